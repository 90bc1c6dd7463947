"""The invented meetings: a calendar of years, what each delivered, who chaired it."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from typing import Any
from uuid import UUID

import resources
from models.campaigns.campaigns import Topic
from models.meetings.meetings import MeetingData
from models.periods import Period, last_day
from models.sample.campaigns import Running, deliver
from models.sample.diary import working_day, working_day_before
from models.sample.organisation import InventedTerm
from models.sample.people import Cast
from models.words import Audience, MeetingKind

_HOURS = {
    MeetingKind.REGULAR: (time(14, 0), time(16, 0)),
    MeetingKind.THEMATIC: (time(14, 0), time(16, 15)),
    MeetingKind.COMMITTEE: (time(15, 30), time(16, 40)),
    MeetingKind.BRIEFING: (time(8, 0), time(9, 45)),
    MeetingKind.CONFERENCE: (time(8, 0), time(11, 0)),
}
#: The usual days of the month; briefings begin a quarter, thematic meetings stand in its middle.
_REGULAR_DAY, _BRIEFING_DAY, _THEMATIC_DAY = 5, 12, 20
_QUARTERS = ("I", "II", "III", "IV")


@dataclass(frozen=True, slots=True)
class _Appointment:
    """A meeting before it has an agenda."""

    kind: MeetingKind
    day: date
    title: str
    audience: Audience = Audience.MEMBERS
    agenda: tuple[str, ...] = ()
    conclusions: tuple[str, ...] = ()
    guests: str = ""
    may_deliver: bool = True


def invent_meetings(
    *,
    period: Period,
    cast: Cast,
    terms: Sequence[InventedTerm],
    running: Sequence[Running],
    chance: random.Random,
) -> tuple[MeetingData, ...]:
    """Return the meetings of `period`, earliest first."""
    appointments = [
        one
        for one in _appointments(period, terms, running)
        if one.day in period and (cast.has_committee or one.kind is not MeetingKind.COMMITTEE)
    ]
    topics = _topics(appointments, running)
    meetings = [
        _meeting(one, topics.get((one.kind, one.day), ()), cast=cast, chance=chance)
        for one in appointments
    ]
    return tuple(sorted(meetings, key=lambda data: (data.held_on, data.starts_at or time.min)))


def next_meeting(after: date, cast: Cast, chance: random.Random) -> MeetingData:
    """Return the regular meeting of the month after, as it is planned."""
    month_after = last_day(after.year, after.month) + timedelta(days=1)
    planned = list(_monthly(month_after.year, month_after.month))[-1]
    return replace(_meeting(planned, (), cast=cast, chance=chance), conclusions="")


def _texts() -> dict[str, Any]:
    return resources.read_toml("sample/meetings.toml")


def _appointments(
    period: Period, terms: Sequence[InventedTerm], running: Sequence[Running]
) -> Iterator[_Appointment]:
    for year in range(period.first.year, period.last.year + 1):
        for month in range(1, 13):
            yield from _monthly(year, month)
        yield from _quarterly(year)
        yield from _at_peaks(year)
    yield from _congresses(terms)
    yield from _launches(period, running)


def _monthly(year: int, month: int) -> Iterator[_Appointment]:
    texts = _texts()
    day = working_day(date(year, month, _REGULAR_DAY))
    yield _Appointment(
        MeetingKind.COMMITTEE,
        working_day_before(day),
        texts["committee"]["title"],
        audience=Audience.COMMITTEE,
        agenda=tuple(texts["committee"]["agenda"]),
        conclusions=tuple(texts["committee"]["conclusions"]),
    )
    regular = texts["regular"]
    yield _Appointment(
        MeetingKind.REGULAR,
        day,
        regular["title"],
        agenda=(*regular["opening"], regular["agenda"][month - 1], *regular["closing"]),
        conclusions=tuple(
            line.replace("{task}", regular["tasks"][month - 1]) for line in regular["conclusions"]
        ),
    )


def _quarterly(year: int) -> Iterator[_Appointment]:
    texts = _texts()
    for quarter in range(1, 5):
        yield _Appointment(
            MeetingKind.BRIEFING,
            working_day(date(year, quarter * 3 - 2, _BRIEFING_DAY)),
            texts["briefing"]["title"],
            audience=Audience.EVERYONE,
            agenda=tuple(texts["briefing"]["agenda"]),
            conclusions=tuple(texts["briefing"]["conclusions"]),
        )
        yield _Appointment(
            MeetingKind.THEMATIC,
            working_day(date(year, quarter * 3 - 1, _THEMATIC_DAY)),
            texts["thematic"]["title"],
            agenda=tuple(texts["thematic"]["agenda"]),
            conclusions=tuple(texts["thematic"]["conclusions"]),
        )


def _at_peaks(year: int) -> Iterator[_Appointment]:
    for peak in _texts()["conference"]["peak_titles"]:
        yield _conference(working_day(date(year, peak["month"], peak["day"])), peak["title"])


def _launches(period: Period, running: Sequence[Running]) -> Iterator[_Appointment]:
    texts = _texts()["conference"]
    days = [one.days.first for one in running if one.days and one.days.first > period.first]
    for day in days[:1]:
        launch = working_day(day.replace(day=25))
        yield _conference(launch, texts["launch_title"], guests=texts["guests"])


def _conference(day: date, title: str, *, guests: str = "") -> _Appointment:
    texts = _texts()["conference"]
    return _Appointment(
        MeetingKind.CONFERENCE,
        day,
        title,
        audience=Audience.EVERYONE,
        agenda=tuple(texts["agenda"]),
        conclusions=tuple(texts["conclusions"]),
        guests=guests,
    )


def _congresses(terms: Sequence[InventedTerm]) -> Iterator[_Appointment]:
    texts = _texts()["conference"]
    for term in terms[1:]:
        yield _Appointment(
            MeetingKind.CONFERENCE,
            working_day_before(term.days.first),
            texts["congress_title"].replace("{term}", term.name),
            agenda=tuple(texts["congress_agenda"]),
            conclusions=tuple(texts["congress_conclusions"]),
            guests=texts["guests"],
            may_deliver=False,
        )


def _topics(
    appointments: Sequence[_Appointment], running: Sequence[Running]
) -> dict[tuple[MeetingKind, date], tuple[Topic, ...]]:
    """Return what each meeting delivers: the thematic ones everything, the others some."""
    shares = {
        MeetingKind.THEMATIC: (running, False),
        MeetingKind.REGULAR: (running[1:], False),
        MeetingKind.COMMITTEE: (running[-1:], True),
        MeetingKind.BRIEFING: (running[:1], False),
        MeetingKind.CONFERENCE: (running[:1], False),
    }
    found: dict[tuple[MeetingKind, date], tuple[Topic, ...]] = {}
    for kind, (campaigns, heads_only) in shares.items():
        days = sorted(one.day for one in appointments if one.kind is kind and one.may_deliver)
        delivered = deliver(campaigns, days, heads_only=heads_only)
        found |= {(kind, day): topics for day, topics in delivered.items()}
    return found


def _meeting(
    one: _Appointment, topics: Sequence[Topic], *, cast: Cast, chance: random.Random
) -> MeetingData:
    texts = _texts()
    named = "; ".join(dict.fromkeys(topic.short_title for topic in topics))
    if one.kind is MeetingKind.THEMATIC and not named:
        named = chance.choice(texts["thematic"]["subjects"])
    words = {
        "month": one.day.month,
        "year": one.day.year,
        "quarter": _QUARTERS[(one.day.month - 1) // 3],
        "topics": named,
    }
    open_to_all = one.audience is Audience.EVERYONE
    chair, minute_taker = _leaders(one.kind, cast, chance)
    starts_at, ends_at = _HOURS[one.kind]
    return MeetingData(
        kind=one.kind,
        audience=one.audience,
        title=one.title.format_map(words),
        held_on=one.day,
        starts_at=starts_at,
        ends_at=ends_at,
        place=texts["hall" if open_to_all else "place"],
        chair_id=chair,
        minute_taker_id=minute_taker,
        guests=one.guests,
        staff_head_count=_sitting_in(one.kind, chance),
        agenda=_numbered([line for line in one.agenda if named or "{topics}" not in line], words),
        conclusions=_numbered(one.conclusions, words),
        topic_ids=tuple(topic.id for topic in topics),
    )


def _leaders(kind: MeetingKind, cast: Cast, chance: random.Random) -> tuple[UUID, UUID]:
    """Return chair and minute taker; now and then the deputy chairs a regular meeting."""
    if kind is MeetingKind.COMMITTEE:
        return cast.secretary, cast.deputy or cast.minute_taker
    if kind is MeetingKind.REGULAR and cast.deputy and chance.random() < 0.1:
        return cast.deputy, cast.minute_taker
    return cast.secretary, cast.minute_taker


def _sitting_in(kind: MeetingKind, chance: random.Random) -> int | None:
    """Return how many of the staff, counted without names, now and then sit in."""
    if kind in {MeetingKind.REGULAR, MeetingKind.THEMATIC}:
        return chance.choice([None, None, 2, 4])
    return None


def _numbered(lines: Sequence[str], words: dict[str, object]) -> str:
    return "\n".join(
        f"{number}. {line.format_map(words)}" for number, line in enumerate(lines, start=1)
    )
