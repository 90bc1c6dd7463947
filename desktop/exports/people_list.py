"""Danh sách chi bộ: who belonged to the cell on a day, members alone or with the staff."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.exports.list_paper import ListColumn, ListGroup, ListPaper, Value, Year, list_heading
from desktop.exports.paper import Signature
from desktop.exports.profiles import Profile
from desktop.exports.sentences import count, lower_first
from desktop.exports.wording import post_held, sex_name, status_name, wording
from models.members.listing import MemberRow
from models.members.lists import PeopleList
from models.members.people import PersonData
from models.periods import date_text
from models.words import Status

#: Millimetres on paper that lies.
_WIDTHS = {
    "number": 10,
    "name": 46,
    "born": 23,
    "sex": 13,
    "post": 24,
    "job": 46,
    "joined": 23,
    "official": 23,
    "card": 22,
    "status": 22,
}
#: Where people are in party groups: the room for that column is taken from these.
_GROUP_WIDTHS = {"name": 42, "job": 32, "group": 18}
_LEFT = {"name", "post", "job", "status", "group"}


@dataclass(frozen=True, slots=True)
class PeoplePaper:
    """The reading of the list, which of the two it is, and who signs it."""

    people: PeopleList
    key: str
    signature: Signature
    profile: Profile


def compose_people_list(paper: PeoplePaper) -> ListPaper:
    """Return the list apart from any format."""
    words, people = wording("people_list"), paper.people
    groups = {"members": people.members, "elsewhere": people.elsewhere, "staff": people.staff}
    grouped = any(row.group for rows in groups.values() for row in rows)
    widths = _WIDTHS | _GROUP_WIDTHS if grouped else _WIDTHS
    return ListPaper(
        profile=paper.profile,
        heading=list_heading(people.cell, people.day),
        type_name=words[paper.key]["type_name"],
        abstract=words[paper.key]["abstract"].format(cell=people.cell.name),
        columns=tuple(
            ListColumn(title, widths[key], "left" if key in _LEFT else "center")
            for key, title in words["columns"].items()
            if key in widths
        ),
        groups=tuple(
            ListGroup(
                f"{words['groups'][key]} ({len(rows)})",
                tuple(
                    _values(number, row, people.day, grouped=grouped)
                    for number, row in enumerate(rows, 1)
                ),
            )
            for key, rows in groups.items()
        ),
        left_signature=Signature(words["signing"]["left"]),
        signature=paper.signature,
        above=(words["lines"]["as_of"].format(day=date_text(people.day)),),
        below=tuple(_counts(groups)) or (words["lines"]["nobody"],),
        landscape=True,
        size=11,
    )


def born(data: PersonData) -> Value:
    """Return the day of birth, its year when no more is known, or nothing."""
    return data.born_on or (Year(data.birth_year) if data.birth_year else None)


def _values(number: int, row: MemberRow, day: date, *, grouped: bool) -> tuple[Value, ...]:
    data = row.person.data
    return (
        number,
        data.full_name,
        born(data),
        sex_name(data.sex),
        post_held(row.post),
        ", ".join(part for part in (data.job, data.unit) if part),
        by_then(data.joined_on, day),
        by_then(data.official_on, day),
        data.card_number,
        status_name(row.status) if row.status else "",
        *((row.group.name if row.group else "",) if grouped else ()),
    )


def by_then(event: date | None, day: date) -> date | None:
    """Return the day of an event unless it was still to come on `day`."""
    return event if event and event <= day else None


def _counts(groups: dict[str, tuple[MemberRow, ...]]) -> Iterator[str]:
    """Yield how many each group has, the members by status."""
    lines: dict[str, Any] = wording("people_list")["lines"]
    for key, rows in groups.items():
        if rows:
            yield lines[key].format(count=count(len(rows)), parts=_parts(rows))


def _parts(rows: tuple[MemberRow, ...]) -> str:
    """Return the counts by status when there is more than one."""
    lines: dict[str, Any] = wording("people_list")["lines"]
    counted = Counter(row.status for row in rows)
    if len(counted) < 2:
        return ""
    parts = [
        lines["part"].format(status=lower_first(status_name(status)), count=count(counted[status]))
        for status in Status
        if counted[status]
    ]
    return str(lines["parts"].format(parts=", ".join(parts)))
