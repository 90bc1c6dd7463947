"""The recovery code of a book: shown, put on paper, and tested once."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from secrets import SystemRandom

from PySide6.QtCore import QCoreApplication, QStandardPaths, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop import messages
from desktop.background import Background, Progress
from desktop.widgets.buttons import make_button
from desktop.widgets.card import Card
from desktop.widgets.form import labelled
from desktop.widgets.screen_room import grow_for_text
from desktop.widgets.text import make_label, mark_invalid
from models.errors import RecordsError

_GROUPS_IN_LINE = 3
_TESTED = 2


class CodeDialog(QDialog):
    """Accepted once two groups of the code were typed from the paper; rejected for later."""

    def __init__(
        self,
        parent: QWidget | None,
        background: Background,
        *,
        book: str,
        day: date,
        lines: tuple[str, ...],
    ) -> None:
        super().__init__(parent)
        self.setObjectName("code_dialog")
        self.setWindowTitle(self.tr("Recovery code"))
        self.setMinimumWidth(600)
        self._background, self._book, self._day, self._lines = background, book, day, lines
        self._groups = [group for line in lines for group in line.split("-")]
        self._file: Path | None = None
        places = SystemRandom().sample(range(len(self._groups)), _TESTED)
        self.asked = {place: QLineEdit() for place in sorted(places)}
        self.saved_label = make_label("", "good", name="code_saved", wrap=True)
        self.saved_label.hide()
        self.problem_label = make_label("", "error", name="code_problem", wrap=True)
        self._make_buttons()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._paper_side())
        self._stack.addWidget(self._test_side())
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.problem_label, 1)
        for button in (self.later_button, self.back_button, self.next_button):
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self._stack, 1)
        layout.addLayout(foot)
        self._show_side(0)

    @Slot()
    def go_on(self) -> None:
        """Go from the paper to the test, or take the test."""
        if self._stack.currentIndex() == 0:
            self._show_side(1)
            return
        right = {place: self._is_right(place) for place in self.asked}
        for place, field in self.asked.items():
            mark_invalid(field, invalid=not right[place])
        if all(right.values()):
            self.accept()
        else:
            sentence = self.tr("That is not what stands on the paper: look at it again.")
            self.problem_label.setText(sentence)

    def _is_right(self, place: int) -> bool:
        typed = "".join(letter for letter in self.asked[place].text().upper() if letter.isalnum())
        typed = typed.replace("O", "0").replace("I", "1").replace("L", "1")
        return typed == self._groups[place]

    @Slot()
    def _back(self) -> None:
        self._show_side(0)

    def _show_side(self, side: int) -> None:
        self._stack.setCurrentIndex(side)
        self.problem_label.setText("")
        self.back_button.setVisible(side == 1)
        words = self.tr("I have it on paper"), self.tr("Finish")
        self.next_button.setText(words[side])
        self.next_button.setAccessibleName(words[side])
        first = next(iter(self.asked.values())) if side else self.print_button
        first.setFocus()

    def _make_buttons(self) -> None:
        self.print_button = make_button(
            self.tr("Print…"), name="code_print", slot=self._print, icon_name="printer"
        )
        self.save_button = make_button(
            self.tr("Save the sheet to print…"), name="code_save", slot=self._save
        )
        self.open_button = make_button(
            self.tr("Open the sheet"), name="code_open", slot=self._open, look="link"
        )
        self.open_button.hide()
        self.later_button = make_button(self.tr("Later"), name="code_later", slot=self.reject)
        self.back_button = make_button(self.tr("Back"), name="code_back", slot=self._back)
        self.next_button = make_button("", name="code_next", slot=self.go_on, look="primary")
        self.next_button.setDefault(True)

    def _paper_side(self) -> QWidget:
        why = self.tr(
            "This code opens the book if the password is forgotten. The program keeps no copy of "
            "it, and nobody else can open the book: print it or write it down, and put it away "
            "sealed, far from this computer."
        )
        card = Card(name="code_card")
        for place, line in enumerate(self._lines):
            label = make_label(line, "title", name=f"code_line_{place + 1}")
            font = label.font()
            font.setFamilies(["DejaVu Sans Mono", "Consolas", "monospace"])
            label.setFont(font)
            card.body.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.print_button)
        row.addWidget(self.save_button)
        row.addWidget(self.open_button)
        row.addStretch(1)
        side = QWidget()
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(make_label(why, name="code_why", wrap=True))
        layout.addWidget(card)
        layout.addLayout(row)
        layout.addWidget(self.saved_label)
        layout.addStretch(1)
        return side

    def _test_side(self) -> QWidget:
        side = QWidget()
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        sentence = self.tr("To be sure that the paper is right, type two of its groups.")
        layout.addWidget(make_label(sentence, name="code_test", wrap=True))
        for place, field in self.asked.items():
            field.setObjectName(f"code_group_{place}")
            field.setMaxLength(12)
            line, group = divmod(place, _GROUPS_IN_LINE)
            label = self.tr("Line {0}, group {1}").format(line + 1, group + 1)
            layout.addWidget(labelled(label, field))
        layout.addStretch(1)
        return side

    @Slot()
    def _print(self) -> None:
        """Print the sheet without leaving a file of it."""
        work = partial(_draw, book=self._book, day=self._day, lines=self._lines)
        self._background.run(work, on_done=self._ask_print, on_failed=self._refuse)

    def _ask_print(self, pdf: bytes) -> None:
        # What prints is loaded when somebody prints.
        from desktop.dialogs.print_dialog import Printable, PrintDialog

        printable = Printable(pdf=pdf, title=_name_of(self._book), suggested=_suggested(self._book))
        printed = PrintDialog.ask(self, self._background, printable)
        if printed is None:
            return
        if printed.file is not None:
            self._take_saved(printed.file)
        else:
            self._say(self.tr("Sent to {0}.").format(printed.printer))

    @Slot()
    def _save(self) -> None:
        """Save the sheet where the user wants it, beside the window."""
        file = messages.ask_save_file(
            self,
            self.tr("Save the sheet"),
            suggested=_suggested(self._book),
            filters="PDF (*.pdf)",
        )
        if file is None:
            return
        work = partial(_write, file=file, book=self._book, day=self._day, lines=self._lines)
        self._background.run(work, on_done=self._take_saved, on_failed=self._refuse, must_end=True)

    def _take_saved(self, file: Path) -> None:
        self._file = file
        text = self.tr("Saved: {0}. Delete this file once it is printed.")
        self._say(text.format(file))
        self.open_button.show()

    def _say(self, words: str) -> None:
        self.saved_label.setText(words)
        self.saved_label.show()
        grow_for_text(self)

    def _refuse(self, error: RecordsError) -> None:
        messages.tell(self, error)

    @Slot()
    def _open(self) -> None:
        if self._file is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file)))


def _name_of(book: str) -> str:
    return QCoreApplication.translate("CodeDialog", "Recovery code of {0}").format(book)


def _suggested(book: str) -> Path:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(folder) / f"{messages.file_name(_name_of(book))}.pdf"


def _draw(_progress: Progress, *, book: str, day: date, lines: tuple[str, ...]) -> bytes:
    # ReportLab takes long to load, and most days nobody needs it here.
    from desktop.exports.recovery_sheet import RecoverySheet, write_recovery_sheet

    return write_recovery_sheet(RecoverySheet(book, day, lines))


def _write(progress: Progress, *, file: Path, book: str, day: date, lines: tuple[str, ...]) -> Path:
    from desktop.exports.files import replace_file
    from desktop.exports.pdf.file import check_pdf

    replace_file(file, _draw(progress, book=book, day=day, lines=lines), check_pdf)
    return file
