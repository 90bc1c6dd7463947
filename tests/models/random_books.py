"""Small books at random, planned as plain data so that a reference can count them slowly."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from hypothesis import strategies as st

from models.book.database import Session
from models.campaigns.campaigns import add_campaign_from_template, list_campaigns, topics_in_order
from models.campaigns.parts import CampaignTemplate, TopicBranch
from models.campaigns.templates import list_templates
from models.study.entries import StudyData, record_study
from models.words import Audience, Mark, MeetingKind, Post, Status, StudyForm, TopicKind
from tests.models.cell import add_someone, hold, meeting

#: Some of the days lie in one year, and some in the next.
FIRST = date(2023, 12, 15)
#: The topics of the small campaign: code, and the code of what they stand under.
TREE = {"1": "", "1.1": "1", "1.1.1": "1.1", "1.1.2": "1.1", "1.2": "1", "2": ""}
#: Whom the meetings call: of party groups there are none.
AUDIENCES = (Audience.MEMBERS, Audience.EVERYONE, Audience.COMMITTEE)
#: The code that stands for a topic of another campaign.
STRANGER = "?"


@dataclass(frozen=True)
class PlannedPerson:
    """What they are from which day on; whether they sit on the committee."""

    statuses: dict[date, Status]
    on_committee: bool


@dataclass(frozen=True)
class PlannedMeeting:
    """A mark stands ready for every person, called or not."""

    day: date
    audience: Audience
    codes: frozenset[str]
    marks: tuple[Mark, ...]
    head_count: int | None
    kind: MeetingKind = MeetingKind.REGULAR


@dataclass(frozen=True)
class PlannedStudy:
    """One person's entry."""

    person: int
    ended_on: date
    codes: frozenset[str]
    reflected: bool
    confirmed: bool
    pages: int = 0
    minutes: int | None = None

    @property
    def page_count(self) -> int:
        """How many pages were read: those of the other campaign's topics are numbered there."""
        return 0 if STRANGER in self.codes else self.pages


@dataclass(frozen=True)
class PlannedBook:
    """Everything that is in the book, and the days asked about."""

    people: tuple[PlannedPerson, ...]
    meetings: tuple[PlannedMeeting, ...]
    studies: tuple[PlannedStudy, ...]
    first: date
    last: date


days = st.integers(0, 40).map(lambda number: FIRST + timedelta(days=number))
codes = st.frozensets(st.sampled_from([*TREE, STRANGER]), max_size=3)
people = st.builds(
    PlannedPerson,
    st.dictionaries(days, st.sampled_from(Status), min_size=1, max_size=3),
    st.booleans(),
)


@st.composite
def books(draw: st.DrawFn) -> PlannedBook:
    """Give a small book."""
    cell = tuple(draw(st.lists(people, min_size=1, max_size=5)))
    marks = st.tuples(*[st.sampled_from(Mark)] * len(cell))
    heads = st.none() | st.integers(0, 3)
    kinds = st.sampled_from(MeetingKind)
    called = st.sampled_from(AUDIENCES)
    meetings = st.builds(PlannedMeeting, days, called, codes, marks, heads, kinds)
    studies = st.builds(
        PlannedStudy,
        st.integers(0, len(cell) - 1),
        days,
        codes.filter(bool),
        st.booleans(),
        st.booleans(),
        st.integers(0, 400),
        st.none() | st.integers(1, 500),
    )
    first, last = sorted([draw(days), draw(days)])
    return PlannedBook(
        cell,
        tuple(draw(st.lists(meetings, max_size=5))),
        # Nobody studies before they are in the cell.
        tuple(
            entry
            for entry in draw(st.lists(studies, max_size=5))
            if entry.ended_on >= min(cell[entry.person].statuses)
        ),
        first,
        last,
    )


def small_campaign() -> CampaignTemplate:
    """Return a campaign whose topics are those of `TREE`."""

    def branches(parent: str) -> tuple[TopicBranch, ...]:
        return tuple(
            TopicBranch(
                code=code,
                kind=TopicKind.PART,
                title=f"Nội dung {code}",
                short_title=code,
                content="…",
                children=branches(code),
            )
            for code, above in TREE.items()
            if above == parent
        )

    return replace(list_templates()[0], key="nho", topics=branches(""))


def add_campaigns(session: Session) -> None:
    """Enter the small campaign, and another whose topics are none of its own."""
    add_campaign_from_template(session, small_campaign())
    add_campaign_from_template(session, list_templates()[1])


def write_book(
    session: Session, plan: PlannedBook, meetings: list[UUID] | None = None
) -> tuple[UUID, list[UUID]]:
    """Enter `plan` beside the campaigns; return the small one and everyone, in order.

    The meetings entered are added to `meetings`, in order as well.
    """
    campaigns = {one.key: one.id for one in list_campaigns(session)}
    campaign_id = campaigns.pop("nho")
    topics = {topic.code: topic.id for topic in topics_in_order(session, campaign_id)}
    (other_id,) = campaigns.values()
    topics[STRANGER] = topics_in_order(session, other_id)[0].id
    everyone = [
        add_someone(
            session,
            f"Người {number}",
            *person.statuses.items(),
            post=Post.COMMITTEE_MEMBER if person.on_committee else None,
        )
        for number, person in enumerate(plan.people)
    ]
    held = [
        _hold(session, planned, topics, everyone, title=f"Buổi {place}")
        for place, planned in enumerate(plan.meetings)
    ]
    if meetings is not None:
        meetings.extend(held)
    for entry in plan.studies:
        data = StudyData(
            form=StudyForm.SELF_STUDY,
            started_on=entry.ended_on,
            ended_on=entry.ended_on,
            topic_ids=tuple(topics[code] for code in entry.codes),
            pages=f"1-{entry.page_count}" if entry.page_count else "",
            minutes=entry.minutes,
            reflection_on=entry.ended_on if entry.reflected else None,
            confirmed_by_id=everyone[0] if entry.confirmed else None,
        )
        record_study(session, data, person_ids=[everyone[entry.person]])
    return campaign_id, everyone


def _hold(
    session: Session,
    planned: PlannedMeeting,
    topics: dict[str, UUID],
    everyone: list[UUID],
    *,
    title: str,
) -> UUID:
    data = meeting(
        planned.day,
        kind=planned.kind,
        title=title,
        audience=planned.audience,
        topic_ids=tuple(topics[code] for code in planned.codes),
        staff_head_count=planned.head_count,
    )
    return hold(session, data, dict(zip(everyone, planned.marks, strict=True)))
