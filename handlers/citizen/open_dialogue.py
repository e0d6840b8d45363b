"""A citizen's message while a dialogue is open: an answer to it, a word for something else, or none of both."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from handlers.cases.case_view import content
from handlers.cases.residents import add_to
from handlers.chat.choosing import pick
from handlers.chat.dialogue import Position, Rejected, Turn
from handlers.chat.engine import advance, begin
from handlers.chat.incoming import Kind
from handlers.citizen import intake_answers as accept
from handlers.citizen.another_matter import is_another
from handlers.citizen.case_dialogues import SUPPLEMENT
from handlers.citizen.citizen_actions import act, ask_about_another, contents, take_up
from handlers.citizen.citizen_words import DIALOGUES, HOLDING, IDLE, again
from handlers.citizen.intake import INTAKE
from handlers.citizen.intake_view import see
from handlers.texts import citizen_texts as texts
from handlers.texts import intake_texts
from handlers.texts.command_words import number_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.chat.dialogue import Facts
    from handlers.citizen.talk import Talk

#: Words that the engine carries out in any dialogue.
_ENGINES = {"back", "cancel", "skip"}
#: Of those that hold words, these have a draft put aside.
_BESIDE_A_DRAFT = {"resume", "another"}
#: Words that say nothing to be added to a case.
_NO_SUPPLEMENT = {"submit", "edit", "yes", "no"}


def go_on(talk: Talk, at: Position) -> bool:
    """Answer within the open dialogue; False when the message is for something else, and the dialogue is left."""
    dialogue = DIALOGUES[at.dialogue]
    if pick(at.choices, at.token, talk.said, talk.command) is None and talk.command not in _ENGINES:
        if dialogue is INTAKE:
            if talk.command in _DRAFTING:
                return _DRAFTING[talk.command](talk, at)
            if is_another(talk, at):
                return _ask_which_matter(talk, at)
        elif at.dialogue in HOLDING:
            if talk.command or not _says_something(talk):
                return _HELD.get(talk.command, _once_more)(talk, at)
        elif at.dialogue == SUPPLEMENT.name and (talk.command in _NO_SUPPLEMENT or not _says_something(talk)):
            return _once_more(talk, at)
        elif talk.command in IDLE or (_is_free(talk) and at.dialogue == "progress"):
            return False
        elif _is_free(talk) and at.dialogue == "survey" and at.step != "reason":
            return _beside_the_survey(talk, at)
    _advance(talk, at)
    return True


def _advance(talk: Talk, at: Position) -> None:
    """Let the open dialogue take the message; the draft behind a dialogue that was left is taken up."""
    dialogue = DIALOGUES[at.dialogue]
    if talk.command == "back" and at.dialogue == "another":
        take_up(talk)
        return
    if talk.command == "cancel" and at.dialogue in _BESIDE_A_DRAFT:
        talk.state.parked = None
    turn = advance(dialogue, at, talk.said, talk.command, talk.world_of(dialogue))
    talk.follow(turn, act)
    if turn.at is None and at.dialogue not in HOLDING:
        take_up(talk)


def surely_new(talk: Talk, facts: Facts) -> bool:
    """Tell whether a message is a matter of its own: another category at another place than any open case."""
    if "say" not in facts:
        return False
    found = see((facts,), talk.intake).suggestion
    place = found.community or found.street
    if found.category is None or place is None or place.match == "context":
        return False
    return all(place.code not in {c.community, c.street} and found.category.code != c.category for c in talk.cases)


def is_clear_report(talk: Talk, facts: Facts) -> bool:
    """Tell whether a message is a whole report of its own: what is wrong, in a community no open case is of.

    It is answered with the card at once. Of the same community it may be more about an open case: that is asked.
    """
    if "say" not in facts:
        return False
    found = see((facts,), talk.intake).suggestion
    if found.category is None or found.community is None or found.community.match != "exact":
        return False
    street = found.street.code if found.street else None
    return all(
        found.community.code != c.community if c.community else c.street is not None and c.street != street
        for c in talk.cases
    )


def _is_free(talk: Talk) -> bool:
    """Tell whether a message says something, instead of meaning a word of the bot's."""
    return bool(content(talk.said)) and not talk.command and not talk.said.menu_id


def _says_something(talk: Talk) -> bool:
    """Tell whether a message is more than a greeting or a bare number."""
    if talk.said.kind is not Kind.TEXT:
        return True
    return number_in(talk.said.text) is None and talk.intake.suggest(talk.said.text).small_talk is None


def _beside_the_survey(talk: Talk, at: Position) -> bool:
    """Take other words than those asked for: about the case they reach its deputy, then the question comes again."""
    facts = content(talk.said)
    case = next((c for c in talk.cases if c.id == at.shown.get("case")), None)
    if case is None or surely_new(talk, facts):
        return False
    if _says_something(talk):
        talk.say(texts.relayed(add_to(talk.desk, case, [facts])))
    again(talk)
    return True


def _ask_which_matter(talk: Talk, at: Position) -> bool:
    """Keep the first matter and ask what the second is."""
    facts = accept.anything(see((), talk.intake), talk.said)
    if isinstance(facts, Rejected):
        talk.say(facts.why)
        again(talk)
        return True
    ask_about_another(talk, at, (facts,))
    return True


def _once_more(talk: Talk, _at: Position) -> bool:
    talk.say(texts.PICK_ONE if _at.choices else "")
    again(talk)
    return True


def _add_to_draft(talk: Talk, _at: Position) -> bool:
    talk.say(intake_texts.ADD_TO_DRAFT)
    again(talk)
    return True


def _beside(talk: Talk, at: Position) -> bool:
    """Do what a word says and come back to what was open."""
    IDLE[talk.command](talk)
    if talk.state.at is at:
        again(talk)
    return True


def _put_aside(talk: Talk, at: Position) -> bool:
    """Judge a case first; the draft is taken up afterwards."""
    talk.state.parked = at
    _beside(talk, at)
    if talk.state.at is at:
        talk.state.parked = None
    return True


def _leave(talk: Talk, at: Position) -> bool:
    """Withdraw what is not filed yet."""
    if at.dialogue in _BESIDE_A_DRAFT:
        talk.state.parked = None
    talk.follow(advance(DIALOGUES[at.dialogue], at, talk.said, "cancel", talk.world_of(DIALOGUES[at.dialogue])), act)
    return True


def _submit_from_edit(talk: Talk, at: Position) -> bool:
    """File while something was to be changed: the card stands behind it. Elsewhere something is still missing."""
    if at.asked:
        talk.follow(Turn((), replace(at, asked=""), do=INTAKE.finish), act)
        return True
    talk.say(intake_texts.NOT_YET)
    again(talk)
    return True


def _held_to_staff(talk: Talk, at: Position) -> bool:
    """Leave to the staff what the dialogue holds, and the draft behind it."""
    parked, talk.state.parked = talk.state.parked, None
    before = parked.answers if parked is not None and at.dialogue in _BESIDE_A_DRAFT else ()
    talk.follow(begin(INTAKE, talk.intake, (*before, *contents(at), INTAKE.commands["staff"])), act)
    return True


def _held_as_supplement(talk: Talk, at: Position) -> bool:
    """Add what the dialogue holds to a filed case."""
    if at.dialogue in _BESIDE_A_DRAFT:
        return _once_more(talk, at)
    talk.follow(begin(SUPPLEMENT, talk.case_world(talk.cases), tuple(contents(at))), act)
    return True


#: Words beside those of the engine while a draft is open.
_DRAFTING: dict[str, Callable[[Talk, Position], bool]] = {
    "withdraw": _leave,
    "supplement": _add_to_draft,
    "urge": _beside,
    "rate": _put_aside,
    "submit": _submit_from_edit,
}
#: The same while words are held; any other is answered by the question once more.
_HELD: dict[str, Callable[[Talk, Position], bool]] = {
    "withdraw": _leave,
    "supplement": _held_as_supplement,
    "urge": _beside,
    "staff": _held_to_staff,
}
