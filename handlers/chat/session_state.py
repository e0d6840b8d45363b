"""A session's state as it is kept in its row: where somebody stands, and what was put aside for it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from handlers.chat.dialogue import Choice, Position

if TYPE_CHECKING:
    from collections.abc import Mapping


_to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


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
    """Read the state back. What can't be read (an older table's) starts afresh."""
    if text == "{}":
        return State()
    try:
        kept = json.loads(text)
        return State(_read(kept.get("at")), _read(kept.get("parked")))
    except (ValueError, TypeError, AttributeError):
        return State()


def _position(at: Position) -> dict[str, Any]:
    return {
        "dialogue": at.dialogue,
        "answers": list(at.answers),
        "asked": at.asked,
        "step": at.step,
        "choices": [[c.label, c.facts, c.do, c.means, list(c.words)] for c in at.choices],
        "token": at.token,
        "shown": at.shown,
    }


def _read(kept: Mapping[str, Any] | None) -> Position | None:
    if kept is None:
        return None
    return Position(
        dialogue=kept["dialogue"],
        answers=tuple(kept["answers"]),
        asked=kept["asked"],
        step=kept["step"],
        choices=tuple(
            Choice(label, facts, do, means, tuple(words)) for label, facts, do, means, words in kept["choices"]
        ),
        token=kept["token"],
        shown=kept["shown"],
    )
