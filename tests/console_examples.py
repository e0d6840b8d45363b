"""What the tests over the whole route table put into the names of a path and into forms, section by section.

Each section of the console has a file `tests/bot/console/examples_<section>.py`: `prepare(rig)` puts things of the
street EAST into the database and returns an example for every name of its paths, and `markers`, words that nobody of
another street may see; `instead` has other examples for a path that needs them, by path. `POSTS` has for every POST
path a body that would succeed for EAST's manager. Names in `SHARED` stand for what belongs to the whole district:
everybody may look at it, only the whole district's change it.
"""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import aiohttp
from sqlalchemy import select

from storage.metadata import metadata

if TYPE_CHECKING:
    from bot.console.route import Route
    from console_rig import ConsoleRig

_FOLDER = Path(__file__).parent / "bot" / "console"
#: What a refused request may change: who was where, and the note that somebody tried.
_OWN = {"staff", "staff_sessions", "audit"}


@cache
def sections() -> tuple[Any, ...]:
    """Return the example files as modules."""
    found = []
    for path in sorted(_FOLDER.glob("examples_*.py")):
        spec = importlib.util.spec_from_file_location(path.stem, path)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        found.append(module)
    return tuple(found)


def body_of(route: Route) -> dict[str, Any]:
    """Return a body that would succeed, as the section's file has it."""
    bodies: dict[str, dict[str, Any]] = {}
    for module in sections():
        bodies |= module.POSTS
    assert route.path in bodies, f"no example of a body for POST {route.path}: add it to the section's POSTS"
    return bodies[route.path]


def is_shared(route: Route) -> bool:
    """Whether a path names something that belongs to the whole district."""
    return any(name in getattr(module, "SHARED", ()) for module in sections() for name in route.names)


def manager_of(route: Route) -> str:
    """Whoever may use a route on the examples."""
    return "区管理示例" if route.whole or is_shared(route) else "东管理示例"


@dataclass
class Examples:
    """An example for every name, and words nobody else may see."""

    names: dict[str, str] = field(default_factory=dict)
    markers: list[str] = field(default_factory=list)
    #: Other examples for the names of some paths.
    instead: dict[str, dict[str, str]] = field(default_factory=dict)

    def path_of(self, route: Route) -> str:
        """Return the route's path with examples in it."""
        names = self.names | self.instead.get(route.path, {})
        missing = [name for name in route.names if name not in names]
        assert not missing, f"no example for {missing} in {route.path}: add it to a section's prepare()"
        path, parts = "", route.path.split("{")
        for number, part in enumerate(parts):
            path += part if number == 0 else names[route.names[number - 1]] + part.partition("}")[2]
        return path

    def filled(self, body: dict[str, Any]) -> Any:
        """Return a body with `{name}` in its values replaced by examples; bytes are a file's content."""
        filled = {key: self._filled(value) if isinstance(value, str) else value for key, value in body.items()}
        if not any(isinstance(value, bytes) for value in filled.values()):
            return filled
        form = aiohttp.FormData()
        for key, value in filled.items():
            if isinstance(value, bytes):
                form.add_field(key, value, filename="district.xlsx")
            else:
                form.add_field(key, value)
        return form

    def _filled(self, value: str) -> str:
        for name, example in self.names.items():
            value = value.replace(f"{{{name}}}", example)
        return value


async def prepared(rig: ConsoleRig) -> Examples:
    """Put every section's examples into the database."""
    examples = Examples()
    for module in sections():
        found = await module.prepare(rig)
        examples.markers += found.pop("markers", [])
        examples.instead |= found.pop("instead", {})
        examples.names |= found
    return examples


def rows(rig: ConsoleRig, *, holding: tuple[str, ...] = ()) -> set[tuple[str, str]]:
    """Return every row of the database but what a refused request may change; only those holding one of the words."""
    found = set()
    with rig.engine.connect().execution_options(begin="BEGIN") as conn:
        for name, table in metadata.tables.items():
            if name not in _OWN:
                found |= {(name, repr(row)) for row in conn.execute(select(table))}
    return {row for row in found if not holding or any(word in row[1] for word in holding)}
