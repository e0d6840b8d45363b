"""`mashang suggest`: the understanding on a single message, for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands import command_texts as texts
from handlers.texts import reading_texts

if TYPE_CHECKING:
    from nlp.suggester import Suggester
    from nlp.suggestion import Context, Suggestion


def describe(found: Suggestion) -> str:
    """Return a suggestion in sentences."""
    lines = [texts.notice(n.kind, n.text) for n in found.notices]
    if found.category is not None:
        lines.append(texts.category(found.category.name, found.category.score, found.category.evidence))
    if found.runner_up is not None:
        lines.append(texts.runner_up(found.runner_up.name, found.runner_up.score, found.runner_up.evidence))
    lines.extend(
        texts.place(place.name, place.evidence, place.match)
        for place in (found.district, found.street, found.community)
        if place is not None
    )
    lines.extend(texts.candidate(place.name, place.code) for place in found.alternatives)
    lines.extend(texts.deputy(d.name, d.score, d.reasons) for d in found.deputies)
    lines.extend(texts.rule(r.id, r.matched, r.weight, r.target) for r in found.rules)
    return "\n".join(lines) or texts.NOTHING_UNDERSTOOD


def explain(suggester: Suggester, text: str, context: Context) -> str:
    """Return every name of a place in a message, with its role and why it was taken or not."""
    found = suggester.explain_place(text, context)
    lines = [reading_texts.reading(one, [suggester.describe(code) for code in one.codes]) for one in found]
    return "\n".join([f"{reading_texts.HEADING}：", *lines] if lines else [reading_texts.NO_NAMES])
