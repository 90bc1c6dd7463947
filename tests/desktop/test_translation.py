"""The Vietnamese translation is whole, fresh and in use."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import PySide6
import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

import resources
from desktop import translation
from desktop.labels import mark_label
from desktop.settings import Language
from models.errors import RecordsError
from models.words import Mark

ROOT = Path(__file__).parents[2]
OURS = resources.path("translations/so_chi_bo_vi.ts")
QT = resources.path("translations/qt_vi.ts")
TOOLS = Path(PySide6.__file__).parent

Key = tuple[str, str, str]


def _messages(file: Path) -> dict[Key, ElementTree.Element]:
    """Return each message of a translation file by context, source and comment."""
    root = ElementTree.parse(file).getroot()
    return {
        (
            context.findtext("name") or "",
            message.findtext("source") or "",
            message.findtext("comment") or "",
        ): message
        for context in root.iter("context")
        for message in context.iter("message")
    }


def _run(tool: str, *arguments: str | Path) -> None:
    program = shutil.which(tool, path=str(TOOLS))
    assert program is not None, f"{tool} is not where PySide6 puts it"
    done = subprocess.run(
        [program, *map(str, arguments)], capture_output=True, text=True, cwd=ROOT, timeout=120
    )
    if done.returncode == 127:
        # Qt's tools want system libraries (Kerberos) that the program itself never loads.
        pytest.skip(f"{tool} cannot start on this machine: {done.stderr.strip()}")
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("file", [OURS, QT], ids=["ours", "qt"])
def test_every_text_is_translated(file: Path) -> None:
    open_ones = [
        key
        for key, message in _messages(file).items()
        if (found := message.find("translation")) is None or found.get("type") or not found.text
    ]
    assert open_ones == []


def test_file_holds_what_the_program_says_and_nothing_else(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh_vi.ts"
    sources = sorted(file.relative_to(ROOT) for file in (ROOT / "desktop").rglob("*.py"))
    _run("lupdate", *sources, "-ts", fresh, "-locations", "none", "-target-language", "vi_VN")
    said, translated = set(_messages(fresh)), set(_messages(OURS))
    assert said - translated == set(), "not in the translation file: make translation"
    assert translated - said == set(), "no longer said by the program: make translation"


def test_only_an_object_itself_asks_for_its_texts() -> None:
    # The tool that collects texts takes the variable's name for the context: never found again.
    others = [
        f"{file.relative_to(ROOT)}: {found.group()}"
        for file in (ROOT / "desktop").rglob("*.py")
        for found in re.finditer(r"\b(?!self\b)\w+\.tr\(", file.read_text(encoding="utf-8"))
    ]
    assert others == []


@pytest.mark.parametrize("file", [OURS, QT], ids=["ours", "qt"])
def test_compiled_translation_is_fresh(file: Path, tmp_path: Path) -> None:
    _run("lrelease", file, "-qm", tmp_path / "fresh.qm")
    fresh = (tmp_path / "fresh.qm").read_bytes()
    assert file.with_suffix(".qm").read_bytes() == fresh, "stale: make translation"


@pytest.mark.parametrize("file", [OURS, QT], ids=["ours", "qt"])
def test_placeholders_are_kept(file: Path) -> None:
    places = re.compile(r"\{\d*\}|%\d|%n")
    for (_context, source, _comment), message in _messages(file).items():
        said = message.findtext("translation") or ""
        if said:
            assert sorted(places.findall(said)) == sorted(places.findall(source)), source


def test_qt_asks_for_every_word_we_give_it(qapp: QApplication) -> None:
    french = QTranslator()
    assert french.load(str(TOOLS / "Qt" / "translations" / "qtbase_fr.qm"))
    for context, source, _comment in _messages(QT):
        assert french.translate(context, source), (context, source)


@pytest.fixture
def _english_after(qapp: QApplication) -> Iterator[None]:
    yield
    translation.install(qapp, Language.ENGLISH)


@pytest.mark.usefixtures("_english_after")
def test_window_speaks_the_chosen_language(qapp: QApplication) -> None:
    translation.install(qapp, Language.VIETNAMESE)
    assert translation.current_language() == Language.VIETNAMESE
    assert mark_label(Mark.PRESENT) == "Có mặt"
    assert QApplication.translate("QLineEdit", "Select All") == "Chọn tất cả"
    translation.install(qapp, Language.ENGLISH)
    assert translation.current_language() == Language.ENGLISH
    assert mark_label(Mark.PRESENT) == "Present"
    assert QApplication.translate("QLineEdit", "Select All") == "Select All"


@pytest.mark.usefixtures("_english_after")
def test_failures_are_told_in_the_chosen_language(qapp: QApplication) -> None:
    error = RecordsError("book.missing", file="a.sochibo")
    translation.install(qapp, Language.VIETNAMESE)
    assert error.sentence(translation.current_language()) == error.sentence("vi")
    assert error.sentence("vi") != error.sentence("en")
