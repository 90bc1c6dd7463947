"""Scoring a meeting: one line for each criterion, and what they come to."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop import messages
from desktop.book import OpenBook
from desktop.exports.files import replace_file
from desktop.pages.meetings_page.closed_fields import ClosedFields
from desktop.pages.meetings_page.correction import Correction
from desktop.pages.meetings_page.scoring.decision_card import DecisionCard
from desktop.pages.meetings_page.scoring.lines_card import LinesCard
from desktop.pages.meetings_page.scoring.result_cards import CriteriaCard, ResultCard
from desktop.pages.meetings_page.writer import MeetingWriter
from desktop.translation import current_language
from desktop.widgets.columns import SideColumn
from desktop.widgets.form import chain_tabs
from desktop.widgets.notice import Notice
from models.errors import RecordsError
from models.meetings.meetings import MeetingRow
from models.meetings.quality import Quality, decide_quality, read_quality, set_scoring, use_criteria
from models.meetings.quality_criteria import read_criteria

_SIDE_WIDTH = 270


class ScoreTab(QWidget):
    """Every line is written as it is left; what the records say stands there already."""

    def __init__(self, book: OpenBook, correction: Correction) -> None:
        super().__init__()
        self.setObjectName("score_tab")
        self._book = book
        self._quality: Quality | None = None
        self.writer = MeetingWriter(book, correction, self)
        self.notice = Notice(name="score_notice")
        self.lines = LinesCard(self.writer)
        self._closed = ClosedFields(self.lines, correction)
        self.result = ResultCard()
        self.criteria = CriteriaCard()
        self.decision = DecisionCard()
        self.writer.written.connect(self._take_written)
        self.writer.refused.connect(self._take_refused)
        self.lines.refused.connect(self._take_refused)
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
            # Else points that one meeting could not take would go into the next.
            self.lines.let_go()
            self.decision.take_saved()
        self.writer.meeting_id = meeting.id
        self._read()

    def begin(self) -> None:
        """Take the keyboard at the first line that waits for points."""
        for field in self.lines.fields[:1]:
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def unsaved_words(self) -> bool:
        """Try once more to save; return whether the book still refuses."""
        self.lines.settle()
        if self.decision.pending:
            self._keep_scoring()
        left = self.lines.pending or self.decision.pending
        return left and self.writer.meeting_id is not None

    def drop_words(self) -> None:
        """Let go of what was refused, and of the meeting, so that nothing is written any more."""
        self.writer.meeting_id = None

    def hideEvent(self, event: QHideEvent) -> None:
        """Save before the tab, the page or the window goes."""
        self.unsaved_words()
        super().hideEvent(event)

    @Slot()
    def _take_written(self) -> None:
        self.notice.clear()
        self._read()

    @Slot(RecordsError)
    def _take_refused(self, error: RecordsError) -> None:
        self.notice.tell(error.sentence(current_language()))

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
        file = messages.ask_save_file(
            self,
            self.tr("Save these criteria as a file"),
            suggested=Path("tieu-chi.toml"),
            filters=self.tr("Criteria (*.toml)"),
        )
        if file is None:
            return
        try:
            replace_file(file, self._quality.criteria.text.encode(), _check)
        except RecordsError as error:
            self._take_refused(error)

    def _read(self) -> None:
        if self.writer.meeting_id is None:
            return
        quality = self._book.read(partial(read_quality, meeting_id=self.writer.meeting_id))
        self._quality = quality
        self.lines.show_quality(quality)
        self.result.show_quality(quality)
        self.criteria.show_quality(quality)
        self.decision.show_quality(quality)
        self._closed.follow()
        typed = [field for row in self.lines.rows for field in row.fields]
        chain_tabs([*typed, self.decision.proposer])

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("look", "page")
        left = QVBoxLayout(inside)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(16)
        left.addWidget(self.lines)
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
