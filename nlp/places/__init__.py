"""Where a message is about: names, addresses, positions, and the one place they amount to."""
