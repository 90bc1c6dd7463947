"""Scoring a meeting: one line for each criterion, and what they come to."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop import messages
from desktop.book import OpenBook
from desktop.exports.files import replace_file
from desktop.pages.meetings_page.scoring.decision_card import DecisionCard
from desktop.pages.meetings_page.scoring.line_row import LineRow
from desktop.pages.meetings_page.scoring.result_cards import CriteriaCard, ResultCard
from desktop.pages.meetings_page.writer import MeetingWriter
from desktop.translation import current_language
from desktop.widgets.card import Card
from desktop.widgets.columns import SideColumn
from desktop.widgets.form import chain_tabs
from desktop.widgets.notice import Notice
from desktop.widgets.text import make_label
from models.errors import RecordsError
from models.meetings.meetings import MeetingRow
from models.meetings.quality import (
    Quality,
    decide_quality,
    read_quality,
    score,
    set_scoring,
    use_criteria,
)
from models.meetings.quality_criteria import read_criteria

_SIDE_WIDTH = 270


class ScoreTab(QWidget):
    """Every line is written as it is left; what the records say stands there already."""

    def __init__(self, book: OpenBook) -> None:
        super().__init__()
        self.setObjectName("score_tab")
        self._book = book
        self._quality: Quality | None = None
        self.writer = MeetingWriter(book, self)
        self.rows: list[LineRow] = []
        self.notice = Notice(name="score_notice")
        self.result = ResultCard()
        self.criteria = CriteriaCard()
        self.decision = DecisionCard()
        self.lines_card = Card(name="lines_card")
        self._grid = QGridLayout()
        self.writer.written.connect(self._take_written)
        self.writer.refused.connect(self._take_refused)
        self.decision.scored.connect(self._keep_scoring)
        self.decision.decided.connect(self._keep_decision)
        self.criteria.other_wanted.connect(self._use_other)
        self.criteria.copy_wanted.connect(self._save_copy)
        self._lay_out()

    @property
    def writing(self) -> bool:
        """Whether the tab itself changes the book just now."""
        return self.writer.writing

    def show_meeting(self, meeting: MeetingRow) -> None:
        """Show the score sheet of a meeting."""
        if self.writer.meeting_id != meeting.id:
            self.notice.clear()
        self.writer.meeting_id = meeting.id
        self._read()

    def begin(self) -> None:
        """Take the keyboard at the first line that waits for points."""
        waiting = [row for row in self.rows if row.line is not None and row.line.points is None]
        if waiting:
            waiting[0].typed.setFocus(Qt.FocusReason.OtherFocusReason)

    def unsaved_words(self) -> bool:
        """Try once more to save; return whether the book still refuses."""
        self._settle()
        return self.writer.meeting_id is not None and self._pending()

    def drop_words(self) -> None:
        """Let go of what was refused, and of the meeting, so that nothing is written any more."""
        self.writer.meeting_id = None

    def hideEvent(self, event: QHideEvent) -> None:
        """Save before the tab, the page or the window goes."""
        self._settle()
        super().hideEvent(event)

    def _pending(self) -> bool:
        return self.decision.pending or any(row.pending for row in self.rows)

    def _settle(self) -> None:
        for row in self.rows:
            if row.pending:
                self._write_line(row)
        if self.decision.pending:
            self._keep_scoring()

    @Slot()
    def _read(self) -> None:
        if self.writer.meeting_id is None:
            return
        quality = self._book.read(partial(read_quality, meeting_id=self.writer.meeting_id))
        self._quality = quality
        while len(self.rows) < len(quality.lines):
            row = LineRow(self.lines_card, self._grid, len(self.rows) + 1)
            row.changed.connect(self._keep_line)
            row.moved.connect(self._move)
            self.rows.append(row)
        for row in self.rows[len(quality.lines) :]:
            for widget in row.widgets:
                widget.deleteLater()
            row.deleteLater()
        self.rows = self.rows[: len(quality.lines)]
        for row, line in zip(self.rows, quality.lines, strict=True):
            row.show_line(line)
        chain_tabs([*(field for row in self.rows for field in row.fields), self.decision.proposer])
        self.result.show_quality(quality)
        self.criteria.show_quality(quality)
        self.decision.show_quality(quality)

    @Slot()
    def _take_written(self) -> None:
        self.notice.clear()
        self._read()

    @Slot(RecordsError)
    def _take_refused(self, error: RecordsError) -> None:
        self.notice.tell(error.sentence(current_language()))

    @Slot()
    def _keep_line(self) -> None:
        row = self.sender()
        if isinstance(row, LineRow):
            self._write_line(row)

    def _write_line(self, row: LineRow) -> None:
        """Write a line; text that is no points is told and stays."""
        if row.line is None or self.writer.meeting_id is None:
            return
        for field in (row.typed, row.agreed):
            if field.text().strip() and field.points is None:
                self._take_refused(RecordsError("quality.not_points", text=field.text()))
                return
        work = partial(
            score,
            meeting_id=self.writer.meeting_id,
            code=row.line.criterion.code,
            typed=row.typed.points if row.line.by_rule is None else None,
            agreed=row.agreed.points,
            note=row.note.text(),
        )
        self.writer.change(work, row.take_saved)

    @Slot(str, int)
    def _move(self, column: str, by: int) -> None:
        """Go to the next line's field of the same column that can be typed in."""
        row = self.sender()
        if not isinstance(row, LineRow):
            return
        place = self.rows.index(row) + by
        while 0 <= place < len(self.rows):
            field = getattr(self.rows[place], column)
            if not field.isHidden():
                field.setFocus(Qt.FocusReason.TabFocusReason)
                return
            place += by

    @Slot()
    def _keep_scoring(self) -> None:
        if self.writer.meeting_id is not None:
            work = partial(
                set_scoring,
                meeting_id=self.writer.meeting_id,
                proposer_id=self.decision.proposer.value,
                vote=self.decision.vote,
            )
            self.writer.change(work, self.decision.take_saved)

    @Slot()
    def _keep_decision(self) -> None:
        if self.writer.meeting_id is not None:
            work = partial(
                decide_quality,
                meeting_id=self.writer.meeting_id,
                decided_class=self.decision.decided_class.value or "",
                decided_on=self.decision.decided_on.day,
            )
            self.writer.change(work)

    @Slot()
    def _use_other(self) -> None:
        """Take the criteria of a file into the book; sheets begun before keep theirs."""
        title = self.tr("Use other criteria")
        file = messages.ask_open_file(self, title, filters=self.tr("Criteria (*.toml)"))
        if file is None:
            return
        try:
            text = file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            self._take_refused(RecordsError("quality.unreadable_file", file=file.name))
            return
        self.writer.change(partial(use_criteria, text=text))

    @Slot()
    def _save_copy(self) -> None:
        """Save the criteria as a file, to be changed into those of another place."""
        if self._quality is None:
            return
        title = self.tr("Save these criteria as a file")
        file = messages.ask_save_file(
            self,
            title,
            suggested=Path("tieu-chi.toml"),
            filters=self.tr("Criteria (*.toml)"),
        )
        if file is None:
            return
        try:
            replace_file(file, self._quality.criteria.text.encode(), _check)
        except RecordsError as error:
            self._take_refused(error)

    def _lay_out(self) -> None:
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        right = Qt.AlignmentFlag.AlignRight
        heads = (
            (self.tr("No."), Qt.AlignmentFlag.AlignLeft),
            (self.tr("Criterion"), Qt.AlignmentFlag.AlignLeft),
            (self.tr("Most"), right),
            (self.tr("Proposed"), right),
            (self.tr("Committee"), right),
            (self.tr("Note"), Qt.AlignmentFlag.AlignLeft),
        )
        for column, (head, align) in enumerate(heads):
            self._grid.addWidget(make_label(head, "small"), 0, column, align)
        self.lines_card.body.addLayout(self._grid)
        inside = QWidget()
        inside.setProperty("look", "page")
        left = QVBoxLayout(inside)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(16)
        left.addWidget(self.lines_card)
        left.addWidget(self.decision)
        left.addStretch(1)
        area = QScrollArea()
        area.setObjectName("score_area")
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        middle = QVBoxLayout()
        middle.setSpacing(8)
        middle.addWidget(self.notice)
        middle.addWidget(area, 1)
        side = SideColumn(name="score_side", width=_SIDE_WIDTH)
        side.add(self.result)
        side.add(self.criteria)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addLayout(middle, 1)
        layout.addWidget(side)


def _check(written: bytes) -> None:
    """Read the criteria once more from what was written."""
    read_criteria(written.decode())
