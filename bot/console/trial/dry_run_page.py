"""The dry run: what the draft would have done to the newest real cases."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from bot.console.trial.rendered import rendered
from bot.console.trial.sentence_view import RuleLine, Understanding, rule_line, sees_deputy, shown
from nlp.measuring.dry_run import Difference, PastCase, dry_run
from nlp.suggestion import Context
from storage.cases import decided_cases

if TYPE_CHECKING:
    from aiohttp import web

    from bot.console.page import Page
    from handlers.office.scope import Scope
    from nlp.suggester import Suggester
    from storage.cases.decided_cases import DecidedCase

#: How many cases may be tried, and how many unless somebody says so.
SIZES, USUAL = (100, 500, 2000), 500
#: So many differences are shown side by side.
MOST_SHOWN = 100
_URGENT = ("worse", "better", "unknown")


@dataclass(frozen=True, slots=True)
class Side:
    """A case that would go elsewhere: before and after, the changed rules, and what people have decided."""

    case: DecidedCase
    before: Understanding
    after: Understanding
    aspects: tuple[str, ...]
    rules: tuple[RuleLine, ...]
    verdict: str
    category: str
    deputy: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a dry run found, as far as it is shown to somebody."""

    cases: int
    differences: int
    verdicts: Counter[str]
    sides: tuple[Side, ...]
    #: The draft is what is in use.
    same: bool


async def show(page: Page) -> web.StreamResponse:
    """Show the page; run when a number of cases stands in the address."""
    asked = page.query.get("n", "")
    size = next((one for one in SIZES if str(one) == asked), USUAL)
    outcome = await run(page, size) if asked else None
    return await rendered(page, "rules/trial/dry-run.html", sizes=SIZES, size=size, outcome=outcome, most=MOST_SHOWN)


async def run(page: Page, size: int) -> Outcome:
    """Try the draft on the newest cases of whoever asks."""
    inside = None if page.scope.whole else page.scope.codes
    cases = await page.read(lambda conn: decided_cases.newest(conn, size, inside))
    before = page.suggester
    after = await page.console.workbench.drafted()
    if after is before:
        return Outcome(len(cases), 0, Counter(), (), same=True)
    return await page.console.workbench.run(partial(compare, before, after, cases, page.scope))


def compare(before: Suggester, after: Suggester, cases: list[DecidedCase], scope: Scope) -> Outcome:
    """Run and put side by side what may be shown."""
    found = dry_run(before, after, [_past(case) for case in cases])
    found.sort(key=lambda one: _URGENT.index(one.verdict))
    return Outcome(
        len(cases),
        len(found),
        Counter(one.verdict for one in found),
        tuple(_side(cases[one.case], one, before, after, scope) for one in found[:MOST_SHOWN]),
        same=False,
    )


def _past(case: DecidedCase) -> PastCase:
    """A case as it was understood then: its place as a scanned code, so that one named in the words goes first."""
    context = Context(division=case.community or case.street)
    if not case.decided:
        return PastCase(case.text, context)
    return PastCase(case.text, context, case.category, case.street, case.community, case.deputy_id)


def _side(case: DecidedCase, found: Difference, before: Suggester, after: Suggester, scope: Scope) -> Side:
    fired = {one.id: one for one in (*found.before.rules, *found.after.rules)}
    category = after.category(case.category) if case.category else None
    deputy = after.deputy(case.deputy_id) if case.deputy_id else None
    return Side(
        case,
        shown(found.before, before, scope),
        shown(found.after, after, scope),
        found.aspects,
        tuple(
            rule_line(fired[one], rule, after, scope)
            for one in found.rules
            if (rule := after.rule(one) or before.rule(one)) is not None and scope.sees(rule.scope)
        ),
        found.verdict,
        category.name if case.decided and category else "",
        deputy.name if case.decided and deputy and sees_deputy(scope, after, deputy.id) else "",
    )
