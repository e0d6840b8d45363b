"""a message's key names its sender; what the readiness check writes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.metadata

revision = "2026_11_27_message_keys"
down_revision = "2026_11_27_scene_codes"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # A message that the version before has recorded may be delivered once more to this one.
    op.execute(
        "update inbox set key = 'm:' || openid || ':' || substr(key, 3) "
        "where substr(key, 1, 2) = 'm:' and length(key) + length(openid) < 160"
    )
    op.create_table(
        "write_checks",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("filler", sa.Text(), nullable=False),
        sa.Column("checked_at", storage.metadata.UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_write_checks")),
    )


def downgrade() -> None:
    op.drop_table("write_checks")
    op.execute(
        "update inbox set key = 'm:' || substr(key, length(openid) + 4) "
        "where substr(key, 1, length(openid) + 3) = 'm:' || openid || ':'"
    )
