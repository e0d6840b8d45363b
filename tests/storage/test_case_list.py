"""The staff's list: filters, search, order, paging in both directions, counts."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from filed import MONDAY, file_case
from storage.cases import case_search
from storage.cases.case_list import CaseFilter, CasePage, Cursor, counts, filed_count, page_of
from storage.cases.case_tables import OPEN_STATES

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from storage.cases.cases import Case

DAY = timedelta(days=1)
EAST, WEST, WILLOW = "880102001", "880102002", "880102001001"


def shown(conn: Connection, **conditions: Any) -> list[int]:
    return [row.id for row in page_of(conn, CaseFilter(**conditions), None, 50).rows]


@pytest.fixture
def four(conn: Connection) -> list[Case]:
    """Cases of two streets and of none, each different in everything."""
    return [
        file_case(conn, street=EAST, community=WILLOW, category="ZM", state="assigned", due_at=MONDAY - DAY),
        file_case(
            conn, street=WEST, category="HW", state="closed", outcome="solved", answered_at=MONDAY, deputy_id="D2"
        ),
        file_case(conn, state="unassigned", deputy_id=None, urgent=True, due_at=MONDAY + DAY, filed_at=MONDAY + DAY),
        file_case(conn, street=EAST, state="in_progress", answered_at=MONDAY, due_at=MONDAY - DAY),
    ]


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        ({}, [3, 2, 1, 0]),
        ({"street": EAST}, [3, 0]),
        ({"community": WILLOW}, [0]),
        ({"placeless": True}, [2]),
        ({"category": "HW"}, [1]),
        ({"deputy": "D2"}, [1]),
        ({"states": ("unassigned", "closed")}, [2, 1]),
        ({"states": OPEN_STATES}, [3, 2, 0]),
        ({"urgent": True}, [2]),
        ({"unanswered": True}, [2, 0]),
        ({"unanswered": True, "due_before": MONDAY}, [0]),
        ({"unanswered": True, "due_from": MONDAY, "due_before": MONDAY + 2 * DAY}, [2]),
        ({"filed_from": MONDAY + DAY}, [2]),
        ({"filed_before": MONDAY + DAY}, [3, 1, 0]),
        ({"filed_from": MONDAY + 9 * DAY}, []),
        ({"within": {EAST, WILLOW}}, [3, 0]),
        ({"within": {WILLOW}}, []),
        ({"within": set()}, []),
        ({"within": {EAST}, "street": WEST}, []),
        ({"street": EAST, "unanswered": True, "category": "ZM"}, [0]),
    ],
)
def test_each_filter_takes_what_it_says(
    conn: Connection, four: list[Case], conditions: dict[str, Any], expected: list[int]
) -> None:
    assert shown(conn, **conditions) == [four[at].id for at in expected]


def test_a_case_of_a_community_alone_belongs_to_it(conn: Connection) -> None:
    case = file_case(conn, community=WILLOW)

    assert shown(conn, within={WILLOW}) == [case.id]


def test_search_goes_with_every_other_condition(conn: Connection) -> None:
    for street, state in ((EAST, "assigned"), (EAST, "closed"), (WEST, "assigned")):
        case_search.keep(conn, file_case(conn, street=street, state=state).id, ["路灯"])
    found = shown(conn, wanted=(("路灯",),))

    assert len(found) == 3
    assert shown(conn, wanted=(("路灯",),), street=EAST, states=("assigned",)) == [found[2]]
    assert shown(conn, wanted=(("路灯",),), street=EAST, unanswered=True, by_deadline=True) == [found[2]]
    assert shown(conn, wanted=(("垃圾",),)) == []


def test_a_row_has_what_the_list_shows(conn: Connection) -> None:
    case = file_case(conn, text="路" * 200, street=EAST, urgent=True, on_behalf=True)
    row = page_of(conn, CaseFilter(), None, 9).rows[0]

    assert (row.number, row.words, row.street, row.urgent, row.on_behalf) == (case.number, "路" * 80, EAST, True, True)
    assert (row.filed_at, row.due_at, row.answered_at) == (case.filed_at, case.due_at, None)


def pages(
    conn: Connection, filters: CaseFilter, limit: int, start: Cursor | None = None, *, back: bool = False
) -> list[CasePage]:
    """Turn pages to the end of the list."""
    found, cursor = [page_of(conn, filters, start, limit)], start
    while cursor := found[-1].newer if back else found[-1].older:
        found.append(page_of(conn, filters, cursor, limit))
    return found


@pytest.mark.parametrize("by_deadline", [False, True])
@pytest.mark.parametrize("wanted", [(), (("路灯",),)])
@pytest.mark.parametrize("count", [0, 1, 3, 6, 7])
def test_turning_pages_shows_every_case_once_forth_and_back(
    conn: Connection,
    monkeypatch: pytest.MonkeyPatch,
    *,
    count: int,
    wanted: tuple[tuple[str, ...], ...],
    by_deadline: bool,
) -> None:
    # Up to three cases are few on PostgreSQL, which finds them another way than many.
    monkeypatch.setattr(case_search, "_FEW", 4)
    for n in range(count):
        # Three deadlines for all: the id decides among equals.
        case_search.keep(conn, file_case(conn, due_at=MONDAY + DAY * (n % 3)).id, ["路灯"])
    filters = CaseFilter(wanted=wanted, by_deadline=by_deadline)
    whole = list(page_of(conn, filters, None, 50).rows)
    forth = pages(conn, filters, 3)
    back = pages(conn, filters, 3, forth[-2].older, back=True) if len(forth) > 1 else forth

    assert [row for page in forth for row in page.rows] == whole
    assert [page.rows for page in reversed(back)] == [page.rows for page in forth]
    assert forth[0].newer is None
    assert forth[-1].older is None
    assert whole == sorted(whole, key=(lambda r: (r.due_at, r.id)) if by_deadline else (lambda r: -r.id))


def test_a_page_past_the_end_is_empty(conn: Connection, four: list[Case]) -> None:
    assert page_of(conn, CaseFilter(), Cursor(four[0].id), 3) == CasePage(())


def test_what_waits_is_counted(conn: Connection, four: list[Case]) -> None:
    everywhere = counts(conn, CaseFilter(), MONDAY, MONDAY + 2 * DAY)
    west = counts(conn, CaseFilter(street=WEST), MONDAY, MONDAY + 2 * DAY)

    assert (everywhere.open, everywhere.overdue, everywhere.soon) == (3, 1, 1)
    assert (everywhere.unassigned, everywhere.assigned) == (1, 1)
    assert (west.open, west.overdue, west.unassigned) == (0, 0, 0)
    assert filed_count(conn, CaseFilter(), MONDAY + DAY) == 1
    assert filed_count(conn, CaseFilter(street=EAST), MONDAY) == 2
