"""Danh sách ký dự: the roll of a meeting, blank to be signed, or with what was marked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from desktop.exports.list_paper import ListColumn, ListGroup, ListPaper, Value, list_heading
from desktop.exports.paper import Signature
from desktop.exports.profiles import Profile
from desktop.exports.sentences import count, lower_first, share
from desktop.exports.wording import kind_name, mark_name, post_held, status_name, wording
from models.attendance.figures import Totals
from models.meetings.sign_in import CalledPerson, SignInSheet
from models.periods import running_date
from models.words import Mark, MeetingState, Status

#: Millimetres; a row is high enough to sign in.
_BLANK_WIDTHS = {"number": 11, "name": 52, "post": 38, "signature": 32, "note": 32}
_MARKED_WIDTHS = {"number": 11, "name": 50, "post": 40, "mark": 28, "note": 36}
_SIGNING_HEIGHT = 9.5
_USUAL = frozenset({Status.OFFICIAL, Status.STAFF})


@dataclass(frozen=True, slots=True)
class SignInPaper:
    """The reading of a meeting, and the form in force on its day."""

    sheet: SignInSheet
    profile: Profile


def compose_blank_list(paper: SignInPaper) -> ListPaper:
    """Return the list to be signed at the meeting."""
    words = wording("sign_in_list")
    return _compose(
        paper,
        abstract=words["blank_abstract"],
        columns=_columns(words["blank_columns"], _BLANK_WIDTHS),
        row=_blank_row,
        totals=_blank_totals,
        row_height=_SIGNING_HEIGHT,
    )


def compose_marked_list(paper: SignInPaper) -> ListPaper:
    """Return the list as the meeting was marked, with its totals."""
    words = wording("sign_in_list")
    return _compose(
        paper,
        abstract=words["marked_abstract"],
        columns=_columns(words["marked_columns"], _MARKED_WIDTHS),
        row=_marked_row,
        totals=_marked_totals,
        row_height=0,
    )


def _compose(
    paper: SignInPaper,
    *,
    abstract: str,
    columns: tuple[ListColumn, ...],
    row: Callable[[int, CalledPerson], tuple[Value, ...]],
    totals: Callable[[Totals], str],
    row_height: float,
) -> ListPaper:
    words, sheet = wording("sign_in_list"), paper.sheet
    data = sheet.meeting.data
    return ListPaper(
        profile=paper.profile,
        heading=list_heading(sheet.cell, data.held_on),
        type_name=words["type_name"],
        abstract=abstract.format(title=lower_first(data.title)),
        columns=columns,
        groups=(
            _group("members", sheet.members, row),
            _group("staff", sheet.staff, row),
            _guests(data.guests, columns=len(columns)),
        ),
        left_signature=Signature(words["signing"]["left"], name=sheet.meeting.minute_taker),
        signature=Signature(words["signing"]["right"], name=sheet.meeting.chair),
        above=(_when_and_where(sheet),),
        below=tuple(_below(sheet, totals)),
        row_height=row_height,
    )


def _columns(titles: dict[str, str], widths: dict[str, int]) -> tuple[ListColumn, ...]:
    return tuple(
        ListColumn(title, widths[key], "center" if key in {"number", "mark"} else "left")
        for key, title in titles.items()
    )


def _group(
    key: str,
    people: Sequence[CalledPerson],
    row: Callable[[int, CalledPerson], tuple[Value, ...]],
) -> ListGroup:
    title = wording("sign_in_list")["groups"][key]
    rows = tuple(row(number, one) for number, one in enumerate(people, start=1))
    return ListGroup(f"{title} ({len(people)})", rows)


def _guests(guests: str, *, columns: int) -> ListGroup:
    """Return the guests, one in each line they were written in; they count nowhere."""
    names = [name.strip() for name in guests.splitlines() if name.strip()]
    blanks: tuple[Value, ...] = ("",) * (columns - 2)
    rows = tuple((number, name, *blanks) for number, name in enumerate(names, start=1))
    return ListGroup(wording("sign_in_list")["groups"]["guests"], rows)


def _blank_row(number: int, one: CalledPerson) -> tuple[Value, ...]:
    return (number, one.row.full_name, _posts(one), "", _status(one))


def _marked_row(number: int, one: CalledPerson) -> tuple[Value, ...]:
    status = "" if one.row.mark is Mark.EXEMPT else _status(one)
    note = "; ".join(part for part in (one.row.reason, status) if part)
    return (number, one.row.full_name, _posts(one), mark_name(one.row.mark), note)


def _posts(one: CalledPerson) -> str:
    return ", ".join(part for part in (post_held(one.row.post), one.job) if part)


def _status(one: CalledPerson) -> str:
    return "" if one.row.status in _USUAL else status_name(one.row.status)


def _when_and_where(sheet: SignInSheet) -> str:
    words, data = wording("sign_in_list"), sheet.meeting.data
    day = running_date(data.held_on)
    if data.starts_at is None:
        time = words["day"].format(day=day)
    else:
        clock = data.starts_at
        hour, minute = f"{clock:%H}", f"{clock:%M}"
        time = words["hour"].format(hour=hour, minute=minute, day=day)
    place = words["place"].format(place=data.place.rstrip(".")) if data.place else ""
    return str(words["held"].format(kind=lower_first(kind_name(data.kind)), time=time, place=place))


def _below(sheet: SignInSheet, totals: Callable[[Totals], str]) -> Iterator[str]:
    """Yield the totals of each group, and how many came without a name on the list."""
    words: dict[str, Any] = wording("sign_in_list")["totals"]
    meeting = sheet.meeting
    if sheet.members or not sheet.staff:
        yield f"{words['members']}{totals(meeting.members)}."
    if sheet.staff:
        yield f"{words['staff']}{totals(meeting.staff)}."
    if meeting.data.staff_head_count and meeting.state is not MeetingState.DRAFT:
        yield words["head_count"].format(count=count(meeting.data.staff_head_count))


def _blank_totals(totals: Totals) -> str:
    words = wording("sign_in_list")
    return str(words["totals"]["blank"].format(called=count(totals.called)))


def _marked_totals(totals: Totals) -> str:
    words: dict[str, Any] = wording("sign_in_list")["totals"]

    def also(key: str, number: int) -> str:
        return str(words[key].format(count=count(number))) if number else ""

    return str(
        words["marked"].format(
            called=count(totals.called),
            attended=count(totals.attended),
            late=also("late", totals.late),
            absent_excused=count(totals.absent_excused),
            absent_unexcused=count(totals.absent_unexcused),
            exempt=count(totals.exempt),
            not_recorded=also("not_recorded", totals.not_recorded),
            rate=share(totals.quality),
        )
    )
