"""acts: what a line of a timeline keeps as data, deadlines as rows."""

from __future__ import annotations

import json
import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from alembic import context, op

import storage.metadata

if TYPE_CHECKING:
    from collections.abc import Iterator

revision = "2026_11_27_acts"
down_revision = "2026_11_25_staff_console"
branch_labels = None
depends_on = None

_ACTORS = "actor in ('citizen', 'supporter', 'deputy', 'staff', 'unit', 'clock')"
_OLD_ACTORS = "actor in ('citizen', 'deputy', 'staff', 'system')"
_COLUMNS = "id, case_id, at, actor, kind, text, staff"
_MOMENT = storage.metadata.UtcDateTime()
_EVENTS = sa.table(
    "case_events",
    sa.column("id", sa.Integer),
    sa.column("case_id", sa.Integer),
    sa.column("at", _MOMENT),
    sa.column("actor", sa.String),
    sa.column("kind", sa.String),
    sa.column("text", sa.Text),
    sa.column("data", sa.Text),
)
_CASES = sa.table(
    "cases",
    sa.column("id", sa.Integer),
    sa.column("state", sa.String),
    sa.column("filed_at", _MOMENT),
    sa.column("due_at", _MOMENT),
    sa.column("answered_at", _MOMENT),
    sa.column("reminded_at", _MOMENT),
    sa.column("escalated_at", _MOMENT),
    sa.column("outcome", sa.String),
    sa.column("solved", sa.String),
)
_DEADLINES = sa.table(
    "case_deadlines",
    sa.column("case_id", sa.Integer),
    sa.column("kind", sa.String),
    sa.column("due_at", _MOMENT),
    sa.column("done_at", _MOMENT),
    sa.column("claimed_by", sa.String),
)
#: How a line said what was changed: 代表 待分派 → 示例甲；地点 … → …
_CHANGE = re.compile(r"(代表|类别|地点) (.*?) → (.*?)(?=；(?:代表|类别|地点) |$)")
_WHAT = {"代表": "deputy", "类别": "category", "地点": "place"}
_WHY = "原因："
#: Who an old program wrote down as the citizen though it was a neighbour, and as the system.
_RENAMED = {("citizen", "support"): "supporter", ("citizen", "leave"): "supporter"}
_KINDS = {"citizen": "add", "rated": "judge"}
_WAITING = ("unassigned", "assigned", "asked", "in_progress")


def upgrade() -> None:
    _new_event_columns(_ACTORS, with_data=True)
    conn = op.get_bind()
    for row in conn.execute(sa.select(_EVENTS).order_by(_EVENTS.c.id)).all():
        new = _typed(row.actor, row.kind, row.text)
        if new != {"actor": row.actor, "kind": row.kind, "text": row.text, "data": "{}"}:
            conn.execute(sa.update(_EVENTS).where(_EVENTS.c.id == row.id).values(**new))
    if conn.dialect.name == "postgresql":
        op.create_check_constraint(op.f("ck_case_events_actor"), "case_events", _ACTORS)
    op.create_table(
        "case_deadlines",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("due_at", _MOMENT, nullable=False),
        sa.Column("done_at", _MOMENT, nullable=True),
        sa.Column("claimed_by", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_case_deadlines_case_id")),
        sa.PrimaryKeyConstraint("case_id", "kind", name=op.f("pk_case_deadlines")),
    )
    undone = sa.text("done_at IS NULL")
    op.create_index("ix_case_deadlines_due", "case_deadlines", ["due_at"], sqlite_where=undone, postgresql_where=undone)
    rows = list(_deadlines(conn))
    if rows:
        op.bulk_insert(_DEADLINES, rows)
    op.drop_column("cases", "reminded_at")
    op.drop_column("cases", "escalated_at")
    _part_outcome_from_judgement(conn)


def downgrade() -> None:
    op.add_column("cases", sa.Column("reminded_at", _MOMENT, nullable=True))
    op.add_column("cases", sa.Column("escalated_at", _MOMENT, nullable=True))
    conn = op.get_bind()
    for row in conn.execute(sa.select(_DEADLINES).where(_DEADLINES.c.done_at.is_not(None))).all():
        column = {"remind": "reminded_at", "escalate": "escalated_at"}[row.kind]
        conn.execute(sa.update(_CASES).where(_CASES.c.id == row.case_id).values({column: row.done_at}))
    op.drop_table("case_deadlines")
    events = sa.update(_EVENTS)
    conn.execute(events.where(_EVENTS.c.actor == "supporter").values(actor="citizen"))
    conn.execute(events.where(_EVENTS.c.actor.in_(("unit", "clock"))).values(actor="system"))
    _new_event_columns(_OLD_ACTORS, with_data=False)
    if conn.dialect.name == "postgresql":
        op.create_check_constraint(op.f("ck_case_events_actor"), "case_events", _OLD_ACTORS)


def _new_event_columns(actors: str, *, with_data: bool) -> None:
    """Give the timeline its column for data, and other actors; SQLite can change a CHECK only with a new table.

    On PostgreSQL the new constraint comes after the rows have been changed.
    """
    conn = op.get_bind()
    if conn.dialect.name == "postgresql":
        op.drop_constraint(op.f("ck_case_events_actor"), "case_events", type_="check")
        if with_data:
            op.add_column("case_events", sa.Column("data", sa.Text(), nullable=False, server_default="{}"))
            op.alter_column("case_events", "data", server_default=None)
        else:
            op.drop_column("case_events", "data")
        return
    op.rename_table("case_events", "case_events_before")
    op.drop_index("ix_case_events_case", "case_events_before")
    data = [sa.Column("data", sa.Text(), nullable=False)] if with_data else []
    op.create_table(
        "case_events",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("actor", sa.String(length=12), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        *data,
        sa.Column("staff", sa.String(length=64), nullable=True),
        sa.CheckConstraint(actors, name=op.f("ck_case_events_actor")),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_case_events_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_events")),
    )
    renamed = (
        "CASE WHEN actor = 'system' THEN 'clock' WHEN kind IN ('support', 'leave') THEN 'supporter' ELSE actor END"
    )
    copied = _COLUMNS.replace("actor", renamed) if with_data else _COLUMNS
    into = f"{_COLUMNS}, data" if with_data else _COLUMNS
    op.execute(
        f"INSERT INTO case_events ({into}) SELECT {copied}{', ' + chr(39) + '{}' + chr(39) if with_data else ''} "  # noqa: S608 -- no value in it
        "FROM case_events_before"
    )
    op.drop_table("case_events_before")
    op.create_index("ix_case_events_case", "case_events", ["case_id", "id"])


def _typed(actor: str, kind: str, text: str) -> dict[str, str]:
    """Return what a line says as words and as data."""
    data: dict[str, Any] = {}
    if kind == "reassign":
        data["taken_from"], _, text = text.partition(" ")
    if kind in {"assign", "reassign"} and actor == "staff":
        said, _, reason = text.partition("\n" + _WHY)
        changes = [{"what": _WHAT[w], "before": a, "after": b} for w, a, b in _CHANGE.findall(said)]
        if changes:
            data["changes"], text = changes, reason
    elif kind == "hand_over":
        data["unit"], text = text, ""
    elif kind == "outcome":
        data["outcome"], text = text, ""
    elif kind == "rated":
        data, text = ({"satisfaction": text} if text else {}), ""
    return {
        "actor": "clock" if actor == "system" else _RENAMED.get((actor, kind), actor),
        "kind": _KINDS.get(kind, kind),
        "text": text,
        "data": json.dumps(data, ensure_ascii=False, separators=(",", ":")),
    }


def _part_outcome_from_judgement(conn: sa.Connection) -> None:
    """Give cases back what their deputy said of the end, where the citizen's 解决了 was written over it.

    What the station said of the end of its own cases stood nowhere else; it is left as it is.
    """
    ended: dict[int, str | None] = {}
    lines = sa.select(_EVENTS).where(_EVENTS.c.kind.in_(("close", "outcome", "reopen"))).order_by(_EVENTS.c.id)
    for line in conn.execute(lines).all():
        if line.kind == "outcome":
            ended[line.case_id] = json.loads(line.data).get("outcome")
        elif line.kind == "close" and line.actor == "deputy":
            ended[line.case_id] = "answered"
        else:
            ended.pop(line.case_id, None)
    judged = sa.select(_CASES.c.id).where(_CASES.c.solved == "yes", _CASES.c.outcome == "solved")
    for case_id in conn.execute(judged).scalars().all():
        if ended.get(case_id) not in {None, "solved"}:
            conn.execute(sa.update(_CASES).where(_CASES.c.id == case_id).values(outcome=ended[case_id]))


def _deadlines(conn: sa.Connection) -> Iterator[dict[str, object]]:
    """Return the deadlines of every case, by the hours that the district has set."""
    hours = context.config.attributes
    remind = timedelta(hours=hours.get("remind_after_hours", 24))
    escalate = timedelta(hours=hours.get("escalate_after_hours", 48))
    began = {
        row.case_id: row.at
        for row in conn.execute(
            sa.select(_EVENTS.c.case_id, sa.func.max(_EVENTS.c.at).label("at"))
            .where(_EVENTS.c.kind.in_(("filed", "assign", "reassign", "reopen")))
            .group_by(_EVENTS.c.case_id)
        )
    }
    for case in conn.execute(sa.select(_CASES)).all():
        waits = case.state in _WAITING and case.answered_at is None
        due: dict[str, datetime] = {
            "remind": max(case.filed_at, began.get(case.id, case.filed_at)) + remind,
            "escalate": max(case.due_at, case.filed_at + escalate),
        }
        done = {"remind": case.reminded_at or case.escalated_at, "escalate": case.escalated_at}
        for kind, at in due.items():
            if waits or done[kind] is not None:
                yield {"case_id": case.id, "kind": kind, "due_at": at, "done_at": done[kind], "claimed_by": None}
