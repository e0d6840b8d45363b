"""Cases, their timeline, and every way of finding them."""
