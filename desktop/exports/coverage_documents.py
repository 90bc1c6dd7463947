"""The papers of a campaign's coverage, as its page and the command line offer them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from desktop.exports.coverage_matrix import compose_matrix
from desktop.exports.coverage_words import CoveragePaper
from desktop.exports.coverage_workbook import write_matrix_workbook
from desktop.exports.documents import Chosen, Document, Need, Options
from desktop.exports.form import form_on
from desktop.exports.formats import Format, list_formats, party_formats
from desktop.exports.list_paper import ListPaper, paper_of
from desktop.exports.owed_list import compose_owed_by_person, compose_owed_by_topic
from desktop.exports.paper import Paper
from desktop.exports.signing import signature_on
from desktop.exports.wording import wording
from desktop.exports.xlsx.layout import check_xlsx
from models.book.database import Session
from models.campaigns.campaigns import CampaignSummary, list_campaigns
from models.campaigns.matrix import read_coverage
from models.errors import RecordsError
from models.organisation import standing_day
from models.periods import Period

_NEEDS: tuple[Need, ...] = ("period", "campaign", "day")


def _collect(session: Session, chosen: Chosen) -> CoveragePaper:
    if chosen.campaign_id is None:
        raise RecordsError("exports.no_campaign")
    reading = read_coverage(
        session, campaign_id=chosen.campaign_id, period=chosen.period, as_of=chosen.day
    )
    day = reading.coverage.as_of
    profile = form_on(session, day, chosen.profile)
    return CoveragePaper(reading, chosen.choice, signature_on(session, day), profile)


def _list(key: str, title: str, compose: Callable[[Any], ListPaper]) -> Document:
    def whole(reading: Any) -> Paper:
        return paper_of(compose(reading))

    return Document(key, title, _NEEDS, _collect, list_formats(compose), whole)


_OWED = wording("coverage")["owed"]
COVERAGE_PAPERS = (
    Document(
        key="coverage-matrix",
        title=wording("coverage")["matrix_title"],
        needs=_NEEDS,
        collect=_collect,
        formats=(
            *party_formats(compose_matrix),
            Format("xlsx", write_matrix_workbook, check_xlsx),
        ),
        compose=compose_matrix,
    ),
    _list("owed-by-topic", _OWED["by_topic_title"], compose_owed_by_topic),
    _list("owed-by-person", _OWED["by_person_title"], compose_owed_by_person),
)


def choose_coverage(session: Session, options: Options) -> Chosen:
    """Return the campaign asked for, or the one running now, from its beginning until today."""
    today = standing_day(session) or datetime.now().astimezone().date()
    campaign = _campaign(session, options, today)
    whole = Period(campaign.starts_on, campaign.ends_on)
    period = options.period or whole
    day = options.day or min(period.last, today)
    return Chosen(
        period,
        campaign.id,
        day=max(day, period.first),
        choice=options.choice,
    )


def _campaign(session: Session, options: Options, today: date) -> CampaignSummary:
    campaigns = list_campaigns(session)
    if options.campaign_id is not None:
        asked = [one for one in campaigns if one.id == options.campaign_id]
        if not asked:
            raise RecordsError("campaigns.gone")
        return asked[0]
    begun = [one for one in campaigns if one.starts_on <= today]
    for one in (*begun, *campaigns):
        return one
    raise RecordsError("exports.no_campaign")
