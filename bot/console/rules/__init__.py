"""Keyword rules: the table, the editor, drafts and versions, and trying them before they are published."""
