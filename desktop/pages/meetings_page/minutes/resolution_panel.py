"""What the meeting adopted, the votes on it, and the tasks it gave out."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.pages.meetings_page.minutes.entry_rows import EntryRows, Room, Verbs
from desktop.pages.meetings_page.minutes.resolution_row import ResolutionRow
from desktop.pages.meetings_page.minutes.task_row import (
    DUE_WIDTH,
    OWNER_WIDTH,
    REMOVE_WIDTH,
    STATE_WIDTH,
    TaskRow,
)
from desktop.pages.meetings_page.minutes.vote_row import VoteRow
from desktop.pages.meetings_page.writer import MeetingWriter
from desktop.widgets.buttons import make_button
from desktop.widgets.card import Card
from desktop.widgets.form import chain_tabs
from desktop.widgets.text import make_label
from models.book.database import Session
from models.book.unsaved import drop_unsaved
from models.meetings.minutes import Minutes
from models.meetings.minutes_texts import MinutesText
from models.meetings.resolutions import (
    ResolutionData,
    add_resolution,
    remove_resolution,
    update_resolution,
    usual_resolution,
)
from models.meetings.tasks import TaskData, add_task, remove_task, update_task
from models.meetings.votes import add_vote_on_resolution, remove_vote, update_vote

translate = QCoreApplication.translate


class ResolutionPanel(QWidget):
    """Resolutions with their votes above, the table of tasks below."""

    def __init__(self, writer: MeetingWriter) -> None:
        super().__init__()
        self.setObjectName("resolution_panel")
        self._writer = writer
        self.resolutions = EntryRows(writer, ResolutionRow, RESOLUTIONS, always_blank=False)
        self.votes = EntryRows(writer, VoteRow, VOTES, always_blank=False)
        self.tasks = EntryRows(writer, TaskRow, TASKS)
        self.add_button = make_button(
            self.tr("Add a resolution"), name="resolution_add", look="link", slot=self._add
        )
        self.vote_button = make_button(
            self.tr("Add a vote"), name="resolution_vote", look="link", slot=self._begin_vote
        )
        self._titles: dict[UUID, str] = {}
        self._lay_out()

    def show_minutes(self, minutes: Minutes, room: Room) -> None:
        """Show what was adopted and given out; what is being typed stays."""
        rows = minutes.resolutions
        self._titles = {row.id: row.data.title for row in rows}
        self.resolutions.show_entries(room.meeting_id, [(row.id, row) for row in rows], room)
        votes = [(vote.id, vote.data) for row in rows for vote in row.votes]
        if rows:
            self.votes.show_entries(rows[-1].id, votes, room)
        self.votes.setVisible(bool(rows))
        self.vote_button.setVisible(bool(rows))
        self.tasks.show_entries(room.meeting_id, [(row.id, row) for row in minutes.tasks], room)
        chain_tabs(
            [
                *self.resolutions.fields,
                *self.votes.fields,
                self.vote_button,
                self.add_button,
                *self.tasks.fields,
            ]
        )

    def begin(self) -> None:
        """Take the keyboard at the first resolution, else at the tasks."""
        first = self.resolutions.rows or self.tasks.rows
        first[0].begin()

    @Slot()
    def _add(self) -> None:
        """Add a resolution under its usual title."""
        if self._writer.meeting_id is not None:
            work = partial(_add_usual, meeting_id=self._writer.meeting_id)
            if self._writer.change(work):
                self.resolutions.rows[-1].begin()

    @Slot()
    def _begin_vote(self) -> None:
        row = self.votes.begin_blank()
        if isinstance(row, VoteRow) and self._titles:
            title = list(self._titles.values())[-1]
            row.propose_subject(self.tr("Adopting the resolution “{0}”").format(title))

    def _lay_out(self) -> None:
        adopted = Card(self.tr("Resolution"), name="resolutions_card")
        adopted.body.setSpacing(10)
        adopted.body.addWidget(self.resolutions)
        adopted.body.addWidget(self.votes)
        buttons = QHBoxLayout()
        buttons.setSpacing(16)
        buttons.addWidget(self.vote_button)
        buttons.addWidget(self.add_button)
        buttons.addStretch(1)
        adopted.body.addLayout(buttons)
        tasks = Card(self.tr("Tasks given out"), name="tasks_card")
        tasks.body.addWidget(_task_heads())
        tasks.body.addWidget(self.tasks)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(adopted)
        layout.addWidget(tasks)
        layout.addStretch(1)


def _task_heads() -> QWidget:
    """Return the line of headings above the tasks."""
    line = QWidget()
    layout = QHBoxLayout(line)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    layout.addWidget(make_label(translate("ResolutionPanel", "Task"), "small"), 1)
    for title, width in (
        (translate("ResolutionPanel", "Who does it"), OWNER_WIDTH),
        (translate("ResolutionPanel", "Until"), DUE_WIDTH),
        (translate("ResolutionPanel", "State"), STATE_WIDTH),
        ("", REMOVE_WIDTH),
    ):
        label = make_label(title, "small")
        label.setFixedWidth(width)
        layout.addWidget(label, 0, Qt.AlignmentFlag.AlignLeft)
    return line


def _add_usual(session: Session, *, meeting_id: UUID) -> UUID:
    return add_resolution(
        session, meeting_id=meeting_id, data=usual_resolution(session, meeting_id)
    )


def _add_resolution(session: Session, meeting_id: UUID, data: ResolutionData) -> UUID:
    return add_resolution(session, meeting_id=meeting_id, data=data)


def _update_resolution(session: Session, resolution_id: UUID, data: ResolutionData) -> None:
    for which in (MinutesText.RESOLUTION, MinutesText.SELF_ASSESSMENT):
        drop_unsaved(session, record_id=resolution_id, field=which.value)
    update_resolution(session, resolution_id, data)


def _add_task(session: Session, meeting_id: UUID, data: TaskData) -> UUID:
    drop_unsaved(session, record_id=meeting_id, field=MinutesText.NEW_TASK.value)
    return add_task(session, meeting_id=meeting_id, data=data)


def _update_task(session: Session, task_id: UUID, data: TaskData) -> None:
    drop_unsaved(session, record_id=task_id, field=MinutesText.TASK.value)
    update_task(session, task_id, data)


RESOLUTIONS = Verbs(_add_resolution, _update_resolution, remove_resolution)
VOTES = Verbs(add_vote_on_resolution, update_vote, remove_vote)
TASKS = Verbs(_add_task, _update_task, remove_task)
