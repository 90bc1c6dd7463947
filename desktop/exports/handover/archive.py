"""Writing the folder and the zip of a handover aside, checking them, then moving them whole."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from desktop.exports.docx.party_docx import write_party_docx
from desktop.exports.form import form_on
from desktop.exports.handover.contents import (
    contents_name,
    digest_of,
    write_list,
    write_read_me,
)
from desktop.exports.handover.minutes import compose_handover
from desktop.exports.handover.reading import (
    CopiedBook,
    HandoverPaper,
    PackedPapers,
    Wishes,
    words,
)
from desktop.exports.handover.verifying import verify
from desktop.exports.pack.names import file_name
from desktop.exports.pack.placing import Placed, place_folder, put_file
from desktop.exports.pack.writing import fill_folder
from desktop.exports.paper import Paper
from desktop.exports.pdf.party_pdf import write_party_pdf
from models.book.backups import read_contents
from models.book.copies import write_whole
from models.book.database import Database
from models.book.files import drop_journal
from models.book.keys import Key
from models.errors import RecordsError
from models.handover.condition import collect_condition
from models.handover.marking import forget_handover, read_handed_over
from models.handover.state import collect_handover

#: Called with how many steps are done, and of how many; what it raises stops the work.
Progress = Callable[[int, int], None]
#: After the copy and the pack: reading the copy, drawing, checking, packing.
_STEPS = 4


@dataclass(frozen=True, slots=True)
class Archive:
    """What was handed over: the folder, the zip beside it, the book in both, the drawn minutes.

    `pack` is None where none was asked for.
    """

    folder: Path
    zip: Path
    book: CopiedBook
    files: int
    pack: PackedPapers | None
    minutes: bytes
    has_password: bool


@dataclass(frozen=True, slots=True)
class _Filled:
    book: CopiedBook
    files: int
    pack: PackedPapers | None
    minutes: bytes


def write_archive(
    database: Database,
    *,
    wishes: Wishes,
    folder: Path,
    key: Key | None,
    backups: Path | None = None,
    progress: Progress | None = None,
) -> Archive:
    """Hand over a copy of the book as `folder`, and as a zip of the same name beside it.

    `key` opens the copy: the book's own, another, or None for one without a password. The papers
    are read from the copy, so that they state what it holds. Everything is made aside, read
    again and compared, and moved when it is whole. Raises RecordsError, with nothing written,
    when that cannot be; what `progress` raises rises.
    """
    work = _Work(database, wishes.cleaned(), key, backups, progress or _tell_nobody)
    filled, archive = place_folder(folder, partial(_fill, work))
    return Archive(
        folder=folder,
        zip=archive,
        book=filled.book,
        files=filled.files,
        pack=filled.pack,
        minutes=filled.minutes,
        has_password=key is not None,
    )


@dataclass(frozen=True, slots=True)
class _Work:
    """What one handover is made of."""

    database: Database
    wishes: Wishes
    key: Key | None
    backups: Path | None
    tell: Progress


def _fill(work: _Work, aside: Path) -> Placed[_Filled]:
    """Write everything into `aside`, and find it as it was written."""
    work.tell(0, 0)
    book = _copy(work, aside)
    copy = Database(aside / book.name, read_only=True, key=work.key)
    try:
        filled, done, total = _write_papers(work, copy, book, aside)
    finally:
        copy.close()
    work.tell(done, total)
    verdict = verify(aside, lambda _file: work.key, partial(work.tell, done, total))
    if verdict.flaws:
        raise RecordsError("handover.not_whole", flaw=verdict.flaws[0].sentence())
    packing = partial(work.tell, total - 1, total)
    return Placed(filled, packing, partial(work.tell, total, total))


def _copy(work: _Work, aside: Path) -> CopiedBook:
    """Write the book into `aside`, opened again and compared with the one it is of."""
    database, key = work.database, work.key
    file = aside / file_name(database.file.stem, "sochibo")
    try:
        whole = write_whole(database, file, key)
    except RecordsError as error:
        if error.key != "book.no_room_for_copy":
            raise
        # The folder that was chosen, not the one beside it that nobody will ever see.
        raise RecordsError(error.key, folder=aside.parent) from error
    if not whole:
        raise RecordsError("handover.cannot_copy", file=database.file.name)
    _take_note_off(file, key)
    with file.open("rb+") as stream:
        os.fsync(stream.fileno())
    return CopiedBook(file.name, file.stat().st_size, digest_of(file))


def _take_note_off(file: Path, key: Key | None) -> None:
    """Let a book that was handed over before say nothing of that to whoever receives it now."""
    copy = Database(file, key=key)
    try:
        with copy.reading() as session:
            noted = read_handed_over(session) is not None
        if noted:
            with copy.transaction() as session:
                forget_handover(session)
    finally:
        copy.close()
    drop_journal(file)


def _write_papers(
    work: _Work, copy: Database, book: CopiedBook, aside: Path
) -> tuple[_Filled, int, int]:
    """Write the pack, the minutes, the sheet to read first and the list; return how far that is."""
    names, wishes = words("files"), work.wishes
    pack, total = None, _STEPS
    if wishes.with_pack:
        folder = aside / names["pack"]
        folder.mkdir()
        packed = fill_folder(copy, wishes.period, folder, work.tell, after=_STEPS)
        pack, total = PackedPapers(packed.files, len(packed.missing)), packed.total
    work.tell(total - 4, total)
    paper = _read_paper(work, copy, book, pack)
    work.tell(total - 3, total)
    composed = compose_handover(paper)
    minutes = write_party_pdf(composed)
    if wishes.with_minutes:
        _put_minutes(aside, composed, minutes)
    read_me = write_read_me(
        paper.state.cell,
        wishes,
        book=book.name,
        sha256=book.sha256,
        has_password=work.key is not None,
    )
    put_file(aside / names["read_me"], read_me)
    return _Filled(book, _list_files(aside), pack, minutes), total - 2, total


def _read_paper(
    work: _Work, copy: Database, book: CopiedBook, pack: PackedPapers | None
) -> HandoverPaper:
    """Read from the copy what the minutes state."""
    wishes = work.wishes
    with copy.reading() as session:
        state = collect_handover(session, day=wishes.day, period=wishes.period)
        profile = form_on(session, wishes.day)
    if state.organisation_id != read_contents(work.database).organisation_id:
        raise RecordsError("handover.cannot_copy", file=work.database.file.name)
    condition = collect_condition(copy, work.backups)
    return HandoverPaper(wishes, state, condition, book, pack, profile)


def _put_minutes(aside: Path, composed: Paper, pdf: bytes) -> None:
    name = words("files")["minutes"]
    put_file(aside / f"{name}.pdf", pdf)
    put_file(aside / f"{name}.docx", write_party_docx(composed))


def _list_files(aside: Path) -> int:
    """Write the list of the files, and return how many there are with it."""
    files = sorted(one for one in aside.rglob("*") if one.is_file())
    listed = [(one.relative_to(aside).as_posix(), digest_of(one)) for one in files]
    put_file(aside / contents_name(), write_list(listed))
    return len(listed) + 1


def _tell_nobody(_done: int, _total: int) -> None:
    """Nobody waits to hear how far the work is."""
