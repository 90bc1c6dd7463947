"""Books as older programs wrote them."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine

from models.book import schema
from models.book.header import APPLICATION_ID


def write_old_book(file: Path, version: int, *, rows_of: Path | None = None) -> None:
    """Write a book of schema `version` to `file`, with the rows of the book `rows_of`."""
    config = Config()
    config.set_main_option("script_location", str(Path(schema.__file__).parents[1] / "migrations"))
    engine = create_engine(f"sqlite:///{file}")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, f"{version:04}")
    engine.dispose()
    with closing(sqlite3.connect(file)) as old:
        old.execute(f"PRAGMA application_id={APPLICATION_ID}")
        old.execute(f"PRAGMA user_version={version}")
        if rows_of is not None:
            _copy_rows(old, rows_of)
        old.commit()


def _copy_rows(old: sqlite3.Connection, newer: Path) -> None:
    copy = newer.with_suffix(".copy")
    shutil.copy(newer, copy)
    old.execute("ATTACH ? AS newer", (str(copy),))
    tables = old.execute("SELECT name FROM main.sqlite_schema WHERE type = 'table'").fetchall()
    for (table,) in tables:
        if table == "alembic_version":
            continue
        columns = ", ".join(
            f'"{row[1]}"' for row in old.execute(f'PRAGMA main.table_info("{table}")')
        )
        old.execute(f'INSERT INTO main."{table}" ({columns}) SELECT {columns} FROM newer."{table}"')
    old.commit()
    old.execute("DETACH newer")
    copy.unlink()
