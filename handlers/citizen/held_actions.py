"""What is done while a question is open that holds words of the citizen's: none of them may be lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.cases.residents import add_to
from handlers.citizen.case_dialogues import BELONGS, SUPPLEMENT
from handlers.citizen.intake import INTAKE
from handlers.conversation.talk import carried
from handlers.texts import citizen_texts as texts

if TYPE_CHECKING:
    from handlers.chat.dialogue import Turn
    from handlers.conversation.talk import Talk


def ask_once_more(talk: Talk) -> Turn | None:
    """Say that one of the lines is to be picked, and show them again."""
    talk.say(texts.PICK_ONE if talk.state.at is not None and talk.state.at.choices else "")
    return talk.again()


def drop(talk: Talk) -> Turn | None:
    """Forget what is held, and the draft behind it."""
    assert talk.state.at is not None
    if talk.state.at.dialogue != BELONGS.name:
        talk.state.parked = None
    return talk.advance(talk.state.at, "cancel")


def leave_to_staff(talk: Talk) -> Turn | None:
    """Leave to the staff what is held, and the draft behind it."""
    at, parked = talk.state.at, None
    assert at is not None
    if at.dialogue != BELONGS.name:
        parked, talk.state.parked = talk.state.parked, None
    before = parked.answers if parked is not None else ()
    return talk.begin(INTAKE, *before, *carried(at), INTAKE.commands["staff"])


def begin_with_it(talk: Talk) -> Turn | None:
    """Begin a matter of its own with what is held."""
    assert talk.state.at is not None
    return talk.begin(INTAKE, *carried(talk.state.at))


def add_it(talk: Talk) -> Turn | None:
    """Add what is held to a filed case."""
    assert talk.state.at is not None
    return talk.begin(SUPPLEMENT, *carried(talk.state.at))


def take_back(talk: Talk) -> Turn | None:
    """Go back to the draft behind the question, without what was said after it."""
    return talk.take_up()


def belongs(talk: Talk, turn: Turn) -> Turn | None:
    """Add what is held to the case that was picked, or begin a matter of its own with it."""
    at = turn.at
    assert at is not None
    said, picked = carried(at), at.shown.get("belongs")
    talk.state.at = None
    case = next((c for c in talk.cases if c.id == picked), None)
    if case is None:
        return talk.begin(INTAKE, *said)
    unheard = any("unheard" in facts.get("media", {}) for facts in said)
    talk.say(texts.added(add_to(talk.desk, case, said), unheard=unheard))
    return None
