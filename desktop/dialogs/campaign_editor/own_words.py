"""What a campaign says of itself: its names, its days with their basis, and the rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.campaign_labels import cover_rule_label
from desktop.dialogs.campaign_editor.entries import LinesEntry
from desktop.widgets.date_field import DateField
from desktop.widgets.form import add_field, labelled
from desktop.widgets.option_field import OptionField
from desktop.widgets.text import make_label
from models.campaigns.campaigns import CampaignDetail
from models.members.groups import Group
from models.words import CoverRule

_DAY_WIDTH = 140


class OwnWords(QWidget):
    """The fields of the campaign itself; `changed` follows the user."""

    changed = Signal()

    def __init__(self, *, today: date, groups: Sequence[Group] = ()) -> None:
        super().__init__()
        self.setObjectName("editor_own")
        self._showing = False
        self.name_field = _line("editor_name")
        self.title_field = _lines("editor_title")
        self.work_field = _lines("editor_work")
        self.author_field = _line("editor_author")
        self.starts_field = DateField(name="editor_starts", today=today)
        self.starts_basis_field = _line("editor_starts_basis")
        self.ends_field = DateField(name="editor_ends", today=today)
        self.ends_basis_field = _line("editor_ends_basis")
        self.rule_field: OptionField[CoverRule] = OptionField(
            CoverRule, cover_rule_label, name="editor_rule"
        )
        self.confirm_check = QCheckBox(
            self.tr("Self-study counts only when somebody has confirmed it")
        )
        self.confirm_check.setObjectName("editor_confirm")
        self.group_checks = {group.id: QCheckBox(group.name) for group in groups}
        self._lay_out()
        self._listen()

    @property
    def name(self) -> str:
        """The name as written."""
        return self.name_field.text()

    def show_campaign(self, campaign: CampaignDetail) -> None:
        """Show what `campaign` says of itself, without telling it."""
        self._showing = True
        for field, text in (
            (self.name_field, campaign.name),
            (self.author_field, campaign.work_author),
            (self.starts_basis_field, campaign.starts_basis),
            (self.ends_basis_field, campaign.ends_basis),
        ):
            field.setText(text)
            field.setCursorPosition(0)
        self.title_field.setPlainText(campaign.title)
        self.work_field.setPlainText(campaign.work)
        self.starts_field.set_day(campaign.starts_on)
        self.ends_field.set_day(campaign.ends_on)
        self.rule_field.set_option(campaign.cover_rule)
        self.confirm_check.setChecked(campaign.needs_confirming)
        for group_id, check in self.group_checks.items():
            check.setChecked(group_id in campaign.group_ids)
        self._showing = False

    def written_into(self, campaign: CampaignDetail) -> CampaignDetail:
        """Return `campaign` with what is written; an unreadable day stays as it was."""
        return replace(
            campaign,
            name=self.name_field.text(),
            title=self.title_field.toPlainText(),
            work=self.work_field.toPlainText(),
            work_author=self.author_field.text(),
            starts_on=self.starts_field.day or campaign.starts_on,
            starts_basis=self.starts_basis_field.text(),
            ends_on=self.ends_field.day or campaign.ends_on,
            ends_basis=self.ends_basis_field.text(),
            cover_rule=self.rule_field.option,
            needs_confirming=self.confirm_check.isChecked(),
            group_ids=frozenset(
                group_id for group_id, check in self.group_checks.items() if check.isChecked()
            ),
        )

    def problem(self) -> str:
        """Go to what cannot be saved and say why; "" when all can."""
        if not self.name_field.text().strip():
            self.name_field.setFocus()
            return self.tr("The campaign has no name; write it.")
        for field in (self.starts_field, self.ends_field):
            if field.day is None:
                field.setFocus()
                return self.tr("Write the first and the last day as dd/mm/yyyy.")
        return ""

    @Slot()
    def _tell(self) -> None:
        if not self._showing:
            self.changed.emit()

    def _listen(self) -> None:
        for line in (
            self.name_field,
            self.author_field,
            self.starts_field,
            self.starts_basis_field,
            self.ends_field,
            self.ends_basis_field,
        ):
            line.textChanged.connect(self._tell)
        for lines in (self.title_field, self.work_field):
            lines.textChanged.connect(self._tell)
        self.rule_field.option_chosen.connect(self._tell)
        for check in (self.confirm_check, *self.group_checks.values()):
            check.clicked.connect(self._tell)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(10)
        add_field(layout, self.tr("Name in lists"), self.name_field)
        add_field(layout, self.tr("Its name in full, as in reports"), self.title_field)
        add_field(layout, self.tr("The work that is studied"), self.work_field)
        add_field(layout, self.tr("Its author"), self.author_field)
        for day, day_title, basis in (
            (self.starts_field, self.tr("First day"), self.starts_basis_field),
            (self.ends_field, self.tr("Last day"), self.ends_basis_field),
        ):
            day.setFixedWidth(_DAY_WIDTH)
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(labelled(day_title, day))
            row.addWidget(labelled(self.tr("Taken from where"), basis), 1)
            layout.addLayout(row)
        add_field(layout, self.tr("What counts as having met a topic"), self.rule_field)
        layout.addWidget(self.confirm_check)
        if self.group_checks:
            layout.addWidget(make_label(self.tr("For some party groups only"), "heading"))
            hint = self.tr("With none ticked the campaign is for the whole cell and its staff.")
            layout.addWidget(make_label(hint, "muted", wrap=True))
            for number, check in enumerate(self.group_checks.values(), start=1):
                check.setObjectName(f"editor_group_{number}")
                layout.addWidget(check)
        layout.addStretch(1)


def _line(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setObjectName(name)
    return field


def _lines(name: str) -> LinesEntry:
    field = LinesEntry()
    field.setObjectName(name)
    field.setFixedHeight(58)
    return field
