"""The figures of a cell for its committee: those that its reports and logs state, read once."""

from __future__ import annotations

from desktop.exports.documents import Chosen
from desktop.exports.period_readings import moment
from desktop.exports.report_documents import collect_campaign_report, collect_monthly_report
from models.activities.dissemination import list_disseminations
from models.activities.inspections import list_inspections
from models.attendance.log import collect_attendance_log
from models.book.database import Session
from models.committee.counting import (
    PeriodActivity,
    campaign_mark,
    count_campaign,
    count_period,
    count_topics,
)
from models.committee.figures import CellFigures, CellMark, Subject
from models.organisation import Cell, organisation_id
from models.study.log import collect_study_log
from models.study.make_ups import list_make_ups


def collect_campaign_figures(session: Session, chosen: Chosen) -> CellFigures:
    """Read what the report of the chosen campaign states."""
    results = collect_campaign_report(session, chosen).results
    log = collect_attendance_log(session, period=chosen.period)
    return CellFigures(
        cell=_mark(session, results.cell),
        subject=Subject(chosen.period, campaign_mark(results.campaign)),
        counts=count_campaign(results, log),
        topics=count_topics(results.coverage),
        made_at=moment(session),
    )


def collect_period_figures(session: Session, chosen: Chosen) -> CellFigures:
    """Read what the report and the logs of the chosen days state."""
    period = chosen.period
    report = collect_monthly_report(session, chosen)
    activity = PeriodActivity(
        roll=report.roll,
        meetings=report.meetings,
        log=collect_attendance_log(session, period=period),
        studies=collect_study_log(session, period=period).entries,
        make_ups=list_make_ups(session, period),
        disseminations=len(list_disseminations(session, period)),
        inspections=len(list_inspections(session, period)),
    )
    return CellFigures(
        cell=_mark(session, report.cell),
        subject=Subject(period),
        counts=count_period(activity),
        topics=(),
        made_at=moment(session),
    )


def _mark(session: Session, cell: Cell) -> CellMark:
    return CellMark(cell.name, cell.upper_body, organisation_id(session))
