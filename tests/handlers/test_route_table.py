"""Tables of rows: the first that fits; what is open is left, put aside, or stays."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from handlers.chat.dialogue import Dialogue, Position, Turn
from handlers.chat.incoming import Kind
from handlers.chat.prompt import Deed
from handlers.chat.route_chart import mermaid
from handlers.chat.route_table import ANYWHERE, NOTHING, Route, Table, anything, find, leave_to_next, play
from village import said

if TYPE_CHECKING:
    from handlers.chat.incoming import Inbound


class Talking:
    """As much of a turn as the tables look at; what was done is written down."""

    def __init__(self, where: str = "", command: str = "", said: Inbound = said("")) -> None:  # noqa: B008 -- frozen
        self.state = SimpleNamespace(at=Position(where) if where else None)
        self.command = command
        self.said = said
        self.done: list[str] = []

    def follow(self, turn: Turn) -> None:
        self.state.at = turn.at

    def put_aside(self) -> None:
        self.done.append("put aside")
        self.state.at = None


def one(_talk: object) -> None:
    """Do something."""


def two(_talk: object) -> None:
    """Do something else."""


def is_loud(talk: Talking) -> bool:
    return talk.said.text.isupper()


def dialogue(name: str) -> Dialogue:
    return Dialogue(name, (), see=lambda answers, _world: answers, finish=Deed.FILE)


def table(*rows: Route, dialogues: tuple[str, ...] = ("a", "b")) -> Table:
    return Table("table", rows, tuple(dialogue(name) for name in dialogues))


def found(tables: tuple[Table, ...], talk: Talking) -> object:
    return find(tables, talk)[1].do  # type: ignore[arg-type]  # as much of a Talk as is looked at


@pytest.mark.parametrize(
    ("talk", "done"),
    [
        (Talking("a", "help"), one),
        (Talking("b", "help"), two),
        (Talking("", "help"), two),
        (Talking("a", "back"), two),
    ],
)
def test_a_row_is_for_a_place_and_a_word(talk: Talking, done: object) -> None:
    assert found((table(Route(("a",), "help", one), Route(ANYWHERE, anything, two)),), talk) is done


def test_the_first_row_that_fits_is_taken() -> None:
    rows = (Route(ANYWHERE, ("yes", "no"), one), Route(ANYWHERE, anything, two))

    assert [found((table(*rows),), Talking("a", word)) for word in ("yes", "no", "")] == [one, one, two]


def test_a_row_hears_kinds_of_messages_and_conditions() -> None:
    rows = (
        Route(ANYWHERE, (Kind.IMAGE, Kind.VIDEO), one),
        Route(ANYWHERE, is_loud, two),  # type: ignore[arg-type]  # as much of a Talk as is looked at
    )

    assert found((table(*rows),), Talking(said=said(kind=Kind.VIDEO))) is one
    assert found((table(*rows),), Talking(said=said("LOUD"))) is two


def test_what_a_table_leaves_goes_to_the_next_one() -> None:
    first = table(Route(ANYWHERE, "help", leave_to_next), Route(ANYWHERE, anything, one))

    assert found((first, table(Route(ANYWHERE, anything, two))), Talking("", "help")) is two
    assert found((first, table(Route(ANYWHERE, anything, two))), Talking()) is one


def test_a_dialogue_of_somebody_elses_counts_as_nothing() -> None:
    rows = (Route(("a", "b"), anything, one), Route(NOTHING, anything, two))

    assert found((table(*rows),), Talking("elsewhere")) is two


def test_a_message_no_row_takes_is_an_error() -> None:
    with pytest.raises(LookupError):
        found((table(Route(ANYWHERE, "help", one)),), Talking())


def stood(where: str, *rows: Route, dialogues: tuple[str, ...] = ("a", "b")) -> tuple[str | None, list[str]]:
    talk = Talking(where)
    play((table(*rows, dialogues=dialogues),), {}, talk)  # type: ignore[arg-type]  # as much of a Talk as is looked at
    return talk.state.at.dialogue if talk.state.at else None, talk.done


def test_a_row_for_nothing_open_too_leaves_what_is_open() -> None:
    assert stood("a", Route((*NOTHING, "a"), anything, one)) == (None, [])
    assert stood("a", Route(("a",), anything, one)) == ("a", [])
    assert stood("a", Route(ANYWHERE, anything, one)) == ("a", [])


def test_a_dialogue_of_somebody_elses_is_put_aside_unless_the_table_has_none() -> None:
    assert stood("elsewhere", Route(ANYWHERE, anything, one)) == (None, ["put aside"])
    assert stood("elsewhere", Route(ANYWHERE, anything, one), dialogues=()) == ("elsewhere", [])


def test_what_a_dialogue_asks_for_is_done_until_nothing_is_asked_any_more() -> None:
    talk = Talking("a")
    rows = (Route(ANYWHERE, anything, lambda _t: Turn((), Position("a"), do=Deed.RESUME)),)
    deeds = {
        Deed.RESUME: lambda _t, _turn: Turn((), Position("b"), do=Deed.FILE),
        Deed.FILE: lambda t, _turn: t.done.append("filed"),
    }
    _, places = play((table(*rows),), deeds, talk)  # type: ignore[arg-type]  # as much of a Talk as is looked at

    assert talk.done == ["filed"]
    assert places == {"a", "b"}


def test_a_chart_shows_the_rows_in_order_with_their_numbers() -> None:
    chart = mermaid(
        table(
            Route(("a",), ("yes", "no"), one),
            Route(NOTHING, Kind.SCAN, two),
            Route(("a", "b"), is_loud, one),  # type: ignore[arg-type]  # as much of a Talk as is looked at
        )
    )

    assert chart.splitlines() == [
        "flowchart LR",
        '    w1(["a"])',
        '    w2(["nothing"])',
        '    w3(["any dialogue"])',
        '    d1["one"]',
        '    d2["two"]',
        "    w1 -->|1 word yes, word no| d1",
        "    w2 -->|2 kind scan| d2",
        "    w3 -->|3 is loud| d1",
    ]
