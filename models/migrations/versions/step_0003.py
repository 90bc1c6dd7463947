"""The third schema: what each part of the records has gained since the second."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables and columns of each part."""
    _issued_papers()


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
