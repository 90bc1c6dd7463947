"""The schema's steps, run by Alembic on a book that is being made or brought up to date."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from models.book.engine import make_engine
from models.book.header import APPLICATION_ID
from models.book.keys import Key

#: The schema number that this program writes into a book's header (``user_version``).
VERSION = 3


def build(file: Path, *, key: Key | None = None) -> None:
    """Give the empty `file` the newest schema and our file identity, in one transaction."""
    engine = make_engine(file, key=key)
    try:
        with engine.begin() as connection:
            upgrade(connection)
    finally:
        engine.dispose()


def upgrade(connection: Connection) -> None:
    """Take the steps that are still to be taken, in the transaction of `connection`."""
    # Alembic is needed only when a book is made or brought up to date.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parents[1] / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={VERSION}")
