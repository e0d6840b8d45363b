"""Bodies that no browser sends, at every form: a sentence and 400, or 413 for what is too large; never an error."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import aiohttp
import pytest

from bot.console.console_routes import ROUTES

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from console_rig import ConsoleRig

BOUNDARY = "b"


def part(head: str, content: bytes = b"x") -> bytes:
    return f"--{BOUNDARY}\r\n{head}\r\n\r\n".encode() + content + b"\r\n"


def nested(depth: int) -> bytes:
    """Multipart in multipart in multipart …"""
    body = b"x"
    for level in range(depth):
        name = f"n{level}"
        body = (
            f"--{name}\r\nContent-Type: multipart/mixed; boundary=n{level - 1}\r\n\r\n".encode()
            + body
            + f"\r\n--{name}--\r\n".encode()
        )
    return part(f"Content-Type: multipart/mixed; boundary=n{depth - 1}", body) + b"--b--\r\n"


BODIES = {
    "deeply nested": nested(2000),
    "nested within its own boundary": part("Content-Type: multipart/mixed; boundary=b") * 3000 + b"--b--",
    "a long charset": part('Content-Disposition: form-data; name="_charset_"', b"u" * 4000) + b"--b--",
    "a charset nobody knows": part('Content-Disposition: form-data; name="_charset_"', b"klingon") + b"--b--",
    "very many headers": part("\r\n".join(f"X-{n}: {n}" for n in range(20_000))) + b"--b--",
    "a very long header": part("X-Long: " + "x" * 200_000) + b"--b--",
    "no end": part('Content-Disposition: form-data; name="a"'),
    "no boundary": b"hello",
    "an encoding nobody knows": part('Content-Disposition: form-data; name="a"\r\nContent-Transfer-Encoding: klingon')
    + b"--b--",
    "compressed and is not": part('Content-Disposition: form-data; name="a"\r\nContent-Encoding: gzip') + b"--b--",
    "a broken base64": part(
        'Content-Disposition: form-data; name="a"\r\nContent-Transfer-Encoding: base64', b"\xff=\xff"
    )
    + b"--b--",
    "an empty body": b"",
}
TYPE = f"multipart/form-data; boundary={BOUNDARY}"
#: One address of every form; what stands in braces is nothing there is.
ADDRESSES = sorted(
    {
        "/sign-in",
        *(
            route.path.replace(r"{case:\d+}", "1").replace(r"{notice:\d+}", "1").split("{")[0].rstrip("/")
            for route in ROUTES
            if route.method == "POST" and route.path.count("{") <= 1
        ),
    }
)


@pytest.mark.parametrize("kind", BODIES)
async def test_a_body_that_is_none_is_answered_with_a_sentence(rig: ConsoleRig, kind: str) -> None:
    clerk = await rig.clerk("区管理示例")
    for address in ADDRESSES:
        async with clerk.http.post(
            f"{rig.url}/staff{address}",
            data=BODIES[kind],
            headers={"Content-Type": TYPE, "X-CSRF": "no"},
            allow_redirects=False,
        ) as got:
            text = await got.text()
            # Where nobody's token fits, or nothing of that name is, that is said instead.
            assert got.status in {400, 403, 404, 405, 413}, (address, got.status)
            assert "出了点问题" not in text, address


@pytest.mark.parametrize("address", ["/sign-in", "/rules/import", "/roster/workbook"])
async def test_a_form_that_is_no_form_says_so(rig: ConsoleRig, address: str) -> None:
    clerk = await rig.clerk("区管理示例")
    for kind in ("deeply nested", "a long charset", "very many headers"):
        async with clerk.http.post(
            f"{rig.url}/staff{address}", data=BODIES[kind], headers={"Content-Type": TYPE}, allow_redirects=False
        ) as got:
            assert got.status == 400, (kind, got.status)
            assert "内容不完整" in await got.text(), kind


async def large() -> AsyncIterator[bytes]:
    yield part('Content-Disposition: form-data; name="workbook"; filename="C:\\\\folder\\\\large.xlsx"', b"")[:-2]
    for _ in range(21):
        yield b"x" * 2**20
    yield b"\r\n--b--\r\n"


@pytest.mark.parametrize("address", ["/rules/import", "/roster/workbook"])
async def test_a_file_that_is_too_large_says_how_large_one_may_be(rig: ConsoleRig, address: str) -> None:
    clerk = await rig.clerk("区管理示例")
    for body in (large(), aiohttp.FormData({"csrf": clerk.csrf})):
        if isinstance(body, aiohttp.FormData):
            body.add_field("workbook", io.BytesIO(b"x" * 21 * 2**20), filename="large.xlsx")
            headers = {}
        else:
            headers = {"Content-Type": TYPE}
        async with clerk.http.post(
            f"{rig.url}/staff{address}", data=body, headers=headers, allow_redirects=False
        ) as got:
            assert got.status == 413
            assert "文件最大 20 MB" in await got.text()
