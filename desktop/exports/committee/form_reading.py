"""A form that a cell filled in, read by its labels; nothing of it is guessed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from uuid import UUID

from desktop.exports.characters import plain
from desktop.exports.wording import wording
from models.committee.figures import (
    CLOCK_YEARS,
    MOST,
    MOST_TOPICS,
    CampaignMark,
    CellFigures,
    CellMark,
    Subject,
    TopicCounts,
    figure_codes,
    figure_title,
    name_key,
)
from models.errors import RecordsError
from models.imports.sheet import Cell, CellKind, Sheet, SheetRow
from models.names import clean
from models.periods import Period

_LONGEST = 500
_EXCERPT = 40


@dataclass(frozen=True, slots=True)
class Table:
    """The rows below a head on one sheet, and in which column each heading stands."""

    sheet: Sheet
    head: int
    columns: Mapping[str, int]

    @property
    def rows(self) -> Iterator[SheetRow]:
        """The rows below the head."""
        return (row for row in self.sheet.rows if row.number > self.head)


def find_table(sheets: Sequence[Sheet], titles: Mapping[str, str]) -> Table | None:
    """Return the first table that has all of `titles` in one row, or None."""
    for sheet in sheets:
        for row in sheet.rows:
            texts = {name_key(cell.text): place for place, cell in row.cells.items()}
            keys = {name: texts.get(name_key(title)) for name, title in titles.items()}
            columns = {name: place for name, place in keys.items() if place is not None}
            if len(columns) == len(titles):
                return Table(sheet, row.number, columns)
    return None


def is_form(sheets: Sequence[Sheet]) -> bool:
    """Whether a workbook looks like the form, filled in rightly or not."""
    return find_table(sheets, wording("committee")["form"]["columns"]) is not None


def read_form(sheets: Sequence[Sheet], *, file: str) -> CellFigures:
    """Return the figures; raise RecordsError on the first thing that is not as it should be."""
    return _Reading(file, sheets).figures()


@dataclass(slots=True)
class _Reading:
    """One form while it is read; what is empty is told of all of it at once."""

    file: str
    sheets: Sequence[Sheet]
    empty: list[tuple[str, str]] = field(default_factory=list)

    def figures(self) -> CellFigures:
        words = wording("committee")["form"]
        table = find_table(self.sheets, words["columns"])
        if table is None:
            raise RecordsError("committee.not_a_form", file=self.file)
        self._check_hidden(table)
        self._check_sheets()
        lines = self._lines(table)
        subject = self._subject(lines)
        name, upper_body = (self._text(lines, code) for code in ("A2", "A3"))
        counts = {
            key: self._count(lines.get(code), code, figure_title(key))
            for key, code in figure_codes()
            if key in subject.keys
        }
        topics = self._topics() if subject.campaign else ()
        made_on = self._day(lines, "A11") if lines["A11"] else None
        if not name and made_on is None and len(self.empty) >= len(counts):
            raise RecordsError("committee.form_blank", file=self.file)
        if made_on is not None and made_on.year not in CLOCK_YEARS:
            raise self._refused("form_day", "A11", words["about"]["A11"])
        for code, value in (("A2", name_key(name)), ("A11", made_on)):
            if not value:
                self.empty.insert(0, (code, words["about"][code]))
        if self.empty or made_on is None:
            code, label = self.empty[0]
            raise self._refused("form_empty", code, label, count=len(self.empty))
        made_at = datetime.combine(made_on, time()).astimezone()
        cell = CellMark(name, upper_body, self._id(lines))
        return CellFigures(cell, subject, counts, topics, made_at, program="")

    def _lines(self, table: Table) -> dict[str, Cell | None]:
        """Return what stands beside each code, if every code has its own label once."""
        words = wording("committee")["form"]
        labels = dict(words["about"]) | {code: figure_title(key) for key, code in figure_codes()}
        columns = table.columns
        found: dict[str, Cell | None] = {}
        for row in table.rows:
            code = row.text(columns["code"])
            if code not in labels:
                continue
            told = name_key(row.text(columns["label"])) == name_key(labels[code])
            if code in found or not told:
                raise self._refused("form_label", code, labels[code])
            found[code] = row.cells.get(columns["value"])
        self._check_lines(found, labels)
        return found

    def _check_lines(self, found: Mapping[str, Cell | None], labels: Mapping[str, str]) -> None:
        """Refuse a form that lacks a line, or has one that a form of its kind has not."""
        words = wording("committee")["form"]
        lacking = next((code for code in words["about"] if code not in found), "")
        if lacking or self._text(found, "A1") != words["mark"]:
            raise self._refused("form_label", lacking or "A1", labels[lacking or "A1"])
        wanted = _asked(of_campaign=bool(self._named(found, "A6")))
        for key, code in figure_codes():
            if (code in found) != (key in wanted):
                raise self._refused("form_label", code, labels[code])

    def _subject(self, lines: Mapping[str, Cell | None]) -> Subject:
        first, last = self._day(lines, "A9"), self._day(lines, "A10")
        if last < first:
            raise RecordsError("committee.form_period", file=self.file)
        key = self._named(lines, "A6")
        if not key:
            return Subject(Period(first, last))
        dated_on = self._day(lines, "A8") if self._named(lines, "A8") else None
        directive = self._named(lines, "A7")
        campaign = CampaignMark(key, self._named(lines, "A5"), directive, dated_on)
        return Subject(Period(first, last), campaign)

    def _topics(self) -> tuple[TopicCounts, ...]:
        titles = wording("committee")["form"]["topic_columns"]
        table = find_table(self.sheets, titles)
        if table is None:
            return ()
        self._check_hidden(table)
        columns = list(table.columns.values())
        found: dict[tuple[str, str], TopicCounts] = {}
        for row in table.rows:
            code, title = (self._line(row.text(place), "A5", "") for place in columns[:2])
            if not title:
                continue
            level, *counts = [
                self._count(row.cells.get(place), code, f"{title} – {heading}")
                for place, heading in zip(columns[2:], list(titles.values())[2:], strict=True)
            ]
            topic = TopicCounts(code, title, max(0, level - 1), *counts)
            if topic.key in found:
                # Added up it would count twice.
                raise self._refused("form_label", code, title)
            found[topic.key] = topic
        if len(found) > MOST_TOPICS:
            raise RecordsError("committee.not_a_form", file=self.file)
        return tuple(found.values())

    def _check_sheets(self) -> None:
        """Refuse what came along on other sheets, such as a list of names that was forgotten."""
        words = wording("committee")["form"]
        own = {name_key(words["sheet"]), name_key(words["topics_sheet"])}
        others = [one for one in self.sheets if one.rows and name_key(one.name) not in own]
        if others:
            raise RecordsError("committee.form_sheets", file=self.file, sheet=others[0].name)

    def _check_hidden(self, table: Table) -> None:
        sheet = table.sheet
        if sheet.hidden or sheet.hidden_rows or sheet.hidden_columns:
            raise RecordsError("committee.form_hidden", file=self.file)

    def _count(self, cell: Cell | None, code: str, label: str) -> int:
        if cell is None:
            self.empty.append((code, label))
            return 0
        value = cell.value
        is_number = cell.kind is CellKind.NUMBER and isinstance(value, int | float)
        if not is_number or value != int(value) or not 0 <= value <= MOST:  # type: ignore[arg-type,operator]
            raise self._refused("form_text", code, label, value=cell.text[:_EXCERPT] or cell.kind)
        return int(value)  # type: ignore[arg-type]

    def _text(self, lines: Mapping[str, Cell | None], code: str) -> str:
        cell = lines[code]
        label = wording("committee")["form"]["about"][code]
        return self._line(cell.text if cell else "", code, label)

    def _line(self, text: str, code: str, label: str) -> str:
        """Return a text as one line that every sheet of ours can hold."""
        try:
            return clean(plain(text, lines=False))[:_LONGEST].strip()
        except RecordsError:
            raise self._refused("form_label", code, label) from None

    def _named(self, lines: Mapping[str, Cell | None], code: str) -> str:
        """Return a text, or nothing where the form says that there is none."""
        text = self._text(lines, code)
        return "" if name_key(text) == name_key(wording("committee")["form"]["none"]) else text

    def _day(self, lines: Mapping[str, Cell | None], code: str) -> date:
        cell = lines[code]
        if cell is not None and isinstance(cell.value, date):
            return cell.value
        try:
            return datetime.strptime(cell.text if cell else "", "%d/%m/%Y").date()  # noqa: DTZ007
        except ValueError:
            label = wording("committee")["form"]["about"][code]
            raise self._refused("form_day", code, label) from None

    def _id(self, lines: Mapping[str, Cell | None]) -> UUID | None:
        text = self._named(lines, "A4")
        if not text:
            return None
        try:
            return UUID(text)
        except ValueError:
            label = wording("committee")["form"]["about"]["A4"]
            raise self._refused("form_label", "A4", label) from None

    def _refused(self, key: str, code: str, label: str, **values: object) -> RecordsError:
        return RecordsError(f"committee.{key}", file=self.file, code=code, label=label, **values)


def _asked(*, of_campaign: bool) -> tuple[str, ...]:
    """Return the figures that a form of a campaign, or of a period alone, has."""
    day = date(2000, 1, 1)
    return Subject(Period(day, day), CampaignMark("-", "") if of_campaign else None).keys
