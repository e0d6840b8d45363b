"""People without WeChat, whose case somebody wrote down for them: how they are called here."""

from __future__ import annotations

#: How the name of somebody begins who came to the counter or phoned; no WeChat account has a colon in it.
COUNTER = "desk:"


def is_by_phone(openid: str) -> bool:
    """Whether somebody is reached by phone only."""
    return openid.startswith(COUNTER)
