"""Báo cáo kết quả đợt sinh hoạt chính trị: the figures told in the Party's form (domain: 3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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
from desktop.exports.sentences import listed, lower_first, sentence
from desktop.exports.wording import kind_running, period_name, wording
from models.campaigns.parts import Directive
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
    "plans",
    "proposals",
)
_ASSESSMENT = ("strengths", "weaknesses", "causes")
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


def compose_campaign_report(report: CampaignReport) -> Paper:
    """Return the report as a paper, apart from any format."""
    words, results = wording("campaign_report"), report.results
    heading = _heading(report)
    campaign = lower_first(results.campaign.title)
    return Paper(
        profile=report.profile,
        heading=heading,
        type_name=words["type_name"],
        abstract=words["abstract"].format(campaign=campaign, period=period_name(results.period)),
        blocks=tuple(_blocks(report)),
        signature=report.signature,
        recipients=tuple(_recipients(results)),
        appendices=campaign_appendices(results, heading),
    )


def _heading(report: CampaignReport) -> Heading:
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


def _blocks(report: CampaignReport) -> Iterator[Block]:
    results, narrative = report.results, report.draft.narrative
    yield Paragraph(tuple(_opening(results)))
    parts: list[tuple[str, list[Block]]] = [
        ("results", list(_results(report))),
        ("assessment", list(_assessment(narrative))),
        ("plans", list(_written(narrative, "plans"))),
        ("proposals", list(_written(narrative, "proposals"))),
    ]
    heads = wording("campaign_report")["heads"]
    filled = [(key, blocks) for key, blocks in parts if blocks]
    for roman, (key, blocks) in zip(_ROMAN, filled, strict=False):
        yield Section(roman, heads[key])
        yield from blocks
    yield Paragraph(_closing(results))


def _opening(results: CampaignResults) -> Iterator[Run]:
    words = wording("campaign_report")["opening"]
    campaign = lower_first(results.campaign.title)
    carried_out = _citations(results, DirectiveRole.CARRIED_OUT)
    basis = [*carried_out, *_citations(results, DirectiveRole.SOURCE)]
    tied = _citations(results, DirectiveRole.TIED_TO)
    yield Run(
        words["basis" if basis else "basis_none"].format(
            directives="; ".join(basis), campaign=campaign
        )
    )
    if tied:
        yield Run(words["tied"].format(directives=listed(tied)))
    end = words["end"].format(cell=results.cell.name, period=period_name(results.period))
    yield Run(end)


def _citations(results: CampaignResults, role: DirectiveRole) -> list[str]:
    return [cited(one) for one in results.campaign.directives if one.role is role]


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


def _results(report: CampaignReport) -> Iterator[Block]:
    results, narrative = report.results, report.draft.narrative
    parts: tuple[tuple[str, Sequence[Block]], ...] = (
        ("leadership", list(_leadership(results, narrative))),
        ("meetings", list(meeting_paragraphs(results, listed_on=report.listed_on))),
        ("publicity", [*publicity_paragraphs(results), *_written(narrative, "publicity")]),
        ("study", list(study_paragraphs(results))),
        ("inspection", [*inspection_paragraphs(results), *_written(narrative, "inspection")]),
    )
    yield from _numbered(parts)


def _leadership(results: CampaignResults, narrative: dict[str, str]) -> Iterator[Block]:
    written = list(_written(narrative, "leadership"))
    kinds = [kind_running(kind) for kind in results.meetings_by_kind]
    if written or not kinds:
        yield from written
        return
    template = wording("campaign_report")["sentences"]["leadership"]
    yield Paragraph(sentence(template, cell=results.cell.name, kinds=listed(kinds)))


def _assessment(narrative: dict[str, str]) -> Iterator[Block]:
    """Yield the assessment; with no word of it yet, dotted lines for the hand."""
    parts: list[tuple[str, list[Block]]]
    parts = [(key, list(_written(narrative, key))) for key in _ASSESSMENT]
    if not any(blocks for _, blocks in parts):
        parts = [(key, [Dots(_DOTTED_LINES)]) for key in _ASSESSMENT]
    yield from _numbered(parts)


def _numbered(parts: Iterable[tuple[str, Sequence[Block]]]) -> Iterator[Block]:
    """Yield the parts that have something to say, numbered without a gap."""
    heads = wording("campaign_report")["heads"]
    filled = [(key, blocks) for key, blocks in parts if blocks]
    for number, (key, blocks) in enumerate(filled, start=1):
        yield Section(str(number), heads[key], level=2)
        yield from blocks


def _written(narrative: dict[str, str], key: str) -> Iterator[Block]:
    for line in narrative.get(key, "").splitlines():
        if line.strip():
            yield Paragraph((Run(line.strip()),))


def _closing(results: CampaignResults) -> tuple[Run, ...]:
    return sentence(
        wording("campaign_report")["opening"]["closing"],
        period=period_name(results.period),
        cell=results.cell.name,
    )


def _recipients(results: CampaignResults) -> Iterator[str]:
    """Yield who receives the report of a unit, then the cell's own file."""
    words = wording("campaign_report")["recipients"]
    owed = [one for one in results.campaign.receivers if one.reporter is Reporter.UNIT]
    reported = [one.name for one in owed if one.role is ReceiverRole.REPORT]
    for name in reported or [results.cell.upper_body]:
        if name:
            yield words["report"].format(name=name)
    for one in owed:
        if one.role is ReceiverRole.THROUGH:
            yield one.name
    yield words["filed"]
