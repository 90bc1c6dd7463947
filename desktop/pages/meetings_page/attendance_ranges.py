"""Ranges of the attendance sheet, as in Excel: pasted once shown, filled down, cleared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Slot

from desktop.dialogs.paste_dialog import PasteDialog
from desktop.tables.attendance_table import MARK, REASON, AttendanceTable
from desktop.tables.attendance_view import AttendanceView
from desktop.translation import current_language
from desktop.widgets.clipboard import pasted_grid
from desktop.widgets.notice import Notice
from desktop.widgets.range_keys import RangeKeys
from models.attendance.filling import clear, fill_down
from models.attendance.marking import MarkEntry
from models.attendance.pasting import PasteTarget
from models.attendance.sheet import AttendanceRow
from models.errors import RecordsError


class HasSheet(Protocol):
    """Who shows the sheet, may be asked whether it can be written to, and records."""

    view: AttendanceView
    table: AttendanceTable
    notice: Notice

    def may_write(self) -> bool:
        """Tell whether marks may be recorded now, after asking what has to be asked."""

    def record_range(self, entries: Sequence[MarkEntry], *, action: str) -> None:
        """Record marks as one act of that name; raise RecordsError when the book refuses."""


class AttendanceRanges(QObject):
    """Turns Ctrl+V, Ctrl+D and Delete on a sheet into marks. Rows that a filter hides stay.

    It asks its Qt parent for the sheet, so that neither keeps the other alive.
    """

    def __init__(self, sheet: QObject, view: AttendanceView) -> None:
        super().__init__(sheet)
        self.keys = RangeKeys(view, writes=True)
        self.keys.paste_wanted.connect(self._paste)
        self.keys.fill_wanted.connect(self._fill)
        self.keys.clear_wanted.connect(self._clear)

    @property
    def _sheet(self) -> HasSheet:
        sheet: HasSheet = self.parent()  # type: ignore[assignment]
        return sheet

    @Slot()
    def _paste(self) -> None:
        sheet = self._sheet
        shown = self._people(range(sheet.table.rowCount()))
        rows = self.keys.selected.rows
        if not shown or not rows or not sheet.may_write():
            return
        below = self._people(range(rows[0], sheet.table.rowCount()))
        target = PasteTarget(
            tuple(row.person_id for row in below),
            selected=len(self._people(rows)),
            reasons_only=self.keys.selected.columns == {REASON},
        )
        everyone = sheet.table.people
        try:
            PasteDialog.ask(
                sheet.view,
                partial(sheet.record_range, action="paste_attendance"),
                grid=pasted_grid(),
                rows=everyone,
                target=target,
                hidden=frozenset(row.person_id for row in everyone)
                - {row.person_id for row in shown},
            )
        except RecordsError as error:
            sheet.notice.tell(error.sentence(current_language()))

    @Slot()
    def _fill(self) -> None:
        """Copy the top row of the range down; of one row alone, the row above it."""
        rows, columns = self.keys.selected.rows, self.keys.selected.columns
        if len(rows) == 1:
            above = [row for row in range(rows[0]) if self._sheet.table.person_at(row)]
            rows = (*above[-1:], *rows)
        whole = not columns & {MARK, REASON}
        marks, reasons = whole or MARK in columns, whole or REASON in columns
        self._record(fill_down(self._people(rows), marks=marks, reasons=reasons), "fill_down")

    @Slot()
    def _clear(self) -> None:
        people = self._people(self.keys.selected.rows)
        only_reasons = self.keys.selected.columns == {REASON}
        self._record(clear(people, marks=not only_reasons), "clear_marks")

    def _record(self, entries: Sequence[MarkEntry], action: str) -> None:
        sheet = self._sheet
        if not entries or not sheet.may_write():
            return
        try:
            sheet.record_range(entries, action=action)
        except RecordsError as error:
            sheet.notice.tell(error.sentence(current_language()))

    def _people(self, rows: Iterable[int]) -> list[AttendanceRow]:
        """Return who stands in these shown rows."""
        found = (self._sheet.table.person_at(row) for row in rows)
        return [person for person in found if person is not None]
