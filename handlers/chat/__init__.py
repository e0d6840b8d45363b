"""What a chat is made of: incoming messages, dialogues as tables, the engine that plays them, numbered choices."""
