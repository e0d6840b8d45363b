"""Rules of the staff that point straight to a division or a deputy."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from nlp.district import TargetKind
from nlp.places.mention import Mention, Strength

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from nlp.rules.rule_index import Hit


def places_pointed_to(hits: Iterable[Hit], known: Container[str]) -> tuple[list[Mention], frozenset[str]]:
    """What the rules say of the place: mentions as good as names of the workbook, and divisions it is not."""
    weights: dict[str, float] = defaultdict(float)
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for hit in hits:
        code = hit.rule.target.value
        if hit.rule.target.kind is TargetKind.DIVISION and code in known:
            weights[code] += hit.rule.weight
            spans[code] += hit.spans if hit.rule.weight > 0 else ()
    mentions = [
        Mention(start, end, (code,), Strength.LISTED)
        for code, found in spans.items()
        for start, end in found
        if weights[code] > 0
    ]
    return mentions, frozenset(code for code, weight in weights.items() if weight < 0)


def deputies_pointed_to(hits: Iterable[Hit]) -> dict[str, tuple[float, tuple[str, ...]]]:
    """What the rules say for and against single deputies, and in which words."""
    rules: dict[str, tuple[float, tuple[str, ...]]] = {}
    for hit in hits:
        if hit.rule.target.kind is TargetKind.DEPUTY:
            weight, words = rules.get(hit.rule.target.value, (0.0, ()))
            said = hit.matched if hit.rule.weight > 0 else ()
            rules[hit.rule.target.value] = (weight + hit.rule.weight, (*words, *said))
    return rules
