"""The minutes' names, counts and votes equal the sheet in any meeting, by a slow recount."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, time

import pytest

from desktop.exports.meeting_paper import MeetingPaper
from desktop.exports.minutes import compose_minutes
from desktop.exports.paper import Signature
from desktop.exports.profiles import HD05
from models.attendance.figures import count_attendance
from models.attendance.sheet import AttendanceRow
from models.identity import new_id
from models.meetings.meetings import MeetingData, MeetingRow
from models.meetings.minutes import ClosingData, Minutes, ResolutionRow
from models.meetings.resolutions import ResolutionData
from models.meetings.votes import VoteData, VoteRow
from models.organisation import Cell
from models.words import (
    ABSENT_MARKS,
    MEMBER_STATUSES,
    Audience,
    Mark,
    MeetingKind,
    MeetingState,
    Status,
)
from tests.exports.sample_papers import words_of

NAMES = ("Vàng A Toàn", "Lò Thị Pâng", "Giàng A Sử", "Đỗ Thị Hằng", "Tòng Văn Hỏa", "Mùa A Nam")
STATUSES = (
    Status.OFFICIAL,
    Status.PROBATIONARY,
    Status.TEMPORARY_IN,
    Status.EXEMPT,
    Status.SPECIAL_DUTY,
    Status.STAFF,
)
MARKS = tuple(mark for mark in Mark if mark is not Mark.NOT_RECORDED)
CELL = Cell("Chi bộ Văn phòng", "Đảng bộ Sở", "Điện Biên")


def generated(chance: random.Random) -> Minutes:
    """Return minutes with any sheet and one vote on a resolution."""
    people = tuple(
        AttendanceRow(
            person_id=new_id(),
            full_name=f"{chance.choice(NAMES)} {number}",
            status=chance.choices(STATUSES, (10, 2, 1, 1, 1, 4))[0],
            post=None,
            mark=chance.choices(MARKS, (10, 2, 3, 1, 1))[0],
            reason=chance.choice(("ốm", "công tác", "")),
        )
        for number in range(chance.randint(0, 40))
    )
    meeting = MeetingRow(
        id=new_id(),
        data=MeetingData(
            MeetingKind.REGULAR, Audience.EVERYONE, "Sinh hoạt thường kỳ", date(2026, 11, 5),
            starts_at=time(14, 0),
        ),
        state=MeetingState.HELD,
        chair="Vàng Thị Mai",
        minute_taker="Lò Văn Hải",
        topic_codes=(),
        members=count_attendance(
            (row.status, row.mark) for row in people if row.status in MEMBER_STATUSES
        ),
        staff=count_attendance(
            (row.status, row.mark) for row in people if row.status is Status.STAFF
        ),
    )  # fmt: skip
    sheet = Minutes(
        meeting=meeting,
        cell=CELL,
        chair_post=None,
        minute_taker_post=None,
        people=people,
        away=(),
        items=(),
        resolutions=(),
        votes=(),
        tasks=(),
        reviews=(),
        closing=ClosingData(),
    )
    in_favour = chance.randint(0, sheet.voters.present)
    vote = VoteRow(new_id(), None, new_id(), VoteData("", in_favour=in_favour), sheet.voters)
    resolution = ResolutionRow(new_id(), ResolutionData("Nhiệm vụ"), (vote,))
    return replace(sheet, resolutions=(resolution,), votes=(vote,))


def two(number: int) -> str:
    return "0" if number == 0 else f"0{number}" if number < 10 else str(number)


def hundredths(part: int, whole: int) -> str:
    """Round half up by hand, on whole numbers alone."""
    if whole == 0:
        return "–"
    scaled = (part * 20_000 + whole) // (2 * whole)
    return f"{scaled // 100},{scaled % 100:02d}%"


def called_names(rows: list[AttendanceRow]) -> str:
    named = [f"{row.full_name} ({row.reason})" if row.reason else row.full_name for row in rows]
    return ("đồng chí " if len(named) == 1 else "các đồng chí ") + ", ".join(named)


@pytest.mark.parametrize("seed", range(200))
def test_names_counts_and_votes_equal_the_sheet(seed: int) -> None:
    minutes = generated(random.Random(seed))
    composed = compose_minutes(MeetingPaper(minutes, Signature("T/M Chi bộ"), HD05))
    text = words_of(composed)
    members = [row for row in minutes.people if row.status is not Status.STAFF]
    by_mark = {mark: [row for row in members if row.mark is mark] for mark in Mark}
    came = len(by_mark[Mark.PRESENT]) + len(by_mark[Mark.LATE])
    for head, mark in (
        ("Vắng mặt có lý do", Mark.ABSENT_EXCUSED),
        ("Vắng mặt không có lý do", Mark.ABSENT_UNEXCUSED),
        ("Trong số có mặt, đi muộn", Mark.LATE),
        ("Được miễn dự", Mark.EXEMPT),
    ):
        rows = by_mark[mark]
        said = [line for line in text.splitlines() if line.startswith(f"- {head}: ")]
        wanted = f"- {head}: {two(len(rows))} đồng chí: {called_names(rows)}."
        both_counted = mark in ABSENT_MARKS and any(by_mark[one] for one in ABSENT_MARKS)
        none = [f"- {head}: 0 đồng chí."] if both_counted else []
        assert said == ([wanted] if rows else none)
    attended = {Mark.PRESENT, Mark.LATE}
    on_duty = [
        row
        for row in members
        if row.status is Status.SPECIAL_DUTY and row.mark not in {*attended, Mark.EXEMPT}
    ]
    due = len(members) - len(by_mark[Mark.EXEMPT]) - len(on_duty)
    if members:
        assert f"chi bộ: {two(len(members))} đồng chí (" in text
        assert f"- Có mặt: {two(came)}/{two(due)} đồng chí" in text
    if came:
        assert f"đạt tỷ lệ {hundredths(came, due)} (" in text
    there = entitled = 0
    for row in members:
        came_to_it = row.mark in attended
        if row.status is Status.OFFICIAL and row.mark is not Mark.EXEMPT:
            entitled += 1
            there += came_to_it
        elif row.status in (Status.EXEMPT, Status.SPECIAL_DUTY) and came_to_it:
            entitled += 1
            there += 1
    in_favour = minutes.votes[0].data.in_favour
    assert f"- Đảng viên có quyền biểu quyết có mặt: {two(there)}/{two(entitled)} đồng" in text
    assert ("không được thông qua" in text) == (in_favour * 2 <= entitled)
    assert f"{two(in_favour)}/{two(there)} đồng chí có quyền biểu quyết có mặt" in text
    assert f"({two(in_favour)}/{two(entitled)} đảng viên có quyền biểu quyết của chi bộ" in text
    assert hundredths(in_favour, entitled) in text
