"""What is remembered: tables and plain functions over a connection. Imports nothing of ours."""
