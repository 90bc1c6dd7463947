"""Kế hoạch triển khai đợt sinh hoạt: what is to be studied, when, in which form, led by whom."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.exports.paper import Align, Block, Column, Paper, Paragraph, Run, Section, Table
from desktop.exports.plan_reading import CampaignPlan
from desktop.exports.plan_words import BAR, audience_runs, proposed_plan
from desktop.exports.proposed import Words, draft_heading
from desktop.exports.recipients import draft_recipients, proposed_recipients
from desktop.exports.sentences import lower_first
from desktop.exports.wording import period_name, wording

_ROMAN = ("I", "II", "III")
#: What stands under each numbered part.
_PARTS = {
    "purpose": ("purposes", "requirements"),
    "content": ("audience", "schedule", "forms", "times"),
    "carrying_out": ("organisation", "reporting"),
}
_COLUMNS: tuple[tuple[float, Align], ...] = (
    *((9, "center"), (68, "left"), (26, "center")),
    *((30, "left"), (32, "left")),
)


def compose_campaign_plan(plan: CampaignPlan) -> Paper:
    """Return the plan as a paper, apart from any format."""
    texts = wording("campaign_plan")
    campaign = lower_first(plan.campaign.title)
    return Paper(
        profile=plan.profile,
        heading=draft_heading(plan.cell, plan.draft, texts["type_symbol"]),
        type_name=texts["type_name"],
        abstract=texts["abstract"].format(campaign=campaign, period=period_name(plan.period)),
        blocks=tuple(_blocks(plan)),
        signature=plan.signature,
        recipients=draft_recipients(plan.draft, _recipients(plan)),
    )


def proposed_campaign_plan(plan: CampaignPlan) -> dict[str, str]:
    """Return the words of every section as the records have them."""
    return {**proposed_plan(plan), **proposed_recipients(plan.draft, _recipients(plan))}


def _blocks(plan: CampaignPlan) -> Iterator[Block]:
    texts = wording("campaign_plan")
    words = Words(plan.draft.narrative, proposed_plan(plan))
    yield from _basis(words.lines("basis"), plan.profile.basis_end)
    named = {
        "cell": plan.cell.name,
        "campaign": lower_first(plan.campaign.title),
        "period": period_name(plan.period),
    }
    yield Paragraph((Run(texts["opening"]["begins"].format(**named)),), leads=True)
    parts = [(key, list(_sections(plan, words, _PARTS[key]))) for key in _PARTS]
    filled = [(key, blocks) for key, blocks in parts if blocks]
    for roman, (key, blocks) in zip(_ROMAN, filled, strict=False):
        yield Section(roman, texts["parts"][key])
        yield from blocks
    yield Paragraph((Run(texts["opening"]["closing"].format(**named)),))


def _basis(lines: list[str], end: str) -> Iterator[Block]:
    """Yield the legal basis: each line with a dash, the last one ended as the form has it."""
    bare = [line.lstrip("-– ").rstrip(" ;.,") for line in lines]
    for place, line in enumerate(bare, start=1):
        yield Paragraph((Run(f"- {line}{end if place == len(bare) else ';'}"),))


def _sections(plan: CampaignPlan, words: Words, keys: tuple[str, ...]) -> Iterator[Block]:
    heads = wording("campaign_plan")["printed_heads"]
    filled = [key for key in keys if words.lines(key)]
    for number, key in enumerate(filled, start=1):
        yield Section(str(number), heads[key], level=2)
        if key == "schedule":
            yield _schedule(words.lines(key))
        elif words.text(key) == words.proposed[key] and key == "audience":
            yield Paragraph(audience_runs(plan))
        else:
            yield from words.paragraphs(key)


def _schedule(lines: list[str]) -> Table:
    """Return the schedule; a line that says less than four things leaves the rest blank."""
    titles = wording("campaign_plan")["columns"].values()
    rows = []
    for place, line in enumerate(lines, start=1):
        cells = [cell.strip() for cell in line.split(BAR.strip(), 3)]
        rows.append((str(place), *cells, *[""] * (4 - len(cells))))
    columns = [Column(title, *shape) for title, shape in zip(titles, _COLUMNS, strict=True)]
    return Table(tuple(columns), tuple(rows))


def _recipients(plan: CampaignPlan) -> Iterator[str]:
    texts = wording("campaign_plan")["recipients"]
    if plan.cell.upper_body:
        yield texts["report"].format(name=plan.cell.upper_body)
    yield texts["carry_out"]
    yield texts["filed"]
