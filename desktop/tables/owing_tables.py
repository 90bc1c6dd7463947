"""The tables of what is owed: by topic, by person, and the absences with their make-ups."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject

from desktop.colours import Tone
from desktop.labels import mark_icon, mark_label, mark_tone, post_label
from desktop.tables.rows_table import Column, RowsTable
from desktop.widgets.chips import Chip
from desktop.widgets.coverage_words import absence_text, settled_text
from models.campaigns.campaigns import Topic
from models.campaigns.coverage import Owed
from models.campaigns.matrix import CoverageReading
from models.campaigns.owing import Owing, TopicOwing
from models.members.roll import RollEntry
from models.names import sort_key
from models.periods import date_text
from models.study.make_ups import MakeUpRow

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class OwingRow:
    """One line of who owes what; by topic it names the `topic` it stands under."""

    owing: Owing
    topic: Topic | None = None

    @property
    def person_id(self) -> UUID:
        """Whose line it is."""
        return self.owing.person.person_id

    @property
    def absences(self) -> tuple[Owed, ...]:
        """The absences that left it owed."""
        return self.owing.absences


@dataclass(frozen=True, slots=True)
class AbsenceRow:
    """One absence, its topics still owed, and how it was made up."""

    owed: Owed
    topics: tuple[Topic, ...]
    make_up: MakeUpRow | None

    @property
    def person_id(self) -> UUID:
        """Who was absent."""
        return self.owed.person_id

    @property
    def absences(self) -> tuple[Owed, ...]:
        """The absence itself."""
        return (self.owed,)


class OwingTable(RowsTable[OwingRow]):
    """Who owes what: under their topics, or one line for each person."""

    def __init__(self, *, by_topic: bool, parent: QObject | None = None) -> None:
        columns = [_name_column(), _group_column(), *_owing_columns(width=0)]
        if by_topic:
            columns.insert(0, _topic_column())
        super().__init__(columns, identity=_identity, parent=parent)


class AbsencesTable(RowsTable[AbsenceRow]):
    """The absences from meetings that delivered topics, and what became of each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(
            [*_absence_columns(), *_outcome_columns()], identity=_absence_identity, parent=parent
        )


def rows_by_topic(found: Iterable[TopicOwing]) -> list[OwingRow]:
    """Return a line for each topic and person."""
    return [OwingRow(owing, one.topic) for one in found for owing in one.people]


def absence_rows(reading: CoverageReading, absences: Iterable[Owed]) -> list[AbsenceRow]:
    """Return a line for each absence."""
    topics = {topic.id: topic for topic in reading.coverage.topics}
    return [
        AbsenceRow(one, tuple(topics[key] for key in one.topics), reading.make_up_of(one))
        for one in absences
    ]


def _identity(row: OwingRow) -> object:
    return (row.topic.id if row.topic else None, row.person_id)


def _absence_identity(row: AbsenceRow) -> object:
    return (row.owed.meeting_id, row.person_id)


def _topic_column() -> Column[OwingRow]:
    return Column(
        name="topic",
        title=translate("OwingTable", "Topic"),
        text=lambda row: f"{row.topic.code}  {row.topic.short_title}" if row.topic else "",
        tooltip=lambda row: row.topic.title if row.topic else "",
        width=230,
    )


def _name_column() -> Column[OwingRow]:
    return Column(
        name="name",
        title=translate("OwingTable", "Full name"),
        text=lambda row: row.owing.person.full_name,
        key=lambda row: sort_key(row.owing.person.full_name),
        look="strong",
        width=180,
    )


def _group_column() -> Column[OwingRow]:
    return Column(
        name="group",
        title=translate("OwingTable", "Group"),
        text=lambda row: _group(row.owing.person),
        look="muted",
        width=130,
    )


def _owing_columns(*, width: int) -> list[Column[OwingRow]]:
    return [
        Column(
            name="missing",
            title=translate("OwingTable", "Not yet studied"),
            text=lambda row: ", ".join(topic.code for topic in row.owing.missing),
            key=lambda row: len(row.owing.missing),
            tooltip=lambda row: "\n".join(
                f"{topic.code}  {topic.title}" for topic in row.owing.missing
            ),
            width=width,
        ),
        Column(
            name="absences",
            title=translate("OwingTable", "Absent on"),
            text=lambda row: "; ".join(map(absence_text, row.absences)),
            key=lambda row: [one.held_on for one in row.absences],
            tooltip=lambda row: "\n".join(
                f"{absence_text(one)} – {one.meeting_title}" for one in row.absences
            ),
            width=310,
        ),
    ]


def _absence_columns() -> list[Column[AbsenceRow]]:
    return [
        Column(
            name="name",
            title=translate("OwingTable", "Full name"),
            text=lambda row: row.owed.full_name,
            key=lambda row: sort_key(row.owed.full_name),
            look="strong",
            width=170,
        ),
        Column(
            name="day",
            title=translate("OwingTable", "Absent on"),
            text=lambda row: date_text(row.owed.held_on),
            key=lambda row: row.owed.held_on,
            align="right",
            width=112,
        ),
        Column(
            name="meeting",
            title=translate("OwingTable", "Meeting"),
            text=lambda row: row.owed.meeting_title,
            tooltip=lambda row: row.owed.meeting_title,
            width=0,
        ),
    ]


def _outcome_columns() -> list[Column[AbsenceRow]]:
    return [
        Column(
            name="mark",
            title=translate("OwingTable", "Mark"),
            text=lambda row: mark_label(row.owed.mark),
            chip=_mark_chip,
            width=150,
        ),
        Column(
            name="reason",
            title=translate("OwingTable", "Reason"),
            text=lambda row: row.owed.reason,
            width=100,
        ),
        Column(
            name="topics",
            title=translate("OwingTable", "Still owed"),
            text=lambda row: ", ".join(topic.code for topic in row.topics),
            key=lambda row: len(row.topics),
            width=100,
        ),
        Column(
            name="outcome",
            title=translate("OwingTable", "Made up"),
            text=_outcome,
            key=lambda row: (_outcome(row), row.owed.held_on),
            chip=_outcome_chip,
            tooltip=lambda row: settled_text(row.owed, row.make_up),
            width=218,
        ),
    ]


def _mark_chip(row: AbsenceRow) -> Chip:
    mark = row.owed.mark
    return Chip(mark_label(mark), mark_icon(mark), mark_tone(mark))


def _outcome(row: AbsenceRow) -> str:
    if row.make_up is not None:
        text = translate("OwingTable", "Made up on {0}")
        return text.format(date_text(row.make_up.data.made_on))
    return settled_text(row.owed, None)


def _outcome_chip(row: AbsenceRow) -> Chip:
    if row.make_up is not None:
        return Chip(_outcome(row), "arrow-u-up-left", Tone.GOOD)
    if row.owed.is_settled:
        return Chip(_outcome(row), "book-open", Tone.GREY)
    return Chip(_outcome(row), "x", Tone.GOLD)


def _group(person: RollEntry) -> str:
    if person.post is not None:
        return post_label(person.post)
    if person.is_member:
        return translate("OwingTable", "Party member")
    return translate("OwingTable", "Staff")
