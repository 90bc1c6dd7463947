"""The application: where the window, the services and the pages are put together."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs
from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from desktop import crash, messages, translation
from desktop.background import Background
from desktop.entrance import Entrance
from desktop.leaving import may_leave
from desktop.menus import Commands
from desktop.navigation import Navigator, PeriodChoice, Place
from desktop.past import Past
from desktop.settings import Language, Settings
from desktop.theme import Theme
from desktop.window import MainWindow
from models.errors import RecordsError
from models.periods import date_text

if TYPE_CHECKING:
    from desktop.assembly import Reach
    from desktop.book import OpenBook

#: What can reach further back than the window knew, or name the cell anew.
_REACHING = frozenset({"organisation", "campaigns", "meetings", "study"})


def run(book: Path | None = None) -> int:
    """Open the window on `book`, the last book, or the first page; return the exit status."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("SoChiBo")
    app.setApplicationDisplayName("Sổ Chi bộ")
    crash.install(app)
    settings = Settings()
    application = Application(app, settings, folder=book_folder())
    application.begin(book or settings.last_book)
    return app.exec()


def book_folder() -> Path:
    """Return the user's own folder for books."""
    return platformdirs.user_data_path("SoChiBo", False)


def real_today() -> date:
    """Return today by the clock of this computer."""
    return datetime.now().astimezone().date()


class Application(QObject):
    """Owns the services and the window; opens and leaves books."""

    def __init__(
        self,
        app: QApplication,
        settings: Settings,
        *,
        folder: Path,
        clock: Callable[[], date] = real_today,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._clock = clock
        self._backups = folder / "backups"
        self._standing: date | None = None
        self.settings = settings
        self.theme = Theme(app)
        self.theme.dress(settings.theme, settings.text_size)
        self.background = Background(self)
        self.past = Past(self, self.background)
        self.entrance = Entrance(self, self.background, folder=folder, open_book=self.open)
        self.book: OpenBook | None = None
        translation.install(app, settings.language)
        self._build_window()

    def begin(self, book: Path | None) -> None:
        """Show the window, then open `book`; the first paint waits for no database."""
        self._wanted = book
        self.window.show()
        QTimer.singleShot(0, self, self._begin)

    def today(self) -> date:
        """Return today; in a sample book the day on which it stands still."""
        return self._standing or self._clock()

    def open(self, file: Path) -> bool:
        """Leave the open book and open `file`; tell why when that cannot be."""
        from models.book.database import open_book

        # Remembered as the last book, which the next start seeks from another folder.
        file = file.absolute()
        if self.book is not None and self.book.database.file == file:
            return True
        try:
            database = open_book(file, backups=self._backups)
        except RecordsError as error:
            messages.tell(self.window, error)
            return False
        if not may_leave(self.window):
            database.close()
            return False
        self._leave_book()
        from desktop.book import OpenBook

        self.book = OpenBook(database, self)
        self.book.changed.connect(self._name_cell)
        self.settings.last_book = file
        self._show_book()
        return True

    def _build_window(self) -> None:
        self.navigator = Navigator()
        self.period = PeriodChoice(self._clock())
        commands = Commands(
            new_book=self._show_first_start,
            open_book=self.entrance.ask_book,
            open_sample=self.entrance.open_sample,
            set_language=self.speak,
            quit=self._app.closeAllWindows,
            undo=self.past.undo,
            redo=self.past.redo,
            show_trash=self.past.show_trash,
            show_log=self.past.show_log,
        )
        self.window = MainWindow(
            settings=self.settings,
            background=self.background,
            navigator=self.navigator,
            period=self.period,
            commands=commands,
        )
        self.entrance.window = self.window
        self.past.attach(self.window)
        self.navigator.setParent(self.window)
        self.period.setParent(self.window)
        self.window.closing.connect(self._close)

    def _show_book(
        self, place: Place = Place.OVERVIEW, *, like: PeriodChoice | None = None
    ) -> None:
        """Build the pages' factories for the open book and hand them to the window.

        It begins at `place`, with the period chosen in `like` or the running year.
        """
        from desktop import assembly
        from desktop.finder import BookFinder

        assert self.book is not None
        reach = self.book.read(partial(assembly.read_reach, today=self._clock()))
        self._standing = reach.standing_day
        self._look_at(reach, like)
        parts = assembly.Parts(
            book=self.book,
            background=self.background,
            navigator=self.navigator,
            period=self.period,
            settings=self.settings,
            theme=self.theme,
            today=self.today,
            speak=self.speak,
            show_shortcuts=self.window.show_shortcuts,
        )
        self.window.show_book(
            self.book,
            cell_name=reach.cell.name,
            upper_body=reach.cell.upper_body,
            factories=assembly.factories(parts),
            provider=BookFinder(self.book, self.today()),
            place=place,
        )
        self.past.follow(self.book)
        self.window.status.show_notice(_whereabouts(self.book.database.file, self._standing))

    def _look_at(self, reach: Reach, like: PeriodChoice | None) -> None:
        """Look at what `like` looks at, or at the running year."""
        self.period.today = self.today()
        self.period.set_reach(first_year=reach.first_year, term=reach.term)
        if like is None:
            self.period.choose_year(self.period.today.year)
        else:
            self.period.choose_like(like)

    @Slot()
    def _begin(self) -> None:
        if self._wanted is None or not self.open(self._wanted):
            self._show_first_start()

    @Slot()
    def _show_first_start(self) -> None:
        from desktop import assembly

        if not may_leave(self.window):
            return
        page = self.entrance.first_page()
        self._leave_book()
        factories = assembly.lone_factories(
            self.settings, self.theme, self.speak, self.window.show_shortcuts
        )
        self.window.show_alone(page, factories=factories)

    @Slot(object)
    def _name_cell(self, changed: object) -> None:
        from desktop import assembly
        from desktop.book import Changed

        if isinstance(changed, Changed) and changed.touches(_REACHING) and self.book:
            reach = self.book.read(partial(assembly.read_reach, today=self._clock()))
            self.window.name_cell(reach.cell.name, reach.cell.upper_body)
            self.period.set_reach(first_year=reach.first_year, term=reach.term)

    @Slot(object)
    def speak(self, language: Language) -> None:
        """Build the window anew in `language`, with the same book, page and period."""
        if not may_leave(self.window):
            return
        self.settings.language = language
        translation.install(self._app, language)
        old, period = self.window, self.period
        place, shown = old.place or Place.OVERVIEW, old.shown
        old.closing.disconnect(self._close)
        self._build_window()
        self.window.show()
        if self.book is not None:
            self._show_book(place, like=period)
            if shown is not None:
                self.window.go(place, shown)
        else:
            self._show_first_start()
            self.window.go(place)
        old.close()
        old.deleteLater()

    @Slot()
    def _close(self) -> None:
        try:
            for error in self.background.shutdown():
                messages.tell(self.window, error)
        finally:
            self._leave_book()

    def _leave_book(self) -> None:
        if self.book is not None:
            self.past.follow(None)
            self.window.close_book()
            self.book.database.close()
            self.book.deleteLater()
            self.book = None


def _whereabouts(file: Path, standing: date | None) -> str:
    """Return what the status line says of the open book."""
    if standing is None:
        return QCoreApplication.translate("app", "Book: {0}").format(file)
    sample = QCoreApplication.translate("app", "Sample book: every day in it is {0}")
    return sample.format(date_text(standing))
