"""Erasing who somebody was: the name and identity go for good, every count stays (domain: 6.3)."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import CompoundSelect, func, or_, select, union
from sqlalchemy.orm import Session

import resources
from models.book.changes import give_reason, name_action
from models.errors import RecordsError
from models.history.cleaning import Cleaning, clean_log, clean_texts, whole_names
from models.history.forgetting import forget
from models.members.order import renew_forms
from models.members.people import PersonDetail, read_person
from models.names import spellings
from models.periods import date_text
from models.study.papers import erase_study_papers
from models.tables.documents import Document
from models.tables.meetings import Attendance, Meeting
from models.tables.members import Person, PostPeriod, RegisterEntry, StatusChange
from models.tables.minutes import AgendaItem, Opinion, Task
from models.tables.quality import QualitySheet
from models.tables.study import MakeUp, Study
from models.words import ENDED_STATUSES, DocumentState, MeetingState

#: What of a person's rows in other tables may tell who it was.
_BLANK = {
    "attendance": ("reason",),
    "study": ("pages", "evidence", "reflection_result", "note"),
    "make_up": ("note",),
}
_OPEN = or_(Meeting.state == MeetingState.DRAFT, Meeting.state == MeetingState.HELD)


def can_be_erased(person: PersonDetail, today: date) -> bool:
    """Tell whether the person has gone for good and was not erased before."""
    coming = [step for step in person.statuses if step.since > today]
    return (
        person.erased_on is None
        and person.status_on(today) in ENDED_STATUSES
        and all(step.status in ENDED_STATUSES for step in coming)
    )


def erase_person(session: Session, *, person_id: UUID, today: date) -> str:
    """Erase who somebody was; return what stands in the place of the name.

    Their attendance and studies stay, so that every count of the past is as it was; their
    texts, posts and register entry go, the name leaves every text, and the log of changes forgets
    them. It cannot be undone, nor anything done before it. Raises RecordsError for whoever still
    belongs to the cell, or is named by a draft paper or in a meeting that is not finalised.
    """
    name_action(session, "erase_person")
    person = read_person(session, person_id)
    _check(session, person, today)
    row = session.get_one(Person, person_id)
    instead = _instead(session)
    # The name leaves closed records too, and these are changed for a reason only.
    give_reason(session, _words()["why"])
    cleaning = Cleaning(
        names=_names_to_clean(session, person),
        instead=instead,
        ids=frozenset(_rows_of(session, person_id)),
        blank=_BLANK,
    )
    _erase_identity(session, row, instead, today)
    _erase_texts(session, person_id)
    papers = erase_study_papers(session, person_id)
    clean_texts(session, cleaning)
    renew_forms(session)
    # What this very act wrote must not tell either what stood there before.
    session.info["rows"] = []
    forget(session, [("person", str(person_id)), *(("study_file", str(one)) for one in papers)])
    clean_log(session, cleaning)
    return instead


def others_of_the_name(session: Session, person: PersonDetail) -> int:
    """Return how many others have the same full name, whose mentions have to stay."""
    return _other_names(session, person).count(person.data.full_name.casefold())


def _check(session: Session, person: PersonDetail, today: date) -> None:
    name = person.data.full_name
    if person.erased_on is not None:
        raise RecordsError("members.erased")
    if not can_be_erased(person, today):
        raise RecordsError("members.erase_still_here", name=name)
    signs = select(Document.id).where(
        Document.signer_id == person.id, Document.state == DocumentState.DRAFT
    )
    if session.scalars(signs.limit(1)).first() is not None:
        raise RecordsError("members.erase_signs", name=name)
    leads = or_(Meeting.chair_id == person.id, Meeting.minute_taker_id == person.id)
    for key, condition in (("leads", leads), ("named", Meeting.id.in_(_naming(person.id)))):
        open_ones = select(Meeting).where(_OPEN, condition).order_by(Meeting.held_on)
        found = session.scalars(open_ones.limit(1)).first()
        if found is not None:
            day = date_text(found.held_on)
            raise RecordsError(f"members.erase_{key}", name=name, title=found.title, day=day)


def _naming(person_id: UUID) -> CompoundSelect[UUID]:
    """Return the meetings whose minutes or score sheet name a person who still has a part there."""
    spoken = select(AgendaItem.meeting_id).join(Opinion, Opinion.item_id == AgendaItem.id)
    return union(
        select(AgendaItem.meeting_id).where(AgendaItem.presenter_id == person_id),
        spoken.where(Opinion.speaker_id == person_id),
        select(Task.meeting_id).where(Task.owner_id == person_id),
        select(QualitySheet.meeting_id).where(QualitySheet.proposer_id == person_id),
    )


def _instead(session: Session) -> str:
    """Return the name of the next person erased: "Người đã xóa 3"."""
    before = session.scalar(select(func.count()).where(Person.erased_on.is_not(None))) or 0
    return _words()["name"].format(number=before + 1)


def _names_to_clean(session: Session, person: PersonDetail) -> tuple[str, ...]:
    birth_name = session.scalars(
        select(RegisterEntry.birth_name).where(RegisterEntry.person_id == person.id)
    ).one_or_none()
    others = _other_names(session, person)
    own = [name for name in spellings(person.data.full_name) if name.casefold() not in others]
    numbers = (person.data.card_number,) if len(person.data.card_number) > 4 else ()
    return (*whole_names([*own, *spellings(birth_name or "")]), *numbers)


def _other_names(session: Session, person: PersonDetail) -> list[str]:
    """Return what everybody else is called, as names are compared in a text."""
    names = session.scalars(select(Person.full_name).where(Person.id != person.id))
    return [name.casefold() for name in names]


def _rows_of(session: Session, person_id: UUID) -> list[UUID]:
    return [
        row_id
        for kind in (Attendance, Study, MakeUp)
        for row_id in session.scalars(select(kind.id).where(kind.person_id == person_id))
    ]


def _erase_identity(session: Session, row: Person, instead: str, today: date) -> None:
    row.full_name = instead
    row.sex = row.born_on = row.birth_year = row.joined_on = row.official_on = None
    row.job = row.unit = row.card_number = row.note = ""
    row.erased_on = today
    for kind in (PostPeriod, RegisterEntry):
        for one in session.scalars(select(kind).where(kind.person_id == row.id)):
            session.delete(one)
    for step in session.scalars(select(StatusChange).where(StatusChange.person_id == row.id)):
        step.document = step.note = step.body = step.introduced_by = step.received_by = ""
        step.move = step.leaving_form = None
    session.flush()


def _erase_texts(session: Session, person_id: UUID) -> None:
    """Empty what may tell who it was; an absence keeps a reason, as a closed sheet must."""
    for kind in (Study, MakeUp):
        for row in session.scalars(select(kind).where(kind.person_id == person_id)):
            for column in _BLANK[kind.__tablename__]:
                if getattr(row, column):
                    setattr(row, column, "")
    usual = set(resources.read_toml("wording/meetings.toml")["reasons"]["usual"])
    for row in session.scalars(select(Attendance).where(Attendance.person_id == person_id)):
        if row.reason and row.reason not in usual:
            row.reason = _words()["reason"]
    session.flush()


def _words() -> dict[str, str]:
    words: dict[str, str] = resources.read_toml("wording/members.toml")["erased"]
    return words
