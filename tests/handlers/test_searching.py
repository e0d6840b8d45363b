"""What citizens say is found by the staff, from the moment it is filed. Everybody is invented."""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from databases import make_migrated, open_copy
from filed import file_case
from handlers.cases import filing, residents
from handlers.cases.case_draft import Draft
from handlers.cases.desk import Desk
from handlers.cases.finding import searching
from handlers.chat.dialogue import Position
from handlers.service.policy import Policy
from storage.cases import case_search
from storage.cases.case_list import CaseFilter, page_of
from storage.cases.events import NewEvent, note
from village import CLEAR, COMMUNITY, MONDAY, STREET, suggester

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from storage.cases.cases import Case


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_migrated(tmp_path_factory.mktemp("migrated"))


@pytest.fixture
def desk(migrated: Path, tmp_path: Path) -> Iterator[Desk]:
    engine = open_copy(migrated, tmp_path)
    with engine.begin() as conn:
        yield Desk(conn, MONDAY, Policy(quiet_hours=None), suggester())
    engine.dispose()


def file(desk: Desk, words: str = CLEAR) -> Case:
    facts = {"street": STREET, "community": COMMUNITY, "deputy": "D1", "address": "3号楼东侧"}
    return filing.file(desk, "reporter", Draft(texts=(words,)), Position("intake", shown=facts), None)


def find(desk: Desk, query: str) -> list[int]:
    filters = CaseFilter(wanted=desk.suggester.search.wanted(query))
    return [row.id for row in page_of(desk.conn, filters, None, 9).rows] if filters.wanted else []


@pytest.mark.parametrize(
    "query", ["路灯", "路灯坏了", "坏", "柳荫小区", "柳荫", "3号楼", "东侧", "路燈", "MS20261123-0001", "0001"]
)
def test_a_filed_case_is_found_by_its_words_its_place_and_its_number(desk: Desk, query: str) -> None:
    case = file(desk)
    file(desk, "垃圾没人清运")
    query = query if query != "0001" else case.number[-4:]

    assert case.id in find(desk, query)


def test_what_a_citizen_adds_is_found(desk: Desk) -> None:
    case = file(desk)
    residents.add_to(desk, case, [{"say": "昨天又停水了"}])
    residents.support(desk, case, "other", [{"say": "电梯也坏了"}])

    assert find(desk, "停水") == find(desk, "电梯") == find(desk, "路灯 停水 电梯") == [case.id]


def test_a_matter_that_was_guided_is_found(desk: Desk) -> None:
    draft = Draft(texts=("法院判决不公",))
    case = filing.file_guided(desk, "reporter", draft, Position("intake"))

    assert find(desk, "法院") == [case.id]


def test_cases_from_before_the_search_are_filled_in_with_what_was_added(desk: Desk) -> None:
    old = file_case(desk.conn, text="污水外溢")
    note(desk.conn, NewEvent(old.id, MONDAY, "citizen", "add", "味道很大"))
    note(desk.conn, NewEvent(old.id, MONDAY, "deputy", "reply", "已现场查看"))

    assert find(desk, "污水") == []

    searching.fill_in(desk.conn, desk.suggester.search, case_search.missing(desk.conn, None, 9))

    assert find(desk, "污水 味道") == [old.id]
    assert find(desk, "查看") == []
    assert case_search.missing(desk.conn, None, 9) == []


def test_keeping_a_case_costs_little_of_a_turn(desk: Desk) -> None:
    case = file(desk)
    spent = []
    for _ in range(200):
        start = time.process_time()
        searching.keep(desk, case)
        spent.append(time.process_time() - start)

    assert statistics.median(spent) < 0.002
    assert desk.conn.execute(text("SELECT count(*) FROM case_search")).scalar() == 1
