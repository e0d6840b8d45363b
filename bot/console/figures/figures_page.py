"""The figures of a month: charts with their tables; every number leads to its cases, and all of it to Excel."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from aiohttp import web

from bot.console.figures.bar_chart import Chart, chart_of
from bot.figures import figure_texts as texts
from bot.figures.named_lines import NONE, Names, names_of
from handlers.figures.month_figures import COLUMNS, ENDS, TABLES, figures_of, month_of
from handlers.texts.wording import CHINA, shorten
from nlp.messages.details import mask
from storage.district import district_store
from storage.overviews import counted_cases

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from bot.console.page import Page
    from handlers.figures.month_figures import Counted, Line, MonthFigures

_A_PAGE = 50
_LETTERS = 42
_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class Row:
    """A line with its name, and the part of an address that names it."""

    name: str
    line: Line
    where: str


@dataclass(frozen=True, slots=True)
class Part:
    """A chart and the table behind it."""

    key: str
    title: str
    chart: Chart
    rows: tuple[Row, ...]


async def show(page: Page) -> web.StreamResponse:
    """Show a month, this one unless another is asked for."""
    month = _month(page)
    figures, names = await page.read(partial(_read, page, month))
    since, until = month_of(month)
    following = until.astimezone(CHINA)
    return page.html(
        "figures/month.html",
        figures=figures,
        title_of_month=texts.title(month),
        columns=texts.COLUMNS.items(),
        ends=texts.ENDS.items(),
        all_rows=(
            Row(texts.ALL, figures.total, urlencode({"month": month})),
            Row(texts.ENTERPRISE, figures.enterprise, urlencode({"month": month, "table": "enterprise"})),
        ),
        parts=[_part(figures, names, table) for table in TABLES],
        notes=texts.HOW_COUNTED,
        words={"median": texts.MEDIAN, "most": texts.MOST, "outcomes": texts.OUTCOMES},
        before=f"{since.year - (since.month == 1)}-{(since.month - 2) % 12 + 1:02d}",
        after=f"{following:%Y-%m}" if following <= page.now else "",
    )


async def show_cases(page: Page) -> web.StreamResponse:
    """Show the cases behind one number."""
    month, column, table = _month(page), page.query.get("column", ""), page.query.get("table", "")
    # What makes no sense is as if it were not there.
    column = column if column in {*COLUMNS, *ENDS} else "received"
    table = table if table in {"enterprise", *TABLES} else ""
    figures, names = await page.read(partial(_read, page, month))
    key = page.query.get("key", NONE)[:64] or None
    chosen = figures.chosen(column, table, key)
    number = page.query.get("page", "1")
    start = (int(number) - 1 if number.isdecimal() and 0 < len(number) < 6 else 0) * _A_PAGE  # noqa: PLR2004 -- digits
    shown = chosen[start : start + _A_PAGE]
    words = await page.read(lambda conn: counted_cases.first_words(conn, [one.fact.id for one in shown]))
    fields = {"month": month, "column": column, "table": table, "key": key or NONE}

    def link(to: int) -> str:
        return "?" + urlencode({**{k: v for k, v in fields.items() if v}, "page": to})

    label = {**texts.COLUMNS, **texts.ENDS}[column]
    where = texts.ENTERPRISE if table == "enterprise" else names.of(table, key) if table else texts.ALL
    return page.html(
        "figures/cases.html",
        month=month,
        heading=f"{texts.title(month)} · {where} · {label}",
        count=len(chosen),
        lines=[_case(names, one, words) for one in shown],
        newer=link(start // _A_PAGE) if start else "",
        older=link(start // _A_PAGE + 2) if len(chosen) > start + _A_PAGE else "",
    )


async def send_workbook(page: Page) -> web.StreamResponse:
    """Send the month as a workbook."""
    from bot.figures.figure_workbook import figures_content  # noqa: PLC0415 -- openpyxl takes a while to load

    month = _month(page)
    figures, names = await page.read(partial(_read, page, month))
    name = quote(f"{page.scope.name}{texts.title(month)}.xlsx")
    return web.Response(
        body=figures_content(figures, names),
        content_type=_EXCEL,
        headers={"Content-Disposition": f"attachment; filename=\"figures.xlsx\"; filename*=UTF-8''{name}"},
    )


def _month(page: Page) -> str:
    """Return the month that is asked for, the present one for anything else."""
    asked = page.query.get("month", "")[:7]
    try:
        month_of(asked)
    except ValueError:
        return f"{page.now.astimezone(CHINA):%Y-%m}"
    return asked


def _read(page: Page, month: str, conn: Connection) -> tuple[MonthFigures, Names]:
    rows = district_store.read(conn, "divisions", "categories")
    days = {one.code: one.reply_days for one in rows.categories or ()}
    within = None if page.scope.whole else page.scope.codes
    return figures_of(conn, month, page.console.policy, days, page.now, within), names_of(rows)


def _part(figures: MonthFigures, names: Names, table: str) -> Part:
    rows = tuple(
        Row(names.of(table, key), line, urlencode({"month": figures.month, "table": table, "key": key or NONE}))
        for key, line in figures.tables[table].items()
    )
    chart = chart_of([(row.name, row.line.counts["received"], row.line.counts["on_time"]) for row in rows])
    return Part(table, texts.TABLES[table], chart, rows)


def _case(names: Names, one: Counted, words: dict[int, str]) -> dict[str, object]:
    fact = one.fact
    return {
        "fact": fact,
        "words": shorten(mask(" ".join(words.get(fact.id, "").split())), _LETTERS),
        "street": names.of("street", fact.street),
        "category": names.of("category", fact.category),
        "promised_at": one.promised_at,
        "answered_at": one.answered_at,
    }
