"""What the records propose for the plan of a campaign, section by section."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from desktop.exports.campaign_report import citations
from desktop.exports.figure_words import MEMBERS, FigureNames, FigureWords
from desktop.exports.paper import Run
from desktop.exports.plan_reading import CampaignPlan
from desktop.exports.sentences import count_run, lower_first, sentence
from desktop.exports.wording import capital, kind_running, period_name, wording
from models.campaigns.campaigns import Topic
from models.campaigns.deadlines import Deadline, deadlines_of, peaks_of
from models.campaigns.parts import Form
from models.campaigns.sittings import leaves_of, reached
from models.documents.figures import Behind
from models.meetings.meetings import MeetingRow
from models.periods import Period, date_text, month_text, running_date
from models.words import Activity, DirectiveRole, ProvisionKind, Reporter

#: What parts the cells of the schedule on one line.
BAR = " | "
_BASIS = (DirectiveRole.CARRIED_OUT, DirectiveRole.SOURCE, DirectiveRole.TIED_TO)


def proposed_plan(plan: CampaignPlan) -> dict[str, str]:
    """Return the words of every section of the plan as the records have them."""
    return {
        "basis": "\n".join(_basis(plan)),
        "purposes": "\n".join(_provisions(plan, ProvisionKind.PURPOSE, "purpose")),
        "requirements": "\n".join(_provisions(plan, ProvisionKind.REQUIREMENT, "requirement")),
        "audience": "".join(run.text for run in audience_runs(plan)),
        "schedule": "\n".join(BAR.join(row) for row in _schedule(plan)),
        "forms": "\n".join(f"- {form.name}." for form in _own_forms(plan)),
        "times": "\n".join(_times(plan)),
        "organisation": "\n".join(_organisation(plan)),
        "reporting": "\n".join(_reporting(plan)),
    }


def _words() -> dict[str, Any]:
    words: dict[str, Any] = wording("campaign_plan")["proposed"]
    return words


def _basis(plan: CampaignPlan) -> Iterator[str]:
    for role in _BASIS:
        for one in citations(plan.campaign, role):
            yield wording("campaign_plan")["opening"]["basis"].format(directive=one)


def _provisions(plan: CampaignPlan, kind: ProvisionKind, key: str) -> Iterator[str]:
    """Yield what the campaign's document lays down, or one sentence when it lays down nothing."""
    texts = [one.text for one in plan.campaign.provisions if one.kind is kind]
    for text in texts:
        yield f"- {text}"
    if not texts:
        yield _words()[key].format(campaign=lower_first(plan.campaign.title))


def audience_runs(plan: CampaignPlan) -> tuple[Run, ...]:
    """Return who is to take part, with the figures that the sentence states."""
    with_staff = plan.campaign.staff_study and plan.staff
    return sentence(
        _words()["people" if with_staff else "people_members"],
        members=count_run(plan.members, "plan.members"),
        staff=count_run(plan.staff, "plan.staff"),
        day=running_date(plan.listed_on),
    )


def names_of_plan(plan: CampaignPlan, words: FigureWords) -> tuple[FigureNames, ...]:
    """Return who is behind the figures of a plan."""
    return tuple(
        FigureNames(
            key,
            words.titles[key],
            str(len(people)),
            tuple(Behind(one.full_name, one.unit, MEMBERS, one.person_id) for one in people),
        )
        for key, people in (
            ("plan.members", [one for one in plan.roll if one.is_member]),
            ("plan.staff", [one for one in plan.roll if not one.is_member]),
        )
        if people
    )


def _own_forms(plan: CampaignPlan) -> list[Form]:
    """Return the forms that the cell itself holds; all of them when each is another body's."""
    forms = list(plan.campaign.forms)
    return [form for form in forms if not form.carried_by] or forms


def _schedule(plan: CampaignPlan) -> Iterator[tuple[str, str, str, str]]:
    """Yield each topic at the top with the meeting that is to deliver it, or a month for it."""
    topics = [topic for topic in plan.topics if topic.depth == 0]
    for place, topic in enumerate(topics):
        meeting = next((row for row in plan.meetings if _delivers(row, topic, plan)), None)
        if meeting is not None:
            form = capital(kind_running(meeting.data.kind))
            yield topic.title, date_text(meeting.data.held_on), form, meeting.chair
        else:
            when = _month(plan.period, place, len(topics))
            yield topic.title, when, _form(plan), plan.signature.name


def _delivers(row: MeetingRow, topic: Topic, plan: CampaignPlan) -> bool:
    leaves = leaves_of(plan.topics)
    return bool(reached(row.data.topic_ids, leaves) & leaves[topic.id])


def _month(period: Period, place: int, of: int) -> str:
    """Return a month of the period for topic `place`, the topics spread over it evenly."""
    first = period.first.year * 12 + period.first.month - 1
    months = period.last.year * 12 + period.last.month - first
    number = first + place * months // of
    text: str = _words()["month"]
    return text.format(month=month_text(number % 12 + 1), year=number // 12)


def _form(plan: CampaignPlan) -> str:
    named = {form.activity for form in plan.campaign.forms}
    key = "thematic" if Activity.THEMATIC_MEETING in named else "regular"
    return str(_words()[key])


def _times(plan: CampaignPlan) -> Iterator[str]:
    peaks = peaks_of(plan.campaign, first=plan.period.first, last=plan.period.last)
    period = period_name(plan.period)
    yield _words()["times" if peaks else "times_alone"].format(period=period)
    for peak in peaks:
        days = _words()["one_day" if peak.first == peak.last else "days"]
        told = days.format(first=running_date(peak.first), last=running_date(peak.last))
        yield _words()["peak"].format(name=peak.name, days=told)


def _organisation(plan: CampaignPlan) -> Iterator[str]:
    yield _words()["committee"]
    yield _words()["members"]
    materials = [one.name for one in plan.campaign.materials]
    if materials:
        yield _words()["material"].format(materials="; ".join(materials))


def _reporting(plan: CampaignPlan) -> Iterator[str]:
    first, last = plan.period.first, plan.period.last
    found = deadlines_of(plan.campaign, first=first, last=last, today=first)
    own = [one for one in found if one.reporter is Reporter.UNIT]
    for one in own:
        yield _report(one)
    if not own and plan.cell.upper_body:
        yield _words()["report_none"].format(receiver=plan.cell.upper_body)


def _report(one: Deadline) -> str:
    text: str = _words()["report_merged" if one.merged_into else "report"]
    return text.format(
        title=one.title,
        receiver=_receiver(one),
        month=month_text(one.due_on.month),
        year=one.due_on.year,
        merged=one.merged_into,
    )


def _receiver(one: Deadline) -> str:
    if not one.through:
        return one.reports_to
    text: str = _words()["through"]
    return text.format(receiver=one.reports_to, through=one.through)
