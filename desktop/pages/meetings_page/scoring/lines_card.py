"""The criteria one under the other, each scored in its own line."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout

from desktop.pages.meetings_page.scoring.line_row import LineRow
from desktop.pages.meetings_page.writer import MeetingWriter
from desktop.widgets.card import Card
from desktop.widgets.points_field import PointsField
from desktop.widgets.text import make_label
from models.errors import RecordsError
from models.meetings.quality import Quality, score


class LinesCard(Card):
    """Writes each line as it is left; `refused` carries what is no number of points."""

    refused = Signal(RecordsError)

    def __init__(self, writer: MeetingWriter) -> None:
        super().__init__(name="lines_card")
        self._writer = writer
        self.rows: list[LineRow] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self.body.addLayout(self._grid)
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        heads = (
            (self.tr("No."), left),
            (self.tr("Criterion"), left),
            (self.tr("Most"), right),
            (self.tr("Proposed"), right),
            (self.tr("Committee"), right),
            (self.tr("Note"), left),
        )
        for column, (head, align) in enumerate(heads):
            self._grid.addWidget(make_label(head, "small"), 0, column, align)

    @property
    def pending(self) -> bool:
        """Whether a line waits for the book to take it."""
        return any(row.pending for row in self.rows)

    @property
    def fields(self) -> list[PointsField]:
        """The fields that still wait for points, from the top."""
        return [row.typed for row in self.rows if row.line is not None and row.line.points is None]

    def show_quality(self, quality: Quality) -> None:
        """Show the lines of a sheet; what is being typed stays."""
        while len(self.rows) < len(quality.lines):
            row = LineRow(self, self._grid, len(self.rows) + 1)
            row.changed.connect(self._keep)
            row.moved.connect(self._move)
            self.rows.append(row)
        for row in self.rows[len(quality.lines) :]:
            for widget in row.widgets:
                widget.deleteLater()
            row.deleteLater()
        self.rows = self.rows[: len(quality.lines)]
        for row, line in zip(self.rows, quality.lines, strict=True):
            row.show_line(line)

    def let_go(self) -> None:
        """Show every line as it stands in the book, whatever is typed in it."""
        for row in self.rows:
            row.line = None

    def settle(self) -> None:
        """Have what was changed written."""
        for row in self.rows:
            if row.pending:
                self._write(row)

    @Slot()
    def _keep(self) -> None:
        row = self.sender()
        if isinstance(row, LineRow):
            self._write(row)

    def _write(self, row: LineRow) -> None:
        """Write a line; text that is no points is told and stays."""
        if row.line is None or self._writer.meeting_id is None:
            return
        for field in (row.typed, row.agreed):
            if field.text().strip() and field.points is None:
                self.refused.emit(RecordsError("quality.not_points", text=field.text()))
                return
        work = partial(
            score,
            meeting_id=self._writer.meeting_id,
            code=row.line.criterion.code,
            typed=row.typed.points if row.line.by_rule is None else None,
            agreed=row.agreed.points,
            note=row.note.text(),
        )
        self._writer.change(work, row.take_saved)

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
        # At the end the field is left all the same: what was typed is written.
        self._write(row)
