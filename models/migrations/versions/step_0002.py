"""The second schema: what each part of the records has gained since the first."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables and columns of each part."""
    _undoing()


def _undoing() -> None:
    """Let a change say which other change it takes back or does again."""
    for name in ("undoes", "redoes"):
        key = sa.ForeignKey("change.id", name=op.f(f"fk_change_{name}_change"))
        op.add_column("change", sa.Column(name, sa.Uuid(), key), inline_references=True)
        op.create_index(op.f(f"ix_change_{name}"), "change", [name])
