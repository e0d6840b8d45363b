"""`mashang rules learn` and `mashang rules evaluate`: options in, workbook and figures out."""

from __future__ import annotations

import json
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Self

import typer

from bot.commands.labelled import read_labelled
from bot.configuration.settings import Settings, load_settings
from bot.running.cache import cache_folder
from storage.database import open_database, reading
from storage.schema import check_schema, is_empty

if TYPE_CHECKING:
    from storage.district.district_store import DistrictRows

Config = Annotated[Path | None, typer.Option("--config", help="TOML file; default config.toml if it exists.")]
Messages = Annotated[
    Path, typer.Argument(metavar="FILE", help='Labelled messages, a line each: {"title": …, "text": …, "label": …}.')
]

#: As many as a sheet of the workbook holds.
MOST_RULES = 50_000


class MissingExtraError(RuntimeError):
    """What the command needs is not installed; the message says how to install it."""


def learn(
    file: Messages,
    output: Annotated[Path, typer.Option("--output", "-o", help="Write the workbook (.xlsx) to this file.")],
    max_rules: Annotated[int, typer.Option(min=1, max=MOST_RULES, help="Learn so many rules at most.")] = 3000,
    config: Config = None,
) -> None:
    """Learn weighted keyword rules from labelled messages, as a workbook that `mashang import` takes as it is."""
    if find_spec("scipy") is None:
        raise MissingExtraError("learning needs the extra 'learn': pip install 'mashang[learn]'")
    from bot.commands import command_texts as texts  # noqa: PLC0415 -- the numbers' libraries take a while to load
    from bot.commands.rules_learning import learn_rows, write_learnt  # noqa: PLC0415
    from nlp.learning.learn import Progress  # noqa: PLC0415

    settings = load_settings(config)
    messages = read_labelled(file)
    present = _present(settings)
    with _Bars() as bars:
        rows = learn_rows(messages, present, max_rules, Progress(bars.begin, bars.tick), cache_folder(settings))
    write_learnt(output, rows)
    rules = sum(rule.enabled for rule in rows.rules or ())
    print(texts.learnt(str(output), rules, len(rows.categories or ()), len(messages)))


def evaluate(
    file: Messages,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    config: Config = None,
) -> None:
    """Tell how often the present rules find the category of labelled messages, and what they take for what."""
    from bot.commands.rules_evaluating import evaluate_rules, lines, to_json  # noqa: PLC0415
    from bot.commands.suggesting import suggester_of  # noqa: PLC0415

    settings = load_settings(config)
    messages = read_labelled(file)
    engine = open_database(settings.database.url.get_secret_value())
    check_schema(engine)
    with reading(engine) as conn:
        suggester = suggester_of(conn, cache_folder(settings))
    with _Bars() as bars:
        bars.begin("read", len(messages))
        found = evaluate_rules(suggester, messages, file, bars.tick)
    print(
        json.dumps(to_json(found, suggester), ensure_ascii=False)
        if as_json
        else "\n".join(lines(found, suggester, messages))
    )


def _present(settings: Settings) -> DistrictRows:
    """Return the present district; before the first `migrate` there is none yet."""
    from storage.district import district_store as district  # noqa: PLC0415

    engine = open_database(settings.database.url.get_secret_value())
    if is_empty(engine):
        return district.DistrictRows()
    check_schema(engine)
    with reading(engine) as conn:
        return district.read(conn)


class _Bars:
    """Progress bars, one a stage, for whoever looks at a terminal; elsewhere nothing."""

    def __init__(self) -> None:
        self._bar: Any = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def begin(self, stage: str, steps: int) -> None:
        """Show a new bar of so many steps."""
        from bot.commands import command_texts as texts  # noqa: PLC0415

        self._end()
        if sys.stderr.isatty():
            self._bar = typer.progressbar(length=steps, label=texts.STAGES[stage], file=sys.stderr)
            self._bar.__enter__()

    def tick(self) -> None:
        """Note that a step is done."""
        if self._bar is not None:
            self._bar.update(1)

    def _end(self) -> None:
        if self._bar is not None:
            self._bar.__exit__(None, None, None)
            self._bar = None
