"""The score sheet of a meeting: criteria and points as a table, the class, who agreed to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from desktop.exports.documents import Chosen
from desktop.exports.form import form_on
from desktop.exports.meeting_words import line
from desktop.exports.paper import Align, Block, Column, Heading, Paper, Signature, Table
from desktop.exports.profiles import Profile
from desktop.exports.sentences import count, lower_first
from desktop.exports.signing import signature_on
from desktop.exports.wording import wording
from models.book.database import Session
from models.errors import RecordsError
from models.meetings.quality import Quality, QualityLine, points_text, read_quality
from models.meetings.votes import judge_vote
from models.periods import running_date

_SHAPES: tuple[tuple[str, float, Align], ...] = (
    ("number", 10, "center"),
    ("title", 74, "left"),
    ("most", 16, "center"),
    ("proposed", 18, "center"),
    ("agreed", 22, "center"),
    ("note", 26, "left"),
)


@dataclass(frozen=True, slots=True)
class ScorePaper:
    """The scoring of a meeting, who signs for the cell, and the form."""

    quality: Quality
    signature: Signature
    profile: Profile


def collect_score_sheet(session: Session, chosen: Chosen) -> ScorePaper:
    """Read the scoring of a meeting."""
    if chosen.meeting_id is None:
        raise RecordsError("exports.no_meeting")
    quality = read_quality(session, chosen.meeting_id)
    day = quality.minutes.meeting.data.held_on
    return ScorePaper(quality, signature_on(session, day), form_on(session, day, chosen.profile))


def compose_score_sheet(paper: ScorePaper) -> Paper:
    """Return the sheet as a paper; what is not scored yet is left blank, to be written by hand."""
    quality, texts = paper.quality, wording("score_sheet")
    cell, data = quality.minutes.cell, quality.minutes.meeting.data
    return Paper(
        profile=paper.profile,
        heading=Heading(
            upper_body=cell.upper_body,
            body=cell.name,
            place_name=cell.place_name,
            type_symbol="",
            cell_symbol=cell.symbol,
            dated_on=data.held_on,
        ),
        type_name=texts["type_name"],
        abstract=texts["abstract"].format(title=lower_first(data.title)),
        blocks=tuple(_blocks(quality, texts)),
        signature=paper.signature,
        left_signature=Signature(texts["signing"]["proposer"], name=quality.proposer),
    )


def _blocks(quality: Quality, texts: dict[str, Any]) -> Iterator[Block]:
    said = texts["lines"]
    minutes, figures = quality.minutes, quality.figures
    day = running_date(minutes.meeting.data.held_on)
    facts = [said["basis"].format(basis=quality.criteria.basis, day=day)]
    if figures.rate is not None:
        facts.append(
            said["attended"].format(
                rate=figures.rate,
                excused=count(len(minutes.absent_excused)),
                unexcused=count(len(minutes.absent_unexcused)),
            )
        )
    if figures.length is not None:
        values = {"minutes": count(figures.length), "required": count(figures.required)}
        facts.append(said["length"].format(**values))
    yield line(" ".join(facts))
    yield _table(quality, texts["columns"])
    yield from _outcome(quality, said)


def _outcome(quality: Quality, said: dict[str, str]) -> Iterator[Block]:
    """Yield the class and the vote as one paragraph: the sheet is to fit one page."""
    key = "class" if quality.quality_class else "class_open"
    most = points_text(quality.criteria.total)
    total, name = points_text(quality.total), quality.quality_class
    yield line(
        f"{said[key].format(total=total, most=most, **{'class': name})} {_vote(quality, said)}"
    )
    if quality.decided_class:
        day = ""
        if quality.decided_on is not None:
            day = said["decided_day"].format(day=running_date(quality.decided_on))
        yield line(said["decided"].format(day=day, **{"class": quality.decided_class}))


def _vote(quality: Quality, said: dict[str, str]) -> str:
    if quality.vote is None:
        return said["vote_open"]
    rate = judge_vote(quality.vote, quality.voters).of_present
    against, other = count(quality.vote.against), count(quality.vote.other)
    return said["vote"].format(rate=rate, against=against, other=other)


def _table(quality: Quality, titles: dict[str, str]) -> Table:
    scored = not quality.unscored
    return Table(
        columns=tuple(Column(titles[name], width, align) for name, width, align in _SHAPES),
        rows=tuple(_row(one) for one in quality.lines),
        foot=(
            "",
            titles["total"],
            points_text(quality.criteria.total),
            points_text(quality.proposed_total) if scored else "",
            points_text(quality.total) if scored else "",
            "",
        ),
    )


def _row(one: QualityLine) -> tuple[str, ...]:
    criterion = one.criterion
    return (
        criterion.code,
        criterion.title,
        points_text(criterion.points),
        _points(one.proposed),
        _points(one.agreed),
        one.note,
    )


def _points(points: Decimal | None) -> str:
    return "" if points is None else points_text(points)
