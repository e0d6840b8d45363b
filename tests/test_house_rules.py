"""The architecture, as tests: who may import whom, how long a file may be, where Chinese text may stand."""

from __future__ import annotations

import ast
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("bot", "handlers", "nlp", "storage")
SOURCES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
#: What each layer may know of ours.
MAY_IMPORT = {
    "storage": {"storage"},
    "nlp": {"nlp"},
    "handlers": {"handlers", "nlp", "storage"},
    "bot": {"bot", "handlers", "nlp", "storage"},
}
#: Libraries of the outside world, and the layers that must not know them.
OUTSIDE = {"aiohttp", "wechatpy", "apscheduler", "asyncio", "socket", "requests", "openpyxl", "typer", "uvloop"}
LONGEST_FILE = 300
CHINESE = re.compile(r"[\u3400-\u9fff]")
#: Where people's sentences and words may stand besides files named `…_texts.py`; migrations know those of before.
CHINESE_ALLOWED = ("handlers/texts/", "nlp/", "bot/simulator/", "bot/demo/", "bot/workbook/", "storage/migrations/")
#: Reading the wall clock is the privilege of one function.
CLOCK_FILES = {"bot/clock.py", "bot/simulator/simulated_clock.py"}


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


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


@pytest.mark.parametrize("path", SOURCES, ids=relative)
def test_imports_point_down(path: Path) -> None:
    layer = path.relative_to(ROOT).parts[0]
    forbidden = OUTSIDE if layer != "bot" else set()

    assert not broken(path, MAY_IMPORT[layer], forbidden)


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


@pytest.mark.parametrize("path", SOURCES, ids=relative)
def test_files_stay_small(path: Path) -> None:
    if "versions" in path.parts:  # a migration is written once by a program
        return
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


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


@pytest.mark.parametrize("path", SOURCES, ids=relative)
def test_chinese_sentences_stand_in_one_place_per_audience(path: Path) -> None:
    name = relative(path)
    if name.startswith(CHINESE_ALLOWED) or path.name.endswith("_texts.py"):
        return
    found = [f"{name}:{line} {text!r}" for line, text in literals(path) if CHINESE.search(text)]

    assert not found


@pytest.mark.parametrize("path", SOURCES, ids=relative)
def test_nobody_but_the_clock_reads_the_wall(path: Path) -> None:
    if relative(path) in CLOCK_FILES:
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = [
        f"{relative(path)}:{node.lineno}"
        for node in ast.walk(tree)
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
        ("callback", "delivery", "simulator"),
        ("app_keys", "demo"),
        ("console",),
        ("app",),
        ("serving",),
        ("demo_run",),
        ("commands",),
        ("__main__",),
    ),
    # Beside them stand the door and the page, which the sections are hung into.
    "bot/console": (("roster", "accounts"), ("rules",), ("case", "trial"), ("case_list", "home")),
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
