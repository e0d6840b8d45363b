"""What the words that always work do for a citizen, in an open dialogue or outside one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handlers.cases.act import RefusedError
from handlers.cases.actor import citizen
from handlers.cases.case_draft import fold
from handlers.cases.perform import perform
from handlers.chat.dialogue import Position, Turn
from handlers.chat.engine import begin, show
from handlers.citizen.another_matter import is_complete
from handlers.citizen.case_dialogues import ANOTHER, BELONGS, PROGRESS, RESUME, SUPPLEMENT, SURVEY, WITHDRAW
from handlers.citizen.citizen_actions import act, ask_about_another, contents, take_up
from handlers.citizen.intake import INTAKE
from handlers.texts import citizen_texts as texts
from handlers.texts import notice_texts as notices
from storage.cases import cases as stored_cases
from storage.cases import supporters

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.citizen.talk import Talk
    from storage.cases.cases import Case

DIALOGUES = {d.name: d for d in (INTAKE, SURVEY, SUPPLEMENT, WITHDRAW, PROGRESS, BELONGS, RESUME, ANOTHER)}
#: Dialogues that hold words of the citizen's: leaving them must not lose the words.
HOLDING = {BELONGS.name, RESUME.name, ANOTHER.name}


def again(talk: Talk) -> None:
    """Show once more what was being asked."""
    at = talk.state.at
    if at is not None:
        turn = show(DIALOGUES[at.dialogue], at, talk.world_of(DIALOGUES[at.dialogue]))
        talk.follow(turn, act)


def _help(talk: Talk) -> None:
    talk.say(texts.help_text())
    again(talk)


def _restart(talk: Talk) -> None:
    talk.state.parked = None
    turn = begin(INTAKE, talk.intake)
    talk.say(texts.RESTARTED)
    talk.follow(turn, act)


def _progress(talk: Talk) -> None:
    found = talk.listed()
    if talk.state.at is not None and talk.state.at.dialogue in {INTAKE.name, *HOLDING}:
        own = talk.citizen.openid
        lines = [texts.case_line(c, talk.desk.place_of(c), joined=c.openid != own) for c in found]
        talk.say("\n".join(lines) or texts.NO_CASES)
        again(talk)
    elif not found:
        talk.say(texts.NO_CASES)
    else:
        talk.follow(begin(PROGRESS, talk.case_world(found)), act)


def _report(talk: Talk) -> None:
    at = talk.state.at
    if at is not None and is_complete(at) and (fold(at.answers).text or fold(at.answers).media):
        ask_about_another(talk, at)
    elif at is not None and at.dialogue == BELONGS.name:
        talk.follow(begin(INTAKE, talk.intake, tuple(contents(at))), act)
    elif at is not None and at.dialogue in {INTAKE.name, *HOLDING}:
        again(talk)
    elif talk.state.parked is not None:
        take_up(talk)
    else:
        talk.follow(begin(INTAKE, talk.intake), act)


def _own_data(talk: Talk) -> None:
    sealed = talk.citizen.phone_sealed
    conn, openid = talk.desk.conn, talk.citizen.openid
    count, joined = len(stored_cases.all_of(conn, openid, 1000)), len(supporters.joined_by(conn, openid, 1000))
    talk.say(texts.own_data(talk.desk.policy.unseal(sealed) if sealed else "", count, joined))
    again(talk)


def _forget(talk: Talk) -> None:
    talk.citizen.phone_sealed = None
    stored_cases.forget_phone(talk.desk.conn, talk.citizen.openid)
    talk.state.at, talk.state.parked = _without_phone(talk.state.at), _without_phone(talk.state.parked)
    talk.say(texts.FORGOTTEN)
    again(talk)


def _without_phone(at: Position | None) -> Position | None:
    if at is None:
        return None
    return replace(at, answers=tuple({k: v for k, v in facts.items() if k != "phone"} for facts in at.answers))


def _open(talk: Talk) -> list[Case]:
    return [c for c in talk.cases if c.is_open]


def _supplement(talk: Talk) -> None:
    if talk.cases:
        talk.follow(begin(SUPPLEMENT, talk.case_world(talk.cases)), act)
    else:
        talk.say(texts.NO_OPEN_CASES)


def _withdraw(talk: Talk) -> None:
    found = talk.leavable()
    if found:
        talk.follow(begin(WITHDRAW, talk.case_world(found)), act)
    else:
        talk.say(texts.NO_OPEN_CASES)


def _urge(talk: Talk) -> None:
    waiting = [c for c in _open(talk) if c.state != "asked"]
    if not waiting:
        talk.say(texts.NO_OPEN_CASES)
    else:
        urged = [c for c in waiting if pressed(talk, c)]
        to_deputy = notices.URGED if any(c.deputy_id for c in urged) else notices.URGED_STAFF
        talk.say(to_deputy if urged else notices.URGED_ALREADY)


def pressed(talk: Talk, case: Case) -> bool:
    """Press for a case; False when that was done within the day."""
    try:
        perform(talk.desk, case.id, "urge", citizen(talk.citizen.openid))
    except RefusedError:
        return False
    return True


def _rate(talk: Talk) -> None:
    waiting = [c for c in talk.cases if c.survey == "asked"]
    if waiting:
        talk.follow(begin(SURVEY, talk.case_world(waiting)), act)
    else:
        talk.say(texts.NOTHING_TO_RATE)


def _staff(talk: Talk) -> None:
    talk.say(texts.STAFF_ON_DUTY)
    turn = begin(INTAKE, talk.intake, (INTAKE.commands["staff"],))
    talk.follow(Turn((), turn.at, turn.do), act)


def _nothing(talk: Talk) -> None:
    talk.say(texts.NOTHING_TO_DO)


def _nothing_to_submit(talk: Talk) -> None:
    talk.say(texts.NOTHING_TO_SUBMIT)


def _nothing_to_edit(talk: Talk) -> None:
    talk.say(texts.SUBMITTED_STAYS if talk.cases else texts.NOTHING_TO_SUBMIT)


#: Words that work whatever is open, without disturbing it.
ANYTIME: dict[str, Callable[[Talk], None]] = {
    "help": _help,
    "restart": _restart,
    "progress": _progress,
    "report": _report,
    "own_data": _own_data,
    "forget": _forget,
}
#: Words that start something, or have nothing to act on, when nothing is open.
IDLE: dict[str, Callable[[Talk], None]] = {
    "supplement": _supplement,
    "withdraw": _withdraw,
    "urge": _urge,
    "rate": _rate,
    "staff": _staff,
    "back": _nothing,
    "cancel": _nothing,
    "submit": _nothing_to_submit,
    "edit": _nothing_to_edit,
}
