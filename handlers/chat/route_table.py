"""How a message finds what is done with it: tables of rows, read from the top, the first that fits.

A row says where somebody stands (which dialogue is open), what is heard there, and what is done then. What is heard is
a word for the bot by its meaning, a kind of message, or a condition; what is done returns the turn that follows, None
if nothing is asked. A condition looks and changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from handlers.chat.incoming import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from handlers.chat.dialogue import Dialogue, Turn
    from handlers.chat.prompt import Deed
    from handlers.conversation.talk import Talk

Condition = Callable[["Talk"], bool]
Action = Callable[["Talk"], "Turn | None"]
#: Nothing is open.
NOTHING = ("nothing",)
ANYWHERE = ("anywhere",)


def anything(_talk: Talk) -> bool:
    """Whatever it is."""
    return True


def leave_to_next(_talk: Talk) -> Turn | None:
    """Let the next table have the message."""
    return None


@dataclass(frozen=True)
class Route:
    """One row. `where` are names of dialogues; one that names NOTHING beside them leaves them."""

    where: tuple[str, ...]
    says: str | tuple[str, ...] | Kind | tuple[Kind, ...] | Condition
    do: Action

    @cached_property
    def heard(self) -> Condition:
        """Whether a message is what the row is for."""
        says = self.says
        if callable(says):
            return says
        if isinstance(says, Kind) or (isinstance(says, tuple) and isinstance(says[0], Kind)):
            kinds = frozenset({says} if isinstance(says, Kind) else says)
            return lambda talk: talk.said.kind in kinds
        words = frozenset({says} if isinstance(says, str) else says)
        return lambda talk: talk.command in words

    @property
    def leaves(self) -> bool:
        """Whether what is open is left."""
        return NOTHING[0] in self.where


@dataclass(frozen=True)
class Table:
    """Rows for one kind of speaker, and the dialogues that are theirs. Whatever comes is taken by some row.

    A row that takes a message while a dialogue of somebody else's is open puts that aside.
    """

    name: str
    rows: tuple[Route, ...]
    dialogues: tuple[Dialogue, ...]

    @cached_property
    def by_place(self) -> Mapping[str, tuple[Route, ...]]:
        """The rows that can apply, by the dialogue that is open; one that is not theirs counts as nothing."""
        return {
            name: tuple(row for row in self.rows if name in row.where or row.where is ANYWHERE)
            for name in (NOTHING[0], *(d.name for d in self.dialogues))
        }

    def of(self, place: str) -> tuple[Route, ...]:
        """Return the rows for where somebody stands, in order."""
        return self.by_place.get(place) or self.by_place[NOTHING[0]]


def find(tables: Sequence[Table], talk: Talk) -> tuple[Table, Route]:
    """Return the row that takes a message, and its table."""
    place = talk.state.at.dialogue if talk.state.at is not None else NOTHING[0]
    for table in tables:
        row = next((row for row in table.of(place) if row.heard(talk)), None)
        if row is not None and row.do is not leave_to_next:
            return table, row
    raise LookupError(place)


def play(
    tables: Sequence[Table], deeds: Mapping[Deed, Callable[[Talk, Turn], Turn | None]], talk: Talk
) -> tuple[Table, set[str]]:
    """Do what the tables say with a message, and what its dialogues ask for then.

    Returns the table that took it, and the dialogues in which the speaker has stood.
    """
    at = talk.state.at
    table, row = find(tables, talk)
    if at is not None and table.dialogues:
        if at.dialogue not in table.by_place:
            talk.put_aside()
        elif row.leaves:
            talk.state.at = None
    stood = {at.dialogue} if at is not None else set()
    turn = row.do(talk)
    while turn is not None:
        talk.follow(turn)
        if turn.at is not None:
            stood.add(turn.at.dialogue)
        turn = deeds[turn.do](talk, turn) if turn.do is not None else None
    return table, stood
