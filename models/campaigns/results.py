"""The reading behind a campaign's report: who took part, how often, and what was covered.

People and turns are kept apart: *people* (số người) are distinct persons on the roll of the
period's last day; *turns* (số lượt người) are attendances, whoever they were.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from models.activities.dissemination import DisseminationRow, list_disseminations
from models.activities.inspections import InspectionRow, list_inspections
from models.attendance.figures import sum_totals
from models.campaigns.campaigns import CampaignDetail, Topic, read_campaign, topics_in_order
from models.campaigns.coverage import rule_of, weigh
from models.campaigns.for_groups import asked_on, studying_on
from models.campaigns.sittings import (
    delivering,
    leaves_of,
    reached,
    sittings_of,
    studied,
    turns_of,
    who_came,
)
from models.figures import Rate
from models.meetings.meetings import MeetingRow, list_meetings
from models.members.roll import RollEntry
from models.organisation import Cell, cell_on
from models.periods import Period
from models.study.entries import StudyRow, list_studies
from models.study.make_ups import list_make_ups
from models.words import MeetingKind


@dataclass(frozen=True, slots=True)
class Group:
    """Party members or staff: their names on the last day, and what they did in the period.

    Each set holds only people of `people`, so that every rate has its list of names; `times`
    says how many meetings each person attended, `turned` how many of them as one of this group:
    whoever joined the Party within the period attended as staff before. `made_up` says how many
    absences each made up; a make-up is no attendance and changes no figure of a meeting.
    """

    people: Mapping[UUID, str]
    attended: frozenset[UUID]
    studied: frozenset[UUID]
    reflected: frozenset[UUID]
    turns: Rate
    study_turns: int
    reflections: int
    times: Mapping[UUID, int] = field(default_factory=dict)
    turned: Mapping[UUID, int] = field(default_factory=dict)
    made_up: Mapping[UUID, int] = field(default_factory=dict)

    @property
    def made_up_turns(self) -> int:
        """How many absences were made up by whoever is on the list."""
        return sum(self.made_up.values())

    @property
    def attended_rate(self) -> Rate:
        """People who attended at least once, of everyone on the list."""
        return Rate(len(self.attended), len(self.people))

    @property
    def studied_rate(self) -> Rate:
        """People with at least one self-study, of everyone on the list."""
        return Rate(len(self.studied), len(self.people))

    @property
    def reflected_rate(self) -> Rate:
        """People who handed in a reflection paper, of everyone on the list."""
        return Rate(len(self.reflected), len(self.people))

    @property
    def reached_rate(self) -> Rate:
        """People who attended or studied, of everyone on the list."""
        return Rate(len(self.attended | self.studied), len(self.people))


@dataclass(frozen=True, slots=True)
class TopicCoverage:
    """Who met a topic, in the way that the campaign's rule counts.

    To deliver a topic is to deliver everything below it; a person has met a topic with others
    below it when all of those were met, in one sitting or several.
    """

    topic: Topic
    meetings: int
    members: Rate
    staff: Rate
    met: frozenset[UUID] = frozenset()

    @property
    def everyone(self) -> Rate:
        """Members and staff together."""
        return Rate(self.members.part + self.staff.part, self.members.whole + self.staff.whole)


@dataclass(frozen=True, slots=True)
class CampaignResults:
    """All figures of a campaign's report over a period."""

    cell: Cell
    campaign: CampaignDetail
    period: Period
    meetings: tuple[MeetingRow, ...]
    studies: tuple[StudyRow, ...]
    members: Group
    staff: Group
    staff_head_count: int
    coverage: tuple[TopicCoverage, ...]
    disseminations: tuple[DisseminationRow, ...] = ()
    inspections: tuple[InspectionRow, ...] = ()

    @property
    def meetings_by_kind(self) -> dict[MeetingKind, int]:
        """How many meetings of each kind delivered a topic; kinds with none are left out."""
        kinds = [row.data.kind for row in self.meetings]
        return {kind: kinds.count(kind) for kind in MeetingKind if kind in kinds}


def collect_campaign_results(
    session: Session, *, campaign_id: UUID, period: Period, as_of: date | None = None
) -> CampaignResults:
    """Read the results of a campaign in `period`; the list is the roll of `as_of` or its end."""
    campaign = read_campaign(session, campaign_id)
    return results_of(session, campaign, period=period, as_of=as_of)


def results_of(
    session: Session, campaign: CampaignDetail, *, period: Period, as_of: date | None = None
) -> CampaignResults:
    """Read the results of a campaign that is read already."""
    topics = topics_in_order(session, campaign.id)
    topic_ids = {topic.id for topic in topics}
    meetings = delivering(list_meetings(session, period), topic_ids)
    found = reversed(list_studies(session, period))
    studies = tuple(row for row in found if topic_ids & set(row.data.topic_ids))
    day = as_of or period.last
    roll, studying = asked_on(session, campaign.id, day), studying_on(session, campaign.id, day)
    came = who_came(session, meetings)
    leaves = leaves_of(topics)
    make_ups = [row for row in list_make_ups(session, period) if reached(row.topic_ids, leaves)]
    sittings = sittings_of(meetings, came, map(studied, studies), make_ups, leaves)
    ends = weigh(sittings, leaves, rule_of(campaign))
    made_up = Counter(row.person_id for row in make_ups)
    turned = turns_of(session, meetings)
    groups = {one: _group(roll, came, studies, made_up, members=one) for one in (True, False)}
    return CampaignResults(
        cell=cell_on(session, day),
        campaign=campaign,
        period=period,
        meetings=meetings,
        studies=studies,
        members=_with_turns(groups[True], meetings, turned, members=True),
        staff=_with_turns(groups[False], meetings, turned, members=False),
        staff_head_count=sum(row.data.staff_head_count or 0 for row in meetings),
        coverage=tuple(
            _topic_coverage(topic, meetings, leaves, ends.covered(topic.id), studying)
            for topic in topics
        ),
        disseminations=list_disseminations(session, period, campaign_id=campaign.id)[::-1],
        inspections=list_inspections(session, period, campaign_id=campaign.id)[::-1],
    )


def _topic_coverage(
    topic: Topic,
    meetings: Iterable[MeetingRow],
    leaves: Mapping[UUID, frozenset[UUID]],
    met: frozenset[UUID],
    roll: Iterable[RollEntry],
) -> TopicCoverage:
    entries = list(roll)
    return TopicCoverage(
        topic=topic,
        meetings=_deliveries(meetings, leaves, topic.id),
        members=_covered([entry for entry in entries if entry.is_member], met),
        staff=_covered([entry for entry in entries if not entry.is_member], met),
        met=met,
    )


def _deliveries(
    meetings: Iterable[MeetingRow], leaves: Mapping[UUID, frozenset[UUID]], topic_id: UUID
) -> int:
    """Return how many meetings delivered the topic, whole or in part."""
    return sum(bool(reached(row.data.topic_ids, leaves) & leaves[topic_id]) for row in meetings)


def _turns(meetings: Iterable[MeetingRow], *, members: bool) -> Rate:
    return sum_totals(row.members if members else row.staff for row in meetings).campaign


def _with_turns(
    group: Group,
    meetings: Iterable[MeetingRow],
    turned: Mapping[tuple[UUID, bool], int],
    *,
    members: bool,
) -> Group:
    own = {one: turned[one, members] for one in group.people if (one, members) in turned}
    return replace(group, turns=_turns(meetings, members=members), turned=own)


def _group(
    entries: Iterable[RollEntry],
    came: Mapping[UUID, set[UUID]],
    studies: Iterable[StudyRow],
    made_up: Mapping[UUID, int],
    *,
    members: bool,
) -> Group:
    people = {one.person_id: one.full_name for one in entries if one.is_member == members}
    times = Counter(person_id for several in came.values() for person_id in several)
    studied = list(studies)
    own = [row for row in studied if row.is_member == members]
    return Group(
        people=people,
        attended=frozenset(times.keys() & people.keys()),
        studied=frozenset({row.person_id for row in studied} & people.keys()),
        reflected=frozenset(
            {row.person_id for row in studied if row.data.reflection_on} & people.keys()
        ),
        turns=Rate(0, 0),
        study_turns=len(own),
        reflections=sum(row.data.reflection_on is not None for row in own),
        times={person_id: times[person_id] for person_id in people if person_id in times},
        made_up={person_id: made_up[person_id] for person_id in people if person_id in made_up},
    )


def _covered(entries: Iterable[RollEntry], met: frozenset[UUID]) -> Rate:
    ids = {entry.person_id for entry in entries}
    return Rate(len(ids & met), len(ids))
