"""A member of staff in a story: does to a case what the console does, with the database of the running bot."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sqlalchemy import select

import staff_acts as station
from bot.app_keys import DATABASE, DISTRICT
from handlers.cases.desk import Desk
from handlers.cases.routing import Routing
from nlp.district import DivisionLevel
from storage.cases import cases
from storage.cases.case_tables import cases as case_table

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from stage import Stage
    from storage.cases.cases import Case

NAME = "工作人员示例"


async def do(stage: Stage, action: str, number: str, words: str) -> None:
    """Do that to the case whose number ends so."""

    def job(conn: Connection) -> None:
        service = stage.app[DISTRICT].service
        desk = Desk(conn, stage.clock(), service.policy, service.suggester)
        found = conn.execute(select(case_table.c.id).where(case_table.c.number.endswith(number))).scalar_one()
        _act(desk, cases.lock(conn, found), action, words)

    await stage.app[DATABASE].do(job)


def _act(desk: Desk, case: Case, action: str, words: str) -> None:
    if action == "分派":
        station.assign(desk, case, *_routing(desk, case, words), NAME)
    elif action == "办结":
        station.close(desk, case, words, "answered", NAME)
    else:
        acts = {
            "退回区里": station.hand_up,
            "告知去向": station.decline,
            "备注": station.note,
            "询问": station.ask,
            "答复": station.reply,
            "重新办理": station.reopen,
        }
        acts[action](desk, case, words, NAME)


def _routing(desk: Desk, case: Case, words: str) -> tuple[Routing, str]:
    said = dict(re.findall(r"(代表|类别|地点|说明)=(\S+)", words))
    assert said, "what is to be changed?"
    now, tree = Routing.of(case), desk.suggester.gazetteer.tree
    place = said.get("地点")
    is_community = place is not None and tree.levels[place] is DivisionLevel.COMMUNITY
    to = Routing(
        said.get("代表", now.deputy),
        said.get("类别", now.category),
        tree.street(place) if place else now.street,
        (place if is_community else None) if place else now.community,
    )
    return to, said.get("说明", "")
