"""The architecture, as tests: who may import whom, how large a room may be, what is pure."""

from __future__ import annotations

import ast
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

import pytest

from sources import PACKAGES, ROOT, SOURCES, relative

if TYPE_CHECKING:
    from pathlib import Path

#: What each layer may know of ours.
MAY_IMPORT = {
    "storage": {"storage"},
    "nlp": {"nlp"},
    "handlers": {"handlers", "nlp", "storage"},
    "bot": {"bot", "handlers", "nlp", "storage"},
}
#: Libraries of the outside world, and the layers that must not know them.
OUTSIDE = {"aiohttp", "wechatpy", "asyncio", "socket", "requests", "openpyxl", "typer", "uvloop"}


def imports_of(path: Path) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.append((node.lineno, node.module))
    return found


def broken(path: Path, allowed: set[str], forbidden: set[str]) -> list[str]:
    return [
        f"{relative(path)}:{line} imports {name}"
        for line, name in imports_of(path)
        if (name.split(".")[0] in PACKAGES and name.split(".")[0] not in allowed) or name.split(".")[0] in forbidden
    ]


def test_imports_point_down() -> None:
    layers = {path: path.relative_to(ROOT).parts[0] for path in SOURCES}
    found = [
        fault
        for path, layer in layers.items()
        for fault in broken(path, MAY_IMPORT[layer], OUTSIDE if layer != "bot" else set())
    ]

    assert not found


def test_only_the_codec_knows_wechatpy() -> None:
    knows = {relative(p) for p in SOURCES if any(n.split(".")[0] == "wechatpy" for _, n in imports_of(p))}

    assert all(name.startswith("bot/wechat/") for name in knows), knows


def test_the_simulator_shares_nothing_with_the_bot_and_the_bot_never_loads_it() -> None:
    simulator = [p for p in SOURCES if relative(p).startswith("bot/simulator/")]
    ours = [
        f"{relative(p)}:{line} imports {name}"
        for p in simulator
        for line, name in imports_of(p)
        if name.split(".")[0] in PACKAGES and not name.startswith(("bot.simulator", "bot.wechat.platform_numbers"))
    ]
    theirs = [
        f"{relative(p)}:{line} imports {name}"
        for p in SOURCES
        if not relative(p).startswith(("bot/simulator/", "bot/demo/", "bot/demo_run.py"))
        for line, name in imports_of(p)
        if name.startswith("bot.simulator")
    ]

    assert not ours
    assert not theirs


ROOMS = sorted({path.parent for path in SOURCES if "migrations" not in path.parts})
#: More files than this and nobody finds the one they look for.
LARGEST_ROOM = 18


@pytest.mark.parametrize("room", ROOMS, ids=relative)
def test_a_room_is_small_and_says_in_one_sentence_what_it_is_for(room: Path) -> None:
    sentence = ast.get_docstring(ast.parse((room / "__init__.py").read_text(encoding="utf-8")))

    assert sentence
    assert "\n" not in sentence
    assert len([p for p in room.glob("*.py") if p.name != "__init__.py"]) <= LARGEST_ROOM


def test_a_file_name_says_which() -> None:
    """No two files of the tree have one name: whoever reads an import knows where it comes from."""
    names = Counter(p.name for p in SOURCES if p.name not in {"__init__.py", "__main__.py", "env.py"})

    assert not [name for name, times in names.items() if times > 1]


def imported_modules(path: Path) -> set[str]:
    """Modules of ours that a file imports, a name out of a package counted as the module it is."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            for name in (node.module, *(f"{node.module}.{alias.name}" for alias in node.names)):
                if (ROOT / (name.replace(".", "/") + ".py")).exists():
                    found.add(name)
    return found


def test_no_two_files_import_each_other_however_long_the_way() -> None:
    """Circles, those for type checking only among them."""
    graph = {relative(p)[:-3].replace("/", "."): imported_modules(p) for p in SOURCES}
    remaining = dict(graph)
    while free := [name for name, needs in remaining.items() if not needs & remaining.keys()]:
        for name in free:
            del remaining[name]

    assert not sorted(remaining)


#: The longest way down through the imports of `handlers`: a newcomer reads no more files than this to the bottom.
DEEPEST = 8


def test_handlers_are_a_low_house() -> None:
    """No chain of imports inside of `handlers` is long, those for type checking included."""
    graph = {
        relative(path)[:-3].replace("/", "."): imported_modules(path)
        for path in SOURCES
        if relative(path).startswith("handlers/") and path.name != "__init__.py"
    }

    @cache
    def ways_down(module: str) -> list[str]:
        below = [ways_down(one) for one in graph[module] & graph.keys()]
        return [module, *max(below, key=len, default=[])]

    longest = max((ways_down(module) for module in graph), key=len)

    assert len(longest) <= DEEPEST, " → ".join(longest)


#: The floors of each part of the house, the ground floor first: a room knows only those below it, and itself. A room is
#: a folder (with all that lies in it) or a file that stands alone.
FLOORS = {
    "storage": (
        ("dialect", "metadata", "database"),
        ("schema",),
        ("district", "people"),
        ("messages",),
        ("writer", "cases"),
        ("copying",),
        ("rules", "accounts"),
        ("overviews", "migrations"),
    ),
    "nlp": (
        ("district", "suggestion", "words"),
        ("messages", "places"),
        ("deputies", "rules"),
        ("suggester", "learning"),
        ("measuring",),
    ),
    # The wiring stands on top: `app` joins the bot, `demo_run` joins it with a simulated platform.
    "bot": (
        ("clock", "wechat", "workbook"),
        ("configuration",),
        ("running",),
        ("callback", "delivery", "posters", "backup", "figures", "simulator"),
        ("app_keys", "demo"),
        ("console",),
        ("app",),
        ("serving",),
        ("demo_run",),
        ("commands",),
        ("__main__",),
    ),
    # Beside them stand the door and the page, which the sections are hung into.
    "bot/console": (("roster", "accounts"), ("rules",), ("case", "trial"), ("case_list", "home", "figures")),
}
#: What staff write knows of `handlers`: the office, and what is said and understood, not the conversation.
OFFICES = {
    "accounts": {"office"},
    "roster": {"office"},
    "rulebook": {"office", "station", "texts"},
    "office": {"texts"},
}


def room_of(name: str, part: str) -> str:
    """Return the room below a part of the house that a module lies in, "" when it does not lie in one."""
    prefix = part.replace("/", ".") + "."
    return name[len(prefix) :].split(".", maxsplit=1)[0] if name.startswith(prefix) else ""


def known_rooms(part: str) -> list[tuple[str, str, str, str]]:
    """Return which rooms of a part know which: the importing file and room, the imported room and module."""
    found = []
    for path in (p for p in SOURCES if relative(p).startswith(f"{part}/")):
        own = room_of(relative(path)[:-3].replace("/", "."), part)
        for name in imported_modules(path):
            other = room_of(name, part)
            if other and other != own:
                found.append((relative(path), own, other, name))
    return found


@pytest.mark.parametrize("part", FLOORS)
def test_no_room_knows_one_above_it_or_beside_it(part: str) -> None:
    floor_of = {room: floor for floor, rooms in enumerate(FLOORS[part]) for room in rooms}
    sections = part == "bot/console"
    upward = [
        f"{path} imports {name}"
        for path, own, other, name in known_rooms(part)
        if not (sections and not {own, other} <= floor_of.keys()) and floor_of[own] <= floor_of[other]
    ]

    assert not upward


@pytest.mark.parametrize("part", FLOORS)
def test_every_room_has_its_floor(part: str) -> None:
    folders = {p.parent.name for p in (ROOT / part).glob("*/*.py")}
    files = {p.stem for p in (ROOT / part).glob("*.py")} - {"__init__"} if part != "bot/console" else set()

    assert {room for rooms in FLOORS[part] for room in rooms} == folders | files


def test_what_staff_write_knows_nothing_of_the_conversation() -> None:
    beyond = [
        f"{path} imports {name}"
        for path, own, other, name in known_rooms("handlers")
        if own in OFFICES and other not in OFFICES[own]
    ]

    assert not beyond
