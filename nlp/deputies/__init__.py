"""Who should get a message: which deputies have to do with it, in which order, and why."""
