"""QR codes: what they say, how they are printed, and what is told when there can be none."""

from __future__ import annotations

import base64
import io
import re
import struct
from typing import TYPE_CHECKING
from urllib.parse import unquote

import segno

from console_platform import wired
from console_rig import console
from storage.people import sessions

if TYPE_CHECKING:
    from pathlib import Path

    from console_rig import ConsoleRig

COMMUNITY, D01 = "/roster/divisions/880102001001", "/roster/deputies/D01"


def png(url: str, **more: object) -> bytes:
    out = io.BytesIO()
    segno.make(url, error="q", micro=False).save(out, kind="png", border=4, **more)
    return out.getvalue()


def modules(url: str) -> int:
    return int(segno.make(url, error="q", micro=False).symbol_size(border=4)[0])


async def test_a_communitys_code_is_printed_large_and_correctable(town: Path) -> None:
    async with wired(town) as both:
        clerk = await both.rig.clerk("东查看示例")
        assert "还没有生成二维码" in (await clerk.get(f"{COMMUNITY}/qr")).words
        assert (await clerk.get(f"{COMMUNITY}/qr.png")).status == 303
        assert not both.platform.codes._codes
        for _ in range(2):
            assert (await (await both.rig.clerk("东经办示例")).post(f"{COMMUNITY}/qr")).status == 303
        page = await clerk.get(f"{COMMUNITY}/qr")
        picture, drawing = await clerk.get(f"{COMMUNITY}/qr.png"), await clerk.get(f"{COMMUNITY}/qr.svg")
        made = [code.url for code in both.platform.codes._codes.values() if code.scene == "division-880102001001"]
        width = struct.unpack(">I", picture.body[16:20])[0]

        assert 'src="data:image/png;base64,' in page.text
        assert picture.headers["Content-Type"] == "image/png"
        assert unquote(picture.headers["Content-Disposition"]).endswith("二维码-柳林社区.png")
        assert 1000 <= width <= 1080
        assert [picture.body] == [png(url, scale=width // modules(url), dpi=300) for url in made]
        assert drawing.headers["Content-Type"] == "image/svg+xml"
        assert re.search(r'<svg[^>]* width="(89|90)\.?\d*mm"', drawing.text)
        # A scan of it presets the community.
        phone = both.platform.add_phone("群众示例")
        heard = await both.platform.scan(phone, "division-880102001001")
        assert "柳林社区" in "".join(bubble.text for bubble in heard)


async def test_a_deputys_code_presets_the_deputy(town: Path) -> None:
    async with wired(town) as both:
        clerk = await both.rig.clerk("东管理示例")
        await clerk.post(f"{D01}/qr")
        assert (await clerk.get(f"{D01}/qr.png")).status == 200
        phone = both.platform.add_phone("群众示例")
        heard = await both.platform.scan(phone, "deputy-D01")

        assert [code.scene for code in both.platform.codes._codes.values()] == ["deputy-D01"]
        assert "甄示例" in "".join(bubble.text for bubble in heard)


async def test_a_binding_code_is_scanned_and_binds(town: Path) -> None:
    async with wired(town) as both:
        clerk = await both.rig.clerk("东经办示例")
        shown = await clerk.post(f"{D01}/bind")
        code = re.search(r"绑定 ([A-Z0-9]{8})", shown.words)
        assert code is not None
        scene = f"bind-{code[1]}"
        picture = re.search(r'src="data:image/png;base64,([^"]+)"', shown.text)
        assert picture is not None
        small = base64.b64decode(picture[1])
        made = both.platform.codes.of_scene(scene)
        phone = both.platform.add_phone("代表示例")
        heard = await both.platform.scan(phone, scene)

        assert small == png(made.url, scale=struct.unpack(">I", small[16:20])[0] // modules(made.url))
        assert made.expires_at is not None
        assert (made.expires_at - both.rig.clock()).total_seconds() == 7 * 24 * 3600
        assert "甄示例" in "".join(bubble.text for bubble in heard)
        assert both.rig.write(lambda conn: sessions.openid_of_deputy(conn, "D01")) == phone.openid
        assert "已绑定" in (await clerk.get(D01)).words


async def test_an_account_without_the_right_is_told_what_to_do(town: Path) -> None:
    async with wired(town, account="subscription") as both:
        clerk = await both.rig.clerk("东管理示例")
        page, download = await clerk.post(f"{COMMUNITY}/qr"), await clerk.get(f"{COMMUNITY}/qr.png")
        binding = await clerk.post(f"{D01}/bind")

        assert "48001" in page.words
        assert "微信认证的服务号" in page.words
        assert (download.status, download.location) == (303, f"/staff{COMMUNITY}/qr")
        assert re.search(r"绑定 [A-Z0-9]{8}", binding.words)
        assert "绑定码不受影响" in binding.words


async def test_a_platform_out_of_reach_is_told_apart(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("东管理示例")

    assert "连不上微信的接口" in (await clerk.post(f"{COMMUNITY}/qr")).words


async def test_without_an_account_nobody_is_asked(town: Path) -> None:
    async with console(town, wechat={"app_secret": ""}) as rig:
        clerk = await rig.clerk("东管理示例")

        assert "还没有接上公众号" in (await clerk.get(f"{COMMUNITY}/qr")).words


async def test_codes_are_for_those_it_belongs_to(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("西管理示例")
    for address in (COMMUNITY, D01, "/roster/divisions/880102", "/roster/deputies/D03"):
        for kind in ("qr", "qr.png", "qr.svg"):
            assert (await clerk.get(f"{address}/{kind}")).status == 404, address
