"""A book into whose every field something is typed, through the functions that the window uses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import date, time
from enum import StrEnum
from itertools import product
from pathlib import Path
from typing import Any, TypeVar, get_type_hints
from uuid import UUID

from sqlalchemy import String, select

from desktop.exports.profiles import HD36
from desktop.exports.registry import DOCUMENTS
from models.activities.dissemination import DisseminationData, record_dissemination
from models.activities.inspections import InspectionData, record_inspection
from models.activities.words import Channel, InspectionKind
from models.attendance.sheet import read_attendance, record_attendance
from models.book.changes import for_reason
from models.book.database import Database, Session, create_book
from models.calendar.anniversaries import AnniversaryRule, save_anniversary
from models.calendar.events import list_deadlines, mark_deadline_done
from models.calendar.words import DayLevel
from models.campaigns.beginning import Beginning, begin_campaign
from models.campaigns.campaigns import (
    add_campaign_from_template,
    read_campaign,
    topics_in_order,
)
from models.campaigns.editing import update_campaign
from models.campaigns.kept_parts import LISTS
from models.campaigns.parts import Part, TopicBranch
from models.documents.drafts import choose_part, write_narrative
from models.documents.issuing import Issue, issue_paper, withdraw_paper
from models.documents.numbers import explain_numbers
from models.errors import RecordsError
from models.meetings.agenda import ItemData, add_item, agenda_of
from models.meetings.closing import cancel_meeting, finalise_meeting
from models.meetings.meetings import MeetingData, add_meeting, change_meeting
from models.meetings.minutes import ClosingData, write_closing
from models.meetings.opinions import OpinionData, add_opinion
from models.meetings.quality import decide_quality, read_quality, score, set_scoring
from models.meetings.resolutions import ResolutionData, add_resolution
from models.meetings.scans import add_scan, scan_file
from models.meetings.tasks import TaskData, add_task, list_reviews, review_task
from models.meetings.votes import VoteData, add_vote
from models.meetings.who import Who
from models.members.groups import add_group, set_group
from models.members.people import PersonData, add_person
from models.members.register import RegisterData, keep_register, write_register
from models.members.steps import PostStep, StatusStep
from models.organisation import Cell, add_term, rename_cell, stand_still
from models.periods import ALWAYS, month, year
from models.study.entries import StudyData, record_study
from models.study.make_ups import Absence, MakeUpData, record_make_ups
from models.study.papers import put_study_paper
from models.tables.base import Record
from models.words import (
    Audience,
    DirectiveRole,
    LeavingForm,
    Mark,
    MeetingKind,
    Move,
    Post,
    Reporter,
    Sex,
    Status,
    StudyForm,
    TaskState,
    TopicKind,
)
from tests.exports.typed_texts import Made

YEAR = year(2026)
TODAY = date(2026, 11, 20)
JOINED, OFFICIAL = date(2001, 2, 3), date(2002, 2, 3)
_DAY = date(2026, 10, 5)
_PNG = bytes.fromhex("89504e470d0a1a0a") + bytes(40) + b"IEND\xaeB`\x82"
#: What a field of a record is called where a text is to be typed.
FIELD = "@"
#: Fields that are no free text: what is typed there is chosen from a list, or is a number.
_CHOSEN = {"key", "pages", "channel"}

R = TypeVar("R")


class _NotKeptError(Exception):
    """A record was only tried."""


@dataclass
class Typist:
    """Types a text of its own into every field, and keeps what was refused and why."""

    database: Database
    texts: Iterator[Made]
    typed: dict[str, Made] = field(default_factory=dict)
    refused: dict[str, RecordsError] = field(default_factory=dict)

    def enter(self, write: Callable[..., R], *args: Any, **values: Any) -> R:
        """Enter a record with a text in each of its fields; what is refused is typed plainly."""
        made: list[Made] = []
        filled = self._fill((args, values), lambda: self._next(made))
        try:
            return self._write(write, filled)
        except RecordsError:
            plain = [replace(one, text=f"Chữ {one.mark}") for one in made]
        for place, one in enumerate(made):
            attempt = iter([*plain[:place], one, *plain[place + 1 :]])
            refusal = self._refusal(write, self._typed(args, values, attempt))
            if refusal is not None:
                self.refused[one.mark] = refusal
        kept = [one if one.mark not in self.refused else plain[at] for at, one in enumerate(made)]
        return self._write(write, self._typed(args, values, iter(kept)))

    def _typed(self, args: Any, values: Any, texts: Iterator[Made]) -> Any:
        return self._fill((args, values), lambda: next(texts).text)

    def _refusal(self, write: Callable[..., R], filled: Any) -> RecordsError | None:
        """Return why a record is refused, which is not kept in any case."""
        try:
            self._write(write, filled, keep=False)
        except RecordsError as refusal:
            return refusal
        except _NotKeptError:
            pass
        return None

    def _next(self, made: list[Made]) -> str:
        made.append(next(self.texts))
        self.typed[made[-1].mark] = made[-1]
        return made[-1].text

    def _write(self, write: Callable[..., R], filled: Any, *, keep: bool = True) -> R:
        with self.database.transaction() as session:
            done = write(session, *filled[0], **filled[1])
            session.flush()
            if not keep:
                raise _NotKeptError
        return done

    def _fill(self, value: Any, text: Callable[[], str]) -> Any:
        if type(value) is str:
            return text() if value == FIELD else value
        if isinstance(value, tuple):
            return tuple(self._fill(one, text) for one in value)
        if isinstance(value, dict):
            return {name: self._fill(one, text) for name, one in value.items()}
        if isinstance(value, Who) and value.person_id:
            return value
        if is_dataclass(value) and not isinstance(value, type):
            return replace(value, **dict(self._fields(value, text)))
        return value

    def _fields(self, value: Any, text: Callable[[], str]) -> Iterator[tuple[str, Any]]:
        """Fill the fields of a record: a text that is empty by default as well."""
        for one in fields(value):
            held = getattr(value, one.name)
            if type(held) is str and held == "" and one.name not in _CHOSEN:
                held = FIELD
            yield one.name, self._fill(held, text)


@dataclass(frozen=True)
class TypedBook:
    """The book with what was typed into it and what its papers are about."""

    database: Database
    typist: Typist
    campaigns: tuple[UUID, ...]
    meetings: tuple[UUID, ...]
    people: tuple[UUID, ...]


def make_typed_book(file: Path, texts: Iterator[Made]) -> TypedBook:
    """Write the book; its days lie in one year."""
    first = [next(texts) for _ in range(4)]
    plain = Cell(*(f"Chữ {one.mark}" for one in first[:3]))
    typist = Typist(create_book(file, plain, user="thử"), texts)
    _found(typist)
    people = _add_people(typist)
    campaigns = (_add_campaign(typist, tuple(people[:2])), _add_campaign(typist, ()))
    meetings = _hold_meetings(typist, people, campaigns)
    _study(typist, people, campaigns[0], meetings)
    _make_known(typist, campaigns[0])
    book = TypedBook(typist.database, typist, campaigns, meetings, people)
    _write_drafts(book)
    _issue(book)
    return book


def _found(typist: Typist) -> None:
    typist.enter(rename_cell, Cell(FIELD, FIELD, FIELD, FIELD), valid_from=date(2020, 1, 1))
    typist.enter(add_term, name=FIELD, starts_on=date(2025, 1, 1), ends_on=date(2027, 6, 30))
    typist.enter(stand_still, TODAY)
    typist.enter(keep_register, kept=True)
    for number in range(1, 3):
        rule = AnniversaryRule(FIELD, DayLevel.PROVINCE, number, 3)
        typist.enter(save_anniversary, rule)


def _add_people(typist: Typist) -> tuple[UUID, ...]:
    usual = (StatusStep(JOINED, Status.PROBATIONARY), StatusStep(OFFICIAL, Status.OFFICIAL))
    moves: tuple[tuple[StatusStep, ...], ...] = (
        (),
        (),
        (StatusStep(date(2026, 2, 1), Status.OFFICIAL, move=Move.TRANSFERRED_IN),),
        (StatusStep(date(2026, 3, 1), Status.TRANSFERRED, move=Move.TRANSFERRED_OUT),),
        (StatusStep(date(2026, 4, 1), Status.TEMPORARY_OUT, move=Move.TEMPORARILY_OUT),),
        (StatusStep(date(2026, 5, 1), Status.EXEMPT, move=Move.EXEMPTED),),
        (StatusStep(date(2026, 6, 1), Status.LEFT, leaving_form=LeavingForm.STRUCK_OFF),),
        (StatusStep(date(2026, 7, 1), Status.DIED, move=Move.DIED),),
        (),
    )
    posts = {
        0: (PostStep(Post.SECRETARY), PostStep(Post.DEPUTY_SECRETARY, ALWAYS, date(2019, 1, 1))),
        1: (PostStep(Post.DEPUTY_SECRETARY),),
    }
    people = []
    for place, steps in enumerate(moves):
        data = PersonData(FIELD, sex=Sex.MALE, joined_on=JOINED, official_on=OFFICIAL)
        person = typist.enter(add_person, data, statuses=usual + steps, posts=posts.get(place, ()))
        typist.enter(write_register, person_id=person, data=RegisterData())
        people.append(person)
    for _ in range(2):
        staff = (StatusStep(ALWAYS, Status.STAFF),)
        people.append(typist.enter(add_person, PersonData(FIELD), statuses=staff))
    return tuple(people)


def _parts(kind: type[Part]) -> tuple[Any, ...]:
    """Return parts of every sort that its words tell apart, all of whose texts are to be typed."""
    hints = get_type_hints(kind)
    words = {name: hint for name, hint in hints.items() if isinstance(hint, type)}
    sorts = {name: list(hint) for name, hint in words.items() if issubclass(hint, StrEnum)}
    fixed: dict[str, Any] = {name: FIELD for name, hint in words.items() if hint is str}
    fixed |= {"month": 11} if "month" in words else {}
    if "first_month" in hints:
        fixed |= {"first_month": 8, "first_day": 1, "last_month": 9, "last_day": 2}
    optional = {"reporter": list(Reporter)} if "reporter" in hints else {}
    chosen: dict[str, list[Any]] = {**sorts, **optional}
    make: Callable[..., Any] = kind
    return tuple(
        make(**fixed, **dict(zip(chosen, values, strict=True)))
        for values in product(*chosen.values())
    )


def _add_campaign(typist: Typist, groups: tuple[UUID, ...]) -> UUID:
    """Enter a campaign with parts of every sort; with `groups`, for a party group of these."""
    beginning = Beginning(
        name=FIELD,
        kind=FIELD,
        issuer=FIELD,
        starts_on=date(2026, 1, 5),
        ends_on=date(2026, 12, 20),
        topic=FIELD,
        number=FIELD,
    )

    def begin(session: Session, asked: Beginning) -> UUID:
        template = begin_campaign(asked, audience="Đảng viên")
        return add_campaign_from_template(session, template)

    campaign = typist.enter(begin, beginning)

    def fill(session: Session, lists: Any, own: Any) -> None:
        update_campaign(session, replace(read_campaign(session, campaign), **own, **lists))

    for name, (kind, _) in LISTS.items():
        parts = _parts(kind)
        if name == "directives":
            others = [one for one in parts if one.role is not DirectiveRole.SOURCE]
            parts = (*others, next(one for one in parts if one not in others))
        for part in range(0, len(parts), 4):
            typist.enter(_more, campaign, name, parts[part : part + 4])
    leaf = TopicBranch(code=FIELD, kind=TopicKind.PART, title=FIELD, short_title=FIELD)
    branch = replace(leaf, children=(leaf, leaf))
    typist.enter(fill, {"topics": (branch, leaf)}, {"title": FIELD, "work": FIELD})
    typist.enter(fill, {}, {"work_author": FIELD, "starts_basis": FIELD, "ends_basis": FIELD})
    if groups:
        group = typist.enter(add_group, FIELD)
        typist.enter(set_group, person_ids=groups, group_id=group, on=date(2026, 1, 1))
    return campaign


def _more(session: Session, campaign: UUID, name: str, parts: tuple[Any, ...]) -> None:
    held = read_campaign(session, campaign)
    kept = tuple(
        one for one in getattr(held, name) if getattr(one, "role", None) != DirectiveRole.SOURCE
    )
    if name == "directives" and not any(one.role is DirectiveRole.SOURCE for one in parts):
        kept = getattr(held, name)
    changed: Any = {name: (*kept, *parts)}
    update_campaign(session, replace(held, **changed))


def _hold_meetings(
    typist: Typist, people: tuple[UUID, ...], campaigns: tuple[UUID, ...]
) -> tuple[UUID, ...]:
    with typist.database.reading() as session:
        topics = [one.id for campaign in campaigns for one in topics_in_order(session, campaign)]
    held = []
    for place, kind in enumerate((MeetingKind.THEMATIC, MeetingKind.REGULAR)):
        data = MeetingData(
            kind,
            Audience.EVERYONE,
            FIELD,
            date(2026, 9 + place, 5),
            starts_at=time(14, 0),
            chair_id=people[0],
            minute_taker_id=people[1],
            topic_ids=tuple(topics[place::2]),
            agenda="Việc đầu\nViệc sau",
        )
        meeting = typist.enter(add_meeting, data)
        held.append(meeting)
        _mark(typist, meeting, people)
        _write_minutes(typist, meeting)
    typist.enter(finalise_meeting, held[0])
    for number in range(3, 5):
        typist.enter(for_reason, work=_count_staff(held[0], number), reason=FIELD)
    off = date(2026, 11, 5)
    other = MeetingData(MeetingKind.REGULAR, Audience.MEMBERS, FIELD, off, agenda="Việc đầu")
    called_off = typist.enter(add_meeting, other)
    typist.enter(cancel_meeting, called_off, reason=FIELD)
    return tuple(held)


def _count_staff(meeting: UUID, number: int) -> Callable[[Session], object]:
    return lambda session: change_meeting(
        session, meeting_id=meeting, changes={"staff_head_count": number}
    )


def _mark(typist: Typist, meeting: UUID, people: tuple[UUID, ...]) -> None:
    with typist.database.reading() as session:
        found = read_attendance(session, meeting)
    # By name they would come in another order in every book.
    rows = sorted(found, key=lambda row: people.index(row.person_id))
    absent = (Mark.ABSENT_EXCUSED, Mark.ABSENT_UNEXCUSED)
    for place, row in enumerate(rows):
        mark = absent[place % 2] if place % 3 == 2 else Mark.PRESENT
        reason = FIELD if mark in absent else ""
        typist.enter(
            record_attendance,
            meeting_id=meeting,
            person_id=row.person_id,
            mark=mark,
            reason=reason,
        )


def _write_minutes(typist: Typist, meeting: UUID) -> None:
    with typist.database.reading() as session:
        reviews = list_reviews(session, meeting)
        items = agenda_of(session, meeting)
        codes = [line.criterion.code for line in read_quality(session, meeting).lines]
    assert items
    for review in reviews:
        typist.enter(
            review_task,
            meeting_id=meeting,
            task_id=review.task_id,
            state=TaskState.ONGOING,
            result=FIELD,
        )
    for _ in range(2):
        item = typist.enter(add_item, meeting_id=meeting, data=ItemData(FIELD))
        typist.enter(add_opinion, item_id=item, data=OpinionData())
        typist.enter(add_vote, meeting_id=meeting, item_id=item, data=VoteData(FIELD, 1))
    resolution = typist.enter(add_resolution, meeting_id=meeting, data=ResolutionData(FIELD))
    typist.enter(add_vote, meeting_id=meeting, resolution_id=resolution, data=VoteData(FIELD, 4))
    typist.enter(add_vote, meeting_id=meeting, data=VoteData(FIELD, 1))
    for _ in range(2):
        typist.enter(add_task, meeting_id=meeting, data=TaskData(FIELD, due_on=TODAY))
    closing = ClosingData(True, False, next_on=TODAY)
    typist.enter(write_closing, meeting_id=meeting, data=closing)
    for code in codes[:3]:
        typist.enter(score, meeting_id=meeting, code=code, typed=None, agreed=None, note=FIELD)
    typist.enter(set_scoring, meeting_id=meeting, proposer_id=None, vote=VoteData("Chữ", 1))
    typist.enter(decide_quality, meeting_id=meeting, decided_class=FIELD, decided_on=TODAY)

    def scan(session: Session, name: str) -> None:
        add_scan(session, meeting_id=meeting, file=scan_file(name, _PNG))

    typist.enter(scan, FIELD)


def _study(
    typist: Typist, people: tuple[UUID, ...], campaign: UUID, meetings: tuple[UUID, ...]
) -> None:
    with typist.database.reading() as session:
        topics = [one.id for one in topics_in_order(session, campaign)]
        rows = read_attendance(session, meetings[0])
    absent = {row.person_id for row in rows if row.mark is Mark.ABSENT_EXCUSED}
    away = [person for person in people if person in absent]
    for topic in topics:
        data = StudyData(
            form=StudyForm.SELF_STUDY,
            started_on=date(2026, 8, 1),
            ended_on=date(2026, 8, 9),
            topic_ids=(topic,),
            reflection_on=date(2026, 8, 10),
            confirmed_by_id=people[0],
        )
        study = typist.enter(record_study, data, person_ids=(people[1],))

    def put(session: Session, name: str) -> None:
        put_study_paper(session, study[0], scan_file(name, _PNG))

    typist.enter(put, FIELD)
    made_up = MakeUpData(date(2026, 9, 20), StudyForm.SELF_STUDY, people[0])
    typist.enter(record_make_ups, tuple(Absence(meetings[0], one) for one in away[:1]), made_up)


def _make_known(typist: Typist, campaign: UUID) -> None:
    for channel in Channel:
        item = DisseminationData(channel, FIELD, _DAY, campaign)
        typist.enter(record_dissemination, item)
    for kind in InspectionKind:
        check = InspectionData(kind, _DAY, FIELD, campaign, follow_up_by=TODAY)
        typist.enter(record_inspection, check)
    with typist.database.reading() as session:
        due = list_deadlines(session, YEAR, today=TODAY)
    for one in due[:2]:
        typist.enter(
            mark_deadline_done,
            deadline_id=one.deadline.deadline_id,
            due_on=one.deadline.due_on,
            done_on=TODAY,
            note=FIELD,
        )


def _write_drafts(book: TypedBook) -> None:
    """Draft every paper that is drafted, of the first campaign; the other is left to proposals."""
    for document in DOCUMENTS:
        if document.draft_key != document.key:
            continue
        campaign = book.campaigns[0] if "campaign" in document.needs else None
        paper = {"key": document.key, "campaign_id": campaign, "period": YEAR}
        for section in document.heads:
            book.typist.enter(write_narrative, **paper, section=section, text=FIELD)
        for part in document.parts:
            book.typist.enter(choose_part, **paper, part=part, value="on")


def _issue(book: TypedBook) -> None:
    """Explain numbers, and issue and withdraw a paper; its own file is none of the book's."""
    for number in range(1, 4):
        book.typist.enter(explain_numbers, symbol="BC", day=_DAY, numbers=(number,), reason=FIELD)
    issue = Issue(
        key="monthly-report",
        symbol="BC",
        cell_symbol="CB",
        number=4,
        dated_on=date(2026, 2, 2),
        title=FIELD,
        signer=FIELD,
        recipients=("Đảng ủy",),
        profile=HD36.key,
        period=month(1, YEAR.first.year),
        pdf=b"%PDF-1.7",
        lines=(),
        figures=(),
    )
    paper = book.typist.enter(issue_paper, issue)
    book.typist.enter(withdraw_paper, paper, on=TODAY, reason=FIELD)


def text_columns() -> list[tuple[type[Record], str]]:
    """Return every column of every table that holds free text."""
    found = []
    for mapper in Record.registry.mappers:
        for column in mapper.column_attrs:
            kind = column.columns[0].type
            if type(kind) is String and mapper.class_.__table__ is column.columns[0].table:
                found.append((mapper.class_, column.key))
    return sorted(found, key=lambda one: (one[0].__name__, one[1]))


def stored_texts(database: Database) -> dict[str, set[tuple[str, str]]]:
    """Return the texts that the book holds, and in which table and column each of them is."""
    found: dict[str, set[tuple[str, str]]] = {}
    with database.reading() as session:
        for table, name in text_columns():
            for text in session.scalars(select(getattr(table, name))):
                found.setdefault(text, set()).add((table.__tablename__, name))
    return found
