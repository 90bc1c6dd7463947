"""Short help: the first steps, the keys, where the book lies, what is saved when."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.widgets.card import Card
from desktop.widgets.page_header import PageHeader, page_layout, scrolling_body
from desktop.widgets.text import make_label

translate = QCoreApplication.translate


class HelpPage(QWidget):
    """Answers the questions of the first day; `book_path` is where the open book lies."""

    def __init__(self, *, book_path: str, show_shortcuts: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("help_page")
        layout = page_layout(self)
        header = PageHeader(self.tr("Help"), self.tr("What you need on the first day."))
        header.add_button(
            self.tr("All keys"), name="help_keys", slot=show_shortcuts, icon_name="keyboard"
        )
        layout.addWidget(header)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        scrolling_body(layout).addLayout(columns)
        columns.addLayout(_column([_steps_card(), _attendance_card()]), 1)
        columns.addLayout(_column([_saving_card(), _place_card(book_path), _handing_card()]), 1)


def _column(cards: Sequence[Card]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(16)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return column


def _steps_card() -> Card:
    card = Card(translate("help", "First steps"), name="help_steps")
    steps = [
        translate("help", "Enter the people of the cell, or import them from an Excel list."),
        translate("help", "Choose the study campaigns that the cell carries out."),
        translate("help", "Add the meeting of this month; everyone on the roll is called."),
        translate("help", "Mark the attendance, then write down the topics and conclusions."),
        translate("help", "Enter self-study for one or for many people at once."),
        translate("help", "Open Reports: look at the paper, then save it."),
    ]
    _add_pairs(card, [(f"{place}.", step) for place, step in enumerate(steps, start=1)])
    return card


def _attendance_card() -> Card:
    card = Card(translate("help", "Marking by keyboard"), name="help_attendance")
    card.body.addWidget(
        _paragraph(
            translate(
                "help",
                "On the attendance sheet press a digit for the person of the cursor; the cursor "
                "moves down by itself.",
            )
        )
    )
    keys = [
        ("1", translate("help", "present")),
        ("2", translate("help", "late; counts as present")),
        ("3", translate("help", "absent with reason; type the reason")),
        ("4", translate("help", "absent without reason")),
        ("5", translate("help", "exempt")),
        ("0", translate("help", "not recorded")),
    ]
    _add_pairs(card, keys, look="key")
    return card


def _saving_card() -> Card:
    card = Card(translate("help", "What is saved when"), name="help_saving")
    texts = [
        translate(
            "help",
            "There is nothing to save. A cell of a table is kept as you leave it, a form when you "
            "press its button. The line at the foot says when the last change was kept.",
        ),
        translate(
            "help",
            "If the power fails, at most what you were typing is lost; the book stays whole.",
        ),
    ]
    for text in texts:
        card.body.addWidget(_paragraph(text))
    return card


def _place_card(book_path: str) -> Card:
    card = Card(translate("help", "Where the book lies"), name="help_place")
    if book_path:
        card.body.addWidget(_paragraph(translate("help", "All records are in this one file:")))
        path = make_label(book_path, "strong", name="help_book_path", wrap=True)
        path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        card.body.addWidget(path)
    else:
        card.body.addWidget(_paragraph(translate("help", "No book is open.")))
    text = translate(
        "help", "The program sends nothing over the network; the file never leaves this computer."
    )
    card.body.addWidget(_paragraph(text))
    return card


def _handing_card() -> Card:
    card = Card(translate("help", "Handing over"), name="help_handing")
    text = translate(
        "help",
        "Close the program, copy the file to the new secretary's computer, and open it there "
        "with Open a book.",
    )
    card.body.addWidget(_paragraph(text))
    return card


def _paragraph(text: str) -> QWidget:
    return make_label(text, wrap=True)


def _add_pairs(card: Card, pairs: Sequence[tuple[str, str]], *, look: str = "muted") -> None:
    """Add lines of a short sign and what it means."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    for row, (sign, meaning) in enumerate(pairs):
        grid.addWidget(make_label(sign, look), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(make_label(meaning, wrap=True), row, 1)
    card.body.addLayout(grid)
