"""`python -m bot` is `mashang`."""

from bot.commands.cli import main

main()
