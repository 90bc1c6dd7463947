"""The sample book: the same from the same numbers, complete, and sound at any size."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from models.attendance.sheet import read_attendance
from models.book.database import Database, open_book
from models.campaigns.campaigns import list_campaigns
from models.campaigns.results import collect_campaign_results
from models.check import check_book
from models.documents.drafts import read_draft
from models.errors import RecordsError
from models.meetings.meetings import MeetingRow, list_meetings
from models.members.groups import groups_on, list_groups
from models.members.people import PersonDetail, read_people
from models.members.roll import roll_on
from models.names import clean
from models.organisation import list_terms, standing_day
from models.periods import Period, month, quarter, year
from models.sample import UNTIL, write_sample
from models.study.entries import list_studies
from models.study.make_ups import list_make_ups
from models.words import Mark, MeetingKind, MeetingState, Status

ROOT = Path(__file__).parent.parent.parent
THREE_YEARS = Period(date(2023, 1, 1), UNTIL)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Give the sample of thirty people and three years."""
    book = open_book(write_sample(tmp_path_factory.mktemp("sample") / "mẫu.sochibo"))
    yield book
    book.close()


def rows(file: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every table, in the order in which it was written."""
    with closing(sqlite3.connect(file)) as raw:
        tables = raw.execute("SELECT name FROM sqlite_master WHERE type='table'").fetchall()
        return {name: raw.execute(f"SELECT * FROM {name}").fetchall() for (name,) in tables}


def held(sample: Database) -> list[MeetingRow]:
    with sample.reading() as session:
        listed = list_meetings(session, THREE_YEARS)
    return [row for row in reversed(listed) if row.state is not MeetingState.DRAFT]


def everyone(sample: Database) -> tuple[PersonDetail, ...]:
    with sample.reading() as session:
        return read_people(session)


def test_the_same_numbers_give_the_same_book(tmp_path: Path) -> None:
    asked: dict[str, Any] = {"people": 12, "years": 1}
    first = rows(write_sample(tmp_path / "a.sochibo", **asked))
    again = rows(write_sample(tmp_path / "b.sochibo", **asked))
    other = rows(write_sample(tmp_path / "c.sochibo", **asked, seed=2))
    assert first == again
    assert all(first[name] for name in ("person", "meeting", "attendance", "study", "change"))
    assert first["attendance"] != other["attendance"]


def test_another_run_gives_the_same_book(tmp_path: Path) -> None:
    script = "import sys; from pathlib import Path; from models.sample import write_sample; "
    script += "write_sample(Path(sys.argv[1]), people=12, years=1)"
    books = []
    for seed in ("1", "2"):
        file = tmp_path / f"{seed}.sochibo"
        # Words are hashed anew in each run: no order may hang on it.
        environment = os.environ | {"PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", script, file], cwd=ROOT, env=environment, check=True)
        books.append(rows(file))
    assert books[0] == books[1]


def test_a_file_is_not_overwritten_and_nothing_unfinished_is_left(tmp_path: Path) -> None:
    file = tmp_path / "a.sochibo"
    file.write_text("của tôi", encoding="utf-8")
    with pytest.raises(RecordsError) as refused:
        write_sample(file, people=3, years=1)
    assert refused.value.key == "book.exists"
    with pytest.raises(RecordsError) as refused:
        write_sample(file / "b.sochibo", people=3, years=1)
    assert refused.value.key == "book.cannot_create"
    write_sample(tmp_path / "b.sochibo", people=3, years=1)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.sochibo", "b.sochibo"]
    assert file.read_text(encoding="utf-8") == "của tôi"


@pytest.mark.parametrize(
    ("people", "years", "until"),
    [
        (3, 1, UNTIL),
        (5, 2, date(2025, 1, 2)),
        (13, 2, date(2024, 2, 29)),
        (70, 1, date(2023, 12, 31)),
        (20, 1, date(2030, 6, 30)),
    ],
)
def test_a_sample_of_any_size_and_time_is_sound(
    tmp_path: Path, people: int, years: int, until: date
) -> None:
    file = write_sample(tmp_path / "a.sochibo", people=people, years=years, until=until)
    book = open_book(file)
    assert [finding.sentence() for finding in check_book(book)] == []
    with book.reading() as session:
        assert len(read_people(session)) == people
        assert standing_day(session) == until
        of_span = list_meetings(session, Period(date(until.year - years + 1, 1, 1), until))
    assert of_span
    book.close()


def test_the_usual_sample_is_sound(sample: Database) -> None:
    assert check_book(sample) == ()


def test_of_thirty_people_twenty_three_are_members(sample: Database) -> None:
    members = [one for one in everyone(sample) if one.data.joined_on]
    assert (len(everyone(sample)), len(members)) == (30, 23)
    assert all(one.data.full_name == clean(one.data.full_name) for one in everyone(sample))


def test_everything_that_happens_to_members_happens_once_or_twice(sample: Database) -> None:
    became: Counter[Status] = Counter()
    for person in everyone(sample):
        became.update({step.status for step in person.statuses if step.since in THREE_YEARS})
    assert became == {
        Status.TRANSFERRED: 1,
        Status.EXEMPT: 1,
        Status.TEMPORARY_IN: 1,
        Status.PROBATIONARY: 2,
        # Two after their probation, one who arrived.
        Status.OFFICIAL: 3,
    }
    with sample.reading() as session:
        assert len(list_terms(session)) == 2
        assert len(roll_on(session, UNTIL)) == 29


def test_two_party_groups_hold_everyone_who_is_a_member_today(sample: Database) -> None:
    with sample.reading() as session:
        groups = list_groups(session)
        held = groups_on(session, UNTIL)
        members = {entry.person_id for entry in roll_on(session, UNTIL) if entry.is_member}
        assert groups_on(session, THREE_YEARS.first) == {}
    assert [group.name for group in groups] == ["Tổ đảng số 1", "Tổ đảng số 2"]
    assert set(held) == members
    sizes = Counter(group.name for group in held.values())
    assert min(sizes.values()) >= len(members) // 2 - 1
    spans = [step for person in everyone(sample) for step in person.groups]
    assert len(spans) > len(held)
    assert len({step.since for step in spans}) >= 3


def test_every_month_has_its_regular_meeting_and_every_quarter_its_thematic(
    sample: Database,
) -> None:
    by_kind = {
        kind: [row.data.held_on for row in held(sample) if row.data.kind is kind]
        for kind in MeetingKind
    }
    for of in (2023, 2024, 2025):
        for number in range(1, 12 if of == 2025 else 13):
            for kind in (MeetingKind.REGULAR, MeetingKind.COMMITTEE):
                days = [day for day in by_kind[kind] if day in month(number, of)]
                assert len(days) == 1, (kind, number, of)
        for number in range(1, 5):
            assert (
                len([day for day in by_kind[MeetingKind.THEMATIC] if day in quarter(number, of)])
                == 1
            )
    assert by_kind[MeetingKind.BRIEFING]
    assert by_kind[MeetingKind.CONFERENCE]
    assert all(day.weekday() < 5 for days in by_kind.values() for day in days)


def test_meetings_are_told_in_full(sample: Database) -> None:
    for row in held(sample):
        assert row.chair
        assert row.minute_taker
        assert row.chair != row.minute_taker
        assert row.data.place
        assert row.data.agenda.startswith("1. ")
        assert row.data.conclusions.startswith("1. ")
        assert "{" not in row.data.title + row.data.agenda + row.data.conclusions


def test_a_few_are_absent_mostly_with_a_reason(sample: Database) -> None:
    marks: Counter[Mark] = Counter()
    with sample.reading() as session:
        for meeting in held(sample)[:-1]:
            for row in read_attendance(session, meeting.id):
                marks[row.mark] += 1
                assert bool(row.reason) == (row.mark is Mark.ABSENT_EXCUSED)
    absent = marks[Mark.ABSENT_EXCUSED] + marks[Mark.ABSENT_UNEXCUSED]
    assert 0.03 <= absent / (marks.total() - marks[Mark.EXEMPT]) <= 0.08
    assert 0 < marks[Mark.ABSENT_UNEXCUSED] <= absent / 5
    assert marks[Mark.LATE]
    assert marks[Mark.EXEMPT]
    assert not marks[Mark.NOT_RECORDED]


def test_the_last_meeting_waits_for_three_marks_and_the_next_is_planned(sample: Database) -> None:
    assert held(sample)[-1].not_recorded == 3
    with sample.reading() as session:
        (planned,) = list_meetings(session, month(12, 2025))
    assert (planned.state, planned.data.kind) == (MeetingState.DRAFT, MeetingKind.REGULAR)


def test_both_campaigns_have_meetings_study_and_something_owed(sample: Database) -> None:
    with sample.reading() as session:
        campaigns = list_campaigns(session)
        results = [
            collect_campaign_results(
                session, campaign_id=one.id, period=Period(one.starts_on, UNTIL)
            )
            for one in campaigns
        ]
    assert len(campaigns) == 2
    for campaign, found in zip(campaigns, results, strict=True):
        days = Period(campaign.starts_on, campaign.ends_on)
        assert all(row.data.held_on in days for row in found.meetings)
        assert len(found.meetings) > 20
        assert len(found.studies) > 50
        owed = [line for line in found.coverage if line.members.part < line.members.whole]
        assert 0 < len(owed) < len(found.coverage)
        assert found.members.reflected_rate.part > found.members.reflected_rate.whole / 2
        assert all(line.members.part for line in found.coverage)


def test_this_years_reports_are_drafted(sample: Database) -> None:
    with sample.reading() as session:
        for campaign in list_campaigns(session):
            draft = read_draft(
                session, key="campaign-report", campaign_id=campaign.id, period=year(2025)
            )
            assert draft.narrative
            assert (draft.dated_on, draft.number) == (UNTIL, None)


def test_study_names_pages_evidence_and_who_confirmed(sample: Database) -> None:
    with sample.reading() as session:
        entries = list_studies(session, THREE_YEARS)
        made_up = list_make_ups(session, THREE_YEARS)
    assert all(row.data.evidence and row.confirmed_by for row in entries)
    assert any(row.data.pages for row in entries)
    assert made_up
    assert all(row.confirmed_by and "Học bù" in row.data.note for row in made_up)
    assert {row.is_member for row in entries} == {True, False}
