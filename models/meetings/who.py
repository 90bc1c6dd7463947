"""Someone named in the minutes: a person of the book, or a guest or body by its name alone."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from models.names import clean


@dataclass(frozen=True, slots=True)
class Who:
    """A person of the book (`person_id`) or just a name; read, `name` is always what is shown."""

    person_id: UUID | None = None
    name: str = ""

    @property
    def written(self) -> tuple[UUID | None, str]:
        """What is stored: the person, or else the name, cleaned."""
        return self.person_id, "" if self.person_id else clean(self.name)


NOBODY = Who()


def named(person_id: UUID | None, name: str, names: dict[UUID | None, str]) -> Who:
    """Return who is stored as `person_id` and `name`, by the book's `names`."""
    return Who(person_id, names.get(person_id, "") if person_id else name)
