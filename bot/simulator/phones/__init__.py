"""The phones: what their screens show and what can be done on them."""
