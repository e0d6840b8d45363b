"""What needs a hand: found for whoever it belongs to, the most urgent first."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from filed import MONDAY, file_case
from storage.district.district_tables import deputies
from storage.messages import notices
from storage.messages.message_tables import notices as notice_table
from storage.overviews import attention
from storage.people.people_tables import citizens

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from storage.overviews.attention import Found

DAY = timedelta(days=1)
NOW = MONDAY + 10 * DAY
STREET = frozenset({"S1", "C11"})


def numbers(found: Found[Any]) -> list[str]:
    return [one.number for one in found.first]


def notice(conn: Connection, key: str, at: datetime, **values: Any) -> None:
    case = values.pop("case", None)
    openid = values.pop("openid", case.openid if case else "citizen")
    notices.add(conn, notices.NewNotice(key, openid, "case_replied", f"内容 {key}", at, at, case and case.id))
    conn.execute(notice_table.update().where(notice_table.c.key == key).values(**values))


def person(conn: Connection, openid: str, deputy: str | None = None, *, follows: bool = True) -> None:
    conn.execute(
        citizens.insert().values(openid=openid, account="a", follows=follows, deputy_id=deputy, first_seen_at=MONDAY)
    )


def deputy(conn: Connection, number: str) -> None:
    conn.execute(
        deputies.insert().values(
            id=number,
            name=f"示例{number}",
            level="区县",
            divisions=(),
            specialities=(),
            title="",
            phone_sealed="",
            status="在任",
        )
    )


def test_cases_are_overdue_when_nobody_has_answered_in_time(conn: Connection) -> None:
    file_case(conn, number="later", due_at=NOW - DAY)
    file_case(conn, number="first", due_at=NOW - 2 * DAY, state="unassigned", deputy_id=None)
    file_case(conn, number="answered", due_at=NOW - DAY, answered_at=MONDAY, state="in_progress")
    file_case(conn, number="closed", due_at=NOW - DAY, state="closed")
    file_case(conn, number="in time", due_at=NOW + DAY)
    found = attention.overdue(conn, None, NOW, 9)

    assert numbers(found) == ["first", "later"]
    assert found.count == 2


def test_what_is_due_soon_is_not_what_is_overdue(conn: Connection) -> None:
    file_case(conn, number="late", due_at=NOW - DAY)
    file_case(conn, number="today", due_at=NOW)
    file_case(conn, number="tomorrow", due_at=NOW + DAY)
    file_case(conn, number="next week", due_at=NOW + 7 * DAY)

    assert numbers(attention.due_between(conn, None, NOW, NOW + 2 * DAY, 9)) == ["today", "tomorrow"]


def test_counts_go_on_where_the_list_ends(conn: Connection) -> None:
    for n in range(5):
        file_case(conn, number=f"n{n}", state="unassigned", deputy_id=None, due_at=NOW + n * DAY)
    found = attention.unassigned(conn, None, 2)

    assert (numbers(found), found.count) == (["n0", "n1"], 5)


def test_a_case_belongs_to_its_street_else_its_community_else_to_the_whole_district(conn: Connection) -> None:
    for number, street, community in (
        ("street", "S1", "C11"),
        ("community", None, "C11"),
        ("other street", "S2", "C11"),
        ("other community", None, "C21"),
        ("no place", None, None),
    ):
        file_case(conn, number=number, street=street, community=community, due_at=NOW - DAY)

    assert set(numbers(attention.overdue(conn, STREET, NOW, 9))) == {"street", "community"}
    assert attention.overdue(conn, None, NOW, 9).count == 5
    assert attention.overdue(conn, frozenset(), NOW, 9).count == 0


def test_an_unhappy_citizen_is_found_until_the_case_is_answered_anew(conn: Connection) -> None:
    judged: dict[str, dict[str, Any]] = {
        "unsolved": {"state": "closed", "solved": "no", "heard": True, "satisfaction": "fair"},
        "poor": {"state": "assigned", "solved": "yes", "heard": True, "satisfaction": "poor", "reopened": 1},
        "unheard": {"state": "assigned", "heard": False, "reopened": 1},
        "answered anew": {"state": "in_progress", "heard": False, "answered_at": NOW, "reopened": 1},
        "content": {"state": "closed", "solved": "yes", "heard": True, "satisfaction": "good"},
        "not judged": {"state": "closed"},
        "long ago": {"state": "closed", "solved": "no", "heard": True, "due_at": NOW - 60 * DAY},
    }
    for number, values in judged.items():
        survey = None if number == "not judged" else "done"
        file_case(conn, **{"number": number, "survey": survey, "due_at": NOW, **values})

    assert set(numbers(attention.unhappy(conn, None, NOW - 30 * DAY, 9))) == {"unsolved", "poor", "unheard"}


def test_deputies_with_cases_and_no_account_are_found(conn: Connection) -> None:
    for number in ("D1", "D2", "D3", "D4"):
        deputy(conn, number)
    person(conn, "bound", "D1")
    person(conn, "gone", "D2", follows=False)
    for number, deputy_id, street in (("a", "D1", "S1"), ("b", "D2", "S1"), ("c", "D3", "S2"), ("d", "D3", "S1")):
        file_case(conn, number=number, deputy_id=deputy_id, street=street, due_at=NOW)
    file_case(conn, number="e", deputy_id="D4", state="closed")

    assert [(u.deputy_id, u.name, u.cases) for u in attention.unbound(conn, None, 9).first] == [
        ("D3", "示例D3", 2),
        ("D2", "示例D2", 1),
    ]
    assert [(u.deputy_id, u.cases) for u in attention.unbound(conn, STREET, 9).first] == [("D2", 1), ("D3", 1)]
    assert attention.unbound(conn, None, 1).count == 2


def test_notices_that_did_not_arrive_are_found_with_their_case_and_receiver(conn: Connection) -> None:
    case = file_case(conn, number="MS1", street="S1", deputy_id="D1")
    person(conn, case.openid)
    person(conn, "deputy", "D1")
    notice(conn, "kept", NOW - 4 * DAY, state="waiting", case=case)
    notice(conn, "kept a day", NOW - DAY, state="waiting", case=case)
    notice(conn, "failed", NOW - DAY, state="failed", error="45047", case=case, openid="deputy")
    notice(conn, "arrived", NOW - 4 * DAY, state="sent", case=case)
    notice(conn, "no case", NOW - 5 * DAY, state="waiting")
    found = attention.undelivered(conn, None, NOW - 3 * DAY, 9)

    assert [(n.text, n.case_number, n.to_deputy, n.error) for n in found.first] == [
        ("内容 no case", None, None, None),
        ("内容 kept", "MS1", None, None),
        ("内容 failed", "MS1", "D1", "45047"),
    ]
    assert found.count == 3
    assert attention.undelivered(conn, STREET, NOW - 3 * DAY, 9).count == 2
    assert attention.undelivered(conn, frozenset({"S2"}), NOW - 3 * DAY, 9).first == ()


def test_people_without_wechat_are_told_by_phone_at_once(conn: Connection) -> None:
    case = file_case(conn, number="MS1", street="S1", openid="desk:1")
    notice(conn, "answer", NOW, state="waiting", case=case)
    notice(conn, "kept", NOW - 4 * DAY, state="waiting")

    assert [n.text for n in attention.to_phone(conn, STREET, 9).first] == ["内容 answer"]
    assert attention.to_phone(conn, frozenset({"S2"}), 9).count == 0
    assert [n.text for n in attention.undelivered(conn, None, NOW + DAY, 9).first] == ["内容 kept"]


def test_a_notice_tried_again_and_again_is_stuck(conn: Connection) -> None:
    notice(conn, "often", NOW, state="pending", attempts=attention.IN_VAIN, error="platform away")
    notice(conn, "once", NOW, state="pending", attempts=1)
    notice(conn, "arrived", NOW, state="sent", attempts=9)

    assert [n.text for n in attention.stuck(conn, None, 9).first] == ["内容 often"]


def test_what_is_given_back_to_delivery_is_due_at_once(conn: Connection) -> None:
    for key in ("waiting", "failed", "sent"):
        notice(conn, key, NOW - DAY, state=key, attempts=7, error="x")

    assert [notices.send_again(conn, number, NOW) for number in (1, 2, 3, 4)] == [True, True, False, False]
    assert [n.key for n in notices.claim_due(conn, NOW, 9)] == ["waiting"]
    assert not notices.send_again(conn, 1, NOW)


def test_what_was_told_by_phone_is_not_handed_over_any_more(conn: Connection) -> None:
    for key in ("waiting", "sent"):
        notice(conn, key, NOW - DAY, state=key)

    assert [notices.told_by_phone(conn, number, NOW) for number in (1, 2)] == [True, False]
    assert notices.take_waiting(conn, ["citizen"]) == {}
    assert attention.undelivered(conn, None, NOW, 9).count == 0
