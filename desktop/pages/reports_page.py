"""Báo cáo: choose a paper, write its words, see it as it will print, save it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from desktop.background import Background, Job, Progress
from desktop.book import OpenBook
from desktop.dialogs.document_saver import DocumentSaver
from desktop.dialogs.issue_panel import IssuePanel
from desktop.dialogs.pack_button import PackButton
from desktop.dialogs.paper_printer import PaperPrinter
from desktop.dialogs.unsaved_dialog import UnsavedOffer
from desktop.exports.issuing import Subject
from desktop.exports.proof import Proof, make_proof
from desktop.exports.registry import LISTS, REPORTS, Options
from desktop.exports.wording import period_name
from desktop.navigation import PeriodChoice, ReportOf, range_label
from desktop.preview import draw_proof
from desktop.refreshing import refresh_when_changed, refresh_when_turned
from desktop.translation import current_language
from desktop.widgets.card_column import CardColumn
from desktop.widgets.draft_editor import DraftEditor, DraftSubject
from desktop.widgets.notice import Notice
from desktop.widgets.page_header import PageHeader, page_layout
from desktop.widgets.page_preview import PagePreview
from desktop.widgets.preview_bar import PreviewBar
from desktop.widgets.report_choices import ReportChoices
from desktop.widgets.report_figures import ReportFigures
from desktop.widgets.save_buttons import add_save_buttons, enable
from desktop.widgets.saved_line import SavedLine
from desktop.widgets.underline_tabs import UnderlineTabs
from models.book.database import Database
from models.campaigns.campaigns import list_campaigns
from models.errors import RecordsError
from models.organisation import cell_on

_NOUNS = (
    *("documents", "campaigns", "meetings", "attendance", "study", "activities"),
    *("scans", "members", "organisation", "settings", "changes"),
)
#: The papers of one meeting are offered where the meeting is.
OFFERED = (*REPORTS, *LISTS)
_REPORT = "campaign-report"
_TYPING_REST_MS = 350
_SHARES = (450, 680)


class ReportsPage(QWidget):
    """The choices and the words at the left, the paper at the right.

    `record_wanted` carries a line behind a figure that was opened.
    """

    register_wanted = Signal()
    record_wanted = Signal(object)

    def __init__(self, book: OpenBook, background: Background, period: PeriodChoice) -> None:
        super().__init__()
        self.setObjectName("reports_page")
        self._book = book
        self._background = background
        self._period = period
        self._job: Job | None = None
        self._drawn = ""
        self.header = PageHeader()
        self.issue = IssuePanel(self, book, background, period)
        register = self.header.add_button(
            self.tr("Register of papers"), name="register_button", icon_name="books"
        )
        register.clicked.connect(self.register_wanted)
        self.header.add_widget(self.issue.button)
        self.saved_line = SavedLine()
        self.pack_button = PackButton(self.header, book, background, period, self.saved_line)
        self.save_buttons = add_save_buttons(self.header, OFFERED, self._save)
        self.problem = Notice(name="report_problem")
        self.choices = ReportChoices(OFFERED, period=period.period, today=period.today)
        self.draft = DraftEditor(book)
        UnsavedOffer(self, book, self.draft.words)
        self.tabs = UnderlineTabs(name="report_tabs")
        self.tabs.add_tab("words", self.tr("Words and signing"))
        self.behind = ReportFigures(self.tabs, "checks")
        self.checks, self.figures = self.behind.checks, self.behind.figures
        self.preview = PagePreview(background, name="preview", title=self.tr("The paper"))
        self.preview_bar = PreviewBar(self.preview)
        self._saver = DocumentSaver(self, background)
        self._printer = PaperPrinter(self, background, bar=self.preview_bar, line=self.saved_line)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_REST_MS)
        self._lay_out()
        self.choices.offer_campaigns(book.read(list_campaigns))
        self.choices.papers.choose(_REPORT)
        self._connect()
        self.refresh()

    def show_payload(self, payload: object) -> None:
        """Show the paper with this key, or the report of the campaign with this identifier.

        With days, the report of those days; with a key, the draft of that paper.
        """
        key = _REPORT
        if isinstance(payload, ReportOf):
            self.choices.show_period(payload.period)
            drafted = {one.draft_key: one.key for one in reversed(OFFERED)}
            key = drafted.get(payload.key or _REPORT, key)
            payload = payload.campaign_id or key
        if isinstance(payload, UUID):
            self.choices.choose_campaign(payload)
            self.choices.papers.choose(key)
            self.refresh()
        elif isinstance(payload, str):
            self.choices.papers.choose(payload)

    @Slot()
    def refresh(self) -> None:
        """Read the book again, show the draft and draw the paper."""
        self.choices.offer_campaigns(self._book.read(list_campaigns))
        subject = self._subject
        self.issue.follow(Subject(subject.key, subject.period, subject.campaign_id))
        self.pack_button.setVisible(self.choices.document.group == "logs")
        suffixes = {one.suffix for one in self.choices.document.formats}
        if self.issue.is_closed:
            suffixes = {"pdf"}
        for suffix, button in self.save_buttons.items():
            button.setVisible(suffix in suffixes)
        if self.choices.is_drafted:
            document = self.choices.document
            self.draft.offer(document.heads, parts=bool(document.parts))
            self.draft.show_draft(replace(self._subject, key=document.draft_key))
        self.tabs.setVisible(self.choices.states_figures)
        self._show_tab()
        self._draw()

    @Slot()
    def _save(self) -> None:
        """Save what is shown, with every word that was typed."""
        self.draft.keep()
        self.saved_line.hide()
        subject = self._subject
        self._saver.save(
            self._book.database,
            self.choices.document,
            suffix=str(self.sender().property("suffix")),
            options=Options(
                period=subject.period,
                campaign_id=subject.campaign_id,
                mirrored=self.preview_bar.two_sided,
            ),
            about=self._cell_and_days if self.choices.document.named_by_cell else "",
        )

    @Slot()
    def _take_header_period(self) -> None:
        self.choices.show_period(self._period.period)
        self.refresh()

    @Slot()
    def _draw(self) -> None:
        """Have the paper drawn in the worker; a drawing that still waits is dropped."""
        self._typing.stop()
        if self._job is not None:
            self._job.cancel()
        two_sided = self.preview_bar.two_sided
        work = partial(_prove, self._book.database, self._subject, self.draft.unkept, two_sided)
        self._job = self._background.run(
            work, on_done=self._take_proof, on_failed=self._tell_problem
        )

    def _take_proof(self, proof: Proof) -> None:
        """Show the paper and what stands behind its figures."""
        self.problem.clear()
        enable(self.save_buttons.values(), enabled=True)
        self._show_head(proof.form)
        another = self._drawn != self._subject.key
        if another:
            self.saved_line.hide()
        self._drawn = self._subject.key
        self._printer.offer(proof.suffix, proof.data, title=self.choices.document.title)
        self.draft.propose(proof.proposed)
        self.preview_bar.counts_sheets = proof.suffix == "xlsx"
        self.preview.show_pages(partial(draw_proof, proof), from_top=another)
        if self.choices.states_figures:
            self.behind.show_proof(proof, self.choices.document)
            self.preview.mark_figure(self.figures.key)
            self._show_tab()

    def _tell_problem(self, error: RecordsError) -> None:
        self.problem.tell(error.sentence(current_language()))
        enable(self.save_buttons.values(), enabled=False)
        self._show_head("")
        self._printer.clear()
        self.preview.clear()

    @Slot()
    def _show_tab(self) -> None:
        """Show the words, or the checks and names, of a paper that has them."""
        shown = self.tabs.current if self.choices.states_figures else "words"
        self.draft.setVisible(shown == "words" and self.choices.is_drafted)
        self.behind.set_visible(shown == "checks")

    @Slot(str)
    def _show_figure(self, key: str) -> None:
        """Show the names behind a figure clicked on the paper."""
        self.tabs.choose("checks")
        self.figures.choose(key)
        self.preview.mark_figure(self.figures.key)
        self._left.bring_up(self.figures)

    @property
    def _cell_and_days(self) -> str:
        """What a file is of that goes where those of other cells go."""
        period = self.choices.period
        cell = self._book.read(partial(cell_on, day=period.last))
        return f"{cell.name} {period_name(period)}"

    @property
    def _subject(self) -> DraftSubject:
        campaign = self.choices.campaign
        return DraftSubject(
            self.choices.document.key, campaign.id if campaign else None, self.choices.period
        )

    def _show_head(self, form: str) -> None:
        """Name the paper, its days and the form it is drawn in."""
        days = self.choices.period
        label = self._period.label if days == self._period.period else range_label(days)
        if form:
            label = self.tr("Draft · form {0} · {1}").format(form, label)
        self.header.set_title(self.choices.document.title, label)

    def _connect(self) -> None:
        self._typing.timeout.connect(self._draw)
        self.issue.closed.connect(self.save_buttons["docx"].setHidden)
        self.issue.issuing.connect(self.draft.keep)
        self.choices.changed.connect(self.refresh)
        self.preview_bar.two_sided_changed.connect(self._draw)
        self.tabs.chosen.connect(self._show_tab)
        self.draft.typed.connect(self._typing.start)
        self.figures.chosen.connect(self.preview.mark_figure)
        self.figures.opened.connect(self.record_wanted)
        self.preview.figure_chosen.connect(self._show_figure)
        self._saver.saved.connect(self.saved_line.show_file)
        refresh_when_turned(self, self._period, self._take_header_period)
        refresh_when_changed(self, self._book, _NOUNS, self.refresh)

    def _lay_out(self) -> None:
        self._left = CardColumn(
            self.choices,
            self.tabs,
            self.draft,
            self.checks,
            self.behind.charts,
            self.figures,
            name="report_left",
        )
        right = QWidget()
        paper = QVBoxLayout(right)
        paper.setContentsMargins(8, 0, 0, 0)
        paper.setSpacing(6)
        paper.addWidget(self.issue.line)
        paper.addWidget(self.problem)
        paper.addWidget(self.preview_bar)
        paper.addWidget(self.preview, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self._left)
        split.addWidget(right)
        split.setSizes(_SHARES)
        layout = page_layout(self)
        layout.addWidget(self.header)
        layout.addWidget(split, 1)
        # Below, so that nothing moves under the mouse when it comes.
        layout.addWidget(self.saved_line)


def _prove(
    database: Database,
    subject: DraftSubject,
    words: Mapping[str, str],
    mirrored: bool,
    _progress: Progress,
) -> Proof:
    return make_proof(
        database,
        subject.key,
        period=subject.period,
        campaign_id=subject.campaign_id,
        narrative=words,
        mirrored=mirrored,
    )
