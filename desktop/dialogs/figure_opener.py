"""From a name behind a figure to the person, the meeting or the minutes it stands for."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from desktop import messages
from desktop.book import OpenBook
from desktop.navigation import MinutesOf, Navigator, Place
from models.documents.figures import Behind
from models.errors import RecordsError
from models.meetings.meetings import read_meeting
from models.meetings.tasks import meeting_of_task
from models.members.people import read_person


class FigureOpener(QObject):
    """Sends the window to what a line leads to; tells why where that is gone."""

    def __init__(self, page: QWidget, book: OpenBook, navigator: Navigator) -> None:
        super().__init__(page)
        self._book, self._navigator = book, navigator

    @Slot(object)
    def open(self, line: Behind) -> None:
        """Open the record of a line."""
        try:
            where = self._place(line)
        except RecordsError as error:
            parent = self.parent()
            messages.tell(parent if isinstance(parent, QWidget) else None, error)
            return
        if where is not None:
            self._navigator.to(*where)

    def _place(self, line: Behind) -> tuple[Place, object] | None:
        """Return the place and its payload; RecordsError when the record is gone."""
        record_id = line.record_id
        if record_id is None:
            return None
        if line.noun == "members":
            self._book.read(partial(read_person, person_id=record_id))
            return Place.MEMBERS, record_id
        if line.noun == "meetings":
            self._book.read(partial(read_meeting, meeting_id=record_id))
            return Place.MEETINGS, record_id
        meeting_id = self._book.read(partial(meeting_of_task, task_id=record_id))
        if meeting_id is None:
            raise RecordsError("meetings.gone")
        return Place.MEETINGS, MinutesOf(meeting_id)
