"""A new campaign: from a template or its file, as a copy of one of the book, or from nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop import messages
from desktop.dialogs.empty_campaign import EmptyCampaign
from desktop.dialogs.template_sheet import TemplateSheet
from desktop.translation import current_language
from desktop.widgets.buttons import make_button
from desktop.widgets.dialog_foot import DialogFoot
from desktop.widgets.screen_room import resize_within_screen, scrolled
from desktop.widgets.text import plain_tip
from models.campaigns.beginning import begin_campaign
from models.campaigns.campaigns import CampaignDetail
from models.campaigns.parts import CampaignTemplate
from models.campaigns.template_files import SUFFIX
from models.campaigns.templates import read_template
from models.errors import RecordsError

#: Enters a campaign, for some party groups or (none) for all, and returns its identifier, or
#: raises RecordsError.
Save = Callable[[CampaignTemplate, frozenset[UUID]], UUID]
_NUMBER = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class _Choice:
    """What a line of the list stands for; nothing at all is a campaign from nothing."""

    template: CampaignTemplate | None = None
    is_copy: bool = False


@dataclass(frozen=True, slots=True)
class NewCampaign:
    """What the dialog needs: templates, the campaigns of the book, a way to save, the day."""

    templates: Sequence[CampaignTemplate]
    campaigns: Sequence[CampaignDetail]
    save: Save
    today: date


class AddCampaignDialog(QDialog):
    """Ways to begin a campaign at the left, what each gives at the right."""

    def __init__(self, parent: QWidget | None, asked: NewCampaign) -> None:
        super().__init__(parent)
        self.setObjectName("add_campaign_dialog")
        self.setWindowTitle(self.tr("New campaign"))
        self.saved_id: UUID | None = None
        self._asked = asked
        self._choices: list[_Choice] = []
        self._added = frozenset(one.key for one in asked.campaigns if one.key)
        self.list = QListWidget()
        self.sheet = TemplateSheet(today=asked.today)
        self.empty = EmptyCampaign(today=asked.today)
        self._sheets = QStackedWidget()
        self.foot = DialogFoot(self, self.tr("Add this campaign"))
        self._lay_out()
        self._fill_list()
        self.list.currentItemChanged.connect(self._show)
        self._choose_first_free()
        self._begun = self.empty.beginning()
        self.list.setFocus()

    @classmethod
    def ask(cls, parent: QWidget, asked: NewCampaign) -> UUID | None:
        """Show the dialog; return the campaign it added, or None when it was left."""
        dialog = cls(parent, asked)
        try:
            return dialog.saved_id if dialog.exec() else None
        finally:
            dialog.deleteLater()

    def accept(self) -> None:
        """Enter the campaign and close; stay and say why when that is refused."""
        if not self.foot.action_button.isEnabled():
            return
        problem = self.empty.problem() if self._begins_empty else self.sheet.problem()
        if not problem:
            try:
                self.saved_id = self._asked.save(*self._wanted())
            except RecordsError as error:
                problem = error.sentence(current_language())
        self.foot.show_problem(problem)
        if not problem:
            super().accept()

    def reject(self) -> None:
        """Close without adding; what was typed for an empty campaign is let go after asking."""
        title = self.tr("Close without saving")
        text = self.tr("Nothing of what you typed is saved yet.")
        typed = bool(self.empty.problem()) or self.empty.beginning() != self._begun
        if not typed or messages.ask(self, title, text, title, danger=True):
            super().reject()

    def choose_template(self, key: str) -> None:
        """Choose the template with this key."""
        for item in self._items():
            choice = self._choice(item)
            if choice and choice.template and not choice.is_copy and choice.template.key == key:
                self.list.setCurrentItem(item)

    @Slot()
    def open_file(self) -> None:
        """Let a template's file be chosen and offer it; a broken one is told and left."""
        file = messages.ask_open_file(
            self,
            self.tr("Open a template"),
            filters=self.tr("Campaign templates (*{0})").format(SUFFIX),
        )
        if file is None:
            return
        try:
            template = read_template(file)
        except RecordsError as error:
            self.foot.show_problem(error.sentence(current_language()))
            return
        item = self._item(file.name, _Choice(template))
        self.list.insertItem(1 + len(self._asked.templates), item)
        self.list.setCurrentItem(item)

    @property
    def _begins_empty(self) -> bool:
        return self._sheets.currentIndex() == 1

    def _wanted(self) -> tuple[CampaignTemplate, frozenset[UUID]]:
        """Return the campaign that is asked for, and the party groups it is for, if not all."""
        if self._begins_empty:
            audience = self.tr("Party members of the cell")
            return begin_campaign(self.empty.beginning(), audience=audience), frozenset()
        choice = self._choice(self.list.currentItem())
        assert choice is not None, "headings cannot be chosen"
        template = choice.template
        assert template is not None, "an empty campaign is begun above"
        if not choice.is_copy:
            return template, frozenset()
        groups = template.group_ids if isinstance(template, CampaignDetail) else frozenset()
        return self.sheet.copy(), groups

    @Slot()
    def _show(self) -> None:
        """Show what the chosen line gives."""
        choice = self._choice(self.list.currentItem())
        if choice is None:
            return
        template, added = choice.template, False
        self._sheets.setCurrentIndex(0 if template else 1)
        if template is not None:
            self.sheet.show_template(template, is_copy=choice.is_copy)
            added = not choice.is_copy and template.key in self._added
        self.foot.action_button.setEnabled(not added)
        self.foot.show_problem(self.tr("This campaign is in the book already.") if added else "")

    def _choose_first_free(self) -> None:
        """Choose the first template that the book does not have, or the empty campaign."""
        choices = [(item, self._choice(item)) for item in self._items()]
        free = [
            item
            for item, one in choices
            if one
            and not one.is_copy
            and (one.template is None or one.template.key not in self._added)
        ]
        self.list.setCurrentItem(free[0])

    def _choice(self, item: QListWidgetItem | None) -> _Choice | None:
        """Return what a line stands for; nothing for a heading."""
        number = None if item is None else item.data(_NUMBER)
        return self._choices[number] if isinstance(number, int) else None

    def _item(self, text: str, choice: _Choice) -> QListWidgetItem:
        item = QListWidgetItem(text)
        item.setData(_NUMBER, len(self._choices))
        item.setToolTip(plain_tip(text))
        self._choices.append(choice)
        return item

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _fill_list(self) -> None:
        asked = self._asked
        self.list.addItem(_heading(self.tr("From a template")))
        for template in asked.templates:
            self.list.addItem(self._item(template.name, _Choice(template)))
        if asked.campaigns:
            self.list.addItem(_heading(self.tr("Like one of the book")))
        for campaign in asked.campaigns:
            self.list.addItem(self._item(campaign.name, _Choice(campaign, is_copy=True)))
        self.list.addItem(_heading(self.tr("From nothing")))
        self.list.addItem(self._item(self.tr("An empty campaign"), _Choice()))

    def _lay_out(self) -> None:
        self.list.setObjectName("template_list")
        self.list.setAccessibleName(self.tr("Ways to begin a campaign"))
        self.list.setWordWrap(True)
        self.list.setFixedWidth(270)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.file_button = make_button(
            self.tr("Open a template's file…"),
            name="template_open",
            slot=self.open_file,
            look="quiet",
            icon_name="folder-open",
        )
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.list, 1)
        left.addWidget(self.file_button)
        self._sheets.addWidget(self.sheet)
        self._sheets.addWidget(scrolled(self.empty, name="empty_campaign_area"))
        columns = QHBoxLayout()
        columns.setContentsMargins(20, 16, 20, 16)
        columns.setSpacing(20)
        columns.addLayout(left)
        columns.addWidget(self._sheets, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(columns, 1)
        layout.addWidget(self.foot)
        resize_within_screen(self, width=980, height=620)


def _heading(text: str) -> QListWidgetItem:
    """Return a line that names those below it and cannot be chosen."""
    item = QListWidgetItem(text)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    font = item.font()
    font.setBold(True)
    item.setFont(font)
    return item
