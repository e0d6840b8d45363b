"""Passwords of the console: kept as argon2id hashes, and not taken when they are easy to guess."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from bot.console import console_texts as texts
from bot.console.guessing import guesses

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Final

#: NIST SP 800-63B asks for length instead of signs and capitals; ours is a little more than its least.
LEAST, MOST = 10, 200
#: So many guesses at least: more than zxcvbn gives to any three pieces, whatever they are (Weifang@2026).
_LEAST_GUESSES = 1e9
#: So many without its signs: Admin@2026!! is a word and a year, whatever stands around them.
_LEAST_BARE = 5e5
#: The library's defaults: argon2id with the parameters of RFC 9106 for 64 MiB.
_HASHER: Final = PasswordHasher()


def hash_password(password: str) -> str:
    """Return what is stored of a password. Takes tens of milliseconds on purpose: call it in a thread."""
    return _HASHER.hash(password)


def verify(hashed: str, password: str) -> bool:
    """Whether that is the password; False for a hash that is none. As slow as `hash_password`."""
    try:
        return _HASHER.verify(hashed, password)
    except (VerificationError, InvalidHashError):
        return False


def needs_rehash(hashed: str) -> bool:
    """Whether a hash was made with weaker parameters than today's."""
    return _HASHER.check_needs_rehash(hashed)


def weakness(password: str, name: str, known: Iterable[str] = ()) -> str | None:
    """Return why a new password is not taken, None for a good one; `known`: names anybody would try here.

    Takes its time for a nasty one: call it in a thread.
    """
    if len(password) < LEAST:
        return texts.password_too_short(LEAST)
    if len(password) > MOST:
        return texts.password_too_long(MOST)
    if name and name.lower() in password.lower():
        return texts.PASSWORD_HAS_NAME
    names = (name, *known)
    bare = "".join(char for char in password if char.isalnum())
    if guesses(password, names) < _LEAST_GUESSES or (bare != password and guesses(bare, names) < _LEAST_BARE):
        return texts.PASSWORD_TOO_EASY
    return None
