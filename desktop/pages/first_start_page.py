"""The first page a new user sees: name the cell and begin, or look at the sample first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from desktop import messages
from desktop.widgets.buttons import make_button
from desktop.widgets.card import Card
from desktop.widgets.form import add_field, labelled
from desktop.widgets.page_header import PageHeader, page_layout
from desktop.widgets.password_choice import PasswordChoice
from desktop.widgets.text import make_label, plain_tip
from models.campaigns.templates import CampaignTemplate
from models.names import clean
from models.organisation import Cell

#: Letters of a file's name: a disk takes 255 bytes, and a Vietnamese letter can take three.
_LONGEST_NAME = 70


@dataclass(frozen=True, slots=True)
class NewBook:
    """What the user wants made."""

    file: Path
    cell: Cell
    templates: tuple[CampaignTemplate, ...]
    password: str | None = field(default=None, repr=False)


class FirstStartPage(QWidget):
    """Asks for the four names that every paper needs; says at once what is still missing."""

    create_wanted = Signal(NewBook)
    sample_wanted = Signal()
    open_wanted = Signal()
    restore_wanted = Signal()

    def __init__(self, *, folder: Path, templates: tuple[CampaignTemplate, ...]) -> None:
        super().__init__()
        self.setObjectName("first_start_page")
        self._folder = folder
        self._file: Path | None = None
        self._templates = templates
        self.body_field = self._field("body_field", "Chi bộ Văn phòng – Thanh tra")
        self.upper_field = self._field("upper_field", "Đảng bộ Sở Khoa học và Công nghệ")
        self.place_field = self._field("place_field", "Điện Biên")
        self.symbol_field = self._field("symbol_field", "CB")
        self.symbol_field.setText("CB")
        self.ticks = [self._tick(number, one) for number, one in enumerate(templates)]
        self.password_choice = PasswordChoice()
        self.password_choice.changed.connect(self._show_file)
        self.password_choice.fields.entered.connect(self._create)
        self.file_label = make_label("", "small", name="file_label", wrap=True)
        self.problem_label = make_label("", "error", name="problem_label", wrap=True)
        self.create_button = make_button(
            self.tr("Create the book"), name="create_button", slot=self._create, look="primary"
        )
        layout = page_layout(self)
        layout.addWidget(
            PageHeader(
                self.tr("Welcome to Sổ Chi bộ"),
                self.tr(
                    "Meetings, attendance, self-study and reports of a party cell in one file."
                ),
            )
        )
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(self._new_card(), 3)
        columns.addLayout(self._others(), 2)
        layout.addLayout(columns, 1)
        self.first_focus = self.body_field
        self._show_file()

    def _field(self, name: str, example: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(name)
        field.setPlaceholderText(example)
        field.textEdited.connect(self._show_file)
        field.returnPressed.connect(self._create)
        return field

    def _tick(self, number: int, template: CampaignTemplate) -> QCheckBox:
        # An ampersand alone would mark the next letter as an Alt key.
        tick = QCheckBox(template.name.replace("&", "&&"))
        tick.setObjectName(f"campaign_tick_{number}")
        tick.setAccessibleName(template.name)
        tick.setToolTip(plain_tip(template.title))
        return tick

    def _new_card(self) -> QScrollArea:
        card = Card(self.tr("A new book"), name="new_book_card")
        body = card.body
        add_field(body, self.tr("&Name of the cell"), self.body_field)
        add_field(body, self.tr("&Upper body, as printed above the cell's name"), self.upper_field)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(labelled(self.tr("&Place name in the date line"), self.place_field), 2)
        row.addWidget(labelled(self.tr("&Symbol in numbers"), self.symbol_field), 1)
        body.addLayout(row)
        body.addWidget(
            make_label(self.tr("Study campaigns to follow"), "muted", name="ticks_label")
        )
        for part in (*self.ticks, self.password_choice):
            body.addWidget(part)
        place = QHBoxLayout()
        place.addWidget(self.file_label, 1)
        place.addWidget(
            make_button(
                self.tr("Keep it elsewhere…"),
                name="elsewhere_button",
                slot=self._choose,
                look="link",
            )
        )
        body.addLayout(place)
        foot = QHBoxLayout()
        foot.addWidget(self.problem_label, 1)
        foot.addWidget(self.create_button)
        body.addSpacing(8)
        body.addLayout(foot)
        body.addStretch(1)
        scroll = QScrollArea()
        scroll.setObjectName("new_book_scroll")
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(card)
        return scroll

    def _others(self) -> QVBoxLayout:
        sample = _way(
            "sample",
            self.tr("Look around first"),
            self.tr(
                "The sample book holds three years of an invented cell. "
                "Try anything in it; your own book is not touched."
            ),
            self.tr("Open the sample book"),
            self.sample_wanted.emit,
        )
        existing = _way(
            "open",
            self.tr("You already have a book"),
            self.tr("Open a file ending in .sochibo, from this computer or a USB stick."),
            self.tr("Open a book…"),
            self.open_wanted.emit,
        )
        backup = _way(
            "restore",
            self.tr("You have a backup"),
            self.tr(
                "The book was lost, or the old computer broke: bring it back from a backup on "
                "this computer or a USB stick."
            ),
            self.tr("Restore a backup…"),
            self.restore_wanted.emit,
        )
        column = QVBoxLayout()
        column.setSpacing(16)
        for card in (sample, existing, backup):
            column.addWidget(card)
        column.addStretch(1)
        return column

    @property
    def file(self) -> Path:
        """Where the new book will lie: the chosen place, or named for the cell in our folder."""
        name = clean(self.body_field.text()) or "Sổ chi bộ"
        stem = messages.file_name(name)[:_LONGEST_NAME].strip(". ") or "Sổ chi bộ"
        return self._file or self._folder / f"{stem}.sochibo"

    @Slot()
    def _show_file(self) -> None:
        self.file_label.setText(self.tr("The book will be kept in {0}").format(self.file))
        self.problem_label.setText("")

    @Slot()
    def _choose(self) -> None:
        chosen = messages.ask_save_file(
            self,
            self.tr("Where to keep the book"),
            suggested=self.file,
            filters=self.tr("Books (*.sochibo)"),
        )
        if chosen is not None:
            self._file = chosen
            self._show_file()

    @Slot()
    def _create(self) -> None:
        wanted = (
            (self.body_field, self.tr("Enter the name of the cell.")),
            (self.upper_field, self.tr("Enter the upper body that stands above the cell's name.")),
            (self.place_field, self.tr("Enter the place name for the date line of papers.")),
        )
        for named, sentence in wanted:
            if not clean(named.text()):
                self.problem_label.setText(sentence)
                named.setFocus()
                return
        choice = self.password_choice
        if choice.problem:
            self.problem_label.setText(choice.problem)
            choice.fields.setFocus()
            return
        cell = Cell(
            name=clean(self.body_field.text()),
            upper_body=clean(self.upper_field.text()),
            place_name=clean(self.place_field.text()),
            symbol=clean(self.symbol_field.text()) or "CB",
        )
        pairs = zip(self.ticks, self._templates, strict=True)
        chosen = tuple(template for tick, template in pairs if tick.isChecked())
        self.create_wanted.emit(NewBook(self.file, cell, chosen, choice.password))


def _way(name: str, title: str, text: str, action: str, slot: Callable[[], object]) -> Card:
    """Return a card that leads to a book in one way."""
    card = Card(title, name=f"{name}_card")
    card.body.addWidget(make_label(text, "muted", name=f"{name}_text", wrap=True))
    card.body.addWidget(
        make_button(action, name=f"{name}_button", slot=slot),
        alignment=Qt.AlignmentFlag.AlignLeft,
    )
    return card
