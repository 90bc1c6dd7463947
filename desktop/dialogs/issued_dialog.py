"""One issued paper: as it was issued, what differs today, and what can be done with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop import messages
from desktop.background import Background, Progress
from desktop.book import OpenBook
from desktop.dialogs.differences_dialog import DifferencesDialog
from desktop.dialogs.issued_acts import IssuedActs
from desktop.dialogs.paper_printer import PaperPrinter
from desktop.exports.signed_papers import figures_since
from desktop.preview import PagePicture, draw_pdf
from desktop.tables.issued_table import RegisterLine, changed_text, state_chip
from desktop.translation import current_language
from desktop.widgets.buttons import make_button
from desktop.widgets.card_column import CardColumn
from desktop.widgets.chips import ChipLabel
from desktop.widgets.figure_card import FigureCard
from desktop.widgets.page_preview import PagePreview
from desktop.widgets.preview_bar import PreviewBar
from desktop.widgets.saved_line import SavedLine
from desktop.widgets.screen_room import resize_within_screen
from desktop.widgets.text import make_label
from models.book.database import Database
from models.documents.comparing import differences
from models.documents.figures import Behind, Changed, Figure
from models.documents.issuing import IssuedRow, read_issued, read_issued_pdf
from models.errors import RecordsError
from models.periods import date_text

translate = QCoreApplication.translate
_WIDTH, _HEIGHT, _SIDE = 1120, 680, 360


class IssuedDialog(QDialog):
    """The kept PDF at the right; at the left what is known of it and the acts.

    A figure that is clicked shows the names that were frozen with it; `record_wanted` carries the
    one that was opened, and the dialog closes.
    """

    record_wanted = Signal(object)

    def __init__(
        self, parent: QWidget | None, book: OpenBook, background: Background, line: RegisterLine
    ) -> None:
        super().__init__(parent)
        self.setObjectName("issued_dialog")
        self._book, self._line = book, line
        self.acts = IssuedActs(self, book, background)
        self.preview = PagePreview(
            background, name="issued_preview", title=self.tr("The issued paper")
        )
        self.preview_bar = PreviewBar(self.preview)
        self.preview_bar.keeps_margins = True
        self.saved_line = SavedLine()
        self._printer = PaperPrinter(self, background, bar=self.preview_bar, line=self.saved_line)
        self.facts_label = make_label("", name="issued_facts", wrap=True)
        self.changed_label = make_label("", "warning", name="issued_changed", wrap=True)
        self.chip = ChipLabel(state_chip(line))
        self.figures = FigureCard()
        self.figures.hide()
        self._make_buttons()
        self._lay_out()
        self.acts.saved.connect(self.saved_line.show_file)
        self.preview.figure_chosen.connect(self._show_figure)
        self.figures.chosen.connect(self.preview.mark_figure)
        self.figures.opened.connect(self._open_record)
        self._show_line()
        background.run(
            partial(_load, book.database, line.row),
            on_done=self._show_paper,
            on_failed=self._tell,
        )
        resize_within_screen(self, width=_WIDTH, height=_HEIGHT)
        self.save_button.setFocus()

    @Slot()
    def _save(self) -> None:
        self.acts.save(self._line.row)

    @Slot()
    def _note(self) -> None:
        if self.acts.note_number(self._line.row):
            self._read_again()

    @Slot()
    def _withdraw(self) -> None:
        if self.acts.withdraw(self._line.row):
            self._read_again()

    @Slot()
    def _show_changes(self) -> None:
        """Show what the paper would say otherwise today."""
        changes = self._line.changes
        if isinstance(changes, tuple):
            DifferencesDialog.show_pairs(
                self,
                changes,
                about=self.tr(
                    "The issued paper stays as it is. These lines would read otherwise if it "
                    "were written today from the records."
                ),
                before=self.tr("As issued, {0}").format(self._line.row.number_symbol),
                after=self.tr("By the records today"),
            )

    @Slot()
    def _show_replaced(self) -> None:
        """Show what this paper changed of the one it replaced, or the later one of this."""
        row = self._line.row
        other_id = row.replaces_id or row.replaced_by_id
        if other_id is None:
            return
        other = self._book.read(partial(read_issued, paper_id=other_id))
        old, new = (other, row) if row.replaces_id else (row, other)
        DifferencesDialog.show_pairs(
            self,
            differences(old, new.lines),
            about=self.tr("No. {0} replaces no. {1}.").format(new.number_symbol, old.number_symbol),
            before=old.number_symbol,
            after=new.number_symbol,
        )

    @Slot(str)
    def _show_figure(self, key: str) -> None:
        """Show the names behind a figure clicked on the paper."""
        self.figures.choose(key)
        self.preview.mark_figure(self.figures.key)
        self._side.bring_up(self.figures)

    @Slot(object)
    def _open_record(self, line: Behind) -> None:
        self.accept()
        self.record_wanted.emit(line)

    def _show_paper(self, loaded: tuple[bytes, tuple[Changed, ...]]) -> None:
        (pdf, figures), row = loaded, self._line.row
        self._printer.offer("pdf", pdf, title=f"{row.number_symbol} {row.title}")
        self.preview.show_pages(partial(_pages, pdf, row.figures), from_top=True)
        self.figures.show_issued(figures)
        self.figures.setVisible(bool(figures))

    def _tell(self, error: RecordsError) -> None:
        self.save_button.setEnabled(False)
        messages.tell(self, error)

    def _read_again(self) -> None:
        row = self._book.read(partial(read_issued, paper_id=self._line.row.id))
        self._line = RegisterLine(
            row, self._line.replaced_by, self._line.replaces, self._line.changes
        )
        self._show_line()

    def _show_line(self) -> None:
        """Tell what is known of the paper, and offer what may be done with it."""
        line, row = self._line, self._line.row
        self.setWindowTitle(
            self.tr("No. {0} of {1}").format(row.number_symbol, date_text(row.dated_on))
        )
        self.title_label.setText(row.title)
        self.facts_label.setText("\n".join(_facts(line)))
        self.chip.set_chip(state_chip(line))
        trouble = line.changes if isinstance(line.changes, RecordsError) else None
        told = trouble.sentence(current_language()) if trouble else changed_text(line)
        self.changed_label.setText(told)
        self.changed_label.setVisible(bool(told))
        self.differences_button.setVisible(bool(told) and trouble is None)
        self.replaced_button.setVisible(bool(row.replaces_id or row.replaced_by_id))
        self.number_button.setVisible(row.number is None)
        self.withdraw_button.setVisible(row.withdrawn_on is None)

    def _make_buttons(self) -> None:
        self.save_button = make_button(
            self.tr("Save PDF…"),
            name="issued_save",
            slot=self._save,
            look="primary",
            icon_name="download-simple",
        )
        self.differences_button = make_button(
            self.tr("What differs today…"), name="issued_differences", slot=self._show_changes
        )
        self.replaced_button = make_button(
            self.tr("What the replacement changed…"),
            name="issued_replaced",
            slot=self._show_replaced,
        )
        self.number_button = make_button(
            self.tr("Note the number written by hand…"), name="issued_number", slot=self._note
        )
        self.withdraw_button = make_button(
            self.tr("Withdraw…"), name="issued_withdraw", slot=self._withdraw
        )

    def _lay_out(self) -> None:
        self.title_label = make_label("", "heading", name="issued_title", wrap=True)
        side = QWidget()
        side.setFixedWidth(_SIDE)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        close = make_button(self.tr("Close"), name="issued_close", slot=self.accept)
        self._side = CardColumn(
            self.title_label,
            self.chip,
            self.facts_label,
            self.changed_label,
            self.differences_button,
            self.replaced_button,
            self.number_button,
            self.figures,
            name="issued_side",
        )
        column.addWidget(self._side, 1)
        for widget in (self.withdraw_button, self.save_button, close):
            column.addWidget(widget)
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(self.preview_bar)
        right.addWidget(self.preview, 1)
        right.addWidget(self.saved_line)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(16)
        layout.addWidget(side)
        layout.addLayout(right, 1)


def _facts(line: RegisterLine) -> list[str]:
    """Return what is known of the paper, a line each."""
    row = line.row
    facts = [
        translate("issued", "Signed by: {0}").format(row.signer or "–"),
        translate("issued", "Recipients: {0}").format("; ".join(row.recipients) or "–"),
        translate("issued", "Term: {0}").format(row.term or "–"),
        translate("issued", "Form: {0}").format(row.profile),
        translate("issued", "Issued at {0}").format(f"{row.issued_at.astimezone():%H:%M %d/%m/%Y}"),
        translate("issued", "Fingerprint (SHA-256): {0}…").format(row.sha256[:16]),
    ]
    if line.replaces:
        facts.append(translate("issued", "It replaces no. {0}").format(line.replaces))
    if row.withdrawn_on is not None:
        text = translate("issued", "Withdrawn on {0}: {1}")
        facts.append(text.format(date_text(row.withdrawn_on), row.withdrawn_why))
    return facts


def _load(
    database: Database, row: IssuedRow, _progress: Progress
) -> tuple[bytes, tuple[Changed, ...]]:
    with database.reading() as session:
        pdf = read_issued_pdf(session, row.id)
    return pdf, figures_since(database, row) if row.figures else ()


def _pages(
    pdf: bytes, figures: tuple[Figure, ...], width: int, progress: Progress
) -> tuple[PagePicture, ...]:
    placed = [figure for figure in figures if figure.has_place]
    return draw_pdf(pdf, width=width, figures=placed, progress=progress)
