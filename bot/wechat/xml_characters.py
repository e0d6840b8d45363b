"""Which characters the platform's XML can carry, and how the others are taken out."""

from __future__ import annotations

import re
from typing import Final

# XML 1.0 has no place for these, not even escaped; WeChat does not remove control characters from what people
# type (GitHub offu/WeRoBot #420), and half a surrogate pair cannot be written in UTF-8.
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NEWLINE: Final = re.compile("\r\n?")

_CONTROL_BYTES: Final = bytes({*range(0x20)} - {0x09, 0x0A, 0x0D})
_NONCHARACTERS: Final = (b"\xef\xbf\xbe", b"\xef\xbf\xbf")  # U+FFFE and U+FFFF in UTF-8


def writable(text: str) -> str:
    """The text without what XML forbids, its line ends as XML parsers report them."""
    return _NEWLINE.sub("\n", _FORBIDDEN.sub("", text))


def cdata(text: str) -> str:
    """The text as it may stand inside `<![CDATA[…]]>`: an end of the section within it is split over two."""
    return writable(text).replace("]]>", "]]]]><![CDATA[>")


def readable(xml: bytes) -> str:
    """Received XML as text that a strict parser takes.

    Bytes that are no UTF-8 become U+FFFD: one broken character must not cost a citizen the whole message.
    """
    cleaned = xml.translate(None, _CONTROL_BYTES)
    for noncharacter in _NONCHARACTERS:
        cleaned = cleaned.replace(noncharacter, b"")
    return cleaned.decode("utf-8", "replace").lstrip("\ufeff \t\r\n")
