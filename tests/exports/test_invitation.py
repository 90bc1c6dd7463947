"""The text that calls people to a meeting."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from desktop.exports.invitation import Invitation, invitation_text
from models.attendance.figures import Totals
from models.identity import new_id
from models.meetings.meetings import MeetingData, MeetingRow
from models.organisation import Cell
from models.words import Audience, MeetingKind, MeetingState

CELL = Cell("Chi bộ Văn phòng", "Đảng bộ Sở", "Điện Biên")
DATA = MeetingData(
    kind=MeetingKind.REGULAR,
    audience=Audience.MEMBERS,
    title="Sinh hoạt thường kỳ tháng 11/2025",
    held_on=date(2025, 11, 5),
    starts_at=time(14),
    ends_at=time(15, 30),
    place="Phòng họp tầng 2",
    guests="Đại diện Đảng ủy Sở",
)


def invite(data: MeetingData, **other: object) -> list[str]:
    row = MeetingRow(
        new_id(), data, MeetingState.DRAFT, "Vàng Bích Mai", "", (), Totals(), Totals()
    )
    facts: dict[str, object] = {"items": (), "topics": (), "called": 30} | other
    return invitation_text(Invitation(CELL, row, **facts)).splitlines()  # type: ignore[arg-type]


def test_everything_is_said_one_fact_on_each_line() -> None:
    items = ("Thông báo tình hình đảng viên", "Thảo luận")
    assert invite(DATA, items=items, topics=("Phần thứ hai", "Phần thứ ba")) == [
        "GIẤY MỜI",
        "Chi bộ Văn phòng kính mời toàn thể đảng viên dự sinh hoạt thường kỳ tháng 11/2025.",
        "- Thời gian: từ 14 giờ 00 đến 15 giờ 30, thứ Tư, ngày 05/11/2025.",
        "- Địa điểm: Phòng họp tầng 2.",
        "- Chủ trì: đồng chí Vàng Bích Mai.",
        "- Thành phần: toàn thể đảng viên (30 đồng chí).",
        "- Khách mời: Đại diện Đảng ủy Sở.",
        "- Nội dung:",
        "1. Thông báo tình hình đảng viên",
        "2. Thảo luận",
        "3. Sinh hoạt chính trị: Phần thứ hai; Phần thứ ba",
        "Đề nghị các đồng chí dự họp đầy đủ, đúng giờ; đồng chí nào vắng mặt, đề nghị báo cáo lý "
        "do với chủ trì trước buổi họp.",
    ]


def test_what_is_not_known_is_not_said() -> None:
    bare = MeetingData(
        kind=MeetingKind.COMMITTEE,
        audience=Audience.COMMITTEE,
        title="Họp chi ủy",
        held_on=date(2026, 2, 1),
    )
    lines = invite(bare, called=3)
    assert lines[2] == "- Thời gian: Chủ nhật, ngày 01/02/2026."
    assert lines[4] == "- Thành phần: các đồng chí trong chi ủy (3 đồng chí)."
    assert not any("Địa điểm" in line or "Nội dung" in line for line in lines)


@pytest.mark.parametrize("audience", Audience)
def test_every_audience_has_its_words(audience: Audience) -> None:
    data = MeetingData(
        kind=MeetingKind.OTHER, audience=audience, title="Họp", held_on=date(2026, 2, 2)
    )
    assert invite(data)


def test_a_party_group_is_called_by_its_name() -> None:
    data = replace(DATA, audience=Audience.GROUP, group_id=new_id())
    row = MeetingRow(
        *(new_id(), data, MeetingState.DRAFT, "", "", (), Totals(), Totals()), group="Tổ đảng 1"
    )
    text = invitation_text(Invitation(CELL, row, items=(), topics=(), called=7))
    assert "kính mời toàn thể đảng viên Tổ đảng 1 dự" in text
    assert "Thành phần: toàn thể đảng viên Tổ đảng 1 (7 đồng chí)" in text
