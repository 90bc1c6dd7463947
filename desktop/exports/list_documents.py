"""The lists of people, as the pages and the command line offer them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any

from desktop.exports.documents import Chosen, Document, Options
from desktop.exports.formats import list_formats
from desktop.exports.list_paper import ListPaper, paper_of
from desktop.exports.list_readings import (
    read_blank_list,
    read_marked_list,
    read_people_list,
    read_register,
)
from desktop.exports.member_register import RegisterPaper, compose_member_register
from desktop.exports.paper import Paper
from desktop.exports.people_list import PeoplePaper, compose_people_list
from desktop.exports.sign_in_list import SignInPaper, compose_blank_list, compose_marked_list
from desktop.exports.wording import wording
from models.book.database import Session
from models.errors import RecordsError
from models.meetings.meetings import read_meeting
from models.meetings.sign_in import latest_meeting
from models.organisation import standing_day
from models.periods import Period


def _members(session: Session, chosen: Chosen) -> PeoplePaper:
    return read_people_list(session, chosen.period.last, "member_list")


def _people(session: Session, chosen: Chosen) -> PeoplePaper:
    return read_people_list(session, chosen.period.last, "people_list")


def _register(session: Session, chosen: Chosen) -> RegisterPaper:
    return read_register(session, chosen.period.last)


def _blank(session: Session, chosen: Chosen) -> SignInPaper:
    if chosen.meeting_id is None:
        raise RecordsError("exports.no_meeting")
    return read_blank_list(session, chosen.meeting_id)


def _marked(session: Session, chosen: Chosen) -> SignInPaper:
    if chosen.meeting_id is None:
        raise RecordsError("exports.no_meeting")
    return read_marked_list(session, chosen.meeting_id)


def _composed(compose: Callable[[Any], ListPaper], reading: Any) -> Paper:
    return paper_of(compose(reading))


def _of_day(
    key: str,
    title: str,
    collect: Callable[[Session, Chosen], Any],
    compose: Callable[[Any], ListPaper],
) -> Document:
    formats, paper = list_formats(compose), partial(_composed, compose)
    return Document(key, title, ("day",), collect, formats, paper)


def _of_meeting(
    key: str,
    title: str,
    collect: Callable[[Session, Chosen], Any],
    compose: Callable[[Any], ListPaper],
) -> Document:
    formats, paper = list_formats(compose), partial(_composed, compose)
    return Document(key, title, ("meeting",), collect, formats, paper)


_PEOPLE, _ROLL = wording("people_list"), wording("sign_in_list")
#: Lists of people as of a day, such as the page of the people offers.
LISTS = (
    _of_day("member-list", _PEOPLE["member_list"]["title"], _members, compose_people_list),
    _of_day("people-list", _PEOPLE["people_list"]["title"], _people, compose_people_list),
    _of_day(
        "member-register",
        wording("member_register")["title"],
        _register,
        compose_member_register,
    ),
)
#: The roll of a meeting, before it and after it.
BLANK_LIST = _of_meeting("sign-in-list", _ROLL["blank_title"], _blank, compose_blank_list)
MARKED_LIST = _of_meeting("attendance-list", _ROLL["marked_title"], _marked, compose_marked_list)
SIGN_IN_LISTS = (BLANK_LIST, MARKED_LIST)


def choose_day(session: Session, options: Options) -> Chosen:
    """Return the day that a list is true for: the one asked for, or else today."""
    day = options.day or (options.period.last if options.period else None)
    day = day or standing_day(session) or datetime.now().astimezone().date()
    return Chosen(Period(day, day))


def choose_call(session: Session, document: Document, options: Options) -> Chosen:
    """Return the meeting asked for; to sign the latest there is, marked the latest held."""
    meeting_id = options.meeting_id
    if meeting_id is None:
        meeting_id = latest_meeting(session, held=document.key == MARKED_LIST.key)
    day = read_meeting(session, meeting_id).data.held_on
    return Chosen(Period(day, day), meeting_id=meeting_id)
