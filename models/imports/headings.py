"""Where the heading row of a people list is, and what each column means."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from models.imports.sheet import CellKind, Sheet, SheetRow, column_letter
from models.names import search_form

#: How far down a letterhead and a title may push the headings.
LAST_HEADING_ROW = 30


class Column(StrEnum):
    """What a column of a people list holds."""

    NUMBER = "number"
    FULL_NAME = "full_name"
    FAMILY_NAME = "family_name"
    GIVEN_NAME = "given_name"
    SEX = "sex"
    BORN = "born"
    POST = "post"
    JOB = "job"
    UNIT = "unit"
    JOINED = "joined"
    OFFICIAL = "official"
    CARD = "card"
    STATUS = "status"
    NOTE = "note"


_HEADINGS = {
    Column.NUMBER: "STT; TT; Số TT; Số thứ tự; Thứ tự",
    Column.FULL_NAME: (
        "Họ và tên; Họ tên; Họ, tên; Họ và tên đảng viên; Họ tên đảng viên; "
        "Họ và tên đang dùng; Họ tên đang dùng; Họ, chữ đệm và tên; Họ chữ đệm tên"
    ),
    Column.FAMILY_NAME: (
        "Họ và tên đệm; Họ và chữ đệm; Họ và đệm; Họ và chữ lót; Họ và tên lót; Họ đệm; "
        "Họ tên đệm; Họ lót; Họ"
    ),
    Column.GIVEN_NAME: "Tên",
    Column.SEX: "Nam/Nữ; Nam, nữ; Nam nữ; Giới tính; Giới",
    Column.BORN: (
        "Ngày sinh; Năm sinh; Sinh ngày; Ngày, tháng, năm sinh; Ngày tháng năm sinh; "
        "Ngày/tháng/năm sinh; Ngày, năm sinh; Ngày (năm) sinh"
    ),
    Column.POST: (
        "Chức vụ Đảng; Chức vụ trong Đảng; Chức vụ về Đảng; Chức vụ cấp ủy; Chức danh Đảng; CV Đảng"
    ),
    Column.JOB: (
        "Chức vụ chính quyền; Chức vụ CQ; CV chính quyền; Chức vụ; Chức danh; "
        "Chức vụ, chức danh; Chức vụ chuyên môn; Chức vụ công tác; Nghề nghiệp; Công việc"
    ),
    Column.UNIT: (
        "Đơn vị; Đơn vị công tác; Phòng; Phòng ban; Phòng, ban; Phòng, đơn vị; Bộ phận; "
        "Đơn vị/Bộ phận; Phòng chuyên môn; Nơi công tác"
    ),
    Column.JOINED: (
        "Ngày vào Đảng; Vào Đảng; Ngày vào ĐCSVN; Ngày kết nạp; Ngày kết nạp Đảng; "
        "Ngày vào Đảng dự bị; Ngày, tháng, năm vào Đảng; Ngày tháng năm vào Đảng"
    ),
    Column.OFFICIAL: (
        "Ngày chính thức; Chính thức; Ngày vào Đảng chính thức; Vào Đảng chính thức; "
        "Ngày công nhận chính thức; Ngày chuyển chính thức; Ngày chuyển Đảng chính thức; "
        "Ngày, tháng, năm chính thức"
    ),
    Column.CARD: (
        "Số thẻ; Số thẻ ĐV; Số thẻ đảng viên; Thẻ đảng viên; Số thẻ Đảng; Số TĐV; Thẻ ĐV"
    ),
    Column.STATUS: "Tư cách; Trạng thái; Loại đảng viên; Diện đảng viên; Đảng viên/Quần chúng",
    Column.NOTE: "Ghi chú",
}

_NAME_COLUMNS = frozenset({Column.FULL_NAME, Column.FAMILY_NAME, Column.GIVEN_NAME})


@dataclass(frozen=True, slots=True)
class ColumnMatch:
    """A column of the file and what it was taken for; None when its heading is not known."""

    place: int
    heading: str
    column: Column | None

    @property
    def letter(self) -> str:
        """The column's name as the workbook shows it."""
        return column_letter(self.place)


@dataclass(frozen=True, slots=True)
class Headings:
    """The heading row and its columns from left to right."""

    row: int
    matches: tuple[ColumnMatch, ...]

    def find(self, column: Column) -> ColumnMatch | None:
        """Return where `column` is, if the file has it."""
        return next((match for match in self.matches if match.column is column), None)

    def has(self, column: Column) -> bool:
        """Whether the file has `column`."""
        return self.find(column) is not None

    @property
    def only_names(self) -> bool:
        """Whether nothing but names, numbers and notes was recognised."""
        known = {match.column for match in self.matches if match.column}
        return known <= _NAME_COLUMNS | {Column.NUMBER, Column.NOTE}


def fold(heading: str) -> str:
    """Return a heading as it is compared: no case, marks or punctuation."""
    return " ".join(re.findall(r"[a-z0-9]+", search_form(heading)))


_MEANINGS = {
    fold(heading): column
    for column, headings in _HEADINGS.items()
    for heading in headings.split(";")
}


def find_headings(sheet: Sheet) -> Headings | None:
    """Return the first of the rows with most known headings among which there is the name."""
    best: Headings | None = None
    for row in sheet.rows:
        if row.number > LAST_HEADING_ROW:
            break
        found = _read_row(row)
        if _names_people(found) and (best is None or _known(found) > _known(best)):
            best = found
    return _with_split_name(best, sheet) if best else None


def _read_row(row: SheetRow) -> Headings:
    taken: set[Column] = set()
    matches = []
    for place in sorted(row.cells):
        cell = row.cells[place]
        heading = cell.text
        column = _meaning(heading) if cell.kind is CellKind.TEXT else None
        if column in taken:
            column = None
        if column:
            taken.add(column)
        if heading:
            matches.append(ColumnMatch(place, heading, column))
    return Headings(row.number, tuple(matches))


def _meaning(heading: str) -> Column | None:
    """Return what `heading` means, as it stands or without what is in parentheses."""
    short = re.sub(r"\([^)]*\)", " ", heading)
    return _MEANINGS.get(fold(heading)) or _MEANINGS.get(fold(short))


def _known(headings: Headings) -> int:
    return sum(match.column is not None for match in headings.matches)


def _names_people(headings: Headings) -> bool:
    split = headings.has(Column.FAMILY_NAME) and headings.has(Column.GIVEN_NAME)
    return split or headings.has(Column.FULL_NAME)


def _with_split_name(headings: Headings, sheet: Sheet) -> Headings:
    """Take a column without heading right of the name, filled with words, as the given name.

    So it looks when one heading is merged over family and given name.
    """
    name = headings.find(Column.FULL_NAME)
    if name is None or headings.has(Column.GIVEN_NAME):
        return headings
    beside = name.place + 1
    if any(match.place == beside for match in headings.matches):
        return headings
    rows = [row for row in sheet.rows if row.number > headings.row and row.text(name.place)]
    kinds = Counter(row.cells[beside].kind for row in rows if beside in row.cells)
    if not rows or kinds[CellKind.TEXT] * 2 <= len(rows):
        return headings
    given = ColumnMatch(beside, name.heading, Column.GIVEN_NAME)
    matches = sorted([*headings.matches, given], key=lambda match: match.place)
    return Headings(headings.row, tuple(matches))
