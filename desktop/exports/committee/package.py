"""Tệp số liệu (.solieu): the figures of one cell as one file that a stranger can read.

It is JSON: what kind of file it is, the SHA-256 of its content, and the content, all of it
allow-listed. Nothing in it names a person, and nothing in it can do anything.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any
from uuid import UUID

from desktop.exports.characters import plain
from desktop.exports.committee.strict_json import MAX_BYTES, NotStrictError, parse
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
)
from models.errors import RecordsError
from models.names import clean
from models.periods import Period

SUFFIX = "solieu"
FORMAT, VERSION = "so-chi-bo.so-lieu", 1
_FRAME = ("format", "version", "about", "sha256", "content")
_CONTENT = ("cell", "campaign", "period", "made_at", "program", "figures", "topics")
_CELL = ("id", "name", "upper_body")
_CAMPAIGN = ("key", "name", "directive", "dated_on")
_PERIOD = ("first", "last")
_COUNTS = ("meetings", "members", "members_whole", "staff", "staff_whole")
_TOPIC = ("code", "title", "depth", *_COUNTS)
_DEEPEST = 10
#: Letters of a text; longer ones are cut when written.
_LONGEST = 500
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_PROGRAM = re.compile(r"\d{1,4}(?:\.\d{1,4}){1,3}")


def write_package(figures: CellFigures) -> bytes:
    """Return the figures as the bytes of a file."""
    content = _content(figures)
    frame = {
        "format": FORMAT,
        "version": VERSION,
        "about": wording("committee")["about"],
        "sha256": _digest(content),
        "content": content,
    }
    return f"{json.dumps(frame, ensure_ascii=False, indent=1)}\n".encode()


def check_package(data: bytes) -> None:
    """Refuse a file that could not be read again."""
    read_package(data, file=SUFFIX)


def read_package(data: bytes, *, file: str) -> CellFigures:
    """Return the figures; raise RecordsError with the file's name in its sentence."""
    if len(data) > MAX_BYTES:
        raise RecordsError("committee.too_large", file=file)
    try:
        frame = parse(data)
    except NotStrictError:
        raise RecordsError("committee.damaged", file=file) from None
    try:
        _check_frame(frame, file)
        figures = _figures(frame["content"])
    except NotStrictError:
        raise RecordsError("committee.not_figures", file=file) from None
    return figures


def _digest(content: Mapping[str, Any]) -> str:
    plainest = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(plainest.encode()).hexdigest()


def _text(value: str) -> str:
    """Return `value` as one line that is read back as it stands."""
    return clean(plain(value, lines=False))[:_LONGEST].strip()


def _content(figures: CellFigures) -> dict[str, Any]:
    cell, subject, campaign = figures.cell, figures.subject, figures.subject.campaign
    return {
        "cell": {
            "id": str(cell.id) if cell.id else None,
            "name": _text(cell.name),
            "upper_body": _text(cell.upper_body),
        },
        "campaign": campaign
        and {
            "key": _text(campaign.key),
            "name": _text(campaign.name),
            "directive": _text(campaign.directive),
            "dated_on": campaign.dated_on.isoformat() if campaign.dated_on else None,
        },
        "period": {
            "first": subject.period.first.isoformat(),
            "last": subject.period.last.isoformat(),
        },
        "made_at": f"{figures.made_at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
        "program": figures.program,
        "figures": {key: figures.counts[key] for key in subject.keys},
        "topics": [
            {
                "code": _text(topic.code),
                "title": _text(topic.title),
                "depth": topic.depth,
                **dict(zip(_COUNTS, topic.counts, strict=True)),
            }
            for topic in figures.topics
        ],
    }


def _check_frame(frame: Any, file: str) -> None:
    if not isinstance(frame, dict) or frame.get("format") != FORMAT:
        raise NotStrictError
    version = frame.get("version")
    if type(version) is int and version > VERSION:
        raise RecordsError("committee.newer", file=file, version=version)
    if type(version) is not int or version != VERSION:
        raise NotStrictError
    _keys(frame, _FRAME)
    if not isinstance(frame["about"], str) or not isinstance(frame["content"], dict):
        raise NotStrictError
    if frame["sha256"] != _digest(frame["content"]):
        raise RecordsError("committee.changed", file=file)


def _figures(content: dict[str, Any]) -> CellFigures:
    _keys(content, _CONTENT)
    period = _keys(content["period"], _PERIOD)
    days = Period(_day(period["first"]), _day(period["last"]))
    if days.last < days.first:
        raise NotStrictError
    subject = Subject(days, _campaign(content["campaign"]))
    counts = _keys(content["figures"], subject.keys)
    topics = content["topics"]
    if not isinstance(topics, list) or len(topics) > MOST_TOPICS:
        raise NotStrictError
    return CellFigures(
        cell=_cell(content["cell"]),
        subject=subject,
        counts={key: _count(counts[key]) for key in subject.keys},
        topics=tuple(_topic(one) for one in topics),
        made_at=_moment(content["made_at"]),
        program=_matching(content["program"], _PROGRAM),
    )


def _cell(value: Any) -> CellMark:
    cell = _keys(value, _CELL)
    name = _line(cell["name"])
    if not CellMark(name).name_key:
        raise NotStrictError
    return CellMark(name, _line(cell["upper_body"]), _id(cell["id"]))


def _campaign(value: Any) -> CampaignMark | None:
    if value is None:
        return None
    campaign = _keys(value, _CAMPAIGN)
    dated_on = campaign["dated_on"]
    if not _line(campaign["key"]):
        raise NotStrictError
    return CampaignMark(
        campaign["key"],
        _line(campaign["name"]),
        _line(campaign["directive"]),
        None if dated_on is None else _day(dated_on),
    )


def _topic(value: Any) -> TopicCounts:
    topic = _keys(value, _TOPIC)
    if _count(topic["depth"]) > _DEEPEST:
        raise NotStrictError
    counts = (_count(topic[name]) for name in _COUNTS)
    return TopicCounts(_line(topic["code"]), _line(topic["title"]), topic["depth"], *counts)


def _keys(value: Any, names: tuple[str, ...]) -> dict[str, Any]:
    if not isinstance(value, dict) or value.keys() != set(names):
        raise NotStrictError
    return value


def _line(value: Any) -> str:
    try:
        same = isinstance(value, str) and value == _text(value)
    except RecordsError:
        same = False
    if not same:
        raise NotStrictError
    return str(value)


def _count(value: Any) -> int:
    if type(value) is not int or not 0 <= value <= MOST:
        raise NotStrictError
    return value


def _id(value: Any) -> UUID:
    try:
        found = UUID(_line(value))
    except ValueError:
        raise NotStrictError from None
    if str(found) != value:
        raise NotStrictError
    return found


def _day(value: Any) -> date:
    try:
        return date.fromisoformat(_matching(value, _DAY))
    except ValueError:
        raise NotStrictError from None


def _moment(value: Any) -> datetime:
    try:
        moment = datetime.strptime(_matching(value, _MOMENT), "%Y-%m-%dT%H:%M:%SZ")  # noqa: DTZ007
    except ValueError:
        raise NotStrictError from None
    if moment.year not in CLOCK_YEARS:
        raise NotStrictError
    return moment.replace(tzinfo=UTC)


def _matching(value: Any, form: re.Pattern[str]) -> str:
    # Digits of other scripts are digits too, but none of ours.
    if not isinstance(value, str) or not value.isascii() or not form.fullmatch(value):
        raise NotStrictError
    return value
