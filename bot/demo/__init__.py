"""What a demo shows: its district kept as text that diffs well, its past, and what may be tried; it runs nothing."""
