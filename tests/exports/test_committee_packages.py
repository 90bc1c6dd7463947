"""A cell's file of figures: what it says, what it can never hold, and what is done to it."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any
from zipfile import ZipFile

import pytest

from desktop.exports.committee import package
from desktop.exports.committee.package import read_package, write_package
from desktop.exports.committee.strict_json import MAX_BYTES
from desktop.exports.documents import Options
from desktop.exports.registry import draw, read_document
from models.attendance.figures import sum_totals
from models.book.database import Database, open_book
from models.campaigns.campaigns import list_campaigns
from models.committee.figures import CellFigures, CellMark
from models.committee.soundness import problems_of
from models.errors import RecordsError
from models.members.people import read_people
from models.organisation import organisation_id
from models.periods import Period, month, quarter, year
from models.sample import UNTIL, write_sample
from tests.models.random_figures import PERIOD, SUBJECT, random_figures, solid_figures

KEYS = ("campaign-figures", "period-figures")
SPANS = (year(UNTIL.year), quarter(2, UNTIL.year), month(5, UNTIL.year))


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    file = tmp_path_factory.mktemp("committee") / "sample.sochibo"
    write_sample(file, people=16, years=1)
    database = open_book(file, read_only=True)
    yield database
    database.close()


def options_of(database: Database) -> list[tuple[str, Options]]:
    with database.reading() as session:
        campaigns = [one.id for one in list_campaigns(session)]
    return [
        *((KEYS[0], Options(period=span, campaign_id=one)) for span in SPANS for one in campaigns),
        *((KEYS[1], Options(period=span)) for span in SPANS),
    ]


def read(data: bytes) -> CellFigures:
    return read_package(data, file="gửi.solieu")


def refusal(data: bytes) -> str:
    with pytest.raises(RecordsError) as caught:
        read(data)
    assert "gửi.solieu" in caught.value.sentence("vi")
    assert "gửi.solieu" in caught.value.sentence("en")
    return caught.value.key.removeprefix("committee.")


@pytest.mark.parametrize("subject", [SUBJECT, PERIOD], ids=["campaign", "period"])
def test_what_is_written_is_read_again(subject: object) -> None:
    chance = Random(5)
    for number in range(40):
        figures = random_figures(chance, number, subject=subject)  # type: ignore[arg-type]
        assert read(write_package(figures)) == figures


def test_a_sound_book_sends_sound_figures(sample: Database) -> None:
    for key, options in options_of(sample):
        figures = read(draw(sample, key, suffix="solieu", options=options))
        assert problems_of(figures) == (), (key, options.period)
        with sample.reading() as session:
            assert figures.cell.id == organisation_id(session)
        assert figures.subject.period == options.period


def test_the_figures_are_those_of_the_campaign_report(sample: Database) -> None:
    for key, options in options_of(sample):
        if key != KEYS[0]:
            continue
        results = read_document(sample, "campaign-report", options).results
        counts = read(draw(sample, key, suffix="solieu", options=options)).counts
        for who, group in (("members", results.members), ("staff", results.staff)):
            own = {
                "total": group.attended_rate.whole,
                "attended": group.attended_rate.part,
                "present": group.turns.part,
                "called": group.turns.whole,
                "studied": group.studied_rate.part,
                "study_turns": group.study_turns,
                "reflected": group.reflected_rate.part,
                "reflections": group.reflections,
                "made_up": len(group.made_up),
                "made_up_turns": group.made_up_turns,
            }
            assert {name: counts[f"{who}.{name}"] for name in own} == own
        assert counts["meetings"] == len(results.meetings)
        assert counts["staff.head_count"] == results.staff_head_count
        for kind, number in results.meetings_by_kind.items():
            assert counts[f"meetings.{kind.value}"] == number


def test_the_topics_are_those_of_the_campaign_report(sample: Database) -> None:
    options = Options(period=SPANS[0])
    results = read_document(sample, "campaign-report", options).results
    figures = read(draw(sample, KEYS[0], suffix="solieu", options=options))
    assert [(one.code, one.meetings, one.members, one.members_whole) for one in figures.topics] == [
        (one.topic.code, one.meetings, one.members.part, one.members.whole)
        for one in results.coverage
    ]
    assert any(one.members for one in figures.topics)


def test_the_figures_are_those_of_the_report_and_logs_of_the_period(sample: Database) -> None:
    for span in SPANS:
        options = Options(period=span)
        report = read_document(sample, "monthly-report", options)
        study = read_document(sample, "study-log", options).log
        counts = read(draw(sample, KEYS[1], suffix="solieu", options=options)).counts
        members = sum_totals(row.members for row in report.meetings)
        assert counts["members.total"] == report.members
        assert counts["meetings"] == len(report.meetings)
        assert counts["members.people_called"] == len(report.called)
        assert counts["members.called"] == members.called
        assert counts["members.present"] == members.attended
        assert counts["members.absent_excused"] == members.absent_excused
        turns = counts["members.study_turns"] + counts["staff.study_turns"]
        assert turns == len(study.entries)
        papers = counts["members.reflections"] + counts["staff.reflections"]
        assert papers == sum(row.data.reflection_on is not None for row in study.entries)


def test_nobody_is_named_in_a_file_of_figures(sample: Database) -> None:
    with sample.reading() as session:
        people = read_people(session)
    names = {one.data.full_name for one in people}
    assert len(names) > 12
    forms = [unicodedata.normalize(form, name) for name in names for form in ("NFC", "NFD")]
    for key, options in options_of(sample):
        data = draw(sample, key, suffix="solieu", options=options)
        assert [name for name in forms if name.encode() in data] == []
        assert [one.id for one in people if str(one.id).encode() in data] == []
        with ZipFile(BytesIO(draw(sample, key, suffix="xlsx", options=options))) as form:
            shown = b"".join(form.read(part) for part in form.namelist())
        assert [name for name in forms if name.encode() in shown] == []
        assert [name for name in forms if json.dumps(name)[1:-1].encode() in data] == []


def changed(path: str, value: Any) -> bytes:
    """Return a package in which one value is another, with the sum that belongs to it."""
    frame = json.loads(write_package(solid_figures()))
    place = frame
    *above, last = path.split("/")
    for name in above:
        place = place[int(name) if name.isdigit() else name]
    if value is KeyError:
        del place[last]
    else:
        place[last] = value
    return summed(frame)


def summed(frame: dict[str, Any]) -> bytes:
    frame["sha256"] = package._digest(frame["content"])
    return json.dumps(frame, ensure_ascii=False).encode()


#: What our own files never hold, although the sum is right.
FORBIDDEN = [
    ("format", "another"),
    ("version", 0),
    ("version", True),
    ("version", "1"),
    ("about", 3),
    ("about", KeyError),
    ("more", "x"),
    ("content/more", "x"),
    ("content/program", "mới nhất"),
    ("content/made_at", "2026-13-01T00:00:00Z"),
    ("content/made_at", "2026-01-01T00:00:00"),
    ("content/made_at", "0001-01-01T00:00:00Z"),
    ("content/made_at", "9999-12-31T23:59:59Z"),
    ("content/made_at", "२०२६-01-01T00:00:00Z"),
    ("content/cell/id", "không phải mã"),
    ("content/cell/id", "00000000000000010000000000000000"),
    ("content/cell/id", None),
    ("content/cell/name", ""),
    ("content/cell/name", " – "),
    ("content/cell/name", "Chi  bộ"),
    ("content/cell/name", "<b>" * 400),
    ("content/cell/people", ["Vàng Bích Mai"]),
    ("content/campaign/key", ""),
    ("content/campaign/dated_on", "30/05/2023"),
    ("content/period/first", "2026-01-01"),
    ("content/period/last", "2025-02-30"),
    ("content/figures/meetings", -1),
    ("content/figures/meetings", "10"),
    ("content/figures/meetings", True),
    ("content/figures/meetings", None),
    ("content/figures/meetings", 1_000_001),
    ("content/figures/meetings", KeyError),
    ("content/figures/members.names", 1),
    ("content/figures", []),
    ("content/topics", {}),
    ("content/topics", [{}] * 201),
    ("content/topics/0/depth", 99),
    ("content/topics/0/members", "ba"),
    ("content/topics/0/names", ["Vàng Bích Mai"]),
]


@pytest.mark.parametrize(("path", "value"), FORBIDDEN, ids=str)
def test_only_what_we_write_is_read(path: str, value: object) -> None:
    assert refusal(changed(path, value)) in {"not_figures", "damaged"}


def test_a_newer_format_is_told_as_such() -> None:
    assert refusal(changed("version", 2)) == "newer"


def test_a_changed_number_is_noticed() -> None:
    data = write_package(solid_figures()).replace(b'"meetings": 10', b'"meetings": 90')
    assert refusal(data) == "changed"


def raw(number: str) -> bytes:
    return write_package(solid_figures()).replace(
        b'"meetings": 10', f'"meetings": {number}'.encode()
    )


HOSTILE: dict[str, Callable[[], bytes]] = {
    "nothing": lambda: b"",
    "no JSON": lambda: b"PK\x03\x04" + b"\0" * 100,
    "deep arrays": lambda: b"[" * 100_000,
    "deep objects": lambda: b'{"a":' * 40_000,
    "deep and closed": lambda: b"[" * 100_000 + b"]" * 100_000,
    "a digit too many": lambda: raw("1" * 10),
    "a hundred thousand digits": lambda: raw("1" * 100_000),
    "NaN": lambda: raw("NaN"),
    "Infinity": lambda: raw("-Infinity"),
    "a fraction": lambda: raw("10.0"),
    "an exponent": lambda: raw("1e1"),
    "a negative number": lambda: raw("-0"),
    "the same key twice": lambda: raw('10, "meetings": 10'),
    "half a letter": lambda: write_package(solid_figures()).replace(b"Chi b", b"\\ud800 b"),
    "a control letter": lambda: write_package(solid_figures()).replace(b"Chi b", b"\\u0000 b"),
    "a turned line": lambda: write_package(solid_figures()).replace(b"Chi b", b"\\u202e b"),
    "other bytes": lambda: write_package(solid_figures()).replace(b"Chi b", b"\xff\xfe b"),
    "in UTF-16": lambda: write_package(solid_figures()).decode().encode("utf-16"),
    "apart": lambda: unicodedata.normalize("NFD", write_package(solid_figures()).decode()).encode(),
    "after a mark": lambda: b"\xef\xbb\xbf" + write_package(solid_figures()),
    "twice": lambda: write_package(solid_figures()) * 2,
    "a list": lambda: b"[1, 2]",
    "a word": lambda: b'"so-chi-bo.so-lieu"',
    "a long text": lambda: b'{"a": "' + b"x" * 200_000 + b'"}',
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_refused_in_one_sentence(name: str) -> None:
    assert refusal(HOSTILE[name]()) in {"damaged", "not_figures"}


def test_a_file_larger_than_any_is_not_looked_into() -> None:
    assert refusal(b" " * (MAX_BYTES + 1)) == "too_large"


def test_a_file_cut_while_it_was_copied_is_told_as_such() -> None:
    data = write_package(solid_figures())
    # The line end after the last bracket says nothing.
    for length in range(0, len(data) - 2, 37):
        assert refusal(data[:length]) == "damaged"


def test_two_hundred_changed_files_are_refused_or_say_the_same() -> None:
    chance, figures = Random(11), solid_figures()
    data = write_package(figures)
    refused: list[RecordsError] = []
    for _ in range(200):
        wrong = bytearray(data)
        for _ in range(chance.choice([1, 1, 1, 5])):
            _change(wrong, chance)
        try:
            assert read(bytes(wrong)) == figures
        except RecordsError as error:
            refused.append(error)
    assert all(one.key.startswith("committee.") and one.sentence() for one in refused)
    assert len(refused) > 150


def _change(data: bytearray, chance: Random) -> None:
    at = chance.randrange(len(data))
    step = chance.randrange(4)
    if step == 0:
        data[at] ^= 1 << chance.randrange(8)
    elif step == 1:
        del data[at : at + chance.randint(1, 30)]
    elif step == 2:
        data[at:at] = bytes(chance.randrange(256) for _ in range(chance.randint(1, 8)))
    else:
        other = chance.randrange(len(data))
        data[at : at + 20] = data[other : other + 20]


def test_names_that_need_care_stay_as_they_are() -> None:
    cell = CellMark('Chi bộ "A" \\ B & <C> – =1+1', "Đảng bộ", solid_figures().cell.id)
    figures = replace(solid_figures(), cell=cell)
    assert read(write_package(figures)) == figures


def test_days_of_a_campaign_without_a_document_are_left_open() -> None:
    campaign = SUBJECT.campaign
    assert campaign is not None
    bare = replace(campaign, directive="", dated_on=None)
    subject = replace(SUBJECT, campaign=bare, period=Period(date(2025, 3, 1), date(2025, 3, 9)))
    figures = replace(solid_figures(), subject=subject)
    assert read(write_package(figures)).subject == subject


def test_a_book_that_is_only_read_writes_its_figures(sample: Database, tmp_path: Path) -> None:
    data = draw(sample, KEYS[1], suffix="solieu", options=Options())
    (tmp_path / "a.solieu").write_bytes(data)
    assert json.loads((tmp_path / "a.solieu").read_text("utf-8"))["format"] == "so-chi-bo.so-lieu"
