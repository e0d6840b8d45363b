"""New rules tried on real cases: which of them would be understood differently, and whether that would be better."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from nlp.suggestion import Context

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from nlp.district import Rule
    from nlp.suggester import Suggester
    from nlp.suggestion import Suggestion

#: What may be understood differently.
Aspect = Literal["category", "place", "deputy", "notices"]
Verdict = Literal["better", "worse", "unknown"]


@dataclass(frozen=True, slots=True)
class PastCase:
    """What was said, what was known besides, and what people have made of it (None: they haven't said)."""

    text: str
    context: Context = field(default_factory=Context)
    category: str | None = None
    street: str | None = None
    community: str | None = None
    deputy: str | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """A case that is understood differently: `case` is its index, `rules` the changed ones that fire for it."""

    case: int
    before: Suggestion
    after: Suggestion
    aspects: tuple[Aspect, ...]
    rules: tuple[str, ...]
    verdict: Verdict


def dry_run(before: Suggester, after: Suggester, cases: Iterable[PastCase]) -> list[Difference]:
    """Understand every case twice; return those that differ in category, place, first deputy or notices."""
    changed = changed_rules(before.district.rules, after.district.rules)
    found: list[Difference] = []
    for index, case in enumerate(cases):
        old, new = before.suggest(case.text, case.context), after.suggest(case.text, case.context)
        aspects = compare(old, new)
        if aspects:
            fired = dict.fromkeys(rule.id for rule in (*new.rules, *old.rules) if rule.id in changed)
            found.append(Difference(index, old, new, aspects, tuple(fired), _verdict(case, old, new)))
    return found


def compare(old: Suggestion, new: Suggestion) -> tuple[Aspect, ...]:
    """Return in what two answers differ, as far as it decides where a case goes and what is said."""
    pairs: tuple[tuple[Aspect, object, object], ...] = (
        ("category", _category(old), _category(new)),
        ("place", _place(old), _place(new)),
        ("deputy", _deputy(old), _deputy(new)),
        ("notices", {(n.kind, n.text) for n in old.notices}, {(n.kind, n.text) for n in new.notices}),
    )
    return tuple(aspect for aspect, one, other in pairs if one != other)


def changed_rules(before: Iterable[Rule], after: Iterable[Rule]) -> AbstractSet[str]:
    """Return the ids of the rules that are new, gone, or different; a note alone changes nothing."""
    old, new = ({_meaning(rule) for rule in rules} for rules in (before, after))
    return {str(meaning[0]) for meaning in old ^ new}


def _meaning(rule: Rule) -> tuple[object, ...]:
    return rule.id, rule.expression, rule.target, rule.weight, rule.scope, rule.enabled


def _verdict(case: PastCase, old: Suggestion, new: Suggestion) -> Verdict:
    """Whether the new answer is nearer to what people have made of the case."""
    decided = (
        (case.category, _category(old), _category(new)),
        (case.community or case.street, *_places(case, old, new)),
        (case.deputy, _deputy(old), _deputy(new)),
    )
    then = [(one == right, other == right) for right, one, other in decided if right is not None]
    mended, spoiled = (False, True) in then, (True, False) in then
    if mended == spoiled:
        return "unknown"
    return "better" if mended else "worse"


def _places(case: PastCase, old: Suggestion, new: Suggestion) -> tuple[str | None, str | None]:
    """The places two answers tell, as exactly as people have told it."""
    if case.community is not None:
        return _place(old)[1], _place(new)[1]
    return _place(old)[0], _place(new)[0]


def _category(said: Suggestion) -> str | None:
    return said.category.code if said.category else None


def _place(said: Suggestion) -> tuple[str | None, str | None]:
    return said.street.code if said.street else None, said.community.code if said.community else None


def _deputy(said: Suggestion) -> str | None:
    return said.deputies[0].id if said.deputies else None
