"""Forgetting a person, letting go what is old, and finding what is sealed: the same on both databases."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from filed import MONDAY, file_case
from storage.accounts import audit
from storage.accounts.staff_tables import audit as audit_table
from storage.cases import cases, events, supporters
from storage.cases.case_tables import case_events, cases_to_forget
from storage.messages import inbox, media, notices
from storage.messages.message_tables import notices as notices_table
from storage.overviews import forgetting, old_rows, sealed
from storage.overviews.old_rows import Before
from storage.people import sessions

if TYPE_CHECKING:
    from sqlalchemy import Connection

DAY = timedelta(days=1)
NAMED = "找示例王五"


def said(conn: Connection, key: str, openid: str = "citizen") -> None:
    (row,) = inbox.record(conn, [inbox.Arrival(key, openid, f'{{"text": "{NAMED}"}}', MONDAY)])
    inbox.answer(conn, [inbox.Answered(row.id, "", MONDAY)])


def told(conn: Connection, key: str, openid: str, case_id: int | None, *, settled: bool = True) -> None:
    notices.add(conn, notices.NewNotice(key, openid, "late", NAMED, MONDAY, MONDAY, case_id=case_id))
    if settled:
        conn.execute(notices_table.update().where(notices_table.c.key == key).values(state="sent"))


def forget(conn: Connection) -> None:
    later = MONDAY + DAY
    forgetting.forget_person(
        conn, "citizen", later, lambda text: text.replace("五", "*"), blank="{}", media_before=later
    )


def test_what_somebody_sent_and_was_told_goes_and_nobody_elses(conn: Connection) -> None:
    for openid in ("citizen", "other"):
        said(conn, f"m:{openid}:1", openid)
        told(conn, f"n:{openid}", openid, None)
        media.add(conn, openid, f"photo of {openid}", "image", MONDAY)
    forget(conn)

    assert inbox.find(conn, "m:citizen:1") is None
    assert inbox.find(conn, "m:other:1") is not None
    assert conn.execute(select(notices_table.c.openid)).scalars().all() == ["other"]
    assert [one.media_id for one in media.due(conn, MONDAY, 9)] == ["photo of other"]


def test_a_case_under_way_is_masked_and_its_person_taken_out_when_it_is_over(conn: Connection) -> None:
    case = file_case(conn, text=NAMED, phone_sealed="open:1")
    events.note(conn, events.NewEvent(case.id, MONDAY, "citizen", "supplement", NAMED, f'{{"words": "{NAMED}"}}'))
    supporters.add(conn, case.id, "b", MONDAY)
    audit.record(
        conn, audit.NewEntry(MONDAY, None, "示例", "changed", "case", str(case.id), before={"text": NAMED}, after={})
    )
    forget(conn)
    masked, waiting = cases.get(conn, case.id), forgetting.ready_to_forget(conn, 9)
    cases.change(conn, masked, state="closed", closed_at=MONDAY + DAY)
    told(conn, "last words", "citizen", case.id, settled=False)
    unsent = forgetting.ready_to_forget(conn, 9)
    conn.execute(notices_table.update().values(state="sent"))
    ready = forgetting.ready_to_forget(conn, 9)
    forgetting.de_identify(conn, ready)
    after = cases.get(conn, case.id)

    assert (masked.text, masked.phone_sealed) == ("找示例王*", None)
    assert (waiting, unsent, ready) == ([], [], [case.id])
    assert (after.openid, after.text, after.number) == (f"gone:{case.id}", "", case.number)
    assert conn.execute(select(case_events.c.text, case_events.c.data)).all() == [("", '{"words": ""}')]
    assert supporters.of_case(conn, case.id) == []
    assert conn.execute(select(cases_to_forget)).all() == []
    assert NAMED not in repr(conn.execute(audit_table.select()).all())


def test_what_is_old_is_counted_and_goes_and_what_is_under_way_stays(conn: Connection) -> None:
    said(conn, "m:citizen:1")
    told(conn, "old", "citizen", None)
    told(conn, "pending", "citizen", None, settled=False)
    media.add(conn, "citizen", "photo", "image", MONDAY)
    over = file_case(conn, state="closed", closed_at=MONDAY)
    under_way = file_case(conn)
    sessions.lock(conn, {"citizen": "gh"}, MONDAY)
    limits = Before(MONDAY + DAY, MONDAY + DAY, MONDAY + DAY)
    counted, went = old_rows.count(conn, limits), old_rows.clear(conn, limits, 9)

    assert counted == went == {"messages": 1, "notices": 1, "conversations": 0, "media": 1, "cases": 1}
    assert not any(old_rows.count(conn, limits).values())
    assert cases.get(conn, over.id).openid == f"gone:{over.id}"
    assert cases.get(conn, under_way.id).openid == "citizen"


def test_nothing_goes_before_its_time(conn: Connection) -> None:
    said(conn, "m:citizen:1")
    file_case(conn, state="closed", closed_at=MONDAY)

    assert not any(old_rows.clear(conn, Before(MONDAY, MONDAY, MONDAY), 9).values())


def test_every_sealed_value_is_found_once_and_replaced_only_as_it_was(conn: Connection) -> None:
    numbers = [file_case(conn, phone_sealed=f"open:{n}").id for n in range(5)]
    place = next(one for one in sealed.places() if one.table.name == "cases")
    first = sealed.after(conn, place, None, 3)
    second = sealed.after(conn, place, first[-1].row, 3)
    done = sealed.replace(conn, place, first[0], "anew")
    again = sealed.replace(conn, place, first[0], "once more")

    assert [found.row for found in (*first, *second)] == [(number,) for number in numbers]
    assert (done, again) == (True, False)
    assert {"anew", "open:4"} <= set(sealed.newest_and_oldest(conn, place))
    assert {one.table.name for one in sealed.places()} >= {"cases", "citizens", "deputies"}
