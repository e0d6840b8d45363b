"""The demo district, kept as text that diffs well."""
