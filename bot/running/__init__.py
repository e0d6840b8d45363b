"""The running process: heartbeats, health, logs, the district in use."""
