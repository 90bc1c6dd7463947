"""The rows of a range that is about to be pasted into the attendance sheet."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from desktop.colours import Tone
from desktop.labels import mark_label
from desktop.tables.rows_table import Column, RowsTable
from desktop.widgets.chips import Chip
from models.attendance.pasting import PasteVerdict, ProposedMark
from models.words import Mark

translate = QCoreApplication.translate

_CHIPS = {
    PasteVerdict.CHANGES: ("plus", Tone.GOOD),
    PasteVerdict.SAME: ("equals", Tone.GREY),
    PasteVerdict.NOTHING: ("minus", Tone.GREY),
    PasteVerdict.UNKNOWN_NAME: ("question", Tone.GOLD),
    PasteVerdict.SEVERAL: ("users", Tone.GOLD),
    PasteVerdict.TWICE: ("users", Tone.GOLD),
    PasteVerdict.UNKNOWN_MARK: ("question", Tone.GOLD),
    PasteVerdict.NO_ABSENCE: ("minus", Tone.GREY),
    PasteVerdict.HIDDEN: ("funnel", Tone.GREY),
    PasteVerdict.NO_ROW: ("warning-circle", Tone.RED),
    PasteVerdict.LEFT_OUT: ("x", Tone.GREY),
}


class PasteTable(RowsTable[ProposedMark]):
    """One line per pasted row: what was written, whom it means, what stands there and will."""

    def __init__(self, parent: QObject | None = None) -> None:
        columns = [*_pasted_columns(), *_sheet_columns()]
        super().__init__(columns, identity=lambda row: row.pasted.number, parent=parent)


def paste_verdict_label(verdict: PasteVerdict) -> str:
    """Return what pasting does with a row: "Will be recorded"."""
    return {
        PasteVerdict.CHANGES: translate("PasteTable", "Will be recorded"),
        PasteVerdict.SAME: translate("PasteTable", "Already so"),
        PasteVerdict.NOTHING: translate("PasteTable", "Nothing written"),
        PasteVerdict.UNKNOWN_NAME: translate("PasteTable", "Not on the sheet"),
        PasteVerdict.SEVERAL: translate("PasteTable", "Several people"),
        PasteVerdict.TWICE: translate("PasteTable", "Twice"),
        PasteVerdict.UNKNOWN_MARK: translate("PasteTable", "Unknown mark"),
        PasteVerdict.NO_ABSENCE: translate("PasteTable", "Not absent"),
        PasteVerdict.HIDDEN: translate("PasteTable", "Filtered out"),
        PasteVerdict.NO_ROW: translate("PasteTable", "No row left"),
        PasteVerdict.LEFT_OUT: translate("PasteTable", "Left out"),
    }[verdict]


def mark_text(mark: Mark, reason: str) -> str:
    """Return a mark with its reason: "Absent with reason: ốm"."""
    return f"{mark_label(mark)}: {reason}" if reason else mark_label(mark)


def _pasted_columns() -> list[Column[ProposedMark]]:
    return [
        Column(
            name="row",
            title=translate("PasteTable", "Row no."),
            text=lambda row: str(row.pasted.number),
            key=lambda row: row.pasted.number,
            align="right",
            look="muted",
            width=52,
        ),
        Column(
            name="written",
            title=translate("PasteTable", "Pasted"),
            text=_written,
            tooltip=_written,
            width=250,
        ),
        Column(
            name="verdict",
            title=translate("PasteTable", "Result"),
            text=lambda row: paste_verdict_label(row.verdict),
            key=lambda row: list(PasteVerdict).index(row.verdict),
            chip=_chip,
            width=182,
        ),
    ]


def _sheet_columns() -> list[Column[ProposedMark]]:
    return [
        Column(
            name="name",
            title=translate("PasteTable", "On the sheet"),
            text=lambda row: row.before.full_name if row.before else "",
            width=170,
        ),
        Column(
            name="before",
            title=translate("PasteTable", "Stands now"),
            text=_before,
            tooltip=_before,
            look="muted",
            width=150,
        ),
        Column(
            name="after",
            title=translate("PasteTable", "After pasting"),
            text=_after,
            tooltip=_after,
            width=0,
        ),
    ]


def _written(row: ProposedMark) -> str:
    parts = (row.pasted.name, row.pasted.mark, row.pasted.reason)
    return " · ".join(part for part in parts if part)


def _before(row: ProposedMark) -> str:
    return mark_text(row.before.mark, row.before.reason) if row.before else ""


def _after(row: ProposedMark) -> str:
    if row.entry is None or row.verdict is not PasteVerdict.CHANGES:
        return ""
    return mark_text(row.entry.mark, row.entry.reason)


def _chip(row: ProposedMark) -> Chip:
    icon_name, tone = _CHIPS[row.verdict]
    return Chip(paste_verdict_label(row.verdict), icon_name, tone)
