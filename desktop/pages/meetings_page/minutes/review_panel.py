"""What became of the tasks that earlier meetings gave out."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.labels import task_state_label
from desktop.pages.meetings_page.writer import MeetingWriter
from desktop.widgets.card import Card
from desktop.widgets.form import chain_tabs
from desktop.widgets.growing_text import GrowingText
from desktop.widgets.option_field import OptionField
from desktop.widgets.text import make_label
from models.meetings.minutes import Minutes
from models.meetings.tasks import ReviewRow as Review
from models.meetings.tasks import review_task
from models.periods import date_text
from models.words import TaskState

translate = QCoreApplication.translate
_STATE_WIDTH = 180


class ReviewRow(QWidget):
    """One task: what it was, how it stands now, what came of it."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.review: Review | None = None
        self.task = make_label("", name="review_task", wrap=True)
        self.given = make_label("", "small", name="review_given", wrap=True)
        self.state: OptionField[TaskState | None] = OptionField(
            (None, *TaskState), _state_label, name="review_state"
        )
        self.state.setAccessibleName(self.tr("How the task stands"))
        self.state.setFixedWidth(_STATE_WIDTH)
        self.result = GrowingText(name="review_result", least=1)
        self.result.setAccessibleName(self.tr("Result"))
        self.result.setPlaceholderText(self.tr("Result"))
        self.state.option_chosen.connect(self.changed)
        self.result.settled.connect(self.changed)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.task, 0, 0)
        grid.addWidget(self.given, 1, 0)
        grid.addWidget(self.state, 0, 1, 2, 1, top)
        grid.addWidget(self.result, 0, 2, 2, 1, top)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(2, 4)

    @property
    def pending(self) -> bool:
        """Whether the row waits for the book to take it."""
        if self.review is None:
            return False
        return self.state.option != self.review.state or self.result.edited

    @property
    def fields(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [self.state, self.result]

    def settle(self) -> None:
        """Have what was changed written."""
        self.changed.emit()

    def let_go(self) -> None:
        """Show again what this meeting found: what was changed is not wanted any more."""
        if self.review is not None:
            self.state.set_option(self.review.state)
            self.result.show_text(self.review.result)

    def show_review(self, review: Review) -> None:
        """Show a task with what this meeting found; what is being typed stays."""
        typing = self.pending
        self.review = review
        self.task.setText(review.data.text)
        self.given.setText(_given(review))
        if not typing:
            self.let_go()


class ReviewPanel(Card):
    """The tasks to review, each written as its row is left."""

    def __init__(self, writer: MeetingWriter) -> None:
        super().__init__(name="review_panel")
        self._writer = writer
        self._rows: dict[UUID, ReviewRow] = {}
        self.body.setSpacing(14)
        self.none_label = make_label(
            self.tr(
                "No task of an earlier meeting is open. Tasks written down under “Resolution, "
                "tasks” come here at the next meeting of the cell."
            ),
            "muted",
            name="review_none",
            wrap=True,
        )
        self.body.addWidget(self.none_label)
        self._list = QVBoxLayout()
        self._list.setSpacing(14)
        self.body.addLayout(self._list)
        self.body.addStretch(1)

    @property
    def rows(self) -> list[ReviewRow]:
        """The rows as they stand."""
        return list(self._rows.values())

    def show_minutes(self, minutes: Minutes) -> None:
        """Show what there is to review."""
        reviews = minutes.reviews
        self.none_label.setVisible(not reviews)
        wanted = {review.task_id for review in reviews}
        for task_id in [one for one in self._rows if one not in wanted]:
            row = self._rows.pop(task_id)
            row.hide()
            row.deleteLater()
        rows = {}
        for place, review in enumerate(reviews):
            row = self._rows.get(review.task_id) or self._make()
            row.show_review(review)
            if self._list.indexOf(row) != place:
                self._list.insertWidget(place, row)
                row.show()
            rows[review.task_id] = row
        self._rows = rows
        chain_tabs([field for row in self.rows for field in row.fields])

    def begin(self) -> None:
        """Take the keyboard at the first task not reviewed yet."""
        waiting = [row for row in self.rows if row.state.option is None] or self.rows
        if waiting:
            waiting[0].state.setFocus(Qt.FocusReason.TabFocusReason)

    def _make(self) -> ReviewRow:
        row = ReviewRow()
        row.changed.connect(self._keep)
        return row

    @Slot()
    def _keep(self) -> None:
        row = self.sender()
        if not isinstance(row, ReviewRow) or row.review is None or not row.pending:
            return
        meeting_id = self._writer.meeting_id
        if meeting_id is None:
            return
        work = partial(
            review_task,
            meeting_id=meeting_id,
            task_id=row.review.task_id,
            state=row.state.option or (TaskState.ONGOING if row.result.edited else None),
            result=row.result.toPlainText(),
        )
        self._writer.change(work, row.result.set_saved)


def _state_label(state: TaskState | None) -> str:
    return translate("ReviewRow", "Not reviewed") if state is None else task_state_label(state)


def _given(review: Review) -> str:
    parts = [translate("ReviewRow", "given {0}").format(date_text(review.given_on))]
    if review.data.owner.name:
        parts.append(review.data.owner.name)
    if review.data.due_on:
        parts.append(translate("ReviewRow", "until {0}").format(date_text(review.data.due_on)))
    if review.state_before:
        before = translate("ReviewRow", "last time: {0}")
        parts.append(before.format(task_state_label(review.state_before)))
    return " · ".join(parts)
