"""The papers on the secretary's desk: this year's reports, written and not yet numbered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import resources
from models.book.database import Session
from models.documents.drafts import set_signing, write_narrative
from models.periods import Period, year
from models.sample.campaigns import Running
from models.sample.people import Cast


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
        set_signing(session, **paper, dated_on=period.last, number=None, signer_id=cast.secretary)
