"""Everything the page of a case shows, read in one transaction."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from bot.console.case.case_subject import owner
from handlers.chat.inbox_payload import from_payload
from storage.cases import cases, events, supporters
from storage.district import district_rows
from storage.district.district_store import DeputyRow
from storage.messages import inbox, media, notices
from storage.people import sessions

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from handlers.chat.incoming import Inbound
    from handlers.office.scope import Scope
    from storage.cases.cases import Case
    from storage.cases.events import Event
    from storage.messages.inbox import Recorded
    from storage.messages.media import Medium
    from storage.messages.notices import Told

#: A report is talked about for so long at most before it is filed.
_TALK_LASTS = timedelta(days=7)
_MOST_MESSAGES = 200
#: A case that many have joined makes many; the newest are shown.
MOST_NOTICES = 200
_NUMBER = re.compile(r"[A-Za-z]+[0-9]{8}-[0-9]{4,}")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A message and what was said back; both hidden (None) where they are about a case of somebody else's street."""

    at: Recorded
    said: Inbound | None
    reply: str


@dataclass(frozen=True, slots=True)
class Suggested:
    """What was suggested at filing: deputies with id, name and reasons; rules with what they matched."""

    deputies: list[tuple[str, str, list[str]]]
    rules: list[tuple[str, list[str]]]
    category: str | None = None
    street: str | None = None
    community: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A case with everything around it."""

    case: Case
    events: list[Event]
    media: list[Medium]
    spoken: list[Spoken]
    #: The conversation is a deputy's, who speaks about other people's cases in it as well.
    of_deputy: bool
    notices: list[Told]
    supporters: list[str]
    #: Which receivers are bound to a deputy.
    deputies: dict[str, str]
    suggested: Suggested
    #: The sealed number of the deputy who has the case, "" without one.
    deputy_phone: str = ""

    @property
    def last_event(self) -> int:
        """The newest line of the timeline."""
        return max((e.id for e in self.events), default=0)


def read(conn: Connection, case_id: int, scope: Scope) -> Reading | None:
    """Return a case as somebody of that scope may see it."""
    case = cases.find(conn, case_id)
    if case is None:
        return None
    told = notices.of_case(conn, case.id, MOST_NOTICES)
    deputies = sessions.deputies_of(conn, [*{case.openid, *(n.openid for n in told)}])
    of_deputy = case.openid in deputies and not scope.whole
    return Reading(
        case,
        events.timeline(conn, case.id),
        media.some(conn, cases.media_of(conn, case.id)),
        [] if of_deputy else _spoken(conn, case, scope),
        of_deputy,
        told,
        supporters.of_case(conn, case.id),
        deputies,
        suggested(case),
        _deputy_phone(conn, case),
    )


def _deputy_phone(conn: Connection, case: Case) -> str:
    row = district_rows.get(conn, "deputies", case.deputy_id) if case.deputy_id else None
    return row.phone_sealed if isinstance(row, DeputyRow) else ""


def suggested(case: Case) -> Suggested:
    """Return what was kept at filing; a case written down otherwise may have kept less."""
    kept: dict[str, Any] = json.loads(case.suggestion)
    return Suggested(
        [(row[0], row[1], list(row[2])) for row in kept.get("deputies") or ()],
        [(row[0], list(row[1])) for row in kept.get("rules") or ()],
        kept.get("category"),
        kept.get("street"),
        kept.get("community"),
    )


def _spoken(conn: Connection, case: Case, scope: Scope) -> list[Spoken]:
    """Return the conversation that led to a case: after the one before it, up to its filing."""
    after = case.filed_at - _TALK_LASTS
    before = cases.filed_before(conn, case)
    rows = inbox.between(conn, case.openid, max(after, before) if before else after, case.filed_at, _MOST_MESSAGES)
    mentioned = {number for row in rows for number in _NUMBER.findall(row.reply or "")} - {case.number}
    known = cases.with_numbers(conn, sorted(mentioned)) if mentioned and not scope.whole else []
    foreign = mentioned - {c.number for c in known if scope.covers(owner(c))} if not scope.whole else set()
    found = []
    for row in rows:
        if foreign.isdisjoint(_NUMBER.findall(row.reply or "")):
            found.append(Spoken(row, from_payload(row.payload), row.reply or ""))
        else:
            found.append(Spoken(row, None, ""))
    return found
