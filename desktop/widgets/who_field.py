"""A field that names someone: a person found by a letter or two, or a guest by the name typed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from models.meetings.who import NOBODY, Who
from models.names import clean, search_form

_MOST = 8


@dataclass(frozen=True, slots=True)
class Candidate:
    """Someone who may be meant, and whether they came; `note` tells apart who is named alike."""

    who: Who
    is_here: bool = True
    note: str = ""

    @property
    def shown(self) -> str:
        """How the list shows them."""
        return f"{self.who.name} – {self.note}" if self.note else self.who.name


class WhoField(QLineEdit):
    """Offers people as letters are typed, who came first; the first one is taken with Enter.

    `who_changed` follows the user, never the program; `picked` comes after someone was taken from
    the list, so that the cursor can go on. Any other text is a name of its own.
    """

    who_changed = Signal()
    picked = Signal()

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setPlaceholderText(QCoreApplication.translate("WhoField", "Name"))
        self._people: list[Candidate] = []
        self._offered: dict[str, Who] = {}
        self._chosen = NOBODY
        self._told = NOBODY
        self._names = QStringListModel(self)
        self.popup = QListView()
        self._list = QCompleter(self._names, self)
        self._list.setPopup(self.popup)
        self._list.setWidget(self)
        self._list.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._list.setMaxVisibleItems(_MOST)
        self._list.activated.connect(self._take)
        self.textEdited.connect(self._offer)
        self.editingFinished.connect(self._settle)

    @property
    def who(self) -> Who:
        """Who is named."""
        text = clean(self.text())
        if text == self._chosen.name:
            return self._chosen
        sought = search_form(text)
        same = [one.who for one in self._people if search_form(one.who.name) == sought]
        return same[0] if len(same) == 1 else Who(None, text)

    @property
    def edited(self) -> bool:
        """Whether the user named someone else than was shown."""
        return self.who != self._told

    def set_people(self, people: Iterable[Candidate]) -> None:
        """Offer these people, those to be offered first in front."""
        self._people = list(people)

    def set_who(self, who: Who) -> None:
        """Show `who` without telling it."""
        self._chosen = self._told = who
        if clean(self.text()) != who.name:
            self.setText(who.name)
            self.setCursorPosition(0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the name, so that typing replaces it; not as the list closes amid the typing."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.selectAll()

    @Slot(str)
    def _offer(self, text: str) -> None:
        found = find_people(self._people, text)[:_MOST]
        self._offered = {one.shown: one.who for one in found}
        if not found:
            self.popup.hide()
            return
        self._names.setStringList(list(self._offered))
        self._list.complete()
        self.popup.setCurrentIndex(self._list.completionModel().index(0, 0))

    @Slot(str)
    def _take(self, shown: str) -> None:
        self._chosen = self._offered[shown]
        self.setText(self._chosen.name)
        self._settle()
        self.picked.emit()

    @Slot()
    def _settle(self) -> None:
        if self.popup.isVisible():
            return
        who = self.who
        if who != self._told:
            self._chosen = self._told = who
            self.setText(who.name)
            self.who_changed.emit()


def find_people(people: Sequence[Candidate], text: str) -> list[Candidate]:
    """Return whom `text` may mean: its words begin words of the name, or it is their initials.

    Who came stands in front, and of these whoever's given name it begins.
    """
    sought = search_form(text)
    if not sought:
        return []
    found = [one for one in people if _fits(sought, search_form(one.who.name))]
    return sorted(found, key=lambda one: (not one.is_here, not _given_name(one).startswith(sought)))


def _fits(sought: str, name: str) -> bool:
    words = name.split()
    initials = "".join(word[0] for word in words)
    if len(sought) > 1 and initials.startswith(sought.replace(" ", "")):
        return True
    return all(any(word.startswith(part) for word in words) for part in sought.split())


def _given_name(one: Candidate) -> str:
    return search_form(one.who.name).rpartition(" ")[2]


def candidates(people: Iterable[tuple[Who, bool]]) -> list[Candidate]:
    """Return people, and whether each came, as candidates; who is named alike gets a number."""
    listed = list(people)
    alike = Counter(who.name for who, _ in listed)
    seen: Counter[str] = Counter()
    found = []
    for who, is_here in listed:
        seen[who.name] += 1
        note = str(seen[who.name]) if alike[who.name] > 1 else ""
        found.append(Candidate(who, is_here, note))
    return found
