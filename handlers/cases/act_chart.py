"""The table of acts drawn as a mermaid state chart: the documentation shows what the code does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage.cases.case_tables import CASE_STATES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handlers.cases.act import Act


def mermaid(acts: Iterable[Act]) -> str:
    """Return the chart (mermaid.js.org, `stateDiagram-v2`): every way from one state to another, with the acts on it.

    What leaves a case in its state is noted below, with who does it.
    """
    ways: dict[tuple[str, str], list[str]] = {}
    staying: list[str] = []
    for act in acts:
        if not act.to.states:
            staying.append(f"{act.name} ({', '.join(act.actors)})")
        for before in act.of or ("[*]",):
            for after in act.to.states:
                if before != after:
                    ways.setdefault((before, after), []).append(act.name)
    lines = ["stateDiagram-v2"]
    lines += [f"    {before} --> {after}: {', '.join(names)}" for (before, after), names in sorted(ways.items())]
    lines += ["    note right of unassigned", "        the state stays:"]
    lines += [f"        {one}" for one in staying]
    lines += ["    end note"]
    assert {state for way in ways for state in way} - {"[*]"} == set(CASE_STATES)
    return "\n".join(lines) + "\n"
