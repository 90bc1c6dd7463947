"""Biên bản: the minutes of a meeting, signed by who wrote them and who chaired (domain: 2.4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from desktop.exports.meeting_attendance import attendance_lines
from desktop.exports.meeting_paper import MeetingPaper, check_minutes, heading, numbered
from desktop.exports.meeting_tasks import review_table, task_lines
from desktop.exports.meeting_words import (
    clock_text,
    comrade,
    ended,
    line,
    lines,
    spoken_of,
    vote_line,
    vote_values,
    words,
)
from desktop.exports.paper import Block, Paper, Paragraph, Section, Signature
from desktop.exports.sentences import lower_first
from desktop.exports.wording import capital
from models.meetings.minutes import ItemRow, Minutes, OpinionRow, ResolutionRow
from models.periods import running_date


def compose_minutes(paper: MeetingPaper) -> Paper:
    """Return the minutes as a paper, apart from any format."""
    minutes = paper.minutes
    check_minutes(minutes)
    return Paper(
        profile=paper.profile,
        heading=heading(paper, "minutes"),
        type_name=words("titles")["minutes"],
        abstract=lower_first(minutes.meeting.data.title),
        blocks=tuple(_blocks(minutes)),
        signature=Signature(words("signing")["chair"], name=minutes.meeting.chair),
        left_signature=Signature(
            words("signing")["minute_taker"], name=minutes.meeting.minute_taker
        ),
    )


def opening(minutes: Minutes) -> Iterator[Paragraph]:
    """Yield when and where the meeting was, who led it, who wrote, who was called and came."""
    texts, data = words("opening"), minutes.meeting.data
    chair, taker = minutes.meeting.chair, minutes.meeting.minute_taker
    place = ended(data.place) or words("blanks")["place"]
    started = clock_text(data.starts_at)
    yield line(texts["started"].format(clock=started, day=running_date(data.held_on)))
    yield line(texts["place"].format(place=place))
    yield line(texts["chair"].format(name=comrade(chair, minutes.chair_post)))
    taker_named = comrade(taker, minutes.minute_taker_post)
    yield line(texts["minute_taker"].format(name=taker_named))
    yield from attendance_lines(minutes)
    guests = [ended(one) for one in data.guests.split("\n") if ended(one)]
    if guests:
        yield line(texts["guests"].format(guests="; ".join(guests)))


def item_blocks(items: Iterable[ItemRow], minutes: Minutes) -> Iterator[Block]:
    """Yield each item with what was put forward, said, concluded and voted."""
    texts = words("items")
    for number, item in enumerate(items, start=1):
        yield Section(str(number), item.data.title, level=2)
        if item.data.presenter.name:
            name = capital(spoken_of(item.data.presenter, minutes))
            yield line(texts["presented"].format(name=name))
        yield from lines(item.data.content)
        if item.opinions:
            yield line(texts["opinions"], leads=True)
            yield from _opinions(item.opinions, minutes)
        if item.data.conclusion:
            yield from lines(texts["conclusion"].format(text=item.data.conclusion))
        yield from (vote_line(vote) for vote in item.votes)


def _opinions(opinions: Iterable[OpinionRow], minutes: Minutes) -> Iterator[Paragraph]:
    texts = words("items")
    for row in opinions:
        if row.data.speaker.name:
            name = capital(spoken_of(row.data.speaker, minutes))
            yield from lines(texts["opinion"].format(name=name, text=row.data.text))
        elif row.data.text:
            yield from lines(texts["opinion_unnamed"].format(text=row.data.text))


def _blocks(minutes: Minutes) -> Iterator[Block]:
    heads = words("heads")
    reviewed = tuple(row for row in minutes.reviews if row.state is not None)
    yield from numbered(
        (
            (heads["people"], opening(minutes)),
            (heads["content"], item_blocks(minutes.items, minutes)),
            (heads["reviews"], [review_table(reviewed)] if reviewed else []),
            (heads["conclusions"], lines(minutes.meeting.data.conclusions)),
            (heads["tasks"], task_lines(minutes.tasks, minutes)),
            (heads["votes"], _votes(minutes)),
        )
    )
    *before, last = _closing(minutes)
    # More than one line stands above the signatures.
    yield from (replace(one, leads=True) for one in before)
    yield last


def _votes(minutes: Minutes) -> Iterator[Paragraph]:
    for resolution in minutes.resolutions:
        yield from _adopted(resolution)
    yield from (vote_line(vote) for vote in minutes.free_votes)


def _adopted(resolution: ResolutionRow) -> Iterator[Paragraph]:
    texts, title = words("votes"), resolution.data.title
    if not resolution.votes:
        yield line(texts["noted"].format(title=title))
    for vote in resolution.votes:
        key = "adopted" if vote.is_carried else "not_adopted"
        yield line(texts[key].format(title=title, **vote_values(vote)))


def _closing(minutes: Minutes) -> Iterator[Paragraph]:
    texts, closing, data = words("closing"), minutes.closing, minutes.meeting.data
    if closing.read_back and closing.agreed:
        yield line(texts["read_and_agreed"])
    elif closing.read_back or closing.agreed:
        yield line(texts["read_back" if closing.read_back else "agreed"])
    if closing.remarks:
        yield from lines(texts["remarks"].format(text=closing.remarks))
    upcoming = _next(minutes)
    if upcoming:
        yield line(upcoming)
    end = clock_text(data.ends_at)
    yield line(texts["ended"].format(clock=end, day=running_date(data.held_on)))


def _next(minutes: Minutes) -> str:
    """Return when the next meeting is, and what is said of it."""
    texts, closing = words("closing"), minutes.closing
    note = ended(closing.next_note.replace("\n", "; "))
    if closing.next_on is None:
        return texts["next_only_note"].format(note=note) if note else ""
    day = f"ngày {running_date(closing.next_on)}"
    when = f"{clock_text(closing.next_at)}, {day}" if closing.next_at else day
    text: str = texts["next_note" if note else "next"]
    return text.format(when=when, note=note)
