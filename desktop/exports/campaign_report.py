"""Báo cáo kết quả đợt sinh hoạt chính trị: the figures told in the Party's form (domain: 3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.exports.campaign_activities import inspection_paragraphs, publicity_paragraphs
from desktop.exports.campaign_figures import meeting_paragraphs, study_paragraphs
from desktop.exports.campaign_tables import campaign_appendices
from desktop.exports.paper import (
    Block,
    Dots,
    Heading,
    Paper,
    Paragraph,
    Run,
    Section,
    Signature,
)
from desktop.exports.profiles import Profile
from desktop.exports.recipients import draft_recipients
from desktop.exports.report_parts import KIND
from desktop.exports.sentences import listed, lower_first, sentence
from desktop.exports.wording import kind_running, period_name, wording
from models.campaigns.parts import CampaignTemplate, Directive
from models.campaigns.report_kind import ReportKind, report_kind
from models.campaigns.results import CampaignResults
from models.documents.drafts import Draft
from models.periods import running_date
from models.words import DirectiveRole, ReceiverRole, Reporter

#: The sections that the secretary writes, by the keys of the draft's narrative, in their order.
NARRATIVE = (
    "leadership",
    "publicity",
    "inspection",
    "strengths",
    "weaknesses",
    "causes",
    "lessons",
    "plans",
    "proposals",
)
_ASSESSMENT = ("strengths", "weaknesses", "causes", "lessons")
_ROMAN = ("I", "II", "III", "IV")
_DOTTED_LINES = 3


@dataclass(frozen=True, slots=True)
class CampaignReport:
    """The figures with the day of their list, the secretary's words, who signs, the form."""

    results: CampaignResults
    listed_on: date
    draft: Draft
    signature: Signature
    profile: Profile

    @property
    def kind(self) -> ReportKind:
        """What the report is: as the draft has it, or else by what the campaign asks for."""
        chosen = self.draft.carries.get(KIND, "")
        if chosen in list(ReportKind):
            return ReportKind(chosen)
        return report_kind(self.results.campaign, self.results.period)

    @property
    def days(self) -> str:
        """The period as the report names it: a stage by its years."""
        period = self.results.period
        if self.kind is ReportKind.RESULTS or period.first.year == period.last.year:
            return period_name(period)
        text: str = wording("campaign_report")["stage"]["years"]
        begun = max(period.first, self.results.campaign.starts_on)
        return text.format(first=begun.year, last=period.last.year)


def compose_campaign_report(report: CampaignReport) -> Paper:
    """Return the report as a paper, apart from any format."""
    words, results = wording("campaign_report"), report.results
    heading = report_heading(report)
    appendices = campaign_appendices(results, heading, report.draft)
    campaign = lower_first(results.campaign.title)
    return Paper(
        profile=report.profile,
        heading=heading,
        type_name=words["type_name"],
        abstract=words["abstracts"][report.kind].format(campaign=campaign, period=report.days),
        blocks=tuple(_blocks(report, appended=bool(appendices))),
        signature=report.signature,
        recipients=draft_recipients(report.draft, report_recipients(results)),
        appendices=appendices,
    )


def report_heading(report: CampaignReport) -> Heading:
    """Return the heading of the report, whether it is drawn or only spoken of."""
    cell, draft = report.results.cell, report.draft
    return Heading(
        upper_body=cell.upper_body,
        body=cell.name,
        place_name=cell.place_name,
        type_symbol=wording("campaign_report")["type_symbol"],
        cell_symbol=cell.symbol,
        number=draft.number,
        dated_on=draft.dated_on,
        year=report.results.period.last.year,
    )


def _blocks(report: CampaignReport, *, appended: bool) -> Iterator[Block]:
    narrative, is_final = report.draft.narrative, report.kind is ReportKind.FINAL
    yield Paragraph(tuple(_opening(report)))
    parts: list[tuple[str, list[Block]]] = [
        ("results", list(results_blocks(report, appended=appended))),
        ("assessment", list(_assessment(report))),
        ("plans_final" if is_final else "plans", list(written(narrative, "plans"))),
        ("proposals", list(written(narrative, "proposals"))),
    ]
    heads = wording("campaign_report")["heads"]
    filled = [(key, blocks) for key, blocks in parts if blocks]
    for roman, (key, blocks) in zip(_ROMAN, filled, strict=False):
        yield Section(roman, heads[key])
        yield from blocks
    yield Paragraph(_closing(report))


def _opening(report: CampaignReport) -> Iterator[Run]:
    results = report.results
    words = wording("campaign_report")["opening"]
    campaign = lower_first(results.campaign.title)
    carried_out = citations(results.campaign, DirectiveRole.CARRIED_OUT)
    basis = [*carried_out, *citations(results.campaign, DirectiveRole.SOURCE)]
    tied = citations(results.campaign, DirectiveRole.TIED_TO)
    yield Run(
        words["basis" if basis else "basis_none"].format(
            directives="; ".join(basis), campaign=campaign
        )
    )
    if tied:
        yield Run(words["tied"].format(directives=listed(tied)))
    yield Run(words["end"][report.kind].format(cell=results.cell.name, period=report.days))


def citations(campaign: CampaignTemplate, role: DirectiveRole) -> list[str]:
    """Return the documents of this role as the Party cites them."""
    return [cited(one) for one in campaign.directives if one.role is role]


def cited(directive: Directive) -> str:
    """Return a directive as the Party cites it: a comma before the date (domain: 1.6)."""
    words = wording("campaign_report")["opening"]
    if not directive.number:
        key = "citation_unnumbered"
    else:
        key = "citation" if directive.dated_on else "citation_undated"
    text: str = words[key].format(
        kind=directive.kind,
        number=directive.number,
        date=running_date(directive.dated_on) if directive.dated_on else "",
        issuer=directive.issuer,
    )
    return text


def results_blocks(report: CampaignReport, *, appended: bool = True) -> Iterator[Block]:
    """Yield what was done, under its heads."""
    results, narrative = report.results, report.draft.narrative
    listed = report.listed_on
    parts: tuple[tuple[str, Sequence[Block]], ...] = (
        ("leadership", list(_leadership(results, narrative))),
        ("meetings", list(meeting_paragraphs(results, listed_on=listed, appended=appended))),
        ("publicity", [*publicity_paragraphs(results), *written(narrative, "publicity")]),
        ("study", list(study_paragraphs(results))),
        ("inspection", [*inspection_paragraphs(results), *written(narrative, "inspection")]),
    )
    yield from _numbered(parts)


def _leadership(results: CampaignResults, narrative: Mapping[str, str]) -> Iterator[Block]:
    own_words = list(written(narrative, "leadership"))
    kinds = [kind_running(kind) for kind in results.meetings_by_kind]
    if own_words or not kinds:
        yield from own_words
        return
    template = wording("campaign_report")["sentences"]["leadership"]
    yield Paragraph(sentence(template, cell=results.cell.name, kinds=listed(kinds)))


def _assessment(report: CampaignReport) -> Iterator[Block]:
    """Yield the assessment; with no word of it yet, dotted lines for the hand.

    What was learned is asked only of a report on a stage or on the whole.
    """
    parts: list[tuple[str, list[Block]]]
    parts = [(key, list(written(report.draft.narrative, key))) for key in _ASSESSMENT]
    if not any(blocks for _, blocks in parts):
        asked = _ASSESSMENT[:-1] if report.kind is ReportKind.RESULTS else _ASSESSMENT
        parts = [(key, [Dots(_DOTTED_LINES)]) for key in asked]
    yield from _numbered(parts)


def _numbered(parts: Iterable[tuple[str, Sequence[Block]]]) -> Iterator[Block]:
    """Yield the parts that have something to say, numbered without a gap."""
    heads = wording("campaign_report")["heads"]
    filled = [(key, blocks) for key, blocks in parts if blocks]
    for number, (key, blocks) in enumerate(filled, start=1):
        yield Section(str(number), heads[key], level=2)
        yield from blocks


def written(narrative: Mapping[str, str], key: str) -> Iterator[Block]:
    """Yield a paragraph for each line that the secretary wrote in a section."""
    for line in narrative.get(key, "").split("\n"):
        if line.strip():
            yield Paragraph((Run(line.strip()),))


def _closing(report: CampaignReport) -> tuple[Run, ...]:
    return sentence(
        wording("campaign_report")["opening"]["closing"][report.kind],
        period=report.days,
        cell=report.results.cell.name,
    )


def reported_to(results: CampaignResults) -> tuple[str, ...]:
    """Return who receives the report of a unit: whom the campaign names, or the body above."""
    owed = [one for one in results.campaign.receivers if one.reporter is Reporter.UNIT]
    reported = [one.name for one in owed if one.role is ReceiverRole.REPORT]
    return tuple(name for name in reported or [results.cell.upper_body] if name)


def report_recipients(results: CampaignResults) -> Iterator[str]:
    """Yield who receives the report of a unit, then the cell's own file."""
    words = wording("campaign_report")["recipients"]
    for name in reported_to(results):
        yield words["report"].format(name=name)
    for one in results.campaign.receivers:
        if one.reporter is Reporter.UNIT and one.role is ReceiverRole.THROUGH:
            yield one.name
    yield words["filed"]
