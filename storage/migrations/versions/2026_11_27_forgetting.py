"""cases whose people asked to be forgotten, and files that go with them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

import storage.metadata

revision = "2026_11_27_forgetting"
down_revision = "2026_11_27_message_keys"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "cases_to_forget",
        sa.Column("case_id", sa.Integer(), nullable=False),
        sa.Column("asked_at", storage.metadata.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_cases_to_forget_case_id")),
        sa.PrimaryKeyConstraint("case_id", name=op.f("pk_cases_to_forget")),
    )
    op.create_table(
        "files_to_delete",
        sa.Column("path", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("path", name=op.f("pk_files_to_delete")),
    )


def downgrade() -> None:
    op.drop_table("files_to_delete")
    op.drop_table("cases_to_forget")
