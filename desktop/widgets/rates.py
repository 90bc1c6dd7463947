"""The three rates of a meeting in words: what each is called, and who its denominator counts."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from models.attendance.figures import Totals
from models.figures import Rate

translate = QCoreApplication.translate


class Rated(StrEnum):
    """What a rate is used for."""

    QUALITY = "quality"
    VOTING = "voting"
    CAMPAIGN = "campaign"

    def of(self, totals: Totals) -> Rate:
        """Return this rate of a meeting."""
        rate: Rate = getattr(totals, self.value)
        return rate


#: In the order in which they are shown.
RATES = tuple(Rated)


def rate_name(rated: Rated) -> str:
    """Return what a rate is called: "Attended"."""
    return {
        Rated.QUALITY: translate("rates", "Attended"),
        Rated.VOTING: translate("rates", "With a vote"),
        Rated.CAMPAIGN: translate("rates", "Of the whole list"),
    }[rated]


def rate_rule(rated: Rated, totals: Totals) -> str:
    """Return who stands in the denominator of this meeting."""
    if rated is Rated.VOTING:
        return translate("rates", "Official members; an exempt one only if present")
    if rated is Rated.CAMPAIGN:
        return translate("rates", "Everyone called, the exempt too; for campaign reports")
    spared = []
    if totals.exempt:
        spared.append(translate("rates", "{0} exempt").format(totals.exempt))
    if totals.special_duty:
        spared.append(translate("rates", "{0} on special duty").format(totals.special_duty))
    if not spared:
        return translate("rates", "Out of everyone called")
    return translate("rates", "Out of everyone called, less {0}").format(", ".join(spared))


def rates_text(totals: Totals) -> str:
    """Return the three rates with their rules, a line for each, as a tooltip shows them."""
    return "\n".join(
        f"{rate_name(rated)}: {rated.of(totals)} · {rate_rule(rated, totals)}" for rated in RATES
    )
