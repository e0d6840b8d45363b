"""Accounts, where they are signed in, and what everybody changed."""
