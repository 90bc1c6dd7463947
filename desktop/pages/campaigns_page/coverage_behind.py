"""What is behind a cell or a heading of the matrix, and the ways that lead on from there."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.navigation import Navigator, Place
from desktop.pages.campaigns_page.coverage_source import CoverageSource
from desktop.widgets.coverage_lines import (
    absences_behind,
    cell_content,
    person_content,
    topic_content,
)
from desktop.widgets.coverage_panel import CoveragePanel
from models.campaigns.campaigns import Topic
from models.campaigns.coverage import Owed
from models.campaigns.matrix import CoverageReading, Matrix, MatrixRow
from models.campaigns.sittings import Sitting, SittingKind
from models.members.roll import RollEntry

Subject = Topic | MatrixRow | tuple[MatrixRow, Topic]


class CoverageBehind(QObject):
    """Fills the panel with what was opened, and opens the records it lists.

    `owed_wanted` asks for the list of who owes a topic; `make_up_wanted` carries absences to be
    made up, `make_up_opened` the identifier of a make-up.
    """

    owed_wanted = Signal(object)
    make_up_wanted = Signal(object)
    make_up_opened = Signal(object)

    def __init__(self, source: CoverageSource, navigator: Navigator, parent: QWidget) -> None:
        super().__init__(parent)
        self._source = source
        self._navigator = navigator
        self._matrix: Matrix | None = None
        self._subject: Subject | None = None
        self.panel = CoveragePanel()
        self.panel.line_opened.connect(self._open_line)
        self.panel.action_wanted.connect(self._go_on)
        self.panel.make_up_wanted.connect(self._make_up)
        self.panel.closed.connect(self._forget)

    def show_matrix(self, matrix: Matrix) -> None:
        """Take the matrix that is shown now; what is open is told anew."""
        self._matrix = matrix
        self._show()

    def open(self, subject: Subject) -> None:
        """Show what is behind a topic, a person, or a person's cell, ready for the keys."""
        self.look_at(subject)
        self.panel.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def look_at(self, subject: Subject) -> None:
        """Show what is behind it; the keys stay where they are."""
        self._subject = subject
        self._show()

    def _show(self) -> None:
        reading, matrix, subject = self._source.reading, self._matrix, self._subject
        if reading is None or matrix is None or subject is None:
            return
        self._subject = now = _as_now(reading, matrix, subject)
        if now is None:
            self.panel.hide()
            return
        if isinstance(now, Topic):
            content = topic_content(reading, matrix, now)
        elif isinstance(now, tuple):
            content = cell_content(reading, *now)
        else:
            content = person_content(reading, matrix, now)
        self.panel.show_content(content)

    @Slot(object)
    def _open_line(self, payload: object) -> None:
        """Open the record, the topic or the person of a line."""
        if isinstance(payload, Sitting):
            self._open_sitting(payload)
        elif isinstance(payload, Owed):
            self._navigator.to(Place.MEETINGS, payload.meeting_id)
        elif isinstance(payload, RollEntry):
            self._open_person(payload)
        elif isinstance(payload, Topic):
            self._open_topic(payload)

    def _open_sitting(self, sitting: Sitting) -> None:
        if sitting.kind is SittingKind.MEETING:
            self._navigator.to(Place.MEETINGS, sitting.record_id)
        elif sitting.kind is SittingKind.STUDY:
            self._navigator.to(Place.STUDY, sitting.record_id)
        else:
            self.make_up_opened.emit(sitting.record_id)

    def _open_person(self, person: RollEntry) -> None:
        """From a topic's names to what that person did on it."""
        rows = self._matrix.rows if self._matrix else ()
        found = [row for row in rows if row.person.person_id == person.person_id]
        if found and isinstance(self._subject, Topic):
            self.open((found[0], self._subject))

    def _open_topic(self, topic: Topic) -> None:
        """From a person's topics to what they did on that one."""
        if isinstance(self._subject, MatrixRow):
            self.open((self._subject, topic))

    @Slot()
    def _go_on(self) -> None:
        """From a cell to its topic's names, from a topic to the list, from a person to the page."""
        subject = self._subject
        if isinstance(subject, tuple):
            self.open(subject[1])
        elif isinstance(subject, Topic):
            self.owed_wanted.emit(subject.id)
        elif subject is not None:
            self._navigator.to(Place.MEMBERS, subject.person.person_id)

    @Slot()
    def _make_up(self) -> None:
        reading, subject = self._source.reading, self._subject
        if reading is not None and isinstance(subject, tuple):
            self.make_up_wanted.emit(_open_absences(reading, *subject))

    @Slot()
    def _forget(self) -> None:
        self._subject = None


def _as_now(reading: CoverageReading, matrix: Matrix, subject: Subject) -> Subject | None:
    """Return the subject as it is now; None when its topic or its person is not there any more."""
    if isinstance(subject, MatrixRow):
        return _row_now(matrix, subject)
    asked = subject if isinstance(subject, Topic) else subject[1]
    topic = next((one for one in reading.coverage.topics if one.id == asked.id), None)
    if topic is None or isinstance(subject, Topic):
        return topic
    row = _row_now(matrix, subject[0])
    return None if row is None else (row, topic)


def _row_now(matrix: Matrix, row: MatrixRow) -> MatrixRow | None:
    """Return the person's row; the old one of who is filtered away, None of who is gone."""
    person_id = row.person.person_id
    if all(one.person_id != person_id for one in matrix.coverage.people):
        return None
    same = (one for one in matrix.rows if one.person.person_id == person_id)
    return next(same, row)


def _open_absences(reading: CoverageReading, row: MatrixRow, topic: Topic) -> tuple[Owed, ...]:
    return tuple(absences_behind(reading, row.person.person_id, topic))
