"""The little mark-up a chat bubble knows: `<a href>`; and what a tap on it does in the Android client."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote_plus

from bot.simulator.api.api_refusals import PhoneError

_ANCHOR: Final = re.compile(r"<a\s[^>]*?\bhref\s*=\s*([\"'])(.*?)\1[^>]*>(.*?)</a>", re.DOTALL | re.IGNORECASE)
_MENU: Final = "weixin://bizmsgmenu"
_BROKEN_ESCAPE: Final = re.compile(r"%(?![0-9A-Fa-f]{2})")


@dataclass(frozen=True, slots=True)
class Link:
    """A link inside a bubble: what it shows and where it goes."""

    label: str
    url: str

    @property
    def is_choice(self) -> bool:
        """Whether a tap sends a message instead of opening a page."""
        return self.url.startswith(_MENU)


@dataclass(frozen=True, slots=True)
class Part:
    """A run of a bubble's text, plain or a link."""

    text: str
    link: Link | None = None


def parts(source: str) -> tuple[Part, ...]:
    """Split a text as the client shows it; everything but a whole `<a href>…</a>` is plain text."""
    found: list[Part] = []
    end = 0
    for match in _ANCHOR.finditer(source):
        if match.start() > end:
            found.append(Part(source[end : match.start()]))
        label = html.unescape(match[3])
        found.append(Part(label, Link(label, html.unescape(match[2]))))
        end = match.end()
    if end < len(source):
        found.append(Part(source[end:]))
    return tuple(found)


def choice(url: str) -> tuple[str, str]:
    """What a tap on a choice sends: the content and the id.

    As the Android client does it (MicroMsg.URISpanHandlerSet, BizMsgMenuUriSpanHandler): both parameters must be
    there and not empty, and the content is decoded twice. Raises PhoneError where the client does nothing.
    """
    query = url.partition("?")[2].partition("#")[0]
    values: dict[str, str] = {}
    for pair in query.split("&"):
        name, _, value = pair.partition("=")
        values.setdefault(name, unquote_plus(value))
    content, menu_id = values.get("msgmenucontent", ""), values.get("msgmenuid", "")
    if not content or not menu_id or _BROKEN_ESCAPE.search(content):
        raise PhoneError("点了没有反应：这个链接缺少内容或编号。")
    return unquote_plus(content), menu_id
