"""Asks how a paper is to be printed, and prints it: to a printer, or pages of it to a file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QLineEdit,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop import messages
from desktop.background import Background, Job, Progress
from desktop.exports.files import replace_file
from desktop.exports.pdf.file import check_pdf
from desktop.exports.pdf.page_choice import count_pages, is_mirrored, keep_pages, parse_pages
from desktop.printing import PrintOrder, open_printer, print_pages, printer_names
from desktop.translation import current_language
from desktop.widgets.dialog_foot import DialogFoot
from desktop.widgets.form import FORM_GAP, labelled, side_by_side
from desktop.widgets.option_field import OptionField
from desktop.widgets.text import make_label
from desktop.widgets.work_bar import WorkBar
from models.errors import RecordsError

_WIDTH = 460
_MOST_COPIES = 99
#: Stands among the names of printers for a file instead.
_FILE = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printable:
    """A finished PDF, what it is called, and where a file of its pages would go."""

    pdf: bytes
    title: str
    suggested: Path


@dataclass(frozen=True, slots=True)
class Printed:
    """What came of it: the number of pages, and the printer or else the file."""

    pages: int
    printer: str = ""
    file: Path | None = None


class PrintDialog(QDialog):
    """Stays until the last page is sent; Cancel stops that too. `printed` is what came of it."""

    def __init__(
        self, parent: QWidget | None, background: Background, printable: Printable
    ) -> None:
        super().__init__(parent)
        self.setObjectName("print_dialog")
        self.setWindowTitle(self.tr("Print"))
        self.printed: Printed | None = None
        self._background = background
        self._printable = printable
        self._count = count_pages(printable.pdf)
        # A paper that was issued keeps the margins it was issued with.
        self._mirrored = is_mirrored(printable.pdf)
        self._job: Job | None = None
        self.printer_field = OptionField(
            [*printer_names(), _FILE], _printer_label, name="print_printer"
        )
        self.pages_field = QLineEdit()
        self.pages_field.setObjectName("print_pages")
        self.pages_field.setPlaceholderText(self.tr("All {0}").format(self._count))
        self.copies_field = QSpinBox()
        self.copies_field.setObjectName("print_copies")
        self.copies_field.setRange(1, _MOST_COPIES)
        self.copies_field.lineEdit().setTextMargins(8, 0, 0, 0)
        self.two_sided_box = QCheckBox(self.tr("&Both sides of the sheet, along the long edge"))
        self.two_sided_box.setObjectName("print_two_sided")
        self.two_sided_box.setChecked(self._mirrored)
        self.told_label = make_label("", "muted", name="print_told", wrap=True)
        self.work = WorkBar(background)
        self.stack = QStackedWidget()
        self.foot = DialogFoot(self, self.tr("Print"), writes=False)
        self._lay_out()
        self.printer_field.option_chosen.connect(self._tell)
        self.pages_field.textChanged.connect(self._tell)
        self.copies_field.valueChanged.connect(self._tell)
        self.two_sided_box.toggled.connect(self._tell)
        self._tell()

    @classmethod
    def ask(cls, parent: QWidget, background: Background, printable: Printable) -> Printed | None:
        """Show the dialog until the paper is printed or the user leaves it."""
        dialog = cls(parent, background, printable)
        dialog.exec()
        dialog.deleteLater()
        return dialog.printed

    def accept(self) -> None:
        """Begin to print what was asked for."""
        try:
            order = self._order()
            printer = self.printer_field.option
            if printer == _FILE:
                self._save(order)
            else:
                self._begin(partial(_print, open_printer(printer), self._printable.pdf, order))
        except RecordsError as error:
            self._show_problem(error)

    def reject(self) -> None:
        """Leave; what is being printed is broken off."""
        if self._job is not None:
            self._job.cancel()
        super().reject()

    def _save(self, order: PrintOrder) -> None:
        suggested = self._printable.suggested
        title, filters = self.tr("Save PDF"), "PDF (*.pdf)"
        file = messages.ask_save_file(self, title, suggested=suggested, filters=filters)
        if file is not None:
            self._begin(partial(_write, file, self._printable.pdf, order))

    def _begin(self, work: partial[Printed]) -> None:
        self.foot.show_problem("")
        self.foot.action_button.setEnabled(False)
        self.work.begin(self.tr("Printing {0}").format(self._printable.title))
        self.stack.setCurrentWidget(self.work)
        self._job = self._background.run(
            work,
            title=self.tr("Printing {0}").format(self._printable.title),
            on_done=self._take,
            on_failed=self._show_problem,
        )

    def _take(self, printed: Printed) -> None:
        self._job = None
        self.printed = printed
        super().accept()

    def _show_problem(self, error: RecordsError) -> None:
        self._job = None
        self.stack.setCurrentIndex(0)
        self.foot.action_button.setEnabled(True)
        self.foot.show_problem(error.sentence(current_language()))

    def _order(self) -> PrintOrder:
        two_sided = self.two_sided_box.isChecked()
        return PrintOrder(
            pages=parse_pages(self.pages_field.text(), count=self._count),
            copies=self.copies_field.value(),
            two_sided=two_sided,
            shift_backs=two_sided and not self._mirrored,
        )

    @Slot()
    def _tell(self) -> None:
        """Say how much paper it takes, and offer only what the target can do."""
        to_file = self.printer_field.option == _FILE
        self.copies_field.setEnabled(not to_file)
        action = self.tr("Save PDF") if to_file else self.tr("Print")
        self.foot.action_button.setText(action)
        self.foot.show_problem("")
        try:
            order = self._order()
        except RecordsError as error:
            self.told_label.setText("")
            self.foot.show_problem(error.sentence(current_language()))
            self.foot.action_button.setEnabled(False)
            return
        self.foot.action_button.setEnabled(True)
        pages, copies = len(order.pages), 1 if to_file else order.copies
        sheets = copies * ((pages + 1) // 2 if order.two_sided else pages)
        self.told_label.setText(self._paper_words(pages * copies, None if to_file else sheets))

    def _paper_words(self, pages: int, sheets: int | None) -> str:
        """Return how much that is; without `sheets`, how much of a file."""
        if sheets is None:
            told = self.tr("1 page · A4") if pages == 1 else self.tr("{0} pages · A4")
        elif sheets > 1:
            told = self.tr("{0} pages · {1} sheets of A4")
        elif pages > 1:
            told = self.tr("{0} pages · 1 sheet of A4")
        else:
            told = self.tr("1 page · 1 sheet of A4")
        return told.format(pages, sheets)

    def _lay_out(self) -> None:
        fields = QWidget()
        column = QVBoxLayout(fields)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(FORM_GAP)
        hint = ""
        if self.printer_field.count() == 1:
            hint = self.tr("No printer is set up on this computer.")
        column.addWidget(labelled(self.tr("P&rinter"), self.printer_field, hint=hint))
        pages = labelled(self.tr("Pa&ges"), self.pages_field, hint=self.tr("Such as 1-3, 5"))
        column.addLayout(side_by_side(pages, labelled(self.tr("&Copies"), self.copies_field)))
        column.addWidget(self.two_sided_box)
        column.addWidget(
            make_label(
                self.tr("On the back the broad margin lies at the right, where it is filed."),
                "small",
                wrap=True,
            )
        )
        column.addWidget(self.told_label)
        self.stack.addWidget(fields)
        self.stack.addWidget(self.work)
        self.foot.stand_under(self.stack)
        self.setFixedWidth(_WIDTH)


def _printer_label(name: str) -> str:
    if name == _FILE:
        return QCoreApplication.translate("PrintDialog", "A PDF file")
    return name


def _print(printer: QPrinter, pdf: bytes, order: PrintOrder, progress: Progress) -> Printed:
    return Printed(print_pages(printer, pdf, order, progress), printer.printerName())


def _write(file: Path, pdf: bytes, order: PrintOrder, _progress: Progress) -> Printed:
    kept = keep_pages(pdf, order.pages, shift_backs=order.shift_backs)
    replace_file(file, kept, check_pdf)
    return Printed(len(order.pages), file=file)
