"""The audit log: who changed what, when, before and after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from bot.console.accounts import account_texts as texts
from bot.console.accounts.audit_differences import Line, lines
from bot.console.form import whole_number
from handlers.texts.staff_texts import COMMAND_LINE
from handlers.texts.wording import CHINA
from storage.accounts import audit_log, staff

if TYPE_CHECKING:
    from aiohttp import web
    from sqlalchemy import Connection

    from bot.console.page import Page
    from storage.accounts.audit_log import Entry, LogPage
    from storage.accounts.staff import Account

_A_PAGE = 50
#: Pages of the console about one thing, by kind of thing.
_PAGES = {"case": "/cases/", "staff": "/accounts/"}
_FILTERS = ("person", "subject", "id", "day")


@dataclass(frozen=True, slots=True)
class Row:
    """An entry as it is shown, with the thing as people call it; `link` is "" where there is no page about it."""

    entry: Entry
    action: str
    subject: str
    thing: str
    link: str
    lines: list[Line]


async def show(page: Page) -> web.StreamResponse:
    """Show what was changed inside one's own division, the newest first."""
    query = {name: page.query.get(name, "")[:200] for name in _FILTERS}
    wrong, since, until = "", None, None
    if query["day"]:
        try:
            since = datetime.combine(date.fromisoformat(query["day"]), time(), CHINA)
            until = since + timedelta(days=1)
        except (ValueError, OverflowError):
            wrong = texts.BAD_DAY
    wanted = audit_log.LogFilter(
        within=None if page.scope.whole else page.scope.codes,
        person=query["person"],
        subject=query["subject"],
        subject_id=query["id"],
        since=since,
        until=until,
    )

    def look(conn: Connection) -> tuple[LogPage, list[Account], dict[str, str]]:
        found = audit_log.page_of(
            conn,
            wanted,
            _A_PAGE,
            older_than=whole_number(page.query.get("older", "")),
            newer_than=whole_number(page.query.get("newer", "")),
        )
        ids = {int(e.subject_id) for e in found.entries if e.subject == "case" and e.subject_id.isdecimal()}
        return found, staff.all_accounts(conn), audit_log.case_numbers(conn, ids)

    found, accounts, numbers = await page.read(look)
    mine = [one for one in accounts if page.scope.covers(one.division)]
    people = [one.name for one in mine]
    names = {"case": numbers, "staff": {str(one.id): one.name for one in mine}}
    return page.html(
        "accounts/audit.html",
        rows=[_row(page, entry, names.get(entry.subject, {})) for entry in found.entries],
        query=query,
        wrong=wrong,
        person_choices=[(name, name) for name in _choices(page, people, query["person"], found.entries)],
        subjects=list({name: key for key, name in reversed(texts.SUBJECTS.items())}.items()),
        newer=_address(query, newer=found.newer),
        older=_address(query, older=found.older),
    )


def _choices(page: Page, people: list[str], chosen: str, entries: tuple[Entry, ...]) -> list[str]:
    """Return whose entries one may ask for: one's own people and whoever is on this page."""
    others = {entry.staff_name for entry in entries} | ({chosen} if chosen else set())
    if page.scope.whole:
        others.add(COMMAND_LINE)
    return [*people, *sorted(others - set(people))]


def _row(page: Page, entry: Entry, names: dict[str, str]) -> Row:
    return Row(
        entry=entry,
        action=texts.ACTIONS.get(entry.action, entry.action),
        subject=texts.SUBJECTS.get(entry.subject, entry.subject),
        thing=names.get(entry.subject_id, entry.subject_id),
        link=_PAGES[entry.subject] + entry.subject_id
        if entry.subject in _PAGES and entry.subject_id.isdecimal()
        else "",
        lines=lines(entry.before, entry.after, page.suggester),
    )


def _address(query: dict[str, str], **place: int | None) -> str | None:
    if all(value is None for value in place.values()):
        return None
    return "/audit?" + urlencode({name: value for name, value in {**query, **place}.items() if value})
