"""Trích mục: a campaign's results as a section of another report, without heading or signature."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from desktop.exports.campaign_report import (
    CampaignReport,
    compose_campaign_report,
    results_blocks,
    written,
)
from desktop.exports.paper import Block, Paper, Paragraph, Run, Section
from desktop.exports.sentences import lower_first
from desktop.exports.wording import wording

#: What the section takes over of the assessment, in its order.
_ASSESSMENT = ("strengths", "weaknesses", "causes", "lessons", "plans", "proposals")


def compose_campaign_section(report: CampaignReport) -> Paper:
    """Return the part of the report that is put into the yearly one on political theory."""
    return replace(
        compose_campaign_report(report), blocks=tuple(_blocks(report)), appendices=(), bare=True
    )


def _blocks(report: CampaignReport) -> Iterator[Block]:
    words = wording("campaign_report")
    campaign = lower_first(report.results.campaign.title)
    title = words["section"]["title"].format(campaign=campaign, period=report.days)
    yield Section("", title, level=2)
    letters = iter(words["section"]["letters"])
    for block in results_blocks(report, appended=False):
        if isinstance(block, Section):
            yield _head(next(letters), block.title)
        else:
            yield block
    for key in _ASSESSMENT:
        blocks = list(written(report.draft.narrative, key))
        if blocks:
            yield _head(next(letters), words["heads"][key])
            yield from blocks


def _head(letter: str, title: str) -> Paragraph:
    """Return the head of a point, which goes into whatever numbering the other report has."""
    return Paragraph((Run(f"{letter}) {title}", bold=True, italic=True),), leads=True)
