"""The tour: without a screen, a picture of every page and dialog, and every paper.

It is how anyone sees the program where there is no display, and where docs/ has its pictures
from. Everything shows the sample book, whose day stands still, so that two tours agree.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from PySide6.QtCore import QEventLoop, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QTableView, QWidget

from desktop.app import Application
from desktop.dialogs.history_dialog import HistoryDialog
from desktop.dialogs.period_dialog import PeriodDialog
from desktop.dialogs.shortcuts_dialog import ShortcutsDialog
from desktop.exports.sample_issues import issue_sample
from desktop.navigation import Place
from desktop.settings import Language, Settings, ThemeChoice
from desktop.tour_campaigns import campaign_dialogs, campaign_steps
from desktop.tour_coverage import coverage_dialogs, coverage_steps
from desktop.tour_imports import import_steps
from desktop.tour_issuing import issuing_dialogs, issuing_steps
from desktop.tour_papers import write_papers
from desktop.tour_people import person_dialogs, person_steps
from desktop.tour_safety import backup_dialogs, lone_pages, remove_something
from desktop.tour_sheets import sheet_steps
from desktop.tour_study import study_dialogs, study_steps
from models.meetings.meetings import list_meetings
from models.periods import Period
from models.sample import write_sample

#: The smallest screen of an office PC, and a usual large one.
SIZES = ((1366, 768), (1920, 1080))
_ON_PAPER = ("print", "sign") if find_spec("pyhanko") else ("print",)  # signing is an extra
#: Each dialog: its name, the place where it opens, the button that opens it, and the table whose
#: first row it is about.
DIALOGS = (
    ("person", Place.MEMBERS, "member_add", ""),
    ("person-edit", Place.MEMBERS, "member_edit", "members_table"),
    ("lists", Place.MEMBERS, "members_lists", ""),
    ("meeting", Place.MEETINGS, "new_button", ""),
    ("sign-in", Place.MEETINGS, "lists_button", "meetings"),
    ("study", Place.STUDY, "study_add", ""),
    ("study-edit", Place.STUDY, "study_edit", "study_table"),
    ("anniversaries", Place.CALENDAR, "calendar_anniversaries", ""),
    ("campaign", Place.CAMPAIGNS, "campaign_add", ""),
    *((name, Place.REPORTS, f"preview_{name}", "") for name in _ON_PAPER),
    ("names", Place.SETTINGS, "names_button", ""),
    ("term", Place.SETTINGS, "term_button", ""),
)
Steps = Iterator[tuple[str, Callable[[], object]]]
Dialogs = Iterator[tuple[str, Callable[[], QDialog]]]


def run(folder: Path) -> int:
    """Make the tour into `folder`: a sample book, `pictures`, `papers`; return the exit status."""
    app = QApplication.instance() or _headless()
    assert isinstance(app, QApplication)
    _clear(folder / "pictures")
    folder.mkdir(parents=True, exist_ok=True)
    book = folder / "Sổ mẫu.sochibo"
    book.unlink(missing_ok=True)
    write_sample(book, issue=issue_sample)
    remove_something(book)
    with _application(app, folder) as application:
        for name, step in lone_pages(application, book):
            step()
            _draw_alone(application, folder / "pictures", name)
        application.open(book)
        for width, height in SIZES:
            _draw(application, folder / "pictures" / f"{width}x{height}", width, height)
        _draw_variants(application, folder / "pictures")
    write_papers(book, folder / "papers")
    return 0


def _clear(pictures: Path) -> None:
    """Remove the pictures of an earlier tour, so that no page shows as it once was.

    Nothing else: `pictures` may be the user's own folder, as it is in their home on Windows.
    """
    for width, height in SIZES:
        for picture in (pictures / f"{width}x{height}").glob("*.png"):
            picture.unlink()


def _let_through(_kind: QtMsgType, _context: object, text: str) -> None:
    """Pass on what Qt says, but for what any window says where there is no display."""
    if not text.startswith("This plugin does not support"):
        sys.stderr.write(f"{text}\n")


def _headless() -> QApplication:
    """Return an application without a display, on a screen as small as an office PC's."""
    width, height = SIZES[0]
    screen = {"name": "office", "x": 0, "y": 0, "width": width, "height": height}
    screen |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    qInstallMessageHandler(_let_through)
    # Not beside the pictures: Qt reads this one path in Latin letters alone.
    with TemporaryDirectory() as folder:
        config = Path(folder) / "screen.json"
        config.write_text(json.dumps({"synchronousWindowSystemEvents": True, "screens": [screen]}))
        return QApplication([sys.argv[0], "-platform", f"offscreen:configfile={config}"])


@contextmanager
def _application(app: QApplication, folder: Path) -> Iterator[Application]:
    with TemporaryDirectory() as settings_folder:
        settings = Settings(Path(settings_folder) / "settings.ini")
        settings.theme = ThemeChoice.LIGHT
        application = Application(app, settings, folder=folder)
        try:
            yield application
        finally:
            application.window.close()


def _draw_alone(application: Application, folder: Path, name: str) -> None:
    """Picture what is shown without a book."""
    for width, height in SIZES:
        application.window.resize(width, height)
        _keep(application, application.window, folder / f"{width}x{height}" / f"{name}.png")


def _draw(application: Application, folder: Path, width: int, height: int) -> None:
    """Draw every page, the sheet of the latest meeting, and every dialog."""
    window = application.window
    window.resize(width, height)
    for place in Place:
        window.go(place)
        _keep(application, window, folder / f"{place.value}.png")
    _draw_sheet(application, folder)
    for name, place, button, table in DIALOGS:
        window.go(place)
        _settle(application)  # what a paper offers comes with the paper
        if table:
            _choose_first_row(window, table)
        _draw_dialog(application, _clicker(window, button), folder / f"dialog-{name}.png")
    for name, step, button in import_steps(application):
        _draw_dialog(application, step, folder / f"dialog-{name}.png", button)
    _draw_steps(application, folder, person_steps(application), person_dialogs(application))
    _draw_steps(application, folder, campaign_steps(application), campaign_dialogs(application))
    _draw_steps(application, folder, coverage_steps(application), coverage_dialogs(application))
    _draw_steps(application, folder, study_steps(application), study_dialogs(application))
    _draw_steps(application, folder, issuing_steps(application), issuing_dialogs(application))
    _draw_steps(application, folder, iter(()), backup_dialogs(application))
    _draw_period(application, folder / "dialog-period.png")
    _draw_shortcuts(application, folder / "dialog-shortcuts.png")
    _draw_past(application, folder)


def _draw_steps(application: Application, folder: Path, steps: Steps, dialogs: Dialogs) -> None:
    """Picture the window after each of the steps, and each of the dialogs."""
    for name, step in steps:
        step()
        _keep(application, application.window, folder / f"{name}.png")
    for name, make in dialogs:
        dialog = make()
        dialog.show()
        _keep(application, dialog, folder / f"dialog-{name}.png")
        QDialog.reject(dialog)  # without its question whether what is written may go
        dialog.deleteLater()
        _turn()


def _draw_past(application: Application, folder: Path) -> None:
    """Picture the trash, the log, and the history of the latest meeting."""
    assert application.book is not None
    key = ("meeting", str(_latest_meeting(application)))
    history = partial(HistoryDialog.show_for, application.window, application.book, key)
    past = application.past
    for name, step in (("trash", past.show_trash), ("log", past.show_log), ("history", history)):
        _draw_dialog(application, step, folder / f"dialog-{name}.png")


def _draw_dialog(
    application: Application, step: Callable[[], object], file: Path, button: str = ""
) -> None:
    """Take the step that opens a dialog; picture it from inside its own loop and leave it.

    With a `button` that is pressed before, once nothing is at work.
    """
    faults: list[Exception] = []

    def picture() -> None:
        dialog = QApplication.activeModalWidget()
        try:
            if dialog is None:
                raise LookupError(f"nothing opened for {file.name}")
            if button:
                _settle(application)
                _clicker(dialog, button)()
            _keep(application, dialog, file)
        except Exception as error:
            # Raised in here it would reach nobody, and the dialog would stay open for good.
            faults.append(error)
        if isinstance(dialog, QDialog):
            QDialog.reject(dialog)

    QTimer.singleShot(0, picture)
    step()
    _turn()
    if faults:
        raise faults[0]


def _clicker(window: QWidget, button: str) -> Callable[[], object]:
    found = window.findChildren(QAbstractButton, button)
    assert found, f"no button {button}"
    # Several pages may have a button of that name.
    return next((one for one in found if one.isVisibleTo(window)), found[0]).click


def _choose_first_row(window: QWidget, table: str) -> None:
    view = window.findChild(QTableView, table)
    assert view is not None, f"no table {table}"
    view.setCurrentIndex(view.model().index(0, 0))


def _draw_period(application: Application, file: Path) -> None:
    ask = partial(PeriodDialog.ask, application.window, application.period.period)
    _draw_dialog(application, ask, file)


def _draw_shortcuts(application: Application, file: Path) -> None:
    application.window.go(Place.MEETINGS)
    application.window.show_shortcuts()
    dialog = application.window.findChild(ShortcutsDialog)
    assert dialog is not None
    _keep(application, dialog, file)
    dialog.close()
    _turn()


def _draw_sheet(application: Application, folder: Path) -> None:
    """Draw the sheet of a meeting tab by tab, and go back to the list."""
    for name, step in sheet_steps(application):
        step()
        _keep(application, application.window, folder / f"{name}.png")
    application.window.go(Place.MEETINGS)


def _latest_meeting(application: Application) -> UUID:
    assert application.book is not None
    so_far = Period(application.today().replace(month=1, day=1), application.today())
    return application.book.read(partial(list_meetings, period=so_far))[0].id


def _draw_variants(application: Application, folder: Path) -> None:
    """Draw the main pages dark, in large text, and in English."""
    width, height = SIZES[0]
    variants = (
        ("dark", ThemeChoice.DARK, 100, Language.VIETNAMESE),
        ("large-text", ThemeChoice.LIGHT, 150, Language.VIETNAMESE),
        ("english", ThemeChoice.LIGHT, 100, Language.ENGLISH),
    )
    for name, theme, percent, language in variants:
        application.theme.dress(theme, percent)
        application.speak(language)
        application.window.resize(width, height)
        for place in Place:
            application.window.go(place)
            _keep(application, application.window, folder / name / f"{place.value}.png")
        _draw_sheet(application, folder / name)


def _keep(application: Application, widget: QWidget, file: Path) -> None:
    """Take a picture of `widget` once everything has settled."""
    file.parent.mkdir(parents=True, exist_ok=True)
    _settle(application)
    if not widget.grab().save(str(file)):
        raise OSError(f"cannot write {file}")


def _settle(application: Application) -> None:
    """Wait until nothing is at work and what is shown has been laid out."""
    _turn()
    while application.background.busy:
        loop = QEventLoop()
        application.background.ended.connect(loop.quit)
        loop.exec()
        _turn()


def _turn() -> None:
    """Let Qt deliver what waits to be delivered."""
    for _ in range(2):
        loop = QEventLoop()
        QTimer.singleShot(0, loop.quit)
        loop.exec()
