"""How the window looks and speaks for this user; every choice takes effect at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.settings import TEXT_SIZES, Language, Settings, ThemeChoice
from desktop.theme import Theme
from desktop.widgets.card import Card
from desktop.widgets.form import add_field
from desktop.widgets.page_header import PageHeader, page_layout, scrolling_body
from desktop.widgets.still_combo import StillCombo

_CARD_WIDTH = 560


class SettingsPage(QWidget):
    """Language, colours and text size; `language_chosen` asks the application to speak anew.

    Other parts of the program add their own cards with `add_card`.
    """

    language_chosen = Signal(Language)

    def __init__(self, settings: Settings, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("settings_page")
        self._settings = settings
        self._theme = theme
        layout = page_layout(self)
        layout.addWidget(PageHeader(self.tr("Settings"), self.tr("They take effect at once.")))
        self._cards = QVBoxLayout()
        self._cards.setSpacing(16)
        self._cards.addWidget(self._look_card())
        self._cards.addStretch(1)
        across = QHBoxLayout()
        across.addLayout(self._cards)
        across.addStretch(1)
        scrolling_body(layout).addLayout(across)

    def add_card(self, card: Card) -> None:
        """Add another card below the others."""
        card.setFixedWidth(_CARD_WIDTH)
        self._cards.insertWidget(self._cards.count() - 1, card)

    @Slot()
    def _language_taken(self) -> None:
        language = Language(self.language_box.currentData())
        if language != self._settings.language:
            self.language_chosen.emit(language)
            # Who would rather stay with words that are not saved keeps the language too.
            self.language_box.setCurrentIndex(
                self.language_box.findData(self._settings.language.value)
            )

    @Slot()
    def _look_taken(self) -> None:
        self._settings.theme = ThemeChoice(self.theme_box.currentData())
        self._settings.text_size = self.size_box.currentData()
        self._theme.dress(self._settings.theme, self._settings.text_size)

    def _look_card(self) -> Card:
        card = Card(self.tr("The window"), name="look_card")
        card.setFixedWidth(_CARD_WIDTH)
        languages = [(Language.VIETNAMESE.value, "Tiếng Việt"), (Language.ENGLISH.value, "English")]
        themes = [
            (ThemeChoice.SYSTEM.value, self.tr("As the system")),
            (ThemeChoice.LIGHT.value, self.tr("Light")),
            (ThemeChoice.DARK.value, self.tr("Dark")),
        ]
        sizes = [(size, f"{size}%") for size in TEXT_SIZES]
        self.language_box = _box("language", languages, self._settings.language.value)
        self.theme_box = _box("theme", themes, self._settings.theme.value)
        self.size_box = _box("text_size", sizes, self._settings.text_size)
        self.language_box.activated.connect(self._language_taken)
        self.theme_box.activated.connect(self._look_taken)
        self.size_box.activated.connect(self._look_taken)
        hint = self.tr("Papers are always in Vietnamese.")
        add_field(card.body, self.tr("&Language"), self.language_box, hint=hint)
        add_field(card.body, self.tr("&Colours"), self.theme_box)
        add_field(card.body, self.tr("&Text size"), self.size_box)
        return card


def _box(name: str, choices: Sequence[tuple[object, str]], current: object) -> QComboBox:
    box = StillCombo()
    box.setObjectName(name)
    for value, title in choices:
        box.addItem(title, value)
    box.setCurrentIndex(box.findData(current))
    return box
