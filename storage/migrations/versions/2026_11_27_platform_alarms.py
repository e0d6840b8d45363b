"""what the platform holds against the account, and wrong binding codes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.metadata

revision = "2026_11_27_platform_alarms"
down_revision = "2026_11_27_acts"
branch_labels = None
depends_on = None


def upgrade() -> None:
    moment = storage.metadata.UtcDateTime()
    op.create_table(
        "platform_alarms",
        sa.Column("app_id", sa.String(length=64), nullable=False),
        sa.Column("code", sa.Integer(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("since", moment, nullable=False),
        sa.Column("seen_at", moment, nullable=False),
        sa.Column("holds", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("app_id", name=op.f("pk_platform_alarms")),
    )
    _index_of_kept(sa.text("state IN ('waiting', 'failed')"))
    op.create_table(
        "binding_misses",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("openid", sa.String(length=64), nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_binding_misses")),
    )
    op.create_index("ix_binding_misses_at", "binding_misses", ["at"])


def downgrade() -> None:
    op.drop_table("binding_misses")
    _index_of_kept(sa.text("state = 'waiting'"))
    op.drop_table("platform_alarms")


def _index_of_kept(where: sa.TextClause) -> None:
    op.drop_index("ix_notices_waiting", "notices")
    op.create_index("ix_notices_waiting", "notices", ["openid"], sqlite_where=where, postgresql_where=where)
