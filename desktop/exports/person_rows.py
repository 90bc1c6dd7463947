"""The rows of one person's record, as every kind of file writes them."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, timedelta
from typing import Any

from desktop.exports.list_paper import Value, Year
from desktop.exports.wording import (
    mark_name,
    post_held,
    sex_name,
    status_name,
    study_form,
    wording,
)
from models.members.group_steps import GroupStep
from models.members.people import PersonDetail
from models.members.record import MeetingLine, PersonRecord
from models.members.register import RegisterData
from models.members.steps import PostStep, StatusStep
from models.periods import ALWAYS, date_text
from models.study.entries import StudyRow
from models.words import Service, Sex

Rows = tuple[tuple[Value, ...], ...]
_DAY = timedelta(days=1)


def identity_rows(record: PersonRecord) -> Rows:
    """Return who it is; what is not known is left out."""
    data, titles = record.person.data, _words("identity")
    values: dict[str, Value] = {
        "full_name": data.full_name,
        "sex": sex_name(data.sex) if isinstance(data.sex, Sex) else None,
        "born": data.born_on or (Year(data.birth_year) if data.birth_year else None),
        "job": data.job,
        "unit": data.unit,
        "joined_on": data.joined_on,
        "official_on": data.official_on,
        "card_number": data.card_number,
        "note": data.note,
    }
    return tuple((titles[key], value) for key, value in values.items() if value)


def register_rows(register: RegisterData) -> Rows:
    """Return what the member register says; what is not known is left out."""
    titles = _words("register")
    values = {field.name: getattr(register, field.name) for field in fields(register)}
    return tuple(
        (titles[key], _words("services")[value] if isinstance(value, Service) else value)
        for key, value in values.items()
        if value
    )


def life_rows(record: PersonRecord) -> Rows:
    """Return the statuses, posts and party groups in order of time."""
    person = record.person
    statuses = [
        (step.since, _status(step, until, record.day))
        for step, until in zip(person.statuses, _ends(person), strict=True)
    ]
    posts = [(step.since, _post(step)) for step in person.posts]
    groups = [(step.since, _group(step)) for step in person.groups]
    return tuple(row for _, row in sorted(statuses + posts + groups, key=lambda pair: pair[0]))


def meeting_rows(record: PersonRecord) -> Rows:
    """Return the meetings, earliest first."""
    return tuple(
        (
            number,
            line.held_on,
            line.title,
            status_name(line.status),
            mark_name(line.mark),
            _reason(line),
        )
        for number, line in enumerate(record.meetings, start=1)
    )


def study_rows(record: PersonRecord) -> Rows:
    """Return the studies, earliest first."""
    return tuple(_study(number, row) for number, row in enumerate(record.studies, start=1))


def owed_rows(record: PersonRecord) -> Rows:
    """Return the topics owed, campaign by campaign."""
    return tuple(
        (topic.code, topic.title, each.campaign.name) for each in record.owed for topic in each.owed
    )


def _ends(person: PersonDetail) -> list[date | None]:
    return [*(step.since - _DAY for step in person.statuses[1:]), None]


def _status(step: StatusStep, until: date | None, day: date) -> tuple[Value, ...]:
    what = status_name(step.status)
    if step.move is not None:
        what = f"{_words('moves')[step.move]} ({what[:1].lower()}{what[1:]})"
    if step.since > day:
        what = f"{what} {_word('foreseen')}"
    form = _words("leaving_forms")[step.leaving_form] if step.leaving_form else ""
    committees = " → ".join(part for part in (step.introduced_by, step.received_by) if part)
    details = "; ".join(part for part in (form, step.body, committees, step.note) if part)
    return what, _since(step.since), until or _word("until_now"), step.document, details


def _post(step: PostStep) -> tuple[Value, ...]:
    documents = "; ".join(part for part in (step.document, step.end_document) if part)
    return (
        post_held(step.post),
        _since(step.since),
        step.until or _word("until_now"),
        documents,
        "",
    )


def _group(step: GroupStep) -> tuple[Value, ...]:
    return step.name, _since(step.since), step.until or _word("until_now"), "", ""


def _since(day: date) -> Value:
    return _word("from_start") if day == ALWAYS else day


def _reason(line: MeetingLine) -> str:
    parts = [line.reason, *(_words("led")[one] for one in line.led_as)]
    if line.made_up_on is not None:
        parts.append(_word("made_up").format(day=date_text(line.made_up_on)))
    return "; ".join(part for part in parts if part)


def _study(number: int, row: StudyRow) -> tuple[Value, ...]:
    data = row.data
    days = date_text(data.ended_on)
    if data.started_on != data.ended_on:
        days = f"{date_text(data.started_on)} – {days}"
    return (
        number,
        days,
        study_form(data.form),
        "; ".join(f"{code}. {title}" for code, title in row.topics),
        "; ".join(part for part in (data.pages, data.evidence, data.note) if part),
        data.reflection_on,
        row.confirmed_by,
    )


def _words(table: str) -> dict[str, Any]:
    words: dict[str, Any] = wording("person_record")[table]
    return words


def _word(key: str) -> str:
    return str(wording("person_record")[key])
