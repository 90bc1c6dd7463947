"""The figures of a cell, taken from what its reports count; nothing is counted anew here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from models.attendance.figures import sum_totals
from models.attendance.log import AttendanceLog, PersonLine
from models.campaigns.campaigns import CampaignDetail
from models.campaigns.results import CampaignResults, Group, TopicCoverage
from models.committee.figures import CampaignMark, TopicCounts
from models.meetings.meetings import MeetingRow
from models.members.roll import RollEntry
from models.study.entries import StudyRow
from models.study.log import count_studies
from models.study.make_ups import MakeUpRow
from models.words import DirectiveRole, MeetingKind

_MARKS = ("absent_excused", "absent_unexcused", "exempt", "not_recorded")


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodActivity:
    """What a cell did in a period, as its reports and logs read it."""

    roll: Sequence[RollEntry]
    meetings: Sequence[MeetingRow]
    log: AttendanceLog
    studies: Sequence[StudyRow]
    make_ups: Sequence[MakeUpRow]
    disseminations: int
    inspections: int


def campaign_mark(campaign: CampaignDetail) -> CampaignMark:
    """Return what tells the campaign from others; of a template's it is the template's key."""
    key = campaign.key or str(campaign.id)
    sources = [one for one in campaign.directives if one.role is DirectiveRole.SOURCE]
    if not sources:
        return CampaignMark(key, campaign.name)
    return CampaignMark(key, campaign.name, sources[0].number, sources[0].dated_on)


def count_campaign(results: CampaignResults, log: AttendanceLog) -> dict[str, int]:
    """Return the figures of a campaign's report; `log` says who was called."""
    return {
        "members.total": len(results.members.people),
        "staff.total": len(results.staff.people),
        **_of_meetings(results.meetings, log),
        **_of_group("members", results.members),
        **_of_group("staff", results.staff),
        "staff.head_count": results.staff_head_count,
        "publicity.items": len(results.disseminations),
        "inspection.held": len(results.inspections),
    }


def count_period(activity: PeriodActivity) -> dict[str, int]:
    """Return the figures of everything a cell did in a period."""
    made_up = Counter(row.person_id for row in activity.make_ups)
    counts = {
        **_of_meetings(activity.meetings, activity.log),
        "staff.head_count": sum(row.data.staff_head_count or 0 for row in activity.meetings),
        "publicity.items": activity.disseminations,
        "inspection.held": activity.inspections,
    }
    for who, is_member in (("members", True), ("staff", False)):
        listed = {one.person_id for one in activity.roll if one.is_member == is_member}
        studied = count_studies(row for row in activity.studies if row.is_member == is_member)
        counts |= {
            f"{who}.total": len(listed),
            f"{who}.made_up": len(listed & made_up.keys()),
            f"{who}.made_up_turns": sum(made_up[one] for one in listed),
            f"{who}.studied": studied.people,
            f"{who}.study_turns": studied.turns,
            f"{who}.reflections": studied.reflections,
        }
    return counts


def count_topics(coverage: Iterable[TopicCoverage]) -> tuple[TopicCounts, ...]:
    """Return who met which topic, as the campaign's report has it."""
    return tuple(
        TopicCounts(
            code=one.topic.code,
            title=one.topic.title,
            depth=one.topic.depth,
            meetings=one.meetings,
            members=one.members.part,
            members_whole=one.members.whole,
            staff=one.staff.part,
            staff_whole=one.staff.whole,
        )
        for one in coverage
    )


def _of_meetings(meetings: Sequence[MeetingRow], log: AttendanceLog) -> dict[str, int]:
    kinds = [row.data.kind for row in meetings]
    ids = {row.id for row in meetings}
    members = sum_totals(row.members for row in meetings)
    staff = sum_totals(row.staff for row in meetings)
    return {
        "meetings": len(kinds),
        **{f"meetings.{kind.value}": kinds.count(kind) for kind in MeetingKind},
        "members.people_called": _called(log.members, ids),
        "members.called": members.campaign.whole,
        "members.present": members.campaign.part,
        **{f"members.{mark}": getattr(members, mark) for mark in _MARKS},
        "staff.people_called": _called(log.staff, ids),
        "staff.called": staff.campaign.whole,
        "staff.present": staff.campaign.part,
    }


def _called(lines: Iterable[PersonLine], meetings: set[UUID]) -> int:
    """Return how many people were called to any of the meetings."""
    return sum(bool(meetings & line.marks.keys()) for line in lines)


def _of_group(who: str, group: Group) -> Mapping[str, int]:
    return {
        f"{who}.attended": len(group.attended),
        f"{who}.made_up": len(group.made_up),
        f"{who}.made_up_turns": group.made_up_turns,
        f"{who}.studied": len(group.studied),
        f"{who}.study_turns": group.study_turns,
        f"{who}.reflected": len(group.reflected),
        f"{who}.reflections": group.reflections,
    }
