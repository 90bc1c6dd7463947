"""What the papers of coverage say above their tables: what they are of, and how they count."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.exports.paper import Signature
from desktop.exports.profiles import Profile
from desktop.exports.wording import period_name, states_legend, wording
from models.campaigns.coverage import Coverage
from models.campaigns.matrix import Choice, CoverageReading, Who
from models.periods import date_text
from models.words import CoverRule


@dataclass(frozen=True, slots=True)
class CoveragePaper:
    """One reading of a campaign's coverage, the part of it to print, and who signs."""

    reading: CoverageReading
    choice: Choice
    signature: Signature
    profile: Profile

    @property
    def coverage(self) -> Coverage:
        """The coverage read."""
        return self.reading.coverage


def lines_above(paper: CoveragePaper, *, legend: bool = False) -> Iterator[str]:
    """Yield what the table is of, the rule it counts by, and what was left out."""
    words, coverage = wording("coverage"), paper.coverage
    yield words["campaign_line"].format(
        campaign=coverage.campaign.name,
        period=period_name(coverage.period),
        day=date_text(coverage.as_of),
    )
    chosen = ", ".join(_chosen(paper))
    if chosen:
        yield words["chosen_line"].format(chosen=chosen)
    yield rule_line(coverage)
    if legend:
        yield words["legend_line"].format(legend=states_legend())


def rule_line(coverage: Coverage) -> str:
    """Return the campaign's rule as a sentence."""
    words, rule = wording("coverage"), coverage.rule
    text: str = words["rule_line"].format(rule=words["rules"][rule.covers])
    if rule.needs_confirming and rule.covers is not CoverRule.ATTENDED:
        text += words["confirmed"]
    return text


def _chosen(paper: CoveragePaper) -> Iterator[str]:
    words, choice = wording("coverage")["who"], paper.choice
    if choice.who is not Who.EVERYONE:
        yield words[choice.who]
    if choice.unit:
        yield words["unit"].format(unit=choice.unit)
    for topic in paper.coverage.topics:
        if topic.id == choice.branch:
            yield words["branch"].format(code=topic.code, title=topic.short_title)
    if choice.owing:
        yield words["owing"]
