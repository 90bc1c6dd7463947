"""What is to be looked at before an old sheet is imported, one sentence each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.errors import RecordsError
from models.imports.attendance.planning import MarkVerdict, PlannedMark, PlannedMeeting
from models.imports.attendance.proposal import AttendanceProposal, TotalDifference
from models.imports.sheet import Remark
from models.periods import date_text
from models.words import Mark

#: How many names a sentence holds.
_MOST_NAMES = 6


class FindingKind(StrEnum):
    """What a finding is about."""

    DIFFERS = "differs"
    CLOSED = "closed"
    TOTAL = "total"
    DAY = "day"
    UNMARKED = "unmarked"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at; nothing of it stands in the way of the import."""

    kind: FindingKind
    remark: Remark


def find_all(proposal: AttendanceProposal) -> tuple[Finding, ...]:
    """Return everything that a careful eye would want to see, the gravest first."""
    return (
        *_marks(proposal),
        *(_total(one) for one in proposal.differences),
        *_days(proposal),
        *_unmarked(proposal),
        *_unread(proposal),
    )


def _marks(proposal: AttendanceProposal) -> Iterator[Finding]:
    for meeting in proposal.meetings:
        for mark in meeting.having(MarkVerdict.DIFFERS):
            yield Finding(FindingKind.DIFFERS, _about_mark("mark_differs", meeting, mark))
        for mark in meeting.having(MarkVerdict.CLOSED):
            yield Finding(FindingKind.CLOSED, _about_mark("mark_closed", meeting, mark))


def _about_mark(key: str, meeting: PlannedMeeting, mark: PlannedMark) -> Remark:
    day = date_text(meeting.matched.day) if meeting.matched.day else ""
    return _say(
        key,
        day=day,
        name=mark.person.data.full_name,
        in_file=mark_word(mark.mark),
        in_book=mark_word(mark.in_book or Mark.NOT_RECORDED),
    )


def _total(found: TotalDifference) -> Finding:
    written = found.written
    key = "total_of_person" if written.of_person else "total_of_meeting"
    told = _say(
        key,
        row=written.row,
        name=found.name,
        heading=written.heading,
        written=written.value,
        counted=found.counted,
    )
    return Finding(FindingKind.TOTAL, told)


def _days(proposal: AttendanceProposal) -> Iterator[Finding]:
    for one in proposal.disordered:
        day = date_text(one.day) if one.day else ""
        told = _say("out_of_order", letter=one.column.letter, day=day)
        yield Finding(FindingKind.DAY, told)
    for one in proposal.odd_years:
        day = date_text(one.day) if one.day else ""
        told = _say("odd_year", letter=one.column.letter, day=day, year=proposal.old.year)
        yield Finding(FindingKind.DAY, told)


def _unmarked(proposal: AttendanceProposal) -> Iterator[Finding]:
    """Tell once of the people whom several meetings leave without a mark."""
    days: dict[tuple[str, ...], list[date]] = {}
    for meeting in proposal.meetings:
        if meeting.unmarked and meeting.matched.day:
            days.setdefault(meeting.unmarked, []).append(meeting.matched.day)
    for names, several in days.items():
        told = ", ".join(names[:_MOST_NAMES]) + ("…" if len(names) > _MOST_NAMES else "")
        first, last = date_text(min(several)), date_text(max(several))
        key = "unmarked" if len(several) == 1 else "unmarked_in_several"
        values = {"day": first, "last": last, "meetings": len(several), "count": len(names)}
        yield Finding(FindingKind.UNMARKED, _say(key, **values, names=told))


def _unread(proposal: AttendanceProposal) -> Iterator[Finding]:
    if proposal.old.unread:
        told = _say("unread_columns", columns=", ".join(proposal.old.unread))
        yield Finding(FindingKind.UNREAD, told)
    if proposal.old.hidden:
        told = _say("hidden_cells", places=", ".join(proposal.old.hidden))
        yield Finding(FindingKind.UNREAD, told)
    for row in proposal.old.skipped:
        yield Finding(FindingKind.UNREAD, _say("skipped_row", row=row))


def mark_word(mark: Mark) -> RecordsError:
    """Return a mark as a value that its sentence says in the language of the sentence."""
    return RecordsError(f"attendance_import.mark_{mark.value}")


def _say(key: str, **values: object) -> Remark:
    return Remark(f"attendance_import.{key}", tuple(values.items()))
