"""The label of a backup: what it holds and which bytes it must have; a file without is none."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from models.book.files import remove_unfinished, rename_into_place


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
    """What is in a book: whose it is, how much, and the last entry of its log of changes.

    The label of a book with a password does not name the `cell`.
    """

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


def write_label(backup: Backup) -> None:
    """Say what `backup` is; from then on it counts. Raises OSError; then an older label stands."""
    values = asdict(backup) | {"file": backup.file.name}
    label = label_of(backup.file.parent, backup.sequence)
    aside = label.with_name(f".{label.name}.part")
    try:
        aside.write_text(json.dumps(values, default=str, ensure_ascii=False), encoding="utf-8")
        rename_into_place(aside, label, replacing=True)
    finally:
        remove_unfinished(aside)


def read_labels(folder: Path) -> Iterator[Backup]:
    """Give each backup of `folder` as its label tells it; nothing is checked."""
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
        file=label.with_name(Path(said["file"]).name),
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


def is_backup(file: Path) -> bool:
    """Tell whether `file` lies among backups and counts as one, whole or not."""
    sequence = sequence_of(file)
    try:
        return sequence is not None and read_label(label_of(file.parent, sequence)).file == file
    except (OSError, ValueError, KeyError, TypeError):
        return False


def label_of(folder: Path, sequence: int) -> Path:
    """Return where the label of the backup with this number lies."""
    return folder / f"{sequence:06}.json"


def sequence_of(file: Path) -> int | None:
    """Return the number in the name of a backup or label."""
    digits, _dash, _rest = file.stem.partition("-")
    return int(digits) if digits.isdecimal() else None
