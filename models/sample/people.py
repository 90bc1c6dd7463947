"""The invented people: committee, members with the usual turns of a Party life, staff."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import cycle, islice
from uuid import UUID

import resources
from models.book.database import Session
from models.members.people import PersonData, add_person, usual_statuses
from models.members.steps import PostStep, StatusStep
from models.periods import ALWAYS, Period
from models.sample.diary import share_of, years_later
from models.sample.organisation import InventedTerm
from models.words import Move, Post, Sex, Status

#: Days on which people like to be admitted to the Party.
_JOINING_DAYS = ((2, 3), (3, 26), (5, 19), (9, 2), (11, 7))
#: How many members a cell must have before its committee has so many.
_COMMITTEES = ((100, 7), (40, 5), (12, 3), (5, 2), (0, 1))
#: How often a name is composed anew before two people share it.
_TRIES = 20


@dataclass(frozen=True, slots=True)
class Invented:
    """A person before they are in a book."""

    data: PersonData
    statuses: tuple[StatusStep, ...]
    posts: tuple[PostStep, ...] = ()


@dataclass(frozen=True, slots=True)
class Cast:
    """The people of the book by what they do there."""

    secretary: UUID
    deputy: UUID | None
    minute_taker: UUID
    has_committee: bool
    absence_rates: dict[UUID, float]


def invent_people(
    count: int, *, period: Period, terms: tuple[InventedTerm, ...], chance: random.Random
) -> tuple[Invented, ...]:
    """Return `count` people: three quarters party members (rounded up), the rest staff."""
    members = -(-3 * count // 4)
    names = list(islice(_names(chance), count))
    work = resources.read_toml("sample/names.toml")["work"]
    jobs = [*work["posts"][: committee_size(members)], *islice(cycle(work["members"]), members)]
    people = [
        _member(name, job, period=period, chance=chance)
        for name, job in zip(names[:members], jobs, strict=False)
    ]
    _seat_committee(people, terms)
    _tell_stories(people, period)
    staff = zip(names[members:], cycle(work["staff"]), strict=False)
    return (*people, *(_staff(name, job, period=period, chance=chance) for name, job in staff))


def add_people(session: Session, people: tuple[Invented, ...], chance: random.Random) -> Cast:
    """Enter everyone and return who is who."""
    ids = [add_person(session, one.data, statuses=one.statuses, posts=one.posts) for one in people]
    seats = sum(bool(one.posts) for one in people)
    return Cast(
        secretary=ids[0],
        deputy=ids[1] if seats > 1 else None,
        minute_taker=ids[2],
        has_committee=seats > 2,
        absence_rates={person_id: chance.uniform(0.015, 0.11) for person_id in ids},
    )


def committee_size(members: int) -> int:
    """Return how many hold a post in a cell of so many members."""
    return next(size for least, size in _COMMITTEES if members >= least)


def _names(chance: random.Random) -> Iterator[tuple[str, Sex]]:
    """Yield the listed names, then composed ones, which rarely come twice."""
    listed = resources.read_toml("sample/names.toml")
    for entry in listed["people"]:
        yield entry["name"], Sex(entry["sex"])
    given = {entry["name"] for entry in listed["people"]}
    for parts in cycle(listed["parts"]):
        tries = (_composed(parts, chance) for _ in range(_TRIES))
        name, sex = next((one for one in tries if one[0] not in given), _composed(parts, chance))
        given.add(name)
        yield name, sex


def _composed(parts: dict[str, list[str]], chance: random.Random) -> tuple[str, Sex]:
    sex = chance.choice([Sex.MALE, Sex.FEMALE])
    given = parts["men" if sex is Sex.MALE else "women"]
    words = chance.choice(parts["families"]), chance.choice(parts[sex]), chance.choice(given)
    return " ".join(words), sex


def _member(
    name: tuple[str, Sex], job: dict[str, str], *, period: Period, chance: random.Random
) -> Invented:
    born = date(period.first.year - chance.randint(34, 57), *_any_day(chance))
    latest = period.first.year - 2 - born.year
    month, day = chance.choice(_JOINING_DAYS)
    joined = date(born.year + chance.randint(24, min(38, latest)), month, day)
    data = PersonData(
        full_name=name[0],
        sex=name[1],
        born_on=born,
        joined_on=joined,
        official_on=years_later(joined, 1),
        card_number=f"{chance.randrange(10**7):08d}",
        job=job["job"],
        unit=job["unit"],
    )
    return Invented(data, usual_statuses(data, staff=False))


def _staff(
    name: tuple[str, Sex], job: dict[str, str], *, period: Period, chance: random.Random
) -> Invented:
    born = date(period.first.year - chance.randint(24, 45), *_any_day(chance))
    data = PersonData(
        full_name=name[0], sex=name[1], born_on=born, job=job["job"], unit=job["unit"]
    )
    return Invented(data, usual_statuses(data, staff=True))


def _any_day(chance: random.Random) -> tuple[int, int]:
    return chance.randint(1, 12), chance.randint(1, 28)


def _seat_committee(people: list[Invented], terms: tuple[InventedTerm, ...]) -> None:
    """Give the first people their posts; at a congress the last seat passes to another."""
    size = committee_size(len(people))
    posts = [Post.SECRETARY, Post.DEPUTY_SECRETARY, *[Post.COMMITTEE_MEMBER] * size][:size]
    since = terms[0].days.first
    for place, post in enumerate(posts):
        people[place] = replace(people[place], posts=(PostStep(post, since),))
    if size > 2 and len(terms) > 1:
        last, following = PostStep(Post.COMMITTEE_MEMBER, since, terms[0].days.last), terms[1]
        people[size - 1] = replace(people[size - 1], posts=(last,))
        taken = (PostStep(Post.COMMITTEE_MEMBER, following.days.first),)
        people[size] = replace(people[size], posts=taken)


def _tell_stories(people: list[Invented], period: Period) -> None:
    """Let members without a post move, be exempted, be admitted, as far as there are any."""
    free = [place for place, one in enumerate(people) if not one.posts]
    # Whoever takes the minutes has an uneventful life, also in the smallest cell.
    free = [place for place in free if place > 2]
    for place, story in zip(free, _STORIES, strict=False):
        people[place] = story(people[place], period)


def _moved(day: date, status: Status, move: Move) -> StatusStep:
    """Return a row with the papers that such a move has here."""
    said = resources.read_toml("sample/names.toml")["decisions"][move]
    return StatusStep(day, status, move=move, **said)


def _leaves(person: Invented, period: Period) -> Invented:
    step = _moved(share_of(period, 0.62), Status.TRANSFERRED, Move.TRANSFERRED_OUT)
    return replace(person, statuses=(*person.statuses, step))


def _is_exempted(person: Invented, period: Period) -> Invented:
    joined = date(period.first.year - 32, 5, 19)
    old = replace(
        person.data,
        born_on=date(period.first.year - 60, 8, 12),
        joined_on=joined,
        official_on=years_later(joined, 1),
    )
    day = share_of(period, 0.4).replace(day=1)
    step = _moved(day, Status.EXEMPT, Move.EXEMPTED)
    return replace(person, data=old, statuses=(*usual_statuses(old, staff=False), step))


def _arrives(person: Invented, period: Period) -> Invented:
    day = share_of(period, 0.33)
    return replace(person, statuses=(_moved(day, Status.OFFICIAL, Move.TRANSFERRED_IN),))


def _stays_a_while(person: Invented, period: Period) -> Invented:
    day = share_of(period, 0.55)
    step = _moved(day, Status.TEMPORARY_IN, Move.TEMPORARILY_IN)
    return replace(person, statuses=(step,))


def _is_admitted(person: Invented, official: date) -> Invented:
    joined = years_later(official, -1)
    born = date(official.year - 29, 4, 17)
    return replace(
        person,
        data=replace(person.data, born_on=born, joined_on=joined, official_on=official),
        statuses=(
            StatusStep(ALWAYS, Status.STAFF),
            _moved(joined, Status.PROBATIONARY, Move.ADMITTED),
            _moved(official, Status.OFFICIAL, Move.BECAME_OFFICIAL),
        ),
    )


def _is_admitted_early(person: Invented, period: Period) -> Invented:
    return _is_admitted(person, share_of(period, 0.45))


def _is_admitted_late(person: Invented, period: Period) -> Invented:
    return _is_admitted(person, share_of(period, 0.85))


_STORIES: tuple[Callable[[Invented, Period], Invented], ...] = (
    _leaves,
    _is_exempted,
    _is_admitted_early,
    _arrives,
    _is_admitted_late,
    _stays_a_while,
)
