"""Biểu số liệu: the fixed form of a cell's figures, filled from a book or left to be filled.

Every cell but those to be filled is locked; nothing is hidden, so that what is sent is what is
seen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from openpyxl import Workbook
from openpyxl.styles import Protection
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from desktop.exports.wording import period_line, wording
from desktop.exports.xlsx.formulas import cell_name
from desktop.exports.xlsx.frame import SheetHeading, freeze, set_filter, set_print, write_heading
from desktop.exports.xlsx.layout import (
    ROW_HEIGHT,
    Value,
    add_sheet,
    finished,
    new_workbook,
    put_block,
    put_row,
)
from desktop.exports.xlsx.styles import StyleName
from models.committee.figures import (
    MOST,
    CellFigures,
    Subject,
    TopicCounts,
    figure_codes,
    figure_title,
)

_WIDTHS = (8.0, 50.0, 40.0)
_TOPIC_WIDTHS = (8.0, 58.0, 6.0, 10.0, 11.0, 11.0, 11.0, 11.0)
_FIRST_COUNT = 4
#: What a cell says of itself; all else above the figures is the committee's.
_OWN = ("A2", "A3", "A11")
_VALUE = 3


@dataclass(frozen=True, slots=True)
class Form:
    """What is asked for, and the figures of a book that answer it, if any."""

    subject: Subject
    topics: tuple[TopicCounts, ...] = ()
    figures: CellFigures | None = None


def write_filled_form(figures: CellFigures) -> bytes:
    """Return the form with the figures of a book."""
    return write_form(Form(figures.subject, figures.topics, figures))


def write_form(form: Form) -> bytes:
    """Return the form as a workbook; a blank one lets only the cells of figures be filled."""
    words, figures = wording("committee")["form"], form.figures
    title = words["campaign_title" if form.subject.campaign else "period_title"]
    workbook = new_workbook(title=title, author=figures.cell.name if figures else "")
    heading = SheetHeading(
        upper_body=figures.cell.upper_body if figures else "",
        body=figures.cell.name if figures else words["blank_body"],
        title=title,
        subtitle=_subtitle(form.subject),
        notes=(words["note_filled" if figures else "note"],),
    )
    _write_figures(workbook, form, heading)
    if form.topics:
        _write_topics(workbook, form, heading)
    return finished(workbook)


def _subtitle(subject: Subject) -> str:
    days = period_line(subject.period)
    return f"{subject.campaign.name}\n{days}" if subject.campaign else days


def _write_figures(workbook: Workbook, form: Form, heading: SheetHeading) -> None:
    words = wording("committee")["form"]
    sheet = add_sheet(workbook, words["sheet"], widths=_WIDTHS)
    columns = len(_WIDTHS)
    head = write_heading(sheet, heading, columns)
    put_row(sheet, head, list(words["columns"].values()), ["head"] * columns)
    freeze(sheet, row=head + 1, column=1)
    row, fillable = head, []
    for code, label, value in _rows(form):
        row += 1
        if not code:
            put_block(sheet, (row, row), (1, columns), label, "band")
            sheet.row_dimensions[row].height = ROW_HEIGHT
            continue
        is_text = code.startswith("A")
        style: StyleName = "text" if is_text else "center"
        put_row(sheet, row, [code, label, value], ["center", "text", style])
        if form.figures is None and (code in _OWN or not is_text):
            fillable.append(cell_name(row, _VALUE))
            if not is_text:
                _ask_number(sheet, [cell_name(row, _VALUE)])
    set_filter(sheet, head=head, last=row, columns=columns)
    set_print(sheet, landscape=False, head_rows=(head, head))
    _protect(sheet, fillable)


def _rows(form: Form) -> Iterator[tuple[str, str, Value]]:
    """Yield code, label and value of every row; a group has its title alone."""
    words, figures = wording("committee"), form.figures
    yield "", words["form"]["about_group"], None
    about = _about(form)
    for code, label in words["form"]["about"].items():
        yield code, label, about[code]
    codes = dict(figure_codes())
    for group, keys in form.subject.groups.items():
        yield "", words["groups"][group], None
        for key in keys:
            yield codes[key], figure_title(key), figures.counts[key] if figures else None


def _about(form: Form) -> dict[str, Value]:
    """Return what stands above the figures, by its code."""
    words, figures, campaign = wording("committee")["form"], form.figures, form.subject.campaign
    none = words["none"]
    dated_on: date | str = (campaign and campaign.dated_on) or none
    cell = figures.cell if figures else None
    return {
        "A1": words["mark"],
        "A2": cell.name if cell else None,
        "A3": cell.upper_body if cell else None,
        "A4": str(cell.id) if cell and cell.id else none,
        "A5": campaign.name if campaign else none,
        "A6": campaign.key if campaign else none,
        "A7": (campaign and campaign.directive) or none,
        "A8": dated_on,
        "A9": form.subject.period.first,
        "A10": form.subject.period.last,
        "A11": figures.made_at.astimezone().date() if figures else None,
    }


def _write_topics(workbook: Workbook, form: Form, heading: SheetHeading) -> None:
    words = wording("committee")["form"]
    sheet = add_sheet(workbook, words["topics_sheet"], widths=_TOPIC_WIDTHS)
    columns = len(_TOPIC_WIDTHS)
    above = SheetHeading(
        heading.upper_body,
        heading.body,
        words["topics_title"],
        heading.subtitle,
        (words["topics_note"],),
    )
    head = write_heading(sheet, above, columns)
    put_row(sheet, head, list(words["topic_columns"].values()), ["head"] * columns)
    freeze(sheet, row=head + 1, column=3)
    styles: list[StyleName] = ["center"] * columns
    styles[1] = "text"
    row = head
    for topic in form.topics:
        row += 1
        counts: tuple[Value, ...] = topic.counts if form.figures else (None,) * len(topic.counts)
        put_row(sheet, row, [topic.code, topic.title, topic.depth + 1, *counts], styles)
    fillable = []
    if form.figures is None:
        fillable = [
            cell_name(at, column)
            for at in range(head + 1, row + 1)
            for column in range(_FIRST_COUNT, columns + 1)
        ]
        _ask_number(sheet, fillable)
    set_filter(sheet, head=head, last=row, columns=columns)
    set_print(sheet, landscape=True, head_rows=(head, head))
    _protect(sheet, fillable)


def _ask_number(sheet: Worksheet, cells: Iterable[str]) -> None:
    """Let the program that shows the form take a whole number alone."""
    words = wording("committee")["form"]
    rule = DataValidation(type="whole", operator="between", formula1="0", formula2=str(MOST))
    rule.showErrorMessage = True
    rule.errorTitle, rule.error = words["asked_title"], words["asked"]
    for cell in cells:
        rule.add(cell)
    sheet.add_data_validation(rule)


def _protect(sheet: Worksheet, fillable: Iterable[str]) -> None:
    """Lock every cell but those to be filled; without a password, so that nobody is locked out."""
    for cell in fillable:
        sheet[cell].protection = Protection(locked=False)
    protection = sheet.protection
    protection.sheet = True
    protection.formatColumns = protection.formatRows = protection.autoFilter = False
