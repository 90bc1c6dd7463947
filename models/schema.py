"""The schema's steps, run by Alembic on a book that is being made."""

from __future__ import annotations

from pathlib import Path

from models.book_file import APPLICATION_ID
from models.engine import make_engine

#: The schema number that this program writes into a book's header (``user_version``).
VERSION = 1


def build(file: Path) -> None:
    """Give the empty `file` the newest schema and our file identity, in one transaction."""
    # Alembic is needed only when a book is made or brought up to date.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    engine = make_engine(file)
    try:
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version={VERSION}")
    finally:
        engine.dispose()
