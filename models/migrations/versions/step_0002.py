"""The second schema: what each part of the records has gained since the first."""

import re

import sqlalchemy as sa
from alembic import op

from models.identity import new_id
from models.names import search_form, sort_key

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_ITEM_TEXTS = ("title", "presenter_name", "content", "conclusion")


def upgrade() -> None:
    """Add the tables and columns of each part."""
    _moves()
    _register()
    _order_of_names()
    _add_minutes()
    _make_agendas_items()
    _add_quality()
    _add_unsaved()
    _coverage()
    _study()
    _activities()
    _calendar()
    _add_scans()
    _undoing()
    _closing()
    _settings()


def _closing() -> None:
    """Add what a meeting combines, why one was called off, why a closed record was changed."""
    op.add_column(
        "meeting",
        sa.Column("with_thematic", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    op.add_column(
        "meeting", sa.Column("cancel_reason", sa.String(), nullable=False, server_default="")
    )
    op.add_column("change", sa.Column("reason", sa.String(), nullable=False, server_default=""))


def _settings() -> None:
    """Add what the book's owner sets."""
    op.create_table(
        "setting",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_setting_organisation_id_organisation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_setting")),
        sa.UniqueConstraint(
            "organisation_id", "name", name=op.f("uq_setting_organisation_id_name")
        ),
    )


def _undoing() -> None:
    """Let a change say which other change it takes back or does again."""
    for name in ("undoes", "redoes"):
        key = sa.ForeignKey("change.id", name=op.f(f"fk_change_{name}_change"))
        op.add_column("change", sa.Column(name, sa.Uuid(), key), inline_references=True)
        op.create_index(op.f(f"ix_change_{name}"), "change", [name])


def _add_minutes() -> None:
    """Agenda items, opinions, resolutions, votes, tasks and their reviews, the closing."""
    op.create_table(
        "agenda_item",
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("presenter_id", sa.Uuid(), nullable=True),
        sa.Column("presenter_name", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("conclusion", sa.String(), nullable=False),
        sa.Column("meeting_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_agenda_item_meeting_id_meeting")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_agenda_item_organisation_id_organisation"),
        ),
        sa.ForeignKeyConstraint(
            ["presenter_id"], ["person.id"], name=op.f("fk_agenda_item_presenter_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_item")),
    )
    op.create_index(op.f("ix_agenda_item_meeting_id"), "agenda_item", ["meeting_id"], unique=False)
    op.create_table(
        "minutes_closing",
        sa.Column("meeting_id", sa.Uuid(), nullable=False),
        sa.Column("read_back", sa.Boolean(), nullable=False),
        sa.Column("agreed", sa.Boolean(), nullable=False),
        sa.Column("remarks", sa.String(), nullable=False),
        sa.Column("next_on", sa.Date(), nullable=True),
        sa.Column("next_at", sa.Time(), nullable=True),
        sa.Column("next_note", sa.String(), nullable=False),
        sa.Column("posted_on", sa.Date(), nullable=True),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_minutes_closing_meeting_id_meeting")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_minutes_closing_organisation_id_organisation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_minutes_closing")),
        sa.UniqueConstraint("meeting_id", name=op.f("uq_minutes_closing_meeting_id")),
    )
    op.create_table(
        "resolution",
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("self_assessment", sa.String(), nullable=False),
        sa.Column("meeting_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_resolution_meeting_id_meeting")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_resolution_organisation_id_organisation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_resolution")),
    )
    op.create_index(op.f("ix_resolution_meeting_id"), "resolution", ["meeting_id"], unique=False)
    op.create_table(
        "task",
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=True),
        sa.Column("owner_name", sa.String(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("meeting_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_task_meeting_id_meeting")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_task_organisation_id_organisation"),
        ),
        sa.ForeignKeyConstraint(["owner_id"], ["person.id"], name=op.f("fk_task_owner_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task")),
    )
    op.create_index(op.f("ix_task_meeting_id"), "task", ["meeting_id"], unique=False)
    op.create_table(
        "opinion",
        sa.Column("item_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("speaker_id", sa.Uuid(), nullable=True),
        sa.Column("speaker_name", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"], ["agenda_item.id"], name=op.f("fk_opinion_item_id_agenda_item")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_opinion_organisation_id_organisation"),
        ),
        sa.ForeignKeyConstraint(
            ["speaker_id"], ["person.id"], name=op.f("fk_opinion_speaker_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_opinion")),
    )
    op.create_index(op.f("ix_opinion_item_id"), "opinion", ["item_id"], unique=False)
    op.create_table(
        "task_review",
        sa.Column("task_id", sa.Uuid(), nullable=False),
        sa.Column("meeting_id", sa.Uuid(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "done",
                "ongoing",
                "not_done",
                "dropped",
                name="taskstate",
                native_enum=False,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("result", sa.String(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_task_review_meeting_id_meeting")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_task_review_organisation_id_organisation"),
        ),
        sa.ForeignKeyConstraint(["task_id"], ["task.id"], name=op.f("fk_task_review_task_id_task")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_task_review")),
        sa.UniqueConstraint(
            "task_id", "meeting_id", name=op.f("uq_task_review_task_id_meeting_id")
        ),
    )
    op.create_index(op.f("ix_task_review_meeting_id"), "task_review", ["meeting_id"], unique=False)
    op.create_table(
        "vote",
        sa.Column("item_id", sa.Uuid(), nullable=True),
        sa.Column("resolution_id", sa.Uuid(), nullable=True),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("in_favour", sa.Integer(), nullable=False),
        sa.Column("against", sa.Integer(), nullable=False),
        sa.Column("other", sa.Integer(), nullable=False),
        sa.Column("is_secret", sa.Boolean(), nullable=False),
        sa.Column("meeting_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"], ["agenda_item.id"], name=op.f("fk_vote_item_id_agenda_item")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_vote_meeting_id_meeting")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_vote_organisation_id_organisation"),
        ),
        sa.ForeignKeyConstraint(
            ["resolution_id"], ["resolution.id"], name=op.f("fk_vote_resolution_id_resolution")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vote")),
    )
    op.create_index(op.f("ix_vote_item_id"), "vote", ["item_id"], unique=False)
    op.create_index(op.f("ix_vote_meeting_id"), "vote", ["meeting_id"], unique=False)
    op.create_index(op.f("ix_vote_resolution_id"), "vote", ["resolution_id"], unique=False)


def _make_agendas_items() -> None:
    """Move each line of a meeting's agenda, without its number, to an item of its own."""
    meeting = sa.table(
        "meeting",
        sa.column("id", sa.Uuid()),
        sa.column("organisation_id", sa.Uuid()),
        sa.column("agenda", sa.String()),
    )
    item = sa.table(
        "agenda_item",
        sa.column("id", sa.Uuid()),
        sa.column("organisation_id", sa.Uuid()),
        sa.column("meeting_id", sa.Uuid()),
        sa.column("position", sa.Integer()),
        *(sa.column(name, sa.String()) for name in _ITEM_TEXTS),
    )
    book = op.get_bind()
    for row in book.execute(sa.select(meeting).where(meeting.c.agenda != "")).all():
        titles = [
            re.sub(r"^\s*\d{1,2}[.)]\s+", "", line).strip() for line in row.agenda.split("\n")
        ]
        for position, title in enumerate(filter(None, titles), start=1):
            values = dict.fromkeys(_ITEM_TEXTS, "") | {"title": title}
            book.execute(
                sa.insert(item).values(
                    id=new_id(),
                    organisation_id=row.organisation_id,
                    meeting_id=row.id,
                    position=position,
                    **values,
                )
            )
    book.execute(sa.update(meeting).values(agenda=""))


def _add_quality() -> None:
    """Criteria, score sheets and points."""
    op.create_table(
        "quality_criteria",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_quality_criteria_organisation_id_organisation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quality_criteria")),
    )
    op.create_table(
        "quality_sheet",
        sa.Column("meeting_id", sa.Uuid(), nullable=False),
        sa.Column("criteria_id", sa.Uuid(), nullable=False),
        sa.Column("proposer_id", sa.Uuid(), nullable=True),
        sa.Column("in_favour", sa.Integer(), nullable=True),
        sa.Column("against", sa.Integer(), nullable=True),
        sa.Column("other", sa.Integer(), nullable=True),
        sa.Column("decided_class", sa.String(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["criteria_id"],
            ["quality_criteria.id"],
            name=op.f("fk_quality_sheet_criteria_id_quality_criteria"),
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_quality_sheet_meeting_id_meeting")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_quality_sheet_organisation_id_organisation"),
        ),
        sa.ForeignKeyConstraint(
            ["proposer_id"], ["person.id"], name=op.f("fk_quality_sheet_proposer_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quality_sheet")),
        sa.UniqueConstraint("meeting_id", name=op.f("uq_quality_sheet_meeting_id")),
    )
    op.create_table(
        "quality_score",
        sa.Column("sheet_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("proposed", sa.Integer(), nullable=True),
        sa.Column("agreed", sa.Integer(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_quality_score_organisation_id_organisation"),
        ),
        sa.ForeignKeyConstraint(
            ["sheet_id"], ["quality_sheet.id"], name=op.f("fk_quality_score_sheet_id_quality_sheet")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quality_score")),
        sa.UniqueConstraint("sheet_id", "code", name=op.f("uq_quality_score_sheet_id_code")),
    )


def _add_unsaved() -> None:
    """Words being typed, beside the records."""
    op.create_table(
        "unsaved_text",
        sa.Column("home_id", sa.Uuid(), nullable=False),
        sa.Column("record_id", sa.Uuid(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_unsaved_text_organisation_id_organisation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unsaved_text")),
        sa.UniqueConstraint("record_id", "field", name=op.f("uq_unsaved_text_record_id_field")),
    )
    op.create_index(op.f("ix_unsaved_text_home_id"), "unsaved_text", ["home_id"], unique=False)


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


def _calendar() -> None:
    """Keep anniversaries and which reports were sent."""
    op.create_table(
        "anniversary",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("level", sa.String(32), nullable=False),
        sa.Column("month", sa.Integer(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("lunar", sa.Boolean(), nullable=False),
        sa.Column("since", sa.Integer(), nullable=True),
        sa.Column("hidden", sa.Boolean(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_anniversary_organisation_id_organisation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_anniversary")),
    )
    op.create_table(
        "deadline_done",
        sa.Column("deadline_id", sa.Uuid(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=False),
        sa.Column("document_id", sa.Uuid(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["deadline_id"],
            ["campaign_deadline.id"],
            name=op.f("fk_deadline_done_deadline_id_campaign_deadline"),
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_deadline_done_document_id_document")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_deadline_done_organisation_id_organisation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deadline_done")),
        sa.UniqueConstraint(
            "deadline_id", "due_on", name=op.f("uq_deadline_done_deadline_id_due_on")
        ),
    )


def _add_scans() -> None:
    """Keep scans of signed papers, and the bytes of their files."""
    op.create_table(
        "file_content",
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_file_content_organisation_id_organisation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_file_content")),
        sa.UniqueConstraint("sha256", name=op.f("uq_file_content_sha256")),
    )
    op.create_table(
        "scan",
        sa.Column("meeting_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_scan_meeting_id_meeting")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_scan_organisation_id_organisation"),
        ),
        sa.ForeignKeyConstraint(
            ["sha256"], ["file_content.sha256"], name=op.f("fk_scan_sha256_file_content")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scan")),
    )
    op.create_index(op.f("ix_scan_meeting_id"), "scan", ["meeting_id"], unique=False)
    op.create_index(op.f("ix_scan_sha256"), "scan", ["sha256"], unique=False)
