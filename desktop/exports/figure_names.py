"""Who is behind each figure of a campaign's report: as many lines as the figure counts.

The words come with the caller: the screen says them in its language, papers in Vietnamese.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from models.activities.words import Channel, InspectionKind
from models.campaigns.results import CampaignResults, Group
from models.figures import Rate, number_text
from models.periods import date_text
from models.study.entries import StudyRow
from models.words import MeetingKind


@dataclass(frozen=True, slots=True)
class FigureWords:
    """How figures are named: a title by each key, `coverage` and `times` with a place in braces."""

    titles: Mapping[str, str]
    times: str
    gone: str
    meeting_kind: Callable[[MeetingKind], str]
    channel: Callable[[Channel], str]
    inspection: Callable[[InspectionKind], str]

    def many(self, count: int) -> str:
        """Return how often something was done."""
        return self.times.format(count)


@dataclass(frozen=True, slots=True)
class FigureNames:
    """A figure, the names it counts with a note beside each, and the names it lacks."""

    key: str
    title: str
    figure: str
    lines: tuple[tuple[str, str], ...]
    missing: tuple[str, ...] = ()


def names_of_figures(results: CampaignResults, words: FigureWords) -> tuple[FigureNames, ...]:
    """Return the figures of `results` in the order in which the report states them."""
    return (
        _meetings(results, words),
        *_taking_part(results.members, "members", words),
        *_taking_part(results.staff, "staff", words),
        *_head_counts(results, words),
        *_making_up(results.members, "members", words),
        *_making_up(results.staff, "staff", words),
        *_coverage(results, words),
        *_studying(results.members, results.studies, "members", words),
        *_studying(results.staff, results.studies, "staff", words),
        *_published(results, words),
        *_inspected(results, words),
    )


def _meetings(results: CampaignResults, words: FigureWords) -> FigureNames:
    lines = [
        (f"{date_text(row.data.held_on)} · {row.data.title}", words.meeting_kind(row.data.kind))
        for row in results.meetings
    ]
    return FigureNames("meetings", words.titles["meetings"], str(len(lines)), tuple(lines))


def _taking_part(group: Group, who: str, words: FigureWords) -> Iterator[FigureNames]:
    if not group.people and not group.turns.whole:
        return
    lines = [
        (group.people[one], words.many(group.times.get(one, 0)))
        for one in group.people
        if one in group.attended
    ]
    yield FigureNames(
        f"{who}.attended",
        words.titles[f"{who}.attended"],
        str(group.attended_rate),
        tuple(lines),
        _missing(group, group.attended),
    )
    # Whoever was one of the others at a meeting is no turn of this group.
    turned = [
        (name, words.many(group.turned[one]))
        for one, name in group.people.items()
        if one in group.turned
    ]
    gone = group.turns.part - sum(group.turned.values())
    if gone:
        turned.append((words.gone, words.many(gone)))
    key = f"{who}.turns"
    yield FigureNames(key, words.titles[key], str(group.turns), tuple(turned))


def _making_up(group: Group, who: str, words: FigureWords) -> Iterator[FigureNames]:
    """Yield who made up absences, and how many each of them did."""
    if group.made_up:
        lines = tuple(
            (group.people[one], words.many(times)) for one, times in group.made_up.items()
        )
        for key, figure in (("made_up", len(lines)), ("made_up_turns", group.made_up_turns)):
            full = f"{who}.{key}"
            yield FigureNames(full, words.titles[full], number_text(figure), lines)


def _head_counts(results: CampaignResults, words: FigureWords) -> Iterator[FigureNames]:
    """Yield the people counted without names, by their meetings."""
    if results.staff_head_count:
        lines = tuple(
            (
                f"{date_text(row.data.held_on)} · {row.data.title}",
                words.many(row.data.staff_head_count),
            )
            for row in results.meetings
            if row.data.staff_head_count
        )
        figure = number_text(results.staff_head_count)
        yield FigureNames("staff.head_count", words.titles["staff.head_count"], figure, lines)


def _studying(
    group: Group, rows: Iterable[StudyRow], who: str, words: FigureWords
) -> Iterator[FigureNames]:
    every = list(rows)
    handed_in = [row for row in every if row.data.reflection_on]
    for people, turns, done, rate, found in (
        ("studied", "study_turns", group.studied, group.studied_rate, every),
        ("reflected", "reflections", group.reflected, group.reflected_rate, handed_in),
    ):
        # People count whatever they were then, turns only as one of the group.
        counted = [row for row in found if row.is_member == (who == "members")]
        if not group.people and not counted:
            continue
        key, each = f"{who}.{people}", Counter(row.person_id for row in found)
        lines = [(group.people[one], words.many(each[one])) for one in group.people if one in done]
        yield FigureNames(key, words.titles[key], str(rate), tuple(lines), _missing(group, done))
        key = f"{who}.{turns}"
        by_person = Counter((row.person_id, row.full_name) for row in counted)
        entries = tuple((name, words.many(count)) for (_, name), count in by_person.items())
        yield FigureNames(key, words.titles[key], number_text(len(counted)), entries)


def _coverage(results: CampaignResults, words: FigureWords) -> Iterator[FigureNames]:
    group = results.members
    for one in results.coverage:
        if one.topic.depth == 0:
            met = frozenset(one.met & group.people.keys())
            lines = tuple((name, "") for who, name in group.people.items() if who in met)
            title = words.titles["coverage"]
            yield FigureNames(
                f"coverage.{one.topic.id}",
                title.format(one.topic.short_title),
                str(Rate(len(met), len(group.people))),
                lines,
                _missing(group, met),
            )


def _published(results: CampaignResults, words: FigureWords) -> Iterator[FigureNames]:
    """Yield the items made known, and how many each of them reached."""
    rows = results.disseminations
    if not rows:
        return
    lines = [
        (f"{date_text(row.data.published_on)} · {row.data.title}", words.channel(row.data.channel))
        for row in rows
    ]
    yield FigureNames(
        "publicity.items", words.titles["publicity.items"], str(len(lines)), tuple(lines)
    )
    counted = [(line, row.data.audience_count) for (line, _), row in zip(lines, rows, strict=True)]
    reached = tuple((line, number_text(many)) for line, many in counted if many)
    if reached:
        figure = number_text(sum(many for _, many in counted if many))
        yield FigureNames("publicity.reached", words.titles["publicity.reached"], figure, reached)


def _inspected(results: CampaignResults, words: FigureWords) -> Iterator[FigureNames]:
    """Yield the inspections, and those with something still to be done."""
    waiting = tuple(row for row in results.inspections if row.is_open)
    for key, rows in (("inspection.held", results.inspections), ("inspection.open", waiting)):
        if rows:
            lines = tuple(
                (
                    f"{date_text(row.data.inspected_on)} · {row.data.inspected_by}",
                    words.inspection(row.data.kind),
                )
                for row in rows
            )
            yield FigureNames(key, words.titles[key], str(len(lines)), lines)


def _missing(group: Group, done: Iterable[object]) -> tuple[str, ...]:
    held = set(done)
    return tuple(name for person_id, name in group.people.items() if person_id not in held)
