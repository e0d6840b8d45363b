"""The case: what may be done to it, by whom, until when, and who is told."""
