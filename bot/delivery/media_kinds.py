"""What a photo, recording or video is, by its first bytes: neither the platform's word for it nor a name is trusted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from filetype.match import match
from filetype.types import audio, image, video

if TYPE_CHECKING:
    from collections.abc import Sequence

_OTHER = ("application/octet-stream", "bin")
#: A recording of 16 kHz (AMR-WB, RFC 4867 section 5), which the platform offers beside that of 8 kHz; the library knows
#: the narrow one only.
_WIDE = b"#!AMR-WB\n"
#: What phones send, and nothing else that the library knows: a page or a program is never served as what it is.
_KINDS: Final[Sequence[Any]] = (
    image.Jpeg(),
    image.Png(),
    image.Gif(),
    audio.Amr(),
    audio.Mp3(),
    video.Mp4(),
    video.M4v(),
    video.Mov(),
    video.M3gp(),
)


def kind_of(data: bytes) -> tuple[str, str]:
    """Return the content type of a file and the ending of its name; plain bytes for whatever is none of _KINDS."""
    if data.startswith(_WIDE):
        return "audio/amr-wb", "amr"
    found = match(data, _KINDS) if data else None
    return (found.mime, found.extension) if found is not None else _OTHER
