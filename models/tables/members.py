"""People: party members and the staff who study with them; what changes is a dated row."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import OwnedRecord, word
from models.words import Post, Sex, Status


class Person(OwnedRecord):
    """A person of the book, with the least data that the papers need (domain: 6.3)."""

    __tablename__ = "person"
    noun = "members"

    full_name: Mapped[str]
    sort_key: Mapped[str] = mapped_column(index=True)
    search_form: Mapped[str]
    sex: Mapped[Sex | None] = mapped_column(word(Sex))
    born_on: Mapped[date | None]
    birth_year: Mapped[int | None]
    job: Mapped[str] = mapped_column(default="")
    unit: Mapped[str] = mapped_column(default="")
    joined_on: Mapped[date | None]
    official_on: Mapped[date | None]
    card_number: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")


class StatusChange(OwnedRecord):
    """From `since` on the person has this status, until the next change."""

    __tablename__ = "status_change"
    __table_args__ = (UniqueConstraint("person_id", "since"),)
    noun = "members"
    owner = "person_id"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    since: Mapped[date]
    status: Mapped[Status] = mapped_column(word(Status))
    document: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")


class PostPeriod(OwnedRecord):
    """The person holds the post from `since` to `until`, or still."""

    __tablename__ = "post_period"
    noun = "members"
    owner = "person_id"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    post: Mapped[Post] = mapped_column(word(Post))
    since: Mapped[date]
    until: Mapped[date | None]
