"""Trying rules before they are published: a sentence, old cases, what the history proposes, and Excel."""
