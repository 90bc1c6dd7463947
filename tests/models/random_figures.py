"""Figures of invented cells, counted slowly from people, meetings and marks of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from random import Random
from uuid import UUID

from models.committee.figures import (
    GROUPS,
    CampaignMark,
    CellFigures,
    CellMark,
    Subject,
    TopicCounts,
)
from models.periods import Period, year
from models.words import MeetingKind

CAMPAIGN = CampaignMark("lai-chau-1412-cv-tu", "Đợt học tập", "1412-CV/TU", date(2023, 5, 30))
YEAR = year(2025)
SUBJECT = Subject(YEAR, CAMPAIGN)
PERIOD = Subject(YEAR)
MADE = datetime(2026, 1, 5, 2, 0, tzinfo=UTC)
_AWAY = ("absent_excused", "absent_unexcused", "exempt", "not_recorded")
#: Code, title, depth, and the leaves below.
_TOPICS = (("1", 0, (0, 1)), ("1.1", 1, (0,)), ("1.2", 1, (1,)), ("2", 0, (2,)))


@dataclass
class _Person:
    who: str
    listed: bool
    called: int = 0
    came: int = 0
    studied: int = 0
    reflected: int = 0
    made_up: int = 0


def cell_id(number: int) -> UUID:
    """Return the identifier of an invented cell."""
    return UUID(int=(number + 1) << 64 | 0x7 << 76 | 1 << 63)


def random_figures(chance: Random, number: int, *, subject: Subject = SUBJECT) -> CellFigures:
    """Return figures that a sound book of a cell could have."""
    people = [
        _Person(chance.choice(["members", "members", "staff"]), chance.random() < 0.8)
        for _ in range(chance.randint(0, 40))
    ]
    counts = dict.fromkeys((key for keys in GROUPS.values() for key in keys), 0)
    delivered = []
    for _ in range(chance.randint(0, 12)):
        counts[f"meetings.{chance.choice(list(MeetingKind)).value}"] += 1
        counts["meetings"] += 1
        counts["staff.head_count"] += chance.choice([0, 0, 7])
        delivered.append({leaf for leaf in range(3) if chance.random() < 0.4})
        _hold(chance, people, counts)
    for person in people:
        _study(chance, person, counts)
    counts["publicity.items"], counts["inspection.held"] = (chance.randint(0, 9) for _ in "ab")
    _count_people(people, counts, subject)
    return CellFigures(
        cell=CellMark(f"Chi bộ số {number}", "Đảng bộ Sở", cell_id(number)),
        subject=subject,
        counts={key: counts[key] for key in subject.keys},
        topics=_topics(chance, people, delivered) if subject.campaign else (),
        made_at=MADE + timedelta(minutes=chance.randint(0, 10**5)),
    )


def _hold(chance: Random, people: list[_Person], counts: dict[str, int]) -> None:
    for person in people:
        if chance.random() < 0.1:
            continue
        counts[f"{person.who}.called"] += 1
        person.called += 1
        if chance.random() < 0.8:
            counts[f"{person.who}.present"] += 1
            person.came += 1
        elif person.who == "members":
            counts[f"members.{chance.choice(_AWAY)}"] += 1


def _study(chance: Random, person: _Person, counts: dict[str, int]) -> None:
    # Whoever joined the Party has studied as staff, and is counted as a member.
    then = chance.choice([person.who, person.who, "staff"])
    for _ in range(chance.choice([0, 0, 1, 2, 5])):
        person.studied += 1
        counts[f"{then}.study_turns"] += 1
        if chance.random() < 0.6:
            person.reflected += 1
            counts[f"{then}.reflections"] += 1
    person.made_up = chance.choice([0, 0, 0, 1, 3])


def _count_people(people: list[_Person], counts: dict[str, int], subject: Subject) -> None:
    for who in ("members", "staff"):
        listed = [one for one in people if one.who == who and one.listed]
        counts[f"{who}.total"] = len(listed)
        counts[f"{who}.people_called"] = sum(one.called > 0 for one in people if one.who == who)
        counts[f"{who}.attended"] = sum(one.came > 0 for one in listed)
        counts[f"{who}.made_up"] = sum(one.made_up > 0 for one in listed)
        counts[f"{who}.made_up_turns"] = sum(one.made_up for one in listed)
        counts[f"{who}.studied"] = sum(one.studied > 0 for one in listed)
        counts[f"{who}.reflected"] = sum(one.reflected > 0 for one in listed)
        if subject.campaign is None:
            # Of a period those are counted who studied as what they were then.
            turns = counts[f"{who}.study_turns"]
            counts[f"{who}.studied"] = min(turns, counts[f"{who}.studied"])


def _topics(
    chance: Random, people: list[_Person], delivered: list[set[int]]
) -> tuple[TopicCounts, ...]:
    listed = [one for one in people if one.listed]
    met = [{leaf for leaf in range(3) if chance.random() < 0.5} for _ in listed]
    staff_asked = chance.random() < 0.5
    found = []
    for code, depth, leaves in _TOPICS:
        pairs = [(one.who, set(leaves) <= own) for one, own in zip(listed, met, strict=True)]
        members = [covered for who, covered in pairs if who == "members"]
        staff = [covered for who, covered in pairs if who == "staff" and staff_asked]
        meetings = sum(bool(set(leaves) & one) for one in delivered)
        found.append(
            TopicCounts(
                *(code, f"Nội dung {code}", depth, meetings),
                *(sum(members), len(members), sum(staff), len(staff)),
            )
        )
    return tuple(found)


def with_counts(figures: CellFigures, counts: Mapping[str, int]) -> CellFigures:
    """Return the figures with some of them changed."""
    return replace(figures, counts={**figures.counts, **counts})


def solid_figures(number: int = 0) -> CellFigures:
    """Return sound figures of which none is nothing, so that each can be made wrong."""
    of_members = {
        "members.total": 20, "members.people_called": 21, "members.called": 200,
        "members.present": 180, "members.absent_excused": 10, "members.absent_unexcused": 4,
        "members.exempt": 4, "members.not_recorded": 2, "members.attended": 19,
        "members.made_up": 3, "members.made_up_turns": 5, "members.studied": 18,
        "members.study_turns": 40, "members.reflected": 12, "members.reflections": 15,
    }  # fmt: skip
    of_staff = {
        "staff.total": 6, "staff.people_called": 6, "staff.called": 50, "staff.present": 40,
        "staff.attended": 5, "staff.head_count": 9, "staff.made_up": 1, "staff.made_up_turns": 2,
        "staff.studied": 4, "staff.study_turns": 9, "staff.reflected": 2, "staff.reflections": 3,
    }  # fmt: skip
    meetings = {f"meetings.{kind.value}": 0 for kind in MeetingKind}
    meetings |= {"meetings": 10, "meetings.regular": 6, "meetings.thematic": 4}
    others = {"publicity.items": 2, "inspection.held": 1}
    return CellFigures(
        cell=CellMark(f"Chi bộ số {number}", "Đảng bộ Sở", cell_id(number)),
        subject=SUBJECT,
        counts={**of_members, **of_staff, **meetings, **others},
        topics=(
            TopicCounts("1", "Nội dung 1", 0, 6, 10, 20, 2, 6),
            TopicCounts("1.1", "Nội dung 1.1", 1, 5, 12, 20, 3, 6),
            TopicCounts("2", "Nội dung 2", 0, 3, 15, 20, 4, 6),
        ),
        made_at=MADE,
    )


def other_period() -> Subject:
    """Return the same campaign in other days."""
    return Subject(Period(date(2025, 1, 1), date(2025, 6, 30)), CAMPAIGN)
