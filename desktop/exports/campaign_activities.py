"""What a campaign's report says of what was made known and inspected: figures and tables."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.exports.paper import Align, Column, Paragraph, Run, Table
from desktop.exports.sentences import count_run, listed_runs, lower_first, sentence
from desktop.exports.wording import channel_name, inspection_name, wording
from models.activities.dissemination import count_by_channel
from models.activities.inspections import InspectionRow
from models.activities.words import InspectionKind
from models.campaigns.results import CampaignResults
from models.periods import date_text

_ITEM_SHAPES: tuple[tuple[float, Align], ...] = (
    *((10, "center"), (23, "center"), (32, "left")),
    *((72, "left"), (28, "center")),
)
_INSPECTION_SHAPES: tuple[tuple[float, Align], ...] = (
    *((9, "center"), (23, "center"), (44, "left")),
    *((56, "left"), (70, "left"), (51, "left")),
)


def publicity_paragraphs(results: CampaignResults) -> Iterator[Paragraph]:
    """Yield how many items went out by which channels and how many turns they reached."""
    counts = count_by_channel(results.disseminations)
    if not counts:
        return
    words = wording("campaign_report")["sentences"]
    channels = [
        (
            Run(f"{lower_first(channel_name(one.channel))} "),
            count_run(one.items, f"publicity.items.{one.channel}"),
        )
        for one in counts
    ]
    reached = sum(one.reached for one in counts)
    template = words["publicity" if reached else "publicity_items"]
    yield Paragraph(
        sentence(
            template,
            items=count_run(len(results.disseminations), "publicity.items"),
            channels=listed_runs(channels),
            reached=count_run(reached, "publicity.reached"),
        )
    )


def inspection_paragraphs(results: CampaignResults) -> Iterator[Paragraph]:
    """Yield how many inspections there were, of which kinds, and what is still to be done."""
    rows = results.inspections
    if not rows:
        return
    words = wording("campaign_report")["sentences"]
    kinds = [row.data.kind for row in rows]
    told = [
        (
            Run(f"{lower_first(inspection_name(kind))} "),
            count_run(kinds.count(kind), f"inspection.held.{kind}"),
        )
        for kind in InspectionKind
        if kind in kinds
    ]
    waiting = sum(row.is_open for row in rows)
    yield Paragraph(
        sentence(
            words["inspection_open" if waiting else "inspection"],
            inspections=count_run(len(rows), "inspection.held"),
            kinds=listed_runs(told),
            open=count_run(waiting, "inspection.open"),
        )
    )


def publicity_table(results: CampaignResults) -> Table:
    """Return every item, earliest first."""
    return Table(
        columns=_columns("item_columns", _ITEM_SHAPES),
        rows=tuple(
            (
                str(number),
                date_text(row.data.published_on),
                channel_name(row.data.channel),
                " – ".join(part for part in (row.data.title, row.data.language) if part),
                "" if row.data.audience_count is None else str(row.data.audience_count),
            )
            for number, row in enumerate(results.disseminations, start=1)
        ),
    )


def inspection_table(results: CampaignResults) -> Table:
    """Return every inspection, earliest first."""
    return Table(
        columns=_columns("inspection_columns", _INSPECTION_SHAPES),
        rows=tuple(
            (
                str(number),
                date_text(row.data.inspected_on),
                f"{inspection_name(row.data.kind)}: {row.data.inspected_by}",
                row.data.subject,
                row.data.findings,
                _followed_up(row),
            )
            for number, row in enumerate(results.inspections, start=1)
        ),
    )


def _followed_up(row: InspectionRow) -> str:
    """Return what was to be done and when it was, or by when it is due."""
    words, data = wording("campaign_report")["appendix"], row.data
    if not data.follow_up:
        return ""
    if data.followed_up_on:
        return f"{data.follow_up} ({words['done'].format(date=date_text(data.followed_up_on))})"
    if data.follow_up_by:
        return f"{data.follow_up} ({words['due'].format(date=date_text(data.follow_up_by))})"
    return data.follow_up


def _columns(titles: str, shapes: tuple[tuple[float, Align], ...]) -> tuple[Column, ...]:
    named = wording("campaign_report")[titles].values()
    return tuple(
        Column(title, width, align) for title, (width, align) in zip(named, shapes, strict=True)
    )
