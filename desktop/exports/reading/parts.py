"""What the sheets of an .xlsx workbook share: their list, the texts, fonts and formats."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.exports.reading.archive import Archive, resolve
from desktop.exports.reading.formats import is_date
from desktop.exports.reading.markup import Names, parse, relation_id

_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
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
    texts = _related(archive, main, "/sharedStrings")
    for part in texts.values():
        book.texts = _read_texts(archive, part)
    for part in _related(archive, main, "/styles").values():
        book.styles = _read_styles(archive, part)
    return book


def _related(archive: Archive, base: str, kind: str) -> dict[str, str]:
    """Return by identifier the parts of `kind` that `base` names; never one outside the file."""
    folder, _, name = base.rpartition("/")
    relations = f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"
    found: dict[str, str] = {}

    def begin(element: str, told: dict[str, str]) -> None:
        inside = told.get("TargetMode") != "External"
        if element == f"{_PACKAGE} Relationship" and inside and told["Type"].endswith(kind):
            found[told["Id"]] = resolve(base, told["Target"])

    if relations in archive:
        with archive.open(relations) as stream:
            parse(stream, begin=begin)
    return found


def _read_sheet_list(archive: Archive, main: str, book: Book) -> None:
    worksheets = _related(archive, main, "/worksheet")
    names = Names("sheet", "workbookPr")

    def begin(element: str, told: dict[str, str]) -> None:
        short = names.get(element)
        if short == "workbookPr":
            book.from_1904 = told.get("date1904", "0") in _TRUE
        elif short == "sheet" and relation_id(told) in worksheets:
            hidden = told.get("state", "visible") != "visible"
            book.sheets.append(SheetPart(told["name"], hidden, worksheets[relation_id(told)]))

    with archive.open(main) as stream:
        parse(stream, begin=begin)


def _read_texts(archive: Archive, part: str) -> list[tuple[str, str]]:
    """Return the shared texts, each with the font of its first run."""
    reader = TextReader()
    texts: list[tuple[str, str]] = []
    names = Names("si")

    def begin(element: str, told: dict[str, str]) -> None:
        if element in names:
            reader.clear()
        else:
            reader.begin(element, told)

    def end(element: str) -> None:
        if element in names:
            texts.append((reader.text, reader.font))
        else:
            reader.end(element)

    with archive.open(part) as stream:
        parse(stream, begin=begin, end=end, text=reader.take)
    return texts


class TextReader:
    """Puts the runs of a text together; what only tells its sound is left away."""

    _NAMES = Names("t", "rFont", "rPh")

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
        short = self._NAMES.get(element)
        if short == "t":
            self._taking = not self._sounding
        elif short == "rPh":
            self._sounding = True
        elif short == "rFont" and not self._pieces:
            self.font = told.get("val", "")

    def end(self, element: str) -> None:
        """Take note that an element has ended."""
        short = self._NAMES.get(element)
        if short == "t":
            self._taking = False
        elif short == "rPh":
            self._sounding = False

    def take(self, letters: str) -> None:
        """Take letters, if they belong to the text."""
        if self._taking:
            self._pieces.append(letters)


class _StyleReader:
    """Takes the fonts and formats of a workbook, then the styles made of them."""

    _NAMES = Names("numFmt", "fonts", "font", "name", "cellXfs", "xf")

    def __init__(self) -> None:
        self._codes: dict[int, str] = {}
        self._fonts: list[str] = []
        self._inside = ""
        self.styles: list[Style] = []

    def begin(self, element: str, told: dict[str, str]) -> None:
        """Take the beginning of an element."""
        short = self._NAMES.get(element, "")
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
        if self._NAMES.get(element) == self._inside:
            self._inside = ""

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


def _read_styles(archive: Archive, part: str) -> list[Style]:
    reader = _StyleReader()
    with archive.open(part) as stream:
        parse(stream, begin=reader.begin, end=reader.end)
    return reader.styles
