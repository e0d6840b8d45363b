"""From the district's rows to what the understanding knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.district import (
    Category,
    Deputy,
    DeputyLevel,
    DeputyStatus,
    District,
    Division,
    DivisionLevel,
    Rule,
    Target,
    TargetKind,
)
from nlp.suggester import Suggester
from storage.cases import cases
from storage.district import district_store

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from sqlalchemy import Connection

    from storage.district.district_store import DeputyRow, DistrictRows


def understood(rows: DistrictRows, loads: Mapping[str, int], away: AbstractSet[str] = frozenset()) -> District:
    """Return the district of these rows; `loads` counts the open cases of each deputy, `away` are on leave today."""
    return District(
        divisions=tuple(
            Division(d.code, d.name, DivisionLevel(d.level), d.parent, d.aliases, d.places, d.longitude, d.latitude)
            for d in rows.divisions or ()
        ),
        deputies=tuple(
            Deputy(
                d.id,
                d.name,
                DeputyLevel(d.level),
                d.divisions,
                d.specialities,
                d.title,
                _status(d, away),
                loads.get(d.id, 0),
            )
            for d in rows.deputies or ()
        ),
        categories=tuple(Category(c.code, c.name, c.unit, c.reply_days) for c in rows.categories or ()),
        rules=tuple(
            Rule(
                r.id,
                r.expression,
                Target(TargetKind(r.target_kind), r.target_value),
                r.weight,
                r.scope,
                r.enabled,
                r.note,
            )
            for r in rows.rules or ()
        ),
    )


def _status(row: DeputyRow, away: AbstractSet[str]) -> DeputyStatus:
    status = DeputyStatus(row.status)
    return DeputyStatus.ON_LEAVE if row.id in away and status is DeputyStatus.SERVING else status


def suggester_of(conn: Connection, cache_dir: Path | None) -> Suggester:
    """Return the understanding of the district in a database; the segmenter keeps its dictionary in `cache_dir`."""
    return Suggester(understood(district_store.read(conn), cases.loads(conn)), cache_dir=cache_dir)
