"""Who talks to us, where each conversation stands, and which account belongs to which deputy."""
