"""The member register of the sample: an invented entry for every member."""

from __future__ import annotations

import random
from datetime import date
from typing import Any

import resources
from models.book.database import Session
from models.members.people import PersonData, read_people
from models.members.register import RegisterData, keep_register, write_register
from models.words import Service, Status


def keep_invented_register(session: Session, *, until: date) -> None:
    """Keep the register, as a book with every paper does, and fill it for all members."""
    keep_register(session, kept=True)
    people = read_people(session)
    # Chance of its own, so that nothing else of the book depends on the register.
    chance = random.Random(len(people))
    for person in people:
        if all(step.status is Status.STAFF for step in person.statuses):
            continue
        entry = _entry(person.data, until=until, chance=chance)
        write_register(session, person_id=person.id, data=entry)


def _entry(data: PersonData, *, until: date, chance: random.Random) -> RegisterData:
    words: dict[str, Any] = resources.read_toml("sample/register.toml")
    before = chance.choice(words["jobs_before"])
    return RegisterData(
        birth_name=data.full_name,
        ethnic_group=_group(data.full_name, words),
        religion=words["religion"],
        home_place=chance.choice(words["homes"]),
        schooling=words["schooling"],
        theory=chance.choice(words["theories"]),
        profession=chance.choice(words["professions"]),
        languages=chance.choice(words["languages"]),
        job_before=before,
        file_number=f"{chance.randrange(10**6):06d}",
        badge=_badge(data, until, words),
        service=Service.ARMY if before == words["jobs_before"][-1] else None,
    )


def _group(full_name: str, words: dict[str, Any]) -> str:
    family = full_name.split()[0]
    groups: dict[str, list[str]] = words["groups"]
    found = [group for group, families in groups.items() if family in families]
    return found[0] if found else str(words["usual_group"])


def _badge(data: PersonData, until: date, words: dict[str, Any]) -> str:
    years = until.year - data.joined_on.year if data.joined_on else 0
    earned = [one for one in words["badges"] if years >= one]
    return str(words["badge"]).format(years=earned[0]) if earned else ""
