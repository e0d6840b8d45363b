"""The WeChat platform: its numbers, its wire format and its API, and nothing else."""
