"""What goes out to the platform, and what is fetched from it."""
