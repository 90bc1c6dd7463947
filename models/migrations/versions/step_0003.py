"""The third schema: what each part of the records has gained since the second."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables and columns of each part."""
    _add_number_floors()


def _add_number_floors() -> None:
    """Remember the highest number of each series where a book has taken another's place."""
    op.create_table(
        "number_floor",
        sa.Column("series", sa.String(), nullable=False),
        sa.Column("highest", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_number_floor_organisation_id_organisation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_number_floor")),
        sa.UniqueConstraint(
            "organisation_id", "series", name=op.f("uq_number_floor_organisation_id_series")
        ),
    )
