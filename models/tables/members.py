"""People: party members and the staff who study with them; what changes is a dated row."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.tables.base import OwnedRecord, word
from models.words import LeavingForm, Move, Post, Service, Sex, Status


class Person(OwnedRecord):
    """A person of the book, with the least data that the papers need (domain: 6.3).

    `erased_on` is set once the identity of someone who had left was erased; the row stays for the
    counts that rest on it.
    """

    __tablename__ = "person"
    noun = "members"
    derived = frozenset({"sort_key", "search_form"})

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
    erased_on: Mapped[date | None]


class RegisterEntry(OwnedRecord):
    """What the member register (Mẫu 7-HSĐV) asks of a person beyond `Person`.

    There is a row only where the book's owner keeps that register.
    """

    __tablename__ = "register_entry"
    noun = "members"
    owner = "person_id"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), unique=True)
    birth_name: Mapped[str] = mapped_column(default="")
    ethnic_group: Mapped[str] = mapped_column(default="")
    religion: Mapped[str] = mapped_column(default="")
    home_place: Mapped[str] = mapped_column(default="")
    schooling: Mapped[str] = mapped_column(default="")
    theory: Mapped[str] = mapped_column(default="")
    profession: Mapped[str] = mapped_column(default="")
    languages: Mapped[str] = mapped_column(default="")
    job_before: Mapped[str] = mapped_column(default="")
    file_number: Mapped[str] = mapped_column(default="")
    badge: Mapped[str] = mapped_column(default="")
    service: Mapped[Service | None] = mapped_column(word(Service))


class StatusChange(OwnedRecord):
    """From `since` on the person has this status, until the next change.

    `move` is what began it, where that is known. For a transfer or a temporary stay `body` is
    the base organisation (TCCSĐ) at the other end, and the two committees are those of its papers.
    """

    __tablename__ = "status_change"
    __table_args__ = (UniqueConstraint("person_id", "since"),)
    noun = "members"
    owner = "person_id"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    since: Mapped[date]
    status: Mapped[Status] = mapped_column(word(Status))
    document: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    move: Mapped[Move | None] = mapped_column(word(Move))
    body: Mapped[str] = mapped_column(default="")
    introduced_by: Mapped[str] = mapped_column(default="")
    received_by: Mapped[str] = mapped_column(default="")
    leaving_form: Mapped[LeavingForm | None] = mapped_column(word(LeavingForm))


class PostPeriod(OwnedRecord):
    """The person holds the post from `since` to `until`, or still.

    `document` is the decision it was taken by, `end_document` the one it was given up by.
    """

    __tablename__ = "post_period"
    noun = "members"
    owner = "person_id"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    post: Mapped[Post] = mapped_column(word(Post))
    since: Mapped[date]
    until: Mapped[date | None]
    document: Mapped[str] = mapped_column(default="")
    end_document: Mapped[str] = mapped_column(default="")


class PartyGroup(OwnedRecord):
    """A party group (tổ đảng) of a large cell; `ended_on` is its last day, if it is no more."""

    __tablename__ = "party_group"
    noun = "members"

    name: Mapped[str]
    ended_on: Mapped[date | None]


class GroupPeriod(OwnedRecord):
    """The person is in the party group from `since` to `until`, or still; in one at a time."""

    __tablename__ = "group_period"
    __table_args__ = (UniqueConstraint("person_id", "since"),)
    noun = "members"
    owner = "person_id"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    group_id: Mapped[UUID] = mapped_column(ForeignKey("party_group.id"), index=True)
    since: Mapped[date]
    until: Mapped[date | None]
