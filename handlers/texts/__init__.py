"""Every sentence a person can see in chat, one module an audience."""
