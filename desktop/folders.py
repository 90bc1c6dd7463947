"""Where the user's own books and their backups lie when nobody says otherwise."""

from __future__ import annotations

from pathlib import Path

import platformdirs

#: The folder of the backups beside the user's own books.
BACKUPS = "backups"


def book_folder() -> Path:
    """Return the user's own folder for books."""
    return platformdirs.user_data_path("SoChiBo", False)


def backup_folder() -> Path:
    """Return the user's own folder for backups, of every book."""
    return book_folder() / BACKUPS


def own_folders() -> tuple[Path, ...]:
    """Return the folders of this user where a book may have been put by hand."""
    return platformdirs.user_documents_path(), platformdirs.user_desktop_path(), book_folder()
