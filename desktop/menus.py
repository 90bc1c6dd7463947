"""The window's menu: every command with its key, and nothing that does nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop.icons import icon
from desktop.navigation import Place
from desktop.settings import Language
from desktop.translation import current_language
from desktop.widgets.search_items import SearchItem, SearchKind

translate = QCoreApplication.translate

_PLACE_KEYS = {
    Place.OVERVIEW: "Ctrl+1",
    Place.MEMBERS: "Ctrl+2",
    Place.MEETINGS: "Ctrl+3",
    Place.STUDY: "Ctrl+4",
    Place.CAMPAIGNS: "Ctrl+5",
    Place.REPORTS: "Ctrl+6",
    Place.CALENDAR: "Ctrl+7",
    Place.SETTINGS: "Ctrl+,",
    Place.HELP: "F1",
}

#: A step is told in so many letters of the menu; the line at the foot has more room.
_MOST_LETTERS = 70


class MenuPart(StrEnum):
    """The parts of the menu."""

    BOOK = "book"
    EDIT = "edit"
    VIEW = "view"
    LANGUAGE = "language"
    HELP = "help"


@dataclass(frozen=True, slots=True, kw_only=True)
class Commands:
    """What the application does for the menu; all of them bound methods."""

    new_book: Callable[[], object]
    open_book: Callable[[], object]
    open_sample: Callable[[], object]
    show_backups: Callable[[], object]
    hand_over: Callable[[], object]
    consolidate: Callable[[], object]
    set_language: Callable[[Language], object]
    quit: Callable[[], object]
    undo: Callable[[], object]
    redo: Callable[[], object]
    show_trash: Callable[[], object]
    show_log: Callable[[], object]
    lock: Callable[[], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """What the window does for the menu; `go` asks the action's data for the place."""

    go: Callable[[], object]
    search: Callable[[], object]
    period: Callable[[], object]
    shortcuts: Callable[[], object]
    menu: Callable[[], object]
    titles: dict[Place, str]


class MainMenu(QMenu):
    """One menu with a submenu for each part; its keys work wherever the cursor is."""

    def __init__(
        self, window: QWidget, commands: Commands, steps: Steps, language: Language
    ) -> None:
        super().__init__(window)
        self.setObjectName("main_menu")
        self._set_language = commands.set_language
        self._places: dict[Place, QAction] = {}
        self._parts: dict[MenuPart, QMenu] = {}
        for part, title in _titles().items():
            self._parts[part] = self.addMenu(title)
            self._parts[part].setObjectName(f"menu_{part.value}")
        self._fill_book(commands)
        self._fill_edit(commands)
        self._fill_view(steps)
        self._fill_languages(language)

    def add(
        self,
        part: MenuPart,
        text: str,
        *,
        name: str,
        slot: Callable[..., object],
        key: str = "",
        icon_name: str = "",
    ) -> QAction:
        """Add a command at the end of `part`; before Quit in the part of the book."""
        action = QAction(text, self)
        action.setObjectName(name)
        if key:
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        if icon_name:
            action.setIcon(icon(icon_name))
        action.triggered.connect(slot)
        quit_action = self.findChild(QAction, "quit")
        if part == MenuPart.BOOK and quit_action is not None:
            self._parts[part].insertAction(quit_action, action)
        else:
            self._parts[part].addAction(action)
        # The keys of a menu that stands on no menu bar work only through the window itself.
        window = self.parentWidget()
        assert window is not None
        window.addAction(action)
        return action

    def commands(self) -> list[tuple[str, list[QAction]]]:
        """Return each part's word and its commands."""
        return [
            (
                menu.title().replace("&", ""),
                [action for action in menu.actions() if not action.isSeparator()],
            )
            for menu in self._parts.values()
        ]

    def search_items(self) -> list[SearchItem]:
        """Return the commands as things that the search box finds."""
        return [
            SearchItem(
                kind=SearchKind.COMMAND,
                title=action.iconText().rstrip("…"),
                subtitle=title,
                place=None,
                payload=action,
            )
            for title, actions in self.commands()
            for action in actions
            if action.isEnabled()
        ]

    def set_places(self, places: set[Place]) -> None:
        """Let only these places be taken."""
        for place, action in self._places.items():
            action.setEnabled(place in places)

    def set_open(self, *, is_open: bool) -> None:
        """Offer what is done to a book only while one is open."""
        given = self.findChild(QAction, "hand_over")
        for action in (*self._parts[MenuPart.EDIT].actions(), given):
            if action is not None:
                action.setEnabled(is_open)

    @Slot(str, str)
    def show_steps(self, undo: str, redo: str) -> None:
        """Say what undo would take back and redo do again; "" for nothing."""
        steps = (
            ("undo", undo, translate("menus", "&Undo"), translate("menus", "&Undo: {0}")),
            ("redo", redo, translate("menus", "&Redo"), translate("menus", "&Redo: {0}")),
        )
        for name, what, bare, template in steps:
            action = self.findChild(QAction, name)
            assert action is not None
            words = what if len(what) <= _MOST_LETTERS else f"{what[:_MOST_LETTERS].rstrip()}…"
            # An ampersand of a title is no key.
            text = template.format(words.replace("&", "&&")) if what else bare
            action.setText(text)

    @Slot()
    def _language_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._set_language(Language(action.data()))
            # Whoever would rather stay with unsaved words stays with the language too.
            for one in action.actionGroup().actions():
                one.setChecked(one.data() == current_language().value)

    def _fill_book(self, commands: Commands) -> None:
        part = MenuPart.BOOK
        new, opened = translate("menus", "&New book…"), translate("menus", "&Open a book…")
        sample = translate("menus", "Open the &sample book")
        leave = translate("menus", "&Quit")
        backups = translate("menus", "&Backup and restore…")
        self.add(part, new, name="new_book", slot=commands.new_book, key="Ctrl+Shift+N")
        self.add(part, opened, name="open_book", slot=commands.open_book, key="Ctrl+O")
        self.add(part, sample, name="open_sample", slot=commands.open_sample)
        self.add(part, backups, name="show_backups", slot=commands.show_backups)
        given = translate("menus", "&Hand the book over…")
        self.add(part, given, name="hand_over", slot=commands.hand_over)
        cells = translate("menus", "&Consolidate the figures of cells…")
        self.add(part, cells, name="consolidate", slot=commands.consolidate)
        lock = translate("menus", "&Lock")
        self.add(part, lock, name="lock", slot=commands.lock, key="Ctrl+L")
        self.add(part, leave, name="quit", slot=commands.quit, key="Ctrl+Q")

    def _fill_edit(self, commands: Commands) -> None:
        part = MenuPart.EDIT
        undo, redo = translate("menus", "&Undo"), translate("menus", "&Redo")
        trash, log = translate("menus", "&Trash…"), translate("menus", "&Log of changes…")
        for name, text, slot, keys in (
            ("undo", undo, commands.undo, ["Ctrl+Z"]),
            ("redo", redo, commands.redo, ["Ctrl+Y", "Ctrl+Shift+Z"]),
        ):
            action = self.add(part, text, name=name, slot=slot)
            action.setShortcuts([QKeySequence(key) for key in keys])
            # Lists of commands name the command, whatever it would take back now.
            action.setIconText(text.replace("&", ""))
        self.add(part, trash, name="show_trash", slot=commands.show_trash)
        self.add(part, log, name="show_log", slot=commands.show_log)

    def _fill_view(self, steps: Steps) -> None:
        for place, key in _PLACE_KEYS.items():
            part = MenuPart.HELP if place == Place.HELP else MenuPart.VIEW
            action = self.add(
                part, steps.titles[place], name=f"go_{place.value}", slot=steps.go, key=key
            )
            action.setData(place.value)
            self._places[place] = action
        view, search = MenuPart.VIEW, translate("menus", "Search")
        period, keys = translate("menus", "Choose the period"), translate("menus", "Keys")
        self.add(view, search, name="go_search", slot=steps.search, key="Ctrl+K")
        self.add(view, period, name="go_period", slot=steps.period, key="Ctrl+T")
        menu = translate("menus", "Open this menu")
        self.add(view, menu, name="open_menu", slot=steps.menu, key="F10")
        self.add(MenuPart.HELP, keys, name="shortcuts", slot=steps.shortcuts, key="Ctrl+/")

    def _fill_languages(self, current: Language) -> None:
        """Offer the two languages, each in its own words."""
        group = QActionGroup(self)
        for language, title in ((Language.VIETNAMESE, "Tiếng Việt"), (Language.ENGLISH, "English")):
            name = f"language_{language.value}"
            action = self.add(MenuPart.LANGUAGE, title, name=name, slot=self._language_chosen)
            action.setData(language.value)
            action.setCheckable(True)
            action.setChecked(language == current)
            group.addAction(action)


def _titles() -> dict[MenuPart, str]:
    """Return the word of each part."""
    return {
        MenuPart.BOOK: translate("menus", "&Book"),
        MenuPart.EDIT: translate("menus", "&Edit"),
        MenuPart.VIEW: translate("menus", "&View"),
        MenuPart.LANGUAGE: translate("menus", "&Language"),
        MenuPart.HELP: translate("menus", "&Help"),
    }
