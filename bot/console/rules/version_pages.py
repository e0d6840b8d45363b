"""Published versions: what each changed, and the way back in one step."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.console.rules import rule_texts as texts
from bot.console.rules.paging import A_PAGE, part_of
from bot.console.rules.rule_address import address
from bot.console.rules.rule_audience import number_of
from bot.console.rules.rule_differences import Line, compared
from handlers.office.clerk import NotYoursError
from handlers.office.role import Role
from handlers.office.second import Second
from handlers.rulebook.publishing import Hindrance
from handlers.rulebook.publishing import roll_back as put_back
from handlers.rulebook.rule_scopes import covers, shown
from storage.rules import rule_versions
from storage.rules.version_scopes import ABSENT, scopes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from aiohttp import web
    from sqlalchemy import Connection

    from bot.console.page import Page
    from handlers.office.scope import Scope
    from storage.rules.rule_versions import RuleChange, Version
    from storage.rules.version_scopes import Scopes

_MOST_NOTE = 500
#: Why nothing went back.
_HINDRANCES = {Hindrance.NO_CHANGE: texts.ROLL_BACK_NOTHING, Hindrance.STALE: texts.ROLL_BACK_NO_DIVISION}


@dataclass(frozen=True, slots=True)
class Item:
    """One rule a version changed."""

    rule_id: str
    link: str
    lines: list[Line]


async def show_list(page: Page) -> web.Response:
    """Show the versions that changed anything the account may see, the newest first."""
    asked = page.query.get("before", "")
    before = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 10 else None  # noqa: PLR2004 -- an integer of the database

    def look(conn: Connection) -> tuple[list[Version], int]:
        return _visible(conn, page.scope, before), rule_versions.latest(conn)

    found, latest = await page.read(look)
    return page.html(
        "rules/versions.html",
        versions=found[:A_PAGE],
        latest=latest,
        origins=texts.ORIGINS,
        older=f"/rules/versions?before={found[A_PAGE - 1].number}" if len(found) > A_PAGE else None,
        newest="/rules/versions" if before is not None else None,
    )


def _visible(conn: Connection, scope: Scope, before: int | None) -> list[Version]:
    """Return a page of versions and one more; changes nobody of that scope may see are not counted."""
    found: list[Version] = []
    while len(found) <= A_PAGE:
        some = rule_versions.versions(conn, A_PAGE + 1, before)
        if scope.whole:
            return some
        concerned = scopes(conn, [one.number for one in some])
        counted = (replace(one, changes=_count(scope, concerned.get(one.number, ()))) for one in some)
        found += [one for one in counted if one.changes]
        if len(some) <= A_PAGE:
            break
        before = some[-1].number
    return found


def _count(scope: Scope, concerned: Iterable[Scopes]) -> int:
    return sum(
        one.rules for one in concerned if any(side != ABSENT and scope.sees(side) for side in (one.before, one.after))
    )


async def show(page: Page) -> web.Response:
    """Show what a version changed, and what going back to it would."""
    return await _version(page)


async def _version(page: Page, status: int = 200, sentence: str = "") -> web.Response:
    number = number_of(page.path)

    def look(conn: Connection) -> tuple[Version | None, list[RuleChange], list[RuleChange], int]:
        undone = rule_versions.undone_by(conn, number) if page.may(Role.MANAGE) else []
        return (
            rule_versions.version(conn, number),
            rule_versions.changes(conn, number),
            undone,
            rule_versions.latest(conn),
        )

    version, changes, undone, latest = await page.read(look)
    if version is None:
        return page.missing()
    part = part_of(shown(page.scope, changes), page.query.get("page", ""), f"/rules/versions/{number}")
    inside = _inside(page.scope, undone)
    return page.html(
        "rules/version.html",
        status,
        version=version,
        origin=texts.ORIGINS.get(version.origin, version.origin),
        author=version.author,
        items=_items(page, part.items),
        part=part,
        latest=latest,
        inside=inside,
        undone=len(undone),
        undoing=_items(page, undone[:A_PAGE]) if inside else [],
        note=page.sent.text("note", 2000),
        sentence=sentence,
        most=_MOST_NOTE,
    )


def _items(page: Page, changes: Iterable[RuleChange]) -> list[Item]:
    return [
        Item(one.rule_id, address(one.rule_id), compared(one.before, one.after, page.suggester, page.scope))
        for one in changes
    ]


def _inside(scope: Scope, changes: Iterable[RuleChange]) -> bool:
    return all(covers(scope, one.before, one.after) for one in changes)


async def roll_back(page: Page) -> web.Response:
    """Make the rules what they were as of a version, as a new version."""
    form = await page.form()
    number, seen, note = number_of(page.path), form.number("seen"), form.text("note")
    if len(note) > _MOST_NOTE:
        return await _version(page, 400, texts.NOTE_LONG)

    reason = note or texts.roll_back_note(number)
    try:
        done = await page.write(lambda change: put_back(change, number, reason, seen or 0))
    except NotYoursError:
        return await _version(page, 409, texts.ROLL_BACK_OUTSIDE)
    if isinstance(done, Second):
        return await _version(page, 409, texts.ROLL_BACK_LATER)
    if isinstance(done, Hindrance):
        return await _version(page, 409, _HINDRANCES[done])
    await page.console.district.refresh()
    return page.to(f"/rules/versions/{done.number}", texts.rolled_back(done.number, number))
