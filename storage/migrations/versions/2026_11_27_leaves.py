"""when deputies are on leave."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.metadata

revision = "2026_11_27_leaves"
down_revision = "2026_11_27_units"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "leaves",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("deputy_id", sa.String(length=64), nullable=False),
        sa.Column("first_day", sa.String(length=10), nullable=False),
        sa.Column("last_day", sa.String(length=10), nullable=False),
        sa.Column("asked_at", storage.metadata.UtcDateTime(), nullable=False),
        sa.Column("ended_at", storage.metadata.UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leaves")),
    )
    op.create_index("ix_leaves_present", "leaves", ["last_day"])


def downgrade() -> None:
    op.drop_table("leaves")
