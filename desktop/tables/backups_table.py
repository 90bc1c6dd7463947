"""Backups as a table: when, why, what is in each, and whether it is still whole."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from desktop.backup_words import full_moment, reason_words, size_words
from desktop.colours import Tone
from desktop.tables.rows_table import Column, RowsTable
from desktop.widgets.chips import Chip
from models.book.backup_labels import Backup

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class BackupRow:
    """One backup of the list; `second` when it lies in the second place."""

    backup: Backup
    size: int
    whole: bool
    second: bool = False


class BackupsTable(RowsTable[BackupRow]):
    """One line for each backup, the newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_columns(), identity=lambda row: row.backup.file, parent=parent)


def _columns() -> list[Column[BackupRow]]:
    return [*_identity_columns(), *_figure_columns(), *_file_columns()]


def _identity_columns() -> list[Column[BackupRow]]:
    return [
        Column(
            name="made_at",
            title=translate("BackupsTable", "Made"),
            text=lambda row: full_moment(row.backup.made_at),
            key=lambda row: row.backup.made_at,
            look="strong",
            width=142,
        ),
        Column(
            name="state",
            title=translate("BackupsTable", "State"),
            text=lambda row: _state(row).word,
            chip=_state,
            width=124,
        ),
        Column(
            name="cell",
            title=translate("BackupsTable", "Book of"),
            text=lambda row: _whose(row.backup),
            tooltip=lambda row: f"{row.backup.contents.cell}\n{row.backup.book}".strip(),
            width=220,
        ),
    ]


def _figure_columns() -> list[Column[BackupRow]]:
    return [
        Column(
            name="people",
            title=translate("BackupsTable", "People"),
            text=lambda row: str(row.backup.contents.people),
            key=lambda row: row.backup.contents.people,
            align="right",
            width=70,
        ),
        Column(
            name="meetings",
            title=translate("BackupsTable", "Meetings"),
            text=lambda row: str(row.backup.contents.meetings),
            key=lambda row: row.backup.contents.meetings,
            align="right",
            width=76,
        ),
        Column(
            name="changed_at",
            title=translate("BackupsTable", "Last change"),
            text=lambda row: _changed(row.backup),
            key=lambda row: row.backup.contents.last_change,
            width=138,
        ),
    ]


def _file_columns() -> list[Column[BackupRow]]:
    return [
        Column(
            name="size",
            title=translate("BackupsTable", "Size"),
            text=lambda row: size_words(row.size),
            key=lambda row: row.size,
            align="right",
            look="muted",
            width=104,
        ),
        Column(
            name="reason",
            title=translate("BackupsTable", "Why"),
            text=_reason,
            tooltip=_reason,
            look="muted",
            width=226,
        ),
    ]


def _state(row: BackupRow) -> Chip:
    if row.whole:
        return Chip(translate("BackupsTable", "Whole"), "check", Tone.GOOD)
    return Chip(translate("BackupsTable", "Damaged"), "x", Tone.RED)


def _whose(backup: Backup) -> str:
    """Return the cell; what is known of a book with a password is only the name of its file."""
    return backup.contents.cell or Path(backup.book).stem


def _changed(backup: Backup) -> str:
    moment = backup.contents.changed_at
    return full_moment(moment) if moment else "–"


def _reason(row: BackupRow) -> str:
    words = reason_words(row.backup.reason)
    if row.second:
        return translate("BackupsTable", "{0} · in the second place").format(words)
    return words
