"""The deputy's side of the chat: pick a case, pick what to do, fill what is missing, send."""
