"""The head of the import of people: which file and sheet, and what of it is not as it seems."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout

from desktop.tables.import_words import encoding_label
from desktop.widgets.buttons import make_button
from desktop.widgets.text import make_label
from models.imports.layout import Layout
from models.imports.sheet import Sheet, column_letter


class ImportTop(QFrame):
    """Names the file and offers its sheets; below, what was hidden, converted or not taken."""

    def __init__(self) -> None:
        super().__init__()
        self.file_label = make_label("", "heading", name="import_file", elide=True)
        self.file_button = make_button(
            self.tr("Choose another file…"), name="import_choose", icon_name="folder-open"
        )
        self.sheet_combo = QComboBox()
        self.sheet_combo.setObjectName("import_sheet")
        self.sheet_combo.setAccessibleName(self.tr("Sheet"))
        self.sheet_combo.hide()
        self.facts_label = make_label("", "warning", name="import_facts", elide=True)
        self.facts_label.hide()
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.file_label, 1)
        row.addWidget(self.sheet_combo)
        row.addWidget(self.file_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 4)
        layout.setSpacing(6)
        layout.addLayout(row)
        layout.addWidget(self.facts_label)

    def show_file(self, name: str) -> None:
        """Name the file that is being read."""
        self.file_label.setText(name)
        self._tell([])

    def show_sheets(self, sheets: Sequence[Sheet], chosen: Sheet) -> None:
        """Offer the sheets of the file; one alone needs no choice."""
        self.sheet_combo.clear()
        hidden = self.tr("{0} (hidden)")
        self.sheet_combo.addItems(
            [hidden.format(sheet.name) if sheet.hidden else sheet.name for sheet in sheets]
        )
        self.sheet_combo.setCurrentIndex(list(sheets).index(chosen))
        self.sheet_combo.setVisible(len(sheets) > 1)

    def show_layout(self, sheets: Sequence[Sheet], layout: Layout) -> None:
        """Tell what of the file is hidden, converted, not taken, or is meant for elsewhere."""
        told = [
            self._encoding(layout),
            self._hidden(sheets, layout),
            self._days(layout),
            self._unknown(layout),
        ]
        self._tell([one for one in told if one])

    def _tell(self, facts: list[str]) -> None:
        self.facts_label.setText(" ".join(facts))
        self.facts_label.setVisible(bool(facts))

    def _encoding(self, layout: Layout) -> str:
        if layout.encoding is None or not layout.conversions:
            return ""
        before, after = layout.conversions[0]
        text = self.tr("Letters of {0} became Unicode: “{1}” → “{2}”…")
        return text.format(encoding_label(layout.encoding), before, after)

    def _hidden(self, sheets: Sequence[Sheet], layout: Layout) -> str:
        names = ", ".join(f"“{sheet.name}”" for sheet in sheets if sheet.hidden)
        rows = ", ".join(str(row) for row in layout.hidden_rows)
        columns = ", ".join(column_letter(one) for one in sorted(layout.sheet.hidden_columns))
        parts = [
            self.tr("sheet {0}").format(names) if names else "",
            self.tr("row {0}").format(rows) if rows else "",
            self.tr("column {0}").format(columns) if columns else "",
        ]
        told = "; ".join(filter(None, parts))
        return self.tr("Hidden in the file: {0}.").format(told) if told else ""

    def _unknown(self, layout: Layout) -> str:
        unknown = [
            f"{match.letter} “{match.heading}”" if match.heading else match.letter
            for match in layout.headings.matches
            if not match.column and match.place not in layout.day_columns
        ]
        return self.tr("Not imported: column {0}.").format(", ".join(unknown)) if unknown else ""

    def _days(self, layout: Layout) -> str:
        if not layout.day_columns:
            return ""
        text = self.tr("{0} columns are days of meetings: only the people are imported here.")
        return text.format(len(layout.day_columns))
