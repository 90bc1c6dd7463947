"""How the lists of people are read: inside one transaction, with who signs them that day."""

from __future__ import annotations

from datetime import date
from typing import Literal
from uuid import UUID

from desktop.exports.form import form_on
from desktop.exports.member_register import RegisterPaper
from desktop.exports.people_list import PeoplePaper
from desktop.exports.sign_in_list import SignInPaper
from desktop.exports.signing import signature_on
from models.book.database import Session
from models.errors import RecordsError
from models.meetings.sign_in import collect_sign_in
from models.members.lists import collect_member_register, collect_people_list
from models.words import Mark

ListKey = Literal["member_list", "people_list"]


def read_people_list(session: Session, day: date, key: ListKey) -> PeoplePaper:
    """Read the list of members as of `day`, or of members and staff."""
    return PeoplePaper(
        people=collect_people_list(session, day=day, with_staff=key == "people_list"),
        key=key,
        signature=signature_on(session, day),
        profile=form_on(session, day),
    )


def read_register(session: Session, day: date) -> RegisterPaper:
    """Read the member register as of `day`; a book that does not keep it says so."""
    return RegisterPaper(
        register=collect_member_register(session, day=day),
        signature=signature_on(session, day),
        profile=form_on(session, day),
    )


def read_blank_list(session: Session, meeting_id: UUID) -> SignInPaper:
    """Read whom the meeting calls, to sign; nobody called is refused."""
    sheet = collect_sign_in(session, meeting_id=meeting_id)
    if not (sheet.members or sheet.staff):
        raise RecordsError("exports.nobody_called", title=sheet.meeting.data.title)
    return SignInPaper(sheet, form_on(session, sheet.meeting.data.held_on))


def read_marked_list(session: Session, meeting_id: UUID) -> SignInPaper:
    """Read the meeting as it was marked; one without any mark is refused."""
    paper = read_blank_list(session, meeting_id)
    people = (*paper.sheet.members, *paper.sheet.staff)
    if all(one.row.mark is Mark.NOT_RECORDED for one in people):
        raise RecordsError("exports.not_marked", title=paper.sheet.meeting.data.title)
    return paper
