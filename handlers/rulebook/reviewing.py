"""What a review of the rules looks at, and what becomes of its proposals."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from handlers.station.district_from_rows import understood
from handlers.texts import review_texts as texts
from nlp.measuring.rule_review import FiledCase
from storage.cases import decided_cases
from storage.district import district_store
from storage.district.district_store import RuleRow

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from sqlalchemy import Connection

    from nlp.district import District, Rule
    from storage.cases.cases import Case


def gather(
    conn: Connection, since: datetime, most: int | None = None, inside: Collection[str] | None = None
) -> tuple[District, list[FiledCase]]:
    """Return what a review looks at: the rules, and the cases filed since then.

    `most`: the newest only; `inside`: only those of these divisions.
    """
    filed = decided_cases.filed_since(conn, since, most, inside)
    return understood(district_store.read(conn), {}), [_filed(case) for case in filed]


def _filed(case: Case) -> FiledCase:
    suggested = [row[0] for row in json.loads(case.suggestion).get("deputies", [])]
    return FiledCase(
        text=case.text,
        place=case.community or case.street,
        category=case.category,
        deputy=case.deputy_id,
        by_hand=case.deputy_id is not None and case.deputy_id not in suggested[:1],
        handled=case.state != "redirected",
    )


def proposed_row(rule: Rule, word: str) -> RuleRow:
    """Return a proposed rule as a row of the workbook; its note says where it came from."""
    return RuleRow(
        rule.id,
        rule.expression,
        rule.target.kind.value,
        rule.target.value,
        rule.weight,
        rule.scope,
        rule.enabled,
        texts.proposal_note(word),
    )
