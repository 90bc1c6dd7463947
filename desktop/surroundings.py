"""What must be known of the open book's surroundings: only read, cut off, in a poor place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Slot

from desktop import messages
from desktop.background import Progress
from desktop.entrance import Entrance
from desktop.memories import BackupMemory
from desktop.widgets.banners import Offer
from desktop.widgets.tone import Tone
from desktop.window import MainWindow
from models.errors import RecordsError

if TYPE_CHECKING:
    from desktop.book import OpenBook
    from models.book.keys import Key
    from models.book.places import Risk


@dataclass(frozen=True, slots=True)
class Moved:
    """A book that was moved from `file` to `target`, and where the old file was kept."""

    file: Path
    target: Path
    kept: Path


class Home(Protocol):
    """The application, as far as a book's surroundings need it."""

    window: MainWindow

    def open(self, file: Path, *, read_only: bool = False) -> bool:
        """Leave the open book and open `file`."""

    def leave(self) -> bool:
        """Leave the open book; False when the user would rather stay."""


class Surroundings(QObject):
    """Tells them in lines above the pages, each with what can be done about it."""

    def __init__(
        self, parent: QObject, home: Home, entrance: Entrance, memory: BackupMemory
    ) -> None:
        super().__init__(parent)
        self._home, self._entrance, self._memory = home, entrance, memory
        self._book: OpenBook | None = None
        self._file = Path()

    def follow(self, book: OpenBook | None) -> None:
        """Tell of `book` from now on."""
        self._book = book
        if book is None or book.standing is not None:
            return
        self._file = book.database.file
        if book.database.read_only:
            self._tell_reading()
        elif book.database.stray_journal is not None:
            self._tell_stray_journal(book.database.stray_journal)
        elif book.database.recovered:
            self._home.window.banners.tell(
                "recovered",
                self.tr(
                    "The program was cut off while this book was open. The whole book was "
                    "checked: it is sound, and everything that was called saved is there."
                ),
                tone=Tone.GOOD,
                closable=True,
            )
        if book.database.kept_key:
            self._tell_kept_key(protected=book.database.key is not None)
        self._tell_place()

    def _tell_stray_journal(self, kept: Path) -> None:
        text = self.tr(
            "Another book was cut off while it was written here, and what was to mend it would "
            "have spoiled this one. It was set aside as “{0}”; this book was checked and is as it "
            "was put here."
        ).format(kept.name)
        self._home.window.banners.tell("stray_journal", text, tone=Tone.NOTICE, closable=True)

    def _tell_kept_key(self, *, protected: bool) -> None:
        bare = self.tr(
            "The program was cut off while the book was being given a password. It has none yet: "
            "whoever has the file can read it. Give it one in the settings."
        )
        as_before = self.tr(
            "The program was cut off while the password was being changed. Nothing was changed: "
            "the book opens with the password it had."
        )
        text = as_before if protected else bare
        self._home.window.banners.tell("kept_key", text, tone=Tone.WARNING, closable=True)

    def _tell_reading(self) -> None:
        from models.book.backup_labels import is_backup
        from models.book.lock import holder_of

        if is_backup(self._file):
            text = self.tr(
                "This is a backup, which is only looked at. To go on with what is in it, restore "
                "it from the menu: Book, Backup and restore."
            )
            self._home.window.banners.tell("reading", text, tone=Tone.NOTICE)
            return
        holder = holder_of(self._file)
        text = self.tr("You are only reading this book; nothing in it can be changed here.")
        if holder is not None:
            text = self.tr(
                "You are only reading this book: {0} has been writing in it on the computer {1} "
                "since {2}. What they save is shown when you open it again."
            ).format(holder.user, holder.computer, f"{holder.since.astimezone():%H:%M %d/%m/%Y}")
        again = Offer("reading_again", self.tr("Open it to write"), self._open_to_write)
        self._home.window.banners.tell("reading", text, [again], tone=Tone.NOTICE)

    def _tell_place(self) -> None:
        from models.book.places import risk_of

        risk = risk_of(self._file)
        if risk is None or self._memory.accepts(self._file):
            return
        offers = [
            Offer("place_move", self.tr("Move it to this computer…"), self._move),
            Offer("place_stay", self.tr("Leave it there"), self._accept),
        ]
        self._home.window.banners.tell("place", self._risk_words(risk), offers)

    def _risk_words(self, risk: Risk) -> str:
        return {
            "synced": self.tr(
                "This book lies in a folder that another program copies to the internet "
                "(OneDrive, Google Drive, Dropbox). It may spoil the book, and the names in it "
                "leave the office."
            ),
            "shared": self.tr(
                "This book lies on a shared drive. If the network fails while it is written, the "
                "book may be spoilt; only one person at a time can write in it."
            ),
            "removable": self.tr(
                "This book lies on a USB stick. A stick that is pulled out or lost takes the "
                "book with it: keep the book on this computer and the backups on the stick."
            ),
        }[risk.value]

    @Slot()
    def _accept(self) -> None:
        self._memory.accept(self._file)
        self._home.window.banners.clear("place")

    @Slot()
    def _open_to_write(self) -> None:
        self._home.open(self._file)

    @Slot()
    def _move(self) -> None:
        """Ask where to, then move the book beside the window's work and open it there."""
        target = messages.ask_save_file(
            self._home.window,
            self.tr("Move the book to"),
            suggested=self._entrance.folder / self._file.name,
            filters=self.tr("Books (*.sochibo)"),
        )
        key = self._book.database.key if self._book is not None else None
        if target is None or not self._home.leave():
            return
        self._entrance.background.run(
            partial(_move, file=self._file, target=target, key=key),
            title=self.tr("Moving the book"),
            on_done=self._take_moved,
            on_failed=self._tell_failed,
            must_end=True,
            can_stop=False,
        )

    def _take_moved(self, moved: Moved) -> None:
        if not self._home.open(moved.target):
            return
        if moved.kept == moved.file:
            text = self.tr(
                "The book lies in {0} from now on. The old file could not be given another name: "
                "remove {1} yourself, so that nobody writes in it by mistake."
            )
        else:
            text = self.tr(
                "The book lies in {0} from now on. The old file was kept as {1}: delete it once "
                "you have seen that nothing is missing here."
            )
        text = text.format(moved.target.parent, moved.kept)
        tone = Tone.WARNING if moved.kept == moved.file else Tone.GOOD
        self._home.window.banners.tell("moved", text, tone=tone, closable=True)

    def _tell_failed(self, error: RecordsError) -> None:
        messages.tell(self._home.window, error)
        self._home.open(self._file)


def _move(_progress: Progress, *, file: Path, target: Path, key: Key | None) -> Moved:
    from models.book.moving import move_book

    return Moved(file, target, move_book(file, target, key=key))
