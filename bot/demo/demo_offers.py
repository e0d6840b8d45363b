"""What the demo's page offers to scan, send and say, taken from the demo district."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.demo.demo_examples import MATTERS, MORE
from bot.demo.demo_scenes import POSTERS, SPOTS
from bot.demo.demo_workbook import read
from bot.simulator.phones.page_offers import Demo, DemoCommunity, DemoDeputy, DemoExample, DemoLink, DemoPlace

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from nlp.district import Deputy
    from nlp.suggester import Suggester

#: What a bound deputy may try.
_DEPUTY_EXAMPLES = (
    DemoExample("看待办", "待办", "deputy"),
    DemoExample("选模板", "模板", "deputy"),
    DemoExample("直接答复", "回复 已到现场看过，正在协调", "deputy"),
    DemoExample("办结", "办结 已经修好", "deputy"),
)


def demo_of(issue_code: Callable[[str], Awaitable[str]]) -> Demo:
    """Return what the page offers; `issue_code` makes a binding code for a deputy."""
    names = {row["代码"]: row["名称"] for row in read("divisions")}
    deputies = read("deputies")
    posters = {poster.deputy for poster in POSTERS if poster.deputy}
    return Demo(
        communities=tuple(
            DemoCommunity(p.division, p.title, f"division-{p.division}", names.get(p.division[:9], ""))
            for p in POSTERS
            if p.division
        ),
        deputies=tuple(
            DemoDeputy(row["编号"], row["姓名"], row["职务"], f"deputy-{row['编号']}" if row["编号"] in posters else "")
            for row in deputies
            if row["状态"] == "在任"
        ),
        places=tuple(DemoPlace(s.label, s.latitude, s.longitude) for s in SPOTS),
        examples=(
            *(DemoExample(one.title, text) for one in (*MATTERS, *MORE) for text in one.messages[:1]),
            *_DEPUTY_EXAMPLES,
        ),
        links=(DemoLink("工作人员的工作台", "/staff/"),),
        issue_code=issue_code,
    )


def matters_deputies(suggester: Suggester) -> list[Deputy]:
    """Return the deputies that the three matters of the page are suggested for, each once."""
    found: dict[str, Deputy] = {}
    for matter in MATTERS:
        for guess in suggester.suggest("\n".join(matter.messages)).deputies[:1]:
            deputy = suggester.deputy(guess.id)
            if deputy is not None:
                found[deputy.id] = deputy
    return list(found.values())
