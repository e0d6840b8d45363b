"""What the station's staff do to a case in a test, as the console does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.cases.act_words import RefusedError
from handlers.cases.actor import staff
from handlers.cases.acts import perform
from handlers.cases.case_routing import Routing, act_to, moved
from handlers.cases.event_data import Concluded, EventData, Judged
from storage.cases import cases, events

if TYPE_CHECKING:
    from handlers.cases.desk import Desk
    from storage.cases.cases import Case


def assign(desk: Desk, case: Case, to: Routing, reason: str, name: str) -> Case:
    """Send a case there; nothing happens where it is there already."""
    try:
        return perform(desk, case.id, act_to(case, to), staff(name), moved(to, reason)).case
    except RefusedError:
        return cases.get(desk.conn, case.id)


def hand_up(desk: Desk, case: Case, reason: str, name: str) -> Case:
    to = Routing(None, case.category, None, None)
    return perform(desk, case.id, "hand_up", staff(name), moved(to, reason)).case


def decline(desk: Desk, case: Case, directions: str, name: str) -> Case:
    return perform(desk, case.id, "decline", staff(name), EventData(words=directions)).case


def note(desk: Desk, case: Case, text: str, name: str) -> int:
    """Write a note and return its number; the same one sent twice is the one that is there."""
    try:
        return perform(desk, case.id, "note", staff(name), EventData(words=text)).event
    except RefusedError:
        return events.timeline(desk.conn, case.id)[-1].id


def ask(desk: Desk, case: Case, text: str, name: str) -> Case:
    return perform(desk, case.id, "ask", staff(name), EventData(words=text)).case


def reply(desk: Desk, case: Case, text: str, name: str) -> Case:
    return perform(desk, case.id, "reply", staff(name), EventData(words=text)).case


def close(desk: Desk, case: Case, text: str, outcome: str, name: str) -> Case:
    return perform(desk, case.id, "close", staff(name), Concluded(words=text, outcome=outcome)).case


def reopen(desk: Desk, case: Case, reason: str, name: str) -> Case:
    return perform(desk, case.id, "reopen", staff(name), Judged(words=reason)).case
