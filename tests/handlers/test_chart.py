"""Charts are drawn from the tables, and those in the documentation are the present ones."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from handlers.chat.dialogue import Dialogue, Rejected, Step, always, never
from handlers.chat.dialogue_chart import mermaid
from handlers.chat.prompt import Deed, Prompt
from handlers.citizen.intake import INTAKE
from handlers.deputy.deputy_dialogue import ANSWERING

ROOT = Path(__file__).parent.parent.parent
ANEW = (
    "stale: draw it anew with\n"
    "  python -c 'from handlers.chat.dialogue_chart import mermaid; "
    "from handlers.citizen.intake import INTAKE; print(mermaid(INTAKE))'"
)


def lacks_name(_seen: object) -> bool:
    return True


def step(name: str, when: object = lacks_name, skip: dict[str, str] | None = None) -> Step:
    return Step(name, when, lambda _v: Prompt(""), lambda _v, _s: Rejected(""), skip)  # type: ignore[arg-type]


def table(*steps: Step, **commands: dict[str, str]) -> Dialogue:
    return Dialogue("table", steps, see=lambda answers, _world: answers, finish=Deed.FILE, commands=commands)


def test_steps_stand_in_the_order_they_are_asked() -> None:
    chart = mermaid(table(step("name"), step("side", never), step("sum", always)))

    assert re.findall(r"^    (\S+) --> (\S+)", chart, re.MULTILINE) == [
        ("[*]", "name"),
        ("name", "sum"),
        ("sum", "[*]:"),
    ]


def test_a_step_shows_its_condition_and_that_it_can_be_skipped() -> None:
    chart = mermaid(table(step("name"), step("phone", skip={"phone": ""}), step("sum", always, skip={})))

    assert 'state "name: lacks name" as name' in chart
    assert 'state "phone: lacks name (can be skipped)" as phone' in chart
    assert 'state "sum" as sum' in chart


def test_a_condition_without_a_name_stays_unlabelled() -> None:
    chart = mermaid(table(step("name", lambda _seen: True)))

    assert 'state "name" as name' in chart


def test_a_dialogue_ends_after_its_last_step() -> None:
    chart = mermaid(table(step("name"), step("card", always)))

    assert "card --> [*]: file" in chart


def test_what_can_be_changed_hangs_on_edit() -> None:
    chart = mermaid(table(step("name"), step("edit", never), step("other", never, {"x": ""}), step("card", always)))

    assert "card --> edit: edit" in chart
    assert '        state "other (can be skipped)" as other' in chart
    assert "edit --> name: answer" in chart


def test_without_edit_there_is_nothing_on_request() -> None:
    assert "edit" not in mermaid(table(step("name")))


def test_the_words_of_any_step_are_noted() -> None:
    chart = mermaid(table(step("name"), staff={"deputy": "staff"}))

    assert "in any step: back, cancel, staff" in chart


@pytest.mark.parametrize("dialogue", [INTAKE, ANSWERING], ids=lambda d: d.name)
def test_no_step_is_left_out(dialogue: Dialogue) -> None:
    chart = mermaid(dialogue)

    assert [s.name for s in dialogue.steps if f"{s.name} -->" not in chart and f"as {s.name}" not in chart] == []


def test_the_chart_in_the_architecture_is_drawn_from_the_table() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    shown = re.findall(r"<!-- chart: intake -->\n```mermaid\n(.*?)\n```", text, re.DOTALL)

    assert shown == [mermaid(INTAKE)], ANEW


def test_the_chart_file_is_drawn_from_the_table() -> None:
    assert (ROOT / "docs" / "intake.mmd").read_text(encoding="utf-8") == mermaid(INTAKE) + "\n", ANEW
