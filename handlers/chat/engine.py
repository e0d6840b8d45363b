"""One message in, one turn out. Pure: no I/O, no clock, no platform, nothing read."""

from __future__ import annotations

import zlib
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import orjson

from handlers.chat.choosing import Stale, pick
from handlers.chat.dialogue import Position, Rejected, Turn
from handlers.chat.prompt import Ask, Leave
from handlers.texts import shared_texts as texts

if TYPE_CHECKING:
    from handlers.chat.dialogue import Dialogue
    from handlers.chat.incoming import Inbound
    from handlers.chat.prompt import Choice, Facts

#: More answers than anybody gives for one case; beyond it the citizen is asked to submit first.
MOST_ANSWERS = 40


def begin(dialogue: Dialogue, world: Any, answers: tuple[Facts, ...] = ()) -> Turn:
    """Start a dialogue, with what is known already."""
    return show(dialogue, Position(dialogue.name, answers), world)


def advance(dialogue: Dialogue, at: Position, said: Inbound, command: str, world: Any) -> Turn:
    """Take one message: a choice, a command (its meaning, or ""), or an answer to what was asked."""
    choice = pick(at.choices, at.token, said, command)
    if isinstance(choice, Stale):
        return _ask_again(dialogue, at, world, choice.why)
    if choice is not None:
        return _choose(dialogue, at, choice, world)
    if command:
        turn = _obey(dialogue, at, command, world)
        if turn is not None:
            return turn
    step = dialogue.step(at.step)
    if step is None:  # the table has changed since this session was saved
        return show(dialogue, replace(at, asked=""), world)
    facts = step.accept(dialogue.see(at.answers, world), said)
    if isinstance(facts, Rejected):
        return _ask_again(dialogue, at, world, facts.why)
    return _take(dialogue, at, facts, world)


def show(dialogue: Dialogue, at: Position, world: Any) -> Turn:
    """Ask the step that was asked for, else the first that applies; after the last one, finish.

    Before all that, the turn says what the world lacks for it.
    """
    seen = dialogue.see(at.answers, world)
    lacks = dialogue.lacks(seen)
    if lacks is not None:
        return Turn((), at, lacks=lacks)
    step = dialogue.step(at.asked) or next((s for s in dialogue.steps if s.when(seen)), None)
    if step is None:
        return Turn((), replace(at, shown=seen.facts()), do=dialogue.finish)
    prompt = step.ask(seen)
    token = token_of(dialogue.name, step.name, at.answers, prompt.choices)
    return Turn((prompt,), replace(at, step=step.name, choices=prompt.choices, token=token, shown=seen.facts()))


def _choose(dialogue: Dialogue, at: Position, choice: Choice, world: Any) -> Turn:
    does = choice.do
    if does is None:
        return _take(dialogue, at, choice.facts or {}, world)
    if isinstance(does, Ask):
        return show(dialogue, replace(at, asked=does.step), world)
    if does is Leave.CANCEL:
        return Turn((texts.CANCELLED,), None)
    return Turn((), at, do=dialogue.finish if isinstance(does, Leave) else does)


def _obey(dialogue: Dialogue, at: Position, command: str, world: Any) -> Turn | None:
    """Carry out a word that works in any step; None when it means nothing here."""
    if command == "cancel":
        return Turn((texts.CANCELLED,), None)
    if command == "back":
        return _back(dialogue, at, world)
    if command == "skip":
        step = dialogue.step(at.step)
        if step is None or step.skip is None:
            return _ask_again(dialogue, at, world, texts.CANNOT_SKIP)
        return _take(dialogue, at, step.skip, world)
    if command in dialogue.commands:
        return _take(dialogue, at, dialogue.commands[command], world)
    if command == "edit" and dialogue.step("edit"):
        return show(dialogue, replace(at, asked="edit"), world)
    return None


def _back(dialogue: Dialogue, at: Position, world: Any) -> Turn:
    if at.asked:
        # What is changed is picked from a list: that list is one step back.
        listed = "edit" if at.asked != "edit" and dialogue.step("edit") else ""
        return show(dialogue, replace(at, asked=listed), world)
    if not at.answers:
        return Turn((texts.LEFT,), None)
    turn = show(dialogue, replace(at, answers=at.answers[:-1]), world)
    return replace(turn, say=(texts.WENT_BACK, *turn.say))


def _take(dialogue: Dialogue, at: Position, facts: Facts, world: Any) -> Turn:
    if len(at.answers) >= MOST_ANSWERS:
        return _ask_again(dialogue, replace(at, asked=""), world, texts.TOO_MUCH)
    return show(dialogue, replace(at, answers=(*at.answers, facts), asked=""), world)


def _ask_again(dialogue: Dialogue, at: Position, world: Any, first: str) -> Turn:
    turn = show(dialogue, at, world)
    return replace(turn, say=(first, *turn.say))


def token_of(dialogue: str, step: str, answers: tuple[Facts, ...], choices: tuple[Choice, ...]) -> str:
    """Name a prompt: links of older prompts stay tappable for ever and must not be taken for this one's.

    Made from what it shows, not drawn by chance, so that a repeated delivery gives the same bytes.
    """
    if not choices:
        return ""
    made_of = orjson.dumps([dialogue, step, answers, [c.label for c in choices]], option=orjson.OPT_SORT_KEYS)
    return f"{zlib.crc32(made_of):08x}"
