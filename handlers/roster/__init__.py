"""Divisions, deputies, categories and reply templates, changed by staff: row by row, or as a whole workbook."""
