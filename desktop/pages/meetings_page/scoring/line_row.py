"""One criterion: the most it earns, what was proposed, what the committee agreed, a note."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.widgets.live_line import LiveLine
from desktop.widgets.points_field import PointsField
from desktop.widgets.text import make_label
from models.meetings.quality import QualityLine, points_text

POINTS_WIDTH, NOTE_WIDTH = 76, 180


class LineRow(QObject):
    """The widgets of one line, laid into a grid that all lines share."""

    changed = Signal()
    moved = Signal(str, int)

    def __init__(self, parent: QWidget, grid: QGridLayout, place: int) -> None:
        super().__init__(parent)
        self.line: QualityLine | None = None
        self.code = make_label("", "muted")
        self.title = make_label("", name="score_title", wrap=True)
        self.most = make_label("", "muted")
        self.by_rule = make_label("", "strong", name="score_by_rule")
        self.typed = PointsField(name="score_proposed")
        self.agreed = PointsField(name="score_agreed")
        self.note = LiveLine(name="score_note")
        self.by_rule.setToolTip(self.tr("By the attendance; it cannot be typed"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for label in (self.most, self.by_rule):
            label.setAlignment(right)
        for field in (self.typed, self.agreed):
            field.setFixedWidth(POINTS_WIDTH)
            field.settled.connect(self.changed)
        self.by_rule.setFixedWidth(POINTS_WIDTH)
        self.note.setFixedWidth(NOTE_WIDTH)
        self.note.settled.connect(self.changed)
        self.typed.moved.connect(self._move_typed)
        self.agreed.moved.connect(self._move_agreed)
        grid.addWidget(self.code, place, 0)
        grid.addWidget(self.title, place, 1)
        grid.addWidget(self.most, place, 2)
        grid.addWidget(self.typed, place, 3)
        grid.addWidget(self.by_rule, place, 3)
        grid.addWidget(self.agreed, place, 4)
        grid.addWidget(self.note, place, 5)

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """Everything the line shows."""
        return (self.code, self.title, self.most, self.by_rule, *self.fields)

    @property
    def fields(self) -> tuple[PointsField, PointsField, LiveLine]:
        """What Tab goes through, in order."""
        return self.typed, self.agreed, self.note

    @property
    def pending(self) -> bool:
        """Whether the line waits for the book to take it."""
        return any(field.pending for field in self.fields)

    def show_line(self, line: QualityLine) -> None:
        """Show a line; what is being typed stays."""
        typing = self.pending and self.line is not None
        self.line = line
        criterion = line.criterion
        self.code.setText(criterion.code)
        self.title.setText(criterion.title)
        self.most.setText(points_text(criterion.points))
        self.by_rule.setVisible(line.by_rule is not None)
        self.typed.setVisible(line.by_rule is None)
        self.by_rule.setText("" if line.by_rule is None else points_text(line.by_rule))
        self.typed.setAccessibleName(self.tr("Proposed for {0}").format(criterion.title))
        self.agreed.setAccessibleName(self.tr("Agreed for {0}").format(criterion.title))
        self.note.setAccessibleName(self.tr("Note on {0}").format(criterion.title))
        if not typing:
            self.typed.show_points(line.typed, most=criterion.points)
            self.agreed.show_points(line.agreed, most=criterion.points)
            self.note.show_text(line.note)

    def take_saved(self) -> None:
        """Take everything as written."""
        if self.line is not None:
            most = self.line.criterion.points
            self.typed.show_points(self.typed.points, most=most)
            self.agreed.show_points(self.agreed.points, most=most)
            self.note.show_text(self.note.text().strip())

    @Slot(int)
    def _move_typed(self, by: int) -> None:
        self.moved.emit("typed", by)

    @Slot(int)
    def _move_agreed(self, by: int) -> None:
        self.moved.emit("agreed", by)
