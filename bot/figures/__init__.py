"""The month in numbers, for people: a workbook, JSON, charts."""
