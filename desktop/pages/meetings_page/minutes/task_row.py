"""One task: what is to be done, by whom and until when."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.labels import task_state_label
from desktop.pages.meetings_page.minutes.entry_rows import EntryRow, Room
from desktop.widgets.date_field import DateField
from desktop.widgets.growing_text import Address, GrowingText
from desktop.widgets.text import make_label, plain_tip
from desktop.widgets.who_field import WhoField
from models.meetings.minutes_texts import MinutesText
from models.meetings.tasks import TaskData
from models.meetings.tasks import TaskRow as KeptTask
from models.names import clean

OWNER_WIDTH, DUE_WIDTH, STATE_WIDTH, REMOVE_WIDTH = 176, 146, 112, 32


class TaskRow(EntryRow):
    """Enter leads from the task to its owner, to its day and on to the next task."""

    def __init__(self) -> None:
        super().__init__()
        self._shown = TaskData("")
        self.text = GrowingText(name="task_text", least=1, enter_leads_on=True)
        self.text.setAccessibleName(self.tr("Task"))
        self.text.setPlaceholderText(self.tr("What is to be done"))
        self.owner = WhoField(name="task_owner")
        self.owner.setAccessibleName(self.tr("Who does it"))
        self.owner.setFixedWidth(OWNER_WIDTH)
        self.due = DateField(name="task_due", ahead=True)
        self.due.setAccessibleName(self.tr("Until"))
        self.due.setFixedWidth(DUE_WIDTH)
        self.state = make_label("", "muted", name="task_state")
        self.state.setFixedWidth(STATE_WIDTH)
        self.name_removal("task_remove", self.tr("Remove this task"))
        self.remove_button.setFixedWidth(REMOVE_WIDTH)
        self.text.settled.connect(self.changed)
        self.text.went_on.connect(self._go_on)
        self.owner.who_changed.connect(self.changed)
        self.owner.picked.connect(self._go_to_due)
        self.owner.returnPressed.connect(self._go_to_due)
        self.due.day_changed.connect(self.changed)
        self.due.returnPressed.connect(self.went_on)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        layout.addWidget(self.text, 1, top)
        for field in (self.owner, self.due, self.state, self.remove_button):
            layout.addWidget(field, 0, top)

    @property
    def data(self) -> TaskData:
        """What the fields hold."""
        return TaskData(clean(self.text.toPlainText()), self.owner.who, self.due.day)

    @property
    def edited(self) -> bool:
        """Whether the fields hold something that the book does not."""
        return self.data != self._shown

    @property
    def is_blank(self) -> bool:
        """Whether no task is written; an owner or a day alone is none."""
        return not self.data.text

    @property
    def fields(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [self.text, self.owner, self.due]

    def show_entry(self, entry: KeptTask | None, room: Room, owner_id: UUID) -> None:
        """Show a task, or an empty row to write one."""
        self.owner.set_people(room.people)
        self.due.reckon_from(room.held_on)
        self.remove_button.setEnabled(entry is not None)
        if entry is None:
            self.text.address = Address(
                room.meeting_id, owner_id, MinutesText.NEW_TASK.value, self.tr("A task")
            )
            return
        state = task_state_label(entry.state) if entry.state else ""
        self.state.setText(state)
        self.state.setToolTip(plain_tip(entry.result or state))
        self.text.address = Address(
            room.meeting_id, entry.id, MinutesText.TASK.value, self.tr("A task")
        )
        if not self.edited:
            self._shown = entry.data
            self.text.show_text(entry.data.text)
            self.owner.set_who(entry.data.owner)
            self.due.set_day(entry.data.due_on)

    def take_blank(self) -> None:
        """Take note that what was typed has been emptied again."""
        self.text.set_saved()

    def set_saved(self) -> None:
        """Take everything as written."""
        self._shown = self.data
        self.text.set_saved()
        self.owner.set_who(self.owner.who)

    @Slot()
    def _go_on(self) -> None:
        self.owner.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _go_to_due(self) -> None:
        self.due.setFocus(Qt.FocusReason.TabFocusReason)
