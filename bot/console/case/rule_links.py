"""What staff decided otherwise than the rules did, as a rule to be made of it: proposed words, target and weight."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from bot.console.case import case_texts as texts
from handlers.texts.event_texts import MOVES
from nlp.district import Target, TargetKind
from nlp.messages.anonymity import anonymised
from nlp.rules.expression import Word
from nlp.suggestion import Context

if TYPE_CHECKING:
    from bot.console.case.case_reading import Reading
    from nlp.suggester import Suggester
    from storage.cases.cases import Case

#: So many words of a text are proposed at most: both must be there, so that the rule fires seldom at first.
_MOST_WORDS = 2
#: As in the review of rules: a proposed weight outdoes what speaks for another category by this, within these bounds.
_AHEAD, _LIGHTEST, _HEAVIEST = 0.5, 1.0, 5.0


@dataclass(frozen=True, slots=True)
class RuleLink:
    """Where the editor opens with the proposal, and what it speaks for."""

    address: str
    target: str


def rule_links(case: Case, reading: Reading, suggester: Suggester) -> list[RuleLink]:
    """Return a proposal for everything staff decided otherwise than was suggested; none while they have not."""
    if not any(e.actor == "staff" and e.kind in MOVES for e in reading.events):
        return []
    then = reading.suggested
    place = case.community or case.street
    found: list[tuple[Target, str]] = []
    if case.category and case.category != then.category:
        category = suggester.category(case.category)
        found.append((Target(TargetKind.CATEGORY, case.category), category.name if category else case.category))
    if case.deputy_id and case.deputy_id not in {row[0] for row in then.deputies[:1]}:
        deputy = suggester.deputy(case.deputy_id)
        found.append((Target(TargetKind.DEPUTY, case.deputy_id), deputy.name if deputy else case.deputy_id))
    if place and place != (then.community or then.street):
        found.append((Target(TargetKind.DIVISION, place), suggester.describe(place)))
    expression = proposed_words(case.text, suggester)
    note = texts.RULE_NOTE
    links = []
    for target, name in found:
        weight = _weight(case, suggester) if target.kind is TargetKind.CATEGORY else _LIGHTEST
        asked = {"expression": expression, "target": str(target), "weight": f"{weight:g}", "note": note}
        links.append(RuleLink(f"/rules/new?{urlencode(asked)}", texts.target(target.kind.value, name)))
    return links


def proposed_words(text: str, suggester: Suggester) -> str:
    """Return an expression of the words that tell something and that no rule knows; nobody's name or number.

    Where the rules know all of them, it is of words that rules have: said together they may mean something else.
    """
    plain = anonymised(text)
    words = list(suggester.untaught(plain))
    if not words:
        words = list(dict.fromkeys(word for rule in suggester.suggest(plain).rules for word in rule.matched))
    return " + ".join(str(Word(word)) for word in words[:_MOST_WORDS])


def _weight(case: Case, suggester: Suggester) -> float:
    """Return what outdoes the category the rules see in the case now."""
    found = suggester.suggest(case.text, Context(chosen=case.community or case.street)).category
    against = found.score if found and found.code != case.category else 0.0
    return min(max(ceil((against + _AHEAD) * 2) / 2, _LIGHTEST), _HEAVIEST)
