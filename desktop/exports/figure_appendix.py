"""The appendix that tells where every figure of a report comes from: what it counts, and whom."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.exports.figure_names import FigureNames, FigureWords, names_of_figures
from desktop.exports.meeting_tasks import task_state_name
from desktop.exports.paper import Block, Column, Paragraph, Run, Table
from desktop.exports.wording import channel_name, inspection_name, kind_name, mark_name, wording
from models.campaigns.results import CampaignResults

_SHAPES = ((10.0, "center"), (60.0, "left"), (25.0, "center"), (157.0, "left"))


def figure_blocks(results: CampaignResults) -> tuple[Block, ...]:
    """Return every figure with its definition and the names behind it."""
    texts = wording("figures")
    figures = list(paper_figures(results))
    if not figures:
        return ()
    columns = tuple(
        Column(title, width, "center" if align == "center" else "left")
        for title, (width, align) in zip(texts["columns"].values(), _SHAPES, strict=True)
    )
    rows = tuple(
        (str(number), f"{one.title}\n{_definition(one.key)}", one.figure, _names(one))
        for number, one in enumerate(figures, start=1)
    )
    return (Table(columns, rows), Paragraph((Run(texts["note"], italic=True),)))


def paper_figures(results: CampaignResults) -> Iterator[FigureNames]:
    """Yield the figures with the names behind them, in the words of papers."""
    yield from names_of_figures(results, paper_words())


def paper_words() -> FigureWords:
    """Return how papers name figures."""
    texts = wording("figures")
    return FigureWords(
        titles=texts["titles"],
        times=texts["times"],
        gone=texts["gone"],
        meeting_kind=kind_name,
        channel=channel_name,
        inspection=inspection_name,
        mark=mark_name,
        task=task_state_name,
    )


def _definition(key: str) -> str:
    """Return how a figure is counted; one of a kind, or of a topic, as the whole of them is."""
    definitions: dict[str, str] = wording("figures")["definitions"]
    return definitions[key] if key in definitions else definitions[key.rpartition(".")[0]]


def _names(one: FigureNames) -> str:
    """Return the names a figure counts, and below them those it lacks."""
    texts = wording("figures")
    counted = "; ".join(f"{name} ({note})" if note else name for name, note in one.lines)
    lines = [counted or texts["nobody"]]
    if one.missing:
        missing = "; ".join(one.missing)
        lines.append(texts["missing"].format(count=len(one.missing), names=missing))
    return "\n".join(lines)
