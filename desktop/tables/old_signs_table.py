"""The signs of an old attendance sheet, and what to look at before it is imported, as tables."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from desktop.colours import Tone
from desktop.labels import mark_label
from desktop.tables.rows_table import Column, RowsTable
from desktop.translation import current_language
from desktop.widgets.chips import Chip
from models.imports.attendance.findings import Finding, FindingKind
from models.imports.attendance.signs import SignSource, SignUse

translate = QCoreApplication.translate


class OldSignsTable(RowsTable[SignUse]):
    """One line per sign."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_sign_columns(), identity=lambda row: row.key, parent=parent)


class FindingsTable(RowsTable[Finding]):
    """One line per sentence."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_finding_columns(), parent=parent)


def finding_label(kind: FindingKind) -> str:
    """Return what a finding is about: "Differs"."""
    return {
        FindingKind.DIFFERS: translate("OldSheet", "Differs"),
        FindingKind.CLOSED: translate("OldSheet", "Closed"),
        FindingKind.TOTAL: translate("OldSheet", "Total"),
        FindingKind.DAY: translate("OldSheet", "Day"),
        FindingKind.UNMARKED: translate("OldSheet", "Not marked"),
        FindingKind.UNREAD: translate("OldSheet", "Not read"),
    }[kind]


def source_label(source: SignSource) -> str:
    """Return where a sign's meaning is from: "legend of the sheet"."""
    return {
        SignSource.LEGEND: translate("OldSheet", "legend of the sheet"),
        SignSource.USUAL: translate("OldSheet", "usual meaning"),
        SignSource.CHOSEN: translate("OldSheet", "chosen by you"),
        SignSource.UNKNOWN: translate("OldSheet", "not understood"),
    }[source]


def _sign_columns() -> list[Column[SignUse]]:
    return [
        Column(
            name="sign",
            title=translate("OldSheet", "Sign"),
            text=lambda row: row.text,
            look="strong",
            width=130,
        ),
        Column(
            name="meaning",
            title=translate("OldSheet", "Taken as"),
            text=_meaning_text,
            chip=_sign_chip,
            width=190,
        ),
        Column(
            name="source",
            title=translate("OldSheet", "Meaning taken from"),
            text=_source_text,
            tooltip=_source_text,
            width=260,
        ),
        Column(
            name="count",
            title=translate("OldSheet", "Cells"),
            text=lambda row: str(len(row.cells)),
            key=lambda row: len(row.cells),
            align="right",
            width=64,
        ),
        Column(
            name="where",
            title=translate("OldSheet", "Where"),
            text=lambda row: ", ".join(row.cells[:40]),
            look="muted",
            width=0,
        ),
    ]


def _finding_columns() -> list[Column[Finding]]:
    return [
        Column(
            name="kind",
            title=translate("OldSheet", "Subject"),
            text=lambda row: finding_label(row.kind),
            key=lambda row: list(FindingKind).index(row.kind),
            chip=lambda row: Chip(finding_label(row.kind), "", Tone.GREY),
            width=130,
        ),
        Column(
            name="what",
            title=translate("OldSheet", "What to look at"),
            text=lambda row: row.remark.sentence(current_language()),
            tooltip=lambda row: row.remark.sentence(current_language()),
            width=0,
        ),
    ]


def _meaning_text(row: SignUse) -> str:
    if row.mark is not None:
        return mark_label(row.mark)
    if row.is_open:
        return translate("OldSheet", "Not understood")
    return translate("OldSheet", "Left out")


def _sign_chip(row: SignUse) -> Chip:
    if row.is_open:
        return Chip(_meaning_text(row), "question", Tone.GOLD)
    return Chip(_meaning_text(row), "", Tone.GREY if row.mark is None else Tone.PLAIN)


def _source_text(row: SignUse) -> str:
    words = f": {row.words}" if row.words else ""
    return source_label(row.source) + words
