"""Who is told what when a case goes to somebody else: who had it, who has it, and whoever waits for the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.cases.actor import ActorKind
from handlers.cases.event_data import Moved
from handlers.texts import deputy_notice_texts as deputy_notices
from handlers.texts import notice_texts
from handlers.texts import station_texts as texts
from handlers.texts.event_texts import changed
from nlp.messages.details import mask

if TYPE_CHECKING:
    from handlers.cases.desk import Performed


def sent(done: Performed) -> None:
    """Tell everybody whom a move concerns; a correction concerns the deputy alone."""
    if done.actor.kind is ActorKind.DEPUTY:
        _passed_on(done)
        return
    if done.before.deputy_id == done.case.deputy_id:
        changes = changed(done.kept(Moved).changes)
        done.desk.tell_deputy(
            done.case, "case_assigned", done.event, texts.corrected(done.case, changes, done.data.words)
        )
        return
    _sent_by_station(done)


def _passed_on(done: Performed) -> None:
    """Tell of a case that a deputy passed on."""
    case, desk = done.case, done.desk
    if case.deputy_id is not None:
        text = deputy_notices.new_case(case, desk.place_of(case), desk.category_name(case), mask(case.text))
        desk.tell_deputy(case, "case_assigned", done.event, text, at_once=case.urgent)
    name = desk.deputy_name(case)
    desk.tell_residents(case, "case_replied", done.event, lambda about: notice_texts.reassigned(about, name))


def _sent_by_station(done: Performed) -> None:
    before, case, desk, reason = done.before, done.case, done.desk, done.data.words
    name = desk.deputy_name(case)
    if before.deputy_id is not None:
        desk.tell_deputy(before, "case_moved", done.event, texts.not_yours(before, name, reason))
    if case.deputy_id is not None:
        text = texts.new_for_deputy(case, desk.place_of(case), desk.category_name(case), reason, desk.now)
        desk.tell_deputy(case, "case_assigned", done.event, text, at_once=case.urgent)

    def write(about: str) -> str:
        return texts.assigned(about, name, case, desk.now) if case.deputy_id else texts.taken_back(about)

    desk.tell_residents(case, "case_replied", done.event, write)
