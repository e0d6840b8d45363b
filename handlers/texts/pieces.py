"""Cutting what is said into messages that fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def split(text: str, most: int) -> list[str]:
    """Cut a message into pieces of at most `most` bytes of UTF-8, 64 or more: between lines, else between characters.

    A link is one line, short enough never to be cut (see `handlers/chat/choosing.py`). Nothing blank is made.
    """
    if len(text.encode("utf-8", "replace")) <= most:
        return [text]
    room = most - len(more_follows("").encode())
    pieces: list[str] = []
    piece = ""
    for line in _lines(text, room):
        longer = f"{piece}\n{line}" if piece else line
        if len(longer.encode("utf-8", "replace")) <= room:
            piece = longer
        else:
            pieces.append(piece)
            piece = line
    pieces = [p for p in (*pieces, piece) if p.strip()] or [""]
    return [more_follows(p) for p in pieces[:-1]] + pieces[-1:]


def _lines(text: str, room: int) -> Iterable[str]:
    for line in text.split("\n"):
        rest = line
        while len(rest.encode("utf-8", "replace")) > room:
            cut = rest.encode("utf-8", "replace")[:room].decode("utf-8", "ignore")
            yield cut
            rest = rest[len(cut) :]
        yield rest


def more_follows(text: str) -> str:
    """Mark a message that goes on in the next one."""
    return f"{text}\n（接下条）"
