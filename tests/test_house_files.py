"""What holds for every file: how long it may be, where Chinese text may stand, who reads the clock."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from sources import ROOT, SOURCES, relative

if TYPE_CHECKING:
    from pathlib import Path

LONGEST_FILE = 300
CHINESE = re.compile(r"[\u3400-\u9fff]")
#: Where people's sentences and words may stand besides files named `…_texts.py`; migrations know those of before.
CHINESE_ALLOWED = ("handlers/texts/", "nlp/", "bot/simulator/", "bot/demo/", "bot/workbook/", "storage/migrations/")
#: Reading the wall clock is the privilege of one function.
CLOCK_FILES = {"bot/clock.py", "bot/simulator/simulated_clock.py"}


def test_files_stay_small() -> None:
    tests = (ROOT / "tests").rglob("*.py")
    lengths = {relative(path): len(path.read_text(encoding="utf-8").splitlines()) for path in (*SOURCES, *tests)}

    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def literals(path: Path) -> list[tuple[int, str]]:
    """String literals that are not docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    return [
        (node.lineno, node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings
    ]


def test_chinese_sentences_stand_in_one_place_per_audience() -> None:
    found = [
        f"{relative(path)}:{line} {text!r}"
        for path in SOURCES
        if not (relative(path).startswith(CHINESE_ALLOWED) or path.name.endswith("_texts.py"))
        for line, text in literals(path)
        if CHINESE.search(text)
    ]

    assert not found


def test_nobody_but_the_clock_reads_the_wall() -> None:
    found = [
        f"{relative(path)}:{node.lineno}"
        for path in SOURCES
        if relative(path) not in CLOCK_FILES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) in {"datetime.now", "datetime.utcnow", "time.time", "date.today", "datetime.today"}
    ]

    assert not found


def test_no_utils() -> None:
    names = {p.stem for p in SOURCES}

    assert not names & {"utils", "helpers", "common_utils", "misc"}


def test_no_state_at_module_level() -> None:
    """Constants are in capitals; nothing else is assigned a mutable value at import."""
    found = []
    for path in SOURCES:
        if "migrations" in path.parts:
            continue
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if (
                isinstance(node, ast.Assign)
                and ast.unparse(node.targets[0]) != "__all__"
                and isinstance(node.value, ast.List | ast.Dict | ast.Set)
            ):
                names = [ast.unparse(t) for t in node.targets]
                found += [f"{relative(path)}:{node.lineno} {n}" for n in names if not n.lstrip("_").isupper()]

    assert not found


def test_the_project_speaks_of_itself_alone() -> None:
    """No path of somebody's machine in what is shipped."""
    files = [*SOURCES, *ROOT.glob("*.md"), *ROOT.glob("*.toml"), ROOT / "Makefile", *(ROOT / "docs").rglob("*.md")]
    found = [
        relative(p) for p in files if re.search(r"(?<![\w.])/(?:work|root|home/\w+)/", p.read_text(encoding="utf-8"))
    ]

    assert not found
