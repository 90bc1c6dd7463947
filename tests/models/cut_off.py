"""Books as a power cut in the midst of writing leaves them."""

from __future__ import annotations

import shutil
from pathlib import Path

from models.book.database import Database


def cut_off(database: Database, folder: Path) -> Path:
    """Return a copy in the new `folder` of the book, half written, with its journal still hot."""
    folder.mkdir()
    with database.transaction() as session:
        connection = session.connection()
        connection.exec_driver_sql("PRAGMA cache_size=2")
        connection.exec_driver_sql("CREATE TABLE half (x)")
        for _ in range(50):
            connection.exec_driver_sql("INSERT INTO half VALUES (randomblob(4000))")
        for part in (database.file, database.file.with_name(f"{database.file.name}-journal")):
            shutil.copy(part, folder)
        session.rollback()
    return folder / database.file.name
