"""`mashang rules review`: the rules and what became of the cases, for the clerk who keeps them."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from bot.commands import command_texts as texts
from bot.workbook.workbook_writer import write_workbook
from handlers.rulebook.reviewing import gather, proposed_row
from nlp.measuring.rule_review import Review, review
from nlp.messages.anonymity import anonymised
from storage.district.district_store import DistrictRows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from sqlalchemy import Connection

    from nlp.district import Rule
    from nlp.measuring.rule_review import Gap

#: So much of a citizen's words is shown as an example.
_EXAMPLE_LETTERS = 40


def review_district(conn: Connection, since: datetime, cache_dir: Path | None) -> Review:
    """Look through the rules of the district in a database, with the cases filed since then."""
    return review(*gather(conn, since), cache_dir)


def lines(found: Review, days: int) -> Iterator[str]:
    """Say what was found, most urgent first, and what to do about it."""
    yield texts.review_summary(days, found.cases, found.judged, found.right)
    yield from _section(
        texts.CONFLICTS, [texts.conflict(one.kind, _rule(one.first), _rule(one.second)) for one in found.conflicts]
    )
    yield from _section(texts.IDLE, [texts.idle(one.kind, _rule(one.rule), one.words) for one in found.idle])
    if found.cases:
        yield from _section(texts.UNUSED, [_rule(rule) for rule in found.unused])
    yield from _section(texts.GAPS, [_gap(gap) for gap in found.gaps])
    if any(gap.rule for gap in found.gaps):
        yield texts.review_outlook(found.judged, found.right, found.right_then)


def _section(title: str, rows: list[str]) -> Iterator[str]:
    yield ""
    yield texts.section(title, len(rows))
    yield from rows or [texts.NOTHING_FOUND]


def _rule(rule: Rule) -> str:
    return texts.review_rule(rule.id, rule.expression, str(rule.target), rule.weight, rule.scope)


def _gap(gap: Gap) -> str:
    rule = _rule(gap.rule) if gap.rule is not None else ""
    examples = [anonymised(text)[:_EXAMPLE_LETTERS] for text in gap.examples]
    return texts.gap(gap.word, gap.cases, examples, rule, gap.mended, gap.spoiled)


def to_json(found: Review, days: int) -> dict[str, Any]:
    """Return the same for programs; a proposed rule has the columns of the workbook."""
    return {
        "days": days,
        "cases": found.cases,
        "judged": found.judged,
        "right": found.right,
        "right_with_proposals": found.right_then,
        "conflicts": [{"kind": one.kind, "rules": [one.first.id, one.second.id]} for one in found.conflicts],
        "idle": [{"kind": one.kind, "rule": one.rule.id, "words": list(one.words)} for one in found.idle],
        "unused": [rule.id for rule in found.unused],
        "gaps": [
            {
                "word": gap.word,
                "cases": gap.cases,
                "mended": gap.mended,
                "spoiled": gap.spoiled,
                "rule": texts.rule_columns(asdict(proposed_row(gap.rule, gap.word))) if gap.rule is not None else None,
            }
            for gap in found.gaps
        ],
    }


def write_proposals(found: Review, path: Path) -> int:
    """Write the proposed rules as a workbook that `mashang import` takes as it is; return how many there are."""
    rows = tuple(proposed_row(gap.rule, gap.word) for gap in found.gaps if gap.rule is not None)
    write_workbook(path, DistrictRows(rules=rows), str)
    return len(rows)
