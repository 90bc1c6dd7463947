"""The coverage matrix on the screen: names that stay, slanted topics, signs, and keys."""

from __future__ import annotations

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QItemSelectionModel,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QHelpEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QToolTip

from desktop.tables.coverage_table import CoverageTable
from desktop.theme import row_height
from desktop.widgets.cell_delegate import Index
from desktop.widgets.coverage_heads import NameHeader, TopicHeader
from desktop.widgets.coverage_words import state_label
from desktop.widgets.sign_delegate import SignDelegate
from desktop.widgets.table_view import TableView, lay_out_columns
from desktop.widgets.text import make_label, plain_tip

translate = QCoreApplication.translate
#: A matrix is read across: its rows are closer than those of a list.
_CLOSER = 4


class CoverageView(TableView):
    """A `CoverageTable` to read: ranges copy with their names, headings sort.

    `cell_opened` tells that Enter asks what is behind the cell of the cursor, `cell_clicked`
    that a click does, `cell_reached` that a key has moved the cursor to it; `topic_opened` and
    `person_opened` ask what is behind a heading.
    """

    cell_opened = Signal()
    cell_clicked = Signal()
    cell_reached = Signal()
    topic_opened = Signal(int)
    person_opened = Signal(int)

    def __init__(self, table: CoverageTable) -> None:
        title = translate("CoverageView", "Who has studied which topic")
        super().__init__(name="coverage_matrix", title=title)
        self.table = table
        self.setHorizontalHeader(TopicHeader(self))
        self.setVerticalHeader(NameHeader(self))
        self.setItemDelegate(SignDelegate(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.name_title = translate("CoverageView", "Full name")
        self.corner_label = make_label(self.name_title, "muted", name="coverage_corner", wrap=True)
        self.corner_label.setParent(self)
        self.corner_label.setContentsMargins(11, 0, 0, 6)
        self.corner_label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        self.setModel(table)
        across = self.horizontalHeader()
        across.setSortIndicatorClearable(True)
        across.sectionClicked.connect(self._open_topic)
        self.verticalHeader().sectionClicked.connect(self._open_person)
        self.clicked.connect(self.cell_clicked)
        across.geometriesChanged.connect(self._place_corner)
        table.modelReset.connect(self._lay_out)
        self._lay_out()

    def copied_cells(self, *, with_headers: bool = False) -> list[list[str]]:
        """Return the selected range with each row's name before it, and topics by their codes."""
        lines = super().copied_cells(with_headers=with_headers)
        names = [self.table.rows[row].person.full_name for row in self.selected_rows]
        if with_headers:
            names.insert(0, self.name_title)
        return [[name, *line] for name, line in zip(names, lines, strict=True)]

    def tell_whole(self, text: str) -> None:
        """Say in the corner what all rows together come to."""
        self.corner_label.setText(f"{text}\n\n{self.name_title}")

    def point_to(self, row: int, column: int) -> None:
        """Put the cursor on a cell."""
        index = self.table.index(row, column)
        select = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, select)

    @Slot()
    def _lay_out(self) -> None:
        """Give the columns their widths and the rows their height."""
        lay_out_columns(self, {})
        across = self.horizontalHeader()
        for section in range(across.count()):
            across.setSectionResizeMode(section, QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(row_height(self.font()) - _CLOSER)
        across.setMinimumHeight(0)
        across.setMaximumHeight(16_777_215)
        self.updateGeometries()
        self._place_corner()

    @Slot(int)
    def _open_topic(self, column: int) -> None:
        if self.table.rowCount():
            self.point_to(max(self.current_row, 0), column)
        self.topic_opened.emit(column)

    @Slot(int)
    def _open_person(self, row: int) -> None:
        self.point_to(row, self.table.columnCount() - 1)
        self.person_opened.emit(row)

    @Slot()
    def _place_corner(self) -> None:
        """Keep the word over the names in its corner."""
        frame = self.frameWidth()
        width, height = self.verticalHeader().width(), self.horizontalHeader().height()
        self.corner_label.setGeometry(frame, frame, width, height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the corner as large as the edges that meet there."""
        super().resizeEvent(event)
        self._place_corner()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Redraw the edges, which show where the cursor is."""
        super().currentChanged(current, previous)
        self.horizontalHeader().viewport().update()
        self.verticalHeader().viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the room of the slanted headings at another text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self.model():
            self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open what is behind the cursor: a cell, or in the last column the person."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            before = QPersistentModelIndex(self.currentIndex())
            super().keyPressEvent(event)
            if self.currentIndex().isValid() and before != self.currentIndex():
                self.cell_reached.emit()
        elif self.currentIndex().isValid():
            if self.table.topic_at(self.currentIndex().column()) is None:
                self.person_opened.emit(self.current_row)
            else:
                self.cell_opened.emit()

    def viewportEvent(self, event: QEvent) -> bool:
        """Say in a tooltip what the sign under the pointer means, made only when it is asked."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())
            topic = self.table.topic_at(index.column()) if index.isValid() else None
            if topic is not None:
                row = self.table.rows[index.row()]
                state = state_label(row.states[index.column()])
                text = f"{row.person.full_name}\n{topic.code}  {topic.title}\n{state}"
                QToolTip.showText(event.globalPos(), plain_tip(text), self)
                return True
        return super().viewportEvent(event)
