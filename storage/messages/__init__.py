"""What came in and what goes out: the inbox, the notices, the media."""
