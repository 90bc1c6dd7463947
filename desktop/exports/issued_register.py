"""Sổ văn bản đi: every issued paper by kind and term, and the numbers that were not used."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from desktop.exports.documents import Chosen, Document
from desktop.exports.form import form_on
from desktop.exports.formats import list_formats
from desktop.exports.list_paper import (
    ListColumn,
    ListGroup,
    ListPaper,
    Value,
    list_heading,
    paper_of,
)
from desktop.exports.paper import Signature
from desktop.exports.profiles import Profile
from desktop.exports.sentences import count
from desktop.exports.signing import signature_on
from desktop.exports.wording import keeper, period_line, wording
from models.book.database import Session
from models.documents.issuing import IssuedRow, list_issued
from models.documents.numbers import UsedNumber, list_explained
from models.organisation import Cell, cell_on
from models.periods import Period, date_text

#: Millimetres on paper that lies.
_WIDTHS = {"number": 30, "day": 24, "title": 88, "signer": 36, "recipients": 44, "note": 38}
_HIGHEST = 100_000


@dataclass(frozen=True, slots=True)
class RegisterReading:
    """The papers and the unused numbers of some days; `every` paper, to name what replaced one."""

    cell: Cell
    period: Period
    papers: tuple[IssuedRow, ...]
    unused: tuple[UsedNumber, ...]
    every: tuple[IssuedRow, ...]
    signature: Signature
    profile: Profile


def collect_issued_register(session: Session, chosen: Chosen) -> RegisterReading:
    """Read the papers dated within the period, and the unused numbers that lie between them."""
    every, period = list_issued(session), chosen.period
    return RegisterReading(
        cell=cell_on(session, period.last),
        period=period,
        papers=tuple(row for row in every if row.dated_on in period),
        unused=tuple(one for one in list_explained(session) if _lies_in(one, every, period)),
        every=every,
        signature=signature_on(session, period.last),
        profile=form_on(session, period.last, chosen.profile),
    )


def compose_issued_register(reading: RegisterReading) -> ListPaper:
    """Return the register as a list, apart from any format."""
    words = wording("issued_register")
    papers = len(reading.papers)
    below = words["count_line"].format(count=count(papers)) if papers else words["no_papers"]
    return ListPaper(
        profile=reading.profile,
        heading=list_heading(reading.cell, reading.period.last),
        type_name=words["type_name"],
        abstract=period_line(reading.period),
        columns=tuple(ListColumn(title, _WIDTHS[key]) for key, title in words["columns"].items()),
        groups=tuple(_groups(reading)),
        left_signature=Signature(keeper()),
        signature=reading.signature,
        below=(below,),
        landscape=True,
        size=11,
    )


def kind_of_symbol(symbol: str) -> str:
    """Return ``Báo cáo`` for BC; a symbol that is not known stays as it is."""
    return str(wording("issued_register")["kinds"].get(symbol, symbol))


def _composed(reading: Any) -> Any:
    return paper_of(compose_issued_register(reading))


ISSUED_REGISTER = Document(
    key="issued-register",
    title=wording("issued_register")["title"],
    needs=("period",),
    collect=collect_issued_register,
    formats=list_formats(compose_issued_register),
    compose=_composed,
)


def _groups(reading: RegisterReading) -> Iterator[ListGroup]:
    """Yield one group for each series: by kind, then by the day its papers begin."""
    words = wording("issued_register")
    series = dict.fromkeys(
        (row.symbol, row.term) for row in sorted(reading.papers, key=lambda row: row.dated_on)
    )
    for one in reading.unused:
        series.setdefault((one.symbol, one.term))
    for symbol, term in sorted(series, key=lambda one: one[0]):
        title = words["group" if term else "by_hand"].format(kind=kind_of_symbol(symbol), term=term)
        papers = [row for row in reading.papers if (row.symbol, row.term) == (symbol, term)]
        unused = [one for one in reading.unused if (one.symbol, one.term) == (symbol, term)]
        yield ListGroup(title, tuple(_rows(papers, unused, reading)))


def _rows(
    papers: Sequence[IssuedRow], unused: Sequence[UsedNumber], reading: RegisterReading
) -> Iterator[tuple[Value, ...]]:
    numbers = {row.id: row.number_symbol for row in reading.every}
    rows = [(row.number or _HIGHEST, _paper_row(row, numbers)) for row in papers]
    rows += [(run[0].number, _unused_row(run, reading.cell)) for run in _runs(unused)]
    for _, row in sorted(rows, key=lambda one: one[0]):
        yield row


def _paper_row(row: IssuedRow, numbers: dict[UUID, str]) -> tuple[Value, ...]:
    return (
        row.number_symbol,
        row.dated_on,
        row.title,
        row.signer,
        "; ".join(row.recipients),
        "; ".join(_notes(row, numbers)),
    )


def _notes(row: IssuedRow, numbers: dict[UUID, str]) -> Iterator[str]:
    words = wording("issued_register")
    for key, other in (("replaces", row.replaces_id), ("replaced", row.replaced_by_id)):
        if other is not None:
            yield words[key].format(number=numbers.get(other, ""))
    if row.withdrawn_on is not None:
        day = date_text(row.withdrawn_on)
        yield words["withdrawn"].format(day=day, reason=row.withdrawn_why)


def _runs(unused: Sequence[UsedNumber]) -> Iterator[list[UsedNumber]]:
    """Yield unused numbers one after another that are unused for the same reason."""
    run: list[UsedNumber] = []
    for one in unused:
        if run and (one.number, one.reason) != (run[-1].number + 1, run[-1].reason):
            yield run
            run = []
        run.append(one)
    if run:
        yield run


def _unused_row(run: Sequence[UsedNumber], cell: Cell) -> tuple[Value, ...]:
    numbers = dict.fromkeys(f"{one.number:02d}" for one in (run[0], run[-1]))
    number = f"{'–'.join(numbers)}-{run[0].symbol}/{cell.symbol}"
    text = wording("issued_register")["unused"].format(reason=run[0].reason)
    return (number, None, text, "", "", "")


def _lies_in(one: UsedNumber, papers: Sequence[IssuedRow], period: Period) -> bool:
    """Tell whether an unused number lies among those that papers of the period bear.

    One of a term that has no day of the period lies among none of them.
    """
    if one.term_days.overlap(period) is None:
        return False
    series = [row for row in papers if (row.symbol, row.term) == (one.symbol, one.term)]
    before = [row.number or 0 for row in series if row.dated_on < period.first]
    after = [row.number or _HIGHEST for row in series if row.dated_on > period.last]
    return max(before, default=0) < one.number < min(after, default=_HIGHEST)
