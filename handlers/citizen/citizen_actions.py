"""What happens at the end of a citizen's dialogue."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handlers.cases import filing, residents
from handlers.cases.actor import citizen, supporter
from handlers.cases.case_draft import fold
from handlers.cases.perform import perform
from handlers.chat.dialogue import Turn
from handlers.chat.engine import begin, show
from handlers.citizen.another_matter import is_another_than
from handlers.citizen.case_dialogues import ANOTHER, PROGRESS
from handlers.citizen.intake import INTAKE
from handlers.citizen.intake_view import see
from handlers.service.policy import CHINA
from handlers.texts import citizen_texts as texts
from handlers.texts import intake_texts
from handlers.texts import joining_texts as joining
from handlers.texts import notice_texts as notices
from storage.cases import cases, events, supporters

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.chat.dialogue import Facts, Position
    from handlers.citizen.talk import Talk
    from storage.cases.cases import Case


def act(talk: Talk, turn: Turn) -> None:
    """Carry out what a turn asks for."""
    ACTIONS[turn.do](talk, turn)


def _at(turn: Turn) -> Position:
    assert turn.at is not None
    return turn.at


def contents(at: Position) -> list[Facts]:
    """Return the answers that carry something: words, media, a position."""
    return [facts for facts in at.answers if {"say", "media", "at"} & facts.keys()]


def _case(talk: Talk, turn: Turn, *, joined: bool = False) -> Case | None:
    """Return the case a dialogue was about, locked, if it is the citizen's own, or `joined` and they did."""
    number = _at(turn).shown.get("case")
    if number is None:
        return None
    conn, openid = talk.desk.conn, talk.citizen.openid
    case = cases.lock(conn, number)
    return case if case.openid == openid or (joined and openid in supporters.of_case(conn, case.id)) else None


def _file(talk: Talk, turn: Turn) -> None:
    at, desk = _at(turn), talk.desk
    if filing.too_many_today(desk, talk.citizen.openid):
        talk.say(texts.TOO_MANY_CASES)
        return
    view = see(at.answers, talk.intake)
    case = filing.file(desk, talk.citizen.openid, view.draft, at, view.phone)
    # Asked once: whoever left the phone out this time is not asked again.
    talk.citizen.phone_sealed = view.phone or ""
    talk.forget_intake()
    talk.state.at = None
    certain = desk.policy.calendar.knows(case.due_at.astimezone(CHINA).date())
    days = desk.policy.reply_working_days
    talk.say(texts.receipt(case.number, desk.deputy_name(case), case.due_at, days, certain=certain))


def _join(talk: Talk, turn: Turn) -> None:
    """Join the case that was offered; if it has been closed meanwhile, go on to the card."""
    at, desk = _at(turn), talk.desk
    case = cases.lock(desk.conn, at.shown["similar"])
    if not case.is_open:
        talk.say(joining.IS_CLOSED)
        talk.follow(show(INTAKE, at, talk.intake), act)
        return
    residents.support(desk, case, talk.citizen.openid, contents(at))
    talk.state.at = None
    talk.say(joining.joined(case.number, desk.deputy_name(case)))


def _guided(talk: Talk, turn: Turn) -> None:
    at = _at(turn)
    filing.file_guided(talk.desk, talk.citizen.openid, fold(at.answers), at)
    talk.state.at = None
    talk.say(texts.guided())


def _added(talk: Talk, case: Case, said: list[Facts]) -> None:
    unheard = any("unheard" in facts.get("media", {}) for facts in said)
    talk.say(texts.added(residents.add_to(talk.desk, case, said), unheard=unheard))


def _supplement(talk: Talk, turn: Turn) -> None:
    case = _case(talk, turn)
    talk.state.at = None
    if case is not None:
        _added(talk, case, contents(_at(turn)))
    take_up(talk)


def _belongs(talk: Talk, turn: Turn) -> None:
    at = _at(turn)
    said = contents(at)
    number = at.shown.get("belongs")
    talk.state.at = None
    case = next((c for c in talk.cases if c.id == number), None)
    if case is not None:
        _added(talk, case, said)
    else:
        talk.follow(begin(INTAKE, talk.intake, tuple(said)), act)


def _withdraw(talk: Talk, turn: Turn) -> None:
    case = _case(talk, turn, joined=True)
    sure = bool(_at(turn).shown.get("sure"))
    talk.state.at = None
    if case is not None and case.openid != talk.citizen.openid:
        if sure:
            perform(talk.desk, case.id, "leave", supporter(talk.citizen.openid))
        talk.say(joining.LEFT if sure else joining.STILL_JOINED)
    elif case is None or not sure:
        talk.say(texts.KEPT)
    else:
        perform(talk.desk, case.id, "withdraw", citizen(talk.citizen.openid))
        talk.say(texts.WITHDRAWN)
    take_up(talk)


def _detail(talk: Talk, turn: Turn) -> None:
    """Show one case and keep the list open, so that the next number opens another."""
    at = _at(turn)
    number = at.shown.get("case")
    found = talk.listed()
    case = next((c for c in found if c.id == number), None)
    talk.state.at = None
    if len(found) > 1:
        talk.state.at = begin(PROGRESS, talk.case_world(found)).at
    if case is not None:
        show_case(talk, case)


def show_case(talk: Talk, case: Case) -> None:
    """Show how a case stands: one's own, or as whoever joined it may see it."""
    detail = texts.case_detail if case.openid == talk.citizen.openid else joining.joined_detail
    timeline = events.timeline(talk.desk.conn, case.id)
    talk.say(detail(case, talk.desk.place_of(case), talk.desk.deputy_name(case), timeline))


def _judge(talk: Talk, turn: Turn) -> None:
    at = _at(turn)
    case = _case(talk, turn)
    talk.state.at = None
    if case is not None and case.survey == "asked":
        came = residents.judge(talk.desk, case, at.shown, [a["media"] for a in at.answers if "media" in a])
        unsolved = at.shown.get("solved") in {"no", "partly"}
        talk.say(
            {
                "rated": notices.UNSOLVED_BUT_CONTENT if unsolved else notices.THANKS_FOR_RATING,
                "urged": notices.URGED,
                "reopened": notices.REOPENED,
                "staff": notices.REOPENED_BY_STAFF,
            }[came]
        )
    take_up(talk)


def _resume(talk: Talk, turn: Turn) -> None:
    at, parked = _at(turn), talk.state.parked
    talk.state.parked = None
    said = tuple({k: v for k, v in facts.items() if k != "draft"} for facts in contents(at))
    before = parked.answers if parked is not None and at.shown.get("resume") else ()
    words = "\n".join(facts["say"] for facts in said if "say" in facts)
    first = begin(INTAKE, talk.intake, before).at if before else None
    if first is not None and words and is_another_than(talk, first, words):
        ask_about_another(talk, first, said)
    else:
        talk.follow(begin(INTAKE, talk.intake, (*before, *said)), act)


def ask_about_another(talk: Talk, first: Position, said: tuple[Facts, ...] = ()) -> None:
    """Keep the matter on the card, and ask what becomes of it now that another one is told or wanted."""
    talk.state.parked = first
    draft: Facts = {"draft": see(first.answers, talk.intake).draft.text}
    talk.follow(begin(ANOTHER, talk.case_world(()), (draft, *said)), act)


def _another(talk: Talk, turn: Turn) -> None:
    """File the first matter, both, or take the second for a part of the first; nothing of either is lost."""
    at, first, picked = _at(turn), talk.state.parked, _at(turn).shown["another"]
    said = tuple({k: v for k, v in facts.items() if k != "draft"} for facts in contents(at))
    if first is None or picked == "drop":
        talk.state.parked = None
        talk.follow(begin(INTAKE, talk.intake, said), act)
    elif picked == "same":
        _join_up(talk, at, first, said)
    elif filing.too_many_today(talk.desk, talk.citizen.openid):
        talk.say(texts.TOO_MANY_CASES)
        talk.follow(show(ANOTHER, replace(at, answers=_unanswered(at)), talk.case_world(())), act)
    else:
        talk.state.parked = None
        _file(talk, Turn((), first))
        second = begin(INTAKE, talk.intake, said)
        if picked == "first" and said:
            talk.state.parked = second.at
            talk.say(intake_texts.second_kept(at.shown["say"]))
        else:
            talk.follow(second, act)


def _join_up(talk: Talk, at: Position, first: Position, said: tuple[Facts, ...]) -> None:
    """Put the words on the first matter, if they fit; else the question stays."""
    place = first.shown.get("community") or first.shown.get("street")
    # Of two places that of the first stays: whoever only adds to it is not asked where it is.
    kept: tuple[Facts, ...] = ({"place": place},) if place and said else ()
    together = (*first.answers, *said, *kept)
    most = talk.desk.policy.max_text_length
    if len(fold(together).text) > most:
        talk.say(intake_texts.too_long(most))
        talk.follow(show(ANOTHER, replace(at, answers=_unanswered(at)), talk.case_world(())), act)
        return
    talk.state.parked = None
    talk.follow(begin(INTAKE, talk.intake, together), act)


def _unanswered(at: Position) -> tuple[Facts, ...]:
    return tuple(facts for facts in at.answers if "another" not in facts)


def take_up(talk: Talk) -> None:
    """Go on with the draft that was put aside."""
    parked, talk.state.parked = talk.state.parked, None
    if parked is not None:
        talk.follow(show(INTAKE, parked, talk.intake), act)


ACTIONS: dict[str, Callable[[Talk, Turn], None]] = {
    "file": _file,
    "join": _join,
    "guided": _guided,
    "supplement": _supplement,
    "belongs": _belongs,
    "withdraw": _withdraw,
    "detail": _detail,
    "judge": _judge,
    "resume": _resume,
    "another": _another,
}
