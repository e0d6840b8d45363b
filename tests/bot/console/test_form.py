"""Reading a body: whatever arrives is a form, none at all, or too large; never another error."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from aiohttp.base_protocol import BaseProtocol
from aiohttp.streams import StreamReader
from aiohttp.test_utils import make_mocked_request
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.console.form import MOST_BYTES, BadFormError, Form, FormTooLargeError, read_form

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

TYPE = "multipart/form-data; boundary=b"
NAMED = 'Content-Disposition: form-data; name="a"'
HEADERS = (
    NAMED,
    'Content-Disposition: form-data; name="_charset_"',
    'Content-Disposition: form-data; name="f"; filename="../../etc/passwd"',
    'Content-Disposition: form-data; name="f"; filename=""',
    "Content-Disposition: attachment; filename*=utf-8''%ff%00",
    "Content-Disposition: ;;;=",
    "Content-Type: multipart/mixed; boundary=b",
    "Content-Type: multipart/mixed; boundary=c",
    "Content-Type: multipart/mixed",
    "Content-Type: text/plain; charset=klingon",
    "Content-Transfer-Encoding: base64",
    "Content-Transfer-Encoding: klingon",
    "Content-Encoding: gzip",
    "Content-Length: -5",
    "Content-Length: 99999999999",
    "Transfer-Encoding: chunked",
    ":",
    "A" * 9000 + ": x",
)
CONTENTS = (b"x", b"", b"\r\n", b"--b", b"--b--", b"\xff\xfe\x00", b"a" * 5000, b"klingon", b"utf-16", b"=ZZ=\r\n")


async def _read(body: bytes, kind: str, headers: dict[str, str], most: int) -> Form:
    stream = StreamReader(BaseProtocol(asyncio.get_running_loop()), 2**16, loop=asyncio.get_running_loop())
    stream.feed_data(body)
    stream.feed_eof()
    return await read_form(make_mocked_request("POST", "/", {"Content-Type": kind, **headers}, payload=stream), most)


def read(body: bytes, kind: str = TYPE, most: int = MOST_BYTES, **headers: str) -> Form:
    return asyncio.run(_read(body, kind, {name.replace("_", "-"): value for name, value in headers.items()}, most))


def part(content: bytes, *headers: str) -> bytes:
    return b"--b\r\n" + "\r\n".join(headers).encode() + b"\r\n\r\n" + content + b"\r\n"


def parts() -> SearchStrategy[bytes]:
    made = st.builds(
        lambda mark, headers, content, end: mark + part(content, *headers)[3:-2] + end,
        st.sampled_from((b"--b", b"--b", b"--b", b"--c", b"")),
        st.lists(st.sampled_from(HEADERS), max_size=4),
        st.sampled_from(CONTENTS) | st.binary(max_size=40),
        st.sampled_from((b"\r\n", b"\n", b"")),
    )
    end = st.sampled_from((b"--b--", b"--b--\r\n", b"--b--junk", b""))
    return st.builds(lambda some, last: b"".join(some) + last, st.lists(made, max_size=6), end)


@settings(max_examples=150, deadline=None)
@given(parts() | st.binary(max_size=200))
def test_any_body_is_a_form_or_none(body: bytes) -> None:
    for kind in (TYPE, "application/x-www-form-urlencoded; charset=klingon"):
        try:
            found = read(body, kind)
        except (BadFormError, FormTooLargeError):
            continue
        assert all(isinstance(value, str) for _, value in found.fields)
        assert all("/" not in file.name for file in found.files.values())


@pytest.mark.parametrize("name", ["../../etc/名册.xlsx", r"C:\文件\名册.xlsx", "/名册.xlsx", "名册.xlsx"])
def test_a_path_is_no_name_of_a_file(name: str) -> None:
    head = f'Content-Disposition: form-data; name="f"; filename="{name}"'.replace("\\", "\\\\")

    assert read(part(b"x", head) + b"--b--").files["f"].name == "名册.xlsx"


def test_a_part_made_of_parts_is_no_form() -> None:
    inner = b"--c\r\n\r\nx\r\n--c--"
    with pytest.raises(BadFormError):
        read(part(b"1", NAMED) + part(inner, "Content-Type: multipart/mixed; boundary=c") + b"--b--")


def test_what_has_no_name_counts_as_well() -> None:
    with pytest.raises(FormTooLargeError):
        read(part(b"x" * 3000, "X-Name: none") + b"--b--", most=1000)


def test_a_body_that_says_it_is_too_large_is_not_read() -> None:
    with pytest.raises(FormTooLargeError):
        read(b"", Content_Length=str(MOST_BYTES * 2))
