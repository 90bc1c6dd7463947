"""The cell's names as papers print them, and the terms of its committee."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.widgets.date_field import DateField
from desktop.widgets.dialog_foot import DialogFoot
from desktop.widgets.form import add_field, labelled
from models.names import clean
from models.organisation import Cell
from models.periods import date_text


@dataclass(frozen=True, slots=True)
class CellNames:
    """What the user wants: new names, and since when they hold (None: a correction)."""

    cell: Cell
    valid_from: date | None


@dataclass(frozen=True, slots=True)
class NewTerm:
    """A term to enter."""

    name: str
    starts_on: date
    ends_on: date


class CellDialog(QDialog):
    """Ask for the cell's names: corrected for all papers, or new from a date on."""

    def __init__(self, parent: QWidget | None, cell: Cell, *, today: date) -> None:
        super().__init__(parent)
        self.setObjectName("cell_dialog")
        self.setWindowTitle(self.tr("The cell's names"))
        self.setMinimumWidth(560)
        self.body_field = _line("cell_body", cell.name)
        self.upper_field = _line("cell_upper", cell.upper_body)
        self.place_field = _line("cell_place", cell.place_name)
        self.symbol_field = _line("cell_symbol", cell.symbol)
        self.correct_choice = QRadioButton(
            self.tr("The names in force were written wrongly: &correct them")
        )
        self.correct_choice.setObjectName("cell_correct")
        self.correct_choice.setChecked(True)
        self.renamed_choice = QRadioButton(
            self.tr("The body was &renamed; earlier papers keep the old names. From:")
        )
        self.renamed_choice.setObjectName("cell_renamed")
        self._choices = QButtonGroup(self)
        self._choices.addButton(self.correct_choice)
        self._choices.addButton(self.renamed_choice)
        self.since_field = DateField(name="cell_since", today=today)
        self.since_field.setAccessibleName(self.tr("The new names hold from"))
        self.since_field.set_day(today)
        self.since_field.textEdited.connect(self._choose_renamed)
        self.foot = DialogFoot(self, self.tr("Save the names"))
        self._lay_out()
        self.body_field.setFocus()

    @property
    def names(self) -> CellNames | None:
        """What was asked for, or None while something is missing."""
        cell = Cell(
            name=clean(self.body_field.text()),
            upper_body=clean(self.upper_field.text()),
            place_name=clean(self.place_field.text()),
            symbol=clean(self.symbol_field.text()) or "CB",
        )
        renamed = self.renamed_choice.isChecked()
        day = self.since_field.day
        if not (cell.name and cell.upper_body and cell.place_name) or (renamed and day is None):
            return None
        return CellNames(cell, day if renamed else None)

    @classmethod
    def ask(cls, parent: QWidget, cell: Cell, *, today: date) -> CellNames | None:
        """Show the dialog; return what was asked for, or None when it was left."""
        dialog = cls(parent, cell, today=today)
        try:
            return dialog.names if dialog.exec() else None
        finally:
            dialog.deleteLater()

    def accept(self) -> None:
        """Close only when nothing is missing."""
        if self.names is None:
            self.foot.show_problem(self.tr("Every name is needed, and a date when renamed."))
            return
        super().accept()

    @Slot()
    def _choose_renamed(self) -> None:
        self.renamed_choice.setChecked(True)

    def _lay_out(self) -> None:
        inside = QVBoxLayout()
        inside.setContentsMargins(20, 20, 20, 12)
        inside.setSpacing(12)
        add_field(inside, self.tr("&Name of the cell"), self.body_field)
        add_field(
            inside, self.tr("&Upper body, as printed above the cell's name"), self.upper_field
        )
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(labelled(self.tr("&Place name in the date line"), self.place_field), 2)
        row.addWidget(labelled(self.tr("&Symbol in numbers"), self.symbol_field), 1)
        inside.addLayout(row)
        choice = QGridLayout()
        choice.addWidget(self.correct_choice, 0, 0, 1, 2)
        choice.addWidget(self.renamed_choice, 1, 0)
        choice.addWidget(self.since_field, 1, 1)
        inside.addLayout(choice)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(inside)
        layout.addWidget(self.foot)


class TermDialog(QDialog):
    """Ask for a term of the committee."""

    def __init__(self, parent: QWidget | None, *, today: date) -> None:
        super().__init__(parent)
        self.setObjectName("term_dialog")
        self.setWindowTitle(self.tr("A term of the committee"))
        self.setMinimumWidth(420)
        self.starts_field = DateField(name="term_starts", today=today)
        self.ends_field = DateField(name="term_ends", today=today)
        self.foot = DialogFoot(self, self.tr("Add the term"))
        inside = QVBoxLayout()
        inside.setContentsMargins(20, 20, 20, 12)
        inside.setSpacing(12)
        hint = self.tr("The day after the congress; numbers of papers begin anew then.")
        add_field(inside, self.tr("&Begins on"), self.starts_field, hint=hint)
        add_field(inside, self.tr("&Ends on"), self.ends_field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(inside)
        layout.addWidget(self.foot)
        self.starts_field.setFocus()

    @property
    def term(self) -> NewTerm | None:
        """The term, or None while a date is missing or they are the wrong way round."""
        starts, ends = self.starts_field.day, self.ends_field.day
        if starts is None or ends is None or ends <= starts:
            return None
        return NewTerm(f"{starts.year}–{ends.year}", starts, ends)

    @classmethod
    def ask(cls, parent: QWidget, *, today: date) -> NewTerm | None:
        """Show the dialog; return the term, or None when it was left."""
        dialog = cls(parent, today=today)
        try:
            return dialog.term if dialog.exec() else None
        finally:
            dialog.deleteLater()

    def accept(self) -> None:
        """Close only with two days in order."""
        if self.term is None:
            example = date_text(date(2025, 6, 1))
            problem = self.tr("Enter two days such as {0}, the end after the beginning.")
            self.foot.show_problem(problem.format(example))
            return
        super().accept()


def _line(name: str, text: str) -> QLineEdit:
    field = QLineEdit(text)
    field.setObjectName(name)
    return field
