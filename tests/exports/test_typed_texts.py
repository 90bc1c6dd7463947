"""Whatever is typed comes back from every paper in every format, or is refused by its letter."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from reportlab.platypus import Paragraph as Drawn

from desktop.exports.docx import layout as docx_layout
from desktop.exports.pdf import layout as pdf_layout
from desktop.exports.pdf import tables as pdf_tables
from desktop.exports.pdf.fonts import register_fonts
from desktop.exports.registry import export
from desktop.exports.xlsx import layout as xlsx_layout
from models.book import engine
from tests.exports.reached import reached
from tests.exports.typed_book import TypedBook, make_typed_book, stored_texts, text_columns
from tests.exports.typed_judge import Fault, Place, judge, kept_texts, read_places
from tests.exports.typed_papers import asked
from tests.exports.typed_texts import many_lines, one_line, texts
from tests.faults.scale import times

#: What no paper of the registry tells, and why. What is not typed at all is known by the program:
#: keys, symbols, digests.
UNTOLD = {
    "chosen or made by the program": {
        "anniversary.key", "campaign.template_key", "change.action", "change.made_by",
        "document.carries", "document.key", "file_content.sha256", "issued_paper.key",
        "issued_paper.profile", "issued_paper.sha256", "issued_paper.symbol",
        "narrative.section", "paper_number.symbol", "person.sort_key",
        "quality_score.code", "scan.sha256", "setting.name", "setting.value",
        "study_file.sha256", "unsaved_text.field", "unsaved_text.label",
    },
    "a file that is read whole, and refused whole": {
        "quality_criteria.name", "quality_criteria.text",
    },
    "numbers of pages, checked against those of the topic": {"study.pages"},
    "words not saved yet": {"unsaved_text.text"},
    "empty since the second schema": {"meeting.agenda"},
    "the first name of the cell; papers take the letterhead's": {"organisation.name"},
    "names of files, which the inspection pack lists": {"scan.name", "study_file.name"},
    "for the search box; the same words stand in the columns they are made of": {
        "person.search_form",
    },
    "shown beside the campaign in the window, and in its own file": {
        "campaign.work", "campaign.work_author", "campaign.starts_basis", "campaign.ends_basis",
        "campaign_audience.name", "campaign_audience.note", "campaign_deadline.note",
        "campaign_deadline.owed_by", "campaign_directive.note", "campaign_directive.subject",
        "campaign_form.carried_by", "campaign_material.detail", "campaign_peak.note",
        "campaign_provision.addressee", "campaign_provision.point", "campaign_receiver.purpose",
        "campaign_topic.content",
    },
    "copied from what stands in other columns on the day of the issue": {
        "issued_paper.cell_symbol", "issued_paper.recipients",
    },
    "notes to oneself, shown where they are typed": {"deadline_done.note", "make_up.note"},
}  # fmt: skip

Places = dict[str, set[Place]]


def _without(text: str) -> str:
    return text.replace("<", "").replace("=", "").replace("&", "")


def _unbroken(content: str, style: Any) -> Any:
    style.splitLongWords = 0
    return Drawn(content, style)


@pytest.fixture(scope="module", autouse=True)
def _hasty() -> Iterator[None]:
    """Write books without waiting for the disk: none of these is kept."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(engine.PRAGMAS, "synchronous", "OFF")
        yield


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[TypedBook, Places]]:
    """Give a book of plain texts, and where each of them stands in its papers."""
    file = tmp_path_factory.mktemp("plain") / "plain.sochibo"
    book = make_typed_book(file, texts(0, plainly=True))
    yield book, read_places(book)
    book.database.close()


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TypedBook]:
    """Give a book of texts of every kind, all of which the paper font can draw."""
    file = tmp_path_factory.mktemp("printed") / "printed.sochibo"
    with typed(file, 1000, printable=True) as book:
        yield book


@contextmanager
def typed(file: Path, seed: int, *, printable: bool = False) -> Iterator[TypedBook]:
    """Give a book of texts of every kind."""
    glyphs = register_fonts() if printable else None
    book = make_typed_book(file, texts(seed, glyphs=glyphs))
    try:
        yield book
    finally:
        book.database.close()


@pytest.mark.parametrize("seed", range(1, 1 + times(2)))
def test_every_paper_holds_each_text_or_is_refused_by_name(
    plain: tuple[TypedBook, Places], tmp_path: Path, seed: int
) -> None:
    with typed(tmp_path / "typed.sochibo", seed) as book:
        assert_kept(plain[0], book)
        assert told(judge(book, plain[1])) == []


def test_what_the_font_can_draw_is_never_refused(
    plain: tuple[TypedBook, Places], printed: TypedBook
) -> None:
    assert_kept(plain[0], printed)
    with reached() as found:
        faults = told(judge(printed, plain[1]))
    assert faults == []
    # Names of files and addresses are among the texts: none of them is opened or called.
    assert found == []


def test_a_paper_is_written_where_it_is_asked_for_and_nowhere_else(
    plain: tuple[TypedBook, Places], tmp_path: Path
) -> None:
    made = {(one.key, kind.suffix): options for one, options in asked(plain[0])
            for kind in one.formats if one.key in {"member-list", "calendar"}}  # fmt: skip
    for (key, suffix), options in made.items():
        with reached() as found:
            export(plain[0].database, key, out=tmp_path / f"{key}.{suffix}", options=options)
        assert {kind for kind, _ in found} >= {"write", "read"}
        assert all(tmp_path in (Path(name), Path(name).parent) for _, name in found), found


def test_the_watch_sees_what_is_opened_called_and_started(tmp_path: Path) -> None:
    file = tmp_path / "a"
    with reached() as found:
        file.write_bytes(b"")
        file.read_bytes()
        with socket.socket() as line:
            line.connect_ex(("127.0.0.1", 9))
        subprocess.run([sys.executable, "-c", ""], check=True)
        file.unlink()
    kinds = {kind for kind, _ in found}
    assert {"write", "read", "socket.connect", "subprocess.Popen", "os.remove"} <= kinds


@pytest.mark.parametrize("seed", range(1001, 1000 + times(1)))
def test_other_texts_that_the_font_can_draw_are_never_refused(
    plain: tuple[TypedBook, Places], tmp_path: Path, seed: int
) -> None:
    with typed(tmp_path / "typed.sochibo", seed, printable=True) as book:
        assert_kept(plain[0], book)
        assert told(judge(book, plain[1])) == []


def told(faults: Iterator[Fault]) -> list[str]:
    """Return what is wrong, each paper and kind of text once."""
    return sorted({f"{one.paper}.{one.suffix}: {one.what}: {one.text[:90]!a}" for one in faults})


def assert_kept(plain: TypedBook, book: TypedBook) -> None:
    """Look in the book for every text, cleaned as one line or as many, or refused with why."""
    assert len(book.typist.typed) == len(plain.typist.typed) > 700
    assert set(kept_texts(book)) == set(kept_texts(plain))
    for mark, refusal in book.typist.refused.items():
        assert refusal.sentence("vi"), mark
    stored, kept = stored_texts(book.database), kept_texts(book)
    columns: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for mark, text in kept.items():
        if mark not in book.typist.refused:
            for column in stored[text]:
                columns.setdefault(column, []).append((book.typist.typed[mark].text, text))
    for column, pairs in columns.items():
        forms = (one_line, many_lines)
        assert any(all(form(made) == text for made, text in pairs) for form in forms), column


def test_every_column_of_text_reaches_a_paper_or_says_why_not(
    plain: tuple[TypedBook, Places],
) -> None:
    book, places = plain
    shortened = {n for n, (document, _) in enumerate(asked(book)) if document.key == "change-log"}
    reached = set()
    for text, columns in stored_texts(book.database).items():
        marks = [mark for mark in places if mark in text]
        if any(number not in shortened for mark in marks for number, _ in places[mark]):
            reached |= {".".join(column) for column in columns}
    every = {f"{table.__tablename__}.{name}" for table, name in text_columns()}
    untold = set().union(*UNTOLD.values())
    assert every - reached - untold == set()
    assert untold - every == set()
    assert untold & reached <= {"person.search_form", "organisation.name"}


CARELESS: dict[str, tuple[object, str, Any, str]] = {
    "markup taken for markup": (pdf_layout, "escape", str, "member-register.pdf"),
    "a sign left out": (pdf_layout, "escape", _without, "member-register.pdf"),
    "a sign left out for Word": (docx_layout, "checked", _without, "member-register.docx"),
    "letters by number": (xlsx_layout, "cell_text", xlsx_layout.safe_text, "member-register.xlsx"),
    "a cell cut": (xlsx_layout, "cell_text", lambda text: text[:40], "member-register.xlsx"),
    "lines set too wide": (pdf_tables, "paragraph", _unbroken, "member-register.pdf"),
}


@pytest.mark.parametrize("fault", CARELESS)
def test_a_careless_paper_is_found_out(
    plain: tuple[TypedBook, Places], printed: TypedBook, fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    where, name, careless, paper = CARELESS[fault]
    key, _, suffix = paper.partition(".")
    monkeypatch.setattr(where, name, careless)
    faults = judge(printed, plain[1], only=frozenset({key}), suffixes=frozenset({suffix}))
    try:
        found = told(faults)
    except ValueError as error:
        # ReportLab's own word for a tag that it does not know.
        found = [str(error)]
    assert found
