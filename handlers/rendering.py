"""Turning prompts into the text of a message: numbered lines that can also be tapped, and pieces that fit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.texts import common as texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handlers.dialogue import Prompt

#: The label of a link must not end the link (the platform's own mark-up), nor may its content need quoting.
_MARKUP = re.compile(r"[<>\"&%+#?=]")
#: Longer labels are shown in full but send only their number's first words when tapped.
_LONGEST_CONTENT = 12


def render(said: Prompt | str, token: str) -> str:
    """Return what is sent for a prompt; `token` goes into its links.

    A tap sends the label as the citizen's own message (`weixin://bizmsgmenu`, the form the platform's own menu
    messages have); whoever can't tap types the number.
    """
    if isinstance(said, str):
        return said
    lines = [said.text]
    for number, choice in enumerate(said.choices, 1):
        label = _MARKUP.sub(" ", choice.label).strip()
        content = re.split(r"[(（,，:：;；\s]", label, maxsplit=1)[0][:_LONGEST_CONTENT] or str(number)
        link = f"weixin://bizmsgmenu?msgmenucontent={content}&msgmenuid={token}-{number}"
        lines.append(f'<a href="{link}">{number} {label}</a>')
    if said.hint:
        lines.append(said.hint)
    return "\n".join(lines)


def split(text: str, most: int) -> list[str]:
    """Cut a message into pieces of at most `most` bytes of UTF-8: between lines, else between characters.

    A link is one line and is never cut.
    """
    if len(text.encode("utf-8", "replace")) <= most:
        return [text]
    room = most - len(texts.more_follows("").encode())
    pieces: list[str] = []
    piece = ""
    for line in _lines(text, room):
        longer = f"{piece}\n{line}" if piece else line
        if len(longer.encode("utf-8", "replace")) <= room:
            piece = longer
        else:
            pieces.append(piece)
            piece = line
    pieces.append(piece)
    return [texts.more_follows(p) for p in pieces[:-1]] + pieces[-1:]


def _lines(text: str, room: int) -> Iterable[str]:
    for line in text.split("\n"):
        rest = line
        while len(rest.encode("utf-8", "replace")) > room:
            cut = rest.encode("utf-8", "replace")[:room].decode("utf-8", "ignore")
            yield cut
            rest = rest[len(cut) :]
        yield rest
