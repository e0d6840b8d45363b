"""How good a set of rules is: tried on old cases, measured on labelled messages, reviewed for the clerk."""
