"""What the import of people does beside the window: reading a file, comparing it with the book."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from desktop.background import Progress
from desktop.exports.reading.workbooks import read_workbook
from models.book.database import Database
from models.errors import RecordsError
from models.imports.headings import Column, headings_key
from models.imports.layout import Choices, Layout, lay_out
from models.imports.people import choose_sheet, propose
from models.imports.proposals import ImportProposal
from models.imports.sheet import Sheet

#: By the headings of a list what its columns were chosen to be.
Remembered = Mapping[str, Mapping[int, Column | None]]


@dataclass(frozen=True, slots=True)
class ReadList:
    """A file as read: its sheets, the one looked at, and what importing it would do, or why not."""

    sheets: tuple[Sheet, ...]
    sheet: Sheet
    choices: Choices = field(default_factory=Choices)
    layout: Layout | None = None
    proposal: ImportProposal | None = None
    refusal: RecordsError | None = None


def read_list(
    progress: Progress,
    *,
    database: Database,
    file: Path | Sheet,
    place: int | None,
    today: date,
    remembered: Remembered,
) -> ReadList:
    """Read sheet `place` of a file, or a range that was pasted, and compare it with the book.

    Without a place, or when the file was saved with fewer sheets meanwhile, it is the likeliest.
    """

    def told(done: int, total: int) -> None:
        progress(100 * done // total if total else 0, 100 if total else 0)

    sheets = (file,) if isinstance(file, Sheet) else read_workbook(file, told)
    sheet = choose_sheet(sheets) if place is None or place >= len(sheets) else sheets[place]
    found = ReadList(sheets, sheet)
    return look_at(progress, database=database, found=found, today=today, remembered=remembered)


def look_at(
    _progress: Progress,
    *,
    database: Database,
    found: ReadList,
    today: date,
    remembered: Remembered | None = None,
) -> ReadList:
    """Compare the sheet with the book, read by its choices.

    With `remembered` the columns of the same headings are what was chosen then.
    """
    sheet, choices, layout = found.sheet, found.choices, None
    try:
        layout = lay_out(sheet, choices)
        kept = (remembered or {}).get(headings_key(layout.headings))
        if kept:
            choices = Choices(columns=kept)
            layout = lay_out(sheet, choices)
        with database.reading() as session:
            proposal = propose(session, layout, today=today, choices=choices)
    except RecordsError as error:
        return ReadList(found.sheets, sheet, choices, layout, refusal=error)
    return ReadList(found.sheets, sheet, choices, layout, proposal)
