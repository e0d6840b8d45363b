"""first schema."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.metadata

revision = "2026_11_24_first"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "binding_codes",
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("deputy_id", sa.String(length=64), nullable=False),
        sa.Column("expires_at", storage.metadata.UtcDateTime(), nullable=False),
        sa.Column("used_at", storage.metadata.UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_binding_codes")),
    )
    op.create_table(
        "case_numbers",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_case_numbers")),
    )
    op.create_table(
        "cases",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=24), nullable=False),
        sa.Column("openid", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("outcome", sa.String(length=12), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("category", sa.String(length=64), nullable=True),
        sa.Column("street", sa.String(length=64), nullable=True),
        sa.Column("community", sa.String(length=64), nullable=True),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("latitude", sa.String(length=24), nullable=True),
        sa.Column("longitude", sa.String(length=24), nullable=True),
        sa.Column("deputy_id", sa.String(length=64), nullable=True),
        sa.Column("suggestion", sa.Text(), nullable=False),
        sa.Column("phone_sealed", sa.Text(), nullable=True),
        sa.Column("enterprise", sa.Boolean(), nullable=False),
        sa.Column("urgent", sa.Boolean(), nullable=False),
        sa.Column("on_behalf", sa.Boolean(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("filed_at", storage.metadata.UtcDateTime(), nullable=False),
        sa.Column("due_at", storage.metadata.UtcDateTime(), nullable=False),
        sa.Column("answered_at", storage.metadata.UtcDateTime(), nullable=True),
        sa.Column("closed_at", storage.metadata.UtcDateTime(), nullable=True),
        sa.Column("reminded_at", storage.metadata.UtcDateTime(), nullable=True),
        sa.Column("escalated_at", storage.metadata.UtcDateTime(), nullable=True),
        sa.Column("extensions", sa.Integer(), nullable=False),
        sa.Column("reopened", sa.Integer(), nullable=False),
        sa.Column("survey", sa.String(length=12), nullable=True),
        sa.Column("heard", sa.Boolean(), nullable=True),
        sa.Column("solved", sa.String(length=12), nullable=True),
        sa.Column("satisfaction", sa.String(length=12), nullable=True),
        sa.CheckConstraint(
            "outcome in ('answered', 'solved', 'explained', 'planned', 'not_ours')", name=op.f("ck_cases_outcome")
        ),
        sa.CheckConstraint(
            "state in ('unassigned', 'assigned', 'asked', 'in_progress', 'closed', 'withdrawn', 'redirected')",
            name=op.f("ck_cases_state"),
        ),
        sa.CheckConstraint("survey in ('asked', 'done')", name=op.f("ck_cases_survey")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cases")),
        sa.UniqueConstraint("number", name=op.f("uq_cases_number")),
    )
    op.create_index("ix_cases_deputy", "cases", ["deputy_id", "state"], unique=False)
    op.create_index("ix_cases_openid", "cases", ["openid", "id"], unique=False)
    op.create_index("ix_cases_state_due", "cases", ["state", "due_at"], unique=False)

    op.create_table(
        "categories",
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("reply_days", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_categories")),
    )
    op.create_table(
        "citizens",
        sa.Column("openid", sa.String(length=64), nullable=False),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("follows", sa.Boolean(), nullable=False),
        sa.Column("deputy_id", sa.String(length=64), nullable=True),
        sa.Column("scanned_division", sa.String(length=64), nullable=True),
        sa.Column("scanned_deputy", sa.String(length=64), nullable=True),
        sa.Column("phone_sealed", sa.Text(), nullable=True),
        sa.Column("first_seen_at", storage.metadata.UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("openid", name=op.f("pk_citizens")),
        sa.UniqueConstraint("deputy_id", name=op.f("uq_citizens_deputy_id")),
    )
    op.create_table(
        "deputies",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("level", sa.String(length=16), nullable=False),
        sa.Column("divisions", storage.metadata.TextList(), nullable=False),
        sa.Column("specialities", storage.metadata.TextList(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("phone_sealed", sa.Text(), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deputies")),
    )
    op.create_table(
        "district_version",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_district_version_single_row")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_district_version")),
    )
    op.create_table(
        "divisions",
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("level", sa.String(length=16), nullable=False),
        sa.Column("parent", sa.String(length=64), nullable=True),
        sa.Column("aliases", storage.metadata.TextList(), nullable=False),
        sa.Column("places", storage.metadata.TextList(), nullable=False),
        sa.Column("longitude", sa.Double(), nullable=True),
        sa.Column("latitude", sa.Double(), nullable=True),
        sa.ForeignKeyConstraint(
            ["parent"], ["divisions.code"], name=op.f("fk_divisions_parent"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_divisions")),
    )
    op.create_index("ix_divisions_parent", "divisions", ["parent"], unique=False)

    op.create_table(
        "inbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.Column("openid", sa.String(length=64), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("received_at", storage.metadata.UtcDateTime(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("reply", sa.Text(), nullable=True),
        sa.Column("answered_at", storage.metadata.UtcDateTime(), nullable=True),
        sa.CheckConstraint("state in ('recorded', 'answered', 'delivered', 'pushed')", name=op.f("ck_inbox_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inbox")),
        sa.UniqueConstraint("key", name=op.f("uq_inbox_key")),
    )
    op.create_index("ix_inbox_openid", "inbox", ["openid", "id"], unique=False)
    op.create_index(
        "ix_inbox_unsettled",
        "inbox",
        ["id"],
        unique=False,
        sqlite_where=sa.text("state IN ('recorded', 'answered')"),
        postgresql_where=sa.text("state IN ('recorded', 'answered')"),
    )

    op.create_table(
        "media",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("media_id", sa.String(length=200), nullable=False),
        sa.Column("openid", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("received_at", storage.metadata.UtcDateTime(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("due_at", storage.metadata.UtcDateTime(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("path", sa.Text(), nullable=True),
        sa.Column("content_type", sa.String(length=64), nullable=True),
        sa.Column("error", sa.Text(), nullable=True),
        sa.CheckConstraint("state in ('pending', 'stored', 'failed')", name=op.f("ck_media_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_media")),
        sa.UniqueConstraint("media_id", name=op.f("uq_media_media_id")),
    )
    op.create_index(
        "ix_media_due",
        "media",
        ["due_at"],
        unique=False,
        sqlite_where=sa.text("state = 'pending'"),
        postgresql_where=sa.text("state = 'pending'"),
    )

    op.create_table(
        "sessions",
        sa.Column("openid", sa.String(length=64), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("updated_at", storage.metadata.UtcDateTime(), nullable=False),
        sa.Column("window_until", storage.metadata.UtcDateTime(), nullable=True),
        sa.Column("window_left", sa.Integer(), nullable=False),
        sa.Column("moment_until", storage.metadata.UtcDateTime(), nullable=True),
        sa.Column("moment_left", sa.Integer(), nullable=False),
        sa.Column("minute", sa.Integer(), nullable=False),
        sa.Column("minute_count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("openid", name=op.f("pk_sessions")),
    )
    op.create_table(
        "templates",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("action", sa.String(length=16), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_templates")),
    )
    op.create_table(
        "tokens",
        sa.Column("app_id", sa.String(length=64), nullable=False),
        sa.Column("token", sa.Text(), nullable=False),
        sa.Column("expires_at", storage.metadata.UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("app_id", name=op.f("pk_tokens")),
    )
    op.create_table(
        "case_events",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("at", storage.metadata.UtcDateTime(), nullable=False),
        sa.Column("actor", sa.String(length=12), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.CheckConstraint("actor in ('citizen', 'deputy', 'staff', 'system')", name=op.f("ck_case_events_actor")),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_case_events_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_events")),
    )
    op.create_index("ix_case_events_case", "case_events", ["case_id", "id"], unique=False)

    op.create_table(
        "case_media",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("media_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_case_media_case_id")),
        sa.ForeignKeyConstraint(["media_id"], ["media.id"], name=op.f("fk_case_media_media_id")),
        sa.PrimaryKeyConstraint("case_id", "media_id", name=op.f("pk_case_media")),
    )
    op.create_table(
        "notices",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.Column("openid", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("fields", sa.Text(), nullable=False),
        sa.Column("case_id", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("channel", sa.String(length=12), nullable=True),
        sa.Column("created_at", storage.metadata.UtcDateTime(), nullable=False),
        sa.Column("due_at", storage.metadata.UtcDateTime(), nullable=False),
        sa.Column("settled_at", storage.metadata.UtcDateTime(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("msgid", sa.String(length=32), nullable=True),
        sa.Column("error", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "state in ('pending', 'sending', 'sent', 'waiting', 'failed')", name=op.f("ck_notices_state")
        ),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_notices_case_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notices")),
        sa.UniqueConstraint("key", name=op.f("uq_notices_key")),
    )
    op.create_index("ix_notices_case_id", "notices", ["case_id"], unique=False)
    op.create_index(
        "ix_notices_due",
        "notices",
        ["due_at"],
        unique=False,
        sqlite_where=sa.text("state IN ('pending', 'sending')"),
        postgresql_where=sa.text("state IN ('pending', 'sending')"),
    )
    op.create_index("ix_notices_msgid", "notices", ["msgid"], unique=False)
    op.create_index(
        "ix_notices_waiting",
        "notices",
        ["openid"],
        unique=False,
        sqlite_where=sa.text("state = 'waiting'"),
        postgresql_where=sa.text("state = 'waiting'"),
    )

    op.create_table(
        "rules",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("expression", sa.Text(), nullable=False),
        sa.Column("target_kind", sa.String(length=16), nullable=False),
        sa.Column("target_value", sa.Text(), nullable=False),
        sa.Column("weight", sa.Double(), nullable=False),
        sa.Column("scope", sa.String(length=64), nullable=True),
        sa.Column("enabled", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["scope"], ["divisions.code"], name=op.f("fk_rules_scope"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rules")),
    )


def downgrade() -> None:
    there = sa.MetaData()
    there.reflect(op.get_bind())
    for table in reversed(there.sorted_tables):
        if table.name != "alembic_version":
            op.drop_table(table.name)
