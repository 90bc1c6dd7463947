"""The cells of the coverage matrix: people × topics, made ready once from a frozen reading."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, Qt

from desktop.exports.wording import state_letter
from desktop.widgets.cell_delegate import ID_ROLE, NAME_ROLE, WIDTH_ROLE, Index
from desktop.widgets.coverage_heads import PERSON_ROLE, RATE_TEXT_ROLE, TOPIC_ROLE
from desktop.widgets.coverage_words import state_label
from desktop.widgets.sign_delegate import SIGN_ROLE
from models.campaigns.campaigns import Topic
from models.campaigns.matrix import Matrix, MatrixRow, Who
from models.names import search_form
from models.periods import date_text
from models.words import TopicState

_WIDTH, _DATED_WIDTH, _RATE_WIDTH = 50, 120, 128
_ROOT = QModelIndex()
_ORDER = (
    TopicState.NOT_YET,
    TopicState.PARTLY,
    TopicState.MADE_UP,
    TopicState.STUDIED,
    TopicState.ATTENDED,
)
_PLACES = {state: place for place, state in enumerate(_ORDER)}

Cell = dict[int, Any]


class CoverageTable(QAbstractTableModel):
    """Shows a `Matrix`; `set_matrix` is the only way in. The last column is each person's rate."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.matrix: Matrix | None = None
        self._rows: list[MatrixRow] = []
        self._cells: list[list[Cell]] = []
        self._shown: list[int] = []
        self._heads: list[Cell] = []
        self._sought = ""
        self._sorting = (-1, Qt.SortOrder.AscendingOrder)

    @property
    def rows(self) -> list[MatrixRow]:
        """The rows as they are shown: found and sorted."""
        return [self._rows[place] for place in self._shown]

    def topic_at(self, column: int) -> Topic | None:
        """Return the topic of a column; None of the column of the rates."""
        topics = self.matrix.topics if self.matrix else ()
        return topics[column] if 0 <= column < len(topics) else None

    def set_matrix(self, matrix: Matrix) -> None:
        """Show this matrix, found and sorted as the one before."""
        self.beginResetModel()
        before = self.matrix.topics if self.matrix else ()
        self.matrix = matrix
        self._rows = list(matrix.rows)
        dated = matrix.choice.who is Who.LEADERS
        plain = {state: _cell(state) for state in TopicState}
        self._cells = [_row(row, plain, dated=dated) for row in self._rows]
        self._heads = _heads(matrix, width=_DATED_WIDTH if dated else _WIDTH)
        if before != matrix.topics:
            self._sorting = (-1, Qt.SortOrder.AscendingOrder)
        self._arrange()
        self.endResetModel()

    def set_filter(self, text: str) -> None:
        """Show only people whose name holds every word of `text`, without regard to diacritics."""
        sought = search_form(text)
        if sought != self._sought:
            self.beginResetModel()
            self._sought = sought
            self._arrange()
            self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of people."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of topics and the column of the rates."""
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Look the cell up."""
        if not index.isValid():
            return None
        place = self._shown[index.row()]
        if role == ID_ROLE:
            return self._rows[place].person.person_id
        return self._cells[place][index.column()].get(role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a topic and its rate, or the person of a row."""
        if orientation == Qt.Orientation.Horizontal:
            return self._heads[section].get(role) if 0 <= section < len(self._heads) else None
        if not 0 <= section < len(self._shown):
            return None
        person = self._rows[self._shown[section]].person
        names = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return person.full_name if role in names else person if role == PERSON_ROLE else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Put first who has not covered a topic, or who covered least; -1 is the roll's order."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        places = [self._shown[index.row()] for index in before]
        self._sorting = (column, order)
        self._arrange()
        row_of = {place: row for row, place in enumerate(self._shown)}
        after = [
            self.index(row_of[place], index.column())
            for place, index in zip(places, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _arrange(self) -> None:
        words = self._sought.split()
        names = [search_form(row.person.full_name) for row in self._rows] if words else []
        shown = list(range(len(self._rows)))
        if words:
            shown = [at for at in shown if all(word in names[at] for word in words)]
        column, order = self._sorting
        if 0 <= column < len(self._heads):
            last = len(self._heads) - 1
            keys = [
                row.rate.part if column == last else _PLACES[row.states[column]]
                for row in self._rows
            ]
            shown.sort(key=keys.__getitem__, reverse=order == Qt.SortOrder.DescendingOrder)
        self._shown = shown


def _cell(state: TopicState, day: str = "") -> Cell:
    letter, meaning = state_letter(state), state_label(state)
    return {
        SIGN_ROLE: state,
        Qt.ItemDataRole.DisplayRole: f"{letter} {day}".strip(),
        Qt.ItemDataRole.AccessibleTextRole: f"{meaning} {day}".strip(),
        Qt.ItemDataRole.TextAlignmentRole: Qt.AlignmentFlag.AlignCenter,
    }


def _row(row: MatrixRow, plain: dict[TopicState, Cell], *, dated: bool) -> list[Cell]:
    cells = [plain[state] for state in row.states]
    if dated and row.days:
        cells = [
            _cell(state, date_text(day)) if day else plain[state]
            for state, day in zip(row.states, row.days, strict=True)
        ]
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    rate: Cell = {
        Qt.ItemDataRole.DisplayRole: str(row.rate),
        Qt.ItemDataRole.TextAlignmentRole: right,
    }
    return [*cells, rate]


def _heads(matrix: Matrix, *, width: int) -> list[Cell]:
    heads: list[Cell] = [
        {
            Qt.ItemDataRole.DisplayRole: topic.code,
            Qt.ItemDataRole.AccessibleTextRole: f"{topic.code} {topic.title}: {rate}",
            TOPIC_ROLE: topic,
            RATE_TEXT_ROLE: rate,
            NAME_ROLE: str(topic.id),
            WIDTH_ROLE: width,
        }
        for topic, rate in zip(matrix.topics, matrix.rates, strict=True)
    ]
    studied = QCoreApplication.translate("CoverageTable", "Studied")
    heads.append(
        {
            Qt.ItemDataRole.DisplayRole: studied,
            Qt.ItemDataRole.AccessibleTextRole: studied,
            NAME_ROLE: "rate",
            WIDTH_ROLE: _RATE_WIDTH,
        }
    )
    return heads
