"""The password of the open book: given, changed, taken away; and its recovery code."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDialog, QWidget

from desktop import messages
from desktop.background import Progress
from desktop.backup_words import full_moment
from desktop.restoring import House, Restoring
from desktop.settings import SecretMemory
from models.book.backup_labels import Backup
from models.book.keys import Key, make_key, recovery_code
from models.errors import RecordsError

if TYPE_CHECKING:
    from desktop.book import OpenBook


@dataclass(frozen=True, slots=True)
class Rekeyed:
    """The book and its key from now on, and the backups that keep an older password."""

    file: Path
    key: Key | None
    others: tuple[Backup, ...]


class Protecting(QObject):
    """Asks for the present password before anything; a code not tested yet is recalled."""

    def __init__(
        self,
        parent: QObject,
        house: House,
        restoring: Restoring,
        memory: SecretMemory,
        *,
        clock: Callable[[], date],
    ) -> None:
        super().__init__(parent)
        self.memory = memory
        self._house, self._restoring, self._clock = house, restoring, clock
        self._keyring, self._background = restoring.keyring, restoring.entrance.background
        self._dialog: QDialog | None = None

    def follow(self, book: OpenBook | None) -> None:
        """Recall the code of `book` while it was not tested."""
        key = book.database.key if book is not None else None
        due = key is not None and self.memory.is_due(key.salt)
        words = self.tr("The recovery code is not tested yet") if due else ""
        self._house.window.status.remind(words)

    @Slot()
    def give(self) -> None:
        """Ask for the first password of the book."""
        self._ask_new(first=True)

    @Slot()
    def change(self) -> None:
        """Ask for the present password, then for another."""
        self._confirm(self._change)

    @Slot()
    def remove(self) -> None:
        """Ask for the present password, then whether to go without one."""
        self._confirm(self._remove)

    @Slot()
    def show_code(self) -> None:
        """Show the recovery code to who knows the password."""
        self._confirm(self._show_code)

    @Slot()
    def offer_code(self) -> None:
        """Show the recovery code of a password just given; until it was tested it is recalled."""
        if self._key is not None:
            self.memory.set_due(self._key.salt, due=True)
            self._show_code()

    @property
    def _key(self) -> Key | None:
        book = self._house.book
        return book.database.key if book is not None else None

    def _confirm(self, then: Callable[[], object]) -> None:
        from desktop.dialogs.key_dialog import KeyDialog
        from models.book.unlocking import confirm_key

        if self._key is None:
            return
        dialog = KeyDialog(
            self._house.window,
            self._background,
            partial(confirm_key, self._key),
            sentence=self.tr("First the present password, so that it is you who asks."),
            action=self.tr("Go on"),
        )
        # One of our own methods each time: the dialog goes as soon as it is answered.
        dialog.accepted.connect(then)
        self._open(dialog)

    @Slot()
    def _change(self) -> None:
        self._ask_new(first=False)

    def _ask_new(self, *, first: bool) -> None:
        from desktop.dialogs.new_password_dialog import NewPasswordDialog

        dialog = NewPasswordDialog(self._house.window, first=first)
        dialog.accepted.connect(self._take_new)
        self._open(dialog)

    @Slot()
    def _take_new(self) -> None:
        from desktop.dialogs.new_password_dialog import NewPasswordDialog

        if isinstance(self._dialog, NewPasswordDialog):
            self._rekey(self._dialog.password)

    @Slot()
    def _remove(self) -> None:
        from desktop.widgets.password_choice import without_words

        text = without_words()
        kept = self.tr("The book is backed up first; its backups lose the password too.")
        if messages.ask(
            self._house.window,
            self.tr("Remove the password"),
            f"{text}\n\n{kept}",
            self.tr("Remove the password"),
            danger=True,
        ):
            self._rekey(None)

    @Slot()
    def _show_code(self) -> None:
        from desktop.dialogs.code_dialog import CodeDialog

        book = self._house.book
        if book is None or self._key is None:
            return
        dialog = CodeDialog(
            self._house.window,
            self._background,
            book=book.database.file.stem,
            day=self._clock(),
            lines=recovery_code(self._key),
        )
        dialog.accepted.connect(self._tested)
        self._open(dialog)
        self.follow(book)

    @Slot()
    def _tested(self) -> None:
        if self._key is not None:
            self.memory.set_due(self._key.salt, due=False)
        self.follow(self._house.book)

    def _open(self, dialog: QDialog) -> None:
        self._dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _rekey(self, password: str | None) -> None:
        """Leave the book, have it written anew, and open it again."""
        from models.book.backups import read_contents

        book = self._house.book
        if book is None:
            return
        database = book.database
        file, old = database.file, database.key
        organisation = read_contents(database).organisation_id
        if not self._house.leave():
            return
        sentence = self.tr("Writing the book and its backups anew…")
        self._house.show_alone(partial(_working, sentence))
        self._restoring.sought = file
        work = partial(
            rekey,
            file=file,
            root=self._restoring.root,
            second=(self._restoring.second_place, organisation),
            old=old,
            password=password,
        )
        self._background.run(
            work,
            title=sentence,
            on_done=self._take_rekeyed,
            on_failed=self._tell_failed,
            must_end=True,
        )

    def _take_rekeyed(self, rekeyed: Rekeyed) -> None:
        if rekeyed.key is not None:
            self._keyring.take(rekeyed.key)
        if self._house.book is not None or not self._house.open(rekeyed.file):
            return
        with_one = self.tr("The book and its backups open with the new password from now on.")
        without = self.tr("The book and its backups have no password any more.")
        text = with_one if rekeyed.key is not None else without
        if rekeyed.others:
            days = ", ".join(full_moment(one.made_at) for one in rekeyed.others)
            older = self.tr("Backups that keep the password they had: {0}.").format(days)
            text = f"{text} {older}"
        self._house.window.banners.tell("password", text, closable=True)
        self.offer_code()

    def _tell_failed(self, error: RecordsError) -> None:
        messages.tell(self._house.window, error)
        if self._house.book is None and self._restoring.sought is not None:
            self._house.open(self._restoring.sought)


def rekey(
    _progress: Progress,
    *,
    file: Path,
    root: Path,
    second: tuple[Path | None, UUID],
    old: Key | None,
    password: str | None,
) -> Rekeyed:
    """Give the book at `file` another password, or none; its backups follow, wherever they lie.

    `second` is the second place, which may be away, and whose book it is.
    """
    from models.book.backups import give_key
    from models.book.password import change_password
    from models.book.second_place import second_root

    new = make_key(password) if password is not None else None
    others = change_password(file, root, old=old, new=new)
    place, organisation = second
    if place is not None and place.is_dir():
        with suppress(RecordsError):
            others += give_key(second_root(place) / str(organisation), old=old, new=new)
    return Rekeyed(file, new, others)


def _working(sentence: str) -> QWidget:
    from desktop.pages.trouble_page import working_page

    return working_page(sentence)
