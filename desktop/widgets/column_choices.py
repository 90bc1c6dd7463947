"""Choices that stand above the columns of a table and follow them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QTableView, QWidget

from desktop.widgets.text import plain_tip

_GAP = 2


class ColumnChoices(QWidget):
    """One list of options above each column of `view`; `chosen` carries column and option.

    A column that is chosen by keyboard comes into view.
    """

    chosen = Signal(int, object)

    def __init__(self, view: QTableView, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._view = view
        self._options: list[Hashable] = []
        self._combos: list[QComboBox] = []
        header = view.horizontalHeader()
        header.sectionResized.connect(self._arrange)
        header.geometriesChanged.connect(self._arrange)
        view.horizontalScrollBar().valueChanged.connect(self._arrange)

    def set_columns(
        self,
        chosen: Sequence[Hashable],
        *,
        options: Iterable[Hashable],
        label: Callable[[Hashable], str],
        names: Sequence[str],
    ) -> None:
        """Offer `options` above each column, of which `chosen` are; `names` say the columns."""
        for combo in self._combos:
            combo.deleteLater()
        self._options = list(options)
        self._combos = []
        for at, (option, name) in enumerate(zip(chosen, names, strict=True)):
            combo = QComboBox(self)
            combo.setObjectName(f"{self.objectName()}_{at}")
            combo.setAccessibleName(name)
            combo.setMaxVisibleItems(20)
            combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            combo.addItems([label(one) for one in self._options])
            combo.setCurrentIndex(self._options.index(option))
            combo.setToolTip(plain_tip(combo.currentText()))
            combo.view().setMinimumWidth(220)
            combo.activated.connect(self._tell)
            combo.installEventFilter(self)
            combo.show()
            self._combos.append(combo)
        self._arrange()

    @property
    def combos(self) -> tuple[QComboBox, ...]:
        """The lists from the left."""
        return tuple(self._combos)

    @Slot()
    def _tell(self) -> None:
        combo = self.sender()
        assert isinstance(combo, QComboBox), "only the lists tell"
        self.chosen.emit(self._combos.index(combo), self._options[combo.currentIndex()])

    @Slot()
    def _arrange(self) -> None:
        """Put each list above its column."""
        header = self._view.horizontalHeader()
        left = self._view.frameWidth() + header.pos().x()
        for at, combo in enumerate(self._combos):
            if at >= header.count():
                break
            x = left + header.sectionViewportPosition(at)
            width = header.sectionSize(at) - _GAP
            combo.setGeometry(x, 0, width, combo.sizeHint().height())

    def sizeHint(self) -> QSize:
        """Return the height of a list."""
        heights = [combo.sizeHint().height() for combo in self._combos]
        return QSize(0, max(heights, default=32) + _GAP)

    def minimumSizeHint(self) -> QSize:
        """Return the same: the width is the table's."""
        return self.sizeHint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring the column into view when its list is reached; the wheel is the table's."""
        if event.type() == QEvent.Type.FocusIn and watched in self._combos:
            model = self._view.model()
            place = self._combos.index(watched)
            self._view.scrollTo(model.index(self._view.rowAt(0), place))
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)
