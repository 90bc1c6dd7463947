"""What an import would do, shown: the columns matched, the rows with their verdicts, the counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.labels import status_label
from desktop.tables.import_table import ImportTable, meaning_label, remark_lines, verdict_label
from desktop.widgets.buttons import make_button
from desktop.widgets.filter_chips import FilterChips
from desktop.widgets.table_view import TableView
from desktop.widgets.text import make_label
from models.imports.headings import ColumnMatch
from models.imports.proposals import ImportProposal, ProposedRow, Verdict
from models.imports.sheet import Sheet
from models.words import Status

_ALL = "all"


class ImportPreview(QObject):
    """Two parts of the dialog: `top` names file and sheet, `body` shows what was read."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[ProposedRow, ...] = ()
        self.file_label = make_label("", "heading", name="import_file", elide=True)
        self.file_button = make_button(
            self.tr("Choose another file…"), name="import_choose", icon_name="folder-open"
        )
        self.sheet_combo = QComboBox()
        self.sheet_combo.setObjectName("import_sheet")
        self.sheet_combo.setAccessibleName(self.tr("Sheet"))
        self.columns_label = make_label("", "small", name="import_columns", wrap=True)
        self.unknown_label = make_label("", "warning", name="import_unknown", wrap=True)
        self.skipped_label = make_label("", "warning", name="import_skipped", elide=True)
        self.detail_label = make_label("", name="import_detail", wrap=True)
        self.counts_label = make_label("", "strong", name="import_counts", wrap=True)
        self.chips = FilterChips(name="import_verdicts")
        # Made before the table, so that Tab comes to them first.
        self._count()
        self.table = ImportTable(self)
        self.view = TableView(name="import_table", title=self.tr("Rows of the file"))
        self.view.setModel(self.table)
        self.top = self._top()
        self.body = self._body()
        self.chips.chosen.connect(self._filter)
        self.view.selectionModel().currentChanged.connect(self._show_detail)

    def show_file(self, name: str) -> None:
        """Name the file that is being read."""
        self.file_label.setText(name)

    def show_sheets(self, sheets: Sequence[Sheet], chosen: Sheet) -> None:
        """Offer the sheets of the file; one alone needs no choice."""
        self.sheet_combo.clear()
        hidden = self.tr("{0} (hidden)")
        self.sheet_combo.addItems(
            [hidden.format(sheet.name) if sheet.hidden else sheet.name for sheet in sheets]
        )
        self.sheet_combo.setCurrentIndex(list(sheets).index(chosen))
        self.sheet_combo.setVisible(len(sheets) > 1)

    def show_proposal(self, proposal: ImportProposal) -> None:
        """Show everything that is known before anything is written."""
        self._rows = proposal.rows
        self.columns_label.setText(self._columns_text(proposal))
        self._show_unknown(proposal.columns)
        self._show_skipped(proposal)
        self.counts_label.setText(self._counts_text(proposal))
        self._count()
        unreadable = proposal.having(Verdict.UNREADABLE)
        self.chips.choose(Verdict.UNREADABLE if unreadable else _ALL)
        self._filter()

    def _count(self) -> None:
        """Say on each chip how many rows it shows."""
        counts = Counter(row.verdict for row in self._rows)
        verdicts = [(one.value, verdict_label(one), counts[one]) for one in Verdict]
        self.chips.set_chips([(_ALL, self.tr("All rows"), len(self._rows)), *verdicts])

    @Slot()
    def _filter(self) -> None:
        chosen = self.chips.current
        self.table.set_rows(row for row in self._rows if chosen in (_ALL, row.verdict))
        if self.table.rowCount() and self.view.current_row < 0:
            self.view.setCurrentIndex(self.table.index(0, 1))
        self._show_detail()

    @Slot()
    def _show_detail(self) -> None:
        """Say in full what is to be told about the row of the cursor."""
        at = self.view.current_row
        row = self.table.row_at(at) if 0 <= at < self.table.rowCount() else None
        lines = remark_lines(row) if row is not None else []
        text = self.tr("Row {0}: {1}").format(row.read.number, " ".join(lines)) if row else ""
        self.detail_label.setText(text)
        self.detail_label.setVisible(bool(lines))

    def _columns_text(self, proposal: ImportProposal) -> str:
        matched = " · ".join(
            f"{match.letter} {_as_meant(match)}" for match in proposal.columns if match.column
        )
        text = self.tr("Headings in row {0}. Columns: {1}")
        return text.format(proposal.layout.headings.row, matched)

    def _show_unknown(self, columns: Iterable[ColumnMatch]) -> None:
        unknown = [f"{match.letter} “{match.heading}”" for match in columns if not match.column]
        text = self.tr("Not imported: column {0}").format(", ".join(unknown))
        self.unknown_label.setText(text)
        self.unknown_label.setVisible(bool(unknown))

    def _show_skipped(self, proposal: ImportProposal) -> None:
        told = "; ".join(f"{row.number} “{row.text}”" for row in proposal.skipped)
        text = self.tr("Left out as no people: row {0}").format(told)
        self.skipped_label.setText(text)
        self.skipped_label.setVisible(bool(proposal.skipped))

    def _counts_text(self, proposal: ImportProposal) -> str:
        by_status = proposal.new_by_status()
        if not by_status:
            return self.tr("Nobody in this list is new. The book stays as it is.")
        members = [one for one in Status if by_status[one] and one is not Status.STAFF]
        parts = ", ".join(f"{status_label(one).lower()} {by_status[one]}" for one in members)
        told = self.tr("To be entered: {0} party members").format(proposal.new_members)
        if parts:
            told += f" ({parts})"
        return told + self.tr(", {0} staff").format(by_status[Status.STAFF])

    def _top(self) -> QFrame:
        top = QFrame()
        row = QHBoxLayout(top)
        row.setContentsMargins(20, 14, 20, 4)
        row.setSpacing(10)
        row.addWidget(self.file_label, 1)
        row.addWidget(self.sheet_combo)
        row.addWidget(self.file_button)
        self.sheet_combo.hide()
        return top

    def _body(self) -> QWidget:
        body = QWidget()
        body.setObjectName("import_body")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(20, 4, 20, 12)
        layout.setSpacing(8)
        layout.addWidget(self.columns_label)
        layout.addWidget(self.unknown_label)
        layout.addWidget(self.chips)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.detail_label)
        layout.addWidget(self.skipped_label)
        layout.addWidget(self.counts_label)
        return body


def _as_meant(match: ColumnMatch) -> str:
    """Return a heading, and what it was taken for when that is another word."""
    meaning = meaning_label(match.column) if match.column else ""
    return match.heading if match.heading == meaning else f"{match.heading} → {meaning}"
