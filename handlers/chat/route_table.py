"""How a message finds what is done with it: tables of rows, read from the top, the first that fits.

A row says where somebody stands (which dialogue is open), what is heard there, and what is done then. What is heard is
a word for the bot by its meaning, a kind of message, or a condition; what is done returns the turn that follows, None
if nothing is asked. A condition looks and changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
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

    def hears(self, kind: Kind, command: str) -> bool | None:
        """Whether the row is for this kind of message and word; None where only its condition can tell."""
        if callable(self.says):
            return None
        wanted = self.says if isinstance(self.says, tuple) else (self.says,)
        # Kinds are strings too: a word that is spelled like one is still no kind.
        return any(kind is one if isinstance(one, Kind) else command == one for one in wanted)

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
    #: What has been worked out before: the rows left for a place, a kind and a word.
    _left: dict[tuple[str, Kind, str], tuple[Route, ...]] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def by_place(self) -> Mapping[str, tuple[Route, ...]]:
        """The rows that can apply, by the dialogue that is open; one that is not theirs counts as nothing."""
        return {
            name: tuple(row for row in self.rows if name in row.where or row.where is ANYWHERE)
            for name in (NOTHING[0], *(d.name for d in self.dialogues))
        }

    def of(self, place: str, kind: Kind, command: str) -> tuple[Route, ...]:
        """Return the rows that may take such a message from where somebody stands, in order.

        Rows for other kinds and words are left out, and what stands behind a row that is for exactly this.
        """
        place = place if place in self.by_place else NOTHING[0]
        left = self._left.get((place, kind, command))
        if left is None:
            rows = [row for row in self.by_place[place] if row.hears(kind, command) is not False]
            sure = next((at for at, row in enumerate(rows, 1) if row.hears(kind, command)), len(rows))
            left = self._left[place, kind, command] = tuple(rows[:sure])
        return left

    def find(self, place: str, talk: Talk) -> Route | None:
        """Return the row that takes a message, None for none."""
        for row in self.of(place, talk.said.kind, talk.command):
            if not callable(row.says) or row.says(talk):
                return row
        return None


def find(tables: Sequence[Table], talk: Talk) -> tuple[Table, Route]:
    """Return the row that takes a message, and its table."""
    place = talk.state.at.dialogue if talk.state.at is not None else NOTHING[0]
    for table in tables:
        row = table.find(place, talk)
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
