"""The engine and the dialogues read nothing: what they look at was read before."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from sources import ROOT, SOURCES, relative

if TYPE_CHECKING:
    from pathlib import Path


def run_time_imports(path: Path) -> set[str]:
    """Modules of ours that a file imports when it runs, not for type checking alone."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    checked = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    return {
        name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module and id(node) not in checked
        for name in (node.module, *(f"{node.module}.{alias.name}" for alias in node.names))
        if (ROOT / (name.replace(".", "/") + ".py")).exists()
    }


def source(module: str) -> Path:
    return ROOT / (module.replace(".", "/") + ".py")


#: The engine, the tables of the dialogues, and what tells one message from another by its words alone.
PURE = (
    "handlers.chat.engine",
    "handlers.citizen.intake",
    "handlers.citizen.case_dialogues",
    "handlers.citizen.another_matter",
    "handlers.deputy.deputy_dialogue",
    "handlers.deputy.deputy_line",
)
#: Rows of the database that dialogues look at: values, once they have been read.
ROWS = {"Case", "Event", "TemplateRow"}
#: What can read or change something.
NO_VALUES = {"Callable", "Connection", "Engine", "Desk", "Talk", "partial"}


def behind(modules: tuple[str, ...]) -> set[str]:
    """These modules and everything of `handlers` that runs behind them."""
    seen: set[str] = set()
    todo = list(modules)
    while todo:
        module = todo.pop()
        if module not in seen and module.startswith("handlers."):
            seen.add(module)
            todo += run_time_imports(source(module))
    return seen


def test_engine_and_dialogues_read_nothing() -> None:
    found = [
        f"{module} imports {name}"
        for module in sorted(behind(PURE))
        for name in run_time_imports(source(module))
        if name.split(".")[0] in {"storage", "bot"}
    ]

    assert found == []


def test_of_the_storage_dialogues_know_rows_as_values_and_no_more() -> None:
    found = [
        f"{module}:{node.lineno} {alias.name}"
        for module in sorted(behind(PURE))
        for node in ast.walk(ast.parse(source(module).read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] in {"storage", "sqlalchemy"}
        for alias in node.names
        if alias.name not in ROWS
    ]

    assert found == []


def test_worlds_carry_values() -> None:
    """No field of a world can read: what its dialogue looks at was read before."""
    worlds = [
        (relative(path), node)
        for path in SOURCES
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef) and node.name.endswith("World")
    ]
    found = [
        f"{path}:{field.lineno} {ast.unparse(field.annotation)}"
        for path, world in worlds
        for field in world.body
        if isinstance(field, ast.AnnAssign)
        for name in ast.walk(field.annotation)
        if isinstance(name, ast.Name) and name.id in NO_VALUES
    ]

    assert {world.name for _, world in worlds} == {"CaseWorld", "DeputyWorld", "IntakeWorld"}
    assert found == []
