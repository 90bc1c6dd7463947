"""Which part of a campaign's coverage is shown: whose, which branch, only who owes."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QWidget

from desktop.widgets.coverage_words import who_label
from desktop.widgets.search_field import SearchField
from desktop.widgets.text import plain_tip
from models.campaigns.coverage import Coverage
from models.campaigns.matrix import Choice, Who

translate = QCoreApplication.translate
_WHO, _TOPICS = 210, 240


class CoverageFilters(QWidget):
    """Two choices, a tick and a search line; `changed` follows the user, never the program."""

    changed = Signal()

    def __init__(self, *, name: str, owing: str) -> None:
        super().__init__()
        self._people: list[tuple[Who, str]] = []
        self._branches: list[UUID | None] = []
        self.who_combo = _combo(f"{name}_who", translate("CoverageFilters", "Whose"), _WHO)
        self.topic_combo = _combo(f"{name}_topic", translate("CoverageFilters", "Topics"), _TOPICS)
        self.owing_check = QCheckBox(owing)
        self.owing_check.setObjectName(f"{name}_owing")
        self.search_field = SearchField(
            translate("CoverageFilters", "Find a person…"), name=f"{name}_search"
        )
        self.search_field.setMinimumWidth(120)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.who_combo)
        layout.addWidget(self.topic_combo)
        layout.addWidget(self.owing_check)
        layout.addWidget(self.search_field, 1)
        self.who_combo.activated.connect(self._tell)
        self.topic_combo.activated.connect(self._tell)
        self.owing_check.clicked.connect(self._tell)

    @property
    def choice(self) -> Choice:
        """What is chosen."""
        who, unit = self._people[max(self.who_combo.currentIndex(), 0)]
        branch = self._branches[max(self.topic_combo.currentIndex(), 0)]
        return Choice(who, unit, branch, self.owing_check.isChecked())

    def offer(self, coverage: Coverage) -> None:
        """Offer the groups, units and topics of a coverage; what was chosen stays."""
        chosen = self.choice if self._people else Choice()
        units = sorted({entry.unit for entry in coverage.people if entry.unit})
        self._people = [*((who, "") for who in Who), *((Who.EVERYONE, unit) for unit in units)]
        self._branches = [None, *(topic.id for topic in coverage.topics)]
        self.who_combo.clear()
        self.who_combo.addItems([unit or who_label(who) for who, unit in self._people])
        self.topic_combo.clear()
        self.topic_combo.addItem(translate("CoverageFilters", "Every topic"))
        for topic in coverage.topics:
            self.topic_combo.addItem(f"{'   ' * topic.depth}{topic.code}  {topic.short_title}")
        self.set_choice(chosen)

    def set_choice(self, choice: Choice) -> None:
        """Choose without telling it; a unit or a topic that is not offered chooses all."""
        person = (choice.who, choice.unit)
        self.who_combo.setCurrentIndex(self._people.index(person) if person in self._people else 0)
        self.topic_combo.setCurrentIndex(
            self._branches.index(choice.branch) if choice.branch in self._branches else 0
        )
        self.owing_check.setChecked(choice.owing)

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()


def _combo(name: str, title: str, width: int) -> QComboBox:
    combo = QComboBox()
    combo.setObjectName(name)
    combo.setAccessibleName(title)
    combo.setToolTip(plain_tip(title))
    combo.setMaximumWidth(width)
    combo.setMinimumContentsLength(10)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMaxVisibleItems(20)
    return combo
