"""One resolution: its title, what it lays down, the cell's view of itself, the vote on it."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.pages.meetings_page.minutes.entry_rows import EntryRow, Room
from desktop.widgets.form import labelled
from desktop.widgets.growing_text import Address, GrowingText
from desktop.widgets.live_line import LiveLine
from models.meetings.minutes import ResolutionRow as KeptResolution
from models.meetings.minutes_texts import MinutesText
from models.meetings.resolutions import ResolutionData


class ResolutionRow(EntryRow):
    """Title and texts of a resolution."""

    def __init__(self) -> None:
        super().__init__()
        self._shown = ResolutionData("")
        self.title = LiveLine(name="resolution_title")
        self.text = GrowingText(name="resolution_text", least=3)
        self.self_assessment = GrowingText(name="resolution_self_assessment", least=2)
        self.name_removal("resolution_remove", self.tr("Remove this resolution with its votes"))
        self.title.settled.connect(self.changed)
        self.title.returnPressed.connect(self._go_to_text)
        self.text.settled.connect(self.changed)
        self.self_assessment.settled.connect(self.changed)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(labelled(self.tr("Title of the resolution"), self.title), 1)
        top.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(labelled(self.tr("Direction and tasks"), self.text))
        layout.addWidget(labelled(self.tr("The cell's view of itself"), self.self_assessment))

    @property
    def data(self) -> ResolutionData:
        """What the fields hold."""
        return ResolutionData(
            self.title.text(), self.text.toPlainText(), self.self_assessment.toPlainText()
        )

    @property
    def edited(self) -> bool:
        """Whether the fields hold something that the book does not."""
        return self.title.edited or self.text.edited or self.self_assessment.edited

    @property
    def is_blank(self) -> bool:
        """Whether there is no title."""
        return not self.title.text().strip()

    @property
    def fields(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [self.title, self.text, self.self_assessment]

    def show_entry(self, entry: KeptResolution | None, room: Room, _owner_id: UUID) -> None:
        """Show a resolution."""
        if entry is None:
            return
        if not self.edited:
            self.title.show_text(entry.data.title)
            self.text.show_text(entry.data.text)
            self.self_assessment.show_text(entry.data.self_assessment)
        for field, which in (
            (self.text, MinutesText.RESOLUTION),
            (self.self_assessment, MinutesText.SELF_ASSESSMENT),
        ):
            field.address = Address(room.meeting_id, entry.id, which.value, entry.data.title)

    def set_saved(self) -> None:
        """Take everything as written."""
        self.title.show_text(self.title.text().strip())
        self.text.set_saved()
        self.self_assessment.set_saved()

    @Slot()
    def _go_to_text(self) -> None:
        self.text.setFocus(Qt.FocusReason.TabFocusReason)
