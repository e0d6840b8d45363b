"""Everything in one file: taken while the bot runs, put into an empty database of either kind."""
