"""What users do to a book, at random, through the functions that the window calls."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date, time, timedelta
from functools import partial
from uuid import UUID

from models.attendance.sheet import call_missing, fill_present, read_attendance, record_attendance
from models.book.database import Database, Session
from models.campaigns.campaigns import (
    add_campaign_from_template,
    list_campaigns,
    topics_in_order,
)
from models.campaigns.removing import remove_campaign
from models.documents.drafts import set_signing, write_narrative
from models.errors import RecordsError
from models.history.taking_back import undo_act
from models.history.trash import list_trash, restore
from models.history.undo import undo_steps
from models.meetings.meetings import (
    add_meeting,
    call_draft_rolls,
    list_meetings,
    remove_draft,
    update_meeting,
)
from models.members.people import PersonData, add_person, change_status, read_people, update_person
from models.members.removing import remove_person
from models.members.steps import PostStep, StatusStep
from models.organisation import Cell, add_term, list_terms, remove_term, rename_cell
from models.periods import Period, year
from models.study.entries import StudyData, list_studies, record_study, remove_studies, update_study
from models.words import Audience, Mark, MeetingKind, Post, Status, StudyForm
from tests.models.cell import add_someone, meeting
from tests.models.random_books import small_campaign
from tests.models.random_minutes import MINUTES_ACTS, Act, NothingThereError, day, one

FIRST = date(2024, 1, 1)
SPAN = Period(date(2020, 1, 1), date(2030, 12, 31))
NAMES = ("Giàng A Sử", "Lò Thị Pâng", "Tòng Văn Hỏa", "Vàng Thị Mỷ", "Quàng Văn Én")


def begin(session: Session) -> None:
    """Enter some people, a campaign and two meetings, so that there is something to do."""
    for name in NAMES:
        add_someone(session, name, post=Post.COMMITTEE_MEMBER if name < "H" else None)
    add_campaign_from_template(session, small_campaign())
    for number in (5, 9):
        add_meeting(session, meeting(FIRST + timedelta(days=number)))


def do_something(book: Database, chance: random.Random) -> None:
    """Do one act; what the book refuses is not done."""
    act = chance.choice(ACTS)
    with suppress(RecordsError, NothingThereError), book.transaction() as session:
        act(session, chance)


def _person(session: Session, chance: random.Random) -> UUID:
    return one(chance, read_people(session)).id


def _meeting(session: Session, chance: random.Random) -> UUID:
    return one(chance, list_meetings(session, SPAN)).id


def _topics(session: Session, chance: random.Random) -> tuple[UUID, ...]:
    campaign = one(chance, list_campaigns(session))
    topics = [topic.id for topic in topics_in_order(session, campaign.id)]
    return tuple(chance.sample(topics, chance.randrange(1, 4)))


def _data(chance: random.Random) -> PersonData:
    return PersonData(
        chance.choice(NAMES),
        born_on=chance.choice([None, date(1980, 2, 3)]),
        job=chance.choice(["", "Chuyên viên"]),
    )


def _steps(chance: random.Random) -> list[StatusStep]:
    days = {day(chance) for _ in range(chance.randrange(1, 4))}
    return [StatusStep(day, chance.choice(list(Status))) for day in sorted(days)]


def _posts(chance: random.Random) -> list[PostStep]:
    return [PostStep(Post.COMMITTEE_MEMBER, day(chance))] if chance.random() < 0.4 else []


def _add_person(session: Session, chance: random.Random) -> None:
    add_person(session, _data(chance), statuses=_steps(chance), posts=_posts(chance))
    call_draft_rolls(session)


def _add_several(session: Session, chance: random.Random) -> None:
    for _ in range(chance.randrange(2, 5)):
        _add_person(session, chance)


def _update_person(session: Session, chance: random.Random) -> None:
    update_person(
        session,
        _person(session, chance),
        _data(chance),
        statuses=_steps(chance),
        posts=_posts(chance),
    )
    call_draft_rolls(session)


def _change_status(session: Session, chance: random.Random) -> None:
    step = StatusStep(day(chance), chance.choice(list(Status)), document="QĐ 5")
    change_status(session, person_id=_person(session, chance), step=step)
    call_draft_rolls(session)


def _add_meeting(session: Session, chance: random.Random) -> None:
    topics = _topics(session, chance) if list_campaigns(session) else ()
    data = meeting(
        day(chance),
        audience=chance.choice([Audience.MEMBERS, Audience.EVERYONE, Audience.COMMITTEE]),
        kind=chance.choice(list(MeetingKind)),
        starts_at=chance.choice([None, time(14, 30)]),
        staff_head_count=chance.choice([None, 0, 3]),
        topic_ids=topics,
    )
    add_meeting(session, data)


def _update_meeting(session: Session, chance: random.Random) -> None:
    row = one(chance, list_meetings(session, SPAN))
    topics = _topics(session, chance) if list_campaigns(session) else ()
    data = replace(
        row.data,
        held_on=day(chance),
        conclusions=chance.choice(["", "1. Nhất trí.\n2. Giao đồng chí phó bí thư."]),
        topic_ids=topics,
    )
    update_meeting(session, row.id, data)


def _record(session: Session, chance: random.Random) -> None:
    meeting_id = _meeting(session, chance)
    row = one(chance, read_attendance(session, meeting_id))
    record_attendance(
        session,
        meeting_id=meeting_id,
        person_id=row.person_id,
        mark=chance.choice(list(Mark)),
        reason=chance.choice(["", "ốm"]),
    )


def _study(session: Session, chance: random.Random) -> StudyData:
    on = day(chance)
    return StudyData(
        form=chance.choice(list(StudyForm)),
        started_on=on,
        ended_on=on,
        topic_ids=_topics(session, chance),
        confirmed_by_id=chance.choice([None, _person(session, chance)]),
    )


def _record_study(session: Session, chance: random.Random) -> None:
    people = [_person(session, chance) for _ in range(chance.randrange(1, 4))]
    record_study(session, _study(session, chance), person_ids=people)


def _update_study(session: Session, chance: random.Random) -> None:
    entry = one(chance, list_studies(session, SPAN))
    update_study(session, entry.id, _study(session, chance))


def _remove_studies(session: Session, chance: random.Random) -> None:
    entries = [entry.id for entry in list_studies(session, SPAN)]
    remove_studies(session, [one(chance, entries)])


def _write(session: Session, chance: random.Random) -> None:
    campaign = one(chance, list_campaigns(session))
    write_narrative(
        session,
        key="campaign-report",
        campaign_id=campaign.id,
        period=year(2024),
        section=chance.choice(["leadership", "strengths"]),
        text=chance.choice(["Tốt.", "Khá.\nTốt."]),
    )


def _sign(session: Session, chance: random.Random) -> None:
    campaign = one(chance, list_campaigns(session))
    set_signing(
        session,
        key="campaign-report",
        campaign_id=campaign.id,
        period=year(2024),
        dated_on=day(chance),
        number=chance.choice([None, 7]),
        signer_id=_person(session, chance),
    )


def _rename(session: Session, chance: random.Random) -> None:
    cell = Cell(f"Chi bộ {chance.randrange(9)}", "Đảng bộ Sở", "Điện Biên")
    rename_cell(session, cell, valid_from=day(chance))


def _add_term(session: Session, chance: random.Random) -> None:
    on = day(chance)
    add_term(session, name="2024–2027", starts_on=on, ends_on=on + timedelta(days=900))


def _take_back(session: Session, chance: random.Random) -> None:
    undo_act(session, one(chance, undo_steps(session)).change_id)


def _on_meeting(work: Callable[..., object], session: Session, chance: random.Random) -> None:
    work(session, meeting_id=_meeting(session, chance))


ACTS: tuple[Act, ...] = (
    _add_person,
    _add_several,
    _update_person,
    _change_status,
    _change_status,
    lambda session, chance: remove_person(session, _person(session, chance)),
    _add_meeting,
    _add_meeting,
    _update_meeting,
    lambda session, chance: remove_draft(session, _meeting(session, chance)),
    _record,
    _record,
    _record,
    partial(_on_meeting, fill_present),
    partial(_on_meeting, call_missing),
    _record_study,
    _record_study,
    _update_study,
    _remove_studies,
    lambda session, _chance: add_campaign_from_template(session, small_campaign()),
    lambda session, chance: remove_campaign(session, one(chance, list_campaigns(session)).id),
    _write,
    _sign,
    _rename,
    _add_term,
    lambda session, chance: remove_term(session, one(chance, list_terms(session)).id),
    lambda session, chance: restore(session, one(chance, list_trash(session)).key),
    _take_back,
    *MINUTES_ACTS,
)
