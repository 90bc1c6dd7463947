"""What a committee puts together: sound cells are never accused, wrong ones always, sums add up."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from tomllib import loads

import pytest

import resources
from models import identity
from models.committee.consolidating import (
    Consolidation,
    FindingKind,
    Refused,
    Source,
    consolidate,
    subjects_of,
)
from models.committee.figures import (
    GROUPS,
    PROGRAM,
    CampaignMark,
    CellFigures,
    CellMark,
    Subject,
    TopicCounts,
    figure_codes,
    name_key,
)
from models.committee.places import Places
from models.committee.soundness import problems_of
from models.imports.sheet import Remark
from tests.models.random_figures import (
    CAMPAIGN,
    PERIOD,
    SUBJECT,
    YEAR,
    cell_id,
    other_period,
    random_figures,
    solid_figures,
    with_counts,
)


def source(figures: CellFigures, file: str = "", digest: str = "") -> Source:
    return Source(file or f"{figures.cell.name}.solieu", digest or figures.cell.name, figures)


def found(consolidation: Consolidation) -> set[tuple[str, str]]:
    """Return the sentence's key and the cell of everything that was found."""
    return {(one.remark.key.removeprefix("committee."), one.cell) for one in consolidation.findings}


def test_the_program_of_a_package_is_this_one() -> None:
    project = loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))
    assert project["project"]["version"] == PROGRAM


def test_every_figure_has_words_and_a_place_of_its_own() -> None:
    keys = [key for group in GROUPS.values() for key in group]
    words = resources.read_toml("wording/committee.toml")
    assert set(words["figures"]) == set(keys)
    assert set(words["groups"]) == set(GROUPS)
    assert set(words["result"]["kinds"]) == set(FindingKind)
    codes = dict(figure_codes())
    assert list(codes) == keys
    assert len(set(codes.values())) == len(keys)


@pytest.mark.parametrize("subject", [SUBJECT, PERIOD], ids=["campaign", "period"])
def test_sound_figures_are_never_accused(subject: Subject) -> None:
    chance = Random(8)
    accused = [
        (number, problem.sentence())
        for number in range(400)
        for problem in problems_of(random_figures(chance, number, subject=subject))
    ]
    assert accused == []


WRONG = {
    "members.present": (201, "part_above_whole"),
    "members.people_called": (201, "part_above_whole"),
    "members.attended": (21, "part_above_whole"),
    "members.studied": (21, "part_above_whole"),
    "members.reflected": (19, "part_above_whole"),
    "members.reflections": (41, "part_above_whole"),
    "members.made_up": (6, "part_above_whole"),
    "staff.present": (51, "part_above_whole"),
    "staff.attended": (7, "part_above_whole"),
    "staff.made_up": (3, "part_above_whole"),
    "staff.studied": (7, "part_above_whole"),
    "staff.reflected": (5, "part_above_whole"),
    "staff.reflections": (10, "part_above_whole"),
    "meetings": (11, "sum_is_wrong"),
    "meetings.regular": (7, "sum_is_wrong"),
    "members.called": (199, "sum_is_wrong"),
    "members.exempt": (5, "sum_is_wrong"),
    "staff.called": (61, "called_too_often"),
}


@pytest.mark.parametrize("key", WRONG)
def test_each_figure_that_cannot_be_is_found(key: str) -> None:
    assert problems_of(solid_figures()) == ()
    value, expected = WRONG[key]
    problems = problems_of(with_counts(solid_figures(), {key: value}))
    assert f"committee.{expected}" in {one.key for one in problems}
    assert all(one.sentence("vi") and one.sentence("en") for one in problems)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ({"members.present": 10, "members.absent_excused": 180, "staff.present": 5}, "people"),
        ({"members.study_turns": 15, "staff.study_turns": 3}, "people"),
        ({"members.reflections": 10, "staff.reflections": 1}, "people"),
        (dict.fromkeys([*GROUPS["meetings"]], 0), "called_too_often"),
    ],
)
def test_people_without_turns_and_turns_without_meetings_are_found(
    counts: dict[str, int], expected: str
) -> None:
    problems = problems_of(with_counts(solid_figures(), counts))
    wanted = "committee.people_above_turns" if expected == "people" else f"committee.{expected}"
    assert wanted in {one.key for one in problems}


@pytest.mark.parametrize(
    ("at", "change", "expected"),
    [
        (2, {"members": 21}, "topic_above_whole"),
        (2, {"staff": 7}, "topic_above_whole"),
        (2, {"members_whole": 21}, "topic_above_list"),
        (2, {"meetings": 11}, "topic_above_meetings"),
        (0, {"members": 13}, "topic_above_part"),
        (0, {"meetings": 4}, "topic_above_part"),
    ],
)
def test_topics_that_cannot_be_are_found(at: int, change: dict[str, int], expected: str) -> None:
    solid = solid_figures()
    topics = list(solid.topics)
    topics[at] = replace(topics[at], **change)  # type: ignore[arg-type]
    problems = problems_of(replace(solid, topics=tuple(topics)))
    assert f"committee.{expected}" in {one.key for one in problems}


def thirty(seed: int) -> list[Source]:
    chance = Random(seed)
    return [source(random_figures(chance, number)) for number in range(30)]


def test_thirty_cells_add_up_to_their_slow_sum() -> None:
    sources = thirty(3)
    consolidation = consolidate(sources, subject=SUBJECT)
    assert len(consolidation.cells) == 30
    slow = dict.fromkeys(SUBJECT.keys, 0)
    for one in sources:
        for key in slow:
            slow[key] += one.figures.counts[key]
    assert consolidation.totals == slow
    for place, topic in enumerate(consolidation.topics):
        counted = consolidation.counts_by_topic()[topic.key]
        wanted = [one.figures.topics[place].counts for one in sources]
        added = [sum(each) for each in zip(*(one.counts for _, one in counted), strict=True)]
        assert added == [sum(each) for each in zip(*wanted, strict=True)]


def test_the_order_of_the_files_does_not_matter() -> None:
    sources = thirty(4)
    sources += [
        source(replace(one.figures, made_at=one.figures.made_at + timedelta(days=at - 2)), f"{at}")
        for at, one in enumerate(sources[:9])
    ]
    sources += [source(replace(sources[20].figures, subject=other_period()), "kỳ khác")]
    refused = [Refused("hỏng", Remark("committee.damaged", (("file", "hỏng"),)))]
    expected = [one.cell for one in sources[:12]] + [CellMark("Chi bộ vắng")]
    chance = Random(1)
    results = []
    for _ in range(8):
        chance.shuffle(sources)
        results.append(consolidate(sources, subject=SUBJECT, expected=expected, refused=refused))
    assert all(one == results[0] for one in results)


def test_the_newest_file_of_a_cell_replaces_the_older_and_it_is_said() -> None:
    old, new = solid_figures(), with_counts(solid_figures(), {"inspection.held": 9})
    new = replace(new, made_at=old.made_at + timedelta(seconds=1))
    for files in ([source(old, "a"), source(new, "b")], [source(new, "b"), source(old, "a")]):
        consolidation = consolidate(files, subject=SUBJECT)
        assert [one.file for one in consolidation.cells] == ["b"]
        assert consolidation.totals["inspection.held"] == 9
        (finding,) = consolidation.findings
        assert (finding.kind, finding.file) == (FindingKind.REPLACED, "a")
        assert "“b”" in finding.remark.sentence()


def test_a_file_that_came_twice_counts_once() -> None:
    files = [source(solid_figures(), "a", "same"), source(solid_figures(), "b", "same")]
    consolidation = consolidate(files, subject=SUBJECT)
    assert len(consolidation.cells) == 1
    assert found(consolidation) == {("same_file", "Chi bộ số 0")}


def later(figures: CellFigures) -> CellFigures:
    return replace(figures, made_at=figures.made_at + timedelta(days=1))


def test_one_code_with_two_names_and_one_name_with_two_codes_are_told() -> None:
    first, second = solid_figures(0), later(solid_figures(1))
    copied = replace(second, cell=replace(second.cell, id=first.cell.id))
    consolidation = consolidate([source(first), source(copied)], subject=SUBJECT)
    assert [one.cell.name for one in consolidation.cells] == ["Chi bộ số 1"]
    assert found(consolidation) == {("two_names", "Chi bộ số 0")}
    again = replace(second, cell=replace(second.cell, name="CHI BỘ SỐ 0"))
    files = [source(first), source(again)]
    assert found(consolidate(files, subject=SUBJECT)) == {("two_codes", "Chi bộ số 0")}
    listed = [first.cell, again.cell]
    assert len(consolidate(files, subject=SUBJECT, expected=listed).cells) == 2


def test_a_form_without_a_code_is_of_the_cell_with_its_name() -> None:
    package = solid_figures()
    form = later(replace(package, cell=CellMark("chi bộ  Số 0"), program=""))
    consolidation = consolidate([source(form, "f"), source(package, "p")], subject=SUBJECT)
    assert [one.file for one in consolidation.cells] == ["f"]
    assert found(consolidation) == {("replaced", "Chi bộ số 0")}


def test_who_has_not_sent_anything_is_named_in_the_order_of_the_list() -> None:
    sent = [source(solid_figures(number)) for number in (0, 1, 2)]
    expected = [
        CellMark("Chi bộ số 2", id=cell_id(2)),
        CellMark("Chi bộ Đo lường"),
        CellMark("chi bộ số 0"),
    ]
    consolidation = consolidate(sent, subject=SUBJECT, expected=expected)
    assert [one.cell.name for one in consolidation.cells] == [
        "Chi bộ số 2",
        "Chi bộ số 0",
        "Chi bộ số 1",
    ]
    assert found(consolidation) == {("missing", "Chi bộ Đo lường"), ("unlisted", "Chi bộ số 1")}


def form_of(name: str, *, day: int = 0) -> Source:
    figures = replace(solid_figures(), cell=CellMark(name), program="")
    made_at = figures.made_at + timedelta(days=day)
    return source(replace(figures, made_at=made_at), name)


def test_forms_whose_names_differ_in_their_marks_are_not_said_to_replace_each_other() -> None:
    older, newer = form_of("Chi bộ thôn Hà"), form_of("Chi bộ thôn Hạ", day=1)
    assert found(consolidate([older, newer], subject=SUBJECT)) == {
        ("names_alike", "Chi bộ thôn Hà")
    }
    same = [form_of("Chi bộ Hoà Bình"), form_of("chi bộ Hòa Bình", day=1)]
    assert found(consolidate(same, subject=SUBJECT)) == {("replaced", "Chi bộ Hoà Bình")}


def test_a_cell_of_the_list_is_not_there_because_one_of_another_name_is() -> None:
    expected = [CellMark("Chi bộ thôn Hà"), CellMark("Chi bộ thôn Hạ")]
    one = consolidate([form_of("Chi bộ thôn Hạ")], subject=SUBJECT, expected=expected)
    assert found(one) == {("missing", "Chi bộ thôn Hà")}
    plain = consolidate([form_of("chi bo thon ha")], subject=SUBJECT, expected=expected[:1])
    assert found(plain) == set()


def test_a_place_in_the_list_is_what_going_through_it_finds() -> None:
    chance = Random(7)

    def mark() -> CellMark:
        number, name = chance.randrange(6), chance.randrange(6)
        return CellMark(f"Chi bộ số {name}", id=chance.choice([None, cell_id(number)]))

    def means(one: CellMark, other: CellMark) -> bool:
        if one.id is not None and other.id is not None:
            return one.id == other.id
        return one.name_key == other.name_key

    for _ in range(300):
        listed, sought = [mark() for _ in range(chance.randrange(8))], mark()
        slow = next((at for at, one in enumerate(listed) if means(one, sought)), None)
        assert Places.of(listed).find(sought) == slow


def reads(
    monkeypatch: pytest.MonkeyPatch, noun: type, name: str, work: Callable[[], object]
) -> int:
    """Count how often a property is read while `work` is done."""
    read, found = getattr(noun, name).fget, 0

    def counted(one: object) -> object:
        nonlocal found
        found += 1
        return read(one)

    with monkeypatch.context() as patched:
        patched.setattr(noun, name, property(counted))
        work()
    return found


def test_twice_as_many_cells_are_no_more_than_twice_the_work(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    few = [source(solid_figures(number)) for number in range(20)]
    many = [source(solid_figures(number)) for number in range(40)]

    def work(sources: list[Source]) -> Callable[[], object]:
        # Without identifiers each cell is looked for by its name.
        expected = [CellMark(one.cell.name) for one in sources]
        return lambda: consolidate(sources, subject=SUBJECT, expected=expected).counts_by_topic()

    for noun, name in ((CellMark, "name_key"), (TopicCounts, "key")):
        once, twice = (reads(monkeypatch, noun, name, work(one)) for one in (few, many))
        assert 0 < twice <= 2.2 * once


def other_campaign(key: str, directive: str) -> Subject:
    return Subject(YEAR, CampaignMark(key, "Đợt khác", directive, CAMPAIGN.dated_on))


def test_other_days_and_other_campaigns_do_not_count() -> None:
    files = [
        source(replace(solid_figures(0), subject=other_period())),
        source(replace(solid_figures(1), subject=other_campaign("khác", "7-CV/TU"))),
        source(replace(solid_figures(2), subject=other_campaign("tự nhập", "1412 cv/tu"))),
        source(replace(solid_figures(3), subject=other_campaign(CAMPAIGN.key, ""))),
        source(random_figures(Random(1), 4, subject=PERIOD)),
    ]
    consolidation = consolidate(files, subject=SUBJECT)
    assert [one.cell.name for one in consolidation.cells] == ["Chi bộ số 2", "Chi bộ số 3"]
    assert found(consolidation) == {
        ("other_period", "Chi bộ số 0"),
        ("other_campaign", "Chi bộ số 1"),
        ("other_directive", "Chi bộ số 3"),
        ("no_campaign", "Chi bộ số 4"),
    }


def test_the_commonest_subject_comes_first() -> None:
    files = [
        *(source(replace(solid_figures(number), subject=other_period())) for number in range(2)),
        *(source(solid_figures(number)) for number in range(2, 6)),
        source(random_figures(Random(1), 9, subject=PERIOD)),
    ]
    assert [(subject.period, count) for subject, count in subjects_of(files)] == [
        (YEAR, 4),
        (other_period().period, 2),
        (YEAR, 1),
    ]


def test_figures_made_before_the_period_ended_are_told() -> None:
    early = replace(solid_figures(), made_at=datetime(2025, 12, 20, tzinfo=UTC))
    consolidation = consolidate([source(early)], subject=SUBJECT)
    assert found(consolidation) == {("made_too_early", "Chi bộ số 0")}
    assert consolidation.totals["meetings"] == 10


def test_when_all_were_made_before_the_period_ended_it_is_told_once() -> None:
    early = [
        source(replace(solid_figures(number), made_at=datetime(2025, 12, 20, tzinfo=UTC)))
        for number in range(3)
    ]
    (finding,) = consolidate(early, subject=SUBJECT).findings
    assert finding.remark.sentence().startswith("Cả 3 chi bộ lập số liệu trước khi hết kỳ")
    later = [*early, source(solid_figures(3))]
    assert [one.cell for one in consolidate(later, subject=SUBJECT).findings] == [
        "Chi bộ số 0",
        "Chi bộ số 1",
        "Chi bộ số 2",
    ]


def test_of_a_form_only_the_day_is_told() -> None:
    midnight = datetime(2025, 12, 20).astimezone()
    of_a_form = replace(solid_figures(), made_at=midnight)
    (finding,) = consolidate([source(of_a_form)], subject=SUBJECT).findings
    assert "ngày 20/12/2025, trước khi hết kỳ" in finding.remark.sentence()


def test_a_clock_that_is_ahead_is_told() -> None:
    ahead = replace(solid_figures(), made_at=identity.now() + timedelta(days=40))
    consolidation = consolidate([source(ahead)], subject=SUBJECT)
    assert found(consolidation) == {("made_later", "Chi bộ số 0")}


def drop_topic(topics: Iterable[TopicCounts]) -> tuple[TopicCounts, ...]:
    return tuple(topics)[:-1]


def add_topic(topics: Iterable[TopicCounts]) -> tuple[TopicCounts, ...]:
    return (*topics, TopicCounts("9", "Nội dung riêng", 0, 1, 1, 20, 0, 6))


@pytest.mark.parametrize(
    ("change", "key"), [(drop_topic, "lacking_topics"), (add_topic, "unknown_topics")]
)
def test_other_topics_than_those_of_most_cells_are_told(
    change: Callable[[Iterable[TopicCounts]], tuple[TopicCounts, ...]], key: str
) -> None:
    odd = replace(solid_figures(2), topics=change(solid_figures().topics))
    files = [source(solid_figures(0)), source(solid_figures(1)), source(odd)]
    consolidation = consolidate(files, subject=SUBJECT)
    assert found(consolidation) == {(key, "Chi bộ số 2")}
    assert len(consolidation.topics) == 3


def test_names_are_compared_without_marks_and_signs() -> None:
    assert name_key("Chi bộ  Văn phòng – Thanh tra") == name_key("chi bo van phong, thanh tra")
    assert name_key("Chi bộ Hoà Bình") == name_key("CHI BỘ HÒA BÌNH")
