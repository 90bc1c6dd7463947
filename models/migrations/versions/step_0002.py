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
    _undoing()


def _undoing() -> None:
    """Let a change say which other change it takes back or does again."""
    for name in ("undoes", "redoes"):
        key = sa.ForeignKey("change.id", name=op.f(f"fk_change_{name}_change"))
        op.add_column("change", sa.Column(name, sa.Uuid(), key), inline_references=True)
        op.create_index(op.f(f"ix_change_{name}"), "change", [name])


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
