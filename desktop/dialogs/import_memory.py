"""What imports of people keep from one to the next: the folder, and columns chosen by hand."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop import messages
from desktop.dialogs.import_work import ReadList, Remembered
from desktop.settings import Settings
from models.imports.headings import Column, headings_key

translate = QCoreApplication.translate


def ask_list(parent: QWidget, settings: Settings, folder: Path | None = None) -> Path | None:
    """Ask for a list of people, in the folder of the last one."""
    file = messages.ask_open_file(
        parent,
        translate("ImportPeopleDialog", "Choose the list of people"),
        filters=translate("ImportPeopleDialog", "Lists (*.xlsx *.xlsm *.xls *.csv *.tsv *.txt)"),
        folder=folder or settings.imports.folder,
    )
    if file is not None:
        settings.imports.folder = file.parent
    return file


def remembered(settings: Settings) -> Remembered:
    """Return by headings what their columns were chosen to be."""
    known = set(Column)
    return {
        key: {
            place: Column(column) if column in known else None for place, column in chosen.items()
        }
        for key, chosen in settings.imports.columns.items()
    }


def remember(settings: Settings, found: ReadList) -> None:
    """Keep the columns that were chosen by hand for the next list with the same headings."""
    if found.layout is not None and found.choices.columns:
        chosen = {place: column or "" for place, column in found.choices.columns.items()}
        settings.imports.keep_columns(headings_key(found.layout.headings), chosen)
