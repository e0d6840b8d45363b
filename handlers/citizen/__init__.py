"""The citizen's side of the chat: the intake, the small dialogues about filed cases, and the words that always work."""
