"""Công văn: the letter with which a campaign's report is sent to whom it is owed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.exports.campaign_report import (
    CampaignReport,
    citations,
    compose_campaign_report,
    reported_to,
)
from desktop.exports.paper import Addressees, Block, Paper, Signature, number_text
from desktop.exports.profiles import Profile
from desktop.exports.proposed import Words, draft_heading
from desktop.exports.recipients import draft_recipients, proposed_recipients
from desktop.exports.sentences import listed, lower_first
from desktop.exports.wording import capital, wording
from models.documents.drafts import Draft
from models.periods import running_date
from models.words import DirectiveRole

KEY = "campaign-letter"


@dataclass(frozen=True, slots=True)
class CampaignLetter:
    """The report that is sent, and the letter's own draft and form."""

    report: CampaignReport
    draft: Draft
    signature: Signature
    profile: Profile


def compose_campaign_letter(letter: CampaignLetter) -> Paper:
    """Return the letter as a paper, apart from any format."""
    texts, words = wording("campaign_letter"), _words(letter)
    subject = words.text("subject")
    abstract = letter.profile.letter_abstract.format(subject=subject)
    return Paper(
        profile=letter.profile,
        heading=draft_heading(letter.report.results.cell, letter.draft, texts["type_symbol"]),
        type_name="",
        # Only a subject that begins the line begins with a capital.
        abstract=capital(abstract) if abstract == subject else abstract,
        blocks=tuple(_blocks(words)),
        signature=letter.signature,
        recipients=draft_recipients(letter.draft, texts["recipients"].values()),
    )


def proposed_letter(letter: CampaignLetter) -> dict[str, str]:
    """Return the words of every section as the records have them."""
    texts = wording("campaign_letter")["proposed"]
    results, composed = letter.report.results, compose_campaign_report(letter.report)
    directives = listed(citations(results.campaign, DirectiveRole.SOURCE))
    text = texts["text" if directives else "text_no_basis"].format(
        directives=directives, cell=results.cell.name, report_numbered=_sent(composed)
    )
    report = texts["report"].format(abstract=composed.abstract)
    return {
        "addressees": "\n".join(reported_to(results)),
        "subject": texts["subject"].format(report=report),
        "text": text,
        **proposed_recipients(letter.draft, wording("campaign_letter")["recipients"].values()),
    }


def _sent(report: Paper) -> str:
    """Return the report as the letter speaks of it: by its number once it has one."""
    texts, heading = wording("campaign_letter")["proposed"], report.heading
    if heading.number is None or heading.dated_on is None:
        unnumbered: str = texts["unnumbered"]
        return unnumbered.format(abstract=report.abstract)
    numbered: str = texts["numbered"]
    return numbered.format(
        number=lower_first(number_text(heading)),
        date=f"ngày {running_date(heading.dated_on)}",
        abstract=report.abstract,
    )


def _words(letter: CampaignLetter) -> Words:
    return Words(letter.draft.narrative, proposed_letter(letter))


def _blocks(words: Words) -> Iterator[Block]:
    names = tuple(line.lstrip("-– ").rstrip(" ,;.") for line in words.lines("addressees"))
    yield Addressees(names)
    yield from words.paragraphs("text")
