"""What the station's staff do without a chat: to cases, for people at the counter, and to the district."""
