"""Date and number of a paper that is issued, counted within the term of that date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.book import OpenBook
from desktop.translation import current_language
from desktop.widgets.buttons import make_button
from desktop.widgets.count_field import CountField
from desktop.widgets.date_field import DateField
from desktop.widgets.form import labelled, side_by_side
from desktop.widgets.text import make_label
from models.documents.numbers import HIGHEST, Series, series_on
from models.errors import RecordsError


class IssueNumber(QWidget):
    """Proposes the next number, names those left out; `changed` follows every key.

    A number that was typed stays when the date changes; one that was proposed follows it.
    """

    changed = Signal()
    explain_wanted = Signal()

    def __init__(self, book: OpenBook, symbol: str, *, today: date) -> None:
        super().__init__()
        self.setObjectName("issue_number_fields")
        self._book, self._symbol = book, symbol
        self._proposed: int | None = None
        self.series: Series | None = None
        self.date_field = DateField(name="issue_date", today=today)
        self.number_field = CountField(name="issue_number", most=HIGHEST)
        self.number_field.setPlaceholderText(self.tr("by hand"))
        self.series_label = make_label("", "small", name="issue_series", wrap=True)
        self.gaps_label = make_label("", "warning", name="issue_gaps", wrap=True)
        self.use_button = make_button("", name="issue_use_gap", slot=self.use_gap, look="link")
        self.explain_button = make_button(
            self.tr("Say why not used…"), name="issue_explain", look="link"
        )
        self._lay_out()
        self.explain_button.clicked.connect(self.explain_wanted)
        self.date_field.textChanged.connect(self._follow_day)
        self.number_field.textChanged.connect(self.changed)

    @property
    def day(self) -> date | None:
        """The date of the paper, or None while it is none."""
        return self.date_field.day

    @property
    def count(self) -> int | None:
        """The number, or None to write it by hand."""
        return self.number_field.count

    def show_day(self, day: date, *, wanted: int | None) -> None:
        """Show the date, and the number that is `wanted` if it is free, or else the next one."""
        self.date_field.set_day(day)
        self.read_series()
        self._propose(wanted)

    def problem(self) -> str:
        """Return why the paper cannot be issued so, and put the cursor there; "" when it can."""
        number = self.count
        if self.day is None:
            self.date_field.setFocus()
            return self.tr("The paper needs a date, such as 5/11/2024.")
        if number is None or self._is_free(number):
            return ""
        self.number_field.setFocus()
        if self.series is None:
            return self.tr("Without a term no number can be given; leave it blank.")
        text = self.tr("No. {0} was given already; the next one is {1}.")
        return text.format(f"{number:02d}", f"{self.series.next:02d}")

    def is_in_term_of(self, day: date) -> bool:
        """Tell whether `day` lies in the same term as the paper's date."""
        series = self._series_on(day)
        if isinstance(series, RecordsError) or self.series is None:
            return self.series is None
        return series.term_id == self.series.term_id

    @Slot()
    def use_gap(self) -> None:
        """Take the first number that was left out."""
        if self.series is not None and self.series.gaps:
            self.number_field.set_count(self.series.gaps[0])
            self.number_field.setFocus()

    @Slot()
    def read_series(self) -> None:
        """Read which numbers were given in the term of the day, and tell it."""
        self.series, day = None, self.day
        told = self.tr("The number is counted within the term of the paper's date.")
        found = self._series_on(day) if day is not None else None
        if isinstance(found, Series):
            self.series = found
            told = self.tr("{0} · next number {1}; blank leaves room to write it by hand")
            told = told.format(found.term, f"{found.next:02d}")
        elif found is not None:
            told = found.sentence(current_language())
        self.series_label.setText(told)
        gaps = self.series.gaps if self.series is not None else ()
        self._gaps.setVisible(bool(gaps))
        if gaps:
            self.gaps_label.setText(self.tr("Left out: {0}").format(numbers_text(gaps)))
            self.use_button.setText(self.tr("Use {0}").format(f"{gaps[0]:02d}"))

    @Slot()
    def _follow_day(self) -> None:
        proposed = self.count == self._proposed
        self.read_series()
        if proposed:
            self._propose(None)
        self.changed.emit()

    def _series_on(self, day: date) -> Series | RecordsError:
        try:
            return self._book.read(partial(series_on, symbol=self._symbol, day=day))
        except RecordsError as error:
            return error

    def _propose(self, wanted: int | None) -> None:
        number = self.series.next if self.series is not None else None
        if wanted is not None and self._is_free(wanted):
            number = wanted
        self._proposed = number
        self.number_field.set_count(number)

    def _is_free(self, number: int) -> bool:
        return self.series is not None and (
            number >= self.series.next or number in self.series.gaps
        )

    def _lay_out(self) -> None:
        self._gaps = QWidget()
        gaps = QHBoxLayout(self._gaps)
        gaps.setContentsMargins(0, 0, 0, 0)
        gaps.addWidget(self.gaps_label, 1)
        gaps.addWidget(self.use_button)
        gaps.addWidget(self.explain_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(
            side_by_side(
                labelled(self.tr("&Dated"), self.date_field),
                labelled(self.tr("&Number"), self.number_field),
            )
        )
        layout.addWidget(self.series_label)
        layout.addWidget(self._gaps)


def numbers_text(numbers: Iterable[int]) -> str:
    """Return ``01–06, 09``."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(_run_text(run) for run in runs)


def _run_text(run: Sequence[int]) -> str:
    return "–".join(dict.fromkeys(f"{number:02d}" for number in (run[0], run[-1])))
