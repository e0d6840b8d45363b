"""The staff's console at `/staff/`: pages drawn by the server, for people of Excel."""
