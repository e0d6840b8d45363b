"""Forgetting a person in every table, and taking the person out of a case that is over."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, exists, or_, select, update

from storage.accounts.staff_tables import audit
from storage.cases import case_search
from storage.cases.case_tables import (
    OPEN_STATES,
    case_events,
    case_media,
    case_words,
    cases,
    cases_to_forget,
    supporters,
)
from storage.dialect import insert
from storage.messages.message_tables import UNSENT_STATES, UNSETTLED_STATES, files_to_delete, inbox, media, notices
from storage.people.people_tables import binding_misses

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from sqlalchemy import Connection

#: What a case's person is called afterwards; no WeChat account has a colon in it.
NOBODY = "gone:"
#: The platform repeats a message within seconds.
_REPEATED = timedelta(minutes=1)
#: What in an event's facts somebody has typed.
_TYPED = ("words", "before", "after")


def forget_person(
    conn: Connection, openid: str, now: datetime, mask: Callable[[str], str], *, blank: str, media_before: datetime
) -> None:
    """Delete what somebody has sent and was told, with photos; their cases are marked, to be de-identified once over.

    In cases still under way `mask` takes numbers out of every text. `blank` is a message of nothing: it is what is left
    of one that the platform may deliver once more. Photos on no case go if they came before that moment.
    """
    own = list(conn.execute(select(cases.c.id, cases.c.state).where(cases.c.openid == openid)))
    if own:
        marked = [{"case_id": number, "asked_at": now} for number, _ in own]
        conn.execute(insert(conn, cases_to_forget).on_conflict_do_nothing(), marked)
    under_way = [number for number, state in own if state in OPEN_STATES]
    conn.execute(update(cases).where(cases.c.openid == openid).values(phone_sealed=None))
    _mask(conn, under_way, mask)
    conn.execute(
        delete(inbox).where(
            inbox.c.openid == openid, inbox.c.received_at < now - _REPEATED, inbox.c.state.not_in(UNSETTLED_STATES)
        )
    )
    of_theirs = update(inbox).where(inbox.c.openid == openid)
    conn.execute(of_theirs.where(inbox.c.state == "answered").values(payload=blank))
    conn.execute(of_theirs.where(inbox.c.state.not_in(UNSETTLED_STATES)).values(payload=blank, reply=None))
    conn.execute(delete(notices).where(notices.c.openid == openid, notices.c.state.not_in(UNSENT_STATES)))
    conn.execute(delete(supporters).where(supporters.c.openid == openid))
    conn.execute(delete(binding_misses).where(binding_misses.c.openid == openid))
    on_a_case = exists().where(case_media.c.media_id == media.c.id)
    loose = select(media.c.id).where(media.c.openid == openid, ~on_a_case, media.c.received_at <= media_before)
    drop_media(conn, list(conn.execute(loose).scalars()))


def _mask(conn: Connection, case_ids: Sequence[int], mask: Callable[[str], str]) -> None:
    """Take numbers out of everything written about cases that others still work on."""
    for table, column, owner in (
        (cases, cases.c.text, cases.c.id),
        (cases, cases.c.address, cases.c.id),
        (cases, cases.c.suggestion, cases.c.id),
        (case_events, case_events.c.text, case_events.c.case_id),
        (case_events, case_events.c.data, case_events.c.case_id),
        (notices, notices.c.text, notices.c.case_id),
        (notices, notices.c.fields, notices.c.case_id),
    ):
        for number, text in list(conn.execute(select(table.c.id, column).where(owner.in_(case_ids)))):
            if (masked := mask(text)) != text:
                conn.execute(update(table).where(table.c.id == number).values({column.name: masked}))
    case_search.forget(conn, case_ids)


def ready_to_forget(conn: Connection, limit: int) -> list[int]:
    """Return marked cases that are over, and whose last words have gone out."""
    unsent = exists().where(notices.c.case_id == cases.c.id, notices.c.state.in_(UNSENT_STATES))
    statement = (
        select(cases.c.id)
        .join(cases_to_forget, cases_to_forget.c.case_id == cases.c.id)
        .where(cases.c.state.not_in(OPEN_STATES), ~unsent)
        .limit(limit)
    )
    return list(conn.execute(statement).scalars())


def de_identify(conn: Connection, case_ids: Sequence[int]) -> None:
    """Leave of these cases what figures are made of: kind, place as far as the community, times, how it ended."""
    if not case_ids:
        return
    found = conn.execute(select(cases.c.id, cases.c.number).where(cases.c.id.in_(case_ids)))
    numbers = {row.id: row.number for row in found}
    for case_id in numbers:
        conn.execute(
            update(cases)
            .where(cases.c.id == case_id)
            .values(
                openid=f"{NOBODY}{case_id}",
                text="",
                address="",
                latitude=None,
                longitude=None,
                suggestion="{}",
                phone_sealed=None,
            )
        )
    for number, data in list(
        conn.execute(select(case_events.c.id, case_events.c.data).where(case_events.c.case_id.in_(case_ids)))
    ):
        conn.execute(update(case_events).where(case_events.c.id == number).values(text="", data=_without_words(data)))
    pictures = list(conn.execute(select(case_media.c.media_id).where(case_media.c.case_id.in_(case_ids))).scalars())
    conn.execute(delete(case_media).where(case_media.c.case_id.in_(case_ids)))
    drop_media(conn, pictures)
    conn.execute(delete(case_words).where(case_words.c.case_id.in_(case_ids)))
    conn.execute(delete(supporters).where(supporters.c.case_id.in_(case_ids)))
    conn.execute(delete(notices).where(notices.c.case_id.in_(case_ids), notices.c.state.not_in(UNSENT_STATES)))
    case_search.forget(conn, case_ids)
    names = [*numbers.values(), *(str(case_id) for case_id in case_ids)]
    conn.execute(
        update(audit)
        .where(audit.c.subject == "case", audit.c.subject_id.in_(names))
        .where(or_(audit.c.before.is_not(None), audit.c.after.is_not(None)))
        .values(before=None, after=None)
    )
    conn.execute(delete(cases_to_forget).where(cases_to_forget.c.case_id.in_(case_ids)))


def _without_words(data: str) -> str:
    facts: dict[str, Any] = json.loads(data)
    return json.dumps({name: "" if name in _TYPED else value for name, value in facts.items()}, ensure_ascii=False)


def drop_media(conn: Connection, ids: Sequence[int]) -> None:
    """Delete media from every case; their files are deleted by a job."""
    if not ids:
        return
    paths = conn.execute(select(media.c.path).where(media.c.id.in_(ids), media.c.path.is_not(None))).scalars().all()
    if paths:
        conn.execute(insert(conn, files_to_delete).on_conflict_do_nothing(), [{"path": path} for path in paths])
    conn.execute(delete(case_media).where(case_media.c.media_id.in_(ids)))
    conn.execute(delete(media).where(media.c.id.in_(ids)))


def files(conn: Connection, limit: int) -> list[str]:
    """Return files whose rows are gone."""
    return list(conn.execute(select(files_to_delete.c.path).limit(limit)).scalars())


def deleted(conn: Connection, paths: Sequence[str]) -> None:
    """Note that these files are gone."""
    conn.execute(delete(files_to_delete).where(files_to_delete.c.path.in_(paths)))
