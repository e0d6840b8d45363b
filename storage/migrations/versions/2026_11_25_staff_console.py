"""the staff's console: accounts, audit, drafts and versions of rules, search."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.metadata

revision = "2026_11_25_staff_console"
down_revision = "2026_11_25_supporters"
branch_labels = None
depends_on = None


def upgrade() -> None:
    moment = storage.metadata.UtcDateTime()
    op.create_table(
        "staff",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("password", sa.Text(), nullable=False),
        sa.Column("role", sa.String(length=8), nullable=False),
        sa.Column("division", sa.String(length=64), nullable=True),
        sa.Column("enabled", sa.Boolean(), nullable=False),
        sa.Column("must_change", sa.Boolean(), nullable=False),
        sa.Column("created_at", moment, nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("locked_until", moment, nullable=True),
        sa.CheckConstraint("role in ('view', 'handle', 'manage')", name=op.f("ck_staff_role")),
        sa.ForeignKeyConstraint(
            ["division"], ["divisions.code"], name=op.f("fk_staff_division"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff")),
        sa.UniqueConstraint("name", name=op.f("uq_staff_name")),
    )
    op.create_table(
        "staff_sessions",
        sa.Column("token", sa.String(length=64), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("csrf", sa.String(length=64), nullable=False),
        sa.Column("agent", sa.Text(), nullable=False),
        sa.Column("created_at", moment, nullable=False),
        sa.Column("seen_at", moment, nullable=False),
        sa.Column("expires_at", moment, nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_staff_sessions_staff_id")),
        sa.PrimaryKeyConstraint("token", name=op.f("pk_staff_sessions")),
    )
    op.create_index(op.f("ix_staff_sessions_staff_id"), "staff_sessions", ["staff_id"], unique=False)
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("staff_name", sa.String(length=64), nullable=False),
        sa.Column("action", sa.String(length=32), nullable=False),
        sa.Column("subject", sa.String(length=16), nullable=False),
        sa.Column("subject_id", sa.String(length=200), nullable=False),
        sa.Column("division", sa.String(length=64), nullable=True),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_audit_staff_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
    )
    op.create_index("ix_audit_subject", "audit", ["subject", "subject_id", "id"], unique=False)
    op.create_index("ix_audit_staff", "audit", ["staff_name", "id"], unique=False)
    op.create_index("ix_audit_at", "audit", ["at"], unique=False)
    op.create_index("ix_audit_division", "audit", ["division", "id"], unique=False)
    undelivered = sa.text("state IN ('waiting', 'failed')")
    op.create_index(
        "ix_notices_undelivered",
        "notices",
        ["created_at"],
        unique=False,
        sqlite_where=undelivered,
        postgresql_where=undelivered,
    )
    op.create_table(
        "uploads",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_uploads_staff_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_uploads")),
    )
    _rules(moment)
    _cases()


def _rules(moment: storage.metadata.UtcDateTime) -> None:
    op.create_table(
        "rule_drafts",
        sa.Column("rule_id", sa.String(length=64), nullable=False),
        sa.Column("row", sa.Text(), nullable=True),
        sa.Column("base", sa.Text(), nullable=True),
        sa.Column("staff_name", sa.String(length=64), nullable=False),
        sa.Column("updated_at", moment, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("rule_id", name=op.f("pk_rule_drafts")),
    )
    op.create_table(
        "rule_versions",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("author", sa.String(length=64), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("origin", sa.String(length=12), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_rule_versions")),
    )
    op.create_table(
        "rule_changes",
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("rule_id", sa.String(length=64), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["version"], ["rule_versions.number"], name=op.f("fk_rule_changes_version")),
        sa.PrimaryKeyConstraint("version", "rule_id", name=op.f("pk_rule_changes")),
    )
    op.create_index("ix_rule_changes_rule", "rule_changes", ["rule_id", "version"], unique=False)
    op.create_table(
        "fired_rules",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("rule_id", sa.String(length=64), nullable=False),
        sa.Column("target_kind", sa.String(length=16), nullable=False),
        sa.Column("target_value", sa.Text(), nullable=False),
        sa.Column("against", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_fired_rules_case_id")),
        sa.PrimaryKeyConstraint("case_id", "rule_id", name=op.f("pk_fired_rules")),
    )
    op.create_index("ix_fired_rules_rule", "fired_rules", ["rule_id", "case_id"], unique=False)


def _cases() -> None:
    op.add_column("case_events", sa.Column("staff", sa.String(length=64), nullable=True))
    op.create_index("ix_cases_state", "cases", ["state", "id"], unique=False)
    op.create_index("ix_cases_street", "cases", ["street", "id"], unique=False)
    op.create_index("ix_cases_community", "cases", ["community", "id"], unique=False)
    op.create_index("ix_cases_category", "cases", ["category", "id"], unique=False)
    op.create_index("ix_cases_filed", "cases", ["filed_at"], unique=False)
    if op.get_bind().dialect.name == "sqlite":
        op.execute("CREATE VIRTUAL TABLE case_search USING fts5(words, tokenize='unicode61 remove_diacritics 0')")
    else:
        op.execute(
            "CREATE TABLE case_search (case_id INTEGER PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE, "
            "words TSVECTOR NOT NULL)"
        )
        op.execute("CREATE INDEX ix_case_search_words ON case_search USING gin (words)")


def downgrade() -> None:
    op.drop_index("ix_notices_undelivered", "notices")
    op.execute("DROP TABLE case_search")
    for name in ("state", "street", "community", "category", "filed"):
        op.drop_index(f"ix_cases_{name}", "cases")
    op.drop_column("case_events", "staff")
    for table in (
        "fired_rules",
        "rule_changes",
        "rule_versions",
        "rule_drafts",
        "uploads",
        "audit",
        "staff_sessions",
        "staff",
    ):
        op.drop_table(table)
