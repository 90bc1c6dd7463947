"""Numbers of signed papers: the highest each series has given, also in a book that was replaced."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sqlalchemy import func, inspect, select
from sqlalchemy.orm import Session

from models.book.database import Database
from models.organisation import organisation_id
from models.tables.documents import Document, NumberFloor

#: Reads the highest number of each series of one kind, by a name that no other kind uses.
Series = Callable[[Session], Mapping[str, int]]


def _documents(session: Session) -> Mapping[str, int]:
    highest = select(Document.key, func.max(Document.number).label("highest"))
    numbered = highest.where(Document.number.is_not(None)).group_by(Document.key)
    return {f"document/{row.key}": row.highest for row in session.execute(numbered)}


def _floors(session: Session) -> Mapping[str, int]:
    # A book of an older program, out of which a number is to be carried, has none.
    if not inspect(session.connection()).has_table(NumberFloor.__tablename__):
        return {}
    rows = session.execute(select(NumberFloor.series, NumberFloor.highest))
    return {row.series: row.highest for row in rows}


#: Whoever numbers papers in a table of its own adds its reader here.
SERIES: tuple[Series, ...] = (_documents, _floors)


def highest_numbers(session: Session) -> dict[str, int]:
    """Return the highest number that each series has ever given, by the name of the series."""
    highest: dict[str, int] = {}
    for read in SERIES:
        for series, number in read(session).items():
            highest[series] = max(number, highest.get(series, 0))
    return highest


def carry_numbers(current: Database, restored: Database) -> None:
    """Let `restored` know every number given in `current`, so that none is given again."""
    with current.reading() as session:
        given = highest_numbers(session)
    with restored.transaction() as session:
        known = highest_numbers(session)
        for series, number in given.items():
            if number > known.get(series, 0):
                _raise_floor(session, series, number)


def _raise_floor(session: Session, series: str, number: int) -> None:
    floor = session.scalars(select(NumberFloor).where(NumberFloor.series == series)).one_or_none()
    if floor is None:
        floor = NumberFloor(organisation_id=organisation_id(session), series=series, highest=number)
        session.add(floor)
    floor.highest = number
    session.flush()
