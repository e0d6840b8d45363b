"""What is done with a matter that is not filed yet: begun, offered again, filed, joined, told from another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handlers.cases import filing, residents
from handlers.cases.case_draft import fold
from handlers.chat.dialogue import Rejected, Turn
from handlers.citizen import intake_answers as accept
from handlers.citizen.another_matter import is_complete, stands_alone
from handlers.citizen.case_dialogues import ANOTHER, RESUME
from handlers.citizen.intake import INTAKE
from handlers.citizen.intake_view import see
from handlers.conversation.talk import carried
from handlers.texts import citizen_texts as texts
from handlers.texts import intake_texts
from handlers.texts import joining_texts as joining
from handlers.texts.wording import CHINA
from storage.cases import cases

if TYPE_CHECKING:
    from handlers.chat.dialogue import Position
    from handlers.chat.prompt import Facts
    from handlers.conversation.talk import Talk


def start(talk: Talk) -> Turn:
    """Begin a new case with the message just received."""
    facts = accept.anything(see((), talk.intake), talk.said)
    if isinstance(facts, Rejected):
        talk.say(facts.why)
        return talk.begin(INTAKE)
    return talk.begin(INTAKE, facts)


def restart(talk: Talk) -> Turn:
    """Forget what is not filed and begin anew."""
    talk.state.parked = None
    talk.say(texts.RESTARTED)
    return talk.begin(INTAKE)


def take_up_or_begin(talk: Talk) -> Turn:
    """Go on with the draft that was put aside, else ask for a matter."""
    return talk.take_up() or talk.begin(INTAKE)


def begin_for_staff(talk: Talk) -> Turn:
    """Ask for a matter that the staff will assign."""
    talk.say(texts.STAFF_ON_DUTY)
    return Turn((), talk.begin(INTAKE, INTAKE.commands["staff"]).at)


def offer_again(talk: Talk) -> Turn | None:
    """Offer a draft that was left, together with what has just been said; a word or a greeting is nothing to keep."""
    at = talk.state.at
    assert at is not None
    small = "say" in talk.facts and see((talk.facts,), talk.intake).suggestion.small_talk is not None
    held = {} if talk.command or talk.said.menu_id or talk.number is not None or small else talk.facts
    talk.state.parked = at
    return talk.begin(RESUME, {"draft": see(at.answers, talk.intake).draft.text, **held})


def say_how_to_add(talk: Talk) -> Turn | None:
    """Say that whatever is sent is added."""
    talk.say(intake_texts.ADD_TO_DRAFT)
    return talk.again()


def submit(talk: Talk) -> Turn | None:
    """File while something was to be changed: the card stands behind it. Elsewhere something is still missing."""
    at = talk.state.at
    if at is not None and at.asked:
        return Turn((), replace(at, asked=""), do=INTAKE.finish)
    talk.say(intake_texts.NOT_YET)
    return talk.again()


# What the card asks for.


def file(talk: Talk, turn: Turn) -> None:
    """File what the card showed, unless that were too many in a day."""
    at = turn.at
    assert at is not None
    if filing.too_many_today(talk.desk, talk.citizen.openid):
        talk.say(texts.TOO_MANY_CASES)
    else:
        _file(talk, at)


def _file(talk: Talk, at: Position) -> None:
    desk, view = talk.desk, see(at.answers, talk.intake)
    case = filing.file(desk, talk.citizen.openid, view.draft, at, view.phone)
    # Asked once: whoever left the phone out this time is not asked again.
    talk.citizen.phone_sealed = view.phone or ""
    talk.read_again()
    talk.state.at = None
    certain = desk.policy.calendar.knows(case.due_at.astimezone(CHINA).date())
    days = desk.policy.reply_working_days
    talk.say(texts.receipt(case.number, desk.deputy_name(case), case.due_at, days, certain=certain))


def join(talk: Talk, turn: Turn) -> Turn | None:
    """Join the case that was offered; if it has been closed meanwhile, go on to the card."""
    at, desk = turn.at, talk.desk
    assert at is not None
    case = cases.lock(desk.conn, at.shown["similar"])
    if not case.is_open:
        talk.say(joining.IS_CLOSED)
        return talk.ask(at)
    residents.support(desk, case, talk.citizen.openid, carried(at))
    talk.state.at = None
    talk.say(joining.joined(case.number, desk.deputy_name(case)))
    return None


def guided(talk: Talk, turn: Turn) -> None:
    """Keep a matter that was answered at once, or belongs elsewhere, so that it is counted."""
    assert turn.at is not None
    filing.file_guided(talk.desk, talk.citizen.openid, fold(turn.at.answers), turn.at)
    talk.state.at = None
    talk.say(texts.guided())


# A second matter, and a draft left for a day.


def ask_about_another(talk: Talk) -> Turn | None:
    """Keep the matter on the card, and ask what the message is that seems to be another one."""
    at = talk.state.at
    assert at is not None
    facts = accept.anything(see((), talk.intake), talk.said)
    if isinstance(facts, Rejected):
        talk.say(facts.why)
        return talk.again()
    return _ask_about(talk, at, facts)


def ask_before_another(talk: Talk) -> Turn | None:
    """Ask what becomes of the matter on the card before another one is told."""
    assert talk.state.at is not None
    return _ask_about(talk, talk.state.at)


def _ask_about(talk: Talk, first: Position, *said: Facts) -> Turn:
    talk.state.parked = first
    return talk.begin(ANOTHER, {"draft": see(first.answers, talk.intake).draft.text}, *said)


def another(talk: Talk, turn: Turn) -> Turn | None:
    """File the first matter, both, or take the second for a part of the first; nothing of either is lost."""
    at, first = turn.at, talk.state.parked
    assert at is not None
    picked, said = at.shown["another"], carried(at)
    if first is None or picked == "drop":
        talk.state.parked = None
        return talk.begin(INTAKE, *said)
    if picked == "same":
        return _join_up(talk, at, first, said)
    if filing.too_many_today(talk.desk, talk.citizen.openid):
        talk.say(texts.TOO_MANY_CASES)
        return _ask_once_more(talk, at)
    talk.state.parked = None
    _file(talk, first)
    second = talk.begin(INTAKE, *said)
    if picked == "both" or not said:
        return second
    talk.state.parked = second.at
    talk.say(intake_texts.second_kept(at.shown["say"]))
    return None


def _join_up(talk: Talk, at: Position, first: Position, said: list[Facts]) -> Turn:
    """Put the words on the first matter, if they fit; else the question stays."""
    place = first.shown.get("community") or first.shown.get("street")
    # Of two places that of the first stays: whoever only adds to it is not asked where it is.
    kept: tuple[Facts, ...] = ({"place": place},) if place and said else ()
    together = (*first.answers, *said, *kept)
    most = talk.desk.policy.max_text_length
    if len(fold(together).text) > most:
        talk.say(intake_texts.too_long(most))
        return _ask_once_more(talk, at)
    talk.state.parked = None
    return talk.begin(INTAKE, *together)


def _ask_once_more(talk: Talk, at: Position) -> Turn:
    return talk.ask(replace(at, answers=tuple(facts for facts in at.answers if "another" not in facts)))


def resume(talk: Talk, turn: Turn) -> Turn:
    """Go on with the draft and what was said to it, or with that alone; if it is another matter, ask."""
    at, parked = turn.at, talk.state.parked
    assert at is not None
    talk.state.parked = None
    said = carried(at)
    if parked is None or not at.shown.get("resume"):
        return talk.begin(INTAKE, *said)
    words = "\n".join(facts["say"] for facts in said if "say" in facts)
    first = talk.begin(INTAKE, *parked.answers).at
    if first is not None and words and is_complete(first) and stands_alone(words, see(first.answers, talk.intake)):
        return _ask_about(talk, first, *said)
    return talk.begin(INTAKE, *parked.answers, *said)
