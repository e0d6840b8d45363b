"""A dialogue's table drawn as a mermaid state chart: the documentation shows what the code does."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from handlers.chat.dialogue import always, never

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handlers.chat.dialogue import Dialogue, Step

#: The engine's own words, understood in any step of any dialogue.
_COMMANDS = ("back", "cancel")


def mermaid(dialogue: Dialogue) -> str:
    """Return the chart of a table (mermaid.js.org, `stateDiagram-v2`).

    From top to bottom: the steps in the order they are asked, each with its condition; beside them those that are
    asked only on request. What a single line of a prompt leads to is decided when it is shown, so it is neither in
    the table nor here.
    """
    ladder = [step for step in dialogue.steps if step.when is not never]
    aside = [step for step in dialogue.steps if step.when is never and step.name != "edit"]
    lines = ["stateDiagram-v2"]
    lines += [f'    state "{_described(step)}" as {step.name}' for step in ladder]
    lines += [f"    {a} --> {b}" for a, b in pairwise(["[*]", *(step.name for step in ladder)])]
    lines.append(f"    {ladder[-1].name} --> [*]: {dialogue.finish}")
    if dialogue.step("edit"):
        lines += _on_request(aside, ladder[0].name, ladder[-1].name)
    lines += [
        f"    note right of {ladder[0].name}",
        "        after every answer again from the top:",
        "        the first step whose condition holds is asked",
        f"        in any step: {', '.join((*_COMMANDS, *dialogue.commands))}",
        "    end note",
    ]
    return "\n".join(lines)


def _described(step: Step) -> str:
    condition = step.when.__name__
    when = "" if step.when is always or condition.startswith("<") else f": {condition.replace('_', ' ')}"
    return f"{step.name}{when}{_skippable(step)}"


def _skippable(step: Step) -> str:
    # Skipping a step whose skip adds nothing only shows it again.
    return " (can be skipped)" if step.skip else ""


def _on_request(steps: list[Step], first: str, last: str) -> Iterator[str]:
    yield "    state edit {"
    for step in steps:
        yield f'        state "{step.name}{_skippable(step)}" as {step.name}'
    yield "    }"
    yield f"    {last} --> edit: edit"
    yield f"    edit --> {first}: answer"
