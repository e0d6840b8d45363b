"""What staff write, from whatever page or command: who does it and where, what is noted of it, and who was first."""
