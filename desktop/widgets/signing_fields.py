"""Date, number and signer of a paper; what is left blank is written by hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.labels import post_label
from desktop.widgets.count_field import CountField
from desktop.widgets.date_field import DateField
from desktop.widgets.form import add_field, labelled
from desktop.widgets.still_combo import StillCombo
from models.documents.drafts import Draft
from models.documents.numbers import HIGHEST
from models.members.roll import RollEntry


@dataclass(frozen=True, slots=True)
class Signing:
    """Day and number, None to write them by hand; who signs, None for the secretary of the day."""

    day: date | None
    number: int | None
    signer_id: UUID | None


class SigningFields(QWidget):
    """Shows the signing of a draft; `changed` follows what the user does."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("signing_fields")
        self.date_field = DateField(name="signing_date")
        self.number_field = CountField(name="signing_number", most=HIGHEST)
        self.signer_combo = StillCombo()
        self.signer_combo.setObjectName("signer")
        self.signer_combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._signers: list[UUID] = []
        self._number: int | None = None
        blank = self.tr("by hand")
        self.date_field.setPlaceholderText(blank)
        self.number_field.setPlaceholderText(blank)
        first = QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(labelled(self.tr("&Dated"), self.date_field))
        first.addWidget(labelled(self.tr("&Number"), self.number_field))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(first)
        add_field(layout, self.tr("&Signed by"), self.signer_combo)
        self.date_field.day_changed.connect(self.changed)
        self.number_field.editingFinished.connect(self._take_number)
        self.signer_combo.activated.connect(self.changed)

    @property
    def signing(self) -> Signing:
        """What is written and chosen."""
        at = self.signer_combo.currentIndex() - 1
        signer_id = self._signers[at] if 0 <= at < len(self._signers) else None
        return Signing(self.date_field.day, self.number_field.count, signer_id)

    def show_draft(self, draft: Draft, roll: Iterable[RollEntry]) -> None:
        """Show the draft's signing; `roll` is of its day and offers those who hold a post.

        Whoever was chosen stays offered, or the next change would drop them without a word.
        """
        if not (self.date_field.hasFocus() and self.date_field.edited):
            self.date_field.set_day(draft.dated_on)
        self._number = draft.number
        if not (self.number_field.hasFocus() and self.number_field.edited):
            self.number_field.set_count(draft.number)
        holders = [entry for entry in roll if entry.post or entry.person_id == draft.signer_id]
        self._signers = [entry.person_id for entry in holders]
        self.signer_combo.clear()
        self.signer_combo.addItem(self.tr("The secretary of that day"))
        for entry in holders:
            post = f" ({post_label(entry.post)})" if entry.post else ""
            self.signer_combo.addItem(f"{entry.full_name}{post}")
        if draft.signer_id in self._signers:
            self.signer_combo.setCurrentIndex(self._signers.index(draft.signer_id) + 1)

    @Slot()
    def _take_number(self) -> None:
        """Tell another number; leaving the field as it was tells nothing."""
        if self.number_field.count != self._number:
            self._number = self.number_field.count
            self.changed.emit()
