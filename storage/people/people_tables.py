"""Who talks to us, and where each conversation stands."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Integer, String, Table, Text

from storage.metadata import UtcDateTime, metadata

#: A WeChat account that has been in touch. A bound deputy is one with `deputy_id`; they stay a citizen too.
citizens = Table(
    "citizens",
    metadata,
    Column("openid", String(64), primary_key=True),
    Column("account", String(64), nullable=False),
    Column("follows", Boolean, nullable=False, default=True),
    Column("deputy_id", String(64), nullable=True, unique=True),
    # The last code scanned: a division or a deputy it presets.
    Column("scanned_division", String(64), nullable=True),
    Column("scanned_deputy", String(64), nullable=True),
    # Remembered for the next case; encrypted.
    Column("phone_sealed", Text, nullable=True),
    Column("first_seen_at", UtcDateTime, nullable=False),
)

#: Where a conversation stands and what may still be pushed into it; rewritten by every turn.
sessions = Table(
    "sessions",
    metadata,
    Column("openid", String(64), primary_key=True),
    Column("state", Text, nullable=False),
    Column("updated_at", UtcDateTime, nullable=False),
    # The platform's two quotas: five messages in 48 h for a message, three in a minute for a tap, scan or follow.
    Column("window_until", UtcDateTime, nullable=True),
    Column("window_left", Integer, nullable=False, default=0),
    Column("moment_until", UtcDateTime, nullable=True),
    Column("moment_left", Integer, nullable=False, default=0),
    # Messages in the present minute, for the rate limit.
    Column("minute", Integer, nullable=False, default=0),
    Column("minute_count", Integer, nullable=False, default=0),
)

#: One-time codes that bind a WeChat account to a deputy.
binding_codes = Table(
    "binding_codes",
    metadata,
    Column("code", String(16), primary_key=True),
    Column("deputy_id", String(64), nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
    Column("used_at", UtcDateTime, nullable=True),
)

#: Access tokens of the platform's API, one row an account, shared by all processes.
tokens = Table(
    "tokens",
    metadata,
    Column("app_id", String(64), primary_key=True),
    Column("token", Text, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
)

#: Binding codes that were no good: whoever tries many is held up, and staff are told.
binding_misses = Table(
    "binding_misses",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("openid", String(64), nullable=False),
    Column("at", UtcDateTime, nullable=False),
)
Index("ix_binding_misses_at", binding_misses.c.at)

#: When deputies are on leave, days YYYY-MM-DD, both included; one that was ended early has `ended_at`.
leaves = Table(
    "leaves",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("deputy_id", String(64), nullable=False),
    Column("first_day", String(10), nullable=False),
    Column("last_day", String(10), nullable=False),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("ended_at", UtcDateTime, nullable=True),
    Index("ix_leaves_present", "last_day"),
)
