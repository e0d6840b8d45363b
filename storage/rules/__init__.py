"""The keyword rules: the draft, the published versions, and what fired where."""
