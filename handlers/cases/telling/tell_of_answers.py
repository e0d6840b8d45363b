"""Who is told what when a deputy or the station answers, asks, extends, ends a case or takes it up again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.cases.actor import ActorKind
from handlers.cases.event_data import Extended, Handed, Judged
from handlers.texts import deputy_notice_texts as deputy_notices
from handlers.texts import notice_texts as texts
from handlers.texts import station_texts
from nlp.messages.details import mask

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.cases.desk import Performed


def replied(done: Performed) -> None:
    """Carry a reply to the citizen and to those who joined; the deputy is told of the station's."""
    words, name = done.data.words, done.desk.deputy_name(done.case)
    if _by_station(done):
        _tell_residents(done, "case_replied", lambda about: station_texts.replied(about, words), texts.CAN_ANSWER)
        done.desk.tell_deputy(
            done.case, "case_progress", done.event, station_texts.station_wrote(done.before, words, question=False)
        )
    else:
        _tell_residents(done, "case_replied", lambda about: texts.replied(about, name, words), texts.CAN_ANSWER)


def asked(done: Performed) -> None:
    """Carry a question to the citizen; the deputy is told of the station's."""
    words, case, desk = done.data.words, done.case, done.desk
    if _by_station(done):
        desk.tell_citizen(case, "case_asked", done.event, station_texts.asked(case, words))
        desk.tell_deputy(
            case, "case_progress", done.event, station_texts.station_wrote(done.before, words, question=True)
        )
    else:
        desk.tell_citizen(case, "case_asked", done.event, texts.asked(case, desk.deputy_name(case), words))


def handed_over(done: Performed) -> None:
    """Tell to which unit it went."""
    name, unit = done.desk.deputy_name(done.case), done.kept(Handed).unit
    _tell_residents(done, "case_replied", lambda about: texts.handed_over(about, name, unit))


def extended(done: Performed) -> None:
    """Tell the new date and why."""
    name, kept = done.desk.deputy_name(done.case), done.kept(Extended)
    _tell_residents(done, "case_due", lambda about: texts.extended(about, name, done.case.due_at, kept.words))


def listed(done: Performed) -> None:
    """Tell that it is kept as material for a formal suggestion."""
    name = done.desk.deputy_name(done.case)
    _tell_residents(done, "case_replied", lambda about: texts.listed(about, name))


def closed(done: Performed) -> None:
    """Carry the result, with the first of the two questions to the citizen; the deputy is told of the station's."""
    words, name = done.data.words, done.desk.deputy_name(done.case)

    def write(about: str) -> str:
        return station_texts.closed(about, words) if _by_station(done) else texts.closed(about, name, words)

    _tell_residents(done, "case_closed", write, done.question)
    if _by_station(done):
        done.desk.tell_deputy(done.case, "case_moved", done.event, station_texts.closed_for_you(done.before, words))


def declined(done: Performed) -> None:
    """Tell where to turn to; the deputy is told that nothing is left to do."""
    words = done.data.words
    _tell_residents(done, "case_replied", lambda about: station_texts.declined(about, words))
    done.desk.tell_deputy(done.case, "case_moved", done.event, station_texts.guided_elsewhere(done.before, words))


def reopened(done: Performed) -> None:
    """Tell the deputy who has it again; by the station's doing, the citizen and those who joined as well."""
    case, words = done.case, done.data.words
    if _by_station(done):
        _tell_residents(done, "case_replied", lambda about: station_texts.reopened(about, words, case.due_at))
        text = station_texts.continued(case, words)
    else:
        text = deputy_notices.reopened(case, mask(words), heard=bool(done.kept(Judged).heard))
    done.desk.tell_deputy(case, "case_reopened", done.event, text)


def _by_station(done: Performed) -> bool:
    return done.actor.kind is ActorKind.STAFF


def _tell_residents(done: Performed, kind: str, write: Callable[[str], str], for_reporter: str = "") -> None:
    """Tell the citizen and whoever joined the case; `for_reporter` is put below what the citizen gets."""
    done.desk.tell_residents(done.case, kind, done.event, write, for_reporter)
