"""Temporary media: what phones send and what the account uploads, three days each (api_getmedia)."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import filetype

from bot.simulator import platform_facts as facts
from bot.simulator.api.api_refusals import Refused

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

_PICTURES: Final = Path(__file__).parent.parent / "pictures"
#: The built-in photos: file name without ending, and what they show.
PICTURES: Final = {"lamp": "路灯不亮", "flood": "地下车库积水", "wall": "围墙挡路", "rubbish": "垃圾堆积"}

#: What the library's groups are called here, and those files of them that the platform takes.
_KINDS: Final = {
    "image/jpeg": "image",
    "image/png": "image",
    "image/gif": "image",
    "audio/amr": "voice",
    "audio/mpeg": "voice",
    "video/mp4": "video",
}
_WIDE: Final = b"#!AMR-WB\n"


@dataclass(frozen=True, slots=True)
class Medium:
    """One stored file. `kind` is image, voice, video or thumb; it can be fetched until `expires_at`."""

    id: str
    kind: str
    content: bytes
    content_type: str
    file_name: str
    created_at: datetime
    expires_at: datetime


class Media:
    """Keeps files for as long as the simulator runs; the API forgets them after three days."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._stored: dict[str, Medium] = {}

    def keep(self, kind: str, content: bytes) -> Medium:
        """Store a file and give it an id."""
        _, content_type, ending = sniff(content)
        now = self._clock()
        name = f"{hashlib.sha256(content).hexdigest()[:16]}.{ending}"
        medium = Medium(secrets.token_urlsafe(48), kind, content, content_type, name, now, now + facts.MEDIA_LIFE)
        self._stored[medium.id] = medium
        return medium

    def upload(self, kind: str, content: bytes) -> Medium:
        """Store what the account uploads. Raises Refused 40004, 41005, 40006 or 40005."""
        limit = facts.UPLOAD_BYTES.get(kind)
        if limit is None:
            raise Refused(40004)
        if not content:
            raise Refused(41005)
        if len(content) > limit:
            raise Refused(40006)
        if sniff(content)[0] != {"thumb": "image"}.get(kind, kind):
            raise Refused(40005)
        return self.keep(kind, content)

    def fetch(self, media_id: object) -> Medium:
        """What media/get gives. Raises Refused 40007 for an unknown or expired id."""
        medium = self.seen(media_id)
        if medium is None or medium.expires_at <= self._clock():
            raise Refused(40007)
        return medium

    def seen(self, media_id: object) -> Medium | None:
        """The file however old it is: a phone keeps what it has once shown."""
        return self._stored.get(media_id) if isinstance(media_id, str) else None


def sniff(content: bytes) -> tuple[str, str, str]:
    """Kind, content type and ending by the first bytes; anything unknown is plain bytes."""
    if content.startswith(_WIDE):
        return "voice", "audio/amr", "amr"
    found = filetype.guess(content) if content else None
    if found is None or found.mime not in _KINDS:
        return "file", "application/octet-stream", "bin"
    return _KINDS[found.mime], found.mime, found.extension


@cache
def picture(name: str) -> bytes:
    """A built-in photo (JPEG), by its name in PICTURES."""
    if name not in PICTURES:
        raise KeyError(name)
    return (_PICTURES / f"{name}.jpg").read_bytes()


def silence(seconds: int, *, wide: bool = False) -> bytes:
    """A recording without sound: AMR (8 kHz), or AMR-WB (16 kHz) if `wide`; 50 frames a second."""
    return (_WIDE if wide else b"#!AMR\n") + b"\x7c" * (50 * seconds)


def film() -> bytes:
    """The smallest file that is still recognised as an MP4."""
    return b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00isommp42\x00\x00\x00\x08mdat"
