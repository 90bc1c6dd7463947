"""The schema's steps give exactly the tables that the program maps."""

from __future__ import annotations

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

import models.tables  # noqa: F401
from models.book import schema
from models.book.database import Database
from models.tables.base import Record


def test_the_steps_end_in_the_mapped_tables(book: Database) -> None:
    with book.reading() as session:
        context = MigrationContext.configure(session.connection(), opts={"compare_type": True})
        assert compare_metadata(context, Record.metadata) == []


def test_keys_and_limits_are_those_of_the_mapped_tables(book: Database) -> None:
    # Alembic compares neither foreign keys nor unique constraints of SQLite fully.
    with book.reading() as session:
        found = inspect(session.connection())
        for table in Record.metadata.sorted_tables:
            keys = {
                (tuple(key["constrained_columns"]), key["referred_table"])
                for key in found.get_foreign_keys(table.name)
            }
            assert keys == {
                (tuple(key.column_keys), key.referred_table.name)
                for key in table.foreign_key_constraints
            }
            missing = {
                column["name"]: column["nullable"] for column in found.get_columns(table.name)
            }
            assert missing == {column.name: column.nullable for column in table.columns}


def test_the_book_says_how_many_steps_it_has_taken() -> None:
    steps = ScriptDirectory(Path(schema.__file__).parents[1] / "migrations")
    assert len(steps.get_heads()) == 1
    assert len(list(steps.walk_revisions())) == schema.VERSION
