"""The cell itself, its names over time, and its terms."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from models.names import ToneOrder
from models.tables.base import OwnedRecord, Record, word


class Organisation(Record):
    """The party cell whose book this is.

    `stands_on` is set in a sample book alone: the day on which its invented life stands still.
    `keeps_register` says that the book's owner keeps the member register (Mẫu 7-HSĐV), which asks
    for ethnic group and religion. `tone_order` is how names are listed, on paper and on screen.
    """

    __tablename__ = "organisation"
    noun = "organisation"

    name: Mapped[str]
    stands_on: Mapped[date | None]
    keeps_register: Mapped[bool] = mapped_column(default=False)
    tone_order: Mapped[ToneOrder] = mapped_column(word(ToneOrder), default=ToneOrder.DICTIONARY)


class Letterhead(OwnedRecord):
    """How the cell and its upper body are named from `valid_from` on; bodies get renamed."""

    __tablename__ = "letterhead"
    noun = "organisation"

    valid_from: Mapped[date]
    upper_body: Mapped[str]
    body: Mapped[str]
    symbol: Mapped[str] = mapped_column(default="CB")
    place_name: Mapped[str]


class Term(OwnedRecord):
    """A term of the committee (nhiệm kỳ); number series run within it."""

    __tablename__ = "term"
    noun = "organisation"

    name: Mapped[str]
    starts_on: Mapped[date]
    ends_on: Mapped[date]
