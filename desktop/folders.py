"""Where the user's own books and their backups lie when nobody says otherwise."""

from __future__ import annotations

from pathlib import Path

import platformdirs

#: The folder of the backups beside the user's own books.
BACKUPS = "backups"
#: The folder of the notes of files that are being written.
_UNDER_WAY = "under-way"


def book_folder() -> Path:
    """Return the user's own folder for books."""
    return platformdirs.user_data_path("SoChiBo", False)


def notes_folder() -> Path:
    """Return where it is noted which files are being written, wherever they lie."""
    return book_folder() / _UNDER_WAY


def backup_folder() -> Path:
    """Return the user's own folder for backups, of every book."""
    return book_folder() / BACKUPS


def own_folders() -> tuple[Path, ...]:
    """Return the folders of this user where a book may have been put by hand."""
    return platformdirs.user_documents_path(), platformdirs.user_desktop_path(), book_folder()
