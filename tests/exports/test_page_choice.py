"""Pages are chosen as people write them, and kept as a file that archives still take."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from desktop.exports.pdf.page_choice import count_pages, keep_pages, parse_pages
from desktop.exports.pdf.party_pdf import write_party_pdf
from models.errors import RecordsError
from tests.exports.archive_checker import archive_faults
from tests.exports.form_checker import MM, read_pages
from tests.exports.sample_papers import PAPER


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("", (1, 2, 3, 4, 5)),
        ("  ", (1, 2, 3, 4, 5)),
        ("2", (2,)),
        ("1-3, 5", (1, 2, 3, 5)),
        ("4-", (4, 5)),
        ("4–5;1", (1, 4, 5)),
        ("5, 1, 1-2", (1, 2, 5)),
    ],
)
def test_pages_are_understood(text: str, pages: tuple[int, ...]) -> None:
    assert parse_pages(text, count=5) == pages


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("một", "printing.pages"),
        ("1,,2", "printing.pages"),
        ("-2", "printing.pages"),
        ("0", "printing.no_such_page"),
        ("4-6", "printing.no_such_page"),
        ("3-2", "printing.pages"),
    ],
)
def test_what_names_no_page_is_refused(text: str, key: str) -> None:
    with pytest.raises(RecordsError) as caught:
        parse_pages(text, count=5)
    assert caught.value.key == key
    assert caught.value.sentence("vi")
    assert caught.value.sentence("en")


def test_the_kept_pages_are_those_asked_for_and_still_for_archives() -> None:
    whole = write_party_pdf(replace(PAPER, blocks=PAPER.blocks * 2))
    count = count_pages(whole)
    assert count > 3
    kept = keep_pages(whole, (2, count))
    assert words(kept) == [words(whole)[1], words(whole)[-1]]
    assert archive_faults(kept) == []
    assert keep_pages(whole, (2, count)) == kept


def test_all_pages_are_the_file_itself_byte_for_byte() -> None:
    whole = write_party_pdf(PAPER)
    assert keep_pages(whole, ()) == whole
    assert keep_pages(whole, range(1, count_pages(whole) + 1)) == whole


def test_every_second_page_kept_is_the_back_of_a_sheet() -> None:
    whole = write_party_pdf(PAPER)
    plain, moved = (
        [min(char["x0"] for char in page.chars) for page in read_pages(pdf)]
        for pdf in (whole, keep_pages(whole, (1, 2, 3), shift_backs=True))
    )
    assert moved == pytest.approx([plain[0], plain[1] - 15 * MM, plain[2]], abs=0.1)
    assert archive_faults(keep_pages(whole, (1, 2), shift_backs=True)) == []


def words(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]
