"""Old text is known by font or content and converted; Unicode text is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.imports.encodings import Encoding, encode
from models.imports.layout import Choices, lay_out
from models.imports.legacy import find_encoding, to_unicode
from models.imports.rows import read_sheet
from models.imports.sheet import Cell, CellKind, Sheet
from tests.sheets import HEADINGS, TODAY, sheet

FONTS = {Encoding.TCVN3: ".VnTime", Encoding.VNI: "VNI-Times"}
NAMES = ["Vàng Bích Mai", "Phạm Đức Cường", "Lường Anh Quân", "Trần Văn Hưng", "Đỗ Thị Hằng"]
_SYLLABLES = (
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Giàng Thào Lường Quàng Tòng "
    "Văn Thị Hữu Đức Ngọc Thanh Minh Thuý Hằng Hưng Phượng Khoẻ Bích Chiến Thắng Sử Mỷ"
)
SYLLABLES = st.sampled_from(_SYLLABLES.split())
LISTS = st.lists(st.lists(SYLLABLES, min_size=3, max_size=4).map(" ".join), min_size=4, max_size=12)


def old(text: str, encoding: Encoding, font: str = "") -> Cell:
    return Cell(CellKind.TEXT, encode(text, encoding), font)


def old_list(names: list[str], encoding: Encoding, font: str = "") -> Sheet:
    rows = [[old("Họ và tên", encoding, font)], *([old(name, encoding, font)] for name in names)]
    return sheet(*rows)


def texts(found: Sheet) -> list[str]:
    return [row.text(1) for row in found.rows]


@given(names=LISTS, encoding=st.sampled_from(list(Encoding)), in_font=st.booleans())
def test_a_list_in_an_old_encoding_is_known_and_becomes_unicode(
    names: list[str], encoding: Encoding, in_font: bool
) -> None:
    made = old_list(names, encoding, FONTS[encoding] if in_font else "Times New Roman")
    if len({word for name in names for word in name.split() if not word.isascii()}) < 4:
        return
    assert find_encoding(made) is encoding
    found = to_unicode(made, encoding)
    assert [text.lower() for text in texts(found)] == [
        "họ và tên",
        *(name.lower() for name in names),
    ]
    # Some letters, such as ý, are the same in both.
    for row, before in zip(found.rows, made.rows, strict=True):
        assert bool(row.cells[1].was) is (row.text(1) != before.text(1))


@given(names=LISTS, font=st.sampled_from([".VnTime", "VNI-Times", "Arial", ""]))
def test_a_list_in_unicode_is_never_converted(names: list[str], font: str) -> None:
    made = sheet(*([Cell(CellKind.TEXT, text, font)] for text in ["Họ và tên", *names]))
    assert find_encoding(made) is None
    for encoding in Encoding:
        assert texts(to_unicode(made, encoding)) == texts(made)


@pytest.mark.parametrize("font", [".VnTimeH", ".VnArialH", ".VNTIMEH"])
def test_a_font_of_capitals_gives_capitals(font: str) -> None:
    made = sheet(
        [old("Họ và tên", Encoding.TCVN3, font)], [old("nguyễn lan", Encoding.TCVN3, font)]
    )
    assert texts(to_unicode(made, Encoding.TCVN3)) == ["HỌ VÀ TÊN", "NGUYỄN LAN"]


def test_unicode_text_left_in_an_old_font_stays() -> None:
    made = sheet(
        *([Cell(CellKind.TEXT, text, ".VnTime")] for text in ["Họ và tên", "Vũ Lan", "Lò Hoà"])
    )
    assert find_encoding(made) is None
    assert texts(to_unicode(made, Encoding.TCVN3)) == ["Họ và tên", "Vũ Lan", "Lò Hoà"]


def test_a_unicode_title_over_an_old_list_stays_as_it_is() -> None:
    made = sheet(
        [Cell(CellKind.TEXT, "DANH SÁCH ĐẢNG VIÊN", "Times New Roman")],
        *([old(text, Encoding.TCVN3, ".VnTime")] for text in ["Họ và tên", *NAMES]),
    )
    assert find_encoding(made) is Encoding.TCVN3
    found = to_unicode(made, Encoding.TCVN3)
    assert texts(found) == ["DANH SÁCH ĐẢNG VIÊN", "Họ và tên", *NAMES]
    assert found.rows[0].cells[1].was == ""


def test_what_only_looks_odd_is_no_old_text() -> None:
    made = sheet(("Họ và tên",), ("José García",), ("François",), ("Café số 5",))
    assert find_encoding(made) is None


def test_the_user_decides_against_what_was_found() -> None:
    made = old_list(NAMES, Encoding.TCVN3, ".VnTime")
    assert lay_out(made, Choices()).encoding is Encoding.TCVN3
    kept = lay_out(made, Choices(find_encoding=False))
    assert (kept.encoding, kept.conversions) == (None, ())
    assert not kept.headings.names_people


def test_before_and_after_are_kept_for_the_preview() -> None:
    found = lay_out(old_list(NAMES, Encoding.TCVN3, ".VnTime"), Choices())
    assert ("Ph¹m §øc C-êng", "Phạm Đức Cường") in found.conversions


def test_a_name_that_the_old_font_began_small_gets_its_capital_and_says_so() -> None:
    made = sheet(
        HEADINGS, (1, old("Tòng Ngọc Ánh", Encoding.TCVN3, ".VnTime"), 1980), (2, "Vũ ánh", 1981)
    )
    converted, typed = read_sheet(made, today=TODAY).rows
    assert converted.data.full_name == "Tòng Ngọc Ánh"
    keys = [one.key for one in converted.remarks]
    assert "import.small_capital" in keys
    told = next(one for one in converted.remarks if one.key == "import.converted")
    assert "Tßng Ngäc ¸nh" in told.sentence()
    assert "Tòng Ngọc Ánh" in told.sentence()
    assert typed.data.full_name == "Vũ ánh"


@pytest.mark.parametrize("encoding", list(Encoding))
@pytest.mark.parametrize("in_font", [True, False])
def test_quotation_marks_that_a_program_put_in_hide_no_old_text(
    encoding: Encoding, in_font: bool
) -> None:
    made = old_list([*NAMES, "Tổ “phòng ngừa”"], encoding, FONTS[encoding] if in_font else "Arial")
    assert find_encoding(made) is encoding
    assert texts(to_unicode(made, encoding))[-1] == "Tổ “phòng ngừa”"
