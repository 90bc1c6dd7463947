"""The papers on the secretary's desk: this year's reports as drafts, last year's issued."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from functools import partial
from typing import Any
from uuid import UUID

import resources
from models.book.database import Session
from models.documents.drafts import choose_part, set_signing, write_narrative
from models.documents.issuing import begin_replacement, list_issued
from models.documents.numbers import explain_numbers
from models.periods import Period, year
from models.sample.campaigns import Running
from models.sample.diary import Diary
from models.sample.people import Cast

_MORNING, _EVENING = time(9, 0), time(16, 30)


@dataclass(frozen=True, slots=True)
class SampleIssue:
    """A report of the sample that is issued: of which campaign and days, dated and numbered."""

    key: str
    campaign_id: UUID
    period: Period
    dated_on: date
    number: int
    signer_id: UUID
    replaces_id: UUID | None = None


#: Draws and issues a paper; whoever writes the sample hands it in, for models draw nothing.
IssueReport = Callable[[Session, SampleIssue], object]


def plan_issued_reports(
    diary: Diary, running: Sequence[Running], cast: Cast, issue: IssueReport
) -> None:
    """Note that last year's reports are issued before its end, and the first replaced after it."""
    texts = resources.read_toml("sample/report.toml")["issued"]
    of = diary.period.last.year - 1
    if diary.period.first > date(of, 1, 1):
        return
    day = date(of, *texts["issued"])
    numbers = range(1, texts["first_number"])
    explain = partial(
        explain_numbers, symbol="BC", day=day, numbers=numbers, reason=texts["reason"]
    )
    diary.note(day, _MORNING, explain)
    reports = _reports(running, cast, of, day)
    for report in reports:
        diary.note(day, _MORNING, partial(_write_words, report))
        diary.note(day, _EVENING, partial(_issue, issue, report))
    again = date(of + 1, *texts["replaced"])
    diary.note(again, _MORNING, partial(_open_again, reports[:1]))
    diary.note(again, _EVENING, partial(_replace, issue, reports, again))


def _reports(running: Sequence[Running], cast: Cast, of: int, day: date) -> tuple[SampleIssue, ...]:
    texts = resources.read_toml("sample/report.toml")
    return tuple(
        SampleIssue(texts["key"], campaign.id, year(of), day, number, cast.secretary)
        for number, campaign in enumerate(running, start=texts["issued"]["first_number"])
    )


def _write_words(report: SampleIssue, session: Session) -> None:
    texts = resources.read_toml("sample/report.toml")["narrative"]
    for section, text in texts.items():
        write_narrative(
            session,
            key=report.key,
            campaign_id=report.campaign_id,
            period=report.period,
            section=section,
            text=text,
        )


def _issue(issue: IssueReport, report: SampleIssue, session: Session) -> None:
    issue(session, report)


def _open_again(reports: Sequence[SampleIssue], session: Session) -> None:
    for row in list_issued(session):
        if row.campaign_id in {report.campaign_id for report in reports}:
            begin_replacement(session, row.id)


def _replace(
    issue: IssueReport, reports: Sequence[SampleIssue], day: date, session: Session
) -> None:
    """Issue the first report again, with the figures of the whole year."""
    first, last = reports[0], reports[-1]
    (old,) = [row for row in list_issued(session) if row.campaign_id == first.campaign_id]
    issue(
        session,
        replace(first, dated_on=day, number=last.number + 1, replaces_id=old.id),
    )


def write_report_drafts(
    running: Sequence[Running], cast: Cast, period: Period, session: Session
) -> None:
    """Draft the report of each campaign on the last year, dated and not yet numbered."""
    texts = resources.read_toml("sample/report.toml")
    for campaign in running:
        paper: dict[str, Any] = {
            "key": texts["key"],
            "campaign_id": campaign.id,
            "period": year(period.last.year),
        }
        for section, text in texts["narrative"].items():
            write_narrative(session, **paper, section=section, text=text)
        for part, value in texts["carries"].items():
            choose_part(session, **paper, part=part, value=value)
        set_signing(session, **paper, dated_on=period.last, number=None, signer_id=cast.secretary)
