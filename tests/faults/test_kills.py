"""A program killed at any moment: what it had called done is there, and nothing else is left."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import openpyxl
import pikepdf
import pytest

from models.book import schema
from models.book.backups import Reason, back_up_if_changed, list_books
from models.book.database import Database, create_book, open_book
from models.book.header import check_header
from models.book.keys import Key
from models.check import check_book
from models.documents.issuing import list_issued, read_issued_pdf
from models.errors import RecordsError
from models.organisation import add_term
from models.sample import write_sample
from tests.campaign_book import make_campaign_book
from tests.faults import acts
from tests.faults.conftest import Oven
from tests.faults.scale import KILLED, KILLS, SOAK
from tests.faults.scenes import TERM
from tests.faults.trials import BOOK, Make, Trials
from tests.models.conftest import CELL
from tests.models.old_books import write_old_book


@pytest.fixture
def trials(
    oven: Oven,
    memory: Path,
    tmp_path: Path,
    record_property: Callable[[str, object], None],
) -> Make:
    return lambda fill: Trials(oven, memory, tmp_path / "sổ hỏng", record_property, fill)


def opened(file: Path, key: Key | None = None) -> Database:
    """Open the book as the next start does, and find everything in it in order."""
    database = open_book(file, key=key)
    assert (database.check_pages(), database.check_references()) == ([], [])
    assert check_book(database) == ()
    return database


def names(database: Database) -> list[str]:
    with database.reading() as session:
        return list(session.connection().exec_driver_sql("SELECT full_name FROM person").scalars())


def filled_book(folder: Path) -> None:
    with closing(create_book(folder / BOOK, CELL)) as database, database.transaction() as session:
        add_term(session, **TERM)


def test_there_are_two_hundred_kills_in_the_short_form() -> None:
    assert KILLS * len(KILLED) == 200 * SOAK


def test_what_was_called_saved_is_there(trials: Make) -> None:
    trial = trials(filled_book)

    def judge() -> None:
        with closing(opened(trial.book)) as database:
            there = names(database)
            # One more may have been kept just before the program could say so.
            assert there[: len(trial.done)] == trial.done
            assert len(there) <= len(trial.done) + 1
            assert database.count_rows()["meeting"] == len(there)

    trial.sweep("save", "save", judge=judge, endless=True)
    assert trial.careless("save_carelessly", judge=judge)


def test_no_number_is_given_twice_and_every_paper_given_is_there(trials: Make) -> None:
    trial = trials(filled_book)

    def judge() -> None:
        given = dict(line.split() for line in trial.done)
        assert len(given) == len(trial.done)
        with closing(opened(trial.book)) as database, database.reading() as session:
            papers = {str(one.number): one.id for one in list_issued(session)}
            assert len(papers) == len(list_issued(session))
            for number, digest in given.items():
                pdf = read_issued_pdf(session, papers[number])
                assert hashlib.sha256(pdf).hexdigest() == digest
            assert len(papers) <= len(given) + 1

    trial.sweep("numbering", "number", judge=judge, endless=True)
    assert trial.careless("number_carelessly", judge=judge)


def test_a_report_stands_whole_while_it_is_written_anew(trials: Make) -> None:
    def fill(folder: Path) -> None:
        make_campaign_book(folder / BOOK).database.close()
        (folder / "văn bản").mkdir()

    trial = trials(fill)

    def judge() -> None:
        there = trial.place / "văn bản"
        for name in trial.done:
            assert (there / name).exists()
        for file in there.glob("*.pdf"):
            # A reader may mend a file that was cut off.
            assert file.read_bytes().rstrip().endswith(b"%%EOF")
            with pikepdf.open(file) as pdf:
                assert pdf.pages
        for file in there.glob("*.xlsx"):
            openpyxl.load_workbook(io.BytesIO(file.read_bytes()))
        opened(trial.book).close()

    trial.sweep("export", "export_papers", "văn bản", judge=judge, endless=True)
    assert trial.careless("export_carelessly", "văn bản", judge=judge)
    # Written as it should be, but without notes: what was cut off would lie there for good.
    assert trial.careless("export_papers", "văn bản", judge=judge, at_end=True)


def test_a_book_is_made_whole_or_not_at_all(trials: Make) -> None:
    trial = trials(lambda _folder: None)

    def judge() -> None:
        if trial.done:
            assert trial.book.exists()
        if trial.book.exists():
            opened(trial.book).close()
        else:
            create_book(trial.book, CELL).close()

    trial.sweep("create", "create", judge=judge)
    assert trial.careless("create_carelessly", judge=judge)


def test_an_upgrade_leaves_the_old_book_or_the_new(trials: Make) -> None:
    def fill(folder: Path) -> None:
        sample = folder.parent / "mau.sochibo"
        write_sample(sample, people=8, years=1, seed=3)
        write_old_book(folder / BOOK, 1, rows_of=sample)
        with closing(open_book(sample)) as database:
            rows.update(database.count_rows())

    rows: dict[str, int] = {}
    trial = trials(fill)
    kept = ("person", "meeting", "attendance", "study", "change")

    def judge() -> None:
        if trial.done:
            assert check_header(trial.book, newest=schema.VERSION) == schema.VERSION
        with closing(opened(trial.book)) as database:
            there = database.count_rows()
            # As at every start.
            back_up_if_changed(database, trial.place / "sao lưu", Reason.START)
        assert {name: there[name] for name in kept} == {name: rows[name] for name in kept}

    trial.sweep("upgrade", "upgrade", "sao lưu", judge=judge)
    assert trial.careless("upgrade_carelessly", "sao lưu", judge=judge)


def test_a_book_opens_with_the_old_password_or_the_new(trials: Make) -> None:
    def fill(folder: Path) -> None:
        database = create_book(folder / BOOK, CELL, key=acts.OLD)
        database.close()

    trial = trials(fill)
    seen: set[str] = set()

    def judge() -> None:
        key = acts.NEW
        try:
            version = open_book(trial.book, key=key)
            version.close()
            seen.add("new")
        except RecordsError:
            key = acts.OLD
            assert not trial.done
            seen.add("old")
        opened(trial.book, key).close()
        root = trial.place / "sao lưu"
        for backup in (one for book in list_books(root) for one in book):
            assert openable(backup.file)
        assert trial.oven.order("change_again", trial.book, root)["code"] == 0
        opened(trial.book, acts.NEW).close()

    trial.sweep("password", "change_key", "sao lưu", judge=judge)
    assert seen == {"old", "new"}
    assert trial.careless("change_key_carelessly", "sao lưu", judge=judge, at_end=True)


def openable(file: Path) -> bool:
    for key in (acts.OLD, acts.NEW):
        try:
            open_book(file, read_only=True, key=key).close()
        except RecordsError:
            continue
        return True
    return False


@pytest.mark.parametrize(
    ("act", "scene", "table"),
    [
        ("people import", "import_people", "person"),
        ("attendance import", "import_attendance", "meeting"),
    ],
)
def test_an_import_comes_in_whole_or_not_at_all(
    trials: Make, act: str, scene: str, table: str
) -> None:
    def fill(folder: Path) -> None:
        if scene == "import_people":
            filled_book(folder)
        else:
            acts.make_office(folder / BOOK)

    trial = trials(fill)
    assert trial.run(scene)["code"] == 0
    whole = rows_of(trial.book)
    assert whole[table]

    def judge() -> None:
        there = rows_of(trial.book)
        if trial.done or there[table]:
            assert there == whole

    trial.sweep(act, scene, judge=judge)
    assert trial.careless(f"{scene}_carelessly", judge=judge)


def rows_of(file: Path) -> dict[str, int]:
    with closing(opened(file)) as database:
        return database.count_rows()
