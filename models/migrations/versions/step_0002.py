"""The second schema: what each part of the records has gained since the first."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables and columns of each part."""
    _moves()
    _register()
    _coverage()


def _moves() -> None:
    """Add what began a status, the papers of a post, and the day an identity was erased."""
    op.add_column("person", sa.Column("erased_on", sa.Date(), nullable=True))
    moves = (
        "admitted",
        "became_official",
        "transferred_in",
        "transferred_out",
        "temporarily_in",
        "temporarily_out",
        "returned",
        "exempted",
        "suspended",
        "restored",
        "left",
        "died",
    )
    forms = ("struck_off", "at_own_wish", "expelled")
    for column in (
        sa.Column("move", sa.Enum(*moves, name="move", native_enum=False, length=32)),
        _text("body"),
        _text("introduced_by"),
        _text("received_by"),
        sa.Column(
            "leaving_form", sa.Enum(*forms, name="leavingform", native_enum=False, length=32)
        ),
    ):
        op.add_column("status_change", column)
    op.add_column("post_period", _text("document"))
    op.add_column("post_period", _text("end_document"))


def _register() -> None:
    """Add the member register, kept only where the book's owner wants it."""
    op.add_column(
        "organisation",
        sa.Column("keeps_register", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    texts = (
        "birth_name",
        "ethnic_group",
        "religion",
        "home_place",
        "schooling",
        "theory",
        "profession",
        "languages",
        "job_before",
        "file_number",
        "badge",
    )
    services = ("army", "police", "retired")
    op.create_table(
        "register_entry",
        sa.Column("person_id", sa.Uuid(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in texts),
        sa.Column("service", sa.Enum(*services, name="service", native_enum=False, length=32)),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_register_entry_organisation_id_organisation"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_register_entry_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_register_entry")),
        sa.UniqueConstraint("person_id", name=op.f("uq_register_entry_person_id")),
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


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False, server_default="")
