"""The part of the settings that says how the book lists names."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Slot

from desktop import messages
from desktop.book import OpenBook
from desktop.refreshing import refresh_when_changed
from desktop.widgets.card import Card
from desktop.widgets.form import add_field
from desktop.widgets.option_field import OptionField
from models.errors import RecordsError
from models.members.order import choose_tone_order
from models.names import ToneOrder
from models.organisation import tone_order


class ListsCard(Card):
    """Choose the order of tones; every list of the book follows at once, papers too."""

    def __init__(self, book: OpenBook) -> None:
        super().__init__(self.tr("Lists of names"), name="lists_card")
        self._book = book
        self.tones_field = OptionField(ToneOrder, _tones_label, name="tone_order")
        self.tones_field.option_chosen.connect(self._choose)
        hint = self.tr("Names are listed by given name, then family name, then middle names.")
        add_field(self.body, self.tr("Order of the t&ones"), self.tones_field, hint=hint)
        refresh_when_changed(self, book, ("organisation",), self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the order that the book has."""
        self.tones_field.set_option(self._book.read(tone_order))

    @Slot(object)
    def _choose(self, order: ToneOrder) -> None:
        try:
            self._book.change(partial(choose_tone_order, order=order))
        except RecordsError as error:
            messages.tell(self, error)
            self.refresh()


def _tones_label(order: ToneOrder) -> str:
    return {
        ToneOrder.DICTIONARY: QCoreApplication.translate(
            "ListsCard", "a à ả ã á ạ, as in dictionaries"
        ),
        ToneOrder.OFFICE: QCoreApplication.translate("ListsCard", "a à á ả ã ạ"),
    }[order]
