"""Whose row each line of an old sheet is, and on which of its days they were not on the roll."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import UUID

from models.imports.attendance.lines import OldLine
from models.imports.attendance.signs import SignTable
from models.imports.dates import ReadDate
from models.members.matching import Named, NameMatch, match_name
from models.members.people import PersonDetail
from models.words import MEMBER_STATUSES, Status


class LineVerdict(StrEnum):
    """What is known of the person of a line."""

    KNOWN = "known"
    #: Several people of the book have this name.
    SEVERAL = "several"
    #: Nobody of the book has exactly this name.
    UNKNOWN = "unknown"
    #: Another line was taken for the same person.
    TWICE = "twice"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class MatchedLine:
    """A line with the person it was taken for, and everyone it may be."""

    line: OldLine
    verdict: LineVerdict
    person: PersonDetail | None
    candidates: tuple[Named, ...]

    @property
    def is_open(self) -> bool:
        """Whether somebody has to say whose line it is."""
        return self.verdict not in (LineVerdict.KNOWN, LineVerdict.LEFT_OUT)


def match_lines(
    lines: Sequence[OldLine],
    people: Sequence[PersonDetail],
    chosen: Mapping[int, UUID | None],
    signs: SignTable,
) -> tuple[MatchedLine, ...]:
    """Find each line's person by name; a birth written beside it tells namesakes apart."""
    named = [Named(one.id, one.data.full_name) for one in people]
    by_id = {one.id: one for one in people}
    matched = [_match(line, named, by_id, chosen) for line in lines]
    claimed: dict[UUID, list[MatchedLine]] = {}
    for one in matched:
        if one.person is not None:
            claimed.setdefault(one.person.id, []).append(one)
    return tuple(
        replace(one, verdict=LineVerdict.TWICE)
        if one.person and _is_twice(one, claimed[one.person.id], chosen, signs)
        else one
        for one in matched
    )


def likely_status(person: PersonDetail, written: Status | None) -> Status:
    """Return as what someone most likely sat in meetings before or after their dated statuses."""
    if written in MEMBER_STATUSES:
        return written
    known = [step.status for step in person.statuses if step.status in MEMBER_STATUSES]
    return known[0] if known else Status.OFFICIAL


def _match(
    line: OldLine,
    named: Sequence[Named],
    by_id: Mapping[UUID, PersonDetail],
    chosen: Mapping[int, UUID | None],
) -> MatchedLine:
    found = match_name(line.name, named)
    candidates = found.candidates
    if line.row in chosen:
        person_id = chosen[line.row]
        person = by_id.get(person_id) if person_id else None
        verdict = LineVerdict.KNOWN if person else LineVerdict.LEFT_OUT
        return MatchedLine(line, verdict, person, candidates)
    only = found.only or _by_birth(found, by_id, line.birth)
    if only:
        return MatchedLine(line, LineVerdict.KNOWN, by_id[only.id], candidates)
    verdict = LineVerdict.SEVERAL if found.same else LineVerdict.UNKNOWN
    return MatchedLine(line, verdict, None, candidates)


def _is_twice(
    one: MatchedLine,
    claims: Sequence[MatchedLine],
    chosen: Mapping[int, UUID | None],
    signs: SignTable,
) -> bool:
    """Whether it is doubtful that a row is somebody who has other rows as well.

    It is not when the user said so and no meeting has a mark of that person in both rows, as
    where a sheet has staff and members apart and somebody joined the Party meanwhile.
    """
    others = [other for other in claims if other is not one]
    overlaps = any(_marked(one, signs) & _marked(other, signs) for other in others)
    return bool(others) and (overlaps or one.line.row not in chosen)


def _marked(one: MatchedLine, signs: SignTable) -> set[int]:
    """Return the columns in which a row says anything."""
    return {place for place, text in one.line.marks.items() if not signs.says_nothing(text)}


def _by_birth(
    found: NameMatch, by_id: Mapping[UUID, PersonDetail], birth: ReadDate
) -> Named | None:
    """Return the one namesake with that birth, if the line tells one."""
    if birth.year is None:
        return None
    fitting = [
        one
        for one in found.same
        if by_id[one.id].data.birth_year == birth.year
        and (birth.day is None or by_id[one.id].data.born_on in (None, birth.day))
    ]
    return fitting[0] if len(fitting) == 1 else None
