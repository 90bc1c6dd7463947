"""Issued papers on the tour: their page, the register, and what is asked before they go out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtWidgets import QDialog

from desktop.app import Application
from desktop.navigation import Place, ReportOf
from desktop.pages.register_page import IssuedPage
from desktop.widgets.side_page import SidePages
from models.documents.issuing import IssuedRow, list_issued
from models.periods import year


def issuing_steps(application: Application) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield each picture's name and the step that brings the window there."""
    yield "issued-report", partial(_show_issued, application)
    yield "issued-register", partial(_show_register, application)


def issuing_dialogs(application: Application) -> Iterator[tuple[str, Callable[[], QDialog]]]:
    """Yield each picture's name and what makes the dialog in it; nothing is issued."""
    yield "issue", partial(_issue, application)
    yield "issued", partial(_issued, application)
    if find_spec("pkcs11"):  # an extra
        yield "sign-token", partial(_sign_with_token, application)
    yield "differences", partial(_differences, application)


def _standing(application: Application) -> IssuedRow:
    """Return the paper in force whose records have changed since: the earliest one."""
    assert application.book is not None
    return [row for row in application.book.read(list_issued) if row.stands][-1]


def _show_issued(application: Application) -> None:
    row = _standing(application)
    assert row.campaign_id is not None
    application.window.go(Place.REPORTS)
    _place(application).show_home()
    application.window.go(Place.REPORTS, ReportOf(row.campaign_id, row.period))


def _show_register(application: Application) -> None:
    application.window.go(Place.REPORTS)
    place = _place(application)
    place.show_aside()
    # The tour's window is on no screen, and nothing is compared that nobody looks at.
    register = place.aside
    assert isinstance(register, IssuedPage)
    register.compare()


def _place(application: Application) -> SidePages:
    place = application.window.findChild(SidePages, "reports_place")
    assert place is not None
    return place


def _issue(application: Application) -> QDialog:
    """Return what is asked before this year's report of the chosen campaign is issued."""
    # The document libraries, which the rest of the tour's pages do not need.
    from desktop.dialogs.issue_dialog import IssueDialog
    from desktop.exports.issuing import Subject, look_ahead

    _place(application).show_home()
    book, row = application.book, _standing(application)
    assert book is not None
    subject = Subject(row.key, year(application.today().year), row.campaign_id)
    outlook = look_ahead(book.database, subject)
    return IssueDialog(application.window, book, application.period, outlook)


def _issued(application: Application) -> QDialog:
    from desktop.dialogs.issued_dialog import IssuedDialog
    from desktop.exports.signed_papers import current_lines
    from desktop.tables.issued_table import RegisterLine
    from models.documents.comparing import differences

    book, row = application.book, _standing(application)
    assert book is not None
    changes = differences(row, current_lines(book.database, row))
    line = RegisterLine(row, changes=changes)
    return IssuedDialog(application.window, book, application.background, line)


def _sign_with_token(application: Application) -> QDialog:
    from desktop.dialogs.sign_dialog import Means, SignDialog

    dialog = SignDialog(
        application.window, application.background, b"", suggested=Path("van-ban.pdf")
    )
    dialog.choose_means(Means.TOKEN)
    return dialog


def _differences(application: Application) -> QDialog:
    from desktop.dialogs.differences_dialog import DifferencesDialog
    from desktop.exports.signed_papers import current_lines
    from models.documents.comparing import differences

    book, row = application.book, _standing(application)
    assert book is not None
    pairs = differences(row, current_lines(book.database, row))
    return DifferencesDialog(
        application.window, pairs, about=row.title, before=row.number_symbol, after="…"
    )
