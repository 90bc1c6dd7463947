"""Completion that finds Vietnamese words typed without their marks."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter

from models.names import search_form

_SEARCH_ROLE = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


class PlainCompleter(QCompleter):
    """Offer the words that hold what was typed, without regard to case and diacritics."""

    def __init__(self, words: Iterable[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = QStandardItemModel(self)
        self.setModel(self._words)
        self.setCompletionRole(_SEARCH_ROLE)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setMaxVisibleItems(8)
        self.set_words(words)

    def set_words(self, words: Iterable[str]) -> None:
        """Offer these words, in their own order."""
        self._words.clear()
        for word in words:
            item = QStandardItem(word)
            item.setData(search_form(word), _SEARCH_ROLE)
            self._words.appendRow(item)

    def splitPath(self, path: str) -> list[str]:
        """Look for what was typed in its search form."""
        return [search_form(path)]

    def pathFromIndex(self, index: Index) -> str:
        """Put the word itself into the line, not its search form."""
        word: str = index.data(Qt.ItemDataRole.DisplayRole)
        return word
