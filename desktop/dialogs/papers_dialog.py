"""Some papers of one thing, seen as they will print and saved: lists of people, of a meeting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.background import Background, Job, Progress
from desktop.book import OpenBook
from desktop.dialogs.document_saver import DocumentSaver
from desktop.dialogs.paper_printer import PaperPrinter
from desktop.exports.proof import Proof
from desktop.exports.registry import Document, Options, draw
from desktop.preview import draw_proof
from desktop.translation import current_language
from desktop.widgets.buttons import make_button
from desktop.widgets.date_field import DateField
from desktop.widgets.form import labelled
from desktop.widgets.notice import Notice
from desktop.widgets.page_preview import PagePreview
from desktop.widgets.paper_list import PaperList, format_word
from desktop.widgets.preview_bar import PreviewBar
from desktop.widgets.saved_line import SavedLine
from desktop.widgets.screen_room import resize_within_screen
from desktop.widgets.text import make_label
from models.book.database import Database
from models.errors import RecordsError

_LEFT_WIDTH = 336
_SHOWN = "pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Which papers, of what; `subject` is the line above them, `first` the key to begin with.

    With `today` they are true for the day of the options, which can be changed.
    """

    documents: Sequence[Document]
    options: Options
    title: str
    subject: str = ""
    first: str = ""
    today: date | None = None


class PapersDialog(QDialog):
    """The papers at the left, the chosen one as it will print at the right, saving at the foot."""

    def __init__(
        self, parent: QWidget | None, book: OpenBook, background: Background, offer: Offer
    ) -> None:
        super().__init__(parent)
        self.setObjectName("papers_dialog")
        self.setWindowTitle(offer.title)
        self._book = book
        self._background = background
        self._options = offer.options
        self._job: Job | None = None
        self.subject_label = make_label(offer.subject, "muted", name="papers_subject", wrap=True)
        self.papers = PaperList(offer.documents, badges=False)
        self.day_field = DateField(name="papers_day", today=offer.today or date.min)
        self.day_field.set_day(offer.options.day)
        self._day_box = labelled(self.tr("&As of"), self.day_field)
        self._day_box.setVisible(offer.today is not None)
        self.problem = Notice(name="papers_problem")
        self.preview = PagePreview(background, name="papers_preview", title=self.tr("The paper"))
        self.preview_bar = PreviewBar(self.preview)
        self.saved_line = SavedLine()
        self._saver = DocumentSaver(self, background)
        self._saver.saved.connect(self._tell_saved)
        self._printer = PaperPrinter(self, background, bar=self.preview_bar, line=self.saved_line)
        self.preview_bar.two_sided_changed.connect(self._take_margins)
        self._lay_out(offer.documents)
        # A button knows its dialog only once it has its place there.
        self.save_buttons[_SHOWN].setDefault(True)
        self.papers.choose(offer.first or offer.documents[0].key)
        self.papers.chosen.connect(self._draw)
        self.day_field.day_changed.connect(self._take_day)
        self.day_field.editingFinished.connect(self._check_day)
        resize_within_screen(self, width=1180, height=672)
        self._draw()

    @classmethod
    def show_papers(
        cls, parent: QWidget, book: OpenBook, background: Background, offer: Offer
    ) -> None:
        """Show the dialog until it is closed."""
        dialog = cls(parent, book, background, offer)
        dialog.exec()
        dialog.deleteLater()

    def done(self, result: int) -> None:
        """Stop the drawing when the dialog is left; a file that is being saved is finished."""
        if self._job is not None:
            self._job.cancel()
        super().done(result)

    @Slot()
    def _take_day(self) -> None:
        if self.day_field.day is not None:
            self._options = replace(self._options, day=self.day_field.day)
            self._draw()

    @Slot()
    def _take_margins(self) -> None:
        self._options = replace(self._options, mirrored=self.preview_bar.two_sided)
        self._draw()

    @Slot()
    def _check_day(self) -> None:
        """Save nothing that is true for another day than the field says."""
        if self.day_field.day is None:
            self.problem.tell(self.tr("Enter the day, as 05/11/2024."))
            self._enable(enabled=False)
        elif self.problem.isVisible():
            self._draw()

    @Slot()
    def _draw(self) -> None:
        """Have the chosen paper drawn in the worker; a drawing that still waits is dropped."""
        if self._job is not None:
            self._job.cancel()
        self.saved_line.hide()
        document = self.papers.document
        suffixes = {one.suffix for one in document.formats}
        for suffix, button in self.save_buttons.items():
            button.setVisible(suffix in suffixes)
        self._job = self._background.run(
            partial(_prove, self._book.database, document.key, self._options),
            on_done=self._take_proof,
            on_failed=self._tell_problem,
        )

    def _take_proof(self, proof: Proof) -> None:
        self.problem.clear()
        self._enable(enabled=True)
        self._printer.offer(proof.suffix, proof.data, title=self.papers.document.title)
        self.preview.show_pages(partial(draw_proof, proof), from_top=True)

    def _tell_problem(self, error: RecordsError) -> None:
        self.problem.tell(error.sentence(current_language()))
        self._enable(enabled=False)
        self._printer.clear()
        self.preview.clear()

    @Slot()
    def _save(self) -> None:
        self.saved_line.hide()
        self._saver.save(
            self._book.database,
            self.papers.document,
            suffix=str(self.sender().property("suffix")),
            options=self._options,
        )

    @Slot(Path)
    def _tell_saved(self, file: Path) -> None:
        self.saved_line.show_file(file)

    def _enable(self, *, enabled: bool) -> None:
        for button in self.save_buttons.values():
            button.setEnabled(enabled)

    def _lay_out(self, documents: Sequence[Document]) -> None:
        left = QVBoxLayout()
        left.setContentsMargins(20, 18, 12, 16)
        left.setSpacing(12)
        self.subject_label.setVisible(bool(self.subject_label.text()))
        for part in (self.subject_label, self.papers, self._day_box):
            left.addWidget(part)
        left.addStretch(1)
        side = QWidget()
        side.setFixedWidth(_LEFT_WIDTH)
        side.setLayout(left)
        right = QVBoxLayout()
        right.setContentsMargins(0, 12, 20, 12)
        right.setSpacing(6)
        for part in (self.problem, self.preview_bar):
            right.addWidget(part)
        right.addWidget(self.preview, 1)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(side)
        across.addLayout(right, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(across, 1)
        layout.addWidget(self._foot(documents))

    def _foot(self, documents: Sequence[Document]) -> QFrame:
        """Return the foot: what was saved, closing, and a button for each kind of file."""
        foot = QFrame()
        foot.setProperty("look", "band")
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 12, 20, 12)
        row.setSpacing(10)
        row.addWidget(self.saved_line, 1)
        row.addStretch(0)
        row.addWidget(make_button(self.tr("Close"), name="papers_close", slot=self.accept))
        self.save_buttons = {}
        suffixes = dict.fromkeys(one.suffix for each in documents for one in each.formats)
        for suffix in sorted(suffixes, key=lambda suffix: suffix == _SHOWN):
            button = make_button(
                self.tr("Save {0}").format(format_word(suffix)),
                name=f"papers_save_{suffix}",
                slot=self._save,
                look="primary" if suffix == _SHOWN else "",
                icon_name="download-simple",
            )
            button.setProperty("suffix", suffix)
            self.save_buttons[suffix] = button
            row.addWidget(button)
        return foot


def _prove(database: Database, key: str, options: Options, _progress: Progress) -> Proof:
    return Proof(_SHOWN, draw(database, key, suffix=_SHOWN, options=options))
