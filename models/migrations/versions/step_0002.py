"""The second schema: what each part of the records has gained since the first."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables and columns of each part."""
    _closing()
    _settings()


def _closing() -> None:
    """Add what a meeting combines, why one was called off, why a closed record was changed."""
    op.add_column(
        "meeting",
        sa.Column("with_thematic", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    op.add_column(
        "meeting", sa.Column("cancel_reason", sa.String(), nullable=False, server_default="")
    )
    op.add_column("change", sa.Column("reason", sa.String(), nullable=False, server_default=""))


def _settings() -> None:
    """Add what the book's owner sets."""
    op.create_table(
        "setting",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_setting_organisation_id_organisation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_setting")),
        sa.UniqueConstraint(
            "organisation_id", "name", name=op.f("uq_setting_organisation_id_name")
        ),
    )
