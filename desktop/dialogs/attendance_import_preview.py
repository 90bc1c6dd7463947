"""What importing an old attendance sheet would do, shown in four parts with their questions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.dialogs.attendance_import_questions import (
    ask_of_meeting,
    ask_of_person,
    ask_of_sign,
    choose_meeting,
    choose_person,
    choose_sign,
    person_lines,
)
from desktop.dialogs.decision_table import DecisionTable, Question
from desktop.tables.old_meetings_table import OldMeetingsTable
from desktop.tables.old_people_table import OldPeopleTable, PersonLine
from desktop.tables.old_signs_table import FindingsTable, OldSignsTable
from desktop.widgets.date_field import DateField
from desktop.widgets.table_view import TableView
from desktop.widgets.text import make_label
from desktop.widgets.underline_tabs import UnderlineTabs
from models.imports.attendance.choices import Choices
from models.imports.attendance.findings import find_all
from models.imports.attendance.planning import MarkVerdict, PlannedMeeting
from models.imports.attendance.proposal import AttendanceProposal
from models.imports.attendance.signs import SignUse
from models.members.people import PersonDetail
from models.words import Mark, MeetingKind

translate = QCoreApplication.translate

_MEETINGS, _PEOPLE, _SIGNS, _FINDINGS = "meetings", "people", "signs", "findings"


class AttendancePreview(QObject):
    """`body` shows a proposal; `decided` carries the choices with one more decision."""

    decided = Signal(object)

    def __init__(self, *, today: date) -> None:
        super().__init__()
        self._choices = Choices()
        self._people: Sequence[PersonDetail] = ()
        self.tabs = UnderlineTabs(name="old_sheet_tabs")
        for key in (_MEETINGS, _PEOPLE, _SIGNS, _FINDINGS):
            self.tabs.add_tab(key, key)
        self.tabs.chosen.connect(self._show_tab)
        self.meetings = _meetings_part()
        self.day_field = DateField(name="old_meeting_day", today=today)
        self.day_field.setAccessibleName(self.tr("Day of the meeting"))
        self.day_field.setFixedWidth(140)
        self.meetings.add_field(self.day_field)
        self.people = _people_part(self._ask_of_person)
        self.signs = _signs_part()
        self.findings = FindingsTable(self)
        self.findings_view = TableView(name="old_findings", title=self.tr("To check"))
        self.findings_view.setModel(self.findings)
        self.counts_label = make_label("", "strong", name="old_counts", wrap=True)
        self.body = self._lay_out()
        self.meetings.decided.connect(self._choose_meeting)
        self.meetings.view.selectionModel().currentChanged.connect(self._show_day)
        self.day_field.day_changed.connect(self._choose_day)
        self.people.decided.connect(self._choose_person)
        self.signs.decided.connect(self._choose_sign)

    def show_proposal(self, proposal: AttendanceProposal, people: Sequence[PersonDetail]) -> None:
        """Show everything that is known before anything is written."""
        self._choices, self._people = proposal.choices, people
        findings = find_all(proposal)
        self.meetings.show_rows(proposal.meetings)
        self.people.show_rows(person_lines(proposal))
        self.signs.show_rows(proposal.signs)
        self.findings.set_rows(findings)
        self._title_tabs(proposal, len(findings))
        self.counts_label.setText(self._counts_text(proposal))
        self._show_day()

    def show_first_question(self, proposal: AttendanceProposal) -> None:
        """Open the part in which something waits for a decision."""
        parts = (
            (_MEETINGS, any(one.matched.is_open for one in proposal.meetings)),
            (_SIGNS, any(one.is_open for one in proposal.signs)),
            (_PEOPLE, any(line.is_open for line in person_lines(proposal))),
        )
        self.tabs.choose(next((key for key, is_open in parts if is_open), self.tabs.current))

    def take_keyboard(self) -> None:
        """Begin at the table that is shown."""
        part = self._parts[self.tabs.current]
        view = part.view if isinstance(part, DecisionTable) else self.findings_view
        view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _show_tab(self, key: str) -> None:
        self._stack.setCurrentWidget(self._parts[key])

    @Slot()
    def _show_day(self) -> None:
        """Show the day of the column of the cursor, for it to be given or corrected."""
        row = self.meetings.current
        self.day_field.set_day(row.matched.day if row is not None else None)

    @Slot(object)
    def _choose_day(self, day: date | None) -> None:
        row = self.meetings.current
        if row is not None and day is not None and day != row.matched.day:
            days = {**self._choices.days, row.matched.column.place: day}
            self.decided.emit(replace(self._choices, days=days))

    @Slot(object, object)
    def _choose_meeting(self, row: PlannedMeeting, kind: MeetingKind | None) -> None:
        self.decided.emit(choose_meeting(self._choices, row, kind))

    @Slot(object, object)
    def _choose_person(self, row: PersonLine, answer: object) -> None:
        self.decided.emit(choose_person(self._choices, row, answer))

    @Slot(object, object)
    def _choose_sign(self, row: SignUse, mark: Mark | None) -> None:
        self.decided.emit(choose_sign(self._choices, row, mark))

    def _ask_of_person(self, row: PersonLine) -> Question:
        return ask_of_person(row, self._people, self._choices)

    def _title_tabs(self, proposal: AttendanceProposal, findings: int) -> None:
        """Say on each tab how much it holds, and how much of it waits for a decision."""
        people = person_lines(proposal)
        told = (
            (_MEETINGS, self.tr("Meetings found"), [one.matched for one in proposal.meetings]),
            (_PEOPLE, self.tr("People"), people),
            (_SIGNS, self.tr("Signs"), list(proposal.signs)),
        )
        for key, title, rows in told:
            waiting = sum(row.is_open for row in rows)
            text = f"{title} · {len(rows)}"
            if waiting:
                text = self.tr("{0} ({1} to decide)").format(text, waiting)
            self.tabs.set_title(key, text)
        self.tabs.set_title(_FINDINGS, f"{self.tr('To check')} · {findings}")

    def _counts_text(self, proposal: AttendanceProposal) -> str:
        counts = proposal.counts
        new, same = counts[MarkVerdict.NEW], counts[MarkVerdict.SAME]
        if not new:
            return self.tr("Nothing in this sheet is new. The book stays as it is.")
        text = self.tr("To be entered: {0} marks in {1} meetings, {2} of them new meetings")
        held = sum(bool(one.having(MarkVerdict.NEW)) for one in proposal.meetings)
        parts = [text.format(new, held, len(proposal.new_meetings))]
        if same:
            parts.append(self.tr("{0} marks are in the book already").format(same))
        kept = counts[MarkVerdict.DIFFERS] + counts[MarkVerdict.CLOSED]
        if kept:
            parts.append(self.tr("{0} stay as the book has them").format(kept))
        waiting = sum(len(one.days) for one in proposal.off_roll if one.is_open)
        if waiting:
            parts.append(self.tr("{0} wait for a decision").format(waiting))
        left_out = counts[MarkVerdict.OFF_ROLL] - waiting
        if left_out:
            parts.append(self.tr("{0} are left out").format(left_out))
        return " · ".join(parts) + "."

    def _lay_out(self) -> QWidget:
        self._stack = QStackedWidget()
        self._parts: dict[str, QWidget] = {
            _MEETINGS: self.meetings,
            _PEOPLE: self.people,
            _SIGNS: self.signs,
            _FINDINGS: self.findings_view,
        }
        for part in self._parts.values():
            self._stack.addWidget(part)
        body = QWidget()
        body.setObjectName("old_sheet_body")
        row = QHBoxLayout()
        row.addWidget(self.tabs, 1)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(20, 0, 20, 12)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.counts_label)
        return body


def _is_open_meeting(row: PlannedMeeting) -> bool:
    return row.matched.is_open


def _is_open_person(row: PersonLine) -> bool:
    return row.is_open


def _is_open_sign(row: SignUse) -> bool:
    return row.is_open


def _meetings_part() -> DecisionTable[PlannedMeeting]:
    return DecisionTable(
        OldMeetingsTable(),
        ask_of_meeting,
        name="old_meetings",
        title=translate("AttendancePreview", "Meetings of the sheet"),
        is_open=_is_open_meeting,
    )


def _people_part(ask: Callable[[PersonLine], Question]) -> DecisionTable[PersonLine]:
    return DecisionTable(
        OldPeopleTable(),
        ask,
        name="old_people",
        title=translate("AttendancePreview", "People of the sheet"),
        is_open=_is_open_person,
    )


def _signs_part() -> DecisionTable[SignUse]:
    return DecisionTable(
        OldSignsTable(),
        ask_of_sign,
        name="old_signs",
        title=translate("AttendancePreview", "Signs of the sheet"),
        is_open=_is_open_sign,
    )
