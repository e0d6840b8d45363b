"""What a citizen's message leads to: a word that always works, the open dialogue, a filed case, or a new one."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from handlers import accept
from handlers.case_dialogues import BELONGS, PROGRESS, RESUME, SUPPLEMENT, SURVEY, WITHDRAW
from handlers.case_view import content
from handlers.choosing import number_in, pick
from handlers.citizen_actions import act
from handlers.dialogue import Choice, Facts, Position, Rejected, Turn
from handlers.engine import advance, begin, show
from handlers.filing import add_to, urge
from handlers.intake import INTAKE
from handlers.intake_view import see
from handlers.messages import Kind
from handlers.texts import citizen as texts
from handlers.texts import common, notices
from handlers.texts.words import PREFIXES
from storage import cases as stored_cases

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.talk import Talk
    from storage.cases import Case

#: A draft left for so long is offered again instead of being taken up silently.
OFFER_AGAIN_AFTER = timedelta(hours=24)
#: Photos sent so soon after filing belong to what was filed.
STILL_THE_SAME = timedelta(minutes=30)

DIALOGUES = {d.name: d for d in (INTAKE, SURVEY, SUPPLEMENT, WITHDRAW, PROGRESS, BELONGS, RESUME)}
#: How many cases 进度 lists.
MOST_LISTED = 9


def answer(talk: Talk) -> None:
    """Answer one message of a citizen."""
    at = talk.state.at
    if at is not None and at.dialogue not in DIALOGUES:
        at = talk.state.at = None
    if _judging_by_tap(talk):
        return
    if at is not None and _left_alone(talk, at):
        held = content(talk.said)
        draft = see(at.answers, talk.intake).draft.text
        talk.state.parked = at
        first: Facts = {"draft": draft, **held}
        talk.follow(begin(RESUME, talk.case_world(()), (first,)), act)
    elif talk.command in ANYTIME:
        ANYTIME[talk.command](talk)
    elif at is not None:
        if talk.command == "withdraw" and at.dialogue == "intake":
            talk.command = "cancel"
        turn = advance(DIALOGUES[at.dialogue], at, talk.said, talk.command, talk.world_of(DIALOGUES[at.dialogue]))
        talk.follow(turn, act)
    else:
        _idle(talk)


def _left_alone(talk: Talk, at: Position) -> bool:
    """Tell whether an unfinished draft has been lying for a day."""
    if at.dialogue != "intake" or not at.answers or talk.command in {"cancel", "restart"}:
        return False
    return talk.desk.now - talk.since >= OFFER_AGAIN_AFTER


def _judging_by_tap(talk: Talk) -> bool:
    """Take a tap on a notice's question, whatever else is open: that is put aside and taken up afterwards."""
    token = talk.said.menu_id.rpartition("-")[0]
    at = talk.state.at
    if not token or (at is not None and at.token == token):
        return False
    for case in talk.cases:
        if case.survey != "asked":
            continue
        world = talk.case_world((case,))
        turn = begin(SURVEY, world, ({"case": case.id},))
        if turn.at is not None and turn.at.token == token:
            talk.state.parked = at if at is not None and at.dialogue == "intake" else None
            talk.follow(advance(SURVEY, turn.at, talk.said, talk.command, world), act)
            return True
    return False


def _idle(talk: Talk) -> None:
    """Answer somebody who is in no dialogue."""
    prefix = next((p for p in PREFIXES if talk.said.text.startswith(p) and talk.said.text != p), None)
    if talk.command in IDLE:
        IDLE[talk.command](talk)
    elif prefix is not None and talk.said.kind is Kind.TEXT and talk.cases:
        words = talk.said.text.removeprefix(prefix).lstrip(" :：,，。")
        talk.follow(begin(SUPPLEMENT, talk.case_world(talk.cases), ({"say": words},)), act)
    elif not _judging(talk):
        _new_words(talk)


def _judging(talk: Talk) -> bool:
    """Take 1, 答复了, 没有 … for the answer to the question that came with a result."""
    waiting = [c for c in talk.cases if c.survey == "asked"]
    if not waiting or talk.said.kind is not Kind.TEXT:
        return False
    world = talk.case_world((waiting[0],))
    turn = begin(SURVEY, world, ({"case": waiting[0].id},))
    if turn.at is None or not isinstance(pick(turn.at.choices, "", talk.said, talk.command), Choice):
        return False
    talk.follow(advance(SURVEY, turn.at, talk.said, talk.command, world), act)
    return True


def _new_words(talk: Talk) -> None:
    """Take words, photos or a position that belong to no open dialogue."""
    facts = content(talk.said)
    if not facts:
        talk.say(texts.CANNOT_READ)
        return
    if talk.said.menu_id:
        talk.say(common.STALE_CHOICE)
        return
    if talk.said.kind is Kind.TEXT and (number_in(talk.said.text) is not None or talk.command):
        talk.say(texts.NOTHING_TO_DO if talk.command else f"{common.NOTHING_NUMBERED}{texts.WELCOME_BACK}")
        return
    view = see((facts,), talk.intake)
    small_talk = view.suggestion.small_talk if "say" in facts else None
    if small_talk is not None:
        talk.say({"greeting": texts.TELL_ME, "thanks": texts.THANKS, "chat": texts.CHAT}[small_talk])
    elif talk.cases and _is_answer(talk, facts):
        case = add_to(talk.desk, next(c for c in talk.cases if c.state == "asked"), [facts])
        talk.say(texts.relayed(case.number))
    elif talk.cases and "media" in facts and talk.desk.now - talk.cases[0].filed_at < STILL_THE_SAME:
        case = add_to(talk.desk, talk.cases[0], [facts])
        talk.say(texts.added(case.number))
    elif talk.cases and not _surely_new(talk, facts):
        talk.follow(begin(BELONGS, talk.case_world(talk.cases), (facts,)), act)
    else:
        _start(talk)


def _is_answer(talk: Talk, facts: Facts) -> bool:
    """Tell whether a deputy's question is open and this may be its answer."""
    return any(c.state == "asked" for c in talk.cases) and not _surely_new(talk, facts)


def _surely_new(talk: Talk, facts: Facts) -> bool:
    """Tell whether a message is a matter of its own: another category at another place than any open case."""
    if "say" not in facts:
        return False
    found = see((facts,), talk.intake).suggestion
    place = found.community or found.street
    if found.category is None or place is None or place.match == "context":
        return False
    return all(place.code not in {c.community, c.street} and found.category.code != c.category for c in talk.cases)


def _start(talk: Talk) -> None:
    """Begin a new case with the message just received."""
    facts = accept.anything(see((), talk.intake), talk.said)
    talk.follow(begin(INTAKE, talk.intake, () if isinstance(facts, Rejected) else (facts,)), act)


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
    found = stored_cases.all_of(talk.desk.conn, talk.citizen.openid, MOST_LISTED)
    if talk.state.at is not None and talk.state.at.dialogue == "intake":
        lines = [texts.case_line(c, talk.desk.place_of(c)) for c in found]
        talk.say("\n".join(lines) or texts.NO_CASES)
        again(talk)
    elif not found:
        talk.say(texts.NO_CASES)
    else:
        talk.follow(begin(PROGRESS, talk.case_world(found)), act)


def _report(talk: Talk) -> None:
    if talk.state.at is not None and talk.state.at.dialogue == "intake":
        again(talk)
    else:
        talk.follow(begin(INTAKE, talk.intake), act)


def _own_data(talk: Talk) -> None:
    sealed = talk.citizen.phone_sealed
    count = len(stored_cases.all_of(talk.desk.conn, talk.citizen.openid, 1000))
    talk.say(texts.own_data(talk.desk.policy.unseal(sealed) if sealed else "", count))
    again(talk)


def _forget(talk: Talk) -> None:
    talk.citizen.phone_sealed = None
    talk.say(texts.FORGOTTEN)
    again(talk)


def _open(talk: Talk) -> list[Case]:
    return [c for c in talk.cases if c.is_open]


def _supplement(talk: Talk) -> None:
    if talk.cases:
        talk.follow(begin(SUPPLEMENT, talk.case_world(talk.cases)), act)
    else:
        talk.say(texts.NO_OPEN_CASES)


def _withdraw(talk: Talk) -> None:
    if _open(talk):
        talk.follow(begin(WITHDRAW, talk.case_world(_open(talk))), act)
    else:
        talk.say(texts.NO_OPEN_CASES)


def _urge(talk: Talk) -> None:
    waiting = [c for c in _open(talk) if c.state != "asked"]
    if not waiting:
        talk.say(texts.NO_OPEN_CASES)
    else:
        talk.say(notices.URGED if sum(urge(talk.desk, c) for c in waiting) else notices.URGED_ALREADY)


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


#: Words that work whatever is open, without disturbing it.
ANYTIME: dict[str, Callable[[Talk], None]] = {
    "help": _help,
    "restart": _restart,
    "progress": _progress,
    "report": _report,
    "own_data": _own_data,
    "forget": _forget,
}
#: Words that start something when nothing is open.
IDLE: dict[str, Callable[[Talk], None]] = {
    "supplement": _supplement,
    "withdraw": _withdraw,
    "urge": _urge,
    "rate": _rate,
    "staff": _staff,
    "back": _nothing,
    "cancel": _nothing,
}
