"""Who works in the console, where they are signed in, and everything they changed."""

from __future__ import annotations

from sqlalchemy import Boolean, CheckConstraint, Column, ForeignKey, Index, Integer, LargeBinary, String, Table, Text

from storage.metadata import UtcDateTime, metadata

ROLES = ("view", "handle", "manage")

#: An account of the console. `password` is an argon2 hash; `division` is what it may see and touch, with all below
#: it: NULL is the whole district.
staff = Table(
    "staff",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String(64), nullable=False, unique=True),
    Column("password", Text, nullable=False),
    Column("role", String(8), nullable=False),
    Column("division", ForeignKey("divisions.code", deferrable=True, initially="DEFERRED"), nullable=True),
    Column("enabled", Boolean, nullable=False),
    # Somebody else chose the password: it is good for nothing but choosing another.
    Column("must_change", Boolean, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    # Wrong passwords since the last right one, and until when no further one is looked at.
    Column("failures", Integer, nullable=False, default=0),
    Column("locked_until", UtcDateTime, nullable=True),
    CheckConstraint("role in ('" + "', '".join(ROLES) + "')", name="role"),
)

#: Where somebody is signed in. The browser has the token; here is its SHA-256, so that reading the table opens nothing.
staff_sessions = Table(
    "staff_sessions",
    metadata,
    Column("token", String(64), primary_key=True),
    Column("staff_id", ForeignKey("staff.id"), nullable=False, index=True),
    Column("csrf", String(64), nullable=False),
    Column("agent", Text, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("seen_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
)

#: Every write of the console and of the command line: who, what, before, after (as JSON). Nothing here is ever changed,
#: but before and after of a case whose person is forgotten are taken out.
#: `division` is where it belongs, NULL = the whole district; `staff_id` is NULL for the command line.
audit = Table(
    "audit",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Column("staff_id", ForeignKey("staff.id"), nullable=True),
    Column("staff_name", String(64), nullable=False),
    Column("action", String(32), nullable=False),
    Column("subject", String(16), nullable=False),
    Column("subject_id", String(200), nullable=False),
    Column("division", String(64), nullable=True),
    Column("before", Text, nullable=True),
    Column("after", Text, nullable=True),
)
Index("ix_audit_subject", audit.c.subject, audit.c.subject_id, audit.c.id)
Index("ix_audit_staff", audit.c.staff_name, audit.c.id)
Index("ix_audit_at", audit.c.at)
Index("ix_audit_division", audit.c.division, audit.c.id)

#: A file somebody has uploaded and not yet applied.
uploads = Table(
    "uploads",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("staff_id", ForeignKey("staff.id"), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("name", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
)
