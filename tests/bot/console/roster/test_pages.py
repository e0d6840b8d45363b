"""The roster's pages: who sees what, what is saved, what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from console_rig import EAST
from town import COMMUNITY

if TYPE_CHECKING:
    from console_rig import ConsoleRig

PAGES = (
    "",
    "/divisions",
    "/divisions?q=柳林",
    "/divisions/new",
    f"/divisions/{EAST}",
    "/divisions/880102001001",
    "/divisions/880102001001/qr",
    "/deputies",
    "/deputies?unbound=1&q=甄",
    "/deputies/new",
    "/deputies/D01",
    "/deputies/D01/qr",
    "/deputies/D03",
    "/categories",
    "/categories/ZM",
    "/templates",
    "/templates/T1",
)


@pytest.mark.parametrize("name", ["区管理示例", "东管理示例", "东查看示例"])
async def test_every_page_of_the_roster_opens(rig: ConsoleRig, name: str) -> None:
    clerk = await rig.clerk(name)
    for page in PAGES:
        answer = await clerk.get(f"/roster{page}")
        allowed = (200, 403) if page.endswith("new") and "查看" in name else (200,) if "D03/qr" not in page else (404,)

        assert answer.status in allowed, (page, answer.words)
    assert COMMUNITY in (await clerk.get("/roster/divisions")).words
