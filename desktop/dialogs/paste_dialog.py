"""Paste into the attendance sheet: what matched is shown, and recorded on the one button."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop.dialogs.attendance_import_questions import marks_to_choose
from desktop.dialogs.decision_table import DecisionTable, Question
from desktop.labels import mark_label
from desktop.tables.paste_table import PasteTable
from desktop.translation import current_language
from desktop.widgets.dialog_foot import DialogFoot
from desktop.widgets.screen_room import resize_within_screen
from desktop.widgets.text import make_label
from models.attendance.marking import MarkEntry
from models.attendance.pasting import (
    PasteChoices,
    PasteProposal,
    PasteTarget,
    PasteVerdict,
    ProposedMark,
    propose_paste,
)
from models.attendance.sheet import AttendanceRow
from models.errors import RecordsError
from models.imports.grid import Grid

#: Takes what is to be recorded; raises RecordsError when the book refuses.
Save = Callable[[Sequence[MarkEntry]], object]


class PasteDialog(QDialog):
    """Shows each pasted row with its verdict; asks whose it is, or what a mark means."""

    def __init__(
        self,
        parent: QWidget | None,
        save: Save,
        *,
        grid: Grid,
        rows: Sequence[AttendanceRow],
        target: PasteTarget,
        hidden: frozenset[UUID] = frozenset(),
    ) -> None:
        super().__init__(parent)
        self.setObjectName("paste_dialog")
        self.setWindowTitle(self.tr("Paste into the attendance sheet"))
        self._save = save
        self._grid, self._rows, self._target, self._hidden = grid, rows, target, hidden
        self._choices = PasteChoices()
        self.proposal = self._propose()
        self.summary_label = make_label("", "strong", name="paste_summary", wrap=True)
        self.decisions = DecisionTable(
            PasteTable(),
            self._question,
            name="paste_rows",
            title=self.tr("Pasted rows"),
            is_open=_wants_answer,
        )
        self.decisions.decided.connect(self._decide)
        self.foot = DialogFoot(self, self.tr("Record the marks"))
        self._lay_out()
        self._show()

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        save: Save,
        *,
        grid: Grid,
        rows: Sequence[AttendanceRow],
        target: PasteTarget,
        hidden: frozenset[UUID] = frozenset(),
    ) -> bool:
        """Show the dialog; return whether anything was recorded.

        Raises RecordsError when the range holds nothing for the sheet.
        """
        dialog = cls(parent, save, grid=grid, rows=rows, target=target, hidden=hidden)
        recorded = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return recorded

    def accept(self) -> None:
        """Record and close; stay with one sentence when the book refuses."""
        if not self.proposal.can_record:
            return
        try:
            self._save(self.proposal.entries)
        except RecordsError as error:
            self.foot.show_problem(error.sentence(current_language()))
            return
        super().accept()

    @Slot(object, object)
    def _decide(self, row: ProposedMark, answer: Any) -> None:
        if row.verdict is PasteVerdict.UNKNOWN_MARK or row.pasted.sign in self._choices.signs:
            signs = {**self._choices.signs, row.pasted.sign: answer}
            self._choices = replace(self._choices, signs=signs)
        else:
            people = {**self._choices.people, row.pasted.number: answer}
            self._choices = replace(self._choices, people=people)
        self.proposal = self._propose()
        self._show()

    def _propose(self) -> PasteProposal:
        return propose_paste(
            self._grid, self._rows, self._target, self._choices, hidden=self._hidden
        )

    def _show(self) -> None:
        """Show every row, and name on the button what it does."""
        self.decisions.show_rows(self.proposal.rows)
        self.summary_label.setText(self._summary())
        count = len(self.proposal.entries)
        text = self.tr("Record {0} people").format(count) if count else self.tr("Record the marks")
        self.foot.action_button.setText(text)
        self.foot.action_button.setAccessibleName(text)
        self.foot.action_button.setEnabled(self.proposal.can_record)
        self.foot.show_problem(self._hindrance())

    def _summary(self) -> str:
        counts = self.proposal.counts
        changing, same = counts[PasteVerdict.CHANGES], counts[PasteVerdict.SAME]
        if not changing and same == len(self.proposal.rows):
            return self.tr("Everything pasted stands on the sheet already. Nothing changes.")
        told = [self.tr("{0} will be recorded").format(changing)]
        if same:
            told.append(self.tr("{0} already so").format(same))
        unknown = counts[PasteVerdict.UNKNOWN_NAME]
        if unknown:
            text = self.tr("{0} names are not on the sheet and are left out")
            told.append(text.format(unknown))
        rest = len(self.proposal.rows) - changing - same - unknown
        if rest:
            told.append(self.tr("{0} other rows record nothing").format(rest))
        return " · ".join(told) + "."

    def _hindrance(self) -> str:
        """Say in one sentence why nothing can be recorded yet."""
        over = self.proposal.counts[PasteVerdict.NO_ROW]
        if over:
            text = self.tr(
                "{0} pasted rows have no person left on the sheet, so nothing is recorded. Check "
                "where the range begins, or paste the names along with the marks."
            )
            return text.format(over)
        waiting = sum(row.is_open for row in self.proposal.rows)
        return self.tr("Rows that wait for your decision: {0}.").format(waiting) if waiting else ""

    def _question(self, row: ProposedMark) -> Question:
        if row.verdict is PasteVerdict.UNKNOWN_MARK or row.pasted.sign in self._choices.signs:
            return self._mark_question(row)
        asks = row.verdict in (
            PasteVerdict.UNKNOWN_NAME,
            PasteVerdict.SEVERAL,
            PasteVerdict.TWICE,
        )
        if self.proposal.by_name and (asks or row.pasted.number in self._choices.people):
            return self._name_question(row)
        return Question(self._remark(row))

    def _mark_question(self, row: ProposedMark) -> Question:
        answers: list[tuple[Any, str]] = [(mark, mark_label(mark)) for mark in marks_to_choose()]
        answers.append((None, self.tr("Leave these rows out")))
        values = [value for value, _ in answers]
        given = self._choices.signs.get(row.pasted.sign, self)
        text = self.tr("What does the mark “{0}” mean? The answer holds for all rows with it.")
        at = values.index(given) if given in values else -1
        return Question(text.format(row.pasted.mark), tuple(answers), at)

    def _name_question(self, row: ProposedMark) -> Question:
        nearest = {one.id: one.full_name for one in row.candidates}
        others = {one.person_id: one.full_name for one in self._rows}
        answers: list[tuple[Any, str]] = [(None, self.tr("Nobody: leave this row out"))]
        answers += list(nearest.items())
        answers += [pair for pair in others.items() if pair[0] not in nearest]
        values = [value for value, _ in answers]
        given = self._choices.people.get(row.pasted.number, self)
        text = self.tr("Row {0}: who is “{1}”?").format(row.pasted.number, row.pasted.name)
        return Question(text, tuple(answers), values.index(given) if given in values else -1)

    def _remark(self, row: ProposedMark) -> str:
        """Say why a row records nothing, where that is not plain."""
        return {
            PasteVerdict.HIDDEN: self.tr(
                "The filter hides this person, and what is hidden never changes. Show everyone "
                "and paste again."
            ),
            PasteVerdict.NO_ABSENCE: self.tr("A reason is kept only for an absence."),
            PasteVerdict.NOTHING: self.tr("Nothing is written in this row; the sheet stays."),
            PasteVerdict.NO_ROW: self.tr("The sheet has no person left for this row."),
        }.get(row.verdict, "")

    def _lay_out(self) -> None:
        body = QVBoxLayout()
        body.setContentsMargins(20, 14, 20, 12)
        body.setSpacing(8)
        body.addWidget(self.summary_label)
        body.addWidget(self.decisions, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(body, 1)
        layout.addWidget(self.foot)
        resize_within_screen(self, width=1120, height=600)
        self.decisions.view.setFocus()


def _wants_answer(row: ProposedMark) -> bool:
    return row.is_open or row.verdict is PasteVerdict.UNKNOWN_NAME
