"""How the logs of a period are read: inside one transaction, with who signs them."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from desktop.exports.absence_log import AbsencePaper
from desktop.exports.activity_logs import collect_inspections, collect_items
from desktop.exports.attendance_log import AttendancePaper
from desktop.exports.coverage_words import CoveragePaper
from desktop.exports.documents import Chosen
from desktop.exports.form import form_on
from desktop.exports.issued_register import collect_issued_register
from desktop.exports.list_readings import read_people_list
from desktop.exports.meeting_list import MeetingsPaper
from desktop.exports.period_workbook import PeriodPaper
from desktop.exports.signing import signature_on
from desktop.exports.statistics_workbook import StatisticsPaper
from desktop.exports.study_log import StudyPaper
from models import identity
from models.attendance.absences import collect_absences
from models.attendance.log import collect_attendance_log
from models.book.database import Session
from models.campaigns.campaigns import CampaignSummary, list_campaigns, list_topics
from models.campaigns.matrix import WHOLE, read_coverage
from models.meetings.meetings import list_meetings
from models.meetings.scans import meetings_without_scan
from models.organisation import cell_on, standing_day
from models.periods import Period
from models.statistics import collect_statistics
from models.study.log import collect_study_log


def read_meetings(session: Session, chosen: Chosen) -> MeetingsPaper:
    """Read every meeting of the period, the planned and the cancelled too."""
    period = chosen.period
    rows = tuple(reversed(list_meetings(session, period)))
    unscanned = meetings_without_scan(session, period)
    return MeetingsPaper(
        cell=cell_on(session, period.last),
        period=period,
        meetings=rows,
        topics=topic_names(session),
        scanned=frozenset(row.id for row in rows if row.was_held) - unscanned,
        signature=signature_on(session, period.last),
    )


def read_attendance(session: Session, chosen: Chosen) -> AttendancePaper:
    """Read the attendance of the meetings held in the period."""
    log = collect_attendance_log(session, period=chosen.period)
    unscanned = meetings_without_scan(session, chosen.period)
    return AttendancePaper(
        log=log,
        topics=topic_names(session),
        signature=signature_on(session, chosen.period.last),
        scanned=frozenset(row.id for row in log.meetings) - unscanned,
    )


def read_absences(session: Session, chosen: Chosen) -> AbsencePaper:
    """Read who was absent from the meetings held in the period."""
    return AbsencePaper(
        log=collect_absences(session, period=chosen.period),
        signature=signature_on(session, chosen.period.last),
    )


def read_study(session: Session, chosen: Chosen) -> StudyPaper:
    """Read the self-study that ended in the period."""
    return StudyPaper(
        log=collect_study_log(session, period=chosen.period),
        signature=signature_on(session, chosen.period.last),
    )


def read_statistics(session: Session, chosen: Chosen) -> StatisticsPaper:
    """Read what the period adds up to, until today."""
    period = chosen.period
    return StatisticsPaper(
        statistics=collect_statistics(session, period=period, today=today(session)),
        signature=signature_on(session, period.last),
    )


def read_period(session: Session, chosen: Chosen) -> PeriodPaper:
    """Read every log of the period."""
    period = chosen.period
    return PeriodPaper(
        cell=cell_on(session, period.last),
        period=period,
        meetings=read_meetings(session, chosen),
        attendance=read_attendance(session, chosen),
        absences=read_absences(session, chosen),
        study=read_study(session, chosen),
        coverage=read_coverages(session, period),
        disseminations=collect_items(session, chosen),
        inspections=collect_inspections(session, chosen),
        people=read_people_list(session, period.last, "people_list"),
        issued=collect_issued_register(session, chosen),
        statistics=read_statistics(session, chosen),
        signature=signature_on(session, period.last),
    )


def read_coverages(session: Session, period: Period) -> tuple[CoveragePaper, ...]:
    """Read the coverage of each campaign that ran on any day of the period.

    What was studied before the period counts: nobody owes it any more.
    """
    day = max(period.first, min(period.last, today(session)))
    return tuple(
        CoveragePaper(
            read_coverage(session, campaign_id=one.id, period=_until(one, period), as_of=day),
            WHOLE,
            signature_on(session, day),
            form_on(session, day),
        )
        for one in list_campaigns(session)
        if period.overlap(Period(one.starts_on, one.ends_on))
    )


def _until(campaign: CampaignSummary, period: Period) -> Period:
    """Return the days of a campaign from its beginning to the end of the period."""
    return Period(min(campaign.starts_on, period.last), period.last)


def topic_names(session: Session) -> dict[UUID, str]:
    """Return what each topic of any campaign is called for short."""
    return {topic.id: topic.short_title for each in list_topics(session) for topic in each.topics}


def today(session: Session) -> date:
    """Return the day on which a sample stands still, or else the day it is."""
    return standing_day(session) or identity.now().astimezone().date()


def moment(session: Session) -> datetime:
    """Return the moment it is, in a sample on the day on which it stands still."""
    now, day = identity.now(), standing_day(session)
    return now if day is None else datetime.combine(day, now.timetz())
