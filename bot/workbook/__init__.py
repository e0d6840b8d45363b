"""District workbooks: reading, checking and writing the Excel files people keep a district in."""
