"""The way of a message through the conversation: from a batch of arrivals to what each of them is answered."""
