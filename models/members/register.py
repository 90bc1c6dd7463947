"""The member register (Mẫu 7-HSĐV): what it asks of a person beyond the least data.

Ethnic group and religion are sensitive, so a book holds none of this until its owner says that
the register is kept (domain: 6.3).
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.book.changes import name_action
from models.errors import RecordsError
from models.names import clean
from models.tables.members import Person, RegisterEntry
from models.tables.organisation import Organisation
from models.words import Service


@dataclass(frozen=True, slots=True)
class RegisterData:
    """What the register says of a person; texts are cleaned when stored."""

    birth_name: str = ""
    ethnic_group: str = ""
    religion: str = ""
    home_place: str = ""
    schooling: str = ""
    theory: str = ""
    profession: str = ""
    languages: str = ""
    job_before: str = ""
    file_number: str = ""
    badge: str = ""
    service: Service | None = None


def keeps_register(session: Session) -> bool:
    """Tell whether the book's owner keeps the member register."""
    return session.scalars(select(Organisation.keeps_register)).one()


def keep_register(session: Session, *, kept: bool) -> None:
    """Say whether the register is kept; what was written in it stays, unseen while it is not."""
    name_action(session, "keep_register")
    session.scalars(select(Organisation)).one().keeps_register = kept


def read_registers(session: Session, person_id: UUID | None = None) -> dict[UUID, RegisterData]:
    """Return what the register says of everyone it has (or one), nothing where it is not kept."""
    if not keeps_register(session):
        return {}
    query = select(RegisterEntry)
    if person_id is not None:
        query = query.where(RegisterEntry.person_id == person_id)
    names = [field.name for field in fields(RegisterData)]
    return {
        row.person_id: RegisterData(**{name: getattr(row, name) for name in names})
        for row in session.scalars(query)
    }


def read_register(session: Session, person_id: UUID) -> RegisterData:
    """Return what the register says of one person; nothing where it is not kept."""
    return read_registers(session, person_id).get(person_id, RegisterData())


def write_register(session: Session, *, person_id: UUID, data: RegisterData) -> None:
    """Write what the register says of a person; an empty entry is no entry.

    Raises RecordsError when the book does not keep the register, or the person is gone or erased.
    """
    name_action(session, "write_register")
    if not keeps_register(session):
        raise RecordsError("members.no_register")
    person = session.get(Person, person_id)
    if person is None:
        raise RecordsError("members.gone")
    if person.erased_on is not None:
        raise RecordsError("members.erased")
    row = session.scalars(
        select(RegisterEntry).where(RegisterEntry.person_id == person_id)
    ).one_or_none()
    columns = _columns(data)
    if not any(columns.values()):
        if row is not None:
            session.delete(row)
    elif row is None:
        owner = person.organisation_id
        session.add(RegisterEntry(organisation_id=owner, person_id=person_id, **columns))
    else:
        row.write(columns)
    session.flush()


def _columns(data: RegisterData) -> dict[str, object]:
    values = {field.name: getattr(data, field.name) for field in fields(data)}
    return {name: clean(value) if type(value) is str else value for name, value in values.items()}
