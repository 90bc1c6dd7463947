"""The logs of what was made known and of what was inspected, each as a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from openpyxl import Workbook

from desktop.exports.documents import Chosen, Document
from desktop.exports.formats import Format
from desktop.exports.paper import Signature
from desktop.exports.signing import signature_on
from desktop.exports.wording import channel_name, inspection_name, period_line, wording
from desktop.exports.xlsx.formulas import total_of_rows
from desktop.exports.xlsx.frame import (
    SheetHeading,
    freeze,
    set_filter,
    set_print,
    write_heading,
    write_signing,
)
from desktop.exports.xlsx.layout import (
    Value,
    add_sheet,
    check_xlsx,
    finished,
    new_workbook,
    put_block,
    put_row,
)
from desktop.exports.xlsx.styles import StyleName
from models.activities.dissemination import (
    DisseminationRow,
    count_by_channel,
    list_disseminations,
)
from models.activities.inspections import InspectionRow, list_inspections
from models.book.database import Session
from models.organisation import Cell, cell_on
from models.periods import Period


@dataclass(frozen=True, slots=True)
class ActivityPaper:
    """What is in a log of a period, earliest first, and who signs it."""

    cell: Cell
    period: Period
    rows: tuple[Any, ...]
    signature: Signature


@dataclass(frozen=True, slots=True)
class _Shape:
    """The columns of a sheet: how wide, in which look; the last rows may be sums."""

    widths: tuple[float, ...]
    styles: tuple[StyleName, ...]
    landscape: bool = True
    summed: bool = False


_ITEMS = _Shape(
    (5, 11.5, 16, 40, 26, 20, 12, 11, 26, 18),
    (
        *("center", "center", "text", "text", "text"),
        *("text", "center", "center", "text", "text"),
    ),
)
_CHANNELS = _Shape(
    (6, 34, 22, 22), ("center", "text", "center", "center"), landscape=False, summed=True
)
_INSPECTIONS = _Shape(
    (5, 11.5, 13, 24, 26, 24, 36, 28, 11.5, 11.5),
    (
        *("center", "center", "center", "text", "text"),
        *("text", "text", "text", "center", "center"),
    ),
)


def write_dissemination_log(paper: ActivityPaper) -> bytes:
    """Return the log as a workbook: every item, and the sums by channel."""
    words = wording("dissemination_log")
    workbook = new_workbook(title=words["title"], author=paper.cell.name)
    add_disseminations(workbook, paper)
    return finished(workbook)


def add_disseminations(workbook: Workbook, paper: ActivityPaper) -> None:
    """Add the sheets of the items and of the channels."""
    words = wording("dissemination_log")
    rows = [_item(number, row) for number, row in enumerate(paper.rows, start=1)]
    titles = (words["sheet"], words["title"], words["note"])
    _write_sheet(workbook, paper, titles, words["columns"], rows, _ITEMS)
    titles = (words["channels_sheet"], words["channels_title"], words["note"])
    sums = _channel_rows(paper.rows)
    _write_sheet(workbook, paper, titles, words["channel_columns"], sums, _CHANNELS)


def write_inspection_log(paper: ActivityPaper) -> bytes:
    """Return the log as a workbook of one sheet."""
    words = wording("inspection_log")
    workbook = new_workbook(title=words["title"], author=paper.cell.name)
    add_inspections(workbook, paper)
    return finished(workbook)


def add_inspections(workbook: Workbook, paper: ActivityPaper) -> None:
    """Add the sheet of the inspections."""
    words = wording("inspection_log")
    rows = [_inspection(number, row) for number, row in enumerate(paper.rows, start=1)]
    titles = (words["sheet"], words["title"], "")
    _write_sheet(workbook, paper, titles, words["columns"], rows, _INSPECTIONS)


def _write_sheet(
    workbook: Workbook,
    paper: ActivityPaper,
    titles: tuple[str, str, str],
    heads: dict[str, str],
    rows: Sequence[list[Value]],
    shape: _Shape,
) -> None:
    """Write letterhead, table and signature; `titles` are of sheet and table, and a note."""
    columns = len(shape.widths)
    sheet = add_sheet(workbook, titles[0], widths=shape.widths)
    heading = SheetHeading(
        upper_body=paper.cell.upper_body,
        body=paper.cell.name,
        title=titles[1],
        subtitle=period_line(paper.period),
        notes=(titles[2],) if titles[2] else (),
    )
    head = write_heading(sheet, heading, columns)
    put_row(sheet, head, list(heads.values()), ["head"] * columns)
    freeze(sheet, row=head + 1, column=3)
    row = head + 1
    for values in rows:
        is_sum = shape.summed and values is rows[-1]
        if is_sum:
            values = _summed(values, head + 1, row - 1)
        put_row(sheet, row, values, ["total_center"] * columns if is_sum else shape.styles)
        row += 1
    set_filter(sheet, head=head, last=row - 1 - shape.summed, columns=columns)
    if not rows:
        noun = "dissemination_log" if shape is not _INSPECTIONS else "inspection_log"
        put_block(sheet, (row, row), (1, columns), wording(noun)["nothing"], "text")
        row += 1
    write_signing(sheet, row + 1, columns, place=paper.cell.place_name, by=paper.signature)
    set_print(sheet, landscape=shape.landscape, head_rows=(head, head))


def _summed(values: list[Value], first: int, last: int) -> list[Value]:
    """Return the last row with formulas for its sums."""
    return [
        total_of_rows(first, last, column, value) if isinstance(value, int) else value
        for column, value in enumerate(values, start=1)
    ]


def _item(number: int, row: DisseminationRow) -> list[Value]:
    data = row.data
    return [
        number,
        data.published_on,
        channel_name(data.channel),
        data.title,
        row.campaign,
        data.author,
        data.language or wording("dissemination_log")["vietnamese"],
        data.audience_count,
        data.link,
        data.note,
    ]


def _channel_rows(rows: Sequence[DisseminationRow]) -> list[list[Value]]:
    """Return one row for each channel that was used, and the sum; none of no items."""
    counts = count_by_channel(rows)
    if not counts:
        return []
    listed: list[list[Value]] = [
        [number, channel_name(one.channel), one.items, one.reached]
        for number, one in enumerate(counts, start=1)
    ]
    whole = (sum(one.items for one in counts), sum(one.reached for one in counts))
    return [*listed, [None, wording("dissemination_log")["total"], *whole]]


def _inspection(number: int, row: InspectionRow) -> list[Value]:
    data = row.data
    return [
        number,
        data.inspected_on,
        inspection_name(data.kind),
        data.inspected_by,
        data.subject,
        row.campaign,
        data.findings,
        data.follow_up,
        data.follow_up_by,
        data.followed_up_on,
    ]


def collect_items(session: Session, chosen: Chosen) -> ActivityPaper:
    """Read what was made known in the period."""
    rows = list_disseminations(session, chosen.period, campaign_id=chosen.campaign_id)
    return _paper(session, chosen, sorted(rows, key=lambda row: row.data.published_on))


def collect_inspections(session: Session, chosen: Chosen) -> ActivityPaper:
    """Read the inspections of the period."""
    rows = list_inspections(session, chosen.period, campaign_id=chosen.campaign_id)
    return _paper(session, chosen, sorted(rows, key=lambda row: row.data.inspected_on))


def _paper(session: Session, chosen: Chosen, rows: Sequence[Any]) -> ActivityPaper:
    day, signature = chosen.period.last, signature_on(session, chosen.period.last)
    return ActivityPaper(cell_on(session, day), chosen.period, tuple(rows), signature)


DISSEMINATION_LOG = Document(
    key="dissemination-log",
    title=wording("dissemination_log")["title"],
    needs=("period",),
    collect=collect_items,
    formats=(Format("xlsx", write_dissemination_log, check_xlsx),),
    group="logs",
)
INSPECTION_LOG = Document(
    key="inspection-log",
    title=wording("inspection_log")["title"],
    needs=("period",),
    collect=collect_inspections,
    formats=(Format("xlsx", write_inspection_log, check_xlsx),),
    group="logs",
)
