"""What the sheets of an .xlsx workbook share: their list, the texts, fonts and formats."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from desktop.exports.reading.archive import Archive, resolve
from desktop.exports.reading.formats import is_date
from desktop.exports.reading.markup import local, parse, relation_id

_TRUE = ("1", "true")


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A worksheet as the workbook names it."""

    name: str
    hidden: bool
    part: str


@dataclass(frozen=True, slots=True)
class Style:
    """How a cell is shown: its font, whether as a date, and its format."""

    font: str = ""
    is_date: bool = False
    code: str = ""


@dataclass(slots=True)
class Book:
    """A workbook without the cells of its sheets."""

    sheets: list[SheetPart] = field(default_factory=list)
    from_1904: bool = False
    texts: list[tuple[str, str]] = field(default_factory=list)
    styles: list[Style] = field(default_factory=list)


def read_book(archive: Archive) -> Book:
    """Read everything but the sheets' cells."""
    main = next(iter(_related(archive, "", "/officeDocument").values()), "xl/workbook.xml")
    book = Book()
    _read_sheet_list(archive, main, book)
    texts, styles = _SharedTexts(), _StyleReader()
    for kind, reader in (("/sharedStrings", texts), ("/styles", styles)):
        for part in _related(archive, main, kind).values():
            with archive.open(part) as stream:
                parse(stream, reader)
    book.texts, book.styles = texts.texts, styles.styles
    return book


class _Element:
    """Hands on the beginning of each element; ends and text tell nothing here."""

    def __init__(self, begin: Callable[[str, dict[str, str]], None]) -> None:
        self._begin = begin

    def begin(self, element: str, told: dict[str, str]) -> None:
        """Hand on an element by its own name."""
        self._begin(local(element), told)

    def end(self, element: str) -> None:
        """Leave the end alone."""

    def take(self, letters: str) -> None:
        """Leave text alone."""


def _related(archive: Archive, base: str, kind: str) -> dict[str, str]:
    """Return by identifier the parts of `kind` that `base` names; never one outside the file."""
    folder, _, name = base.rpartition("/")
    relations = f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"
    found: dict[str, str] = {}

    def begin(element: str, told: dict[str, str]) -> None:
        inside = told.get("TargetMode") != "External"
        if element == "Relationship" and inside and told["Type"].endswith(kind):
            found[told["Id"]] = resolve(base, told["Target"])

    if relations in archive:
        with archive.open(relations) as stream:
            parse(stream, _Element(begin))
    return found


def _read_sheet_list(archive: Archive, main: str, book: Book) -> None:
    worksheets = _related(archive, main, "/worksheet")

    def begin(element: str, told: dict[str, str]) -> None:
        if element == "workbookPr":
            book.from_1904 = told.get("date1904", "0") in _TRUE
        elif element == "sheet" and relation_id(told) in worksheets:
            hidden = told.get("state", "visible") != "visible"
            book.sheets.append(SheetPart(told["name"], hidden, worksheets[relation_id(told)]))

    with archive.open(main) as stream:
        parse(stream, _Element(begin))


class TextReader:
    """Puts the runs of a text together; what only tells its sound is left away."""

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        """Begin another text."""
        self._pieces: list[str] = []
        self._taking = False
        self._sounding = False
        self.font = ""

    @property
    def text(self) -> str:
        """The whole text."""
        return "".join(self._pieces)

    def begin(self, element: str, told: dict[str, str]) -> None:
        """Take note of an element of the text."""
        short = local(element)
        if short == "t":
            self._taking = not self._sounding
        elif short == "rPh":
            self._sounding = True
        elif short == "rFont" and not self._pieces:
            self.font = told.get("val", "")

    def end(self, element: str) -> None:
        """Take note that an element has ended."""
        short = local(element)
        if short == "t":
            self._taking = False
        elif short == "rPh":
            self._sounding = False

    def take(self, letters: str) -> None:
        """Take letters, if they belong to the text."""
        if self._taking:
            self._pieces.append(letters)


class _SharedTexts:
    """Takes the shared texts, each with the font of its first run."""

    def __init__(self) -> None:
        self._text = TextReader()
        self.texts: list[tuple[str, str]] = []

    def begin(self, element: str, told: dict[str, str]) -> None:
        """Take the beginning of an element."""
        if local(element) == "si":
            self._text.clear()
        else:
            self._text.begin(element, told)

    def end(self, element: str) -> None:
        """Take the end of an element."""
        if local(element) == "si":
            self.texts.append((self._text.text, self._text.font))
        else:
            self._text.end(element)

    def take(self, letters: str) -> None:
        """Take letters of a text."""
        self._text.take(letters)


class _StyleReader:
    """Takes the fonts and formats of a workbook, then the styles made of them."""

    def __init__(self) -> None:
        self._codes: dict[int, str] = {}
        self._fonts: list[str] = []
        self._inside = ""
        self.styles: list[Style] = []

    def begin(self, element: str, told: dict[str, str]) -> None:
        """Take the beginning of an element."""
        short = local(element)
        if short in {"fonts", "cellXfs"}:
            self._inside = short
        elif short == "numFmt":
            self._codes[int(told["numFmtId"])] = told.get("formatCode", "")
        elif self._inside == "fonts":
            self._take_font(short, told)
        elif short == "xf" and self._inside == "cellXfs":
            self.styles.append(self._style(told))

    def end(self, element: str) -> None:
        """Take the end of an element."""
        if local(element) == self._inside:
            self._inside = ""

    def take(self, letters: str) -> None:
        """Leave text alone."""

    def _take_font(self, short: str, told: dict[str, str]) -> None:
        if short == "font":
            self._fonts.append("")
        elif short == "name" and self._fonts:
            self._fonts[-1] = told.get("val", "")

    def _style(self, told: dict[str, str]) -> Style:
        number, font = int(told.get("numFmtId", "0")), int(told.get("fontId", "0"))
        code = self._codes.get(number, "")
        name = self._fonts[font] if 0 <= font < len(self._fonts) else ""
        return Style(name, is_date(number, code), code)
