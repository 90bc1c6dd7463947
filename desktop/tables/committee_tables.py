"""What a committee's cells have sent: cells × figures, topics, and what was found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

from desktop.colours import Tone
from desktop.tables.rows_table import Column, RowsTable
from desktop.translation import current_language
from desktop.widgets.chips import Chip
from models.committee.consolidating import Consolidation, Finding, FindingKind
from models.committee.figures import Subject, TopicCounts
from models.figures import Rate, number_text

translate = QCoreApplication.translate

#: The groups of figures that stand side by side, by the tab that shows them.
TABS: Mapping[str, tuple[str, ...]] = {
    "meetings": ("people", "meetings"),
    "members": ("members",),
    "staff": ("staff", "made_up"),
    "study": ("study", "activities"),
}
_CELL_WIDTH, _COUNT_WIDTH = 250, 100
_TONES = {
    FindingKind.MISSING: Tone.RED,
    FindingKind.REFUSED: Tone.RED,
    FindingKind.DUPLICATE: Tone.RED,
    FindingKind.INCONSISTENT: Tone.RED,
    FindingKind.REPLACED: Tone.GREY,
}


@dataclass(frozen=True, slots=True)
class CellRow:
    """A cell with its figures; one that has sent nothing has none, the last row is the sum."""

    name: str
    counts: Mapping[str, int] | None
    findings: int = 0
    is_sum: bool = False


def cell_rows(consolidation: Consolidation) -> list[CellRow]:
    """Return the cells that count, those that are missing, and the sum of the first."""
    rows = [
        CellRow(one.cell.name, one.figures.counts, len(consolidation.findings_of(one)))
        for one in consolidation.cells
    ]
    rows += [
        CellRow(one.cell, None) for one in consolidation.findings if one.kind is FindingKind.MISSING
    ]
    total = translate("CommitteeTables", "Sum of {0} cells").format(len(consolidation.cells))
    return [*rows, CellRow(total, consolidation.totals, is_sum=True)]


class CellsTable(RowsTable[CellRow]):
    """One row for each cell, with the figures of one tab."""

    def __init__(self, subject: Subject, tab: str, parent: QObject | None = None) -> None:
        keys = [key for group in TABS[tab] for key in subject.groups[group]]
        columns: list[Column[CellRow]] = [
            Column(
                name="cell",
                title=translate("CommitteeTables", "Cell"),
                text=lambda row: row.name,
                tooltip=lambda row: row.name,
                look="strong",
                # Not what the others leave: in large text that would be nothing.
                width=_CELL_WIDTH,
            ),
            Column(
                name="state",
                title=translate("CommitteeTables", "State"),
                text=lambda row: _state(row).word,
                chip=lambda row: None if row.is_sum else _state(row),
                width=118,
            ),
            *(_figure(key) for key in keys),
        ]
        if "members.present" in keys:
            columns.append(_rate())
        super().__init__(columns, parent=parent)


class TopicsTable(RowsTable[TopicCounts]):
    """One row for each topic, added up over the cells."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns: list[Column[TopicCounts]] = [
            Column(
                name="code",
                title=translate("CommitteeTables", "Code"),
                text=lambda row: row.code,
                width=60,
            ),
            Column(
                name="title",
                title=translate("CommitteeTables", "Topic"),
                text=lambda row: row.title,
                tooltip=lambda row: row.title,
                width=0,
            ),
            Column(
                name="meetings",
                title=translate("CommitteeTables", "Meetings"),
                text=lambda row: number_text(row.meetings),
                align="right",
                width=_COUNT_WIDTH,
            ),
            Column(
                name="members",
                title=translate("CommitteeTables", "Members who met it"),
                text=lambda row: str(Rate(row.members, row.members_whole)),
                align="right",
                width=180,
            ),
            Column(
                name="staff",
                title=translate("CommitteeTables", "Staff who met it"),
                text=lambda row: str(Rate(row.staff, row.staff_whole)),
                align="right",
                width=180,
            ),
        ]
        super().__init__(columns, parent=parent)


class ChecksTable(RowsTable[Finding]):
    """One row for each sentence about a cell or a file, the gravest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns: list[Column[Finding]] = [
            Column(
                name="kind",
                title=translate("CommitteeTables", "Kind"),
                text=lambda row: kind_word(row.kind),
                chip=lambda row: Chip(
                    kind_word(row.kind), "warning-circle", _TONES.get(row.kind, Tone.GOLD)
                ),
                width=170,
            ),
            Column(
                name="cell",
                title=translate("CommitteeTables", "Cell"),
                text=lambda row: row.cell,
                tooltip=lambda row: row.cell,
                width=210,
            ),
            Column(
                name="file",
                title=translate("CommitteeTables", "File"),
                text=lambda row: row.file,
                tooltip=lambda row: row.file,
                look="muted",
                width=200,
            ),
            Column(
                name="told",
                title=translate("CommitteeTables", "What was found"),
                text=lambda row: row.remark.sentence(current_language()),
                tooltip=lambda row: row.remark.sentence(current_language()),
                width=0,
            ),
        ]
        super().__init__(columns, parent=parent)


def topic_rows(consolidation: Consolidation) -> list[TopicCounts]:
    """Return each topic with the sums of the cells that have it."""
    rows, by_topic = [], consolidation.counts_by_topic()
    for topic in consolidation.topics:
        counted = [counts.counts for _, counts in by_topic[topic.key]]
        added = (sum(each) for each in zip(*counted, strict=True))
        rows.append(TopicCounts(topic.code, topic.title, topic.depth, *added))
    return rows


def kind_word(kind: FindingKind) -> str:
    """Return what a finding is called for short."""
    return {
        FindingKind.MISSING: translate("CommitteeTables", "Missing"),
        FindingKind.REFUSED: translate("CommitteeTables", "Not readable"),
        FindingKind.DUPLICATE: translate("CommitteeTables", "Twice"),
        FindingKind.OTHER: translate("CommitteeTables", "Other subject"),
        FindingKind.INCONSISTENT: translate("CommitteeTables", "Does not agree"),
        FindingKind.OUTDATED: translate("CommitteeTables", "Day it was made"),
        FindingKind.TOPICS: translate("CommitteeTables", "Other topics"),
        FindingKind.UNLISTED: translate("CommitteeTables", "Not on the list"),
        FindingKind.REPLACED: translate("CommitteeTables", "Replaced"),
    }[kind]


def _state(row: CellRow) -> Chip:
    if row.is_sum:
        return Chip("")
    if row.counts is None:
        return Chip(kind_word(FindingKind.MISSING), "x-circle", Tone.RED)
    if row.findings:
        words = translate("CommitteeTables", "{0} to look at").format(row.findings)
        return Chip(words, "warning-circle", Tone.GOLD)
    return Chip(translate("CommitteeTables", "Agrees"), "check-circle", Tone.GOOD)


def _figure(key: str) -> Column[CellRow]:
    def text(row: CellRow) -> str:
        return "–" if row.counts is None else number_text(row.counts[key])

    return Column(name=key, title=_title(key), text=text, align="right", width=_COUNT_WIDTH)


def _rate() -> Column[CellRow]:
    def text(row: CellRow) -> str:
        if row.counts is None:
            return "–"
        return Rate(row.counts["members.present"], row.counts["members.called"]).percent_text

    title = translate("CommitteeTables", "Share")
    return Column(name="rate", title=title, text=text, align="right", width=_COUNT_WIDTH)


def _title(key: str) -> str:
    """Return the heading of a figure's column; the tab says of whom it is."""
    who, _, name = key.rpartition(".")
    titles = _member_titles() if who == "members" else _other_titles()
    return titles[key] if key in titles else _shared_titles()[name]


def _shared_titles() -> dict[str, str]:
    """Return the headings that figures of members and of staff share, where a tab is of one."""
    return {
        "people_called": translate("CommitteeTables", "People called"),
        "called": translate("CommitteeTables", "Times called"),
        "present": translate("CommitteeTables", "Times there"),
        "absent_excused": translate("CommitteeTables", "Excused"),
        "absent_unexcused": translate("CommitteeTables", "Unexcused"),
        "exempt": translate("CommitteeTables", "Exempt"),
        "not_recorded": translate("CommitteeTables", "Not marked"),
        "attended": translate("CommitteeTables", "People there"),
        "head_count": translate("CommitteeTables", "Unnamed"),
    }


def _member_titles() -> dict[str, str]:
    return {
        "members.total": translate("CommitteeTables", "Members"),
        "members.made_up": translate("CommitteeTables", "Made up"),
        "members.made_up_turns": translate("CommitteeTables", "Times made up"),
        "members.studied": translate("CommitteeTables", "Studied"),
        "members.study_turns": translate("CommitteeTables", "Studies"),
        "members.reflected": translate("CommitteeTables", "With papers"),
        "members.reflections": translate("CommitteeTables", "Papers"),
    }


def _other_titles() -> dict[str, str]:
    return {
        "staff.total": translate("CommitteeTables", "Staff"),
        "staff.made_up": translate("CommitteeTables", "Staff made up"),
        "staff.made_up_turns": translate("CommitteeTables", "Staff times"),
        "staff.studied": translate("CommitteeTables", "Staff studied"),
        "staff.study_turns": translate("CommitteeTables", "Staff studies"),
        "staff.reflected": translate("CommitteeTables", "Staff with papers"),
        "staff.reflections": translate("CommitteeTables", "Staff papers"),
        "meetings": translate("CommitteeTables", "Meetings"),
        "meetings.regular": translate("CommitteeTables", "Regular"),
        "meetings.thematic": translate("CommitteeTables", "Thematic"),
        "meetings.committee": translate("CommitteeTables", "Committee"),
        "meetings.briefing": translate("CommitteeTables", "Briefings"),
        "meetings.conference": translate("CommitteeTables", "Conferences"),
        "meetings.other": translate("CommitteeTables", "Others"),
        "publicity.items": translate("CommitteeTables", "Publicity"),
        "inspection.held": translate("CommitteeTables", "Inspections"),
    }
