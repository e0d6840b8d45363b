"""What is to be said before anything else: emergency numbers, the right address, a ready answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.district import TargetKind
from nlp.suggestion import Notice, NoticeKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from nlp.rules.rule_index import Hit

#: The kinds, the most pressing first.
_KINDS: Mapping[TargetKind, NoticeKind] = {
    TargetKind.EMERGENCY: "emergency",
    TargetKind.REDIRECT: "redirect",
    TargetKind.ANSWER: "answer",
}


def notices(hits: Iterable[Hit]) -> tuple[Notice, ...]:
    """The texts of the rules that fire, emergencies first; one that more speaks against than for is left out."""
    weights: dict[tuple[TargetKind, str], float] = {}
    rules: dict[tuple[TargetKind, str], str] = {}
    for hit in hits:
        target = hit.rule.target
        if target.kind in _KINDS:
            said = (target.kind, target.value)
            weights[said] = weights.get(said, 0.0) + hit.rule.weight
            if hit.rule.weight > 0:
                rules.setdefault(said, hit.rule.id)
    return tuple(
        Notice(name, text, rules[kind, text])
        for wanted, name in _KINDS.items()
        for (kind, text), weight in weights.items()
        if kind is wanted and weight > 0
    )
