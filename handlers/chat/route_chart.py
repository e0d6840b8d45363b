"""A routing table drawn as a mermaid flow chart: the documentation shows what the code does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.chat.incoming import Kind

if TYPE_CHECKING:
    from handlers.chat.route_table import Route, Table


def mermaid(table: Table) -> str:
    """Return the chart of a table (mermaid.js.org, `flowchart LR`): where, what is heard, what is done.

    The rows keep their numbers: where several fit, the lowest is taken.
    """
    places: dict[str, str] = {}
    actions: dict[str, str] = {}
    lines = []
    for number, row in enumerate(table.rows, 1):
        place = places.setdefault(_where(table, row), f"w{len(places) + 1}")
        action = actions.setdefault(action_of(row), f"d{len(actions) + 1}")
        lines.append(f"    {place} -->|{number} {heard_in(row)}| {action}")
    named = [f'    {key}(["{name}"])' for name, key in places.items()]
    done = [f'    {key}["{name}"]' for name, key in actions.items()]
    return "\n".join(["flowchart LR", *named, *done, *lines])


def _where(table: Table, row: Route) -> str:
    if len(row.where) > 1 and set(row.where) == {d.name for d in table.dialogues}:
        return "any dialogue"
    return ", ".join(row.where)


def heard_in(row: Route) -> str:
    """Say what a row hears: words by their meaning, kinds of messages, or a condition."""
    says = row.says
    if callable(says):
        return says.__name__.replace("_", " ")
    heard = says if isinstance(says, tuple) else (says,)
    return ", ".join(f"kind {one.value}" if isinstance(one, Kind) else f"word {one}" for one in heard)


def action_of(row: Route) -> str:
    """Say what a row does: the function, by the noun of its module."""
    module = row.do.__module__.rpartition(".")[2]
    noun = f"{module.removesuffix('_actions')}: " if module.endswith("_actions") else ""
    return noun + row.do.__name__.replace("_", " ")
