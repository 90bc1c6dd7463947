"""One opinion: who spoke, and what was said."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.pages.meetings_page.minutes.entry_rows import EntryRow, Room
from desktop.widgets.growing_text import Address, GrowingText
from desktop.widgets.who_field import WhoField
from models.meetings.minutes_texts import MinutesText
from models.meetings.opinions import OpinionData
from models.meetings.who import NOBODY

_SPEAKER_WIDTH = 190


class OpinionRow(EntryRow):
    """A name taken leads on to the words, and Enter in these on to the next speaker."""

    def __init__(self) -> None:
        super().__init__()
        self.speaker = WhoField(name="opinion_speaker")
        self.speaker.setAccessibleName(self.tr("Speaker"))
        self.speaker.setPlaceholderText(self.tr("Speaker"))
        self.speaker.setFixedWidth(_SPEAKER_WIDTH)
        self.text = GrowingText(name="opinion_text", least=1, enter_leads_on=True)
        self.text.setAccessibleName(self.tr("Opinion"))
        self.text.setPlaceholderText(self.tr("What was said; Enter goes to the next speaker"))
        self.name_removal("opinion_remove", self.tr("Remove this opinion"))
        self.speaker.who_changed.connect(self.changed)
        self.speaker.picked.connect(self._go_to_text)
        self.speaker.returnPressed.connect(self._go_to_text)
        self.text.settled.connect(self.changed)
        self.text.went_on.connect(self.went_on)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        layout.addWidget(self.speaker, 0, top)
        layout.addWidget(self.text, 1, top)
        layout.addWidget(self.remove_button, 0, top)

    @property
    def data(self) -> OpinionData:
        """What the fields hold."""
        return OpinionData(self.speaker.who, self.text.toPlainText())

    @property
    def edited(self) -> bool:
        """Whether the fields hold something that the book does not."""
        return self.speaker.edited or self.text.edited

    @property
    def is_blank(self) -> bool:
        """Whether nobody is named and nothing said."""
        return self.speaker.who == NOBODY and not self.text.toPlainText().strip()

    @property
    def fields(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [self.speaker, self.text]

    def show_entry(self, entry: OpinionData | None, room: Room, owner_id: UUID) -> None:
        """Show an opinion, or an empty row to write one."""
        self.speaker.set_people(room.people)
        self.remove_button.setEnabled(entry is not None)
        which, record_id = MinutesText.OPINION, self.entry_id
        if entry is None:
            which, record_id = MinutesText.NEW_OPINION, owner_id
        elif not self.edited:
            self.speaker.set_who(entry.speaker)
            self.text.show_text(entry.text)
        if record_id is not None:
            label = self.tr("New opinion")
            if self.speaker.text():
                label = self.tr("Opinion of {0}").format(self.speaker.text())
            self.text.address = Address(room.meeting_id, record_id, which.value, label)

    def take_blank(self) -> None:
        """Take note that what was typed has been emptied again."""
        self.text.set_saved()

    def set_saved(self) -> None:
        """Take everything as written."""
        self.speaker.set_who(self.speaker.who)
        self.text.set_saved()

    @Slot()
    def _go_to_text(self) -> None:
        self.text.setFocus(Qt.FocusReason.TabFocusReason)
