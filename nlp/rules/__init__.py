"""The language of keyword rules, and what the rules make of a message."""
