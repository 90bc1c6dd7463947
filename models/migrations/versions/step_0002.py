"""The second schema: what each part of the records has gained since the first."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables and columns of each part."""
    _coverage()
    _study()
    _activities()


def _study() -> None:
    """Keep the time a study took and what became of its reflection paper."""
    op.add_column("study", sa.Column("minutes", sa.Integer(), nullable=True))
    op.add_column(
        "study",
        sa.Column("reflection_result", sa.String(), nullable=False, server_default=""),
    )
    op.add_column(
        "study",
        sa.Column(
            "assessed_by_id",
            sa.Uuid(),
            sa.ForeignKey("person.id", name=op.f("fk_study_assessed_by_id_person")),
            nullable=True,
        ),
        inline_references=True,
    )


def _activities() -> None:
    """Keep what was made known and what was inspected."""
    op.create_table(
        "dissemination",
        sa.Column("campaign_id", sa.Uuid(), nullable=True),
        sa.Column("channel", sa.String(32), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("published_on", sa.Date(), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("link", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("audience_count", sa.Integer(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        *_owned("dissemination"),
    )
    op.create_table(
        "inspection",
        sa.Column("campaign_id", sa.Uuid(), nullable=True),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("inspected_on", sa.Date(), nullable=False),
        sa.Column("inspected_by", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("findings", sa.String(), nullable=False),
        sa.Column("follow_up", sa.String(), nullable=False),
        sa.Column("follow_up_by", sa.Date(), nullable=True),
        sa.Column("followed_up_on", sa.Date(), nullable=True),
        *_owned("inspection"),
    )
    for table, day in (("dissemination", "published_on"), ("inspection", "inspected_on")):
        op.create_index(f"ix_{table}_campaign_id", table, ["campaign_id"])
        op.create_index(f"ix_{table}_{day}", table, [day])


def _owned(table: str) -> tuple[sa.schema.SchemaItem, ...]:
    """Return what a record of a campaign has besides its own columns."""
    return (
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name=op.f(f"fk_{table}_campaign_id_campaign")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f(f"fk_{table}_organisation_id_organisation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
    )


def _coverage() -> None:
    """Keep what covers a topic, and what absent people made up."""
    op.add_column(
        "campaign",
        sa.Column("cover_rule", sa.String(32), nullable=False, server_default="either"),
    )
    op.add_column(
        "campaign",
        sa.Column("needs_confirming", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    op.create_table(
        "make_up",
        sa.Column("meeting_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.Column("form", sa.String(32), nullable=False),
        sa.Column("confirmed_by_id", sa.Uuid(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_make_up_meeting_id_meeting")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_make_up_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["confirmed_by_id"], ["person.id"], name=op.f("fk_make_up_confirmed_by_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_make_up_organisation_id_organisation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_make_up")),
        sa.UniqueConstraint(
            "meeting_id", "person_id", name=op.f("uq_make_up_meeting_id_person_id")
        ),
    )
    op.create_index("ix_make_up_person_id", "make_up", ["person_id"])
    op.create_index("ix_make_up_made_on", "make_up", ["made_on"])
