"""What an old attendance sheet asks of the user, and how an answer becomes a choice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.dialogs.decision_table import Question
from desktop.labels import mark_label, meeting_kind_label, status_label
from desktop.name_order import name_key
from desktop.tables.old_people_table import PersonLine
from desktop.translation import current_language
from models.imports.attendance.choices import Choices
from models.imports.attendance.meetings import ColumnVerdict
from models.imports.attendance.people import likely_status
from models.imports.attendance.planning import PlannedMeeting
from models.imports.attendance.proposal import AttendanceProposal, OffRoll
from models.imports.attendance.signs import SignSource, SignUse
from models.members.people import PersonDetail
from models.periods import ALWAYS, date_text
from models.words import MEMBER_STATUSES, Mark, MeetingKind, Status

translate = QCoreApplication.translate
Answers = tuple[tuple[Any, str], ...]
#: Stands for "nothing decided" where None means "left out".
_UNDECIDED = object()


def ask_of_meeting(row: PlannedMeeting) -> Question:
    """Ask what kind of meeting a column is, or say why its day cannot be told."""
    found = row.matched
    reason = found.reason.sentence(current_language()) if found.reason else ""
    text = translate("OldSheet", "Column {0} “{1}”: which kind of meeting?")
    answers: Answers = tuple((kind, meeting_kind_label(kind)) for kind in MeetingKind)
    answers += ((None, translate("OldSheet", "Leave this column out")),)
    left_out = found.verdict is ColumnVerdict.LEFT_OUT
    return Question(
        reason or text.format(found.column.letter, found.column.heading),
        answers,
        _place(answers, None if left_out else found.kind),
    )


def ask_of_person(row: PersonLine, people: Sequence[PersonDetail], choices: Choices) -> Question:
    """Ask whose row it is, or as what somebody sat in meetings before they were on the roll."""
    if row.off_roll is not None and not row.matched.is_open:
        return _ask_off_roll(row.off_roll)
    chosen = row.matched.line.row in choices.people
    if not (row.matched.is_open or chosen):
        return Question("")
    near = {one.id for one in row.matched.candidates}
    answers: list[tuple[Any, str]] = [
        (None, translate("OldSheet", "Nobody of the book: leave this row out"))
    ]
    by_id = {one.id: one for one in people}
    answers += [(one.id, person_words(by_id[one.id])) for one in row.matched.candidates]
    others = sorted(
        (one for one in people if one.id not in near), key=lambda one: name_key(one.data.full_name)
    )
    answers += [(one.id, person_words(one)) for one in others]
    text = translate("OldSheet", "Row {0}: who is “{1}”?")
    given = choices.people.get(row.matched.line.row, _UNDECIDED)
    return Question(
        text.format(row.matched.line.row, row.matched.line.name),
        tuple(answers),
        _place(answers, given),
    )


def ask_of_sign(row: SignUse) -> Question:
    """Ask what a sign means; every meaning can be corrected."""
    answers: Answers = tuple((mark, mark_label(mark)) for mark in marks_to_choose())
    answers += ((None, translate("OldSheet", "Leave these cells out")),)
    text = translate("OldSheet", "What does “{0}” mean in this sheet?")
    left_out = row.source is SignSource.CHOSEN and row.mark is None
    given = row.mark if row.mark or left_out else _UNDECIDED
    return Question(text.format(row.text), answers, _place(answers, given))


def marks_to_choose() -> tuple[Mark, ...]:
    """Return the marks with what happened first, and "not recorded" last."""
    return (*(mark for mark in Mark if mark is not Mark.NOT_RECORDED), Mark.NOT_RECORDED)


def choose_meeting(choices: Choices, row: PlannedMeeting, kind: MeetingKind | None) -> Choices:
    """Return the choices with the kind of a column."""
    return replace(choices, kinds={**choices.kinds, row.matched.column.place: kind})


def choose_person(choices: Choices, row: PersonLine, answer: Any) -> Choices:
    """Return the choices with what was said of a row."""
    if row.off_roll is not None and not row.matched.is_open:
        off_roll = {**choices.off_roll, row.off_roll.person.id: answer}
        return replace(choices, off_roll=off_roll)
    return replace(choices, people={**choices.people, row.matched.line.row: answer})


def choose_sign(choices: Choices, row: SignUse, mark: Mark | None) -> Choices:
    """Return the choices with the meaning of a sign."""
    return replace(choices, signs={**choices.signs, row.key: mark})


def person_lines(proposal: AttendanceProposal) -> list[PersonLine]:
    """Return the rows of the sheet, those that ask something first."""
    off_roll = {one.row: one for one in proposal.off_roll}
    lines = [PersonLine(line, off_roll.get(line.line.row)) for line in proposal.lines]
    return sorted(lines, key=lambda line: not (line.is_open or line.off_roll))


def person_words(person: PersonDetail) -> str:
    """Return a name with the birth that tells it from namesakes."""
    data = person.data
    born = date_text(data.born_on) if data.born_on else str(data.birth_year or "")
    return f"{data.full_name} · {born}" if born else data.full_name


def _ask_off_roll(found: OffRoll) -> Question:
    text = translate(
        "OldSheet",
        "{0} has marks on {1} days when the book does not have them on the roll ({2} to {3}); "
        "{4}. Their statuses stay as they are, whatever is chosen.",
    )
    likely = likely_status(found.person, found.written_status)
    order = sorted(MEMBER_STATUSES, key=lambda one: (one is not likely, list(Status).index(one)))
    taken = translate("OldSheet", "Take them as recorded: {0}")
    answers: list[tuple[Any, str]] = [
        (None, translate("OldSheet", "Leave these marks out")),
        *((status, taken.format(status_label(status).lower())) for status in order),
    ]
    given = _UNDECIDED if found.is_open else found.status
    sentence = text.format(
        found.person.data.full_name,
        len(found.days),
        date_text(found.days[0]),
        date_text(found.days[-1]),
        _statuses_text(found.person),
    )
    return Question(sentence, tuple(answers), _place(answers, given))


def _statuses_text(person: PersonDetail) -> str:
    """Return what the book says of somebody's statuses."""
    since = translate("OldSheet", "{0} from {1}")
    return "; ".join(
        status_label(step.status)
        if step.since == ALWAYS
        else since.format(status_label(step.status), date_text(step.since))
        for step in person.statuses
    )


def _place(answers: Sequence[tuple[Any, str]], given: object) -> int:
    return next((at for at, (value, _) in enumerate(answers) if value == given), -1)
