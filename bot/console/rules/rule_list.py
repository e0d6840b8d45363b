"""The table of the rules in use and those drafted: searched, filtered, with what became of them in thirty days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from bot.console.rules import rule_texts as texts
from bot.console.rules.paging import part_of
from bot.console.rules.rule_address import address
from bot.console.rules.rule_naming import name_of
from handlers.rulebook.rule_scopes import covers, covers_draft, sees_draft, visible
from handlers.station.district_from_rows import understood
from nlp.district import TargetKind
from storage.district.district_store import DistrictRows, by_key
from storage.rules import fired_rules, rule_drafts
from storage.rules.fired_rules import Fired

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from aiohttp import web
    from sqlalchemy import Connection

    from bot.console.page import Page
    from nlp.district import Rule
    from storage.rules.rule_drafts import Draft

_SINCE = timedelta(days=30)
_FILTERS = ("q", "kind", "category", "enabled", "drafted", "order")


@dataclass(frozen=True, slots=True)
class Row:
    """A rule as the table shows it. `drafted`: what the draft does to it: "", "new", "changed" or "removed"."""

    rule: Rule
    name: str
    scope: str
    fired: Fired
    drafted: str
    link: str
    own: bool


async def show(page: Page) -> web.Response:
    """Show a page of the rules."""
    # Another process may have published a moment ago.
    await page.console.district.refresh()
    query = {name: page.query.get(name, "")[:200] for name in _FILTERS}

    def look(conn: Connection) -> tuple[list[Draft], dict[str, Fired]]:
        return rule_drafts.all_drafts(conn), fired_rules.counts(conn, page.now - _SINCE)

    drafts, fired = await page.read(look)
    drafted = {one.rule_id: _drafted(one) for one in drafts if sees_draft(page.scope, one)}
    rules = list(_wanted(page, _all_rules(page, drafts), drafted, query))
    _sort(rules, query["order"], fired)
    chosen = {name: value for name, value in query.items() if value}
    part = part_of(rules, page.query.get("page", ""), "/rules" + (f"?{urlencode(chosen)}" if chosen else ""))
    return page.html(
        "rules/list.html",
        rows=[_row(page, rule, fired, drafted) for rule in part.items],
        part=part,
        query=query,
        filtered=bool(chosen),
        kinds=[(kind.value, kind.value) for kind in TargetKind],
        categories=[(one.code, one.name) for one in page.suggester.categories],
        orders=texts.ORDERS,
        bar=bar_of(page, drafts),
    )


@dataclass(frozen=True, slots=True)
class Bar:
    """What stands in the draft: all that may be seen, and how much of it the account may publish."""

    count: int
    own: int


def bar_of(page: Page, drafts: Iterable[Draft]) -> Bar:
    """Return what the bar of the draft says."""
    seen = [one for one in drafts if sees_draft(page.scope, one)]
    return Bar(len(seen), sum(covers_draft(page.scope, one) for one in seen))


def _all_rules(page: Page, drafts: Iterable[Draft]) -> list[Rule]:
    """Return the rules in use, and those the draft adds, as far as they concern the account."""
    rules = [rule for rule in page.suggester.district.rules if visible(page.scope, rule) is not None]
    present = {rule.id for rule in rules}
    new = tuple(one.row for one in drafts if one.row is not None and one.rule_id not in present)
    added = [row for row in new if visible(page.scope, row) is not None]
    if added:
        rules += understood(DistrictRows(rules=tuple(added)), {}).rules
        rules.sort(key=lambda rule: by_key(rule.id))
    return rules


def _drafted(draft: Draft) -> str:
    if draft.row is None:
        return "removed"
    return "new" if draft.base is None else "changed"


def _wanted(page: Page, rules: Iterable[Rule], drafted: Mapping[str, str], query: Mapping[str, str]) -> Iterator[Rule]:
    word, kind, category = query["q"].casefold(), query["kind"], query["category"]
    names: dict[tuple[str, str], str] = {}
    for rule in rules:
        target = rule.target
        if kind and target.kind != kind:
            continue
        if category and (target.kind is not TargetKind.CATEGORY or target.value != category):
            continue
        if query["enabled"] and rule.enabled != (query["enabled"] == "1"):
            continue
        if query["drafted"] and rule.id not in drafted:
            continue
        if word and word not in rule.expression.casefold() and word not in f"{rule.id}\n{rule.note}".casefold():
            key = target.kind.value, target.value
            if key not in names:
                names[key] = name_of(page.suggester, page.scope, *key).casefold()
            if word not in names[key]:
                continue
        yield rule


def _sort(rules: list[Rule], order: str, fired: Mapping[str, Fired]) -> None:
    none = Fired(0)
    if order == "fired":
        rules.sort(key=lambda rule: -fired.get(rule.id, none).fired)
    elif order == "wrong":
        rules.sort(key=lambda rule: -fired.get(rule.id, none).wrong)


def _row(page: Page, rule: Rule, fired: Mapping[str, Fired], drafted: Mapping[str, str]) -> Row:
    return Row(
        rule,
        name_of(page.suggester, page.scope, rule.target.kind, rule.target.value),
        (page.suggester.describe(rule.scope) or rule.scope) if rule.scope else "",
        fired.get(rule.id, Fired(0)),
        drafted.get(rule.id, ""),
        address(rule.id),
        covers(page.scope, rule),
    )
