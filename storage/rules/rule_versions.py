"""Published versions of the rules: what each changed, and the way back. Whoever changes rules records it here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from sqlalchemy import delete, func, select, update

from storage.district import district_store
from storage.district.district_store import DistrictRows
from storage.district.district_tables import district_version, divisions, rules
from storage.rules.rule_drafts import all_drafts
from storage.rules.rule_rows import from_json, to_json
from storage.rules.rule_tables import rule_changes, rule_drafts, rule_versions

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from storage.district.district_store import RuleRow

#: Where a version came from. A `baseline` holds the rules of a district that had no versions yet.
Origin = Literal["baseline", "console", "import", "rollback"]


@dataclass(frozen=True, slots=True)
class Version:
    """A published version; `changes` counts the rules it changed."""

    number: int
    at: datetime
    author: str
    note: str
    origin: str
    changes: int


@dataclass(frozen=True, slots=True)
class RuleChange:
    """One rule before and after: None = it was, or is, not there."""

    rule_id: str
    before: RuleRow | None
    after: RuleRow | None


@dataclass(frozen=True, slots=True)
class Stale:
    """Why a rule can't be published: it was `changed` since its draft was begun, or its division is gone."""

    rule_id: str
    reason: Literal["changed", "no division"]
    base: RuleRow | None
    published: RuleRow | None
    row: RuleRow | None


def latest(conn: Connection) -> int:
    """Return the number of the version in use, 0 before the first."""
    return conn.execute(select(func.max(rule_versions.c.number))).scalar() or 0


_COUNTED = rule_changes.alias("counted")
_VERSION = (
    rule_versions.c.number,
    rule_versions.c.at,
    rule_versions.c.author,
    rule_versions.c.note,
    rule_versions.c.origin,
    select(func.count())
    .select_from(_COUNTED)
    .where(_COUNTED.c.version == rule_versions.c.number)
    .correlate(rule_versions)
    .scalar_subquery(),
)


def versions(conn: Connection, limit: int, before: int | None = None) -> list[Version]:
    """Return the newest versions first, those with a number below `before`."""
    statement = select(*_VERSION).order_by(rule_versions.c.number.desc()).limit(limit)
    if before is not None:
        statement = statement.where(rule_versions.c.number < before)
    return [Version(*row) for row in conn.execute(statement)]


def version(conn: Connection, number: int) -> Version | None:
    """Return one version."""
    row = conn.execute(select(*_VERSION).where(rule_versions.c.number == number)).one_or_none()
    return Version(*row) if row is not None else None


def changes(conn: Connection, number: int) -> list[RuleChange]:
    """Return what a version changed, by rule."""
    columns = (rule_changes.c.rule_id, rule_changes.c.before, rule_changes.c.after)
    found = conn.execute(select(*columns).where(rule_changes.c.version == number))
    return _in_order(RuleChange(rule_id, from_json(b), from_json(a)) for rule_id, b, a in found)


def changes_of_rule(conn: Connection, rule_id: str, limit: int) -> list[tuple[Version, RuleChange]]:
    """Return what versions made of one rule, the newest first."""
    statement = (
        select(*_VERSION, rule_changes.c.before, rule_changes.c.after)
        .join(rule_changes, rule_changes.c.version == rule_versions.c.number)
        .where(rule_changes.c.rule_id == rule_id)
        .order_by(rule_versions.c.number.desc())
        .limit(limit)
    )
    width = len(_VERSION)
    return [
        (Version(*row[:width]), RuleChange(rule_id, from_json(row[width]), from_json(row[width + 1])))
        for row in conn.execute(statement)
    ]


def publish(
    conn: Connection, rule_ids: Collection[str] | None, *, author: str, note: str, now: datetime
) -> int | list[Stale]:
    """Put the drafts of these rules (None = all) into use as a new version and return its number, 0 for no drafts.

    Nothing is published when one of them can't be: then what is in the way is returned. Running bots take the rules up
    because the district's version grows in the same transaction.
    """
    district_store.lock(conn)
    drafts = [draft for draft in all_drafts(conn) if rule_ids is None or draft.rule_id in rule_ids]
    present = _present(conn)
    found = [
        Stale(d.rule_id, "changed", d.base, present.get(d.rule_id), d.row)
        for d in drafts
        if d.base != present.get(d.rule_id)
    ]
    wanted = [RuleChange(d.rule_id, present.get(d.rule_id), d.row) for d in drafts]
    found += _without_division(conn, wanted)
    if found:
        return found
    conn.execute(delete(rule_drafts).where(rule_drafts.c.rule_id.in_([d.rule_id for d in drafts])))
    return _apply(conn, present, wanted, author, note, "console", now)


def undone_by(conn: Connection, number: int) -> list[RuleChange]:
    """Return what a roll-back to that version would change: every rule changed since then, back to how it was."""
    columns = (rule_changes.c.rule_id, rule_changes.c.before)
    since = select(*columns).where(rule_changes.c.version > number).order_by(rule_changes.c.version)
    then: dict[str, RuleRow | None] = {}
    for rule_id, before in conn.execute(since):
        if rule_id not in then:
            then[rule_id] = from_json(before)
    present = _present(conn)
    return _in_order(
        RuleChange(rule_id, present.get(rule_id), row) for rule_id, row in then.items() if present.get(rule_id) != row
    )


def roll_back(conn: Connection, number: int, *, author: str, note: str, now: datetime) -> int | list[Stale]:
    """Make the rules what they were as of that version, as a new version; return its number, 0 if nothing differs.

    Drafts stay; what they were made from may have changed, which publishing them will tell.
    """
    district_store.lock(conn)
    wanted = undone_by(conn, number)
    if found := _without_division(conn, wanted):
        return found
    return _apply(conn, _present(conn), wanted, author, note, "rollback", now)


def record(
    conn: Connection, before: Iterable[RuleRow], after: Iterable[RuleRow], *, author: str, note: str, now: datetime
) -> int:
    """Record what an import has changed: `before` are all rules then, `after` those it wrote. 0 if nothing differs."""
    was = {row.id: row for row in before}
    made = [RuleChange(row.id, was.get(row.id), row) for row in after if was.get(row.id) != row]
    return _record(conn, was, made, author, note, "import", now)


def _apply(
    conn: Connection,
    present: Mapping[str, RuleRow],
    wanted: Sequence[RuleChange],
    author: str,
    note: str,
    origin: Origin,
    now: datetime,
) -> int:
    gone = [change.rule_id for change in wanted if change.after is None]
    if gone:
        conn.execute(delete(rules).where(rules.c.id.in_(gone)))
        conn.execute(update(district_version).values(version=district_version.c.version + 1))
    district_store.upsert(
        conn, DistrictRows(rules=tuple(change.after for change in wanted if change.after is not None))
    )
    return _record(conn, present, wanted, author, note, origin, now)


def _record(
    conn: Connection,
    before: Mapping[str, RuleRow],
    made: Sequence[RuleChange],
    author: str,
    note: str,
    origin: Origin,
    now: datetime,
) -> int:
    if not made:
        return 0
    number = latest(conn)
    if number == 0 and before:
        number = 1
        baseline = [RuleChange(row.id, None, row) for row in before.values()]
        _write(conn, number, baseline, "", "", "baseline", now)
    _write(conn, number + 1, made, author, note, origin, now)
    return number + 1


def _write(
    conn: Connection, number: int, made: Sequence[RuleChange], author: str, note: str, origin: Origin, now: datetime
) -> None:
    values = {"number": number, "at": now, "author": author, "note": note, "origin": origin}
    conn.execute(rule_versions.insert().values(**values))
    conn.execute(
        rule_changes.insert(),
        [
            {"version": number, "rule_id": c.rule_id, "before": to_json(c.before), "after": to_json(c.after)}
            for c in made
        ],
    )


def _without_division(conn: Connection, wanted: Iterable[RuleChange]) -> list[Stale]:
    known = set(conn.execute(select(divisions.c.code)).scalars())
    return [
        Stale(change.rule_id, "no division", change.before, change.before, change.after)
        for change in wanted
        if change.after is not None and change.after.scope is not None and change.after.scope not in known
    ]


def _present(conn: Connection) -> dict[str, RuleRow]:
    return {row.id: row for row in district_store.read(conn, "rules").rules or ()}


def _in_order(made: Iterable[RuleChange]) -> list[RuleChange]:
    return sorted(made, key=lambda change: district_store.by_key(change.rule_id))
