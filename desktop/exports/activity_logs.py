"""The logs of what was made known and of what was inspected, each as a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop.exports.documents import Chosen, Document
from desktop.exports.formats import Format
from desktop.exports.paper import Signature
from desktop.exports.signing import signature_on
from desktop.exports.wording import channel_name, inspection_name, wording
from desktop.exports.xlsx.formulas import total_of_rows
from desktop.exports.xlsx.layout import Value, check_xlsx, finished, new_workbook, put_row
from desktop.exports.xlsx.log_sheet import LogColumns, LogTable, Rows, add_log, log_heading
from desktop.exports.xlsx.styles import StyleName
from models.activities.dissemination import (
    ChannelCount,
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


_ITEMS = LogColumns(
    widths=(5, 11.5, 16, 40, 26, 20, 12, 11, 26, 18),
    styles=(
        *("center", "center", "text", "text", "text"),
        *("text", "center", "center", "text", "text"),
    ),
)
_CHANNELS = LogColumns(
    widths=(6, 34, 22, 22), styles=("center", "text", "center", "center"), landscape=False
)
_INSPECTIONS = LogColumns(
    widths=(5, 11.5, 13, 24, 26, 24, 36, 28, 11.5, 11.5),
    styles=(
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
    note = (words["note"],)
    items = LogTable(
        sheet=words["sheet"],
        heading=log_heading(paper.cell, words["title"], paper.period, notes=note),
        heads=words["columns"].values(),
        rows=[_item(number, row) for number, row in enumerate(paper.rows, start=1)],
        nothing=words["nothing"],
    )
    counts = count_by_channel(paper.rows)
    channels = LogTable(
        sheet=words["channels_sheet"],
        heading=log_heading(paper.cell, words["channels_title"], paper.period, notes=note),
        heads=words["channel_columns"].values(),
        rows=[
            [number, channel_name(one.channel), one.items, one.reached]
            for number, one in enumerate(counts, start=1)
        ],
        nothing=words["nothing"],
        put_foot=partial(_put_total, counts),
    )
    for table, columns in ((items, _ITEMS), (channels, _CHANNELS)):
        add_log(workbook, table, columns, place=paper.cell.place_name, by=paper.signature)


def write_inspection_log(paper: ActivityPaper) -> bytes:
    """Return the log as a workbook of one sheet."""
    words = wording("inspection_log")
    workbook = new_workbook(title=words["title"], author=paper.cell.name)
    add_inspections(workbook, paper)
    return finished(workbook)


def add_inspections(workbook: Workbook, paper: ActivityPaper) -> None:
    """Add the sheet of the inspections."""
    words = wording("inspection_log")
    table = LogTable(
        sheet=words["sheet"],
        heading=log_heading(paper.cell, words["title"], paper.period),
        heads=words["columns"].values(),
        rows=[_inspection(number, row) for number, row in enumerate(paper.rows, start=1)],
        nothing=words["nothing"],
    )
    add_log(workbook, table, _INSPECTIONS, place=paper.cell.place_name, by=paper.signature)


def _put_total(counts: Sequence[ChannelCount], sheet: Worksheet, rows: Rows) -> None:
    """Write the sums of all channels."""
    first, last = rows
    sums: list[Value] = [
        None,
        wording("dissemination_log")["total"],
        total_of_rows(first, last, 3, sum(one.items for one in counts)),
        total_of_rows(first, last, 4, sum(one.reached for one in counts)),
    ]
    styles: list[StyleName] = ["total_center"] * len(sums)
    put_row(sheet, last + 1, sums, styles)


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
