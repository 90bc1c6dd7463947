"""Facts to be read in peace: headings, and under each its entries in plain words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.widgets.chips import Chip, ChipLabel
from desktop.widgets.text import make_label, make_line


@dataclass(frozen=True, slots=True)
class Fact:
    """One entry: what it is, what it says, and a quiet note; a chip may mark it."""

    head: str
    text: str = ""
    note: str = ""
    chip: Chip | None = None


@dataclass(frozen=True, slots=True)
class FactSection:
    """Entries under one heading."""

    title: str
    facts: tuple[Fact, ...]


class FactsView(QScrollArea):
    """Show sections one under the other; those without entries are left out."""

    def __init__(self, *, name: str, title: str, framed: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("look", "card" if framed else "")
        self._margins = (16, 12, 16, 12) if framed else (0, 0, 12, 0)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    def show_sections(self, sections: Iterable[FactSection]) -> None:
        """Show these sections from their beginning."""
        inside = QWidget()
        inside.setObjectName(f"{self.objectName()}_inside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(*self._margins)
        column.setSpacing(14)
        shown = [section for section in sections if section.facts]
        for section in shown:
            column.addWidget(_section(section))
            if section is not shown[-1]:
                column.addWidget(make_line())
        column.addStretch(1)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)


def _section(section: FactSection) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    column.addWidget(make_label(section.title, "heading", name="facts_heading"))
    for fact in section.facts:
        column.addWidget(_fact(fact))
    return box


def _fact(fact: Fact) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    head = QHBoxLayout()
    head.setSpacing(10)
    head.addWidget(_text(fact.head), 1)
    if fact.chip is not None:
        head.addWidget(ChipLabel(fact.chip), 0, Qt.AlignmentFlag.AlignTop)
    column.addLayout(head)
    if fact.text:
        column.addWidget(_text(fact.text, "muted"))
    if fact.note:
        column.addWidget(_text(fact.note, "small"))
    return box


def _text(text: str, look: str = "") -> QWidget:
    label = make_label(text, look, name="fact", wrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
