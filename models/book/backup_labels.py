"""The label beside each backup: why and when it was made, what is in it, what its bytes are."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from models.book.files import rename_into_place


class Reason(StrEnum):
    """Why a backup was made."""

    START = "start"
    EXIT = "exit"
    ASKED = "asked"
    BEFORE_UPGRADE = "before_upgrade"
    BEFORE_IMPORT = "before_import"
    BEFORE_RESTORE = "before_restore"
    BEFORE_PASSWORD = "before_password"


@dataclass(frozen=True, slots=True)
class Contents:
    """What is in a book: whose it is, how much, and the last entry of its log of changes."""

    organisation_id: UUID
    cell: str
    people: int
    meetings: int
    last_change: int
    changed_at: datetime | None


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was found whole when it was made; `sequence` orders them, not the time.

    `book` is the file name of the book it was made from, `sha256` is of the backup's bytes.
    """

    file: Path
    sequence: int
    made_at: datetime
    reason: Reason
    book: str
    contents: Contents
    sha256: str


def is_whole(backup: Backup) -> bool:
    """Tell whether the backup's bytes are those that were checked when it was made."""
    try:
        return digest(backup.file) == backup.sha256
    except OSError:
        return False


def latest_first(folder: Path) -> list[Backup]:
    """Return the backups whose labels lie in `folder`, whole or not, newest first."""
    return sorted(labels(folder), key=lambda backup: backup.sequence, reverse=True)


def write_label(backup: Backup) -> None:
    """Write the label of a backup beside it; from then on it is listed."""
    values = asdict(backup) | {"file": backup.file.name}
    label = label_of(backup.file)
    aside = label.with_name(f".{label.name}.part")
    aside.write_text(json.dumps(values, default=str, ensure_ascii=False), encoding="utf-8")
    rename_into_place(aside, label, replacing=True)


def labels(folder: Path) -> Iterator[Backup]:
    """Yield the backups whose labels lie in `folder`, whole or not, in no order."""
    for label in folder.glob("*.json"):
        try:
            yield read_label(label)
        except (OSError, ValueError, KeyError, TypeError):
            continue


def read_label(label: Path) -> Backup:
    """Return what a label says; OSError, ValueError, KeyError or TypeError when it says nothing."""
    said = json.loads(label.read_text(encoding="utf-8"))
    contents = said["contents"]
    changed_at = contents["changed_at"]
    return Backup(
        file=label.with_suffix(".sochibo"),
        sequence=int(said["sequence"]),
        made_at=datetime.fromisoformat(said["made_at"]),
        reason=Reason(said["reason"]),
        book=str(said["book"]),
        contents=Contents(
            organisation_id=UUID(contents["organisation_id"]),
            cell=str(contents["cell"]),
            people=int(contents["people"]),
            meetings=int(contents["meetings"]),
            last_change=int(contents["last_change"]),
            changed_at=datetime.fromisoformat(changed_at) if changed_at else None,
        ),
        sha256=str(said["sha256"]),
    )


def label_of(file: Path) -> Path:
    """Return where the label of the backup `file` lies."""
    return file.with_suffix(".json")


def digest(file: Path) -> str:
    """Return the SHA-256 of a file's bytes."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
