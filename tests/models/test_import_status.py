"""What a list's notes and dates say of a person's status."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.imports.status import Proposal, propose_statuses, read_note, read_post
from models.members.people import PersonData
from models.members.steps import StatusStep
from models.periods import ALWAYS
from models.words import Post, Status
from tests.sheets import TODAY

LATELY = date(2026, 5, 19)
JOINED, OFFICIAL = date(2012, 2, 3), date(2013, 2, 3)
MEMBER = PersonData("Thào Ngọc Nga", joined_on=JOINED, official_on=OFFICIAL)
USUAL = (StatusStep(JOINED, Status.PROBATIONARY), StatusStep(OFFICIAL, Status.OFFICIAL))


def propose(data: PersonData, note: str = "", *, in_party: bool = False) -> Proposal:
    return propose_statuses(data, read_note(note), in_party=in_party, today=TODAY)


def keys(proposal: Proposal) -> list[str]:
    for remark in proposal.remarks:
        assert remark.sentence("vi") != remark.sentence("en")
    return [remark.key.removeprefix("import.") for remark in proposal.remarks]


@pytest.mark.parametrize(
    ("note", "status", "since"),
    [
        ("Được miễn công tác và sinh hoạt đảng từ 01/01/2024", Status.EXEMPT, date(2024, 1, 1)),
        ("Miễn sinh hoạt", Status.EXEMPT, None),
        ("Sinh hoạt tạm thời từ 01/9/2023", Status.TEMPORARY_IN, date(2023, 9, 1)),
        ("Tạm thời từ nơi khác đến, 1/9/2023", Status.TEMPORARY_IN, date(2023, 9, 1)),
        ("Sinh hoạt tạm thời đi nơi khác từ 1/9/2023", Status.TEMPORARY_OUT, date(2023, 9, 1)),
        ("Giới thiệu sinh hoạt tạm thời đến Chi bộ 2", Status.TEMPORARY_OUT, None),
        ("Chuyển sinh hoạt đảng đi từ ngày 05/03/2025", Status.TRANSFERRED, date(2025, 3, 5)),
        ("Đã chuyển đi", Status.TRANSFERRED, None),
        ("Đình chỉ sinh hoạt từ 1/2/2025", Status.SUSPENDED, date(2025, 2, 1)),
        ("Xóa tên 1/2/2025", Status.LEFT, date(2025, 2, 1)),
        ("Từ trần ngày 1/2/2025", Status.DIED, date(2025, 2, 1)),
        ("ĐẢNG VIÊN DỰ BỊ", Status.PROBATIONARY, None),
        ("Quần chúng", Status.STAFF, None),
        ("Người lao động", Status.STAFF, None),
        ("Chính thức", Status.OFFICIAL, None),
    ],
)
def test_a_note_names_a_status(note: str, status: Status, since: date | None) -> None:
    noted = read_note(note)
    assert noted is not None
    assert (noted.status, noted.since) == (status, since)


@pytest.mark.parametrize(
    "note",
    [
        "",
        "Phòng Người lao động",
        "Chuyên viên phòng tổng hợp",
        "Đi học",
        "Chuyển đến từ Chi bộ 3",
        "Miễn nhiệm",
    ],
)
def test_other_notes_name_none(note: str) -> None:
    assert read_note(note) is None


@pytest.mark.parametrize(
    ("text", "post", "understood"),
    [
        ("Bí thư chi bộ", Post.SECRETARY, True),
        ("Phó Bí thư chi bộ", Post.DEPUTY_SECRETARY, True),
        ("Chi uỷ viên", Post.COMMITTEE_MEMBER, True),
        ("Ủy viên", Post.COMMITTEE_MEMBER, True),
        ("Đảng viên", None, True),
        ("", None, True),
        ("Tổ trưởng", None, False),
    ],
)
def test_a_post_is_known_by_its_words(text: str, post: Post | None, understood: bool) -> None:
    assert read_post(text) == (post, understood)


def test_an_exemption_follows_the_official_day() -> None:
    note = "Được miễn công tác và sinh hoạt đảng từ 01/01/2024"
    proposal = propose(MEMBER, note)
    assert proposal.statuses == (*USUAL, StatusStep(date(2024, 1, 1), Status.EXEMPT, note=note))


def test_whoever_came_for_a_while_was_elsewhere_before() -> None:
    proposal = propose(MEMBER, "Sinh hoạt tạm thời từ 01/9/2023")
    assert [(step.since, step.status) for step in proposal.statuses] == [
        (date(2023, 9, 1), Status.TEMPORARY_IN)
    ]
    assert keys(proposal) == ["temporary_in"]


def test_an_undated_note_counts_from_today_and_says_so() -> None:
    proposal = propose(MEMBER, "Được miễn sinh hoạt")
    assert proposal.statuses[-1].since == TODAY
    assert keys(proposal) == ["no_day"]


@pytest.mark.parametrize(
    ("data", "note", "key"),
    [
        (MEMBER, "Quần chúng", "staff_with_dates"),
        (MEMBER, "Được miễn sinh hoạt từ 01/01/2013", "noted_too_early"),
        (MEMBER, "Được miễn sinh hoạt từ 03/02/2013", "noted_too_early"),
    ],
)
def test_a_note_against_the_dates_is_a_reason(data: PersonData, note: str, key: str) -> None:
    proposal = propose(data, note)
    assert proposal.statuses == ()
    assert proposal.reason is not None
    assert proposal.reason.key == f"import.{key}"


@pytest.mark.parametrize(
    ("joined", "note", "statuses", "told"),
    [
        (
            date(2026, 5, 19),
            "",
            [(date(2026, 5, 19), Status.PROBATIONARY)],
            "taken_as_probationary",
        ),
        (date(2023, 2, 3), "Đảng viên dự bị", [(date(2023, 2, 3), Status.PROBATIONARY)], None),
        (
            date(2000, 2, 29),
            "",
            [(date(2000, 2, 29), Status.PROBATIONARY), (date(2001, 3, 1), Status.OFFICIAL)],
            "official_reckoned",
        ),
        (None, "Đảng viên dự bị", [(TODAY, Status.PROBATIONARY)], "no_joined_day"),
        (None, "Đảng viên chính thức", [(ALWAYS, Status.OFFICIAL)], "taken_as_official"),
        (None, "", [(ALWAYS, Status.STAFF)], "taken_as_staff"),
        (None, "Quần chúng", [(ALWAYS, Status.STAFF)], None),
    ],
)
def test_what_is_only_supposed_is_said(
    joined: date | None, note: str, statuses: list[tuple[date, Status]], told: str | None
) -> None:
    proposal = propose(PersonData("An", joined_on=joined), note)
    assert [(step.since, step.status) for step in proposal.statuses] == statuses
    assert keys(proposal) == ([told] if told else [])


def test_a_card_or_post_speaks_of_a_member() -> None:
    proposal = propose(PersonData("An"), in_party=True)
    assert [step.status for step in proposal.statuses] == [Status.OFFICIAL]


@given(
    joined=st.none() | st.dates(date(1950, 1, 1), TODAY),
    later=st.none() | st.integers(0, 800),
    note=st.sampled_from(["", "Dự bị", "Quần chúng", "Miễn sinh hoạt từ {}", "Chuyển đi {}"]),
    day=st.dates(date(1950, 1, 1), TODAY),
    in_party=st.booleans(),
)
def test_statuses_are_proposed_in_order_or_a_reason_is_given(
    joined: date | None, later: int | None, note: str, day: date, in_party: bool
) -> None:
    official = None
    if joined and later is not None:
        official = min(date.fromordinal(joined.toordinal() + later), TODAY)
    data = PersonData("An", joined_on=joined, official_on=official)
    proposal = propose(data, note.format(f"{day:%d/%m/%Y}"), in_party=in_party)
    days = [step.since for step in proposal.statuses]
    assert bool(days) != bool(proposal.reason)
    assert days == sorted(set(days))
