"""Who works in the console, where they are signed in, and everything they changed."""
