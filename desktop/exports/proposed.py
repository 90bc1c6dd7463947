"""The words a paper has where nobody wrote any: those that follow from the records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from desktop.exports.paper import Block, Heading, Paragraph, Run
from models.documents.drafts import Draft
from models.organisation import Cell


@dataclass(frozen=True, slots=True)
class Words:
    """What is printed in each section: the secretary's words, or else the proposed ones."""

    written: Mapping[str, str]
    proposed: Mapping[str, str]

    def text(self, section: str) -> str:
        """Return the words of a section."""
        return self.written.get(section, "").strip() or self.proposed.get(section, "")

    def lines(self, section: str) -> list[str]:
        """Return the lines of a section that say something."""
        return [line.strip() for line in self.text(section).split("\n") if line.strip()]

    def paragraphs(self, section: str) -> Iterator[Block]:
        """Yield a paragraph for each line of a section."""
        for line in self.lines(section):
            yield Paragraph((Run(line),))


def draft_heading(cell: Cell, draft: Draft, type_symbol: str) -> Heading:
    """Return the heading of a paper that is drafted: number and date may be blank."""
    return Heading(
        upper_body=cell.upper_body,
        body=cell.name,
        place_name=cell.place_name,
        type_symbol=type_symbol,
        cell_symbol=cell.symbol,
        number=draft.number,
        dated_on=draft.dated_on,
        year=draft.period.last.year,
    )
