"""Who was called to a meeting and who came, as its papers say it: counts with their names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop.exports.meeting_words import comrades, line, share, words
from desktop.exports.paper import Paragraph, Run
from desktop.exports.sentences import count, count_run, sentence
from models.attendance.sheet import AttendanceRow
from models.meetings.minutes import Minutes, StatusCounts
from models.words import Audience

#: Audiences that are a part of the cell's members, and are told as what they are.
_PARTS = frozenset({Audience.COMMITTEE, Audience.GROUP})


def attendance_lines(minutes: Minutes) -> Iterator[Paragraph]:
    """Yield who was called, who came, and who did not, each count with its names."""
    texts = words("attendance")
    if minutes.called.total:
        yield from _called(minutes)
        yield Paragraph(_attended(minutes))
        yield from _named(minutes)
    if minutes.votes:
        voters = minutes.voters
        present, entitled = count(voters.present), count(voters.entitled)
        yield line(texts["voters"].format(present=present, entitled=entitled))
    yield from _staff(minutes)


def _named(minutes: Minutes) -> Iterator[Paragraph]:
    """Yield the members who came late or not at all, by name.

    Where somebody was absent, both kinds of absence are counted, so that none is read as left out.
    """
    texts = words("attendance")
    anybody = minutes.absent_excused or minutes.absent_unexcused
    for key, rows in (
        ("late", minutes.late),
        ("absent_excused", minutes.absent_excused),
        ("absent_unexcused", minutes.absent_unexcused),
        ("exempt", minutes.exempt),
    ):
        if rows:
            counted = count_run(len(rows), f"sitting.{key}")
            yield Paragraph(sentence(texts[key], count=counted, names=_with_reasons(rows)))
        elif anybody and f"{key}_none" in texts:
            yield line(texts[f"{key}_none"])
    if not anybody:
        yield line(texts["absent_none"])


def _called(minutes: Minutes) -> Iterator[Paragraph]:
    texts = words("attendance")
    audience = minutes.meeting.data.audience
    key = audience if audience in _PARTS else "members"
    called = minutes.called
    yield Paragraph(
        sentence(
            texts[key],
            total=count_run(called.total, "sitting.called"),
            statuses=status_counts(called),
            group=minutes.meeting.group,
        )
    )
    if minutes.away and audience not in _PARTS:
        names = comrades(minutes.away)
        yield line(texts["away"].format(count=count(len(minutes.away)), names=names))


def _attended(minutes: Minutes) -> tuple[Run, ...]:
    texts, rate = words("attendance"), minutes.meeting.members.quality
    came = Run(share(rate), figure="sitting.attended")
    if not rate.part:
        return sentence(texts["attended_none"], share=came)
    left_out = _left_out(minutes)
    return sentence(
        texts["attended_of_rest" if left_out else "attended"],
        share=came,
        percent=rate.percent_text,
        statuses=status_counts(minutes.attended),
        left_out=left_out,
    )


def _left_out(minutes: Minutes) -> str:
    """Return whom the share of those who came leaves out, or nothing."""
    texts, totals = words("attendance"), minutes.meeting.members
    if totals.exempt and totals.special_duty:
        return str(texts["left_out_both"])
    if totals.exempt or totals.special_duty:
        return str(texts["left_out_exempt" if totals.exempt else "left_out_duty"])
    return ""


def _staff(minutes: Minutes) -> Iterator[Paragraph]:
    texts, meeting = words("attendance"), minutes.meeting
    if meeting.staff.called:
        came = Run(share(meeting.staff.quality), figure="sitting.staff")
        yield Paragraph(sentence(texts["staff"], share=came))
    if meeting.data.staff_head_count:
        key = "head_count_more" if meeting.staff.called else "head_count"
        yield line(texts[key].format(count=count(meeting.data.staff_head_count)))


def status_counts(counts: StatusCounts) -> str:
    """Return ``chính thức 22, dự bị 01``, of those there are."""
    texts = words("statuses")
    numbers = {name: getattr(counts, name) for name in texts}
    return ", ".join(
        text.format(count=count(numbers[name])) for name, text in texts.items() if numbers[name]
    )


def _with_reasons(rows: Sequence[AttendanceRow]) -> str:
    text: str = words("naming")["with_reason"]
    return comrades(
        [
            text.format(name=row.full_name, reason=row.reason) if row.reason else row.full_name
            for row in rows
        ]
    )
