"""What a citizen does with filed cases: look at them, add to them, press, take them back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.cases.act_words import RefusedError
from handlers.cases.actor import citizen, supporter
from handlers.cases.acts import perform
from handlers.cases.residents import add_to
from handlers.citizen.case_dialogues import BELONGS, PROGRESS, SUPPLEMENT, SURVEY, WITHDRAW
from handlers.citizen.hearing import prefix_of, running_exchange
from handlers.citizen.number_hearing import asks_what_is_over, words_for_case
from handlers.conversation.talk import carried
from handlers.texts import citizen_texts as texts
from handlers.texts import joining_texts as joining
from handlers.texts import notice_texts as notices
from storage.cases import cases, events, supporters

if TYPE_CHECKING:
    from handlers.chat.dialogue import Dialogue, Turn
    from handlers.chat.prompt import Facts
    from handlers.conversation.talk import Talk
    from storage.cases.cases import Case

#: Here the case that is shown is what is looked at now; anything else that is open is asked again.
_IS_LEFT = {PROGRESS.name, WITHDRAW.name}


def list_cases(talk: Talk) -> Turn | None:
    """Show how the citizen's cases stand; of several one is picked."""
    if talk.listed():
        return talk.begin(PROGRESS)
    talk.say(texts.NO_CASES)
    return None


def list_beside(talk: Talk) -> Turn | None:
    """Show how the citizen's cases stand, and come back to what is open."""
    own, desk = talk.citizen.openid, talk.desk
    lines = [texts.case_line(c, desk.place_of(c), joined=c.openid != own) for c in talk.listed()]
    talk.say("\n".join(lines) or texts.NO_CASES)
    return talk.again()


def ask_addition(talk: Talk) -> Turn | None:
    """Ask what is to be added, and to which case."""
    return _begin_if(talk, SUPPLEMENT, bool(talk.cases))


def ask_withdrawal(talk: Talk) -> Turn | None:
    """Ask which case is to be taken back or left, and whether that is sure."""
    return _begin_if(talk, WITHDRAW, bool(talk.leavable()))


def _begin_if(talk: Talk, dialogue: Dialogue, has_some: bool) -> Turn | None:  # noqa: FBT001 -- the one question there is
    if has_some:
        return talk.begin(dialogue)
    talk.say(texts.NO_OPEN_CASES)
    return None


def press(talk: Talk) -> Turn | None:
    """Press for every case that waits for its deputy; whatever is open is asked again."""
    waiting = [c for c in talk.cases if c.is_open and c.state != "asked"]
    if not waiting:
        talk.say(texts.NO_OPEN_CASES)
    else:
        _say_pressed(talk, [c for c in waiting if _pressed(talk, c)])
    return talk.again()


def _pressed(talk: Talk, case: Case) -> bool:
    """Press for a case; False when that was done within the day."""
    try:
        perform(talk.desk, case.id, "urge", citizen(talk.citizen.openid))
    except RefusedError:
        return False
    return True


def _say_pressed(talk: Talk, urged: list[Case]) -> None:
    to_deputy = notices.URGED if any(c.deputy_id for c in urged) else notices.URGED_STAFF
    talk.say(to_deputy if urged else notices.URGED_ALREADY)


# Words that belong to a filed case.


def add_words(talk: Talk) -> Turn | None:
    """Add what stands behind 补充."""
    words = talk.said.text.removeprefix(prefix_of(talk)).lstrip(" :：,，。")
    return talk.begin(SUPPLEMENT, {"say": words})


def answer_question(talk: Talk) -> Turn | None:
    """Hand an answer to whoever asked; with several questions open the citizen says whose it is."""
    if len(talk.questioned) > 1:
        return ask_whose(talk)
    _relay(talk, talk.questioned[0], talk.facts)
    return None


def answer_deputy(talk: Talk) -> Turn | None:
    """Hand words to the deputy who has just written."""
    case = running_exchange(talk)
    assert case is not None
    _relay(talk, case, talk.facts)
    return None


def add_to_newest(talk: Talk) -> Turn | None:
    """Put a photo or a recording on the case that was just filed."""
    case = add_to(talk.desk, talk.cases[0], [talk.facts])
    talk.say(texts.added(case, unheard="unheard" in talk.facts["media"]))
    return None


def ask_whose(talk: Talk) -> Turn | None:
    """Ask whether words belong to one of the open cases, or are a new matter."""
    return talk.begin(BELONGS, talk.facts)


def _relay(talk: Talk, case: Case, facts: Facts) -> None:
    talk.say(texts.relayed(add_to(talk.desk, case, [facts])))


# With a case number.


def say_not_found(talk: Talk) -> Turn | None:
    """Say that a number is none of theirs, whether it is somebody else's or nobody's."""
    assert talk.named is not None
    talk.say(texts.unknown_number(talk.named.number))
    return talk.again()


def show_named(talk: Talk) -> Turn | None:
    """Show the case named, and come back to what is open."""
    case = _named(talk)
    if asks_what_is_over(talk):
        talk.say(texts.NOT_UNDER_WAY)
    _show(talk, case)
    at = talk.state.at
    return talk.again() if at is not None and at.dialogue not in _IS_LEFT else None


def add_words_to_named(talk: Talk) -> Turn | None:
    """Hand words to whoever has the case named; then ask again what is open, or the question about its result."""
    case = _named(talk)
    assert talk.named is not None
    _relay(talk, case, {"say": words_for_case(talk, talk.named)})
    if talk.state.at is None and case.survey == "asked":
        return talk.begin(SURVEY, {"case": case.id})
    return talk.again()


def press_named(talk: Talk) -> Turn | None:
    """Press for the case named, with the words that stand beside it."""
    case = _named(talk)
    assert talk.named is not None
    words = words_for_case(talk, talk.named)
    if words:
        add_to(talk.desk, case, [{"say": words}])
    _say_pressed(talk, [case] if _pressed(talk, case) else [])
    return talk.again()


def ask_addition_to_named(talk: Talk) -> Turn | None:
    """Ask what is to be added to the case named."""
    return _begin_named(talk, SUPPLEMENT)


def ask_withdrawal_of_named(talk: Talk) -> Turn | None:
    """Make sure that the case named is to be taken back."""
    return _begin_named(talk, WITHDRAW)


def ask_judgement_of_named(talk: Talk) -> Turn | None:
    """Ask the questions about the result of the case named."""
    return _begin_named(talk, SURVEY)


def _begin_named(talk: Talk, dialogue: Dialogue) -> Turn:
    talk.put_aside()
    return talk.begin(dialogue, {"case": _named(talk).id})


def _named(talk: Talk) -> Case:
    assert talk.named_case is not None
    return talk.named_case


# What the dialogues ask for.


def show(talk: Talk, turn: Turn) -> Turn | None:
    """Show one case and keep the list open, so that the next number opens another."""
    assert turn.at is not None
    picked, found = turn.at.shown.get("case"), talk.listed()
    case = next((c for c in found if c.id == picked), None)
    talk.state.at = talk.begin(PROGRESS).at if len(found) > 1 else None
    if case is not None:
        _show(talk, case)
    return None


def _show(talk: Talk, case: Case) -> None:
    """Show how a case stands: one's own, or as whoever joined it may see it."""
    detail = texts.case_detail if case.openid == talk.citizen.openid else joining.joined_detail
    happened = events.timeline(talk.desk.conn, case.id)
    talk.say(detail(case, talk.desk.place_of(case), talk.desk.deputy_name(case), happened))


def add(talk: Talk, turn: Turn) -> None:
    """Add what was sent to the case that was picked."""
    case = _picked(talk, turn)
    talk.state.at = None
    if case is not None and turn.at is not None:
        said = carried(turn.at)
        unheard = any("unheard" in facts.get("media", {}) for facts in said)
        talk.say(texts.added(add_to(talk.desk, case, said), unheard=unheard))


def withdraw(talk: Talk, turn: Turn) -> None:
    """Take a case back, or leave one that was only joined, if that is sure."""
    assert turn.at is not None
    openid, sure = talk.citizen.openid, bool(turn.at.shown.get("sure"))
    case = _picked(talk, turn, joined=True)
    talk.state.at = None
    if case is not None and case.openid != openid:
        if sure:
            perform(talk.desk, case.id, "leave", supporter(openid))
        talk.say(joining.LEFT if sure else joining.STILL_JOINED)
    elif case is None or not sure:
        talk.say(texts.KEPT)
    else:
        perform(talk.desk, case.id, "withdraw", citizen(openid))
        talk.say(texts.WITHDRAWN)


def _picked(talk: Talk, turn: Turn, *, joined: bool = False) -> Case | None:
    """Return the case a dialogue was about, locked, if it is the citizen's own, or `joined` and they did."""
    assert turn.at is not None
    picked = turn.at.shown.get("case")
    if picked is None:
        return None
    conn, openid = talk.desk.conn, talk.citizen.openid
    case = cases.lock(conn, picked)
    return case if case.openid == openid or (joined and openid in supporters.of_case(conn, case.id)) else None
