"""Where the user is in the window, and which span of time they look at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, Signal

from models import periods
from models.periods import Period, date_text

#: The payload that asks for the meetings of this year whose signed papers have no scan.
WITHOUT_SCAN = "without_scan"
_ROMAN = ("I", "II", "III", "IV")


@dataclass(frozen=True, slots=True)
class MinutesOf:
    """The payload that asks for the minutes of a meeting, at one of their parts."""

    meeting_id: UUID
    part: str = ""


@dataclass(frozen=True, slots=True)
class OwedOf:
    """The payload that asks who owes a topic of a campaign, or any of its topics."""

    campaign_id: UUID
    topic_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class ReportOf:
    """The payload that asks for the report of a campaign, of these days; or for another paper."""

    campaign_id: UUID | None
    period: Period
    key: str = ""


class Place(StrEnum):
    """The places of the rail."""

    OVERVIEW = "overview"
    MEMBERS = "members"
    MEETINGS = "meetings"
    STUDY = "study"
    CAMPAIGNS = "campaigns"
    REPORTS = "reports"
    CALENDAR = "calendar"
    SETTINGS = "settings"
    HELP = "help"


class Navigator(QObject):
    """Lets any page send the user to another place without importing it.

    `go` carries the place and a payload: what that place shall show (a meeting's id, say) or
    None. A page that takes payloads has a method `show_payload(payload)`.
    """

    go = Signal(Place, object)
    #: Where the user was sent from to one of another place's things; the window keeps it.
    came_from: Place | None = None

    def back(self) -> bool:
        """Go back to where the user was sent from; tell whether there is such a place."""
        place, self.came_from = self.came_from, None
        if place is not None:
            self.to(place)
        return place is not None

    def to(self, place: Place, payload: object = None) -> None:
        """Send the user to `place`."""
        self.go.emit(place, payload)


class PeriodChoice(QObject):
    """The span of time that the window looks at, with its name; `changed` when it moves."""

    changed = Signal()

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.today = today
        self.term: Period | None = None
        self.first_year = today.year
        self._period = periods.year(today.year)
        self._name: Callable[[], str] = partial(year_label, today.year)

    @property
    def period(self) -> Period:
        """The days looked at."""
        return self._period

    @property
    def label(self) -> str:
        """The name of the period as the header shows it, in the language of the moment."""
        return self._name()

    def set_reach(self, *, first_year: int, term: Period | None) -> None:
        """Tell how far back the records go and which term the cell is in."""
        self.first_year = min(first_year, self.today.year)
        self.term = term

    def choose_year(self, year: int) -> None:
        """Look at a whole year."""
        self._choose(periods.year(year), partial(year_label, year))

    def choose_quarter(self, number: int, of: int) -> None:
        """Look at quarter `number` of the year `of`."""
        self._choose(periods.quarter(number, of), partial(quarter_label, number, of))

    def choose_month(self, number: int, of: int) -> None:
        """Look at month `number` of the year `of`."""
        self._choose(periods.month(number, of), partial(month_label, number, of))

    def choose_term(self) -> None:
        """Look at the whole term."""
        if self.term is not None:
            self._choose(self.term, partial(term_label, self.term))

    def choose_range(self, period: Period) -> None:
        """Look at any span of days."""
        self._choose(period, partial(range_label, period))

    def choose_like(self, other: PeriodChoice) -> None:
        """Look at what `other` looks at, under the same name."""
        self._choose(other._period, other._name)

    def _choose(self, period: Period, name: Callable[[], str]) -> None:
        if (period, name()) != (self._period, self.label):
            self._period, self._name = period, name
            self.changed.emit()


def year_label(year: int) -> str:
    """Return "Year 2024"."""
    return QCoreApplication.translate("navigation", "Year {0}").format(year)


def quarter_label(number: int, of: int) -> str:
    """Return "Quarter IV/2024"."""
    roman = _ROMAN[number - 1]
    return QCoreApplication.translate("navigation", "Quarter {0}/{1}").format(roman, of)


def month_label(number: int, of: int) -> str:
    """Return "Month 11/2024"."""
    return QCoreApplication.translate("navigation", "Month {0}/{1}").format(f"{number:02d}", of)


def term_label(term: Period) -> str:
    """Return "Term 2022–2025"."""
    text = QCoreApplication.translate("navigation", "Term {0}–{1}")
    return text.format(term.first.year, term.last.year)


def range_label(period: Period) -> str:
    """Return "01/03/2024 – 15/05/2024", or the one day."""
    if period.first == period.last:
        return date_text(period.first)
    return f"{date_text(period.first)} – {date_text(period.last)}"
