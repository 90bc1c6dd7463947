"""A look into a backup before it is restored: not a byte of it changes."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.book import schema
from models.book.backups import Contents, read_contents
from models.book.database import Database
from models.book.journals import as_it_was
from models.book.keys import Key
from models.book.under_way import temporary_folder
from models.book.unlocking import fitting_key, version_of
from models.book.upgrade import bring_up_to_date
from models.errors import RecordsError
from models.history.words import act_words
from models.phrases import Phrase
from models.tables.changes import Change
from models.tables.meetings import Meeting
from models.tables.members import Person

_LATEST = 12


@dataclass(frozen=True, slots=True)
class SeenMeeting:
    """A meeting of the backup, as the list shows it."""

    held_on: date
    title: str


@dataclass(frozen=True, slots=True)
class SeenChange:
    """One of the last entries of the backup's log: when, who, and what was done."""

    made_at: datetime
    made_by: str
    act: Phrase


@dataclass(frozen=True, slots=True)
class Inside:
    """What a backup holds: its people by name, its meetings and its last changes, latest first."""

    contents: Contents
    people: tuple[str, ...]
    meetings: tuple[SeenMeeting, ...]
    changes: tuple[SeenChange, ...]


def look_inside(file: Path, *, key: Key | None = None) -> Inside:
    """Return what the backup at `file` holds; one of an older program is read from a copy.

    `key` opens one with a password.

    Raises RecordsError when it cannot be read.
    """
    key = fitting_key(file, key)
    with _as_it_was(file, key) as whole, _readable(whole, key) as readable:
        database = Database(readable, read_only=True, key=key)
        try:
            contents = read_contents(database)
            with database.reading() as session:
                return _read(session, contents)
        finally:
            database.close()


@contextmanager
def _as_it_was(file: Path, key: Key | None) -> Iterator[Path]:
    """Give `file`, or a copy that has recovered where it was cut off while it was written."""
    try:
        with as_it_was(file, key) as whole:
            yield whole
    except OSError as error:
        raise RecordsError("backups.cannot_look", file=file.name) from error


@contextmanager
def _readable(file: Path, key: Key | None) -> Iterator[Path]:
    """Give `file` itself, or a copy brought up to date that is gone afterwards."""
    if version_of(file, key) == schema.VERSION:
        yield file
        return
    try:
        with temporary_folder() as folder:
            copy = folder / file.name
            shutil.copyfile(file, copy)
            bring_up_to_date(copy, backups=None, key=key)
            yield copy
    except OSError as error:
        raise RecordsError("backups.cannot_look", file=file.name) from error


def _read(session: Session, contents: Contents) -> Inside:
    people = select(Person.full_name).order_by(Person.sort_key, Person.id)
    meetings = select(Meeting.held_on, Meeting.title)
    changes = select(Change.id, Change.made_at, Change.made_by)
    latest = changes.order_by(Change.sequence.desc()).limit(_LATEST)
    return Inside(
        contents=contents,
        people=tuple(session.scalars(people)),
        meetings=tuple(
            SeenMeeting(row.held_on, row.title)
            for row in session.execute(meetings.order_by(Meeting.held_on.desc(), Meeting.id))
        ),
        changes=tuple(
            SeenChange(row.made_at, row.made_by, act_words(session, row.id))
            for row in session.execute(latest)
        ),
    )
