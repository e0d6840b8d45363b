"""Nothing private of wechatpy is overridden, and none is read without a word why."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
LIBRARIES = ("wechatpy",)


def library_files() -> list[Path]:
    """Every file of the program that imports it."""
    found = [path for path in (ROOT / "bot").rglob("*.py") if names_of_libraries(ast.parse(path.read_text("utf-8")))]
    assert len(found) > 2
    return found


def names_of_libraries(tree: ast.Module) -> set[str]:
    imports = (node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module)
    return {
        alias.asname or alias.name
        for node in imports
        if node.module is not None and node.module.split(".")[0] in LIBRARIES
        for alias in node.names
    }


def is_private(name: str) -> bool:
    return name.startswith("_") and not name.endswith("__")


@pytest.mark.parametrize("path", library_files(), ids=lambda path: path.name)
def test_no_private_method_of_a_library_is_overridden(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    theirs = names_of_libraries(tree)
    classes = (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    derived = [node for node in classes if any(isinstance(base, ast.Name) and base.id in theirs for base in node.bases)]
    overridden = [part.name for node in derived for part in node.body if isinstance(part, ast.FunctionDef)]

    assert not [name for name in overridden if is_private(name)]


@pytest.mark.parametrize("path", library_files(), ids=lambda path: path.name)
def test_what_is_read_of_a_librarys_private_things_says_why(path: Path) -> None:
    lines = path.read_text("utf-8").splitlines()
    for node in ast.walk(ast.parse("\n".join(lines))):
        if isinstance(node, ast.Attribute) and is_private(node.attr):
            own = isinstance(node.value, ast.Name) and node.value.id in {"self", "cls"}

            assert own or "SLF001 -- " in lines[node.lineno - 1], f"{path.name}:{node.lineno}"
