"""What the history says about the rules: at odds, idle, unused, and missing ones, put into the draft by a click."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from bot.commands import command_texts as words
from bot.commands.rules_review import gather, proposed_row
from bot.console.rules.rule_naming import name_of
from bot.console.trial import trial_texts as texts
from bot.console.trial.rendered import rendered
from bot.console.trial.workbench import Reviewed
from handlers.rulebook.draft_filling import meaning_of, propose
from handlers.rulebook.rule_scopes import may_target
from nlp.measuring.rule_review import review
from storage.rules import rule_drafts

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from aiohttp import web

    from bot.console.page import Page
    from nlp.district import Rule
    from nlp.measuring.rule_review import Gap
    from storage.district.district_store import RuleRow

#: How far back may be looked, in days, and how far unless somebody says so.
PERIODS, USUAL = (30, 90, 365), 90
#: So many cases are looked through, the newest.
MOST_CASES = 2000
#: So many rules that are never used are named.
MOST_UNUSED = 100
#: A review is shown again for so long, unless a new one is asked for.
_FRESH = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Card:
    """A proposed rule: the word, examples, what it would mend and spoil; `drafted`: it is in the draft already."""

    gap: Gap
    row: RuleRow | None
    target: str
    drafted: bool


async def show(page: Page) -> web.StreamResponse:
    """Show the page; look through the cases when a period stands in the address."""
    asked = page.query.get("days", "")
    days = next((one for one in PERIODS if str(one) == asked), USUAL)
    if not asked:
        return page.html("rules/trial/proposals.html", periods=PERIODS, days=days, found=None)
    reviewed = await _reviewed(page, days, anew=bool(page.query.get("anew")))
    drafts = await page.read(rule_drafts.all_drafts)
    drafted = {meaning_of(one.row) for one in drafts if one.row is not None}
    found, sees = reviewed.review, page.scope.sees
    return await rendered(
        page,
        "rules/trial/proposals.html",
        periods=PERIODS,
        days=days,
        found=found,
        at=reviewed.at,
        conflicts=[one for one in found.conflicts if sees(one.first.scope) and sees(one.second.scope)],
        conflict_kinds=words.CONFLICT_KINDS,
        idle=[one for one in found.idle if sees(one.rule.scope)],
        idle_kinds=words.IDLE_KINDS,
        unused=[rule for rule in found.unused if sees(rule.scope)],
        most_unused=MOST_UNUSED,
        cards=[_card(page, gap, drafted) for gap in found.gaps],
        name=lambda target: name_of(page.suggester, page.scope, target.kind, target.value),
    )


async def accept(page: Page) -> web.StreamResponse:
    """Put a proposed rule into the draft, as it stands on the page."""
    form = await page.form()
    number, days = form.number("gap"), form.number("days")
    days = days if days in PERIODS else USUAL
    back = f"/rules/proposals?days={days}"
    reviewed = await _reviewed(page, days, anew=False)
    gaps = reviewed.review.gaps
    gap = gaps[number] if number is not None and number < len(gaps) else None
    # The list may have been made anew since it was shown.
    if gap is None or gap.rule is None or (gap.word, str(gap.rule.target)) != (form.text("word"), form.text("target")):
        return page.to(back, said=texts.PROPOSAL_GONE)
    row = _row(page, gap, gap.rule)
    if not may_target(page.scope, page.suggester, row.target_kind, row.target_value):
        return page.to(back, said=texts.PROPOSAL_GONE)
    made = await page.write(partial(propose, row=row))
    return page.to(back, said=texts.PROPOSED_BEFORE if made is None else texts.proposal_accepted(made))


async def _reviewed(page: Page, days: int, *, anew: bool) -> Reviewed:
    """Return the last review of the same kind while it is fresh, else a new one."""
    bench, key = page.console.workbench, (days, page.scope.code)
    known = bench.reviewed
    if (
        not anew
        and known is not None
        and (known.base, known.key) == (page.suggester, key)
        and page.now < known.at + _FRESH
    ):
        return known
    inside = None if page.scope.whole else page.scope.codes
    since = page.now - timedelta(days=days)
    looked_at = await page.read(lambda conn: gather(conn, since, MOST_CASES, inside))
    made = await bench.run(partial(review, *looked_at, page.console.cache_dir))
    bench.reviewed = Reviewed(page.suggester, key, page.now, made)
    return bench.reviewed


def _card(page: Page, gap: Gap, drafted: AbstractSet[tuple[str, str, str]]) -> Card:
    if gap.rule is None:
        return Card(gap, None, "", drafted=False)
    row = _row(page, gap, gap.rule)
    return Card(
        gap, row, name_of(page.suggester, page.scope, row.target_kind, row.target_value), meaning_of(row) in drafted
    )


def _row(page: Page, gap: Gap, rule: Rule) -> RuleRow:
    """A proposed rule, for the area of whoever asks."""
    return replace(proposed_row(rule, gap.word), scope=None if page.scope.whole else page.scope.code)
