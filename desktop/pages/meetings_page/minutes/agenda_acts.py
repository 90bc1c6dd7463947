"""What is done to the agenda itself: items come, move and go."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Slot

from desktop import messages
from desktop.pages.meetings_page.minutes.agenda_list import AgendaList
from desktop.pages.meetings_page.minutes.parts import holds_words
from desktop.pages.meetings_page.writer import MeetingWriter
from models.meetings.agenda import ItemData, add_item, fill_agenda, move_item, remove_item
from models.meetings.minutes import ItemRow, Minutes


class AgendaActs(QObject):
    """Does what the list asks for; `minutes` is what it asks about."""

    def __init__(self, agenda: AgendaList, writer: MeetingWriter) -> None:
        super().__init__(agenda)
        self._agenda = agenda
        self._writer = writer
        self.minutes: Minutes | None = None
        agenda.add_wanted.connect(self._add)
        agenda.fill_wanted.connect(self._fill)
        agenda.move_wanted.connect(self._move)
        agenda.remove_wanted.connect(self._remove)

    @Slot(str)
    def _add(self, title: str) -> None:
        """Add an item behind the chosen one, and stay in the line for the next."""
        after = self._agenda.current if isinstance(self._agenda.current, UUID) else None
        meeting_id = self._writer.meeting_id
        if meeting_id is not None:
            work = partial(add_item, meeting_id=meeting_id, data=ItemData(title), after=after)
            self._writer.add(work, self._agenda.take_added)

    @Slot()
    def _fill(self) -> None:
        if self._writer.meeting_id is not None:
            self._writer.change(partial(fill_agenda, meeting_id=self._writer.meeting_id))

    @Slot(object, int)
    def _move(self, item_id: UUID, by: int) -> None:
        self._writer.change(partial(move_item, item_id=item_id, by=by))

    @Slot(object)
    def _remove(self, item_id: UUID) -> None:
        """Remove an item; one with words in it only after asking."""
        if self.minutes is None:
            return
        item = next((one for one in self.minutes.items if one.id == item_id), None)
        if item is not None and (not holds_words(item) or self._may_remove(item)):
            self._writer.change(partial(remove_item, item_id=item_id))

    def _may_remove(self, item: ItemRow) -> bool:
        title = self.tr("Remove the item")
        question = self.tr("{0}: remove this item with its words, opinions and votes?")
        return messages.ask(self._agenda, title, question.format(item.data.title), title)
