"""The second schema: what each part of the records has gained since the first."""

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables and columns of each part."""
