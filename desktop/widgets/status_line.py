"""The quiet line at the foot of the window: what is saved, and work under way."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from desktop.background import Background, Job
from desktop.backup_words import Standing
from desktop.icons import Role, icon
from desktop.widgets.buttons import make_button
from desktop.widgets.icon_label import IconLabel
from desktop.widgets.text import make_label, plain_tip, set_look

#: How long what was just done is told.
_PASSING_MS = 12_000
#: Words of the next step take two fifths of the line, but no less than this.
_LEAST_ROOM = 160
#: The look and the icon of the last backup's words, by how loud they are.
_BACKUP_LOOKS = {
    "well": ("standing", "shield-check", Role.MUTED),
    "small": ("standing", "warning-circle", Role.MUTED),
    "warning": ("standing-warning", "warning", Role.GOLD),
    "error": ("standing-error", "warning-octagon", Role.RED),
}


class StatusLine(QFrame):
    """Saved at 14:32, and what undo would take back; a notice; a bar and Cancel while work runs.

    `undo_wanted` when the words of the next step are clicked, `backups_wanted` when those of the
    last backup are, `reminder_wanted` when what is still to be done is.
    """

    undo_wanted = Signal()
    backups_wanted = Signal()
    reminder_wanted = Signal()

    def __init__(self, background: Background) -> None:
        super().__init__()
        self.setObjectName("status_line")
        self.setProperty("look", "status")
        self.setFixedHeight(30)
        self._tick = IconLabel("check", Role.GOOD, side=14)
        self._tick.hide()
        self.saved_label = make_label("", "good", name="saved")
        self.undo_button = make_button("", name="status_undo", look="link")
        self.undo_button.clicked.connect(self.undo_wanted)
        self.undo_button.hide()
        self._undo_words = ""
        self._notice = ""
        self.notice_label = make_label("", "small", name="notice", elide=True)
        self._passing = QTimer(self, singleShot=True, interval=_PASSING_MS)
        self._passing.timeout.connect(self._show_standing)
        self.backup_button = make_button(
            "", name="status_backup", look="standing", tip=self.tr("Backup and restore")
        )
        self.backup_button.clicked.connect(self.backups_wanted)
        self.backup_button.hide()
        self.reminder_button = make_button(
            "", name="status_reminder", look="standing-warning", icon_name="warning"
        )
        self.reminder_button.clicked.connect(self.reminder_wanted)
        self.remind("")
        self._work = _WorkLine(background)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 0)
        layout.setSpacing(6)
        layout.addWidget(self._tick)
        layout.addWidget(self.saved_label)
        layout.addSpacing(10)
        layout.addWidget(self.undo_button)
        layout.addSpacing(10)
        layout.addWidget(self.notice_label, 1)
        layout.addWidget(self._work)
        layout.addWidget(self.reminder_button)
        layout.addWidget(self.backup_button)

    @Slot(object)
    def show_backups(self, standing: Standing) -> None:
        """Say how the backups stand; nothing while there is nothing to say."""
        self.backup_button.setText(standing.words.replace("&", "&&"))
        self.backup_button.setAccessibleName(standing.words)
        self.backup_button.setToolTip(plain_tip(standing.story))
        look, icon_name, role = _BACKUP_LOOKS["well" if standing.well else standing.look]
        self.backup_button.setIcon(icon(icon_name, role))
        set_look(self.backup_button, look)
        self.backup_button.setVisible(bool(standing.words))

    def remind(self, words: str) -> None:
        """Recall something that is still to be done; "" for nothing."""
        self.reminder_button.setText(words)
        self.reminder_button.setAccessibleName(words or self.tr("Reminder"))
        self.reminder_button.setVisible(bool(words))

    @Slot(object)
    def show_saved(self, moment: datetime) -> None:
        """Say when the last change was committed."""
        self._tick.show()
        self.saved_label.setText(self.tr("Saved {0}").format(f"{moment:%H:%M}"))

    def clear_saved(self) -> None:
        """Say nothing: another book is open, nothing of it was changed yet."""
        self._tick.hide()
        self.saved_label.setText("")

    def show_notice(self, text: str) -> None:
        """Say something that needs no answer, such as the last backup."""
        self._notice = text
        self._show_standing()

    @Slot(str)
    def say(self, text: str) -> None:
        """Say for some seconds what has just been done; then the notice comes back."""
        self.notice_label.setText(text)
        set_look(self.notice_label, "good")
        self._passing.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    @Slot(str, str)
    def show_steps(self, undo: str, _redo: str) -> None:
        """Offer to take back what `undo` names, whenever it was done."""
        self._undo_words = undo
        self._fit_undo()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words of the next step to the room."""
        super().resizeEvent(event)
        self._fit_undo()

    def _fit_undo(self) -> None:
        whole = self.tr("Undo: {0}").format(self._undo_words)
        room = max(_LEAST_ROOM, self.width() * 2 // 5)
        metrics = self.undo_button.fontMetrics()
        text = metrics.elidedText(whole, Qt.TextElideMode.ElideRight, room)
        # An ampersand of a title is no key.
        self.undo_button.setText(text.replace("&", "&&"))
        self.undo_button.setToolTip(plain_tip(f"{whole} (Ctrl+Z)"))
        self.undo_button.setAccessibleName(whole)
        self.undo_button.setVisible(bool(self._undo_words))

    @Slot()
    def _show_standing(self) -> None:
        self._passing.stop()
        self.notice_label.setText(self._notice)
        set_look(self.notice_label, "small")


class _WorkLine(QWidget):
    """The running job's name, bar, count and Cancel; hidden while nothing runs."""

    def __init__(self, background: Background) -> None:
        super().__init__()
        self.setObjectName("work_line")
        self._jobs: list[Job] = []
        self.title_label = make_label("", "small", name="work_title")
        self.count_label = make_label("", "small", name="work_count")
        self._bar = QProgressBar()
        self._bar.setObjectName("work_bar")
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(160)
        self._cancel = make_button(
            self.tr("Cancel"), name="work_cancel", slot=self._cancel_job, look="link"
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for part in (self.title_label, self._bar, self.count_label, self._cancel):
            layout.addWidget(part)
        self.hide()
        background.began.connect(self._begin)
        background.progressed.connect(self._progress)
        background.ended.connect(self._end)

    @Slot(object)
    def _begin(self, job: Job) -> None:
        if job.title:
            self._jobs.append(job)
            self._show_first()

    @Slot(object, int, int)
    def _progress(self, job: Job, done: int, total: int) -> None:
        if self._jobs and job is self._jobs[0]:
            self._bar.setRange(0, total)
            self._bar.setValue(done)
            self.count_label.setText(f"{done}/{total}" if total else "")

    @Slot(object)
    def _end(self, job: Job) -> None:
        if job in self._jobs:
            self._jobs.remove(job)
            self._show_first()

    @Slot()
    def _cancel_job(self) -> None:
        if self._jobs:
            self._jobs[0].cancel()

    def _show_first(self) -> None:
        """Show the job that is running; it has told nothing yet."""
        self.setVisible(bool(self._jobs))
        self._cancel.setVisible(bool(self._jobs) and self._jobs[0].can_stop)
        if self._jobs:
            self.title_label.setText(self._jobs[0].title)
            self.count_label.setText("")
            self._bar.setRange(0, 0)
