"""Text put into a PDF comes out of it, or is refused by name; nothing in it is markup."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.exports.characters import plain
from desktop.exports.paper import Column, Paper, Paragraph, Run, Table
from desktop.exports.pdf.fonts import register_fonts
from desktop.exports.pdf.party_pdf import write_party_pdf
from models.errors import RecordsError
from tests.exports.page_geometry import misplaced
from tests.exports.sample_papers import PAPER

VOWELS = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
LETTERS = [unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES]
LETTERS += list("bcdđghklmnpqrstvxfjwzBCDĐGHKLMNPQRSTVXFJWZ0123456789₫…–“”‘’")
UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Mn", "Me", "Zl", "Zp"}
MARKUP = [
    "<b>đậm</b>",
    "<nguyen>",
    "&lt;",
    "A & B",
    "<img src='http://127.0.0.1/x.png'/>",
    "<font color=red>",
    "<para>",
    "<br/>",
    "B <b",
    "]]>",
    "<unichar code='65'/>",
    "%s {0} {x} \\n",
    "<a href='file:///etc/passwd'>",
]


def paragraphs_of(*texts: str) -> Paper:
    table = Table((Column("Ô", 1),), tuple((text,) for text in texts))
    body = tuple(Paragraph((Run(text, bold=True), Run(text, italic=True))) for text in texts)
    return replace(PAPER, blocks=(table, *body, *PAPER.blocks[-1:]))


def squeezed_text(data: bytes) -> str:
    parts = []
    with pypdfium2.PdfDocument(data) as pdf:
        for page in pdf:
            reader = page.get_textpage()
            # The number of the page would stand between two halves of a text.
            parts.append(reader.get_text_bounded(top=page.get_height() - 50))
            reader.close()
            page.close()
    return "".join("".join(parts).split())


def squeezed(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).split())


def test_every_vietnamese_letter_with_every_tone_comes_out_in_each_style() -> None:
    text = " ".join(LETTERS)
    found = squeezed_text(write_party_pdf(paragraphs_of(text)))
    assert found.count(squeezed(text)) == 3


def test_decomposed_text_is_joined() -> None:
    text = "Đặng Hữu Đạt, Nguyễn Thị Hằng, Lường Quỳnh Ưu"
    found = squeezed_text(write_party_pdf(paragraphs_of(unicodedata.normalize("NFD", text))))
    assert found.count(squeezed(text)) == 3


def test_markup_is_printed_as_it_is_written_and_reaches_no_file_or_network() -> None:
    paper = paragraphs_of(*MARKUP)
    write_party_pdf(paper)
    with watched() as reached:
        data = write_party_pdf(paper)
    found = squeezed_text(data)
    for text in MARKUP:
        assert found.count(squeezed(text)) >= 3, text
    assert reached == []


_WATCHED = {"open", "socket.connect", "socket.getaddrinfo", "urllib.Request", "subprocess.Popen"}
_active: list[list[tuple[str, Any]]] = []


def _audit(event: str, args: tuple[Any, ...]) -> None:
    if _active and event in _WATCHED:
        _active[-1].append((event, args[0] if args else None))


sys.addaudithook(_audit)


@contextmanager
def watched() -> Iterator[list[tuple[str, Any]]]:
    """Everything that is opened, connected to or started inside the block."""
    reached: list[tuple[str, Any]] = []
    _active.append(reached)
    try:
        yield reached
    finally:
        _active.remove(reached)


def test_the_watch_notices_an_opened_file(tmp_path: Any) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"")
    with watched() as reached:
        file.read_bytes()
    assert reached


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.text(st.sampled_from([*LETTERS, *"<>&'\"/=+-@.,;:!?()%", " ", " "]), max_size=80),
        min_size=1,
        max_size=40,
    )
)
def test_what_goes_in_comes_out(texts: list[str]) -> None:
    found = squeezed_text(write_party_pdf(paragraphs_of(*texts)))
    for text in texts:
        assert squeezed(text) in found


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=30))
def test_any_text_is_kept_in_nfc_or_refused(text: str) -> None:
    glyphs = register_fonts()
    expected = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\t", " ")
    printable = all(
        letter == "\n"
        or (
            ord(letter) in glyphs
            and unicodedata.category(letter) not in UNSEEN
            and unicodedata.bidirectional(letter) not in {"R", "AL", "AN"}
        )
        for letter in expected
    )
    if printable:
        assert plain(text, glyphs=glyphs) == expected
        return
    with pytest.raises(RecordsError) as caught:
        plain(text, glyphs=glyphs)
    assert caught.value.key == "exports.unprintable"
    assert "U+" in caught.value.sentence("vi")
    assert "U+" in caught.value.sentence("en")


def test_a_line_break_is_refused_where_one_line_is_wanted() -> None:
    assert plain("a\nb") == "a\nb"
    with pytest.raises(RecordsError):
        plain("a\nb", lines=False)


def test_a_pile_of_marks_is_refused() -> None:
    with pytest.raises(RecordsError, match=r"U\+0301"):
        plain("a" + "\u0301" * 200)


@pytest.mark.parametrize("text", ["שלום", "مرحبا", "\u0661\u0662"])
def test_what_runs_from_right_to_left_is_refused_where_it_would_be_drawn_backwards(
    text: str,
) -> None:
    assert plain(text) == text
    with pytest.raises(RecordsError) as caught:
        plain(text, glyphs=register_fonts())
    assert f"U+{ord(text[0]):04X}" in caught.value.sentence()


def test_a_band_above_a_row_taller_than_a_page_is_drawn_whole() -> None:
    long = " ".join(f"từ{number}" for number in range(900))
    rows = (("Tổ 1", ""), ("1", long), (long, ""), (long, ""), ("2", long), ("3", "hết"))
    table = Table((Column("TT", 1), Column("Ghi chú", 3)), rows, bands=frozenset({0, 2, 3}))
    found = squeezed_text(write_party_pdf(replace(PAPER, blocks=(table, *PAPER.blocks[-1:]))))
    assert found.count(squeezed("từ898 từ899")) == 4
    assert squeezed("3 hết") in found


def test_a_head_taller_than_a_page_is_refused_by_its_words() -> None:
    table = Table((Column("Một đầu bảng dài " * 400, 1), Column("B", 3)), (("1", "2"),))
    with pytest.raises(RecordsError) as caught:
        write_party_pdf(replace(PAPER, blocks=(table, *PAPER.blocks[-1:])))
    assert caught.value.key == "exports.does_not_fit"
    assert "Một đầu bảng dài" in caught.value.sentence()


def test_a_word_of_a_head_wider_than_its_column_stays_in_it() -> None:
    table = Table((Column("KhôngCóKhoảngTrắng" * 4, 1), Column("B", 4)), (("1", "2"),))
    data = write_party_pdf(replace(PAPER, blocks=(table, *PAPER.blocks[-1:])))
    assert list(misplaced(data)) == []
    assert "KhôngCóKhoảngTrắng" * 4 in squeezed_text(data)
