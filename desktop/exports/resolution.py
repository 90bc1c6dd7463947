"""Nghị quyết: what a meeting resolved, after how last month's tasks stand (domain: 2.5)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from desktop.exports.meeting_paper import (
    MeetingPaper,
    check_minutes,
    heading,
    numbered,
    recipients,
)
from desktop.exports.meeting_tasks import review_table, reviewed_resolution, task_table
from desktop.exports.meeting_words import (
    clock_text,
    comrade,
    ended,
    line,
    lines,
    vote_values,
    words,
)
from desktop.exports.paper import Block, Dots, Paper, Paragraph
from desktop.exports.sentences import count, count_run, lower_first, sentence
from desktop.exports.wording import kind_running
from models.errors import RecordsError
from models.meetings.minutes import Minutes, ResolutionRow
from models.periods import running_date
from models.words import Audience

_DOTTED_LINES = 5


def compose_resolution(paper: MeetingPaper) -> Paper:
    """Return the resolution as a paper, apart from any format.

    Raises RecordsError when there is none, or when it was not carried.
    """
    minutes, resolution = paper.minutes, paper.resolution
    check_minutes(minutes)
    for vote in resolution.votes:
        if not vote.is_carried:
            title = resolution.data.title
            raise RecordsError("exports.not_carried", title=title, votes=vote.of_entitled)
    return Paper(
        profile=paper.profile,
        heading=heading(paper, "resolution"),
        type_name=words("titles")["resolution"],
        abstract=lower_first(resolution.data.title),
        blocks=tuple(_blocks(minutes, resolution)),
        signature=paper.signature,
        recipients=recipients(paper, "resolution"),
    )


def held_lines(minutes: Minutes) -> Iterator[Paragraph]:
    """Yield when and where the meeting was held, how long, with how many people, led by whom."""
    texts, data = words("resolution"), minutes.meeting.data
    place = texts["place"].format(place=ended(data.place)) if ended(data.place) else ""
    held = texts["held"].format(
        day=running_date(data.held_on),
        cell=minutes.cell.name,
        kind=kind_running(data.kind),
        place=place,
    )
    yield line(" ".join([held, *_duration(minutes)]))
    if minutes.called.total:
        part = data.audience in (Audience.COMMITTEE, Audience.GROUP)
        total = texts[data.audience if part else "members"]
        yield Paragraph(
            sentence(
                texts["counts"],
                total=total.format(group=minutes.meeting.group),
                called=count_run(minutes.called.total, "sitting.called"),
                attended=count_run(minutes.attended.total, "sitting.came"),
                excused=count_run(len(minutes.absent_excused), "sitting.absent_excused"),
                unexcused=count_run(len(minutes.absent_unexcused), "sitting.absent_unexcused"),
                exempt=count_run(len(minutes.exempt), "sitting.exempt"),
            )
        )
    chair, taker = minutes.meeting.chair, minutes.meeting.minute_taker
    yield line(
        texts["people"].format(
            chair=comrade(chair, minutes.chair_post),
            minute_taker=comrade(taker, minutes.minute_taker_post),
        )
    )


def _duration(minutes: Minutes) -> Iterator[str]:
    data = minutes.meeting.data
    if data.starts_at is None or data.ends_at is None:
        return
    start = datetime.combine(data.held_on, data.starts_at)
    length = datetime.combine(data.held_on, data.ends_at) - start
    text: str = words("resolution")["duration"]
    yield text.format(
        start=clock_text(data.starts_at),
        end=clock_text(data.ends_at),
        minutes=count(int(length.total_seconds()) // 60),
    )


def _blocks(minutes: Minutes, resolution: ResolutionRow) -> Iterator[Block]:
    heads, reviews = words("heads"), minutes.reviews
    yield from held_lines(minutes)
    yield line(words("resolution")["resolves"], leads=True)
    assessment = heads["assessment"].format(resolution=reviewed_resolution(reviews))
    yield from numbered(
        (
            (assessment, [review_table(reviews)] if reviews else []),
            (heads["plans"], list(lines(resolution.data.text)) or [Dots(_DOTTED_LINES)]),
            (heads["assignment"], [task_table(minutes.tasks)] if minutes.tasks else []),
            (heads["self_assessment"], lines(resolution.data.self_assessment)),
        )
    )
    yield line(_adopted(resolution))


def _adopted(resolution: ResolutionRow) -> str:
    texts = words("resolution")
    if not resolution.votes:
        return str(texts["adopted_blank"])
    text: str = texts["adopted"]
    return text.format(**vote_values(resolution.votes[-1]))
