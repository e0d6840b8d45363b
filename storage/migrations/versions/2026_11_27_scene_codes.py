"""lasting QR codes, each made once."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.metadata

revision = "2026_11_27_scene_codes"
down_revision = "2026_11_27_platform_alarms"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "scene_codes",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("app_id", sa.String(length=64), nullable=False),
        sa.Column("scene", sa.String(length=64), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("made_at", storage.metadata.UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_scene_codes")),
        sa.UniqueConstraint("app_id", "scene", name=op.f("uq_scene_codes_app_id_scene")),
    )


def downgrade() -> None:
    op.drop_table("scene_codes")
