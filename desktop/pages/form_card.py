"""The part of the settings that says how Party papers look where the guidelines leave it open."""

from __future__ import annotations

from enum import StrEnum
from functools import partial

from PySide6.QtCore import QCoreApplication, Slot

from desktop import messages
from desktop.book import OpenBook
from desktop.refreshing import refresh_when_changed
from desktop.widgets.card import Card
from desktop.widgets.form import add_field
from desktop.widgets.option_field import OptionField
from desktop.widgets.text import make_label
from models.documents.form import (
    Authority,
    BasisEnd,
    FormChoices,
    Spelling,
    keep_form,
    read_form,
)
from models.errors import RecordsError

translate = QCoreApplication.translate


class FormCard(Card):
    """The open points of the form, each in words; kept in the book, as all its papers follow."""

    def __init__(self, book: OpenBook) -> None:
        super().__init__(self.tr("Form of Party papers"), name="form_card")
        self._book = book
        self.basis_field = OptionField(BasisEnd, _label, name="form_basis_end")
        self.spelling_field = OptionField(Spelling, _label, name="form_spelling")
        self.authority_field = OptionField(Authority, _label, name="form_authority")
        add_field(
            self.body,
            self.tr("The last line of the &basis ends with"),
            self.basis_field,
            hint=self.tr("Sources on guideline 05-HD/VPTW differ; earlier papers keep the comma."),
        )
        add_field(
            self.body,
            self.tr("&Spelling of the word for a committee"),
            self.spelling_field,
            hint=self.tr("On the whole paper, names of bodies too; names of people never change."),
        )
        add_field(
            self.body,
            self.tr("Papers are signed &for"),
            self.authority_field,
            hint=self.tr(
                "The guideline names T/M CHI BỘ only. T/M CHI ỦY is met in practice: choose it "
                "where the upper committee asks for it."
            ),
        )
        hint = self.tr(
            "The place in the date line and the symbol in the number stand with the cell's names, "
            "above. Papers that were issued stay as they are."
        )
        self.body.addWidget(make_label(hint, "small", wrap=True))
        for field in (self.basis_field, self.spelling_field, self.authority_field):
            field.option_chosen.connect(self._keep)
        refresh_when_changed(self, book, ("settings",), self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the choices again."""
        choices = self._book.read(read_form)
        self.basis_field.set_option(choices.basis_end)
        self.spelling_field.set_option(choices.spelling)
        self.authority_field.set_option(choices.authority)

    @Slot()
    def _keep(self) -> None:
        choices = FormChoices(
            self.basis_field.option, self.spelling_field.option, self.authority_field.option
        )
        try:
            self._book.change(partial(keep_form, choices=choices))
        except RecordsError as error:
            self.refresh()
            messages.tell(self, error)


def _label(choice: StrEnum) -> str:
    """Return a choice as the card names it; what papers print is not translated."""
    words = {
        BasisEnd.DOT: translate("FormCard", "a full stop"),
        BasisEnd.COMMA: translate("FormCard", "a comma"),
        Spelling.FIRST: translate("FormCard", "ủy – as it is typed (usual)"),
        Spelling.LAST: translate("FormCard", "uỷ – on every paper"),
        Authority.CELL: "T/M CHI BỘ",
        Authority.COMMITTEE: "T/M CHI ỦY",
    }
    return words[choice]
