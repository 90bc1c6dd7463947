"""Who is behind each figure of a campaign's report: as many lines as the figure counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.campaign_labels import channel_label, inspection_label
from desktop.labels import meeting_kind_label
from models.campaigns.results import CampaignResults, Group
from models.figures import Rate, number_text
from models.periods import date_text
from models.study.entries import StudyRow

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class FigureNames:
    """A figure, the names it counts with a note beside each, and the names it lacks."""

    key: str
    title: str
    figure: str
    lines: tuple[tuple[str, str], ...]
    missing: tuple[str, ...] = ()


def figures_of(results: CampaignResults) -> tuple[FigureNames, ...]:
    """Return the figures of `results` in the order in which the report states them."""
    return (
        _meetings(results),
        *_taking_part(results.members, "members"),
        *_taking_part(results.staff, "staff"),
        *_head_counts(results),
        *_making_up(results.members, "members"),
        *_making_up(results.staff, "staff"),
        *_coverage(results),
        *_studying(results.members, results.studies, "members"),
        *_studying(results.staff, results.studies, "staff"),
        *_published(results),
        *_inspected(results),
    )


def _meetings(results: CampaignResults) -> FigureNames:
    lines = [
        (f"{date_text(row.data.held_on)} · {row.data.title}", meeting_kind_label(row.data.kind))
        for row in results.meetings
    ]
    title = translate("figure_names", "Meetings on the campaign")
    return FigureNames("meetings", title, str(len(lines)), tuple(lines))


def _taking_part(group: Group, who: str) -> Iterator[FigureNames]:
    titles = {
        "members.attended": translate("figure_names", "Party members at one meeting or more"),
        "members.turns": translate("figure_names", "Turns of party members"),
        "staff.attended": translate("figure_names", "Staff at one meeting or more"),
        "staff.turns": translate("figure_names", "Turns of staff"),
    }
    if not group.people and not group.turns.whole:
        return
    lines = [
        (group.people[one], _times(group.times.get(one, 0)))
        for one in group.people
        if one in group.attended
    ]
    yield FigureNames(
        f"{who}.attended",
        titles[f"{who}.attended"],
        str(group.attended_rate),
        tuple(lines),
        _missing(group, group.attended),
    )
    others = group.turns.part - sum(group.times.values())
    if others > 0:
        lines.append((translate("figure_names", "No longer on the list"), _times(others)))
    yield FigureNames(f"{who}.turns", titles[f"{who}.turns"], str(group.turns), tuple(lines))


def _making_up(group: Group, who: str) -> Iterator[FigureNames]:
    """Yield who made up absences, and how many each of them did."""
    titles = {
        "members.made_up": translate("figure_names", "Party members who made up an absence"),
        "members.made_up_turns": translate("figure_names", "Absences made up by party members"),
        "staff.made_up": translate("figure_names", "Staff who made up an absence"),
        "staff.made_up_turns": translate("figure_names", "Absences made up by staff"),
    }
    if group.made_up:
        lines = tuple((group.people[one], _times(times)) for one, times in group.made_up.items())
        for key, figure in (("made_up", len(lines)), ("made_up_turns", group.made_up_turns)):
            full = f"{who}.{key}"
            yield FigureNames(full, titles[full], number_text(figure), lines)


def _head_counts(results: CampaignResults) -> Iterator[FigureNames]:
    """Yield the people counted without names, by their meetings."""
    if results.staff_head_count:
        lines = tuple(
            (f"{date_text(row.data.held_on)} · {row.data.title}", _times(row.data.staff_head_count))
            for row in results.meetings
            if row.data.staff_head_count
        )
        title = translate("figure_names", "Turns of people counted without names")
        figure = number_text(results.staff_head_count)
        yield FigureNames("staff.head_count", title, figure, lines)


def _studying(group: Group, rows: Iterable[StudyRow], who: str) -> Iterator[FigureNames]:
    own = [row for row in rows if row.is_member == (who == "members")]
    handed_in = [row for row in own if row.data.reflection_on]
    titles = {
        "members.studied": translate("figure_names", "Party members who studied on their own"),
        "members.study_turns": translate("figure_names", "Self-study of party members, turns"),
        "members.reflected": translate("figure_names", "Party members with a reflection paper"),
        "members.reflections": translate("figure_names", "Reflection papers of party members"),
        "staff.studied": translate("figure_names", "Staff who studied on their own"),
        "staff.study_turns": translate("figure_names", "Self-study of staff, turns"),
        "staff.reflected": translate("figure_names", "Staff with a reflection paper"),
        "staff.reflections": translate("figure_names", "Reflection papers of staff"),
    }
    for people, turns, done, rate, counted in (
        ("studied", "study_turns", group.studied, group.studied_rate, own),
        ("reflected", "reflections", group.reflected, group.reflected_rate, handed_in),
    ):
        if not group.people and not counted:
            continue
        key, each = f"{who}.{people}", Counter(row.person_id for row in counted)
        lines = [(group.people[one], _times(each[one])) for one in group.people if one in done]
        yield FigureNames(key, titles[key], str(rate), tuple(lines), _missing(group, done))
        key = f"{who}.{turns}"
        by_name = Counter(row.full_name for row in counted)
        entries = tuple((name, _times(count)) for name, count in by_name.items())
        yield FigureNames(key, titles[key], number_text(len(counted)), entries)


def _coverage(results: CampaignResults) -> Iterator[FigureNames]:
    group = results.members
    for one in results.coverage:
        if one.topic.depth == 0:
            met = frozenset(one.met & group.people.keys())
            lines = tuple((name, "") for who, name in group.people.items() if who in met)
            title = translate("figure_names", "Party members who met all of: {0}")
            yield FigureNames(
                f"coverage.{one.topic.id}",
                title.format(one.topic.short_title),
                str(Rate(len(met), len(group.people))),
                lines,
                _missing(group, met),
            )


def _published(results: CampaignResults) -> Iterator[FigureNames]:
    """Yield the items made known, and how many each of them reached."""
    rows = results.disseminations
    if not rows:
        return
    lines = [
        (f"{date_text(row.data.published_on)} · {row.data.title}", channel_label(row.data.channel))
        for row in rows
    ]
    title = translate("figure_names", "Items made known")
    yield FigureNames("publicity.items", title, str(len(lines)), tuple(lines))
    counted = [(line, row.data.audience_count) for (line, _), row in zip(lines, rows, strict=True)]
    reached = tuple((line, number_text(many)) for line, many in counted if many)
    if reached:
        figure = number_text(sum(many for _, many in counted if many))
        title = translate("figure_names", "Turns of people whom it reached")
        yield FigureNames("publicity.reached", title, figure, reached)


def _inspected(results: CampaignResults) -> Iterator[FigureNames]:
    """Yield the inspections, and those with something still to be done."""
    titles = {
        "inspection.held": translate("figure_names", "Inspections"),
        "inspection.open": translate("figure_names", "Inspections with something still to do"),
    }
    waiting = tuple(row for row in results.inspections if row.is_open)
    for key, rows in (("inspection.held", results.inspections), ("inspection.open", waiting)):
        if rows:
            lines = tuple(
                (
                    f"{date_text(row.data.inspected_on)} · {row.data.inspected_by}",
                    inspection_label(row.data.kind),
                )
                for row in rows
            )
            yield FigureNames(key, titles[key], str(len(lines)), lines)


def _missing(group: Group, done: Iterable[object]) -> tuple[str, ...]:
    held = set(done)
    return tuple(name for person_id, name in group.people.items() if person_id not in held)


def _times(count: int) -> str:
    return translate("figure_names", "{0} times").format(count)
