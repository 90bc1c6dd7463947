"""The editor of a campaign: its parts at the left, the chosen one at the right, one save."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop import messages
from desktop.book import OpenBook
from desktop.dialogs.campaign_editor.long_texts import EditorTexts
from desktop.dialogs.campaign_editor.own_words import OwnWords
from desktop.dialogs.campaign_editor.parts_editor import PartsEditor
from desktop.dialogs.campaign_editor.specs import BLANKS, fields_of
from desktop.dialogs.campaign_editor.topics_editor import TopicsEditor
from desktop.dialogs.form_words import FormWords
from desktop.translation import current_language
from desktop.widgets.dialog_foot import DialogFoot
from desktop.widgets.screen_room import resize_within_screen, scrolled
from models.campaigns.campaigns import CampaignDetail
from models.errors import RecordsError
from models.members.groups import Group

#: Writes the campaign as edited, or raises RecordsError.
Save = Callable[[CampaignDetail], object]
_SIZE = (1120, 660)
_LIST_WIDTH = 196


class CampaignEditor(QDialog):
    """Change everything a campaign says; topics of `kept` are named by records and stay.

    One save writes it all in one transaction; leaving with something changed asks first.
    """

    def __init__(
        self,
        parent: QWidget | None,
        campaign: CampaignDetail,
        kept: frozenset[UUID],
        save: Save,
        *,
        today: date,
        groups: Sequence[Group] = (),
    ) -> None:
        super().__init__(parent)
        self.setObjectName("campaign_editor")
        self.setWindowTitle(self.tr("Edit the campaign"))
        self._campaign, self._save = campaign, save
        self.own = OwnWords(today=today, groups=groups)
        self.topics = TopicsEditor(today=today)
        self.lists = {
            name: PartsEditor(
                fields_of(name), blank, name=f"editor_{name}", title=title, today=today
            )
            for (name, blank), title in zip(BLANKS.items(), self._list_titles(), strict=True)
        }
        self.sections = QListWidget()
        self._sheets = QStackedWidget()
        self.foot = DialogFoot(self, self.tr("Save the campaign"))
        self._lay_out()
        self._fill(kept)
        self._listen()
        self.sections.setFocus()

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        campaign: CampaignDetail,
        kept: frozenset[UUID],
        save: Save,
        *,
        today: date,
        groups: Sequence[Group] = (),
        book: OpenBook | None = None,
    ) -> bool:
        """Show the editor; tell whether the campaign was saved.

        The campaign can be made one for some of `groups` only. With a `book`, long texts are kept
        there while they are typed.
        """
        dialog = cls(parent, campaign, kept, save, today=today, groups=groups)
        if book is not None:
            FormWords(dialog, book, campaign.id, EditorTexts(dialog, kept))
        try:
            return bool(dialog.exec())
        finally:
            dialog.deleteLater()

    @property
    def edited(self) -> CampaignDetail:
        """The campaign as it stands in the editor."""
        lists: dict[str, Any] = {name: editor.parts for name, editor in self.lists.items()}
        whole = replace(self._campaign, topics=self.topics.topics, **lists)
        return self.own.written_into(whole)

    def accept(self) -> None:
        """Save everything and close; say what is wrong, go there and stay when that fails."""
        problem = self._problem()
        if not problem:
            try:
                self._save(self.edited)
            except RecordsError as error:
                problem = error.sentence(current_language())
        self.foot.show_problem(problem)
        if not problem:
            super().accept()

    def reject(self) -> None:
        """Close without saving; what was changed is let go only after asking."""
        title = self.tr("Close without saving")
        text = self.tr("The changes to this campaign are not saved yet.")
        if not self.unsaved_words() or messages.ask(self, title, text, title, danger=True):
            super().reject()

    def unsaved_words(self) -> bool:
        """Tell whether something is written that the book does not have."""
        return self.isVisible() and self.edited != self._campaign

    def drop_words(self) -> None:
        """Let go of what is written."""
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save with Ctrl+Enter; Enter alone presses the button it stands on, never saves."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.accept()
        else:
            focused = self.focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()

    def _problem(self) -> str:
        """Go to the first thing that cannot be saved and say why."""
        for place, editor in enumerate(self._editors()):
            problem = editor.problem()
            if problem:
                self.sections.setCurrentRow(place)
                # Shown first, as a hidden field takes no cursor.
                return str(editor.problem())
        return ""

    def _editors(self) -> list[Any]:
        return [self.own, self.topics, *self.lists.values()]

    @Slot()
    def _show_counts(self) -> None:
        """Say on each section how much it holds."""
        counts = ["", self.topics.count, *(len(one.parts) for one in self.lists.values())]
        titles = [self.tr("Name, days, rule"), self.tr("Topics"), *self._list_titles()]
        for place, (title, count) in enumerate(zip(titles, counts, strict=True)):
            self.sections.item(place).setText(f"{title}  ({count})" if count != "" else title)
        self.foot.show_problem("")

    def _fill(self, kept: frozenset[UUID]) -> None:
        self.own.show_campaign(self._campaign)
        self.topics.set_topics(self._campaign.topics, kept=kept)
        for name, editor in self.lists.items():
            editor.set_parts(getattr(self._campaign, name))
        self.sections.setCurrentRow(0)
        self._show_counts()

    def _listen(self) -> None:
        for editor in self._editors():
            editor.changed.connect(self._show_counts)
        self.topics.refused.connect(self.foot.show_problem)
        self.sections.currentRowChanged.connect(self._sheets.setCurrentIndex)

    def _list_titles(self) -> list[str]:
        return [
            self.tr("Documents"),
            self.tr("What is read"),
            self.tr("Who takes part"),
            self.tr("Forms"),
            self.tr("Peak periods"),
            self.tr("Reports due"),
            self.tr("Receivers"),
            self.tr("Purposes, tasks"),
        ]

    def _lay_out(self) -> None:
        self.sections.setObjectName("editor_sections")
        self.sections.setAccessibleName(self.tr("Parts of the campaign"))
        self.sections.setFixedWidth(_LIST_WIDTH)
        self.sections.addItems([""] * len(self._editors()))
        self._sheets.addWidget(scrolled(self.own, name="editor_own_area"))
        for editor in self._editors()[1:]:
            self._sheets.addWidget(editor)
        columns = QHBoxLayout()
        columns.setContentsMargins(20, 16, 20, 12)
        columns.setSpacing(20)
        columns.addWidget(self.sections)
        columns.addWidget(self._sheets, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(columns, 1)
        layout.addWidget(self.foot)
        self.foot.action_button.setToolTip("Ctrl+Enter")
        resize_within_screen(self, width=_SIZE[0], height=_SIZE[1])
