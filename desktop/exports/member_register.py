"""Mẫu 7-HSĐV, Sổ danh sách đảng viên: every member the cell has had, in the form's 14 columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.exports.list_paper import ListColumn, ListGroup, ListPaper, Value, list_heading
from desktop.exports.paper import Signature
from desktop.exports.people_list import by_then
from desktop.exports.profiles import Profile
from desktop.exports.sentences import count
from desktop.exports.wording import sex_name, wording
from models.members.lists import MemberRegister, RegisterLine
from models.members.steps import StatusStep
from models.periods import ALWAYS, date_text
from models.words import Move, Status

#: Millimetres on paper that lies, in the order of the form's columns; a day fits on one line.
_WIDTHS = (8, 28, 13, 19, 24.5, 22, 18.5, 17, 12, 18.5, 18.5, 18.5, 18.5, 18)
_CENTRED = {1, 7, 8}


@dataclass(frozen=True, slots=True)
class RegisterPaper:
    """The reading of the register and who signs it."""

    register: MemberRegister
    signature: Signature
    profile: Profile


def compose_member_register(paper: RegisterPaper) -> ListPaper:
    """Return the register apart from any format: who belongs to the cell, then who is gone."""
    words, register = wording("member_register"), paper.register
    present, gone = len(register.present), len(register.gone)
    titles = words["columns"].values()
    after = words["gone_count"].format(count=count(gone)) if gone else ""
    return ListPaper(
        profile=paper.profile,
        heading=list_heading(register.cell, register.day),
        type_name=words["type_name"],
        abstract=words["abstract"],
        columns=tuple(
            ListColumn(title, width, "center" if number in _CENTRED else "left")
            for number, (title, width) in enumerate(zip(titles, _WIDTHS, strict=True), start=1)
        ),
        groups=(
            ListGroup("", tuple(_rows(register.present, register.day, first=1))),
            ListGroup(words["gone"], tuple(_rows(register.gone, register.day, first=present + 1))),
        ),
        left_signature=Signature(wording("people_list")["signing"]["left"]),
        signature=paper.signature,
        above=(words["as_of"].format(day=date_text(register.day), present=count(present)),),
        below=(after,) if after else (() if present else (words["nobody"],)),
        landscape=True,
        numbered=True,
        size=9,
    )


def _rows(lines: Sequence[RegisterLine], day: date, *, first: int) -> Iterator[tuple[Value, ...]]:
    for number, line in enumerate(lines, start=first):
        yield (number, *_facts(line, day), *_movements(line, day), _note(line))


def _facts(line: RegisterLine, day: date) -> tuple[str, ...]:
    """Return columns 2 to 9: who the member is."""
    person, data = line.row.person.data, line.data
    services: dict[str, str] = wording("member_register")["services"]
    return (
        _lines(person.full_name.upper(), data.birth_name),
        _lines(sex_name(person.sex), data.ethnic_group, data.religion),
        data.home_place,
        _lines(data.schooling, data.theory, data.profession, data.languages),
        _lines(data.job_before, ", ".join(_present(person.job, person.unit))),
        _lines(_day(by_then(person.joined_on, day)), _day(by_then(person.official_on, day))),
        _lines(person.card_number, data.file_number, data.badge),
        services[data.service] if data.service else "",
    )


def _movements(line: RegisterLine, day: date) -> tuple[str, ...]:
    """Return columns 10 to 13: went, came, died, left, each with its day."""
    forms: dict[str, str] = wording("member_register")["leaving_forms"]
    went = line.last_step(Status.TRANSFERRED, day=day)
    came = line.last_move(Move.TRANSFERRED_IN, day=day)
    died = line.last_step(Status.DIED, day=day)
    left = line.last_step(Status.LEFT, day=day)
    form = forms[left.leaving_form] if left and left.leaving_form else ""
    return (
        _dated(went, went.body if went else ""),
        _dated(came, came.body if came else ""),
        _dated(died, died.note if died else ""),
        _dated(left, form),
    )


def _note(line: RegisterLine) -> str:
    """Return column 14: the status of the day, if not the usual one, and the book's note."""
    step = line.row.step
    notes: dict[str, str] = wording("member_register")["notes"]
    told = notes.get(step.status, "") if step else ""
    if told and step and step.since != ALWAYS:
        told = notes["since"].format(status=told, day=date_text(step.since))
    return "\n".join(_present(told, line.row.person.data.note))


def _lines(*facts: str) -> str:
    """Return each fact on a line of its own; what is not known before another has its dash."""
    known: list[Any] = list(facts)
    while known and not known[-1]:
        known.pop()
    return "\n".join(fact or wording("member_register")["unknown"] for fact in known)


def _dated(step: StatusStep | None, what: str) -> str:
    if step is None:
        return ""
    return "\n".join(_present(_day(step.since) if step.since != ALWAYS else "", what))


def _day(day: date | None) -> str:
    return date_text(day) if day else ""


def _present(*texts: str) -> Iterable[str]:
    return [text for text in texts if text]
