"""The conversation: what is said next and what is written down. No sockets, no clock, no platform."""
