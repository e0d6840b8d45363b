"""What staff do to the rules: draft them, publish them, go back; and whom a rule concerns."""
