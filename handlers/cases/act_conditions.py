"""Why an act is refused although actor and state are right."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from handlers.cases.act_words import Refusal
from handlers.cases.actor import ActorKind
from handlers.cases.event_data import Moved
from storage.cases import events

if TYPE_CHECKING:
    from handlers.cases.actor import Actor
    from handlers.cases.desk import Desk
    from handlers.cases.event_data import EventData
    from storage.cases.cases import Case

#: A case is pressed for once in this time at most.
BETWEEN_URGES = timedelta(hours=20)
#: Staff remind a deputy of a case once in this time at most.
BETWEEN_NUDGES = timedelta(hours=4)


def urged_today(desk: Desk, case: Case, _actor: Actor, _data: EventData) -> Refusal | None:
    """Refuse to press twice within a day."""
    before = [event for event in events.timeline(desk.conn, case.id) if event.kind == "urge"]
    return Refusal.TOO_SOON if before and desk.now - before[-1].at < BETWEEN_URGES else None


def nudged_lately(desk: Desk, case: Case, _actor: Actor, _data: EventData) -> Refusal | None:
    """Refuse to remind a deputy twice within some hours, or nobody."""
    if case.deputy_id is None:
        return Refusal.NOT_THEIRS
    before = [event for event in events.timeline(desk.conn, case.id) if event.kind == "nudge"]
    return Refusal.TOO_SOON if before and desk.now - before[-1].at < BETWEEN_NUDGES else None


def has_deputy(_desk: Desk, case: Case, _actor: Actor, data: EventData) -> Refusal | None:
    """Refuse to give a first deputy to a case that has one, or none to one that has none."""
    assert isinstance(data, Moved)
    if case.deputy_id is not None:
        return Refusal.DEPUTY_DOES
    return Refusal.IS_SO if data.deputy is None else None


def no_deputy(_desk: Desk, case: Case, _actor: Actor, data: EventData) -> Refusal | None:
    """Refuse to take a case from a deputy it does not have, or to send it to the one who has it."""
    assert isinstance(data, Moved)
    return Refusal.IS_SO if case.deputy_id is None or data.deputy == case.deputy_id else None


def nothing_changes(_desk: Desk, case: Case, _actor: Actor, data: EventData) -> Refusal | None:
    """Refuse to send a case where it is."""
    assert isinstance(data, Moved)
    belongs = (case.deputy_id, case.category, case.street, case.community)
    waits = case.state == "unassigned" or data.deputy is not None
    return Refusal.IS_SO if belongs == (data.deputy, data.category, data.street, data.community) and waits else None


def not_asked(_desk: Desk, case: Case, _actor: Actor, _data: EventData) -> Refusal | None:
    """Take a judgement once, when it has been asked for."""
    return None if case.survey == "asked" else Refusal.NOT_ASKED


def not_theirs(desk: Desk, case: Case, actor: Actor, data: EventData) -> Refusal | None:
    """Let a citizen open a case again with the judgement they were asked for; staff may at any time."""
    return not_asked(desk, case, actor, data) if actor.kind is ActorKind.CITIZEN else None


def written_already(desk: Desk, case: Case, actor: Actor, data: EventData) -> Refusal | None:
    """Write a note once that was sent twice."""
    last = events.timeline(desk.conn, case.id)[-1:]
    said_so = last and (last[0].kind, last[0].text, last[0].staff) == ("note", data.words, actor.id)
    return Refusal.IS_SO if said_so else None
