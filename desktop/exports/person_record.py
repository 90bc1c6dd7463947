"""One person's whole record as a paper: everything the book knows of them, in tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from desktop.exports.list_paper import Value, list_heading, value_text
from desktop.exports.paper import (
    Align,
    Block,
    Column,
    Paper,
    Paragraph,
    Run,
    Section,
    Signature,
    Table,
)
from desktop.exports.person_rows import (
    identity_rows,
    life_rows,
    meeting_rows,
    owed_rows,
    register_rows,
    study_rows,
)
from desktop.exports.profiles import Profile
from desktop.exports.wording import period_name, wording
from models.members.record import LedAs, PersonRecord
from models.periods import date_text
from models.words import MEMBER_STATUSES

_SIZE = 11.0
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII")


@dataclass(frozen=True, slots=True)
class PersonPaper:
    """The reading of the record, who signs it and in which form it is drawn."""

    record: PersonRecord
    signature: Signature
    profile: Profile


@dataclass(frozen=True, slots=True)
class RecordPart:
    """One part of the record: lines of figures, and a table without which they stand alone."""

    key: str
    title: str
    lines: tuple[str, ...] = ()
    columns: tuple[Column, ...] = ()
    rows: tuple[tuple[Value, ...], ...] = ()


def record_title(record: PersonRecord) -> str:
    """Return what the paper is called under its type."""
    words = wording("person_record")
    person = record.person
    of_the_party = any(step.status in MEMBER_STATUSES for step in person.statuses)
    text = words["abstract"] if of_the_party else words["staff_abstract"]
    return str(text.format(name=person.data.full_name))


def as_of(record: PersonRecord) -> str:
    """Return the line that says what the record covers, and when it was made."""
    text: str = wording("person_record")["as_of"]
    return text.format(period=period_name(record.period), day=date_text(record.day))


def record_parts(record: PersonRecord) -> tuple[RecordPart, ...]:
    """Return the parts of the record in their order; the register only where it is kept."""
    parts = [
        _part("identity", "fact_columns", _FACTS, identity_rows(record)),
        _part("life", "life_columns", _LIFE, life_rows(record)),
        _part("meetings", "meeting_columns", _MEETINGS, meeting_rows(record), _attended(record)),
        _part("studies", "study_columns", _STUDIES, study_rows(record), _studied(record)),
        _part("owed", "owed_columns", _OWED, owed_rows(record), _met(record)),
        RecordPart("other", wording("person_record")["sections"]["other"], tuple(_other(record))),
    ]
    if record.register is not None:
        rows = register_rows(record.register)
        parts.insert(1, _part("register", "fact_columns", _FACTS, rows))
    return tuple(parts)


def compose_person_record(paper: PersonPaper) -> Paper:
    """Return the record as any other paper: each part under its head."""
    words, record = wording("person_record"), paper.record
    blocks: list[Block] = [Paragraph((Run(as_of(record), italic=True),))]
    for number, part in zip(_ROMAN, record_parts(record), strict=False):
        blocks.append(Section(number, part.title))
        blocks += [Paragraph((Run(line),)) for line in part.lines]
        if part.rows:
            rows = tuple(tuple(value_text(value) for value in row) for row in part.rows)
            blocks.append(Table(part.columns, rows, size=_SIZE))
        elif not part.lines:
            blocks.append(Paragraph((Run(words["nothing"]),)))
    return Paper(
        profile=paper.profile,
        heading=list_heading(record.cell, record.day),
        type_name=words["type_name"],
        abstract=record_title(record),
        blocks=tuple(blocks),
        signature=paper.signature,
        left_signature=Signature(words["signing"]["left"]),
    )


_Widths = tuple[tuple[float, Align], ...]
_FACTS: _Widths = ((58, "left"), (108, "left"))
_LIFE: _Widths = ((50, "left"), (23, "center"), (23, "center"), (38, "left"), (42, "left"))
_MEETINGS: _Widths = (
    *((9, "center"), (22, "center"), (58, "left")),
    *((26, "left"), (27, "left"), (30, "left")),
)
_STUDIES: _Widths = (
    *((9, "center"), (25, "center"), (22, "left"), (50, "left")),
    *((26, "left"), (26, "center"), (26, "left")),
)
_OWED: _Widths = ((16, "center"), (90, "left"), (64, "left"))


def _part(
    key: str,
    columns: str,
    widths: _Widths,
    rows: tuple[tuple[Value, ...], ...],
    lines: tuple[str, ...] = (),
) -> RecordPart:
    words: dict[str, Any] = wording("person_record")
    titles = list(words[columns].values())
    return RecordPart(
        key=key,
        title=words["sections"][key],
        lines=lines,
        columns=tuple(
            Column(title, width, align)
            for title, (width, align) in zip(titles, widths, strict=True)
        ),
        rows=rows,
    )


def _attended(record: PersonRecord) -> tuple[str, ...]:
    totals = record.totals
    if not totals.called:
        return ()
    text: str = wording("person_record")["lines"]["attended"]
    return (
        text.format(
            rate=record.attended,
            present=totals.present,
            late=totals.late,
            excused=totals.absent_excused,
            unexcused=totals.absent_unexcused,
            exempt=totals.exempt,
            waiting=totals.not_recorded,
        ),
    )


def _studied(record: PersonRecord) -> tuple[str, ...]:
    count = record.study_count
    if not count.turns:
        return ()
    text: str = wording("person_record")["lines"]["studied"]
    return (text.format(turns=count.turns, reflections=count.reflections),)


def _met(record: PersonRecord) -> tuple[str, ...]:
    text: str = wording("person_record")["lines"]["met"]
    return tuple(text.format(campaign=each.campaign.name, rate=each.met) for each in record.owed)


def _other(record: PersonRecord) -> Iterator[str]:
    """Yield where else the book names the person."""
    lines: dict[str, str] = wording("person_record")["lines"]
    led = [one for line in record.meetings for one in line.led_as]
    yield lines["led"].format(chair=led.count(LedAs.CHAIR), minutes=led.count(LedAs.MINUTE_TAKER))
    yield lines["confirmed"].format(count=record.confirmed)
    yield lines["signed"].format(count=record.signed)
