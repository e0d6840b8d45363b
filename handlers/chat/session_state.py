"""A session's state as it is kept in its row: where somebody stands, and what was put aside for it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from handlers.chat.dialogue import Choice, Position

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from handlers.chat.dialogue import Facts


_to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


#: The shape positions are saved in. Whoever changes it reads the ones before as well: open conversations go on.
VERSION = 1


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
    return _to_json(kept)


def decode(text: str) -> State:
    """Read the state back, whichever version wrote it; what can't be read starts afresh, each position by itself."""
    if text == "{}":
        return State()
    try:
        kept = json.loads(text)
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
        "choices": [[c.label, c.facts, c.do, c.means, list(c.words)] for c in at.choices],
        "token": at.token,
        "shown": at.shown,
    }


def _read(kept: Any) -> Position | None:
    try:
        return _READERS[kept.get("v", 0)](kept) if kept else None
    except (KeyError, ValueError, TypeError, AttributeError):
        return None


def _read_first(kept: Mapping[str, Any]) -> Position:
    """Read the first shape; before it had a version it was the same."""
    return Position(
        dialogue=_text(kept["dialogue"]),
        answers=tuple(_facts(facts) for facts in kept["answers"]),
        asked=_text(kept["asked"]),
        step=_text(kept["step"]),
        choices=tuple(
            Choice(
                _text(label),
                None if facts is None else _facts(facts),
                _text(do),
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


_READERS: Mapping[int, Callable[[Mapping[str, Any]], Position]] = {0: _read_first, 1: _read_first}
