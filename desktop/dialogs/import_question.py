"""One question of an import: whether a row of the file is someone whom the book already has."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.tables.import_words import candidate_text, difference_text
from desktop.widgets.buttons import make_button
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.text import make_label
from models.imports.answers import Answer, Decision
from models.imports.headings import Column
from models.imports.proposals import Candidate, ProposedRow, Verdict


class ImportQuestion(QFrame):
    """Three ways to answer; for the same person also which fields the book takes from the file.

    `answered` carries the answer, `repeated` asks to answer every open question alike.
    """

    answered = Signal(object)
    repeated = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("import_question")
        self.setProperty("look", "card")
        self._row: ProposedRow | None = None
        self._boxes: dict[Column, QCheckBox] = {}
        self.question_label = make_label("", "strong", name="import_question_text", wrap=True)
        self.same_button = _radio(self.tr("The same person: take from the file"), "same")
        self.another_button = _radio(self.tr("Another person: enter as new"), "another")
        self.leave_button = _radio(self.tr("Leave this row out"), "leave")
        self.who_combo = QComboBox()
        self.who_combo.setObjectName("import_question_who")
        self.who_combo.setAccessibleName(self.tr("Who in the book"))
        self.fields = QWidget()
        self._fields_row = FlowLayout(spacing=8)
        self.fields.setLayout(self._fields_row)
        self.repeat_button = make_button("", name="import_question_repeat", look="link")
        self.repeat_button.clicked.connect(self.repeated)
        self._group = QButtonGroup(self)
        self._ways = (self.same_button, self.another_button, self.leave_button)
        for button in self._ways:
            self._group.addButton(button)
            button.clicked.connect(self._answer)
        self.who_combo.activated.connect(self._choose_who)
        self._lay_out()

    def ask(self, row: ProposedRow, answer: Answer | None) -> None:
        """Show the question of `row` with its answer, if it has one."""
        self._row = row
        self.question_label.setText(self._text(row))
        self.who_combo.clear()
        self.who_combo.addItems([candidate_text(one) for one in row.candidates])
        self.same_button.setVisible(bool(row.candidates))
        self.who_combo.setVisible(len(row.candidates) > 1)
        ids = [one.person_id for one in row.candidates]
        person_id = answer.person_id if answer else None
        self.who_combo.setCurrentIndex(ids.index(person_id) if person_id in ids else 0)
        self._show_fields(answer)
        self._check(answer)

    def show_open(self, count: int) -> None:
        """Offer to answer the `count` questions that are still open in the same way."""
        text = self.tr("Answer the {0} other open rows the same way").format(count)
        self.repeat_button.setText(text)
        self.repeat_button.setVisible(count > 0 and self._group.checkedButton() is not None)

    def take_focus(self) -> None:
        """Put the keys on the answer that is chosen, else on the first; nothing is answered."""
        offered = [one for one in self._ways if not one.isHidden()]
        chosen = [one for one in offered if one.isChecked()]
        (chosen or offered)[0].setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def boxes(self) -> dict[Column, QCheckBox]:
        """The fields that differ, by column."""
        return self._boxes

    @Slot()
    def _answer(self) -> None:
        self.fields.setVisible(self.same_button.isChecked() and bool(self._boxes))
        self.answered.emit(self._current())

    @Slot()
    def _choose_who(self) -> None:
        self._show_fields(None)
        self.same_button.setChecked(True)
        self._answer()

    def _current(self) -> Answer:
        if self.another_button.isChecked():
            return Answer(Decision.ANOTHER)
        candidate = self._candidate()
        if self.leave_button.isChecked() or candidate is None:
            return Answer(Decision.LEAVE_OUT)
        chosen = frozenset(column for column, box in self._boxes.items() if box.isChecked())
        return Answer(Decision.UPDATE, candidate.person_id, chosen)

    def _candidate(self) -> Candidate | None:
        at = self.who_combo.currentIndex()
        return self._row.candidates[at] if self._row and at >= 0 else None

    def _show_fields(self, answer: Answer | None) -> None:
        """Show a box for each difference, ticked unless the answer leaves it out."""
        for box in self._boxes.values():
            self._fields_row.removeWidget(box)
            box.deleteLater()
        self._boxes = {}
        candidate = self._candidate()
        for difference in candidate.differences if candidate else ():
            box = QCheckBox(difference_text(difference).replace("&", "&&"))
            box.setObjectName(f"import_field_{difference.column.value}")
            updates = answer is not None and answer.decision is Decision.UPDATE
            box.setChecked(not updates or answer is None or difference.column in answer.fields)
            box.clicked.connect(self._answer)
            self._fields_row.addWidget(box)
            self._boxes[difference.column] = box
        self._fields_row.invalidate()

    def _check(self, answer: Answer | None) -> None:
        """Choose the button of the answer, or none."""
        buttons = {
            Decision.UPDATE: self.same_button,
            Decision.ANOTHER: self.another_button,
            Decision.LEAVE_OUT: self.leave_button,
        }
        self._group.setExclusive(False)
        for decision, button in buttons.items():
            button.setChecked(answer is not None and answer.decision is decision)
        self._group.setExclusive(True)
        self.fields.setVisible(self.same_button.isChecked() and bool(self._boxes))

    def _text(self, row: ProposedRow) -> str:
        name = row.read.data.full_name
        if row.verdict is Verdict.TWICE:
            text = self.tr("Row {0}, {1}: is this the same person as row {2} of the file?")
            return text.format(row.read.number, name, row.twin)
        text = self.tr("Row {0}, {1}: is this the person whom the book has? {2}")
        known = candidate_text(row.candidates[0]) if len(row.candidates) == 1 else ""
        return text.format(row.read.number, name, known).rstrip()

    def _lay_out(self) -> None:
        ways = QHBoxLayout()
        ways.setSpacing(16)
        for widget in (self.same_button, self.who_combo, self.another_button, self.leave_button):
            ways.addWidget(widget)
        ways.addStretch(1)
        ways.addWidget(self.repeat_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(6)
        layout.addWidget(self.question_label)
        layout.addLayout(ways)
        layout.addWidget(self.fields)

    def minimumSizeHint(self) -> QSize:
        """Let long names give way."""
        return QSize(300, super().minimumSizeHint().height())


def _radio(text: str, name: str) -> QRadioButton:
    button = QRadioButton(text)
    button.setObjectName(f"import_answer_{name}")
    button.setAccessibleName(text)
    return button
