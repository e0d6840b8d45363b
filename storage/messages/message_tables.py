"""What came in and what goes out: the inbox, the notices, the media."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    bindparam,
)

from storage.metadata import UtcDateTime, metadata

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, FromClause

#: What a sweep of the inbox looks for, and what a claim of notices does; each has a partial index.
UNSETTLED_STATES = ("recorded", "answered")
UNSENT_STATES = ("pending", "sending")
#: What staff look for: nobody has got it.
UNDELIVERED_STATES = ("waiting", "failed")

#: Every message accepted from the platform. `recorded` → `answered` (a reply is stored) → `delivered` as the
#: passive reply, or `pushed` (the reply became a notice).
inbox = Table(
    "inbox",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", String(200), nullable=False, unique=True),
    Column("openid", String(64), nullable=False),
    Column("payload", Text, nullable=False),
    Column("received_at", UtcDateTime, nullable=False),
    Column("state", String(12), nullable=False),
    Column("reply", Text, nullable=True),
    Column("answered_at", UtcDateTime, nullable=True),
    CheckConstraint("state in ('recorded', 'answered', 'delivered', 'pushed')", name="state"),
)
Index(
    "ix_inbox_unsettled",
    inbox.c.id,
    sqlite_where=inbox.c.state.in_(UNSETTLED_STATES),
    postgresql_where=inbox.c.state.in_(UNSETTLED_STATES),
)
Index("ix_inbox_openid", inbox.c.openid, inbox.c.id)

#: What the platform said no to although no message and nobody in particular was at fault: its rules for the account.
#: One row while it lasts; `holds` while it keeps everything back.
platform_alarms = Table(
    "platform_alarms",
    metadata,
    Column("app_id", String(64), primary_key=True),
    Column("code", Integer, nullable=False),
    Column("message", Text, nullable=False),
    Column("since", UtcDateTime, nullable=False),
    Column("seen_at", UtcDateTime, nullable=False),
    Column("holds", Boolean, nullable=False),
)

#: Lasting QR codes: the platform makes one for a scene, `url` is what is drawn, `number` what is printed beside it.
scene_codes = Table(
    "scene_codes",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("app_id", String(64), nullable=False),
    Column("scene", String(64), nullable=False),
    Column("url", Text, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    UniqueConstraint("app_id", "scene"),
)

#: One row, written again by the readiness check: whether a message could be recorded now. Holds nothing.
write_checks = Table(
    "write_checks",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("filler", Text, nullable=False),
    Column("checked_at", UtcDateTime, nullable=False),
)

#: Everything that is pushed. `pending` → `sending` → `sent`; `waiting` = kept for the next contact;
#: `failed` = given up, and why.
notices = Table(
    "notices",
    metadata,
    Column("id", Integer, primary_key=True),
    # Names what the notice is about, so that the same cause never makes two.
    Column("key", String(200), nullable=False, unique=True),
    Column("openid", String(64), nullable=False),
    Column("kind", String(24), nullable=False),
    Column("text", Text, nullable=False),
    # Values for the platform's template message, as JSON.
    Column("fields", Text, nullable=False, default="{}"),
    Column("case_id", ForeignKey("cases.id"), nullable=True),
    Column("state", String(12), nullable=False),
    Column("channel", String(12), nullable=True),
    Column("created_at", UtcDateTime, nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("settled_at", UtcDateTime, nullable=True),
    Column("attempts", Integer, nullable=False, default=0),
    Column("msgid", String(32), nullable=True),
    Column("error", Text, nullable=True),
    CheckConstraint("state in ('pending', 'sending', 'sent', 'waiting', 'failed')", name="state"),
)
Index(
    "ix_notices_due",
    notices.c.due_at,
    sqlite_where=notices.c.state.in_(UNSENT_STATES),
    postgresql_where=notices.c.state.in_(UNSENT_STATES),
)
Index(
    "ix_notices_waiting",
    notices.c.openid,
    sqlite_where=notices.c.state.in_(UNDELIVERED_STATES),
    postgresql_where=notices.c.state.in_(UNDELIVERED_STATES),
)
Index(
    "ix_notices_undelivered",
    notices.c.created_at,
    sqlite_where=notices.c.state.in_(UNDELIVERED_STATES),
    postgresql_where=notices.c.state.in_(UNDELIVERED_STATES),
)
Index("ix_notices_msgid", notices.c.msgid)
Index("ix_notices_case_id", notices.c.case_id)


def is_kept(table: FromClause = notices) -> ColumnElement[bool]:
    """The condition that a notice is kept for its receiver, written out as in the partial index.

    SQLite would not use the index otherwise.
    """
    return table.c.state.in_(bindparam("kept", UNDELIVERED_STATES, expanding=True, literal_execute=True))


#: Files below the media folder whose rows are gone: a job deletes them, so that no transaction waits for a disk.
files_to_delete = Table("files_to_delete", metadata, Column("path", Text, primary_key=True))

#: Photos, recordings and videos: named by the platform, fetched before it drops them after three days.
media = Table(
    "media",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("media_id", String(200), nullable=False, unique=True),
    Column("openid", String(64), nullable=False),
    Column("kind", String(12), nullable=False),
    Column("received_at", UtcDateTime, nullable=False),
    Column("state", String(12), nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    Column("path", Text, nullable=True),
    Column("content_type", String(64), nullable=True),
    Column("error", Text, nullable=True),
    CheckConstraint("state in ('pending', 'stored', 'failed')", name="state"),
)
Index(
    "ix_media_due",
    media.c.due_at,
    sqlite_where=media.c.state == "pending",
    postgresql_where=media.c.state == "pending",
)
