"""What only several rooms together know: what needs a hand today, what refers to what, how people and places stand."""
