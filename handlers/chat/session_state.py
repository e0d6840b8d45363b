"""A session's state as it is kept in its row: where somebody stands, and what was put aside for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import orjson

from handlers.chat.dialogue import Position
from handlers.chat.prompt import Ask, Choice, Deed, Leave

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from handlers.chat.prompt import Does, Facts


#: The shape positions are saved in. Whoever changes it reads the ones before as well: open conversations go on.
VERSION = 2


@dataclass(slots=True)
class State:
    """Where somebody stands. `parked` is a dialogue put aside while a notice's question is answered."""

    at: Position | None = None
    parked: Position | None = None


def encode(state: State) -> str:
    """Return the state as JSON text."""
    kept = {
        name: _position(position)
        for name, position in (("at", state.at), ("parked", state.parked))
        if position is not None
    }
    return orjson.dumps(kept).decode()


def decode(text: str) -> State:
    """Read the state back, whichever version wrote it; what can't be read starts afresh, each position by itself."""
    if text == "{}":
        return State()
    try:
        kept = orjson.loads(text)
        return State(_read(kept.get("at")), _read(kept.get("parked")))
    except (ValueError, AttributeError, RecursionError):
        return State()


def _position(at: Position) -> dict[str, Any]:
    return {
        "v": VERSION,
        "dialogue": at.dialogue,
        "answers": list(at.answers),
        "asked": at.asked,
        "step": at.step,
        "choices": [[c.label, c.facts, _written(c.do), c.means, list(c.words)] for c in at.choices],
        "token": at.token,
        "shown": at.shown,
    }


def _read(kept: Any) -> Position | None:
    try:
        return _read_with(_READERS[kept.get("v", 0)], kept) if kept else None
    except (KeyError, ValueError, TypeError, AttributeError):
        return None


def _written(does: Does | None) -> Facts | None:
    if does is None:
        return None
    if isinstance(does, Ask):
        return {"ask": does.step}
    return {"leave" if isinstance(does, Leave) else "deed": does.value}


def _read_does(kept: Any) -> Does | None:
    if kept is None:
        return None
    ((kind, value),) = kept.items()
    readers: Mapping[str, Callable[[str], Does]] = {"ask": Ask, "leave": Leave, "deed": Deed}
    return readers[kind](_text(value))


def _read_word(word: Any) -> Does | None:
    """Read what a line did when that was still a little language of words: finish, edit, ask:STEP, a deed's name."""
    if word in {"finish", "cancel"}:
        return Leave(word)
    if word == "edit" or _text(word).startswith("ask:"):
        return Ask(word.removeprefix("ask:"))
    return Deed(word) if word else None


def _read_with(does: Callable[[Any], Does | None], kept: Mapping[str, Any]) -> Position:
    return Position(
        dialogue=_text(kept["dialogue"]),
        answers=tuple(_facts(facts) for facts in kept["answers"]),
        asked=_text(kept["asked"]),
        step=_text(kept["step"]),
        choices=tuple(
            Choice(
                _text(label),
                None if facts is None else _facts(facts),
                does(do),
                _text(means),
                tuple(_text(word) for word in words),
            )
            for label, facts, do, means, words in kept["choices"]
        ),
        token=_text(kept["token"]),
        shown=_facts(kept["shown"]),
    )


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _facts(value: Any) -> Facts:
    if not isinstance(value, dict):
        raise TypeError
    return value


#: How what a line does was written, by version; before there were versions it was as in the first.
_READERS: Mapping[int, Callable[[Any], Does | None]] = {0: _read_word, 1: _read_word, 2: _read_does}
