"""The list of anniversaries: its columns."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject

from desktop.colours import Tone
from desktop.tables.rows_table import Column, RowsTable
from desktop.widgets.chips import Chip
from models.calendar.anniversaries import AnniversaryRule, anniversaries_between
from models.calendar.words import DayLevel
from models.periods import date_text, year

translate = QCoreApplication.translate


def level_label(level: DayLevel) -> str:
    """Return whose anniversary a day is: "National"."""
    return {
        DayLevel.NATIONAL: translate("anniversaries", "National"),
        DayLevel.PARTY: translate("anniversaries", "The Party's"),
        DayLevel.PROVINCE: translate("anniversaries", "The province's"),
        DayLevel.SECTOR: translate("anniversaries", "The sector's"),
        DayLevel.OWN: translate("anniversaries", "Our own"),
    }[level]


class AnniversariesTable(RowsTable[AnniversaryRule]):
    """One line for each anniversary, with the day it falls on in one year."""

    def __init__(self, number: int, parent: QObject | None = None) -> None:
        self._year = number
        columns: list[Column[AnniversaryRule]] = [
            Column(
                name="rule",
                title=translate("anniversaries", "Day of the year"),
                text=_rule,
                width=150,
            ),
            Column(
                name="on",
                title=translate("anniversaries", "In {0}").format(number),
                text=self._falls,
                width=130,
            ),
            Column(
                name="name",
                title=translate("anniversaries", "Name of the day"),
                text=lambda rule: rule.name,
                tooltip=lambda rule: rule.name,
                width=0,
            ),
            Column(
                name="level",
                title=translate("anniversaries", "Level"),
                text=lambda rule: level_label(rule.level),
                width=130,
            ),
            Column(
                name="state",
                title=translate("anniversaries", "State"),
                text=_state,
                chip=_state_chip,
                width=150,
            ),
        ]
        super().__init__(columns, identity=lambda rule: rule.key or rule.id, parent=parent)

    def _falls(self, rule: AnniversaryRule) -> str:
        shown = replace(rule, hidden=False)
        days = anniversaries_between([shown], year(self._year))
        return ", ".join(date_text(day.on) for day in days)


def _state(rule: AnniversaryRule) -> str:
    chip = _state_chip(rule)
    return chip.word if chip else ""


def _state_chip(rule: AnniversaryRule) -> Chip | None:
    if rule.hidden:
        return Chip(translate("anniversaries", "Hidden"), "minus", Tone.GREY)
    if rule.to_check:
        return Chip(translate("anniversaries", "To be checked"), "question", Tone.GOLD)
    if not rule.key:
        return Chip(translate("anniversaries", "Our own"), "star", Tone.BLUE)
    changed = Chip(translate("anniversaries", "Changed"), "pencil-simple", Tone.GREY)
    return changed if rule.id else None


def _rule(rule: AnniversaryRule) -> str:
    day = f"{rule.day:02d}/{rule.month:02d}"
    return translate("anniversaries", "{0} lunar").format(day) if rule.lunar else day
