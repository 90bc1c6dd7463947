"""The papers of a meeting: chosen at the left, seen as they will print at the right."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.background import Background, Job, Progress
from desktop.book import OpenBook
from desktop.dialogs.document_saver import DocumentSaver
from desktop.dialogs.issue_panel import IssuePanel
from desktop.dialogs.paper_printer import PaperPrinter
from desktop.exports.issuing import Subject
from desktop.exports.meeting_documents import MEETING_PAPERS
from desktop.exports.proof import Proof, prove_meeting_paper
from desktop.exports.registry import Options
from desktop.navigation import PeriodChoice
from desktop.pages.meetings_page.papers.recipients import RecipientsBox
from desktop.pages.meetings_page.papers.scan_keeper import ScanKeeper
from desktop.preview import draw_proof
from desktop.refreshing import refresh_when_changed
from desktop.scan_pictures import draw_scan
from desktop.translation import current_language
from desktop.widgets.buttons import make_button
from desktop.widgets.columns import SideColumn
from desktop.widgets.figure_card import FigureCard
from desktop.widgets.meeting_paper_choices import MeetingPaperChoices
from desktop.widgets.notice import Notice
from desktop.widgets.page_preview import PagePreview
from desktop.widgets.paper_list import format_word
from desktop.widgets.preview_bar import PreviewBar
from desktop.widgets.saved_line import SavedLine
from desktop.widgets.scan_list import ScanList
from models.book.database import Database, Session
from models.errors import RecordsError
from models.meetings.meetings import MeetingRow
from models.meetings.minutes import Minutes, read_minutes
from models.meetings.scans import ScanFile, ScanRow, list_scans, read_scan
from models.periods import Period

_SIDE_WIDTH = 330
_SUFFIXES = ("pdf", "docx")
_NOUNS = ("scans", "organisation", "documents", "settings", "campaigns")


class PapersTab(QWidget):
    """Shows one paper, or one scan of a signed paper; drawn only while it is looked at.

    `record_wanted` carries a line behind a figure that was opened.
    """

    record_wanted = Signal(object)
    writing = False

    def __init__(self, book: OpenBook, background: Background, period: PeriodChoice) -> None:
        super().__init__()
        self.setObjectName("papers_tab")
        self.issue = IssuePanel(self, book, background, period)
        self._book = book
        self._background = background
        self._meeting: MeetingRow | None = None
        self._minutes: Minutes | None = None
        self._job: Job | None = None
        self._shown: tuple[object, ...] = ()
        self.choices = MeetingPaperChoices(MEETING_PAPERS)
        self.recipients = RecipientsBox(book)
        self.scans = ScanList()
        self.figures = FigureCard()
        self.figures.hide()
        self.problem = Notice(name="paper_problem")
        self.saved_line = SavedLine()
        self.preview = PagePreview(background, name="paper_preview", title=self.tr("The paper"))
        self.preview_bar = PreviewBar(self.preview)
        self.save_buttons = {suffix: _save_button(suffix, self._save) for suffix in _SUFFIXES}
        self._saver = DocumentSaver(self, background)
        self._printer = PaperPrinter(self, background, bar=self.preview_bar, line=self.saved_line)
        self.keeper = ScanKeeper(self, book, background)
        self._connect()
        self._lay_out()
        refresh_when_changed(self, book, _NOUNS, self.refresh)

    def show_meeting(self, meeting: MeetingRow) -> None:
        """Show the papers of a meeting; of another one than before, its minutes."""
        if self._meeting is None or self._meeting.id != meeting.id:
            self.choices.papers.blockSignals(True)
            self.choices.papers.setCurrentRow(0)
            self.choices.papers.blockSignals(False)
            self.scans.choose(None)
            self.saved_line.hide()
        self._meeting = meeting
        self.keeper.meeting_id = meeting.id
        if self.isVisible():
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the meeting again and draw what is chosen."""
        if self._meeting is None:
            return
        minutes, scans = self._book.read(partial(_read, meeting_id=self._meeting.id))
        self._minutes = minutes
        self.choices.show_parts(minutes)
        self.scans.show_scans(scans)
        self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw as soon as somebody looks."""
        super().showEvent(event)
        self.refresh()

    @Slot()
    def _show_paper(self) -> None:
        """Show the paper that was chosen, and no scan any more."""
        self.scans.choose(None)
        self._draw()

    @Slot(object)
    def _show_added(self, scan_id: UUID) -> None:
        self.problem.clear()
        self.scans.choose(scan_id)
        self._draw()

    @Slot()
    def _draw(self) -> None:
        """Have the paper or the scan drawn in the worker; a drawing that waits is dropped."""
        if self._meeting is None:
            return
        if self._job is not None:
            self._job.cancel()
        scan = self.scans.scan
        if self._minutes is not None:
            self.recipients.show_paper(self.choices.document, self._minutes)
        self.choices.mark_shown(shown=scan is None)
        self.issue.follow(_subject(self._meeting, self.choices) if scan is None else None)
        if scan is None and self.choices.nothing_ticked:
            self._tell_problem(RecordsError("exports.nothing_ticked"))
            return
        work = (
            partial(_load_scan, self._book.database, scan.id)
            if scan is not None
            else partial(_draw_paper, self._book.database, self.choices.document.key, self._options)
        )
        self._job = self._background.run(work, on_done=self._take, on_failed=self._tell_problem)

    @Slot(str)
    def _show_figure(self, key: str) -> None:
        """Show the names behind a figure clicked on the paper."""
        self.figures.show()
        self.figures.choose(key)
        self.preview.mark_figure(self.figures.key)

    def _take(self, drawn: Proof | ScanFile) -> None:
        """Show the pages of a paper or a scan."""
        self.problem.clear()
        _enable(self.save_buttons.values(), enabled=isinstance(drawn, Proof))
        showing = (self._meeting and self._meeting.id, self.scans.scan, self.choices.document)
        another, self._shown = showing != self._shown, showing
        self.preview_bar.shows_scan = isinstance(drawn, ScanFile)
        document = self.choices.document
        if isinstance(drawn, Proof):
            self._printer.offer("pdf", drawn.data, title=document.title)
            self.figures.show_proof(drawn, document)
        else:
            self._printer.clear()
        if another or isinstance(drawn, ScanFile):
            self.figures.hide()
        pages = (
            partial(draw_scan, drawn) if isinstance(drawn, ScanFile) else partial(draw_proof, drawn)
        )
        self.preview.show_pages(pages, from_top=another)

    @Slot(object)
    def _tell_problem(self, error: RecordsError) -> None:
        self._tell(error)
        _enable(self.save_buttons.values(), enabled=False)
        self._printer.clear()
        self.preview.clear()

    @Slot(object)
    def _tell(self, error: RecordsError) -> None:
        self.problem.tell(error.sentence(current_language()))

    @Slot()
    def _save(self) -> None:
        if self._meeting is not None:
            self.saved_line.hide()
            self._saver.save(
                self._book.database,
                self.choices.document,
                suffix=str(self.sender().property("suffix")),
                options=self._options,
                about=self._meeting.data.title,
            )

    @property
    def _options(self) -> Options:
        meeting_id = self._meeting.id if self._meeting else None
        mirrored = self.preview_bar.two_sided
        return Options(meeting_id=meeting_id, parts=self.choices.parts, mirrored=mirrored)

    def _connect(self) -> None:
        self.issue.closed.connect(self.save_buttons["docx"].setHidden)
        self.issue.closed.connect(self.recipients.set_closed)
        self.choices.changed.connect(self._show_paper)
        self.preview_bar.two_sided_changed.connect(self._draw)
        self.choices.papers.itemClicked.connect(self._show_paper)
        self.preview.figure_chosen.connect(self._show_figure)
        self.figures.chosen.connect(self.preview.mark_figure)
        self.figures.opened.connect(self.record_wanted)
        self.scans.chosen.connect(self._draw)
        self.scans.add_wanted.connect(self.keeper.add)
        self.scans.save_wanted.connect(self.keeper.save)
        self.scans.remove_wanted.connect(self.keeper.remove)
        self.keeper.added.connect(self._show_added)
        self.keeper.refused.connect(self._tell)
        self.keeper.saved.connect(self.saved_line.show_file)
        self._saver.saved.connect(self.saved_line.show_file)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setContentsMargins(8, 4, 8, 4)
        for button in self.save_buttons.values():
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.issue.button)
        self.choices.body.addLayout(buttons)
        self.choices.body.addWidget(self.recipients)
        side = SideColumn(name="papers_side", width=_SIDE_WIDTH)
        side.add(self.choices)
        side.add(self.figures)
        side.add(self.scans)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.issue.line)
        right.addWidget(self.preview_bar)
        right.addWidget(self.problem)
        right.addWidget(self.preview, 1)
        right.addWidget(self.saved_line)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(side)
        layout.addLayout(right, 1)


def _subject(meeting: MeetingRow, choices: MeetingPaperChoices) -> Subject | None:
    """Return the paper that is chosen; None of an extract of nothing."""
    if choices.nothing_ticked:
        return None
    days = Period(meeting.data.held_on, meeting.data.held_on)
    key = choices.document.key
    return Subject(key, days, meeting_id=meeting.id, parts=choices.parts)


def _save_button(suffix: str, slot: Callable[[], object]) -> QPushButton:
    text = QCoreApplication.translate("PapersTab", "Save {0}").format(format_word(suffix))
    look = "primary" if suffix == "pdf" else ""
    name = f"save_paper_{suffix}"
    button = make_button(text, name=name, slot=slot, look=look, icon_name="download-simple")
    button.setProperty("suffix", suffix)
    return button


def _enable(buttons: Iterable[QPushButton], *, enabled: bool) -> None:
    for button in buttons:
        button.setEnabled(enabled)


def _read(session: Session, *, meeting_id: UUID) -> tuple[Minutes, tuple[ScanRow, ...]]:
    return read_minutes(session, meeting_id), list_scans(session, meeting_id)


def _draw_paper(database: Database, key: str, options: Options, _progress: Progress) -> Proof:
    return prove_meeting_paper(database, key, options)


def _load_scan(database: Database, scan_id: UUID, _progress: Progress) -> ScanFile:
    with database.reading() as session:
        return read_scan(session, scan_id)
