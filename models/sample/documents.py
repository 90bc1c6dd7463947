"""The paper that waits on the secretary's desk: this year's report, half written."""

from __future__ import annotations

from collections.abc import Sequence

import resources
from models.database import Session
from models.documents import set_signing, write_narrative
from models.periods import Period, year
from models.sample.campaigns import Running
from models.sample.people import Cast


def write_report_draft(
    running: Sequence[Running], cast: Cast, period: Period, session: Session
) -> None:
    """Draft the first campaign's report of the last year, dated and unnumbered."""
    texts = resources.read_toml("sample/report.toml")
    campaign_id, of = running[0].id, year(period.last.year)
    for section, text in texts["narrative"].items():
        write_narrative(
            session,
            key=texts["key"],
            campaign_id=campaign_id,
            period=of,
            section=section,
            text=text,
        )
    set_signing(
        session,
        key=texts["key"],
        campaign_id=campaign_id,
        period=of,
        dated_on=period.last,
        number=None,
        signer_id=cast.secretary,
    )
