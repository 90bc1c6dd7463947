"""What the secretary has to do now, and how the cell stands: the reading behind Tổng quan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from models.attendance.months import MonthRate, months_back, rates_by_month
from models.book.unsaved import list_unsaved
from models.calendar.events import pressing_deadlines
from models.campaigns.campaigns import (
    CampaignDetail,
    CampaignSummary,
    list_campaigns,
    read_campaigns,
)
from models.campaigns.deadlines import Deadline, Peak, peaks_between
from models.campaigns.results import TopicCoverage, results_of
from models.handover.marking import read_handed_over
from models.meetings.handbook import overdue_posts, post_by
from models.meetings.meetings import MeetingRow, first_meeting_day, list_meetings
from models.meetings.scans import meetings_without_scan
from models.meetings.tasks import overdue_tasks
from models.meetings.watch import Watch, collect_watch
from models.members.roll import roll_on
from models.periods import Period, month, quarter
from models.to_do import Task, ToDo
from models.words import MeetingState

_DAYS_AHEAD = 60
_PEAKS = 4
_ROMAN = {1: "I", 2: "II", 3: "III", 4: "IV"}


@dataclass(frozen=True, slots=True)
class CampaignState:
    """How far a running campaign has come, by its main topics."""

    campaign: CampaignSummary
    coverage: tuple[TopicCoverage, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything Tổng quan shows, as of one day."""

    today: date
    to_do: tuple[ToDo, ...]
    this_month: tuple[MeetingRow, ...]
    next_meeting: MeetingRow | None
    watch: Watch
    months: tuple[MonthRate, ...]
    campaigns: tuple[CampaignState, ...]
    deadlines: tuple[Deadline, ...]
    peaks: tuple[Peak, ...]


def collect_overview(session: Session, *, today: date) -> Overview:
    """Read what Tổng quan shows on `today`."""
    meetings = list_meetings(session, Period(months_back(today, 11), _look_ahead(today)))
    held = [row for row in meetings if row.was_held]
    known = read_campaigns(session)
    campaigns = _running(session, known, today)
    watch = collect_watch(session, today=today)
    to_do = [
        *_to_remember(session),
        *_to_begin(session, today),
        *_to_mark(meetings, today),
        *_to_finish(session, meetings, today),
        *_to_hold(watch, today),
        *_to_watch(watch, today),
        *_to_study(campaigns, today),
        *_to_scan(session, today),
    ]
    this_month = month(today.month, today.year)
    coming = [
        row
        for row in meetings
        if row.data.held_on >= today and row.state is not MeetingState.CANCELLED
    ]
    return Overview(
        today=today,
        to_do=tuple(to_do),
        this_month=tuple(row for row in reversed(meetings) if row.data.held_on in this_month),
        watch=watch,
        next_meeting=coming[-1] if coming else None,
        months=rates_by_month(held, today),
        campaigns=campaigns,
        deadlines=tuple(one.deadline for one in pressing_deadlines(session, today=today)),
        peaks=_coming_peaks(known, today),
    )


def _look_ahead(today: date) -> date:
    """Return the last day of which meetings are read: two months on, or the quarter's end.

    A quarter can end later than that, and a thematic meeting planned for its end will do.
    """
    running = quarter((today.month + 2) // 3, today.year)
    return max(today + timedelta(days=_DAYS_AHEAD), running.last)


def _coming_peaks(known: tuple[CampaignDetail, ...], today: date) -> tuple[Peak, ...]:
    """Return the next peaks by name and days, once when several campaigns name the same."""
    found = peaks_between(known, Period(today, today + timedelta(days=365)))
    distinct = {(peak.name, peak.first): peak for peak in found}
    return tuple(distinct.values())[:_PEAKS]


def _running(
    session: Session, known: tuple[CampaignDetail, ...], today: date
) -> tuple[CampaignState, ...]:
    details = {campaign.id: campaign for campaign in known}
    states = []
    for campaign in list_campaigns(session):
        if not campaign.runs_on(today):
            continue
        so_far = Period(campaign.starts_on, today)
        results = results_of(session, details[campaign.id], period=so_far)
        main = tuple(line for line in results.coverage if line.topic.depth == 0)
        states.append(CampaignState(campaign, main))
    return tuple(states)


def _to_mark(meetings: tuple[MeetingRow, ...], today: date) -> list[ToDo]:
    return [
        ToDo(
            Task.MARK,
            row.data.title,
            row.data.held_on,
            target=row.id,
            members=row.members.not_recorded,
            staff=row.staff.not_recorded,
        )
        for row in meetings
        if row.data.held_on <= today and row.not_recorded
    ]


def _to_remember(session: Session) -> list[ToDo]:
    """Return that the book was handed over, as long as that is noted in it."""
    given = read_handed_over(session)
    return [ToDo(Task.HANDED_OVER, given.receiver, given.day)] if given else []


def _to_begin(session: Session, today: date) -> list[ToDo]:
    """Return the first step in a book that is still empty."""
    if not roll_on(session, today):
        return [ToDo(Task.ENTER_PEOPLE, "", today)]
    return [] if first_meeting_day(session) else [ToDo(Task.ENTER_MEETING, "", today)]


def _to_hold(watch: Watch, today: date) -> list[ToDo]:
    """Return this year's months without a regular meeting and quarters without a thematic one."""
    months = {number: month(number, today.year) for number in watch.months}
    quarters = {number: quarter(number, today.year) for number in watch.quarters}
    names = {number: f"{number:02d}" for number in watch.months}
    return [
        *_runs(Task.HOLD_REGULAR, months, names, today),
        *_runs(Task.HOLD_THEMATIC, quarters, _ROMAN, today),
    ]


def _runs(
    task: Task, spans: Mapping[int, Period], names: Mapping[int, str], today: date
) -> list[ToDo]:
    """Return one thing to do for every run of spans, such as 01–04/2026.

    A line for each month would push everything else out of sight.
    """
    runs: list[list[int]] = []
    for number in spans:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    to_do = []
    for run in runs:
        ends = "–".join(names[number] for number in dict.fromkeys((run[0], run[-1])))
        to_do.append(ToDo(task, f"{ends}/{today.year}", min(spans[run[-1]].last, today)))
    return to_do


def _to_watch(watch: Watch, today: date) -> list[ToDo]:
    """Return the members who stay away, one line each, and the short meetings in one."""
    missed = [
        ToDo(
            Task.MISSED_LIMIT if one.at_limit else Task.MISSED_MONTHS,
            one.full_name,
            today,
            detail=", ".join(f"{number:02d}" for number in one.months) + f"/{watch.year}",
            target=one.person_id,
            members=len(one.months),
        )
        for one in watch.missed
    ]
    running = [
        ToDo(Task.AWAY_RUNNING, one.full_name, one.since, target=one.person_id, members=one.times)
        for one in watch.running
    ]
    shortest = min((one.minutes for one in watch.short), default=0)
    short = ToDo(Task.TOO_SHORT, str(len(watch.short)), today, detail=str(shortest))
    return [*missed, *running, *([short] if watch.short else [])]


def _to_study(campaigns: tuple[CampaignState, ...], today: date) -> list[ToDo]:
    owed = []
    for state in campaigns:
        for line in state.coverage:
            members = line.members.whole - line.members.part
            staff = line.staff.whole - line.staff.part
            if members or staff:
                owed.append(
                    ToDo(
                        Task.STUDY_OWED,
                        line.topic.short_title,
                        today,
                        detail=state.campaign.name,
                        target=state.campaign.id,
                        members=members,
                        staff=staff,
                        part=line.topic.id,
                    )
                )
    return owed


def _to_scan(session: Session, today: date) -> list[ToDo]:
    """Return one thing to do for all of this year's meetings whose signed papers have no scan."""
    missing = meetings_without_scan(session, Period(date(today.year, 1, 1), today))
    return [ToDo(Task.SCAN_MISSING, str(len(missing)), today)] if missing else []


def _to_finish(session: Session, meetings: tuple[MeetingRow, ...], today: date) -> list[ToDo]:
    """Return what minutes leave: words cut off, tasks past their day, texts for the handbook."""
    titles = {row.id: row for row in meetings}
    cut_off = [*_cut_off(session, titles), *_to_follow_up(session, today)]
    late = overdue_posts(session, meetings, today)
    if not late:
        return cut_off
    first = late[0]
    post = ToDo(Task.POST, first.data.title, post_by(first), target=first.id, members=len(late))
    return [*cut_off, post]


def _cut_off(session: Session, meetings: Mapping[UUID, MeetingRow]) -> list[ToDo]:
    """Return one thing to do for each meeting, paper or form with words; `detail` is the field."""
    found: dict[UUID, ToDo] = {}
    for words, day in ((one.words, one.kept_at.date()) for one in list_unsaved(session)):
        home, row = words.home_id, meetings.get(words.home_id)
        if row is not None:
            title = row.data.title
            found[home] = ToDo(Task.UNSAVED, title, row.data.held_on, target=home)
        elif "/" in words.field:
            task = ToDo(Task.UNSAVED, words.label, day, target=home, detail=words.field)
            found.setdefault(home, task)
    return list(found.values())


def _to_follow_up(session: Session, today: date) -> list[ToDo]:
    """Return one thing to do for all tasks past their day: the one due longest, and how many."""
    late = overdue_tasks(session, today)
    if not late:
        return []
    first, data = late[0], late[0].data
    due, owner = data.due_on or today, data.owner.name
    return [ToDo(Task.TASK_DUE, data.text, due, owner, first.meeting_id, members=len(late))]
