"""The condition of a book that is handed over: what its check finds, its backup, its password."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from models.book.backups import folder_of, newest_backup
from models.book.database import Database
from models.check import Finding, check_book


@dataclass(frozen=True, slots=True)
class Condition:
    """What is wrong with a book, when it was last backed up, and whether it has a password."""

    findings: tuple[Finding, ...]
    backed_up_at: datetime | None
    has_password: bool


def collect_condition(database: Database, root: Path | None) -> Condition:
    """Check the whole book, and look under `root` for its newest backup; writes nothing."""
    newest = newest_backup(folder_of(database, root)) if root is not None else None
    return Condition(
        findings=check_book(database),
        backed_up_at=newest.made_at if newest is not None else None,
        has_password=database.key is not None,
    )
