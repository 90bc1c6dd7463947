"""The main window: the rail, the header, the pages built when first visited, the status line."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from desktop import messages
from desktop.background import Background
from desktop.book import OpenBook
from desktop.dialogs.period_dialog import PeriodDialog
from desktop.dialogs.shortcuts_dialog import ShortcutsDialog, keys_of
from desktop.leaving import may_leave
from desktop.menus import Commands, MainMenu, Steps
from desktop.navigation import Navigator, PeriodChoice, Place
from desktop.page_stack import Factories, PageStack
from desktop.settings import Settings
from desktop.widgets.banners import Banners
from desktop.widgets.dialog_foot import note_only_read
from desktop.widgets.emblem import window_icon
from desktop.widgets.header import Header
from desktop.widgets.rail import Rail
from desktop.widgets.search_items import SearchItem, SearchProvider
from desktop.widgets.status_line import StatusLine
from models.errors import RecordsError

_PROGRAM = "Sổ Chi bộ"
_FIRST_SIZE = (1280, 720)
#: On a screen no wider than this the first window takes all of it.
_OFFICE_WIDTH = 1366
#: What is left of 1366×768 at 150 % below a title bar and above a task bar.
_SMALLEST = (860, 440)


class MainWindow(QMainWindow):
    """Frames the pages. It knows no page and opens no book: both are handed to it.

    `show_book` and `show_alone` decide what there is to see; `closing` comes before the window
    goes, so that the application can leave the book in order. `holds_close` may keep it for a
    moment: whoever holds it closes it again.
    """

    closing = Signal()

    def __init__(
        self,
        *,
        settings: Settings,
        background: Background,
        navigator: Navigator,
        period: PeriodChoice,
        commands: Commands,
    ) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle(_PROGRAM)
        self.setWindowIcon(window_icon())
        self.setMinimumSize(*_SMALLEST)
        self._settings = settings
        self._period = period
        self._navigator = navigator
        self._book: OpenBook | None = None
        self.rail = Rail()
        self.header = Header(period)
        self.status = StatusLine(background)
        self.banners = Banners()
        self.holds_close: Callable[[], bool] | None = None
        self._pages = PageStack()
        self.menu = MainMenu(self, commands, self._steps(), settings.language)
        self.rail.set_menu(self.menu)
        self.setCentralWidget(
            _frame(self.rail, [self.header, self.banners], self._pages, self.status)
        )
        self.rail.chosen.connect(self.go)
        self.header.range_wanted.connect(self._ask_range)
        self.header.search.chosen.connect(self._found)
        background.refused.connect(self.tell)
        navigator.go.connect(self.go)
        self.close_book()
        if not self.restoreGeometry(settings.geometry):
            self.resize(*_FIRST_SIZE)
            if self.screen().availableGeometry().width() <= _OFFICE_WIDTH:
                self.setWindowState(Qt.WindowState.WindowMaximized)

    @property
    def place(self) -> Place | None:
        """The place that is shown; None before there is anything to show."""
        return self._pages.place

    @property
    def shown(self) -> object:
        """What the page that is shown was sent to, such as a meeting; None for a first face."""
        return self._pages.shown

    def show_book(
        self,
        book: OpenBook,
        *,
        cell_name: str,
        upper_body: str,
        factories: Factories,
        provider: SearchProvider,
        place: Place = Place.OVERVIEW,
    ) -> None:
        """Show `book` from now on, beginning at `place`; pages of another book are dropped."""
        self.close_book(factories)
        self._book = book
        book.saved.connect(self.status.show_saved)
        note_only_read(self, only_read=book.database.read_only)
        self.name_cell(cell_name, upper_body)
        self.header.set_open(is_open=True)
        self.menu.set_open(is_open=True)
        self.header.search.set_provider(provider, self.menu.search_items())
        self.go(place)

    def show_alone(self, widget: QWidget, *, factories: Factories) -> None:
        """Show `widget` (the first start) without a book.

        It stands in the place of the overview; beside it only `factories` can be visited.
        """
        self.close_book({Place.OVERVIEW: QWidget, **factories})
        self._pages.put(Place.OVERVIEW, widget)
        self.go(Place.OVERVIEW)

    def close_book(self, factories: Factories | None = None) -> None:
        """Forget the book and every page of it, and take other places.

        Pages save what is being typed as they are hidden, so the book must still be open.
        """
        if self._book is not None:
            self._book.saved.disconnect(self.status.show_saved)
            self._book = None
        note_only_read(self, only_read=False)
        self._pages.clear(factories)
        self.name_cell("", "")
        self.header.set_open(is_open=False)
        self.menu.set_open(is_open=False)
        self.header.search.set_provider(None, ())
        self.status.clear_saved()
        self.banners.clear_all()
        self.rail.set_places(set(self._pages.factories))
        self.rail.show_place(None)
        self.menu.set_places(set(self._pages.factories))

    def name_cell(self, cell_name: str, upper_body: str) -> None:
        """Show whose book it is, in the header and in the title."""
        self.header.show_cell(cell_name, upper_body)
        self.setWindowTitle(f"{cell_name} – {_PROGRAM}" if cell_name else _PROGRAM)

    @Slot(Place, object)
    def go(self, place: Place, payload: object = None) -> None:
        """Show the page of `place`, built at the first visit, and hand it the payload."""
        before = self._pages.place
        try:
            self._pages.go(place, payload)
        except RecordsError as error:
            messages.tell(self, error)
        if payload is None:
            self._navigator.came_from = None
        elif before != self._pages.place:
            self._navigator.came_from = before
        self.rail.show_place(self._pages.place)

    @Slot()
    def show_shortcuts(self) -> None:
        """List every key that works on what is shown now."""
        groups = [(title, keys_of(actions)) for title, actions in self.menu.commands()]
        shown = self._pages.currentWidget()
        here = keys_of(shown.findChildren(QAction)) if shown is not None else []
        if here:
            groups.insert(0, (self.tr("On this page"), list(dict.fromkeys(here))))
        dialog = ShortcutsDialog(self, [group for group in groups if group[1]])
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def _go_by_key(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.go(Place(action.data()))

    @Slot()
    def _ask_range(self) -> None:
        period = PeriodDialog.ask(self, self._period.period)
        if period is not None:
            self._period.choose_range(period)

    @Slot(SearchItem)
    def _found(self, item: SearchItem) -> None:
        if isinstance(item.payload, QAction):
            item.payload.trigger()
        elif item.place is not None:
            self.go(item.place, item.payload)

    @Slot(object)
    def tell(self, error: RecordsError) -> None:
        """Tell a failure that nobody took."""
        messages.tell(self, error)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember where the window was and say that it goes, unless words would be lost."""
        # The book is still open now.
        if not may_leave(self):
            event.ignore()
            return
        if self.holds_close is not None and self.holds_close():
            event.ignore()
            return
        self._settings.geometry = self.saveGeometry()
        self.closing.emit()
        super().closeEvent(event)

    def _steps(self) -> Steps:
        """Return what the menu makes the window do."""
        return Steps(
            go=self._go_by_key,
            search=self.header.search.begin,
            period=self.header.period_button.showMenu,
            shortcuts=self.show_shortcuts,
            menu=self.rail.open_menu,
            titles=self.rail.titles(),
        )


def _frame(rail: QWidget, stacked: Sequence[QWidget], pages: QWidget, status: QWidget) -> QWidget:
    """Return the rail at the left, the rest beside it, the status line below both."""
    right = QVBoxLayout()
    for part in stacked:
        right.addWidget(part)
    right.addWidget(pages, 1)
    across = QHBoxLayout()
    across.addWidget(rail)
    across.addLayout(right, 1)
    whole = QWidget()
    whole.setProperty("look", "page")
    whole.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    down = QVBoxLayout(whole)
    down.addLayout(across, 1)
    down.addWidget(status)
    for layout in (right, across, down):
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
    return whole


def bring_forward(window: QWidget) -> None:
    """Show `window` over the others, also when it was made small."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
