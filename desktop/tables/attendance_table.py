"""The attendance sheet of one meeting as a table: one line for each person called."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, Qt

from desktop.colours import Tone
from desktop.labels import mark_icon, mark_label, mark_tone, status_label
from desktop.name_order import name_key
from desktop.tables.rows_table import Column, Index, RowsTable
from desktop.widgets.cell_delegate import LOOK_ROLE
from desktop.widgets.chips import Chip
from models.attendance.figures import Totals, count_attendance
from models.attendance.sheet import AttendanceRow
from models.words import ABSENT_MARKS, Mark, Status

translate = QCoreApplication.translate

#: The columns by name, in their order.
NUMBER, NAME, STATUS, MARK, REASON = range(5)
#: Stands for a record in the line above the staff.
_HEADING = "staff"


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A person with their number within members or staff; without one, the line above staff."""

    number: int = 0
    row: AttendanceRow | None = None


class AttendanceTable(RowsTable[SheetLine]):
    """Members, then staff below a line of their own, each in name order.

    Marks are replaced person by person, so that a line stays where it is while the user works
    down the sheet, whatever it is sorted and filtered by.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((*_who(), *_what()), identity=_identity, parent=parent)
        self._people: dict[UUID, SheetLine] = {}
        self._only: frozenset[UUID] | None = None

    @property
    def people(self) -> list[AttendanceRow]:
        """Everyone called, shown or not."""
        return [line.row for line in self._people.values() if line.row is not None]

    @property
    def not_recorded(self) -> int:
        """How many people wait for a mark."""
        return sum(row.mark is Mark.NOT_RECORDED for row in self.people)

    @property
    def heading_row(self) -> int:
        """The shown row of the line above the staff, or -1."""
        return self.find_row(_HEADING)

    def totals(self, *, members: bool) -> Totals:
        """Count the marks of the members or of the staff, shown or not."""
        return count_attendance(
            (row.status, row.mark) for row in self.people if row.is_member == members
        )

    def set_people(self, rows: Sequence[AttendanceRow]) -> None:
        """Show these people, members first, as `read_attendance` gives them."""
        members = [row for row in rows if row.is_member]
        staff = [row for row in rows if not row.is_member]
        lines = _numbered(members)
        if members and staff:
            lines.append(SheetLine())
        lines += _numbered(staff)
        self._people = {line.row.person_id: line for line in lines if line.row is not None}
        if self._only is not None:
            # A sheet without a line would look like one that lost its people.
            self._only = self._waiting() or None
        self.set_rows(lines)

    @property
    def shows_only_not_recorded(self) -> bool:
        """Whether only who waits for a mark, or did until just now, is in sight."""
        return self._only is not None

    def show_only_not_recorded(self, only: bool) -> None:
        """Show only who waits for a mark now, or everyone.

        Someone marked meanwhile stays in sight until this is called again.
        """
        self.beginResetModel()
        self._only = self._waiting() if only else None
        self._arrange()
        self.endResetModel()

    def put_mark(self, person_id: UUID, *, mark: Mark, reason: str = "") -> None:
        """Show what was recorded for a person."""
        line = self._people[person_id]
        if line.row is not None:
            line = replace(line, row=replace(line.row, mark=mark, reason=reason))
            self._people[person_id] = line
            self.replace_row(line)

    def person_at(self, row: int) -> AttendanceRow | None:
        """Return who stands in a shown row; None where nobody does."""
        return self.row_at(row).row if 0 <= row < self.rowCount() else None

    def first_not_recorded(self) -> int:
        """Return the first shown row that waits for a mark, or -1."""
        return next((at for at, line in enumerate(self.rows) if _waits(line)), -1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Look the cell up; the line above the staff stands out."""
        if role == LOOK_ROLE and index.isValid() and self.person_at(index.row()) is None:
            return "strong"
        return super().data(index, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the cursor pass over the line above the staff; reasons belong to absences."""
        row = self.person_at(index.row())
        if row is None:
            return Qt.ItemFlag.NoItemFlags
        flags = super().flags(index)
        if index.column() == REASON and row.mark in ABSENT_MARKS:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def _arrange(self) -> None:
        """Keep members above staff however they are sorted."""
        super()._arrange()
        shown = [(at, self._rows[at].row) for at in self._shown]
        if self._only is not None:
            shown = [(at, row) for at, row in shown if row is None or row.person_id in self._only]
        members = [at for at, row in shown if row is not None and row.is_member]
        heading = [at for at, row in shown if row is None]
        staff = [at for at, row in shown if row is not None and not row.is_member]
        self._shown = members + (heading if staff else []) + staff

    def _waiting(self) -> frozenset[UUID]:
        return frozenset(row.person_id for row in self.people if row.mark is Mark.NOT_RECORDED)


def person_of_line(line: SheetLine) -> UUID | None:
    """Return whose line it is; that above the staff is nobody's."""
    return line.row.person_id if line.row is not None else None


def _identity(line: SheetLine) -> UUID | str:
    return line.row.person_id if line.row is not None else _HEADING


def _numbered(rows: Iterable[AttendanceRow]) -> list[SheetLine]:
    return [SheetLine(number, row) for number, row in enumerate(rows, start=1)]


def _waits(line: SheetLine) -> bool:
    return line.row is not None and line.row.mark is Mark.NOT_RECORDED


def _who() -> tuple[Column[SheetLine], ...]:
    return (
        Column(
            name="number",
            title=translate("AttendanceTable", "No."),
            text=lambda line: str(line.number or ""),
            key=lambda line: line.number,
            align="right",
            look="muted",
            width=48,
            spare=2,
        ),
        Column(
            name="name",
            title=translate("AttendanceTable", "Full name"),
            text=_name,
            key=lambda line: name_key(_name(line)),
            width=188,
        ),
        Column(
            name="status",
            title=translate("AttendanceTable", "Status on that day"),
            text=_status,
            tooltip=_status,
            key=lambda line: list(Status).index(line.row.status) if line.row else -1,
            look="muted",
            width=146,
            spare=1,
        ),
    )


def _what() -> tuple[Column[SheetLine], ...]:
    return (
        Column(
            name="mark",
            title=translate("AttendanceTable", "Attendance"),
            text=lambda line: mark_label(line.row.mark) if line.row else "",
            key=lambda line: list(Mark).index(line.row.mark) if line.row else -1,
            chip=_chip,
            width=170,
        ),
        Column(
            name="reason",
            title=translate("AttendanceTable", "Reason"),
            text=lambda line: line.row.reason if line.row else "",
            tooltip=lambda line: line.row.reason if line.row else "",
            chip=_no_reason,
            width=0,
        ),
    )


def _name(line: SheetLine) -> str:
    if line.row is None:
        return translate("AttendanceTable", "Staff who are not in the Party")
    return line.row.full_name


def _status(line: SheetLine) -> str:
    return status_label(line.row.status) if line.row else ""


def _no_reason(line: SheetLine) -> Chip | None:
    """Return what tells that an absence still owes its reason."""
    row = line.row
    if row is None or row.mark is not Mark.ABSENT_EXCUSED or row.reason:
        return None
    return Chip(translate("AttendanceTable", "Reason missing"), "warning", Tone.GOLD)


def _chip(line: SheetLine) -> Chip | None:
    if line.row is None:
        return None
    mark = line.row.mark
    return Chip(mark_label(mark), mark_icon(mark), mark_tone(mark))
