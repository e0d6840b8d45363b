"""What a file is, by its first bytes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.media_kinds import kind_of

OTHER = ("application/octet-stream", "bin")
_BOX = b"\x00\x00\x00\x18ftyp%b\x00\x00\x00\x00%bmp42\x00\x00\x00\x08mdat"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\xff\xd8\xff\xe0 photo", ("image/jpeg", "jpg")),
        (b"\x89PNG\r\n\x1a\n photo", ("image/png", "png")),
        (b"GIF89a photo", ("image/gif", "gif")),
        (b"#!AMR\n" + b"\x7c" * 50, ("audio/amr", "amr")),
        (b"#!AMR-WB\n\x7c\x7c", ("audio/amr-wb", "amr")),
        (_BOX % (b"mp42", b"isom"), ("video/mp4", "mp4")),
        (_BOX % (b"isom", b"iso2"), ("video/mp4", "mp4")),
        (b"\x00\x00\x00\x14ftypqt  \x00\x00\x00\x00qt  \x00\x00\x00\x08wide", ("video/quicktime", "mov")),
    ],
)
def test_what_phones_send_is_known(data: bytes, kind: tuple[str, str]) -> None:
    assert kind_of(data) == kind


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00\x00\x00",
        b"<!DOCTYPE html><script>",
        b"%PDF-1.7",
        b"PK\x03\x04",
        b"MZ\x90\x00",
        b"<svg xmlns='http://www.w3.org/2000/svg'>",
        b"\x00\x00\x00\x18 no video",
    ],
)
def test_whatever_else_comes_is_plain_bytes(data: bytes) -> None:
    assert kind_of(data) == OTHER


@given(st.binary(max_size=60) | st.binary(max_size=40).map(b"\x00\x00\x00\x18ftyp".__add__))
def test_any_bytes_are_answered(data: bytes) -> None:
    kind, ending = kind_of(data)

    assert "/" in kind
    assert ending.isalnum()
