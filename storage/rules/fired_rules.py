"""Which rules fired for filed cases, and what became of those cases: whether the rules were right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import and_, bindparam, case, false, func, or_, select

from storage.cases.case_tables import cases
from storage.cases.decided_cases import is_decided
from storage.district.district_tables import divisions
from storage.rules.rule_tables import fired_rules

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sqlalchemy import Connection, Select


class Spoke(NamedTuple):
    """A rule that fired, and what it spoke for: `kind` is "category", "division", "deputy" or a kind of notice."""

    rule_id: str
    kind: str
    value: str
    #: It spoke against it: its weight was negative.
    against: bool = False


@dataclass(frozen=True, slots=True)
class Fired:
    """For how many cases a rule fired, and how often it was right or wrong by what people made of the case."""

    fired: int
    right: int = 0
    wrong: int = 0


def keep(conn: Connection, case_id: int, fired: Iterable[Spoke]) -> None:
    """Keep which rules fired for a case that is being filed."""
    rows = [
        {
            "case_id": case_id,
            "rule_id": one.rule_id,
            "target_kind": one.kind,
            "target_value": one.value,
            "against": one.against,
        }
        for one in fired
    ]
    if rows:
        conn.execute(fired_rules.insert(), rows)


def counts(conn: Connection, since: datetime) -> dict[str, Fired]:
    """Return by rule for how many of the cases filed since then it fired, and how often it was right and wrong.

    Only a case that a deputy or the staff did something about tells anything, and a note alone does not; where nobody
    has decided what a rule speaks for, it is neither right nor wrong. Cases filed before rules were kept don't count.
    """
    rows = conn.execute(_COUNTS, {"since": since})
    return {rule_id: Fired(fired, right, wrong) for rule_id, fired, right, wrong in rows}


def _counts() -> Select[str, int, int, int]:
    filed = (
        select(
            cases.c.id,
            cases.c.category,
            cases.c.street,
            cases.c.community,
            cases.c.deputy_id,
            is_decided().label("acted"),
        )
        .where(cases.c.filed_at >= bindparam("since"))
        .subquery("filed")
    )
    kind, value = fired_rules.c.target_kind, fired_rules.c.target_value
    meant, street, above = (divisions.alias(name) for name in ("meant", "street", "above"))
    # What is wider than what is known of the case's place, or narrower, is not at odds with it.
    vague = or_(
        value.in_((street.c.parent, above.c.parent)),
        and_(filed.c.community.is_(None), meant.c.parent == filed.c.street),
    )
    same = case(
        (kind == "category", filed.c.category == value),
        (kind == "division", or_(filed.c.community == value, filed.c.street == value)),
        (kind == "deputy", filed.c.deputy_id == value),
        else_=false(),
    )
    another = case(
        (kind == "category", filed.c.category != value),
        (
            kind == "division",
            and_(
                street.c.code.is_not(None),
                func.coalesce(filed.c.community, "") != value,
                func.coalesce(filed.c.street, "") != value,
                ~func.coalesce(vague, false()),
            ),
        ),
        (kind == "deputy", filed.c.deputy_id != value),
        else_=false(),
    )
    against = fired_rules.c.against
    right = and_(filed.c.acted, or_(and_(same, ~against), and_(another, against)))
    wrong = and_(filed.c.acted, or_(and_(another, ~against), and_(same, against)))
    return (
        select(
            fired_rules.c.rule_id,
            func.count(),
            func.sum(case((right, 1), else_=0)),
            func.sum(case((wrong, 1), else_=0)),
        )
        .select_from(
            filed.join(fired_rules, fired_rules.c.case_id == filed.c.id)
            .outerjoin(meant, and_(kind == "division", meant.c.code == value))
            .outerjoin(
                street,
                and_(kind == "division", street.c.code == func.coalesce(filed.c.street, filed.c.community)),
            )
            .outerjoin(above, above.c.code == street.c.parent)
        )
        .group_by(fired_rules.c.rule_id)
    )


_COUNTS = _counts()
