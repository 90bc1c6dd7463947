"""``export KEY --book BOOK --out FILE`` or ``export --list``: write a document."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any
from uuid import UUID

import resources
from desktop.commands.parser import Subparsers
from desktop.commands.passwords import add_password_option, key_of
from desktop.commands.values import asked_period, day, identifier
from desktop.exports.registry import DOCUMENTS, Options, export, find_document
from models.book.database import Database, open_book
from models.campaigns.campaigns import list_campaigns
from models.errors import RecordsError
from models.members.people import read_people
from models.names import clean

_TWO_SIDED = "lề đối xứng để in hai mặt (mặt sau: trái 15 mm, phải 30 mm)"


def add_parser(subparsers: Subparsers) -> None:
    """Add the verb to the command line."""
    parser = subparsers.add_parser(
        "export", help="xuất một văn bản ra tệp pdf, xlsx, docx hoặc ics"
    )
    parser.add_argument("key", nargs="?", metavar="KEY", help="mã văn bản, xem --list")
    parser.add_argument(
        "--list", action="store_true", help="liệt kê các văn bản: mã, loại tệp, tên"
    )
    parser.add_argument("--book", type=Path, metavar="BOOK", help="tệp sổ")
    parser.add_argument("--out", type=Path, metavar="FILE", help="tệp sẽ viết")
    parser.add_argument(
        "--from",
        dest="first",
        type=day,
        metavar="D",
        help="ngày đầu kỳ (không có --from, --to: năm của buổi sinh hoạt gần nhất)",
    )
    parser.add_argument("--to", dest="last", type=day, metavar="D", help="ngày cuối kỳ")
    parser.add_argument(
        "--day", type=day, metavar="D", help="danh sách đúng tại ngày này (mặc định hôm nay)"
    )
    parser.add_argument(
        "--meeting", type=identifier, metavar="ID", help="buổi họp (mặc định buổi gần nhất)"
    )
    parser.add_argument(
        "--person", metavar="ID", help="người: họ và tên, số thẻ đảng viên hoặc mã bản ghi"
    )
    parser.add_argument(
        "--campaign",
        metavar="ID",
        help="đợt sinh hoạt: mã mẫu (lai-chau-1412-cv-tu…) hoặc mã bản ghi; mặc định đợt gần nhất",
    )
    parser.add_argument("--two-sided", dest="mirrored", action="store_true", help=_TWO_SIDED)
    add_password_option(parser)
    parser.set_defaults(run=run, parser=parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the document, or list what can be written."""
    if arguments.list:
        sys.stdout.writelines(_lines())
        return 0
    missing = [
        name
        for name, value in (
            ("KEY", arguments.key),
            ("--book", arguments.book),
            ("--out", arguments.out),
        )
        if value is None
    ]
    if missing:
        arguments.parser.error(f"the following arguments are required: {', '.join(missing)}")
    period = asked_period(arguments)
    title = _checked_title(arguments)
    database = open_book(arguments.book, read_only=True, key=key_of(arguments.book, arguments))
    try:
        campaign_id = _campaign(database, arguments.campaign)
        options = Options(
            period=period,
            campaign_id=campaign_id,
            meeting_id=arguments.meeting,
            day=arguments.day,
            person_id=_person(database, arguments.person),
            mirrored=arguments.mirrored,
        )
        export(database, arguments.key, out=arguments.out, options=options)
    finally:
        database.close()
    written: str = _texts()["written"]
    sys.stdout.write(written.format(title=title, file=arguments.out) + "\n")
    return 0


def _lines() -> list[str]:
    line: str = _texts()["line"]
    return [
        line.format(
            key=document.key,
            formats=",".join(one.suffix for one in document.formats),
            title=document.title,
        )
        + "\n"
        for document in DOCUMENTS
    ]


def _checked_title(arguments: argparse.Namespace) -> str:
    """Return the document's title, unless it was given what it has no use for."""
    document = find_document(arguments.key)
    for need in ("campaign", "meeting", "day", "person"):
        if getattr(arguments, need) is not None and need not in document.needs:
            raise RecordsError(f"commands.no_{need}_needed", title=document.title)
    if "person" in document.needs and arguments.person is None:
        raise RecordsError("commands.person_needed", title=document.title)
    return document.title


def _campaign(database: Database, text: str | None) -> UUID | None:
    """Return the campaign named by its template's key or its identifier."""
    if text is None:
        return None
    with database.reading() as session:
        campaigns = list_campaigns(session)
    for campaign in campaigns:
        if text in (campaign.key, str(campaign.id)):
            return campaign.id
    known = ", ".join(campaign.key or str(campaign.id) for campaign in campaigns)
    raise RecordsError("commands.unknown_campaign", campaign=text, known=known or "–")


def _person(database: Database, text: str | None) -> UUID | None:
    """Return the person named by full name, card number or identifier; one and no other."""
    if text is None:
        return None
    with database.reading() as session:
        people = read_people(session)
    wanted = clean(text)
    found = [
        one.id
        for one in people
        if wanted in (str(one.id), one.data.card_number)
        or wanted.casefold() == one.data.full_name.casefold()
    ]
    if len(found) != 1:
        key = "commands.several_people" if found else "commands.unknown_person"
        raise RecordsError(key, person=wanted, count=len(found))
    return found[0]


def _texts() -> dict[str, Any]:
    texts: dict[str, Any] = resources.read_toml("wording/commands.toml")["export"]
    return texts
