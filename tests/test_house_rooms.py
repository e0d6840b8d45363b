"""The documentation names every room, with the sentence that the room says of itself."""

from __future__ import annotations

import ast

from sources import ROOT, SOURCES, relative

MARK = "<!-- table: rooms -->\n"


def rooms_table() -> str:
    """Every room with its sentence, part by part."""
    rows = []
    for room in sorted({path.parent for path in SOURCES if "migrations" not in path.parts}):
        sentence = ast.get_docstring(ast.parse((room / "__init__.py").read_text(encoding="utf-8"))) or ""
        rows.append(f"| `{relative(room)}/` | {sentence} |\n")
    return "| room | what it is for |\n|---|---|\n" + "".join(rows)


def test_the_documentation_names_every_room() -> None:
    written = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8").partition(MARK)[2]
    table = rooms_table()

    assert written.startswith(table), f"stale: put this below {MARK.strip()} in docs/architecture.md\n{table}"
