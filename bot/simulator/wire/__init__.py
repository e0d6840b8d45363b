"""What goes over the line between the platform and the bot's callback."""
