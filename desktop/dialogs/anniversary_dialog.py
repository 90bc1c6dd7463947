"""One anniversary: its name, its day by the sun or by the moon, whose it is, since when."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.tables.anniversaries_table import level_label
from desktop.translation import current_language
from desktop.widgets.count_field import CountField
from desktop.widgets.dialog_foot import DialogFoot
from desktop.widgets.form import add_field, labelled
from desktop.widgets.screen_room import resize_within_screen
from models.calendar.anniversaries import AnniversaryRule
from models.calendar.words import DayLevel
from models.errors import RecordsError


class AnniversaryDialog(QDialog):
    """Asks for the fields of an anniversary; `save` writes it or raises RecordsError."""

    def __init__(
        self,
        parent: QWidget | None,
        rule: AnniversaryRule,
        save: Callable[[AnniversaryRule], object],
    ) -> None:
        super().__init__(parent)
        self.setObjectName("anniversary_dialog")
        self.setWindowTitle(self.tr("Anniversary"))
        self._rule, self._save = rule, save
        self.name_field = QLineEdit(rule.name)
        self.name_field.setObjectName("anniversary_name")
        self.day_field = CountField(name="anniversary_day", most=31)
        self.month_field = CountField(name="anniversary_month", most=12)
        self.since_field = CountField(name="anniversary_since", most=2100)
        self.lunar_check = QCheckBox(self.tr("By the &lunar calendar"))
        self.lunar_check.setObjectName("anniversary_lunar")
        self.level_combo = QComboBox()
        self.level_combo.setObjectName("anniversary_level")
        self.level_combo.addItems([level_label(level) for level in DayLevel])
        self.level_combo.setCurrentIndex(list(DayLevel).index(rule.level))
        self.lunar_check.setChecked(rule.lunar)
        self.day_field.set_count(rule.day)
        self.month_field.set_count(rule.month)
        self.since_field.set_count(rule.since)
        self.foot = DialogFoot(self, self.tr("Save"))
        self._lay_out()
        self.name_field.setFocus()

    @classmethod
    def ask(
        cls, parent: QWidget, rule: AnniversaryRule, save: Callable[[AnniversaryRule], object]
    ) -> bool:
        """Show the dialog; return whether it was saved."""
        dialog = cls(parent, rule, save)
        try:
            return bool(dialog.exec())
        finally:
            dialog.deleteLater()

    @property
    def rule(self) -> AnniversaryRule:
        """What is written."""
        return replace(
            self._rule,
            name=self.name_field.text(),
            level=list(DayLevel)[self.level_combo.currentIndex()],
            day=self.day_field.count or 0,
            month=self.month_field.count or 0,
            lunar=self.lunar_check.isChecked(),
            since=self.since_field.count or None,
        )

    @Slot()
    def accept(self) -> None:
        """Save and close; say what is wrong and stay when it cannot be saved."""
        try:
            self._save(self.rule)
        except RecordsError as error:
            self.foot.show_problem(error.sentence(current_language()))
            return
        super().accept()

    def _lay_out(self) -> None:
        inside = QVBoxLayout()
        inside.setContentsMargins(20, 16, 20, 16)
        inside.setSpacing(10)
        add_field(inside, self.tr("&Name"), self.name_field)
        days = QHBoxLayout()
        days.setSpacing(8)
        days.addWidget(labelled(self.tr("&Day"), self.day_field))
        days.addWidget(labelled(self.tr("&Month"), self.month_field))
        days.addWidget(labelled(self.tr("&Since the year"), self.since_field))
        inside.addLayout(days)
        inside.addWidget(self.lunar_check)
        add_field(inside, self.tr("&Whose day"), self.level_combo)
        inside.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(inside, 1)
        layout.addWidget(self.foot)
        resize_within_screen(self, width=480, height=330)
