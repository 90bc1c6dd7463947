"""The password of the open book: given, changed, taken away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from desktop import messages
from desktop.background import Progress
from desktop.backup_words import full_moment
from desktop.recovery_codes import confirm_present
from desktop.restoring import House, Restoring
from desktop.widgets.tone import Tone
from models.book.backup_labels import Backup
from models.book.keys import Key, make_key
from models.errors import RecordsError


@dataclass(frozen=True, slots=True)
class Rekeyed:
    """The book and its key from now on, and the backups that did not follow.

    `others` keep an older password; `bare` could not be given one and have none still.
    """

    file: Path
    key: Key | None
    others: tuple[Backup, ...]
    bare: tuple[Backup, ...]


class Protecting(QObject):
    """Asks for the present password before anything; `protected` when another was given."""

    protected = Signal()

    def __init__(self, parent: QObject, house: House, restoring: Restoring) -> None:
        super().__init__(parent)
        self._house, self._restoring = house, restoring
        self._keyring, self._background = restoring.keyring, restoring.entrance.background
        self._dialog: QDialog | None = None

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

    def _confirm(self, then: Callable[[], object]) -> None:
        confirm_present(self._house, self._background, then)

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

        dialog, self._dialog = self._dialog, None
        if isinstance(dialog, NewPasswordDialog):
            password = dialog.password
            dialog.fields.clear()
            self._rekey(password)

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
            can_stop=False,
        )

    def _take_rekeyed(self, rekeyed: Rekeyed) -> None:
        if rekeyed.key is not None:
            self._keyring.take(rekeyed.key)
        if self._house.book is not None or not self._house.open(rekeyed.file):
            return
        with_one = self.tr("The book and its backups open with the new password from now on.")
        without = self.tr("The book and its backups have no password any more.")
        text = with_one if rekeyed.key is not None else without
        older = self.tr("Backups that keep the password they had: {0}.")
        bare = self.tr(
            "Backups that could not be given it and can still be read by anybody: {0}. It is "
            "tried again with the next backup."
        )
        for sentence, backups in ((older, rekeyed.others), (bare, rekeyed.bare)):
            if backups:
                days = ", ".join(full_moment(one.made_at) for one in backups)
                text = f"{text} {sentence.format(days)}"
        tone = Tone.WARNING if rekeyed.others or rekeyed.bare else Tone.GOOD
        self._house.window.banners.tell("password", text, tone=tone, closable=True)
        self.protected.emit()

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
    from models.book.backups import has_key
    from models.book.password import change_password, hand_on
    from models.book.second_place import second_root

    new = make_key(password) if password is not None else None
    others = change_password(file, root, old=old, new=new)
    place, organisation = second
    if place is not None:
        others += hand_on(second_root(place) / str(organisation), old=old, new=new)
    bare = tuple(one for one in others if new is not None and has_key(one, None))
    return Rekeyed(file, new, tuple(one for one in others if one not in bare), bare)


def _working(sentence: str) -> QWidget:
    from desktop.pages.trouble_page import working_page

    return working_page(sentence)
