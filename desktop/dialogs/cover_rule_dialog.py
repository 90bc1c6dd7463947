"""What makes a topic of a campaign count as studied."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QDialog, QRadioButton, QVBoxLayout, QWidget

from desktop.campaign_labels import cover_rule_label
from desktop.translation import current_language
from desktop.widgets.dialog_foot import DialogFoot
from desktop.widgets.text import make_label
from models.campaigns.coverage import Rule
from models.errors import RecordsError
from models.words import CoverRule

_WIDTH = 560


class CoverRuleDialog(QDialog):
    """Choose the rule, save, close."""

    def __init__(self, parent: QWidget | None, rule: Rule, save: Callable[[Rule], object]) -> None:
        super().__init__(parent)
        self.setObjectName("cover_rule_dialog")
        self.setWindowTitle(self.tr("What counts as studied"))
        self._save = save
        self._group = QButtonGroup(self)
        self.radios: dict[CoverRule, QRadioButton] = {}
        for covers in CoverRule:
            radio = QRadioButton(cover_rule_label(covers))
            radio.setObjectName(f"rule_{covers}")
            radio.setChecked(covers is rule.covers)
            self._group.addButton(radio)
            self.radios[covers] = radio
        self.confirming_check = QCheckBox(self.tr("Self-study counts only once it is &confirmed"))
        self.confirming_check.setObjectName("rule_confirming")
        self.confirming_check.setChecked(rule.needs_confirming)
        self.foot = DialogFoot(self, self.tr("Count by this rule"))
        self._lay_out()
        self._group.buttonClicked.connect(self._follow)
        self._follow()

    @property
    def rule(self) -> Rule:
        """What is chosen."""
        chosen = next(covers for covers, radio in self.radios.items() if radio.isChecked())
        return Rule(chosen, self.confirming_check.isChecked())

    @classmethod
    def ask(cls, parent: QWidget, rule: Rule, save: Callable[[Rule], object]) -> bool:
        """Show the dialog; return whether a rule was saved."""
        dialog = cls(parent, rule, save)
        try:
            return bool(dialog.exec())
        finally:
            dialog.deleteLater()

    def accept(self) -> None:
        """Save and close; say what is wrong and stay when it cannot be saved."""
        try:
            self._save(self.rule)
        except RecordsError as error:
            self.foot.show_problem(error.sentence(current_language()))
            return
        super().accept()

    @Slot()
    def _follow(self) -> None:
        """Ask for confirming only where self-study counts."""
        self.confirming_check.setEnabled(self.rule.covers is not CoverRule.ATTENDED)

    def _lay_out(self) -> None:
        inside = QVBoxLayout()
        inside.setContentsMargins(20, 16, 20, 16)
        inside.setSpacing(12)
        text = self.tr(
            "The rule holds for the whole campaign: the matrix, the lists of what is owed and the "
            "report all count by it. Marks and studies stay as they are."
        )
        inside.addWidget(make_label(text, "muted", name="rule_text", wrap=True))
        for radio in self.radios.values():
            inside.addWidget(radio)
        inside.addSpacing(4)
        inside.addWidget(self.confirming_check)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(inside)
        layout.addStretch(1)
        layout.addWidget(self.foot)
        self.resize(_WIDTH, self.heightForWidth(_WIDTH))
        next(radio for radio in self.radios.values() if radio.isChecked()).setFocus()
