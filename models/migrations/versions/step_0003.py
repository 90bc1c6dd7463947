"""The third schema: what each part of the records has gained since the second."""

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables and columns of each part."""
