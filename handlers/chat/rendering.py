"""Turning prompts into the text of a message: numbered lines that can also be tapped, and pieces that fit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.chat.choosing import line_of, tap_contents
from handlers.texts.command_words import INVISIBLE

if TYPE_CHECKING:
    from handlers.chat.prompt import Prompt

#: What begins or ends a link in a chat.
_ANCHOR = re.compile(r"<(?=/?a[\s>])", re.IGNORECASE)
#: A line to tap, as `render` makes it.
_TAPPED = re.compile(r'<a href="weixin://[^"]*">(.*?)</a>')


def render(said: Prompt | str, token: str) -> str:
    """Return what is sent for a prompt; `token` goes into its links.

    A tap sends the label as the citizen's own message (`weixin://bizmsgmenu`, the form the platform's own menu
    messages have); whoever can't tap types the number, with which the line begins.
    """
    if isinstance(said, str):
        return said
    lines = [said.text]
    contents = tap_contents(said.choices)
    for number, (choice, content) in enumerate(zip(said.choices, contents, strict=True), 1):
        link = f"weixin://bizmsgmenu?msgmenucontent={content}&msgmenuid={token}-{number}"
        lines.append(f'{number} <a href="{link}">{line_of(choice.label).shown or number}</a>')
    if said.hint:
        lines.append(said.hint)
    return "\n".join(lines)


def spoken(text: str) -> str:
    """Return a message as it is read out to somebody: lines to tap without their links."""
    return _TAPPED.sub(r"\1", text)


def without_links(text: str) -> str:
    """Return what somebody wrote so that it is no link in somebody else's chat: the platform takes `<a>` for one."""
    return _ANCHOR.sub("＜", text)


def harmless(text: str) -> str:
    """Return what somebody wrote as others may be shown it: no link, nothing that can't be seen."""
    return without_links(INVISIBLE.sub("", text)) if text else text
