"""The calendar's file parsed back by the rules of RFC 5545, not by our own writer."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from desktop.exports import registry
from desktop.exports.calendar_file import CalendarPaper, check_calendar, write_calendar
from desktop.exports.registry import Options, draw
from models.book.database import Database, Session
from models.calendar.events import Event, EventKind
from models.errors import RecordsError
from models.identity import new_id
from models.periods import Period, year

MADE = datetime(2024, 11, 21, 8, 0, tzinfo=UTC)
DUE = Event(
    EventKind.DEADLINE,
    date(2024, 11, 30),
    date(2024, 11, 30),
    "Báo cáo kết quả; năm 2024, gửi \\ Ban Thường vụ",
    "Ban Thường vụ Tỉnh ủy\nqua Ban Tuyên giáo",
    new_id(),
    new_id(),
)
PEAK = Event(
    EventKind.PEAK, date(2024, 8, 19), date(2024, 9, 2), "Cách mạng tháng Tám", "", new_id()
)
TET = Event(EventKind.ANNIVERSARY, date(2024, 2, 10), date(2024, 2, 10), "Tết", key="tet")


def write(*events: Event) -> bytes:
    return write_calendar(CalendarPaper("Chi bộ Văn phòng", year(2024), events, MADE))


def parse(data: bytes) -> list[list[tuple[str, str]]]:
    """Return the events, each as its properties; parts within an event are named with a dot."""
    assert data.endswith(b"\r\n")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    text = data.decode("utf-8")
    assert not re.search(r"(?<!\r)\n", text)
    lines = re.sub(r"\r\n[ \t]", "", text).removesuffix("\r\n").split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"
    found: list[list[tuple[str, str]]] = []
    inside: list[str] = []
    for line in lines:
        name, _, value = line.partition(":")
        assert re.fullmatch(r"[A-Z-]+(;[A-Z]+=[A-Z]+)?", name), line
        if name == "BEGIN":
            inside.append(value)
            if value == "VEVENT":
                found.append([])
        elif name == "END":
            assert inside.pop() == value
        elif "VEVENT" in inside:
            prefix = "" if inside[-1] == "VEVENT" else f"{inside[-1]}."
            found[-1].append((prefix + name, unescape(value)))
    assert inside == []
    return found


def unescape(value: str) -> str:
    return re.sub(r"\\(.)", lambda found: {"n": "\n", "N": "\n"}.get(found[1], found[1]), value)


def test_an_event_is_whole_days_with_its_words_and_a_reminder() -> None:
    (event,) = (dict(one) for one in parse(write(DUE)))
    assert event["SUMMARY"] == f"Hạn báo cáo: {DUE.title}"
    assert event["DESCRIPTION"] == f"Gửi {DUE.detail}"
    assert event["DTSTART;VALUE=DATE"] == "20241130"
    assert event["DTEND;VALUE=DATE"] == "20241201"
    assert event["DTSTAMP"] == "20241121T080000Z"
    assert event["VALARM.TRIGGER"] == "-P7D"
    assert event["UID"] == f"deadline-{DUE.record_id}-20241130@sochibo"


def test_an_anniversary_says_how_many_years_it_is() -> None:
    (event,) = (
        dict(one) for one in parse(write(replace(TET, title="Thành lập Đảng", detail="94")))
    )
    assert event["DESCRIPTION"] == "Kỷ niệm 94 năm"


def test_a_peak_ends_with_its_last_day() -> None:
    (event,) = (dict(one) for one in parse(write(PEAK)))
    assert (event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"]) == ("20240819", "20240903")
    assert "VALARM.TRIGGER" not in event


def test_a_name_stays_when_the_rest_changes_and_no_two_share_one() -> None:
    sent = replace(DUE, done_on=date(2024, 11, 27), title="Tên khác")
    first, second = (dict(parse(write(one))[0]) for one in (DUE, sent))
    assert first["UID"] == second["UID"]
    assert "VALARM.TRIGGER" not in second
    changed = replace(TET, record_id=new_id())
    assert dict(parse(write(TET))[0])["UID"] == dict(parse(write(changed))[0])["UID"]
    names = [dict(one)["UID"] for one in parse(write(DUE, PEAK, TET))]
    assert len(set(names)) == 3


@given(st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs", "S"]), max_size=200))
def test_every_text_comes_back(text: str) -> None:
    from dataclasses import replace
    from unicodedata import normalize

    title = normalize("NFC", text)
    (event,) = (dict(one) for one in parse(write(replace(PEAK, title=title))))
    assert event["SUMMARY"] == f"Cao điểm: {title}"


def test_a_long_year_is_parsed_back_whole() -> None:
    days = [date(2024, 1, 1) + timedelta(days=place) for place in range(366)]
    events = [Event(EventKind.MEETING, day, day, "Họp " * 30, "", new_id()) for day in days]
    assert len(parse(write(*events))) == 366


def test_what_is_due_is_told_by_the_day_that_it_is_here(
    own_book: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[date] = []

    def collect(_session: Session, _period: Period, *, today: date) -> tuple[Event, ...]:
        asked.append(today)
        return ()

    monkeypatch.setattr(registry, "collect_events", collect)
    early = datetime(2024, 11, 21, 1, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
    with time_machine.travel(early, tick=False):
        draw(own_book, "calendar", suffix="ics", options=Options(period=year(2024)))
    assert asked == [date(2024, 11, 21)]


def test_a_file_cut_off_is_refused() -> None:
    data = write(DUE, PEAK)
    check_calendar(data)
    for cut in (data[:-20], data[40:], data.replace(b"END:VEVENT\r\n", b"", 1)):
        with pytest.raises(RecordsError) as caught:
            check_calendar(cut)
        assert caught.value.key == "exports.damaged_calendar"
