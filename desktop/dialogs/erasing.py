"""Asking twice before who somebody was is erased for good."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop import messages
from desktop.book import OpenBook
from models.errors import RecordsError
from models.members.erasing import erase_person, others_of_the_name
from models.members.people import PersonDetail

translate = QCoreApplication.translate


def ask_erase(parent: QWidget, book: OpenBook, person: PersonDetail, *, today: date) -> str:
    """Ask twice and erase; return what stands in the place of the name, "" when it was left."""
    if not _is_meant(parent, book, person):
        return ""
    try:
        return book.change(partial(erase_person, person_id=person.id, today=today))
    except RecordsError as error:
        messages.tell(parent, error)
        return ""


def _is_meant(parent: QWidget, book: OpenBook, person: PersonDetail) -> bool:
    """Ask once what shall happen, and once more because nothing brings it back."""
    name = person.data.full_name
    title = translate("erasing", "Erase the identity")
    text = _what(name)
    if book.read(partial(others_of_the_name, person=person)):
        text = f"{text}\n\n{_same_name()}"
    action = translate("erasing", "Go on to erase")
    if not messages.ask(parent, title, text, action, danger=True):
        return False
    second = translate(
        "erasing",
        "This cannot be undone, and nothing done before it can be undone any more. Is {0} to be "
        "erased for good?",
    )
    action = translate("erasing", "Erase {0} for good").format(name)
    return messages.ask(parent, title, second.format(name), action, danger=True)


def _what(name: str) -> str:
    text = translate(
        "erasing",
        "The name, the birth, the posts and everything else that tells who {0} was will be erased "
        "from the book: also from minutes, reports and the log of changes. Attendance and studies "
        "stay without the name, so that every count is as before. Papers already issued, scans "
        "and copies of the book that were saved before keep the name.",
    )
    return text.format(name)


def _same_name() -> str:
    return translate(
        "erasing",
        "Somebody else in the book has the same name, so mentions in minutes and reports stay: "
        "look through them yourself.",
    )
