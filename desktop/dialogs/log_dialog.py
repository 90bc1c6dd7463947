"""Nhật ký thay đổi: what was done, found by day, kind and words; taken back, exported."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop import messages
from desktop.background import Background
from desktop.book import OpenBook
from desktop.dialogs.document_saver import DocumentSaver
from desktop.exports.registry import Options, find_document
from desktop.tables.log_table import LogView
from desktop.translation import current_language
from desktop.widgets.buttons import make_button
from desktop.widgets.date_field import DateField
from desktop.widgets.form import labelled
from desktop.widgets.option_field import OptionField
from desktop.widgets.saved_line import SavedLine
from desktop.widgets.screen_room import resize_within_screen
from desktop.widgets.search_field import SearchField
from desktop.widgets.text import make_label
from models.errors import RecordsError
from models.history.log import LogEntry, last_days, read_entry, read_log
from models.history.taking_back import TakenBack, undo_act
from models.periods import Period

translate = QCoreApplication.translate
#: The parts of the program that an act can be about.
_NOUNS = (
    None,
    "members",
    "meetings",
    "attendance",
    "scans",
    "study",
    "campaigns",
    "activities",
    "calendar",
    "documents",
    "organisation",
)
_TOLD = 8


class LogDialog(QDialog):
    """Lists the acts of some days; one of them can be taken back whole, however long ago."""

    def __init__(self, parent: QWidget | None, book: OpenBook, background: Background) -> None:
        super().__init__(parent)
        self.setObjectName("log_dialog")
        self.setWindowTitle(self.tr("Log of changes"))
        self._book = book
        self._saver = DocumentSaver(self, background)
        self.first_field = DateField(name="log_first")
        self.last_field = DateField(name="log_last")
        self.noun_field = OptionField(_NOUNS, noun_label, name="log_noun")
        self.search = SearchField(self.tr("Find a name or an act…"), name="log_search")
        self.log = LogView(name="log", read_lines=self._read_entry)
        self.count_label = make_label("", "muted", name="log_count")
        self.saved_line = SavedLine()
        self.take_back_button = make_button(
            self.tr("Take this act back…"),
            name="log_take_back",
            slot=self.take_back,
            icon_name="arrow-u-up-left",
        )
        self._entries: tuple[LogEntry, ...] = ()
        self._lay_out()
        days = book.read(last_days)
        self.first_field.set_day(days.first)
        self.last_field.set_day(days.last)
        for field in (self.first_field, self.last_field):
            field.day_changed.connect(self.refresh)
        self.noun_field.option_chosen.connect(self._show)
        self.search.searched.connect(self._find)
        self.search.went_down.connect(self.log.view.setFocus)
        self.log.moved.connect(self._follow_cursor)
        self._saver.saved.connect(self.saved_line.show_file)
        self.refresh()
        self.log.view.setFocus()

    @property
    def period(self) -> Period | None:
        """The days that are looked at, if both fields hold one."""
        first, last = self.first_field.day, self.last_field.day
        return Period(first, last) if first and last and first <= last else None

    @Slot()
    def refresh(self) -> None:
        """Read the log of the days again."""
        if self.period is not None:
            self._entries = self._book.read(partial(read_log, period=self.period))
        self._show()

    @Slot()
    def take_back(self) -> None:
        """Take back the whole act of the cursor, after asking; tell what of it stays."""
        entry = self.log.current
        if entry is None:
            return
        question = self.tr(
            "{0}\n\nEverything this act did is taken back. What was changed since stays as it is "
            "and is named. You can undo this step too."
        ).format(entry.words.sentence(current_language()))
        title, action = self.tr("Take an act back"), self.tr("Take this act back")
        if not messages.ask(self, title, question, action):
            return
        try:
            taken = self._book.change(partial(undo_act, change_id=entry.change_id))
        except RecordsError as error:
            messages.tell(self, error)
            return
        self.refresh()
        if taken.kept:
            messages.inform(self, title, self._kept(taken))

    @Slot()
    def export(self) -> None:
        """Save the acts of the days looked at as a workbook."""
        if self.period is not None:
            document = find_document("change-log")
            options = Options(period=self.period)
            self._saver.save(self._book.database, document, suffix="xlsx", options=options)

    @Slot()
    def _show(self) -> None:
        noun = self.noun_field.option
        shown = [entry for entry in self._entries if noun is None or noun in entry.nouns]
        self.log.show_entries(shown)
        self._find(self.search.text())

    @Slot(str)
    def _find(self, text: str) -> None:
        self.log.table.set_filter(text)
        counted = self.tr("{0} acts").format(self.log.table.rowCount())
        self.count_label.setText(counted)
        self._follow_cursor()

    @Slot()
    def _follow_cursor(self) -> None:
        entry = self.log.current
        offered = entry is not None and entry.stands and entry.can_be_taken_back
        self.take_back_button.setEnabled(offered)

    def _read_entry(self, change_id: UUID) -> LogEntry:
        return self._book.read(partial(read_entry, change_id=change_id))

    def _kept(self, taken: TakenBack) -> str:
        told = [one.sentence(current_language()) for one in taken.kept[:_TOLD]]
        more = len(taken.kept) - _TOLD
        if more > 0:
            told.append(self.tr("and {0} more").format(more))
        text = self.tr("Taken back: {0}\n\nThese were changed since and stay as they are:\n{1}")
        return text.format(taken.act.sentence(current_language()), "\n".join(told))

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(12)
        for label, field in (
            (self.tr("&From"), self.first_field),
            (self.tr("&To"), self.last_field),
            (self.tr("&About"), self.noun_field),
            (self.tr("&Search"), self.search),
        ):
            filters.addWidget(labelled(label, field), 2 if field is self.search else 1)
        close = make_button(self.tr("Close"), name="log_close", slot=self.accept)
        close.setDefault(True)
        save = make_button(
            self.tr("Save as Excel…"),
            name="log_export",
            slot=self.export,
            icon_name="file-arrow-down",
        )
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.take_back_button)
        foot.addWidget(save)
        foot.addWidget(self.count_label, 1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addLayout(filters)
        layout.addWidget(self.saved_line)
        layout.addWidget(self.log, 1)
        layout.addLayout(foot)
        resize_within_screen(self, width=1060, height=640)


def noun_label(noun: str | None) -> str:
    """Return what the acts on a part of the records are about: "Members"."""
    return {
        None: translate("LogDialog", "Everything"),
        "members": translate("LogDialog", "People"),
        "meetings": translate("LogDialog", "Meetings"),
        "attendance": translate("LogDialog", "Attendance"),
        "study": translate("LogDialog", "Self-study"),
        "scans": translate("LogDialog", "Scans"),
        "campaigns": translate("LogDialog", "Campaigns"),
        "activities": translate("LogDialog", "Activities"),
        "calendar": translate("LogDialog", "Days and deadlines"),
        "documents": translate("LogDialog", "Papers"),
        "organisation": translate("LogDialog", "The cell"),
    }[noun]
