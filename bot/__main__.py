"""`python -m bot` is `mashang`."""

from bot.cli import main

main()
