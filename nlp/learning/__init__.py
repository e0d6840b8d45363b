"""Learning keyword rules from labelled messages. Needs the extra `learn`; nothing else imports this package."""
