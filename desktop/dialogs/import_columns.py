"""How the columns of a list were understood, to be corrected by hand; its letters and rows too."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.tables.file_table import FileTable
from desktop.tables.import_words import encoding_label, meaning_label
from desktop.widgets.column_choices import ColumnChoices
from desktop.widgets.option_field import OptionField
from desktop.widgets.table_view import TableView
from desktop.widgets.text import make_label
from models.imports.encodings import Encoding
from models.imports.headings import Column
from models.imports.layout import Choices, Layout

_SHOWN = 3


class ImportColumns(QWidget):
    """The file's own cells, a choice above each column; `chosen` carries the new choices."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("import_columns")
        self._choices = Choices()
        self._layout: Layout | None = None
        hint = self.tr("Above each column stands what it was taken for. Choose again where wrong.")
        self.hint_label = make_label(hint, "muted", name="import_columns_hint", wrap=True)
        self.encoding_field: OptionField[Encoding | None] = OptionField(
            [None, *Encoding], encoding_label, name="import_encoding"
        )
        self.encoding_field.setAccessibleName(self.tr("Letters"))
        self.hidden_box = QCheckBox(self.tr("Read hidden rows too"))
        self.hidden_box.setObjectName("import_hidden_rows")
        self.converted_label = make_label("", "small", name="import_converted", elide=True)
        self.view = TableView(name="import_file_table", title=self.tr("Cells of the file"))
        self.column_choices = ColumnChoices(self.view, name="import_column")
        self.column_choices.chosen.connect(self._choose_column)
        self.encoding_field.option_chosen.connect(self._choose_encoding)
        self.hidden_box.clicked.connect(self._choose_hidden)
        self._lay_out()

    def show_layout(self, layout: Layout, choices: Choices) -> None:
        """Show the file's cells and what was chosen."""
        self._choices, self._layout = choices, layout
        self.encoding_field.set_option(layout.encoding)
        self.hidden_box.setChecked(choices.hidden_rows)
        self.hidden_box.setVisible(bool(layout.hidden_rows))
        self._show_conversions(layout)
        old = self.view.model()
        self.view.setModel(FileTable(layout, self.view))
        self.view.setSortingEnabled(False)
        if old is not None:
            old.deleteLater()
        matches = layout.headings.matches
        self.column_choices.set_columns(
            [match.column for match in matches],
            options=[None, *Column],
            label=_option_label,
            names=[match.heading or match.letter for match in matches],
        )

    def _show_conversions(self, layout: Layout) -> None:
        pairs = layout.conversions
        told = "; ".join(f"“{before}” → “{after}”" for before, after in pairs[:_SHOWN])
        text = self.tr("Converted to Unicode ({0}): {1}").format(len(pairs), told)
        self.converted_label.setText(text)
        self.converted_label.setVisible(bool(pairs))

    @Slot(int, object)
    def _choose_column(self, at: int, column: Column | None) -> None:
        """Give the column its meaning, and take it from the column that had it."""
        assert self._layout is not None, "only shown columns are chosen"
        columns = {match.place: match.column for match in self._layout.headings.matches}
        chosen = self._layout.headings.matches[at].place
        for place, meaning in columns.items():
            if meaning is column:
                columns[place] = None
        columns[chosen] = column
        self.chosen.emit(replace(self._choices, columns=columns))

    @Slot(object)
    def _choose_encoding(self, encoding: Encoding | None) -> None:
        # Other letters may make other headings known.
        self.chosen.emit(replace(self._choices, columns={}, find_encoding=False, encoding=encoding))

    @Slot(bool)
    def _choose_hidden(self, read: bool) -> None:
        self.chosen.emit(replace(self._choices, hidden_rows=read))

    def _lay_out(self) -> None:
        letters = make_label(self.tr("Letters:"), "muted", name="import_encoding_label")
        letters.setBuddy(self.encoding_field)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self.hint_label, 1)
        tools.addWidget(self.hidden_box)
        tools.addWidget(letters)
        tools.addWidget(self.encoding_field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 10, 20, 12)
        layout.setSpacing(6)
        layout.addLayout(tools)
        layout.addWidget(self.converted_label)
        layout.addWidget(self.column_choices)
        layout.addWidget(self.view, 1)


def _option_label(column: Hashable) -> str:
    if isinstance(column, Column):
        return meaning_label(column)
    return QCoreApplication.translate("ImportColumns", "Not imported")
