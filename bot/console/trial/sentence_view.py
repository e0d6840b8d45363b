"""What the bot makes of a sentence, for the eyes of one member of staff: nothing of other streets is in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.console.rules.rule_naming import name_of
from bot.console.trial.sentence_marking import Piece, pieces
from handlers.citizen.next_step import next_step
from handlers.texts import reading_texts

if TYPE_CHECKING:
    from collections.abc import Collection

    from handlers.office.scope import Scope
    from handlers.service.policy import Policy
    from nlp.district import Rule
    from nlp.suggester import Suggester
    from nlp.suggestion import CategoryGuess, Context, DeputyGuess, FiredRule, Notice, PlaceGuess, Suggestion


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule that fired: what it added, for what words; `target` in words, `edited` = it is in the draft."""

    id: str
    expression: str
    kind: str
    target: str
    weight: float
    matched: tuple[str, ...]
    scope: str


@dataclass(frozen=True, slots=True)
class Understanding:
    """A suggestion that may be shown; `outside`: it speaks of a place outside the area, who and where are left out."""

    pieces: tuple[Piece, ...]
    rules: tuple[RuleLine, ...]
    category: CategoryGuess | None
    runner_up: CategoryGuess | None
    places: tuple[PlaceGuess, ...]
    alternatives: tuple[PlaceGuess, ...]
    deputies: tuple[DeputyGuess, ...]
    notices: tuple[Notice, ...]
    next_step: str
    outside: bool
    address: str = ""
    #: Every name of a place, with its role and what became of it.
    readings: tuple[str, ...] = ()


def understanding(suggester: Suggester, policy: Policy, scope: Scope, text: str, context: Context) -> Understanding:
    """Ask the bot, and leave out what is not for this scope."""
    said = suggester.suggest(text, context)
    found = shown(said, suggester, scope, next_step(suggester, policy, text, context))
    return replace(found, readings=() if found.outside else _readings(suggester, scope, text, context))


def _readings(suggester: Suggester, scope: Scope, text: str, context: Context) -> tuple[str, ...]:
    """Say of every name of a place that a scope may see what became of it."""
    return tuple(
        reading_texts.reading(one, [suggester.describe(code) for code in one.codes])
        for one in suggester.explain_place(text, context)
        if all(scope.sees(code) for code in one.codes)
    )


def shown(said: Suggestion, suggester: Suggester, scope: Scope, step: str = "") -> Understanding:
    """Return what of a suggestion may be shown to a scope."""
    places = tuple(place for place in (said.district, said.street, said.community) if place is not None)
    outside = not all(scope.sees(place.code) for place in (*places, *said.alternatives))
    fired = visible_rules(said, suggester, scope)
    return Understanding(
        pieces=pieces(said.text, [one for one, _ in fired], () if outside else places),
        rules=tuple(rule_line(one, rule, suggester, scope) for one, rule in fired),
        category=said.category,
        runner_up=said.runner_up,
        places=() if outside else places,
        alternatives=tuple(place for place in said.alternatives if scope.sees(place.code)),
        deputies=() if outside else tuple(one for one in said.deputies if sees_deputy(scope, suggester, one.id)),
        notices=said.notices,
        next_step=step,
        outside=outside,
        address=said.address,
    )


def visible_rules(said: Suggestion, suggester: Suggester, scope: Scope) -> list[tuple[FiredRule, Rule]]:
    """Return the rules that fired and apply to a scope."""
    fired = [(one, rule) for one in said.rules if (rule := suggester.rule(one.id)) is not None]
    return [(one, rule) for one, rule in fired if scope.sees(rule.scope)]


def sees_deputy(scope: Scope, suggester: Suggester, deputy_id: str) -> bool:
    """Whether a deputy has to do with a scope: with something inside it, or with something it lies in."""
    deputy = suggester.deputy(deputy_id)
    return deputy is not None and sees_any(scope, deputy.divisions)


def sees_any(scope: Scope, codes: Collection[str]) -> bool:
    """Whether any of these divisions has to do with a scope; what has none belongs to everybody."""
    return not codes or any(scope.sees(code) for code in codes)


def rule_line(fired: FiredRule, rule: Rule, suggester: Suggester, scope: Scope) -> RuleLine:
    """Return a rule that fired, for a table."""
    return RuleLine(
        rule.id,
        rule.expression,
        rule.target.kind.value,
        name_of(suggester, scope, rule.target.kind, rule.target.value),
        fired.weight,
        fired.matched,
        suggester.describe(rule.scope) if rule.scope else "",
    )
