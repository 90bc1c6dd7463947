"""The scans of a meeting's signed papers, and what can be done with them."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem

from desktop.theme import row_height
from desktop.widgets.buttons import make_button
from desktop.widgets.card import Card
from desktop.widgets.text import make_label, plain_tip
from models.meetings.scans import SIZE_LIMIT, ScanRow, megabytes
from models.periods import date_text

_MOST_ROWS = 5
_SCAN_ROLE = Qt.ItemDataRole.UserRole


class ScanList(Card):
    """Choose a scan to look at; `chosen` carries it, or None when none is chosen any more."""

    chosen = Signal(object)
    add_wanted = Signal()
    save_wanted = Signal(object)
    remove_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("Signed scans"), name="scan_card")
        self.list = QListWidget()
        self.list.setObjectName("scan_list")
        self.list.setAccessibleName(self.tr("Signed scans"))
        self.list.setProperty("look", "bare")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.currentItemChanged.connect(self._tell)
        hint = self.tr("PDF, JPG or PNG, {0} at most.").format(megabytes(SIZE_LIMIT))
        self.hint_label = make_label(hint, "muted", name="scan_hint", wrap=True)
        self.add_button = make_button(
            self.tr("Add scan…"), name="scan_add", slot=self.add_wanted.emit, icon_name="paperclip"
        )
        self.save_button = make_button(
            "",
            name="scan_save",
            slot=self._save,
            look="quiet",
            icon_name="download-simple",
            tip=self.tr("Save the scan as a file"),
        )
        self.remove_button = make_button(
            "",
            name="scan_remove",
            slot=self._remove,
            look="quiet",
            icon_name="trash",
            tip=self.tr("Take the scan off this meeting"),
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        buttons.addWidget(self.add_button)
        buttons.addStretch(1)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.remove_button)
        self.body.addWidget(self.list)
        self.body.addWidget(self.hint_label)
        self.body.addLayout(buttons)
        self.show_scans(())

    @property
    def scan(self) -> ScanRow | None:
        """The chosen scan."""
        item = self.list.currentItem()
        scan: ScanRow | None = None if item is None else item.data(_SCAN_ROLE)
        return scan

    def show_scans(self, scans: Sequence[ScanRow]) -> None:
        """Show these scans; the chosen one stays chosen while it is there."""
        chosen = self.scan
        self.list.blockSignals(True)
        self.list.clear()
        for scan in scans:
            item = QListWidgetItem(scan.name, self.list)
            item.setData(_SCAN_ROLE, scan)
            added = date_text(scan.added_at.astimezone().date())
            detail = self.tr("{0} · added {1}").format(megabytes(scan.size), added)
            item.setToolTip(plain_tip(f"{scan.name}\n{detail}"))
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, detail)
        self.list.blockSignals(False)
        self.list.setFixedHeight(min(len(scans), _MOST_ROWS) * row_height(self.list.font()) + 2)
        self.list.setVisible(bool(scans))
        self.choose(chosen.id if chosen else None)

    def choose(self, scan_id: UUID | None) -> None:
        """Choose a scan without telling it; None, or one that is not there, chooses none."""
        self.list.blockSignals(True)
        ids = [self.list.item(row).data(_SCAN_ROLE).id for row in range(self.list.count())]
        self.list.setCurrentRow(ids.index(scan_id) if scan_id in ids else -1)
        self.list.blockSignals(False)
        self._enable()

    @Slot()
    def _tell(self) -> None:
        self._enable()
        self.chosen.emit(self.scan)

    @Slot()
    def _save(self) -> None:
        self.save_wanted.emit(self.scan)

    @Slot()
    def _remove(self) -> None:
        self.remove_wanted.emit(self.scan)

    def _enable(self) -> None:
        for button in (self.save_button, self.remove_button):
            button.setEnabled(self.scan is not None)
