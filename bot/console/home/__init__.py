"""The first page: what needs a hand today; messages that did not arrive; the road to the first case."""
