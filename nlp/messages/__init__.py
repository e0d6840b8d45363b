"""What a message tells besides its place and category: its trouble, its speaker, what is personal in it."""
