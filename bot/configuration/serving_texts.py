"""What is said about settings that don't do together: keys and what is stored, processes and the database."""

from __future__ import annotations

from typing import Final

#: How a key is made.
_MAKE = 'python -c "from cryptography.fernet import Fernet; print(Fernet.generate_key().decode())"'
NO_KEY: Final = f"privacy.encryption_keys: empty, but personal data must be sealed at rest; put a key there ({_MAKE})"
ONE_WRITER: Final = (
    "--workers: more than one needs PostgreSQL; a SQLite file has one writer at a time, and several would only "
    "wait for each other; put postgresql://… into database.url, or leave --workers out"
)


def other_key(where: str) -> str:
    """Say that what is stored was sealed with a key that is not configured."""
    return f"privacy.encryption_keys: none of them opens what is stored in {where}; put that key back"
