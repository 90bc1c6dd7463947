"""A program killed at any moment: what it had called done is there, and nothing else is left."""

from __future__ import annotations

import hashlib
import io
import random
import shutil
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
import pikepdf
import pytest

from models.book import schema
from models.book.backups import Reason, back_up_if_changed, list_books
from models.book.database import Database, create_book, open_book
from models.book.header import check_header
from models.book.keys import Key
from models.book.under_way import clear_left_behind
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
from tests.models.conftest import CELL
from tests.models.old_books import write_old_book

SEED = 41
#: Kills of each careless way of doing the same.
CONTROLS = 12
BOOK = "sổ.sochibo"


@dataclass
class Trials:
    """A folder that is the same before each trial; what is judged wrong there is kept."""

    oven: Oven
    folder: Path
    kept: Path
    tell: Callable[[str, object], None]
    fill: Callable[[Path], None]

    def __post_init__(self) -> None:
        self._pattern = self.folder / "mẫu"
        self.place = self.folder / "nơi thử"
        self._pattern.mkdir()
        self.fill(self._pattern)

    @property
    def book(self) -> Path:
        return self.place / BOOK

    @property
    def notes(self) -> Path:
        """The folder where the program notes what it is writing."""
        return self.folder / "ghi chú"

    @property
    def acks(self) -> Path:
        return self.folder / "acks"

    def run(self, scene: str, *more: str, **fault: Any) -> dict[str, Any]:
        shutil.rmtree(self.place, ignore_errors=True)
        shutil.copytree(self._pattern, self.place)
        self.acks.unlink(missing_ok=True)
        shutil.rmtree(self.notes, ignore_errors=True)
        paths = [self.book, *(self.place / one for one in more), self.acks]
        return self.oven.order(scene, *paths, **fault)

    def sweep(
        self,
        act: str,
        scene: str,
        *more: str,
        judge: Callable[[], None],
        endless: bool = False,
    ) -> None:
        """Kill at steps spread over the whole act and at moments of chance; judge each time."""
        assert act in KILLED
        chance = random.Random(SEED)
        steps, seconds = self._measure(scene, *more)
        if endless:
            steps, seconds = 4 * steps, 0.3
        self.oven.struck = 0
        spread = KILLS // 2
        for place in range(spread):
            self._try(scene, *more, judge=judge, at=1 + place * steps // spread)
        for _ in range(KILLS - spread):
            moment = chance.uniform(0, seconds)
            # How much is done by then depends on the machine; a counted step always strikes.
            if not self._try(scene, *more, judge=judge, after=moment):
                self._try(scene, *more, judge=judge, at=chance.randint(1, steps))
        # A fault that never strikes proves nothing.
        assert self.oven.struck == KILLS
        self.tell("kills", [act, KILLS])

    def _try(self, scene: str, *more: str, judge: Callable[[], None], **fault: Any) -> bool:
        """Run the scene while a fault strikes, judge what is left, and tell whether it struck."""
        answer = self.run(scene, *more, notes=str(self.notes), **fault)
        assert answer["killed"] or answer["code"] == 0, answer
        try:
            clear_left_behind(self.notes)
            judge()
            assert leftovers(self.place) == []
        except BaseException as error:
            shutil.copytree(self.place, self.kept, dirs_exist_ok=True)
            error.add_note(f"{scene}, {fault}, seed {SEED}; kept in {self.kept}")
            raise
        return bool(answer["killed"])

    def careless(
        self, scene: str, *more: str, judge: Callable[[], None], at_end: bool = False
    ) -> int:
        """Return how many kills of a careless act the judge finds fault with.

        They strike at steps spread over the act, or at its last steps, where the careless are.
        """
        steps, found = self._count(scene, *more), 0
        places = min(steps, CONTROLS)
        self.oven.struck = 0
        for place in range(places):
            self.run(scene, *more, at=steps - place if at_end else 1 + place * steps // places)
            try:
                judge()
                assert leftovers(self.place) == []
            except Exception:
                found += 1
        assert self.oven.struck == places
        self.tell("controls", f"{scene} {found} of {places}")
        return found

    def _measure(self, scene: str, *more: str) -> tuple[int, float]:
        assert self.run(scene, *more, here=True)["code"] == 0
        begun = time.perf_counter()
        return self._count(scene, *more), time.perf_counter() - begun

    def _count(self, scene: str, *more: str) -> int:
        """Return how many steps it takes to do the scene once."""
        count = self.folder / "steps"
        assert self.run(scene, *more, count_in=str(count), once=True)["code"] == 0
        return int(count.read_text(encoding="utf-8"))

    @property
    def done(self) -> list[str]:
        """What the child had called done."""
        return acts.said(self.acks)


Make = Callable[[Callable[[Path], None]], Trials]


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


def leftovers(folder: Path) -> list[str]:
    return [one.name for one in folder.rglob("*") if one.name.startswith(".")]


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
