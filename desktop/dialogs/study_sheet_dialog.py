"""Self-study of many people in one table, each row its own, entered with one save."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop import messages
from desktop.tables.grid_view import GridView
from desktop.tables.study_sheet import (
    ReadRow,
    StudyWords,
    column_title,
    labelled_people,
    read_row,
    study_columns,
)
from desktop.tables.typed_grid import REMARK, Remark, TypedGrid, place_of
from desktop.translation import current_language
from desktop.widgets.buttons import make_button
from desktop.widgets.dialog_foot import DialogFoot
from desktop.widgets.screen_room import resize_within_screen
from desktop.widgets.text import make_label
from models.campaigns.campaigns import CampaignTopics
from models.errors import RecordsError
from models.members.roll import RollEntry
from models.study.entries import StudyEntry

#: Which column an error of the records is about.
_COLUMN_OF = {
    "study.no_topic": "topics",
    "study.ends_first": "ended",
    "study.minutes_unlikely": "minutes",
    "study.assessed_nothing": "reflection",
    "study.reflection_before_study": "reflection",
    "study.pages_unclear": "pages",
    "study.pages_outside": "pages",
    "study.before_joining": "started",
}


@dataclass(frozen=True, slots=True)
class SheetBook:
    """What the table needs of the book: topics, people, and ways to check and to save entries.

    `check` tells for each entry what is wrong with it; `save` returns what it wrote, or raises
    RecordsError.
    """

    campaigns: tuple[CampaignTopics, ...]
    roll: tuple[RollEntry, ...]
    check: Callable[[Sequence[StudyEntry]], Sequence[RecordsError | None]]
    save: Callable[[Sequence[StudyEntry]], Sequence[UUID]]


class StudySheetDialog(QDialog):
    """A table like Excel's; what is wrong with a row is told beside it, as it is typed."""

    def __init__(self, parent: QWidget | None, book: SheetBook, *, today: date) -> None:
        super().__init__(parent)
        self.setObjectName("study_sheet_dialog")
        self.setWindowTitle(self.tr("Enter self-study in a table"))
        self.saved_ids: tuple[UUID, ...] = ()
        self._book = book
        self._today = today
        self._entries: list[StudyEntry] = []
        self._wrong: list[int] = []
        self._written = 0
        self.campaign_combo = QComboBox()
        self.campaign_combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.campaign_combo.setObjectName("study_sheet_campaign")
        self.campaign_combo.setAccessibleName(self.tr("Campaign of the codes"))
        self.campaign_combo.addItems([one.campaign.name for one in book.campaigns])
        running = [at for at, one in enumerate(book.campaigns) if one.campaign.runs_on(today)]
        self.campaign_combo.setCurrentIndex(running[0] if running else 0)
        self.grid = TypedGrid(
            study_columns(self._words), remark_title=self.tr("Check"), parent=self
        )
        self.view = GridView(
            self.grid, name="study_sheet", title=self.tr("Self-study, a row for each entry")
        )
        self.remark_label = make_label("", "muted", name="study_sheet_remark", elide=True)
        self.foot = DialogFoot(self, self.tr("Save"))
        # Enter goes down in the table; the button has its own key.
        self.foot.action_button.setAutoDefault(False)
        self.foot.action_button.setDefault(False)
        self.foot.action_button.setShortcut("Ctrl+Return")
        self._lay_out()
        self.campaign_combo.activated.connect(self._offer_topics)
        self.grid.edited.connect(self._read)
        self.view.refused.connect(self._tell)
        self.view.selectionModel().currentChanged.connect(self._show_remark)
        self._read()
        self.view.go_to(0, REMARK + 1)
        self.view.setFocus()

    @classmethod
    def ask(cls, parent: QWidget, book: SheetBook, *, today: date) -> tuple[UUID, ...] | None:
        """Show the table; return what it saved, or None when it was left."""
        dialog = cls(parent, book, today=today)
        try:
            return dialog.saved_ids if dialog.exec() else None
        finally:
            dialog.deleteLater()

    def accept(self) -> None:
        """Save every row and close; go to the first row that cannot be saved."""
        # What is being typed counts too.
        self.foot.action_button.setFocus()
        if self._wrong:
            row = self._wrong[0]
            column = self.grid.remark_at(row).column
            self.view.go_to(row, place_of(self.grid.columns, column) if column else REMARK + 1)
            self.view.setFocus()
            text = self.tr("Rows to be corrected or taken out: {0}. Nothing was saved yet.")
            self.foot.show_problem(text.format(len(self._wrong)))
            return
        try:
            self.saved_ids = tuple(self._book.save(self._entries))
        except RecordsError as error:
            self._tell(error)
            return
        super().accept()

    def reject(self) -> None:
        """Close; ask first when rows would be lost."""
        if self._written:
            title = self.tr("Leave the table")
            text = self.tr("{0} rows are not saved. Everything saved before stays.")
            text = text.format(self._written)
            if not messages.ask(self, title, text, self.tr("Leave and lose them"), danger=True):
                return
        super().reject()

    @Slot()
    def fill_members(self) -> None:
        """Begin a row for each party member who has none yet."""
        self._fill(members=True)

    @Slot()
    def fill_staff(self) -> None:
        """Begin a row for each of the staff who has none yet."""
        self._fill(members=False)

    @property
    def _words(self) -> StudyWords:
        at = self.campaign_combo.currentIndex()
        members = [one for one in self._book.roll if one.is_member]
        return StudyWords(
            _named(self._book.roll),
            _named(sorted(members, key=lambda one: one.post is None)),
            self._book.campaigns[at].topics if at >= 0 else (),
            self._today,
        )

    def _fill(self, *, members: bool) -> None:
        wanted = {one.person_id for one in self._book.roll if one.is_member is members}
        named = _named(self._book.roll)
        self.grid.add_rows("name", [name for name, one in named.items() if one in wanted])

    @Slot()
    def _offer_topics(self) -> None:
        self.grid.columns = tuple(study_columns(self._words))
        self._read()

    @Slot()
    def _read(self) -> None:
        """Read every row again and tell what each says."""
        words = self._words
        found = [read_row(texts, words) for texts in self.grid.rows]
        entries = [row.entry for row in found if row is not None and row.entry is not None]
        faults = iter(self._book.check(entries))
        remarks = [self._remark(row, faults) for row in found]
        self._entries, self._written = entries, sum(row is not None for row in found)
        self._wrong = [at for at, remark in enumerate(remarks) if not remark.good]
        self.grid.set_remarks(remarks)
        ready = sum(bool(remark.word) and remark.good for remark in remarks)
        text = self.tr("Save {0} entries").format(ready) if ready else self.tr("Save")
        if self._wrong:
            text = self.tr("Rows to correct: {0}").format(len(self._wrong))
        self.foot.action_button.setText(text)
        self.foot.action_button.setAccessibleName(text)
        self.foot.action_button.setShortcut("Ctrl+Return")
        self.foot.action_button.setEnabled(bool(ready or self._wrong))
        self.foot.show_problem("")
        self._show_remark(self.view.currentIndex())

    def _remark(self, row: ReadRow | None, faults: Iterator[RecordsError | None]) -> Remark:
        if row is None:
            return Remark()
        column, sentence = row.column, row.problem
        if row.entry is not None:
            fault = next(faults)
            if fault is None:
                return Remark(self.tr("Ready"))
            column = _COLUMN_OF.get(fault.key, "")
            sentence = fault.sentence(current_language())
        word = column_title(column) if column else self.tr("To correct")
        return Remark(word, False, sentence, column)

    @Slot(QModelIndex, QModelIndex)
    def _show_remark(self, current: QModelIndex, _before: QModelIndex | None = None) -> None:
        """Tell below the table what is wrong with the row of the cursor, or how it is typed."""
        remark = self.grid.remark_at(current.row())
        hint = self.tr(
            "Type or paste from Excel · Enter down, Tab right, Ctrl+D fills down, Ctrl+Z takes "
            "back · a part counts with everything in it"
        )
        self.remark_label.setText(remark.sentence or hint)

    @Slot(object)
    def _tell(self, error: RecordsError) -> None:
        self.foot.show_problem(error.sentence(current_language()))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(make_label(self.tr("Codes of"), "muted"))
        top.addWidget(self.campaign_combo, 4)
        top.addStretch(1)
        for text, name, slot in (
            (self.tr("Add all party members"), "study_sheet_members", self.fill_members),
            (self.tr("Add all staff"), "study_sheet_staff", self.fill_staff),
        ):
            button = make_button(text, name=name, slot=slot, icon_name="users")
            button.setAutoDefault(False)
            top.addWidget(button)
        body = QVBoxLayout()
        body.setContentsMargins(20, 14, 20, 12)
        body.setSpacing(8)
        body.addLayout(top)
        body.addWidget(self.view, 1)
        body.addWidget(self.remark_label)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(body, 1)
        layout.addWidget(self.foot)
        resize_within_screen(self, width=1320, height=640)


def _named(roll: Sequence[RollEntry]) -> dict[str, UUID]:
    return labelled_people((one.person_id, one.full_name, one.unit) for one in roll)
