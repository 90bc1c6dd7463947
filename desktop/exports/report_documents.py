"""The papers that the secretary drafts: reports, plan and letter of a campaign, monthly report."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from desktop.exports.campaign_letter import (
    KEY as LETTER_KEY,
)
from desktop.exports.campaign_letter import (
    CampaignLetter,
    compose_campaign_letter,
    proposed_letter,
)
from desktop.exports.campaign_plan import compose_campaign_plan, proposed_campaign_plan
from desktop.exports.campaign_report import NARRATIVE, CampaignReport, compose_campaign_report
from desktop.exports.campaign_section import compose_campaign_section
from desktop.exports.documents import Chosen, Document
from desktop.exports.figure_names import FigureNames, FigureWords, names_of_figures
from desktop.exports.form import form_of_draft
from desktop.exports.formats import party_formats
from desktop.exports.monthly_names import names_of_month
from desktop.exports.monthly_report import KEY as MONTHLY_KEY
from desktop.exports.monthly_report import NARRATIVE as MONTHLY_NARRATIVE
from desktop.exports.monthly_report import MonthlyReport, compose_monthly_report
from desktop.exports.paper import Paper
from desktop.exports.plan_reading import KEY as PLAN_KEY
from desktop.exports.plan_reading import collect_campaign_plan
from desktop.exports.plan_words import names_of_plan
from desktop.exports.recipients import recipients_head
from desktop.exports.report_parts import PARTS
from desktop.exports.report_words import proposed_monthly, proposed_report
from desktop.exports.signing import signature_on
from desktop.exports.wording import wording
from models.attendance.log import collect_attendance_log
from models.book.database import Session
from models.campaigns.results import collect_campaign_results
from models.documents.drafts import read_draft
from models.errors import RecordsError
from models.meetings.meetings import list_meetings
from models.meetings.tasks import ReviewRow, TaskRow, list_reviews, list_tasks
from models.members.roll import roll_on
from models.organisation import cell_on
from models.words import MeetingKind

REPORT_KEY = "campaign-report"


def collect_campaign_report(session: Session, chosen: Chosen) -> CampaignReport:
    """Read the report of the chosen campaign over the chosen days, with its draft."""
    campaign_id, period = chosen.campaign_id, chosen.period
    if campaign_id is None:
        raise RecordsError("exports.no_campaign")
    draft = chosen.signed(
        read_draft(session, key=REPORT_KEY, campaign_id=campaign_id, period=period)
    )
    # A report dated before its period ends speaks of the people on the list that day.
    listed_on = min(draft.dated_on or period.last, period.last)
    return CampaignReport(
        results=collect_campaign_results(
            session, campaign_id=campaign_id, period=period, as_of=listed_on
        ),
        listed_on=listed_on,
        draft=draft,
        signature=signature_on(session, draft.dated_on or period.last, signer_id=draft.signer_id),
        profile=form_of_draft(session, draft, chosen.profile),
    )


def collect_campaign_letter(session: Session, chosen: Chosen) -> CampaignLetter:
    """Read the letter, and the report that it goes with."""
    report = collect_campaign_report(session, replace(chosen, signing=None))
    period = chosen.period
    draft = chosen.signed(
        read_draft(session, key=LETTER_KEY, campaign_id=chosen.campaign_id, period=period)
    )
    return CampaignLetter(
        report=report,
        draft=draft,
        signature=signature_on(session, draft.dated_on or period.last, signer_id=draft.signer_id),
        profile=form_of_draft(session, draft, chosen.profile),
    )


def collect_monthly_report(session: Session, chosen: Chosen) -> MonthlyReport:
    """Read what the cell did in the chosen days."""
    period = chosen.period
    draft = chosen.signed(read_draft(session, key=MONTHLY_KEY, campaign_id=None, period=period))
    day = min(draft.dated_on or period.last, period.last)
    meetings = tuple(row for row in reversed(list_meetings(session, period)) if row.was_held)
    regular = [row.id for row in meetings if row.data.kind is MeetingKind.REGULAR]
    tasks: list[TaskRow] = []
    reviews: dict[UUID, ReviewRow] = {}
    for meeting_id in regular:
        tasks += list_tasks(session, meeting_id)
        for row in list_reviews(session, meeting_id):
            reviews[row.task_id] = _later(reviews.get(row.task_id), row)
    return MonthlyReport(
        cell=cell_on(session, day),
        period=period,
        roll=roll_on(session, day),
        listed_on=day,
        meetings=meetings,
        called=collect_attendance_log(session, period=period).members,
        reviews=tuple(reviews.values()),
        tasks=tuple(row for row in tasks if row.id not in reviews),
        draft=draft,
        signature=signature_on(session, draft.dated_on or period.last, signer_id=draft.signer_id),
        profile=form_of_draft(session, draft, chosen.profile),
    )


def _later(before: ReviewRow | None, row: ReviewRow) -> ReviewRow:
    """Return a task as the later meeting found it, with how it stood before the earlier one."""
    if before is None:
        return row
    if row.state is None:
        return before
    return replace(row, state_before=before.state_before)


def _names_of_report(report: CampaignReport, words: FigureWords) -> tuple[FigureNames, ...]:
    return names_of_figures(report.results, words)


def _of_campaign(
    key: str,
    collect: Callable[[Session, Chosen], Any],
    compose: Callable[[Any], Paper],
    **more: Any,
) -> Document:
    return Document(
        key=key,
        needs=("period", "campaign"),
        collect=collect,
        formats=party_formats(compose),
        compose=compose,
        **more,
    )


def _heads(paper: str, keys: tuple[str, ...]) -> Mapping[str, str]:
    heads: dict[str, str] = wording(paper)["heads"]
    return {key: heads[key] for key in keys}


_REPORT = wording("campaign_report")
CAMPAIGN_PAPERS = (
    _of_campaign(
        REPORT_KEY,
        collect_campaign_report,
        compose_campaign_report,
        title=_REPORT["title"],
        group="reports",
        draft_key=REPORT_KEY,
        heads={**_heads("campaign_report", NARRATIVE), **recipients_head()},
        propose=proposed_report,
        parts=tuple(PARTS),
        names=_names_of_report,
    ),
    _of_campaign(
        "campaign-section",
        collect_campaign_report,
        compose_campaign_section,
        title=_REPORT["section"]["paper"],
        group="reports",
        draft_key=REPORT_KEY,
        heads=_heads("campaign_report", NARRATIVE),
        propose=proposed_report,
        names=_names_of_report,
    ),
    Document(
        key=MONTHLY_KEY,
        title=wording("monthly_report")["title"],
        needs=("period",),
        collect=collect_monthly_report,
        formats=party_formats(compose_monthly_report),
        compose=compose_monthly_report,
        group="reports",
        draft_key=MONTHLY_KEY,
        heads={
            **_heads("monthly_report", MONTHLY_NARRATIVE),
            "plans": wording("monthly_report")["heads"]["plans_short"],
            **recipients_head(),
        },
        propose=proposed_monthly,
        monthly=True,
        names=names_of_month,
    ),
    _of_campaign(
        PLAN_KEY,
        collect_campaign_plan,
        compose_campaign_plan,
        title=wording("campaign_plan")["title"],
        group="plans",
        draft_key=PLAN_KEY,
        heads={**wording("campaign_plan")["heads"], **recipients_head()},
        propose=proposed_campaign_plan,
        names=names_of_plan,
    ),
    _of_campaign(
        LETTER_KEY,
        collect_campaign_letter,
        compose_campaign_letter,
        title=wording("campaign_letter")["title"],
        group="letters",
        draft_key=LETTER_KEY,
        heads={**wording("campaign_letter")["heads"], **recipients_head()},
        propose=proposed_letter,
    ),
)
