"""The page of one case, and everything staff do to it."""
