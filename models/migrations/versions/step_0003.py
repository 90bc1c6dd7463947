"""The third schema: what each part of the records has gained since the second."""

from uuid import UUID

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables and columns of each part."""
    _groups()


def _groups() -> None:
    """Add the party groups, who is in them, and the meetings and campaigns that are theirs."""
    op.create_table(
        "party_group",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        *_owned("party_group"),
    )
    op.create_table(
        "group_period",
        _pointer("group_period", "person_id", "person"),
        _pointer("group_period", "group_id", "party_group"),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        *_owned("group_period"),
        sa.UniqueConstraint("person_id", "since", name=op.f("uq_group_period_person_id_since")),
    )
    op.create_table(
        "campaign_group",
        _pointer("campaign_group", "campaign_id", "campaign"),
        _pointer("campaign_group", "group_id", "party_group"),
        *_owned("campaign_group"),
        sa.UniqueConstraint(
            "campaign_id", "group_id", name=op.f("uq_campaign_group_campaign_id_group_id")
        ),
    )
    for table, column in (
        ("group_period", "person_id"),
        ("group_period", "group_id"),
        ("campaign_group", "group_id"),
    ):
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column])
    key = sa.ForeignKey("party_group.id", name=op.f("fk_meeting_group_id_party_group"))
    op.add_column("meeting", sa.Column("group_id", sa.Uuid(), key), inline_references=True)


def _owned(table: str) -> tuple[sa.schema.SchemaItem, ...]:
    """Return what every record has: its identifier, and the organisation whose it is."""
    return (
        _pointer(table, "organisation_id", "organisation"),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    )


def _pointer(table: str, column: str, target: str) -> sa.Column[UUID]:
    """Return a column of `table` that points at a row of `target`."""
    key = sa.ForeignKey(f"{target}.id", name=op.f(f"fk_{table}_{column}_{target}"))
    return sa.Column(column, sa.Uuid(), key, nullable=False)
