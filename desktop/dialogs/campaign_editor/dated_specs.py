"""The fields of what has days in a campaign: peak periods, and reports that are due."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.campaign_labels import peak_level_label, reporter_label
from desktop.dialogs.campaign_editor.entries import Field, Kind
from models.words import PeakLevel, Reporter

translate = QCoreApplication.translate
_MONTHS = tuple(range(1, 13))
_LAST_YEAR = 2199


def peak_fields() -> tuple[Field, ...]:
    """Return the fields of a peak period."""
    return (
        Field(name="name", title=translate("specs", "Peak period"), width=0, share=3, needed=True),
        choice_field(
            "level", translate("specs", "Anniversary"), PeakLevel, peak_level_label, width=130
        ),
        _number("first_day", translate("specs", "From day"), most=31),
        _number("first_month", translate("specs", "From month"), most=12),
        _number("last_day", translate("specs", "To day"), most=31),
        _number("last_month", translate("specs", "To month"), most=12),
        _year(),
        Field(
            name="is_proposed",
            title=translate("specs", "Proposed, not in the document"),
            kind=Kind.TICK,
            row=2,
        ),
        note_field(3),
    )


def _number(name: str, title: str, *, most: int) -> Field:
    return Field(name=name, title=title, kind=Kind.NUMBER, row=1, width=92, most=most)


def _year() -> Field:
    return Field(
        name="year",
        title=translate("specs", "Year (empty: every year)"),
        head=translate("specs", "Year"),
        kind=Kind.NUMBER,
        row=1,
        width=70,
        most=_LAST_YEAR,
        share=2,
    )


def deadline_fields() -> tuple[Field, ...]:
    """Return the fields of a report that is due."""
    return (
        Field(
            name="title",
            title=translate("specs", "Report ({year} stands for the year)"),
            head=translate("specs", "Report"),
            width=0,
            needed=True,
        ),
        choice_field(
            "reporter",
            translate("specs", "Owed by"),
            Reporter,
            reporter_label,
            row=1,
            width=190,
            share=3,
        ),
        _number("day", translate("specs", "Day"), most=31),
        choice_field("month", translate("specs", "Month"), _MONTHS, str, row=1, width=80),
        _year(),
        *_deadline_path(),
    )


def _deadline_path() -> tuple[Field, ...]:
    """Return from whom a report goes to whom, and within what."""
    return (
        Field(name="owed_by", title=translate("specs", "From"), row=2, needed=True),
        Field(name="through", title=translate("specs", "Through"), row=2),
        Field(name="reports_to", title=translate("specs", "To"), row=2, needed=True),
        Field(name="merged_into", title=translate("specs", "Within the report"), row=3, share=3),
        Field(
            name="month_is_proposed",
            title=translate("specs", "The month is proposed"),
            kind=Kind.TICK,
            row=3,
        ),
        note_field(4),
    )


def choice_field(name: str, title: str, kinds: Any, label: Any, **place: Any) -> Field:
    """Return a field in which one of `kinds` is chosen."""
    options = tuple(kinds)
    return Field(name=name, title=title, kind=Kind.CHOICE, options=options, label=label, **place)


def note_field(row: int) -> Field:
    """Return the field for a note, in a row of its own."""
    return Field(name="note", title=translate("specs", "Note"), kind=Kind.LINES, row=row)
