"""The log of changes as people read it: of a span of days, or of one record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.book.row_changes import RowChange, read_rows
from models.book.stored_rows import Key, key_of, known, mapped
from models.history.records import Records, changes_of
from models.history.undo import FINAL, LASTING, REDO, UNDO, undone_acts
from models.history.words import describe, tell_row
from models.organisation import Cell, cell_on
from models.periods import Period
from models.phrases import Phrase
from models.tables.changes import Change

#: How many lines are told of one act; the others are counted.
MOST_LINES = 60
_FOR = Phrase("{act} (lý do: {reason})", "{act} (reason: {reason})")
_MORE = Phrase("… và {count} dòng khác", "… and {count} more lines")


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One act: who did it when, what it is called, which nouns it touched.

    `stands` until it is undone; only what `can_be_taken_back` can be taken back as a whole.
    """

    change_id: UUID
    sequence: int
    made_at: datetime
    made_by: str
    words: Phrase
    nouns: frozenset[str]
    stands: bool
    can_be_taken_back: bool
    lines: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangeLog:
    """The acts of a span of days with what became of each row, the earliest first."""

    cell: Cell
    period: Period
    entries: tuple[LogEntry, ...]


def last_days(session: Session) -> Period:
    """Return the month that ends with the day of the latest act."""
    latest = session.scalars(select(func.max(Change.made_at))).one()
    last = latest.astimezone().date()
    return Period(last - timedelta(days=30), last)


def collect_change_log(session: Session, *, period: Period) -> ChangeLog:
    """Read what the log of changes of `period` says on paper."""
    entries = read_log(session, period, lines=True)
    return ChangeLog(cell_on(session, period.last), period, tuple(reversed(entries)))


def read_log(session: Session, period: Period, *, lines: bool = False) -> tuple[LogEntry, ...]:
    """Return the acts of `period`, the latest first; with `lines`, what became of each row."""
    begins, ends = _midnight(period.first), _midnight(period.last + timedelta(days=1))
    within = select(Change).where(Change.made_at >= begins, Change.made_at < ends)
    changes = session.scalars(within.order_by(Change.sequence.desc())).all()
    read = [(change, read_rows(change.rows)) for change in changes]
    return _entries(session, read, lines=lines)


def read_entry(session: Session, change_id: UUID) -> LogEntry:
    """Return one act with what became of each row."""
    change = session.get_one(Change, change_id)
    return _entries(session, [(change, read_rows(change.rows))], lines=True)[0]


def read_history(session: Session, key: Key) -> tuple[LogEntry, ...]:
    """Return every act on a record and its parts, the latest first, with lines of these alone."""
    records = Records(session)
    # Parts name their record when they come or go; what changed of them in between does not.
    naming = changes_of(session, [key[1]])
    rows = {change.id: read_rows(change.rows) for change in naming}
    records.expect(row for several in rows.values() for row in several)
    parts = {
        key_of(row) for several in rows.values() for row in several if key in records.chain(row)
    }
    changes = changes_of(session, [key[1], *(row_id for _, row_id in parts - {key})])
    read = []
    for change in changes:
        about = [row for row in read_rows(change.rows) if key_of(row) in parts | {key}]
        if about:
            read.append((change, about))
    return _entries(session, read, lines=True)


def record_title(session: Session, key: Key) -> Phrase:
    """Return what a record is called."""
    return Records(session).title(key)


def _entries(
    session: Session, read: Sequence[tuple[Change, Sequence[RowChange]]], *, lines: bool
) -> tuple[LogEntry, ...]:
    records = Records(session)
    records.expect(row for _, rows in read for row in rows)
    undone = undone_acts(session)
    return tuple(
        LogEntry(
            change_id=change.id,
            sequence=change.sequence,
            made_at=change.made_at,
            made_by=change.made_by,
            words=_words(session, records, change).capital(),
            nouns=frozenset(mapped(row.table).noun for row in rows if known(row.table)),
            stands=change.id not in undone,
            can_be_taken_back=change.action not in FINAL | LASTING | {UNDO, REDO},
            lines=_lines(records, rows) if lines else (),
        )
        for change, rows in read
    )


def _words(session: Session, records: Records, change: Change) -> Phrase:
    """Return what an act is called, with the reason that was asked for it."""
    words = describe(session, records, change, read_rows(change.rows))
    return _FOR.filled(act=words, reason=change.reason) if change.reason else words


def _lines(records: Records, rows: Sequence[RowChange]) -> tuple[Phrase, ...]:
    # A record that came or went stands before what is a part of it.
    ordered = sorted(rows, key=lambda row: not (_is_whole(row) and (row.entered or row.removed)))
    told = [tell_row(records, row).capital() for row in ordered[:MOST_LINES]]
    more = len(rows) - MOST_LINES
    return (*told, _MORE.filled(count=more)) if more > 0 else tuple(told)


def _is_whole(row: RowChange) -> bool:
    return known(row.table) and not mapped(row.table).owner


def _midnight(day: date) -> datetime:
    """Return the moment the day begins where this computer stands."""
    return datetime.combine(day, time()).astimezone()
