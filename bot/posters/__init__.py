"""Posters: A4 sheets with a QR code, for stairwells, lifts and desks."""
