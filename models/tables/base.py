"""What every mapped record shares: its UUID, its organisation, and how its columns are typed."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Any, ClassVar, TypeVar
from uuid import UUID

from sqlalchemy import DateTime, Dialect, Enum, ForeignKey, MetaData, TypeDecorator, Uuid
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from models.identity import new_id

_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

E = TypeVar("E", bound=StrEnum)


class UtcDateTime(TypeDecorator[datetime]):
    """A moment, stored in UTC and given back with its zone by every engine."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Store the moment in UTC."""
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Give back the moment with its zone; SQLite stores none."""
        return value.replace(tzinfo=UTC) if value and value.tzinfo is None else value


def word(kind: type[E]) -> Enum:
    """Return the column type that stores a word's value as text, checked by the program."""
    return Enum(
        kind,
        native_enum=False,
        length=32,
        values_callable=lambda words: [member.value for member in words],
        validate_strings=True,
    )


class Record(DeclarativeBase):
    """A row of the book. `noun` says which part of the program it belongs to.

    `owner` names the column that points at the record this row is a part of, such as the person
    of a status; it is removed and brought back together with that. What is in `derived` only
    follows from other columns. Rows that are not `logged` leave no trace in the log of changes.
    """

    metadata = MetaData(naming_convention=_NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = {UUID: Uuid(), datetime: UtcDateTime()}
    noun: ClassVar[str]
    owner: ClassVar[str] = ""
    derived: ClassVar[frozenset[str]] = frozenset()
    logged: ClassVar[bool] = True

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)

    def values(self) -> dict[str, Any]:
        """Return the row's columns as plain values."""
        return {column.key: getattr(self, column.key) for column in self.__mapper__.column_attrs}

    def write(self, values: Mapping[str, object]) -> None:
        """Set the columns whose value differs, so that the log names only what changed."""
        for column, value in values.items():
            if getattr(self, column) != value:
                setattr(self, column, value)


class OwnedRecord(Record):
    """A record of one organisation, so that books can be merged."""

    __abstract__ = True

    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))


def plain(value: object) -> object:
    """Return `value` as JSON holds it: identifiers, days and times as text, bytes in base 64."""
    if isinstance(value, UUID | date | time):
        return str(value)
    if isinstance(value, bytes):
        return b64encode(value).decode("ascii")
    return value
