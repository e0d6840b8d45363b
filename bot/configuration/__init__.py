"""The settings, and what they mean to the conversation."""
