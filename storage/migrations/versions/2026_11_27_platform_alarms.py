"""what the platform holds against the account."""

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


def downgrade() -> None:
    op.drop_table("platform_alarms")
