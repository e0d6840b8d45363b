"""From characters to words: the cut of a text, the dictionary, and finding known words in it."""
