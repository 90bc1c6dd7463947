"""What an import would do, row by row: verdicts, what is to be checked, the questions, counts."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.dialogs.import_question import ImportQuestion
from desktop.labels import status_label
from desktop.tables.import_table import AnsweredRow, ImportTable
from desktop.tables.import_words import remark_lines, verdict_label
from desktop.widgets.filter_chips import FilterChips
from desktop.widgets.table_view import TableView
from desktop.widgets.text import make_label
from models.imports.answers import Answer, Decision
from models.imports.people import Imported, count_import
from models.imports.proposals import QUESTIONS, ImportProposal, ProposedRow, Verdict
from models.words import Status

_ALL, _OPEN = "all", "open"

translate = QCoreApplication.translate


class ImportPreview(QWidget):
    """The rows with their verdicts; `changed` after each answer."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("import_rows")
        self._proposal: ImportProposal | None = None
        self._answers: dict[int, Answer] = {}
        self.skipped_label = make_label("", "warning", name="import_skipped", elide=True)
        self.detail_label = make_label("", name="import_detail", wrap=True)
        self.counts_label = make_label("", "strong", name="import_counts", wrap=True)
        self.question = ImportQuestion()
        self.chips = FilterChips(name="import_verdicts")
        # Made before the table, so that Tab comes to them first.
        self._count()
        self.table = ImportTable(self)
        self.view = TableView(name="import_table", title=self.tr("Rows of the file"))
        self.view.setModel(self.table)
        self._lay_out()
        self.chips.chosen.connect(self._filter)
        self.view.selectionModel().currentChanged.connect(self._show_detail)
        self.question.answered.connect(self._take_answer)
        self.question.repeated.connect(self._repeat)

    @property
    def answers(self) -> dict[int, Answer]:
        """What was answered, by row of the file."""
        return self._answers

    @property
    def open_rows(self) -> tuple[ProposedRow, ...]:
        """The questions without an answer."""
        questions = self._proposal.questions if self._proposal else ()
        return tuple(row for row in questions if row.read.number not in self._answers)

    def show_proposal(self, proposal: ImportProposal) -> None:
        """Show everything that is known before anything is written; nothing is answered yet."""
        self._proposal, self._answers = proposal, {}
        self.skipped_label.setText(_skipped_text(proposal))
        self.skipped_label.setVisible(bool(proposal.skipped))
        self._count()
        self.chips.choose(_first_chip(proposal))
        self._filter()
        self._tell_counts()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go by Enter to the open question; once none is open, Enter is the dialog's."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.open_rows:
            self._go_to_question()
        else:
            super().keyPressEvent(event)

    def _go_to_question(self) -> None:
        """Stay at the row of the cursor while it is open, else go to the next that is."""
        row, waiting = self._current_row(), self.open_rows
        if row not in waiting:
            here = row.read.number if row is not None else 0
            following = [one for one in waiting if one.read.number > here]
            number = (following or waiting)[0].read.number
            if self.table.find_row(number) < 0:
                self.chips.choose(_OPEN)
                self._filter()
            self.view.setCurrentIndex(self.table.index(self.table.find_row(number), 1))
        self.question.take_focus()

    def _count(self) -> None:
        """Say on each chip how many rows it shows."""
        rows = self._proposal.rows if self._proposal else ()
        counts = Counter(row.verdict for row in rows)
        asked = sum(counts[one] for one in QUESTIONS)
        verdicts = [(one.value, verdict_label(one), counts[one]) for one in Verdict]
        self.chips.set_chips(
            [
                (_ALL, self.tr("All rows"), len(rows)),
                (_OPEN, self.tr("To be answered"), asked),
                *verdicts,
            ]
        )

    @Slot()
    def _filter(self) -> None:
        chosen = self.chips.current
        rows = self._proposal.rows if self._proposal else ()
        self.table.set_rows(
            AnsweredRow(row, self._answers.get(row.read.number))
            for row in rows
            if chosen in (_ALL, row.verdict) or (chosen == _OPEN and row.verdict in QUESTIONS)
        )
        if self.table.rowCount() and self.view.current_row < 0:
            self.view.setCurrentIndex(self.table.index(0, 1))
        self._show_detail()

    @Slot()
    def _show_detail(self) -> None:
        """Say in full what is to be told about the row of the cursor, and ask what it asks."""
        row = self._current_row()
        asked = row is not None and row.verdict in QUESTIONS
        lines = remark_lines(row) if row is not None and not asked else []
        text = self.tr("Row {0}: {1}").format(row.read.number, " ".join(lines)) if row else ""
        self.detail_label.setText(text)
        self.detail_label.setVisible(bool(lines))
        self.question.setVisible(asked)
        if row is not None and asked:
            answer = self._answers.get(row.read.number)
            self.question.ask(row, answer)
            self.question.show_open(len([one for one in self.open_rows if one is not row]))

    def _current_row(self) -> ProposedRow | None:
        at = self.view.current_row
        return self.table.row_at(at).row if 0 <= at < self.table.rowCount() else None

    @Slot(object)
    def _take_answer(self, answer: Answer) -> None:
        row = self._current_row()
        if row is not None:
            self._answer(row, answer)
            self.question.show_open(len([one for one in self.open_rows if one is not row]))
            self._tell_counts()

    @Slot()
    def _repeat(self) -> None:
        """Answer every open question as the one of the cursor, where that makes sense."""
        current = self._current_row()
        given = self._answers.get(current.read.number) if current else None
        if given is None:
            return
        for row in self.open_rows:
            answer = _alike(row, given)
            if answer is not None:
                self._answer(row, answer)
        self._show_detail()
        self._tell_counts()

    def _answer(self, row: ProposedRow, answer: Answer) -> None:
        self._answers[row.read.number] = answer
        if self.table.find_row(row.read.number) >= 0:
            self.table.replace_row(AnsweredRow(row, answer))

    def _tell_counts(self) -> None:
        if self._proposal is not None:
            done = count_import(self._proposal, self._answers)
            self.counts_label.setText(
                _counts_text(self._proposal, done, waits=bool(self.open_rows))
            )
        self.changed.emit()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 10, 20, 12)
        layout.setSpacing(8)
        layout.addWidget(self.chips)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.question)
        layout.addWidget(self.detail_label)
        layout.addWidget(self.skipped_label)
        layout.addWidget(self.counts_label)


def _counts_text(proposal: ImportProposal, done: Imported, *, waits: bool) -> str:
    """Say who would be entered; a question that `waits` may still bring somebody."""
    if done == Imported():
        if waits:
            return translate("ImportPreview", "Nobody in this list is surely new.")
        return translate("ImportPreview", "Nobody in this list is new. The book stays as it is.")
    by_status = proposal.new_by_status()
    members = [one for one in Status if by_status[one] and one is not Status.STAFF]
    parts = ", ".join(f"{status_label(one).lower()} {by_status[one]}" for one in members)
    told = translate("ImportPreview", "New: {0} party members").format(proposal.new_members)
    if parts:
        told += f" ({parts})"
    told += translate("ImportPreview", ", {0} staff").format(by_status[Status.STAFF])
    others = done.entered - by_status.total()
    if others:
        told += translate("ImportPreview", "; by your answer: {0}").format(others)
    if done.updated:
        told += translate("ImportPreview", "; updated in the book: {0}").format(done.updated)
    return told


def _skipped_text(proposal: ImportProposal) -> str:
    told = "; ".join(f"{row.number} “{row.text}”" for row in proposal.skipped)
    return translate("ImportPreview", "Left out as no people: row {0}").format(told)


def _alike(row: ProposedRow, given: Answer) -> Answer | None:
    """Return the answer to another row that is meant by `given`; None where it cannot be."""
    if given.decision is not Decision.UPDATE:
        return given
    if row.verdict is not Verdict.DIFFERS:
        return None
    fields = frozenset(one.column for one in row.differences)
    return Answer(Decision.UPDATE, row.person_id, fields)


def _first_chip(proposal: ImportProposal) -> str:
    """Begin with what hinders the import, then with what is asked."""
    if proposal.having(Verdict.UNREADABLE):
        return Verdict.UNREADABLE.value
    return _OPEN if proposal.questions else _ALL
