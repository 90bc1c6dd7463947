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
    _issued_papers()
    _groups()
    _carried_parts()
    _study_files()
    _calendar()


def _issued_papers() -> None:
    """Keep the numbers that were given, and papers as they were issued."""
    op.create_table(
        "paper_number",
        sa.Column("term_id", sa.Uuid(), nullable=False),
        sa.Column("symbol", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_paper_number_organisation_id_organisation"),
        ),
        sa.ForeignKeyConstraint(
            ["term_id"], ["term.id"], name=op.f("fk_paper_number_term_id_term")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper_number")),
        sa.UniqueConstraint(
            "term_id", "symbol", "number", name=op.f("uq_paper_number_term_id_symbol_number")
        ),
    )
    op.create_table(
        "issued_paper",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("symbol", sa.String(), nullable=False),
        sa.Column("cell_symbol", sa.String(), nullable=False),
        sa.Column("number_id", sa.Uuid(), nullable=True),
        sa.Column("dated_on", sa.Date(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("signer", sa.String(), nullable=False),
        sa.Column("recipients", sa.String(), nullable=False),
        sa.Column("profile", sa.String(), nullable=False),
        sa.Column("campaign_id", sa.Uuid(), nullable=True),
        sa.Column("meeting_id", sa.Uuid(), nullable=True),
        sa.Column("parts", sa.JSON(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("lines", sa.JSON(), nullable=False),
        sa.Column("figures", sa.JSON(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("replaces_id", sa.Uuid(), nullable=True),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        sa.Column("withdrawn_why", sa.String(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name=op.f("fk_issued_paper_campaign_id_campaign")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_issued_paper_meeting_id_meeting")
        ),
        sa.ForeignKeyConstraint(
            ["number_id"], ["paper_number.id"], name=op.f("fk_issued_paper_number_id_paper_number")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_issued_paper_organisation_id_organisation"),
        ),
        sa.ForeignKeyConstraint(
            ["replaces_id"],
            ["issued_paper.id"],
            name=op.f("fk_issued_paper_replaces_id_issued_paper"),
        ),
        sa.ForeignKeyConstraint(
            ["sha256"], ["file_content.sha256"], name=op.f("fk_issued_paper_sha256_file_content")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_issued_paper")),
        sa.UniqueConstraint("number_id", name=op.f("uq_issued_paper_number_id")),
        sa.UniqueConstraint("replaces_id", name=op.f("uq_issued_paper_replaces_id")),
    )
    op.create_index(
        op.f("ix_issued_paper_meeting_id"), "issued_paper", ["meeting_id"], unique=False
    )
    op.create_index(op.f("ix_issued_paper_sha256"), "issued_paper", ["sha256"], unique=False)


def _carried_parts() -> None:
    """Keep what else a draft carries: tables, charts, the list of figures."""
    op.add_column("document", sa.Column("carries", sa.String(), nullable=False, server_default=""))


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


def _study_files() -> None:
    """Let an entry of self-study hold the file of its reflection paper."""
    op.create_table(
        "study_file",
        sa.Column("study_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_study_file_organisation_id_organisation"),
        ),
        sa.ForeignKeyConstraint(
            ["sha256"], ["file_content.sha256"], name=op.f("fk_study_file_sha256_file_content")
        ),
        sa.ForeignKeyConstraint(
            ["study_id"], ["study.id"], name=op.f("fk_study_file_study_id_study")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_study_file")),
    )
    op.create_index(op.f("ix_study_file_sha256"), "study_file", ["sha256"])
    op.create_index(op.f("ix_study_file_study_id"), "study_file", ["study_id"])


def _calendar() -> None:
    """Note which of the days that we ship somebody has checked."""
    op.add_column(
        "anniversary",
        sa.Column("checked", sa.Boolean(), nullable=False, server_default=sa.false()),
    )


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
