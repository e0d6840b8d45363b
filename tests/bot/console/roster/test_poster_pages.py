"""Posters from the console: who gets which, each code made once, nothing made by looking."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

import posters
from console_platform import wired

if TYPE_CHECKING:
    from pathlib import Path

    from console_rig import ConsoleRig

EAST, COMMUNITY = "880102001", "880102001001"


async def test_looking_makes_no_code_and_printing_twice_makes_one(town: Path) -> None:
    async with wired(town) as both:
        clerk = await both.rig.clerk("东经办示例")
        page = await clerk.get("/roster/posters")
        assert "下载 PDF" in page.words
        assert not both.platform.codes._codes
        first = await clerk.post("/roster/posters", {"division": COMMUNITY, "design": "stairwell"})
        again = await clerk.post("/roster/posters", {"division": COMMUNITY, "design": "lift"})
        made = {code.scene: code.url for code in both.platform.codes._codes.values()}

        assert first.headers["Content-Type"] == "application/pdf"
        assert unquote(first.headers["Content-Disposition"]).endswith("海报-柳林社区-楼道海报.pdf")
        assert "division-880102001001" in made
        for sheets in (posters.sheets(first.body), posters.sheets(again.body)):
            read = [url for sheet in sheets for url, _ in sheet.codes]
            assert sorted(read) == sorted(made.values())
        assert len(both.platform.codes._codes) == len(made)


async def test_a_scan_of_the_printed_code_leads_to_its_scene(town: Path) -> None:
    async with wired(town) as both:
        clerk = await both.rig.clerk("区管理示例")
        answer = await clerk.post("/roster/posters", {"division": "all", "design": "card"})
        by_url = {code.url: code.scene for code in both.platform.codes._codes.values()}
        read = [url for sheet in posters.sheets(answer.body) for url, _ in sheet.codes]
        phone = both.platform.add_phone("群众示例")
        scene = next(by_url[url] for url in read if by_url[url] == "division-880102001001")
        heard = await both.platform.scan(phone, scene)

        assert sorted(by_url[url] for url in read) == sorted(by_url.values())
        assert "enterprise" in by_url.values()
        assert "柳林社区" in "".join(bubble.text for bubble in heard)


async def test_another_streets_posters_are_not_given_out(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("西经办示例")
    page = await clerk.get("/roster/posters")
    answer = await clerk.post("/roster/posters", {"division": EAST, "design": "card"})

    assert "柳林社区" not in page.words
    assert answer.status == 400
    assert "没有海报可做" in answer.words


async def test_a_platform_out_of_reach_is_told(rig: ConsoleRig) -> None:
    clerk = await rig.clerk("东经办示例")
    answer = await clerk.post("/roster/posters", {"division": "all", "design": "card"})

    assert "连不上微信的接口" in answer.words
