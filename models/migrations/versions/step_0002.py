"""The second schema: what each part of the records has gained since the first."""

import sqlalchemy as sa
from alembic import op

from models.names import search_form, sort_key

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables and columns of each part."""
    _moves()
    _register()
    _order_of_names()


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


def _order_of_names() -> None:
    """Add the order of tones, and renew the keys that older rules of letters and marks gave."""
    orders = ("dictionary", "office")
    op.add_column(
        "organisation",
        sa.Column(
            "tone_order",
            sa.Enum(*orders, name="toneorder", native_enum=False, length=32),
            nullable=False,
            server_default="dictionary",
        ),
    )
    texts = ("full_name", "unit", "job", "card_number", "sort_key", "search_form")
    person = sa.table("person", sa.column("id"), *(sa.column(name) for name in texts))
    connection = op.get_bind()
    for row in connection.execute(sa.select(person)).all():
        told = " ".join([row.full_name, row.unit, row.job, row.card_number])
        fresh = {"sort_key": sort_key(row.full_name), "search_form": search_form(told)}
        if (row.sort_key, row.search_form) != tuple(fresh.values()):
            connection.execute(sa.update(person).where(person.c.id == row.id).values(fresh))


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False, server_default="")
