"""The application: where the window, the services and the pages are put together."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from desktop import messages, translation
from desktop.background import Background
from desktop.backups import Backups
from desktop.consolidating import Consolidating
from desktop.doorbell import Doorbell, ring
from desktop.entrance import Entrance
from desktop.folders import BACKUPS
from desktop.handing_over import HandingOver
from desktop.keyring import Keyring
from desktop.last_backup import LastBackup
from desktop.leaving import may_leave
from desktop.locking import Locking
from desktop.memories import SecretMemory
from desktop.menus import Commands
from desktop.navigation import Navigator, PeriodChoice, Place
from desktop.past import Past
from desktop.protecting import Protecting
from desktop.recovery import Recovery
from desktop.recovery_codes import RecoveryCodes
from desktop.restoring import Restoring
from desktop.settings import Language, Settings
from desktop.surroundings import Surroundings
from desktop.theme import Theme
from desktop.unlocking import Unlocking
from desktop.window import MainWindow, bring_forward
from models.errors import RecordsError

if TYPE_CHECKING:
    from desktop.book import OpenBook

#: Why a book may be open in another window of this user.
_HELD = frozenset({"book.in_use", "book.in_use_by"})
#: What is told of a book whose key is not on the keyring.
_LOCKED = frozenset({"password.needed", "password.wrong"})


def real_today() -> date:
    """Return today by the clock of this computer."""
    return datetime.now().astimezone().date()


class Application(QObject):
    """Owns the services and the window; opens and leaves books.

    Books of the user's own lie in `folder`, backups below it; only with `backs_up` are they made.
    """

    window: MainWindow

    def __init__(
        self,
        app: QApplication,
        settings: Settings,
        *,
        folder: Path,
        clock: Callable[[], date] = real_today,
        backs_up: bool = False,
    ) -> None:
        super().__init__(app)
        self._app = app
        self.clock = clock
        self._backup_root = folder / BACKUPS
        self.settings = settings
        self.theme = Theme(app)
        self.theme.dress(settings.theme, settings.text_size)
        self.background = Background(self)
        self.past = Past(self, self.background)
        self.consolidating = Consolidating(self, self, self.background, settings)
        self.keyring = Keyring()
        self.entrance = Entrance(
            self, self.background, folder=folder, open_book=self.open, keyring=self.keyring
        )
        self.backups = Backups(
            self,
            self.background,
            settings.backups,
            root=self._backup_root if backs_up else None,
            today=self.clock,
        )
        self.last_backup = LastBackup(self, self.backups, self.background)
        self._make_services(secrets=settings.secrets)
        self.book: OpenBook | None = None
        translation.install(app, settings.language)
        self._build_window()

    def _make_services(self, *, secrets: SecretMemory) -> None:
        """Make what stands on the backups and the entrance."""
        self.restoring = Restoring(
            self,
            self,
            self.backups,
            root=self._backup_root,
            entrance=self.entrance,
            keyring=self.keyring,
        )
        self.unlocking = Unlocking(self, self, self.restoring, self.keyring, self.background)
        self.protecting = Protecting(self, self, self.restoring)
        self.codes = RecoveryCodes(self, self, self.background, secrets, clock=self.clock)
        self.handing_over = HandingOver(self, self, self.background, self.backups)
        self.locking = Locking(self, self, self.background, secrets)
        self.entrance.protected.connect(self.codes.offer)
        self.protecting.protected.connect(self.codes.offer)
        self.recovery = Recovery(self, self, self.restoring)
        self.surroundings = Surroundings(self, self, self.entrance, self.settings.backups)
        self.doorbell = Doorbell(self)
        self.doorbell.rung.connect(self._come_forward)
        self.followers = (
            *(self.past, self.recovery, self.backups, self.surroundings, self.doorbell),
            *(self.codes, self.locking),
        )

    def begin(self, book: Path | None) -> None:
        """Show the window, then open `book`; the first paint waits for no database."""
        self._wanted = book
        self.window.show()
        QTimer.singleShot(0, self, self._begin)

    def today(self) -> date:
        """Return today; in a sample book the day on which it stands still."""
        standing = self.book.standing if self.book is not None else None
        return standing or self.clock()

    def open(self, file: Path, *, read_only: bool = False) -> bool:
        """Leave the open book and open `file`; offer what can be done when that cannot be."""
        from models.book.database import open_book

        # Remembered as the last book, which the next start seeks from another folder.
        file = file.absolute()
        if self.book is not None and self.book.is_at(file, read_only=read_only):
            return True
        backups = None if read_only else self._backup_root
        try:
            key = self.keyring.of(file)
            database = open_book(file, backups=backups, read_only=read_only, key=key)
        except RecordsError as error:
            if error.key == "book.read_only" and not read_only:
                return self.open(file, read_only=True)
            if error.key in _LOCKED:
                self.unlocking.ask(file, read_only=read_only)
            elif error.key not in _HELD or not ring(file):
                self.recovery.refuse(file, error)
            elif self.book is None:
                self.window.close()
            return False
        if not self.leave():
            database.close()
            return False
        from desktop import showing
        from desktop.book import OpenBook

        self.book = OpenBook(database, self)
        self.book.changed.connect(self._name_cell)
        self.keyring.settle(file, database.key)
        self.settings.last_book = file
        showing.show_book(self, Place.OVERVIEW)
        return True

    def leave(self) -> bool:
        """Leave the open book, if any; False when the user would rather stay with words in it."""
        if not may_leave(self.window):
            return False
        self._leave_book()
        return True

    def show_alone(self, make_page: Callable[[], QWidget]) -> None:
        """Show a page without a book, also after the language is changed."""
        from desktop import assembly

        self._make_alone = make_page
        factories = assembly.lone_factories(
            self.settings, self.theme, self.speak, self.window.show_shortcuts
        )
        self.window.show_alone(make_page(), factories=factories)

    @Slot()
    def show_first_start(self) -> None:
        """Leave the book and show the page that offers every way to one."""
        if self.leave():
            self.keyring.forget()
            self.recovery.follow(None)
            self.show_alone(self.entrance.first_page)

    def _build_window(self) -> None:
        self.navigator = Navigator()
        self.period = PeriodChoice(self.clock())
        commands = Commands(
            new_book=self.show_first_start,
            open_book=self.entrance.ask_book,
            open_sample=self.entrance.open_sample,
            show_backups=self.restoring.show_backups,
            hand_over=self.handing_over.show,
            consolidate=self.consolidating.show,
            set_language=self.speak,
            quit=self._app.closeAllWindows,
            undo=self.past.undo,
            redo=self.past.redo,
            show_trash=self.past.show_trash,
            show_log=self.past.show_log,
            lock=self.locking.lock,
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
        self.last_backup.attach(self.window)
        self.backups.stands.connect(self.window.status.show_backups)
        self.window.status.reminder_wanted.connect(self.codes.show)
        self.window.status.backups_wanted.connect(self.restoring.show_backups)
        self.navigator.setParent(self.window)
        self.period.setParent(self.window)
        self.window.closing.connect(self._close)

    @Slot()
    def _begin(self) -> None:
        if self._wanted is None:
            self.show_first_start()
        else:
            self.open(self._wanted)

    @Slot()
    def _come_forward(self) -> None:
        bring_forward(self.window)

    @Slot(object)
    def _name_cell(self, changed: object) -> None:
        from desktop import showing

        showing.name_cell(self, changed)

    @Slot(object)
    def speak(self, language: Language) -> None:
        """Build the window anew in `language`, with the same book, page and period."""
        from desktop import showing

        if not may_leave(self.window):
            return
        self.settings.language = language
        translation.install(self._app, language)
        old, period = self.window, self.period
        place, shown = old.place or Place.OVERVIEW, old.shown
        old.closing.disconnect(self._close)
        self.settings.geometry = old.saveGeometry()
        self._build_window()
        self.window.show()
        if self.book is not None:
            showing.show_book(self, place, like=period)
            if shown is not None:
                self.window.go(place, shown)
        else:
            self.show_alone(self._make_alone)
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
            for follower in self.followers:
                follower.follow(None)
            self.window.close_book()
            self.book.database.close()
            self.book.deleteLater()
            self.book = None
