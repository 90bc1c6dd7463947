"""Campaign templates: one TOML file tells one campaign; adding a campaign is adding a file."""

from __future__ import annotations

import re
import tomllib
from dataclasses import MISSING, Field, fields
from datetime import date
from enum import StrEnum
from pathlib import Path
from types import NoneType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

import resources
from models.campaigns.checks import check_campaign
from models.campaigns.parts import CampaignTemplate
from models.errors import RecordsError
from models.names import clean, clean_lines

__all__ = ["CampaignTemplate", "list_templates", "parse_template", "read_template", "told_whole"]

T = TypeVar("T")

#: Texts that keep their line breaks.
LONG_TEXTS = frozenset({"content", "detail", "note", "text"})
#: A file of a campaign is some 30 kB; what is far larger was made for something else.
_LARGEST = 2_000_000
_MOST_ENTRIES, _DEEPEST, _LONGEST = 600, 8, 20_000
#: What a file that we write begins with.
_FIRST_LINE = "# Sổ Chi bộ: mẫu đợt sinh hoạt, {count} dòng"
_TOLD = re.compile(r"# Sổ Chi bộ: mẫu đợt sinh hoạt, (\d{1,6}) dòng")
_KINDS: dict[type, str] = {int: "kind_number", bool: "kind_yes_no", date: "kind_date"}


def list_templates(folder: Path | None = None) -> tuple[CampaignTemplate, ...]:
    """Read every template of `folder` (the program's own by default), in file-name order."""
    found: dict[str, CampaignTemplate] = {}
    for file in sorted((folder or resources.path("campaigns")).glob("*.toml")):
        template = read_template(file)
        if template.key in found:
            raise RecordsError("campaigns.template_twice", file=file.name, code=template.key)
        found[template.key] = template
    return tuple(found.values())


def read_template(file: Path) -> CampaignTemplate:
    """Read one template; raise RecordsError with what is wrong when it is broken."""
    try:
        with file.open("rb") as opened:
            data = opened.read(_LARGEST + 1)
    except OSError as error:
        raise RecordsError("campaigns.template_missing", file=file.name) from error
    return parse_template(data, name=file.name)


def parse_template(data: bytes, *, name: str) -> CampaignTemplate:
    """Read a template from the bytes of the file called `name`."""
    try:
        template = _record(CampaignTemplate, _load(data), "")
        check_campaign(template)
    except RecordsError as problem:
        raise RecordsError("campaigns.template_broken", file=name, problem=problem) from problem
    return template


def _load(data: bytes) -> dict[str, Any]:
    if len(data) > _LARGEST:
        raise RecordsError("campaigns.problem_large")
    try:
        # Notepad puts a mark before UTF-8 text.
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RecordsError("campaigns.problem_encoding") from error
    _check_whole(text)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        told = re.search(r"line (\d+)", str(error))
        line = told[1] if told else text.count("\n") + 1
        raise RecordsError("campaigns.problem_syntax", line=line) from error
    except (RecursionError, ValueError) as error:
        # Brackets within brackets without end, and numbers of thousands of digits.
        raise RecordsError("campaigns.problem_deep") from error


def told_whole(text: str) -> str:
    """Return the text of a file below a line that says how long it is.

    TOML has no end: a file cut between two entries would otherwise pass for a whole one.
    """
    return f"{_FIRST_LINE.format(count=_lines(text) + 1)}\n{text}"


def _check_whole(text: str) -> None:
    """Refuse a file that has fewer lines than its first one says."""
    told = _TOLD.match(text)
    found = _lines(text)
    if told and found < int(told[1]):
        raise RecordsError("campaigns.problem_cut", found=found, told=told[1])


def _lines(text: str) -> int:
    """Count the lines, whether or not the last one is ended."""
    return text.rstrip().count("\n") + 1


def _record(kind: type[T], table: object, place: str) -> T:
    """Read one table as the dataclass `kind`, whose fields say what belongs there."""
    if not isinstance(table, dict):
        raise _wrong_kind(place, "kind_table")
    wanted = _fields_of(kind)
    for name in table:
        if name not in wanted:
            raise RecordsError("campaigns.problem_unknown", place=_within(place, name))
    values: dict[str, Any] = {}
    for name, (field, value_kind) in wanted.items():
        if name in table:
            values[name] = _value(value_kind, table[name], _within(place, name), name)
        elif field.default is MISSING:
            raise RecordsError("campaigns.problem_missing", place=_within(place, name))
    return kind(**values)


def _fields_of(kind: type) -> dict[str, tuple[Field[Any], Any]]:
    """Return what a template writes of `kind`: each field with its type, optional or not."""
    hints = get_type_hints(kind)
    found = {}
    for field in fields(cast("Any", kind)):
        hint = hints[field.name]
        if NoneType in get_args(hint):
            hint = next(one for one in get_args(hint) if one is not NoneType)
        if field.name != "id":
            found[field.name] = (field, hint)
    return found


def _value(kind: Any, value: object, place: str, name: str) -> object:
    if get_origin(kind) is tuple:
        return _records(get_args(kind)[0], value, place)
    if issubclass(kind, StrEnum):
        return _choice(kind, value, place)
    if kind is str:
        return _text(value, place, long=name in LONG_TEXTS)
    # bool is an int and datetime a date to isinstance, but not to a reader.
    if type(value) is not kind:
        raise _wrong_kind(place, _KINDS[kind])
    return value


def _records(kind: type[T], value: object, place: str) -> tuple[T, ...]:
    if not isinstance(value, list):
        raise _wrong_kind(place, "kind_list")
    if len(value) > _MOST_ENTRIES or place.count("children") > _DEEPEST:
        raise RecordsError("campaigns.problem_deep")
    return tuple(
        _record(kind, table, f"{place} {number}") for number, table in enumerate(value, start=1)
    )


def _choice(kind: type[StrEnum], value: object, place: str) -> StrEnum:
    try:
        return kind(cast("str", value))
    except ValueError as error:
        choices = ", ".join(kind)
        raise RecordsError(
            "campaigns.problem_choice", place=place, value=value, choices=choices
        ) from error


def _text(value: object, place: str, *, long: bool) -> str:
    text = (clean_lines if long else clean)(value) if isinstance(value, str) else ""
    if not text.strip():
        raise _wrong_kind(place, "kind_text")
    if len(text) > _LONGEST:
        raise RecordsError("campaigns.problem_long", place=place)
    return text


def _within(place: str, name: str) -> str:
    return f"{place} → {name}" if place else name


def _wrong_kind(place: str, expected: str) -> RecordsError:
    return RecordsError(
        "campaigns.problem_kind", place=place, expected=RecordsError(f"campaigns.{expected}")
    )
