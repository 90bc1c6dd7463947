"""Numbers are given once; what was issued stays as it was, byte for byte."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from models.book.backups import Reason, make_backup
from models.book.database import Database, Session, create_book, open_book
from models.book.restore import restore_backup
from models.check import check_book
from models.documents.carrying import carry_numbers
from models.documents.comparing import differences, only_words_differ
from models.documents.drafts import read_draft, set_signing, write_narrative
from models.documents.figures import Figure
from models.documents.issuing import (
    Issue,
    begin_replacement,
    issue_paper,
    list_issued,
    note_number,
    read_issued,
    read_issued_pdf,
    withdraw_paper,
)
from models.documents.numbers import (
    explain_gaps,
    explain_numbers,
    list_explained,
    list_series,
    series_on,
    take_number,
)
from models.errors import RecordsError
from models.history.undo import redo, undo, undo_steps
from models.members.people import read_people
from models.organisation import Cell, add_term, list_terms, organisation_id, remove_term
from models.periods import Period, year
from models.tables.documents import PaperNumber
from models.tables.organisation import Term
from tests.faults.scale import SOAK
from tests.models.cell import add_someone

CELL = Cell(name="Chi bộ Văn phòng", upper_body="Đảng bộ Sở", place_name="Điện Biên")
DAY = date(2025, 11, 20)
PDF = b"%PDF-1.7 the paper of the day"
#: How many take numbers at the same time, and how many each of them takes.
THREADS, NUMBERS = 50, 4 if SOAK == 1 else 200

#: The kind and the number of each paper.
Given = list[tuple[str, int]]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "sổ.sochibo"


def with_terms(session: Session) -> None:
    add_term(session, name="2020–2025", starts_on=date(2020, 6, 1), ends_on=date(2025, 5, 31))
    add_term(session, name="2025–2030", starts_on=date(2025, 6, 1), ends_on=date(2030, 5, 31))


@pytest.fixture
def cell(file: Path) -> Iterator[Database]:
    database = create_book(file, CELL, begin=with_terms)
    yield database
    database.close()


def paper(**changes: Any) -> Issue:
    values: dict[str, Any] = {
        "key": "campaign-report",
        "symbol": "BC",
        "cell_symbol": "CB",
        "number": 1,
        "dated_on": DAY,
        "title": "BÁO CÁO kết quả học tập năm 2025",
        "signer": "Lò Thị Mai",
        "recipients": ("Đảng ủy Sở (để báo cáo)", "Lưu Chi bộ"),
        "profile": "36-HD/VPTW",
        "period": year(2025),
        "pdf": PDF,
        "lines": ("Tổng số 36 đồng chí", "Dự học 34/36 (94,44%)"),
        "figures": (Figure("people", "36"),),
    }
    return Issue(**values | changes)


def issued(database: Database, **changes: Any) -> UUID:
    with database.transaction() as session:
        return issue_paper(session, paper(**changes))


def refused(database: Database, work: Any) -> str:
    with pytest.raises(RecordsError) as raised, database.transaction() as session:
        work(session)
    return raised.value.key


def test_a_number_runs_by_kind_within_a_term(cell: Database) -> None:
    issued(cell, number=1)
    issued(cell, number=4)
    issued(cell, number=1, symbol="NQ")
    issued(cell, number=1, dated_on=date(2025, 5, 30))
    with cell.reading() as session:
        series = series_on(session, symbol="BC", day=DAY)
        assert (series.term, series.next, series.gaps) == ("2025–2030", 5, (2, 3))
        assert series_on(session, symbol="KH", day=DAY).next == 1
        assert series_on(session, symbol="BC", day=date(2025, 5, 31)).next == 2
        assert [(one.term, one.symbol) for one in list_series(session)] == [
            ("2025–2030", "BC"),
            ("2025–2030", "NQ"),
            ("2020–2025", "BC"),
        ]


def test_a_number_is_never_given_twice(cell: Database) -> None:
    first = issued(cell, number=5)
    with pytest.raises(RecordsError) as raised:
        issued(cell, number=5, title="BÁO CÁO khác")
    assert raised.value.key == "documents.number_taken"
    assert raised.value.values["next"] == "06"
    with cell.transaction() as session:
        withdraw_paper(session, first, on=DAY, reason="sai căn cứ")
    assert refused(cell, lambda session: issue_paper(session, paper(number=5))) == (
        "documents.number_taken"
    )
    with cell.reading() as session:
        assert [row.number for row in list_issued(session)] == [5]


def test_a_gap_is_explained_and_then_used_up(cell: Database) -> None:
    with cell.transaction() as session:
        explain_numbers(
            session, symbol="BC", day=DAY, numbers=range(1, 4), reason="đã cấp trên giấy"
        )
    with cell.reading() as session:
        assert series_on(session, symbol="BC", day=DAY).next == 4
        assert [(one.number, one.reason) for one in list_explained(session)] == [
            (1, "đã cấp trên giấy"),
            (2, "đã cấp trên giấy"),
            (3, "đã cấp trên giấy"),
        ]
    assert refused(cell, lambda session: issue_paper(session, paper(number=2))) == (
        "documents.number_taken"
    )


def test_gaps_are_those_of_their_own_term_also_where_terms_overlap(cell: Database) -> None:
    with cell.transaction() as session:
        # Books from before terms were kept apart have such ones.
        owner, days = organisation_id(session), (date(2025, 5, 1), date(2025, 5, 31))
        term = Term(organisation_id=owner, name="tạm", starts_on=days[0], ends_on=days[1])
        session.add(term)
        session.flush()
        own = term.id
        session.add(
            PaperNumber(
                organisation_id=organisation_id(session), term_id=own, symbol="BC", number=3
            )
        )
    with cell.reading() as session:
        (series,) = list_series(session)
    assert (series.term, series.gaps, series.next) == ("tạm", (1, 2), 4)
    with cell.transaction() as session:
        explain_gaps(session, series=series, reason="in hỏng")
    with cell.reading() as session:
        assert {one.term for one in list_explained(session)} == {"tạm"}
        assert list_series(session)[0].gaps == ()


@pytest.mark.parametrize(
    ("work", "said"),
    [
        (lambda session: issue_paper(session, paper(number=0)), "documents.bad_number"),
        (lambda session: issue_paper(session, paper(number=10000)), "documents.bad_number"),
        (lambda session: issue_paper(session, paper(pdf=b"")), "documents.no_pdf"),
        (
            lambda session: issue_paper(session, paper(dated_on=date(2031, 1, 1))),
            "documents.outside_terms",
        ),
        (
            lambda session: explain_numbers(
                session, symbol="BC", day=DAY, numbers=[1], reason="  "
            ),
            "documents.gap_without_reason",
        ),
    ],
)
def test_what_cannot_be_issued_uses_up_nothing(cell: Database, work: Any, said: str) -> None:
    assert refused(cell, work) == said
    with cell.reading() as session:
        assert series_on(session, symbol="BC", day=DAY).next == 1
        assert list_issued(session) == ()


def test_without_a_term_the_number_is_left_for_the_hand(file: Path) -> None:
    database = create_book(file, CELL)
    assert refused(database, lambda session: issue_paper(session, paper())) == "documents.no_term"
    issued(database, number=None)
    with database.reading() as session:
        (row,) = list_issued(session)
    assert row.number_symbol == "…-BC/CB"
    database.close()


def test_what_was_issued_comes_back_byte_for_byte(cell: Database) -> None:
    paper_id = issued(cell)
    with cell.transaction() as session:
        add_someone(session, "Vàng A Chứ")
    with cell.reading() as session:
        assert read_issued_pdf(session, paper_id) == PDF
        row = read_issued(session, paper_id)
    assert row.number_symbol == "01-BC/CB"
    assert (row.lines, row.figures) == (paper().lines, paper().figures)
    assert row.recipients == paper().recipients


def test_bytes_that_changed_in_the_book_are_not_given_out(cell: Database) -> None:
    paper_id = issued(cell)
    with cell.transaction() as session:
        session.connection().exec_driver_sql("UPDATE file_content SET data = x'255044462d'")
    assert refused(cell, lambda session: read_issued_pdf(session, paper_id)) == (
        "documents.content_lost"
    )


def test_undo_passes_over_what_is_out_in_the_world(cell: Database) -> None:
    with cell.transaction() as session:
        add_someone(session, "Vàng A Chứ")
    issued(cell)
    with cell.reading() as session:
        actions = [step.action for step in undo_steps(session)]
    assert "issue_paper" not in actions
    with cell.transaction() as session:
        undo(session)
    with cell.reading() as session:
        assert [row.number for row in list_issued(session)] == [1]
    assert check_book(cell) == ()


def test_undo_leaves_what_was_written_for_a_paper_that_was_issued(cell: Database) -> None:
    draft: dict[str, Any] = {"key": "campaign-report", "campaign_id": None, "period": year(2025)}
    signing: dict[str, Any] = {"dated_on": DAY, "number": 1, "signer_id": None}

    def do(work: Callable[[Session], object]) -> None:
        with cell.transaction() as session:
            work(session)

    do(lambda session: add_someone(session, "Vàng A Chứ"))
    do(lambda session: write_narrative(session, **draft, section="results", text="Một"))
    do(lambda session: set_signing(session, **draft, **signing))
    do(lambda session: write_narrative(session, **draft, section="results", text="Hai"))
    first = issued(cell)
    with cell.reading() as session:
        before = read_draft(session, **draft)
        assert [step.action for step in undo_steps(session)] == ["add_person"]
    do(lambda session: begin_replacement(session, first))
    do(lambda session: write_narrative(session, **draft, section="results", text="Ba"))
    with cell.reading() as session:
        steps = [step.action for step in undo_steps(session)]
    assert steps == ["write_narrative", "begin_replacement", "add_person"]
    do(undo)
    do(undo)
    with cell.reading() as session:
        assert read_draft(session, **draft) == before
    do(redo)
    issued(cell, number=2, replaces_id=first)
    with cell.reading() as session:
        after = read_draft(session, **draft)
    do(undo)
    with cell.reading() as session:
        assert undo_steps(session) == ()
        assert read_draft(session, **draft) == after
        assert read_people(session) == ()
    assert check_book(cell) == ()


def test_a_replacement_says_what_differs(cell: Database) -> None:
    draft: dict[str, Any] = {"key": "campaign-report", "campaign_id": None, "period": year(2025)}

    def write(session: Session) -> None:
        write_narrative(session, **draft, section="results", text="Đã học đủ.")

    with cell.transaction() as session:
        write(session)
    first = issued(cell)
    assert refused(cell, write) == "documents.issued"
    with cell.transaction() as session:
        begin_replacement(session, first)
        write_narrative(session, **draft, section="results", text="Học bù thêm 2 đồng chí.")
    second = issued(
        cell,
        number=2,
        replaces_id=first,
        lines=("Tổng số 36 đồng chí", "Dự học 36/36 (100%)", "Học bù 2 đồng chí"),
    )
    assert refused(
        cell, lambda session: issue_paper(session, paper(number=3, replaces_id=first))
    ) == ("documents.replaced_before")
    with cell.reading() as session:
        old, new = read_issued(session, first), read_issued(session, second)
        assert read_draft(session, **draft).narrative == {"results": "Học bù thêm 2 đồng chí."}
    assert (old.stands, new.stands) == (False, True)
    assert old.replaced_by_id == new.id
    assert differences(old, new.lines) == (
        ("Dự học 34/36 (94,44%)", "Dự học 36/36 (100%)"),
        ("", "Học bù 2 đồng chí"),
    )
    assert differences(old, old.lines) == ()


def test_a_number_written_by_hand_is_noted_once(cell: Database) -> None:
    issued(cell, number=1)
    blank = issued(cell, number=None)
    assert refused(cell, partial(note_number, paper_id=blank, number=1)) == (
        "documents.number_taken"
    )
    with cell.transaction() as session:
        note_number(session, blank, number=2)
    assert refused(cell, partial(note_number, paper_id=blank, number=3)) == (
        "documents.numbered_before"
    )
    with cell.reading() as session:
        row = read_issued(session, blank)
        assert (row.number, row.number_symbol) == (2, "02-BC/CB")
        assert series_on(session, symbol="BC", day=DAY).next == 3
        assert "note_number" not in [step.action for step in undo_steps(session)]


def test_a_paper_without_a_word_is_closed_all_the_same(cell: Database) -> None:
    draft: dict[str, Any] = {"key": "campaign-report", "campaign_id": None, "period": year(2025)}
    first = issued(cell)
    with cell.reading() as session:
        assert read_draft(session, **draft).closed
    write = partial(write_narrative, **draft, section="results", text="Đã học đủ.")
    assert refused(cell, write) == "documents.issued"
    with cell.transaction() as session:
        begin_replacement(session, first)
    with cell.reading() as session:
        assert not read_draft(session, **draft).closed


def test_an_issue_is_of_one_paper(cell: Database) -> None:
    paper_id = issued(cell)
    with cell.reading() as session:
        row = read_issued(session, paper_id)
    of: dict[str, Any] = {"period": year(2025), "campaign_id": None, "meeting_id": None}
    assert row.is_of("campaign-report", **of)
    assert not row.is_of("campaign-report", **of | {"period": year(2024)})
    assert not row.is_of("plan", **of)


def test_a_withdrawal_needs_a_reason_and_a_later_day(cell: Database) -> None:
    paper_id = issued(cell)
    for reason, on, said in (
        (" ", DAY, "documents.withdrawn_why"),
        ("sai căn cứ", date(2025, 11, 19), "documents.withdrawn_before"),
    ):
        assert (
            refused(cell, partial(withdraw_paper, paper_id=paper_id, on=on, reason=reason)) == said
        )
    with cell.reading() as session:
        assert read_issued(session, paper_id).stands


def test_numbers_stay_given_when_the_book_is_restored(
    file: Path, cell: Database, tmp_path: Path
) -> None:
    root = tmp_path / "bản sao lưu"
    issued(cell, number=1)
    backup = make_backup(cell, root, Reason.ASKED)
    issued(cell, number=2, pdf=PDF + b" two")
    with cell.transaction() as session:
        explain_numbers(session, symbol="NQ", day=DAY, numbers=[1], reason="in hỏng")
    cell.close()
    restore_backup(backup, file, root, carry_forward=carry_numbers)
    restored = open_book(file)
    with restored.reading() as session:
        assert series_on(session, symbol="BC", day=DAY).next == 3
        assert series_on(session, symbol="NQ", day=DAY).next == 2
        numbers = {row.number: row.id for row in list_issued(session)}
        assert read_issued_pdf(session, numbers[2]) == PDF + b" two"
    # Restoring once more finds nothing to carry twice.
    restored.close()
    restore_backup(backup, file, root, carry_forward=carry_numbers)
    again = open_book(file)
    with again.reading() as session:
        assert sorted(row.number or 0 for row in list_issued(session)) == [1, 2]
    again.close()


def test_numbers_go_on_where_they_were_given_when_a_term_was_entered_anew_since_the_backup(
    tmp_path: Path,
) -> None:
    file, root = tmp_path / "sổ.sochibo", tmp_path / "bản sao lưu"
    days = {"starts_on": date(2025, 6, 1), "ends_on": date(2030, 5, 31)}
    book = create_book(file, CELL, begin=lambda session: add_term(session, name="Khóa X", **days))
    backup = make_backup(book, root, Reason.ASKED)
    with book.transaction() as session:
        (wrong,) = list_terms(session)
        remove_term(session, wrong.id)
        add_term(session, name="2025–2030", **days)
    issued(book, number=1)
    book.close()
    restore_backup(backup, file, root, carry_forward=carry_numbers)
    restored = open_book(file)
    with restored.reading() as session:
        series = series_on(session, symbol="BC", day=DAY)
    assert (series.term, series.next) == ("2025–2030", 2)
    restored.close()


def test_what_was_noted_on_a_paper_since_stays_when_the_book_is_restored(
    file: Path, cell: Database, tmp_path: Path
) -> None:
    root = tmp_path / "bản sao lưu"
    blank, wrong = issued(cell, number=None), issued(cell, number=1)
    backup = make_backup(cell, root, Reason.ASKED)
    with cell.transaction() as session:
        note_number(session, blank, number=7)
        withdraw_paper(session, wrong, on=DAY, reason="sai căn cứ")
    cell.close()
    restore_backup(backup, file, root, carry_forward=carry_numbers)
    restored = open_book(file)
    with restored.reading() as session:
        assert read_issued(session, blank).number == 7
        assert read_issued(session, wrong).withdrawn_why == "sai căn cứ"
        assert list_explained(session) == ()
    restored.close()


def test_a_paper_is_carried_also_where_the_bytes_of_the_replaced_one_are_lost(
    file: Path, cell: Database, tmp_path: Path
) -> None:
    root = tmp_path / "bản sao lưu"
    backup = make_backup(cell, root, Reason.ASKED)
    first = issued(cell, number=1)
    issued(cell, number=2, replaces_id=first, pdf=PDF + b" two")
    with cell.transaction() as session:
        session.connection().exec_driver_sql(
            "UPDATE file_content SET data = x'25' WHERE sha256 = ?",
            (read_issued(session, first).sha256,),
        )
    cell.close()
    restore_backup(backup, file, root, carry_forward=carry_numbers)
    restored = open_book(file)
    with restored.reading() as session:
        (row,) = list_issued(session)
        assert (row.number, row.replaces_id) == (2, None)
        assert series_on(session, symbol="BC", day=DAY).next == 3
    restored.close()


@pytest.mark.parametrize("reopened", [False, True])
def test_a_paper_that_is_carried_is_closed_as_it_was(
    file: Path, cell: Database, tmp_path: Path, reopened: bool
) -> None:
    root = tmp_path / "bản sao lưu"
    draft: dict[str, Any] = {"key": "campaign-report", "campaign_id": None, "period": year(2025)}
    with cell.transaction() as session:
        write_narrative(session, **draft, section="results", text="Đã học đủ.")
    backup = make_backup(cell, root, Reason.ASKED)
    paper_id = issued(cell, number=3)
    if reopened:
        with cell.transaction() as session:
            begin_replacement(session, paper_id)
    cell.close()
    restore_backup(backup, file, root, carry_forward=carry_numbers)
    restored = open_book(file)
    with restored.reading() as session:
        kept = read_draft(session, **draft)
        assert (kept.closed, kept.number) == ((False, None) if reopened else (True, 3))
        assert kept.narrative == {"results": "Đã học đủ."}
    restored.close()


def test_a_restore_without_carrying_would_give_a_number_twice(
    file: Path, cell: Database, tmp_path: Path
) -> None:
    root = tmp_path / "bản sao lưu"
    backup = make_backup(cell, root, Reason.ASKED)
    issued(cell, number=1)
    cell.close()
    restore_backup(backup, file, root)
    restored = open_book(file)
    with restored.reading() as session:
        assert series_on(session, symbol="BC", day=DAY).next == 1
    restored.close()


def take_many(database: Database, symbols: Iterable[str], given: Given) -> None:
    for symbol in symbols:
        waiting = True
        while waiting:
            try:
                with database.transaction() as session:
                    number = series_on(session, symbol=symbol, day=DAY).next
                    take_number(session, symbol=symbol, day=DAY, number=number)
                given.append((symbol, number))
                waiting = False
            except RecordsError as error:
                # On a machine that has much else to do one is told to wait, and asks again.
                if error.key != "book.locked":
                    raise


def at_once(works: Iterable[Callable[[], None]]) -> None:
    """Do all the works at the same time; what one of them raises is raised here."""
    with ThreadPoolExecutor(THREADS) as pool:
        for done in [pool.submit(work) for work in works]:
            done.result()


def test_many_at_once_get_numbers_of_their_own(cell: Database) -> None:
    # One series ends before it has had as many numbers as are taken in the long form.
    kinds = itertools.cycle(["BC", "NQ", "KH", "CV"])
    symbols = list(itertools.islice(kinds, NUMBERS))
    given: Given = []
    at_once(partial(take_many, cell, symbols, given) for _ in range(THREADS))
    assert len(given) == THREADS * NUMBERS
    assert len(set(given)) == len(given)
    for symbol in set(symbols):
        own = sorted(number for of, number in given if of == symbol)
        assert own == list(range(1, THREADS * symbols.count(symbol) + 1))
        with cell.reading() as session:
            assert series_on(session, symbol=symbol, day=DAY).next == len(own) + 1


def test_reading_first_and_writing_then_would_give_numbers_twice(cell: Database) -> None:
    """The control: whoever trusts what was read a moment ago has the number of others."""
    everyone_has_read = threading.Barrier(THREADS)
    read: Given = []
    kept: Given = []

    def take_carelessly() -> None:
        with cell.reading() as session:
            number = series_on(session, symbol="BC", day=DAY).next
        read.append(("BC", number))
        everyone_has_read.wait()
        said = "book.locked"
        while said == "book.locked":
            try:
                with cell.transaction() as session:
                    take_number(session, symbol="BC", day=DAY, number=number)
                kept.append(("BC", number))
                said = ""
            except RecordsError as error:
                said = error.key
        assert said in ("", "documents.number_taken")

    at_once(take_carelessly for _ in range(THREADS))
    assert len(set(read)) < len(read) == THREADS
    assert kept == [("BC", 1)]


def test_a_period_is_that_of_the_paper(cell: Database) -> None:
    paper_id = issued(cell, period=Period(date(2025, 1, 1), date(2025, 6, 30)))
    with cell.reading() as session:
        assert read_issued(session, paper_id).period.last == date(2025, 6, 30)


def test_words_alone_differ_where_every_number_is_the_same() -> None:
    worded = [("Tổng số 36 đồng chí, đạt 97,2%", "Có 36 đồng chí (97,2%)"), ("- Chi ủy;", "")]
    assert only_words_differ(worded)
    assert not only_words_differ([*worded, ("ngày 20/11", "ngày 21/11")])
    assert not only_words_differ([("", "- Buổi thứ 4")])
    assert only_words_differ([("Lò Thị Pâng", "Lò Thị Pấng")])
