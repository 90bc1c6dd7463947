"""Numbers that were left out: why no paper of the program bears them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop import messages
from desktop.book import OpenBook
from desktop.dialogs.reason_dialog import ReasonDialog
from desktop.widgets.issue_number import numbers_text
from models.documents.numbers import Series, explain_gaps
from models.errors import RecordsError

translate = QCoreApplication.translate


def ask_why_unused(parent: QWidget, book: OpenBook, series: Series) -> bool:
    """Ask why the gaps of `series` are not used, and keep it; return whether they are explained."""
    text = translate(
        "gaps",
        "No paper bears {0} of {1}, {2}. With a reason they are used up for good and stand in the "
        "register. A number that was written by hand on a paper already issued is better noted "
        "on that paper.",
    )
    numbers = numbers_text(series.gaps)
    dialog = ReasonDialog(
        parent,
        title=translate("gaps", "Numbers not used"),
        text=text.format(numbers, series.symbol, series.term),
        action=translate("gaps", "Note {0} as not used").format(numbers),
        example=translate("gaps", "e.g. given on paper before this book was begun"),
    )
    try:
        if not dialog.exec():
            return False
        book.change(partial(explain_gaps, series=series, reason=dialog.reason))
    except RecordsError as error:
        messages.tell(parent, error)
        return False
    finally:
        dialog.deleteLater()
    return True
