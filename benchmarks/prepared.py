"""The demo district in a database, with as many rules as a benchmark wants."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.demo.demo_workbook import build
from bot.workbook.importing import Importer, import_workbook
from storage.database import open_database
from storage.district import district_store as district
from storage.district.district_store import DistrictRows, RuleRow
from storage.schema import migrate

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def absent(number: int) -> str:
    """A rule of words that no message has."""
    return f"测试词{number}甲 + (测试词{number}乙|测试词{number}丙) - 测试词{number}丁"


def extra_rules(count: int, categories: list[str], expression: Callable[[int], str] = absent) -> tuple[RuleRow, ...]:
    """Made-up rules that a message has to be matched against."""
    return tuple(
        RuleRow(f"B{n:06d}", expression(n), "类别", categories[n % len(categories)], 1.0) for n in range(count)
    )


def prepare(folder: Path, rules: int) -> str:
    """A migrated database with the demo district and that many rules in all; returns its URL."""
    book, url = folder / "demo.xlsx", f"sqlite:///{folder / 'mashang.db'}"
    build(book)
    engine = open_database(url)
    migrate(engine)
    with engine.begin() as conn:
        report = import_workbook(book, conn, Importer("benchmark", datetime.now(UTC)), seal=str, unseal=str)
        assert not report.problems, report.lines()
        rows = district.read(conn)
        have, categories = len(rows.rules or ()), [c.code for c in rows.categories or ()]
        district.upsert(conn, DistrictRows(rules=extra_rules(max(rules - have, 0), categories)))
    engine.dispose()
    return url
