"""Who is behind each figure of a campaign's report: as many lines as the figure counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from uuid import UUID

from desktop.exports.figure_words import MEMBERS, FigureNames, FigureWords, meeting_line
from models.activities.dissemination import DisseminationRow
from models.activities.inspections import InspectionRow
from models.campaigns.results import CampaignResults, Group
from models.documents.figures import Behind
from models.figures import Rate, number_text
from models.periods import date_text
from models.study.entries import StudyRow

__all__ = ["FigureNames", "FigureWords", "names_of_figures"]


def names_of_figures(results: CampaignResults, words: FigureWords) -> tuple[FigureNames, ...]:
    """Return the figures of `results` in the order in which the report states them."""
    return (
        *_meetings(results, words),
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


def _meetings(results: CampaignResults, words: FigureWords) -> Iterator[FigureNames]:
    """Yield the meetings, then those of each kind."""
    rows = results.meetings
    lines = [meeting_line(row, words.meeting_kind(row.data.kind)) for row in rows]
    title = words.titles["meetings"]
    yield FigureNames("meetings", title, str(len(lines)), tuple(lines))
    for kind, many in results.meetings_by_kind.items():
        own = [line for line, row in zip(lines, rows, strict=True) if row.data.kind is kind]
        named = words.of_kind("meetings", words.meeting_kind(kind))
        yield FigureNames(f"meetings.{kind}", named, str(many), tuple(own))


def _taking_part(group: Group, who: str, words: FigureWords) -> Iterator[FigureNames]:
    if not group.people and not group.turns.whole:
        return
    lines = [
        _person(group, one, words.many(group.times.get(one, 0)))
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
        _person(group, one, words.many(group.turned[one]))
        for one in group.people
        if one in group.turned
    ]
    gone = group.turns.part - sum(group.turned.values())
    if gone:
        turned.append(Behind(words.gone, words.many(gone)))
    key = f"{who}.turns"
    yield FigureNames(key, words.titles[key], str(group.turns), tuple(turned))


def _making_up(group: Group, who: str, words: FigureWords) -> Iterator[FigureNames]:
    """Yield who made up absences, and how many each of them did."""
    if group.made_up:
        lines = tuple(
            _person(group, one, words.many(times)) for one, times in group.made_up.items()
        )
        for key, figure in (("made_up", len(lines)), ("made_up_turns", group.made_up_turns)):
            full = f"{who}.{key}"
            yield FigureNames(full, words.titles[full], number_text(figure), lines)


def _head_counts(results: CampaignResults, words: FigureWords) -> Iterator[FigureNames]:
    """Yield the people counted without names, by their meetings."""
    if results.staff_head_count:
        lines = tuple(
            meeting_line(row, words.many(row.data.staff_head_count))
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
        lines = [_person(group, one, words.many(each[one])) for one in group.people if one in done]
        yield FigureNames(key, words.titles[key], str(rate), tuple(lines), _missing(group, done))
        key, names = f"{who}.{turns}", {row.person_id: row.full_name for row in counted}
        own = Counter(row.person_id for row in counted)
        entries = tuple(
            Behind(names[one], words.many(count), MEMBERS, one) for one, count in own.items()
        )
        yield FigureNames(key, words.titles[key], number_text(len(counted)), entries)


def _coverage(results: CampaignResults, words: FigureWords) -> Iterator[FigureNames]:
    group = results.members
    for one in results.coverage:
        if one.topic.depth == 0 and one.members.whole:
            met = frozenset(one.met & group.people.keys())
            lines = tuple(_person(group, who) for who in group.people if who in met)
            title = words.titles["coverage"]
            yield FigureNames(
                f"coverage.{one.topic.id}",
                title.format(one.topic.short_title),
                str(Rate(len(met), len(group.people))),
                lines,
                _missing(group, met),
            )


def _published(results: CampaignResults, words: FigureWords) -> Iterator[FigureNames]:
    """Yield the items made known, those of each channel, and how many each of them reached."""
    rows = results.disseminations
    if not rows:
        return
    lines = tuple(_item(row, words.channel(row.data.channel)) for row in rows)
    title = words.titles["publicity.items"]
    yield FigureNames("publicity.items", title, str(len(lines)), lines)
    for channel in dict.fromkeys(row.data.channel for row in rows):
        own = [line for line, row in zip(lines, rows, strict=True) if row.data.channel is channel]
        named = words.of_kind("publicity.items", words.channel(channel))
        yield FigureNames(f"publicity.items.{channel}", named, str(len(own)), tuple(own))
    counted = [row for row in rows if row.data.audience_count]
    if counted:
        reached = tuple(_item(row, number_text(row.data.audience_count or 0)) for row in counted)
        figure = number_text(sum(row.data.audience_count or 0 for row in counted))
        yield FigureNames("publicity.reached", words.titles["publicity.reached"], figure, reached)


def _inspected(results: CampaignResults, words: FigureWords) -> Iterator[FigureNames]:
    """Yield the inspections, those of each kind, and those with something still to be done."""
    rows = results.inspections
    kinds = dict.fromkeys(row.data.kind for row in rows)
    parts = [
        ("inspection.held", words.titles["inspection.held"], rows),
        *(
            (
                f"inspection.held.{kind}",
                words.of_kind("inspection.held", words.inspection(kind)),
                tuple(row for row in rows if row.data.kind is kind),
            )
            for kind in kinds
        ),
        (
            "inspection.open",
            words.titles["inspection.open"],
            tuple(row for row in rows if row.is_open),
        ),
    ]
    for key, title, counted in parts:
        if counted:
            lines = tuple(_inspection(row, words) for row in counted)
            yield FigureNames(key, title, str(len(lines)), lines)


def _person(group: Group, person_id: UUID, note: str = "") -> Behind:
    return Behind(group.people[person_id], note, MEMBERS, person_id)


def _item(row: DisseminationRow, note: str) -> Behind:
    name = f"{date_text(row.data.published_on)} · {row.data.title}"
    return Behind(name, note, record_id=row.id)


def _inspection(row: InspectionRow, words: FigureWords) -> Behind:
    name = f"{date_text(row.data.inspected_on)} · {row.data.inspected_by}"
    return Behind(name, words.inspection(row.data.kind), record_id=row.id)


def _missing(group: Group, done: Iterable[object]) -> tuple[Behind, ...]:
    held = set(done)
    return tuple(_person(group, one) for one in group.people if one not in held)
