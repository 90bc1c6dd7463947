"""The third schema: what each part of the records has gained since the second."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables and columns of each part."""
    _study_files()
    _calendar()


def _study_files() -> None:
    """Let an entry of self-study hold the file of its reflection paper."""
    op.create_table(
        "study_file",
        sa.Column("study_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_study_file_organisation_id_organisation"),
        ),
        sa.ForeignKeyConstraint(
            ["sha256"], ["file_content.sha256"], name=op.f("fk_study_file_sha256_file_content")
        ),
        sa.ForeignKeyConstraint(
            ["study_id"], ["study.id"], name=op.f("fk_study_file_study_id_study")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_study_file")),
    )
    op.create_index(op.f("ix_study_file_sha256"), "study_file", ["sha256"])
    op.create_index(op.f("ix_study_file_study_id"), "study_file", ["study_id"])


def _calendar() -> None:
    """Note which of the days that we ship somebody has checked."""
    op.add_column(
        "anniversary",
        sa.Column("checked", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
