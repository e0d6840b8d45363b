"""From a re-routed case to a rule: what the editor is opened with. Everybody is invented."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import staff_acts as station
from bot.app_keys import DISTRICT
from case_forms import desk
from console_cases import file_for
from handlers.cases.case_routing import Routing

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from console_rig import ConsoleRig
    from storage.cases.cases import Case


def filed(rig: ConsoleRig, text: str, **shown: Any) -> Case:
    suggester = rig.app[DISTRICT].service.suggester
    case: Case = rig.write(lambda conn: file_for(conn, rig.clock(), suggester, text, **shown))
    return case


async def test_after_a_re_route_the_rule_editor_opens_with_a_proposal(rig: ConsoleRig) -> None:
    case = filed(rig, "柳林新苑三号楼围墙倒塌，我叫甄示例", category=None, rules=[])
    page = f"/cases/{case.id}"
    clerk = await rig.clerk("东经办示例")
    assert "记成一条规则" not in (await clerk.get(page)).words

    def job(conn: Connection) -> None:
        to = Routing("D02", "HW", case.street, case.community)
        station.assign(desk(rig, conn), case, to, "归环卫", "东经办示例")

    rig.write(job)
    answer = await clerk.get(page)
    links = [
        part.split('"')[0].replace("&amp;", "&")
        for part in answer.text.split('href="')[1:]
        if "/rules/new" in part[:40]
    ]
    asked = [parse_qs(urlsplit(link).query) for link in links]

    assert [one["target"] for one in asked] == [["类别:HW"], ["代表:D02"]]
    assert {one["expression"][0] for one in asked} == {"倒塌 + 围墙"}
    assert {one["note"][0] for one in asked} == {"由一次改派而来"}
    assert [float(one["weight"][0]) for one in asked] == [1.0, 1.0]
    assert "记成一条规则" not in (await (await rig.clerk("东查看示例")).get(page)).words


async def test_words_that_rules_know_already_are_proposed_together(rig: ConsoleRig) -> None:
    case = filed(rig, "路灯旁的垃圾没人收", category="ZM", rules=[])

    def job(conn: Connection) -> None:
        station.assign(desk(rig, conn), case, Routing("D01", "HW", case.street, case.community), "归环卫", "东经办示例")

    rig.write(job)
    answer = await (await rig.clerk("东经办示例")).get(f"/cases/{case.id}")
    link = next(part.split('"')[0] for part in answer.text.split('href="')[1:] if "/rules/new" in part[:40])

    assert parse_qs(urlsplit(link.replace("&amp;", "&")).query)["expression"] == ["路灯 + 垃圾"]
