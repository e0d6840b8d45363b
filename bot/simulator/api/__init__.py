"""The platform's API as the bot calls it."""
