"""What a people list says of a person's status, and the dated statuses that follow from it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from models.imports.dates import find_day
from models.imports.sheet import Remark, remark
from models.members.people import PersonData, usual_statuses
from models.members.steps import StatusStep
from models.names import clean, search_form
from models.periods import ALWAYS, date_text
from models.words import Post, Status

#: Probation lasts twelve months; up to twice that, a missing official date means probation.
_LONGEST_PROBATION = timedelta(days=730)

#: In this order: the first pattern found in the folded note decides.
_PATTERNS = (
    (Status.DIED, r"\btu tran\b|\bqua doi\b"),
    (Status.LEFT, r"\bxoa ten\b|\bkhai tru\b|\bra khoi dang\b"),
    (Status.SUSPENDED, r"\bdinh chi\b"),
    (Status.SPECIAL_DUTY, r"\bnhiem vu dac biet\b"),
    (Status.EXEMPT, r"\bmien (cong tac|sinh hoat|shd?\b)"),
    (
        Status.TEMPORARY_OUT,
        r"\btam thoi\b(?!.*\btu (noi khac|chi bo|dang bo)\b).*\b(di|noi khac)\b"
        r"|\b(gioi thieu|di)\b.*\btam thoi\b",
    ),
    (Status.TEMPORARY_IN, r"\bsinh hoat (dang )?tam thoi\b|\btam thoi\b.*\bden\b"),
    (
        Status.TRANSFERRED,
        r"\bchuyen( sinh hoat)?( dang)? di\b|\bchuyen sinh hoat\b(?!.*\bden\b)",
    ),
    (Status.PROBATIONARY, r"\bdu bi\b"),
    (
        Status.STAFF,
        # People work in offices that have workers in their names.
        r"\bquan chung\b|\bngoai dang\b|\bchua (vao|ket nap) dang\b|^nguoi lao dong$",
    ),
    (Status.OFFICIAL, r"\bchinh thuc\b"),
)
_BEGINNING = re.compile(r"\b(?:từ|kể từ|bắt đầu)\b(?:\s+ngày)?(.*)", re.IGNORECASE)

#: Statuses that follow from the dates; the step of any other keeps the note's words itself.
_UNDATED = frozenset({Status.OFFICIAL, Status.PROBATIONARY, Status.STAFF})
#: Notes that say the status and nothing else.
_PLAIN = frozenset(
    {
        "quan chung",
        "nguoi lao dong",
        "du bi",
        "dang vien du bi",
        "dv du bi",
        "chinh thuc",
        "dang vien chinh thuc",
        "dv chinh thuc",
    }
)

_POSTS = (
    (Post.DEPUTY_SECRETARY, r"\bpho bi thu\b"),
    (Post.SECRETARY, r"\bbi thu\b"),
    (Post.COMMITTEE_MEMBER, r"\b(chi|cap) uy( vien)?\b|\buy vien\b|\bcuv\b"),
)
_NO_POST = frozenset({"", "dang vien", "khong", "-", "0"})


@dataclass(frozen=True, slots=True)
class Noted:
    """A status that the file names, and from which day if it says so."""

    status: Status
    since: date | None
    text: str

    @property
    def says_more(self) -> bool:
        """Whether the text is worth keeping beside the status."""
        dated = self.status not in _UNDATED
        return not dated and search_form(self.text).strip(" .") not in _PLAIN


@dataclass(frozen=True, slots=True)
class Proposal:
    """Dated statuses with what is to be told about them; `reason` when they cannot be."""

    statuses: tuple[StatusStep, ...] = ()
    remarks: tuple[Remark, ...] = ()
    reason: Remark | None = None


def read_note(text: str) -> Noted | None:
    """Return the status that a note such as “Đảng viên dự bị” names, if it names one."""
    folded = search_form(text)
    for status, pattern in _PATTERNS:
        if re.search(pattern, folded):
            beginning = _BEGINNING.search(text)
            day = find_day(beginning.group(1)) if beginning else None
            return Noted(status, day or find_day(text), clean(text))
    return None


def read_post(text: str) -> tuple[Post | None, bool]:
    """Return the post that `text` names, and whether the text was understood."""
    folded = search_form(text)
    for post, pattern in _POSTS:
        if re.search(pattern, folded):
            return post, True
    return None, folded in _NO_POST


def propose_statuses(
    data: PersonData, noted: Noted | None, *, in_party: bool, today: date
) -> Proposal:
    """Return the dated statuses that follow from the dates and from what was noted.

    `in_party` tells that something else in the row or the list speaks of a party member.
    """
    status = noted.status if noted else None
    if noted and status is Status.STAFF:
        return _staff(data, noted)
    if noted and status is Status.TEMPORARY_IN:
        return _temporary_in(noted, today)
    if noted is None or status in {Status.OFFICIAL, Status.PROBATIONARY}:
        return _from_dates(data, noted, in_party=in_party, today=today)
    before = _from_dates(data, None, in_party=True, today=today)
    return _then(before, noted, today)


def _staff(data: PersonData, noted: Noted) -> Proposal:
    if data.joined_on or data.official_on:
        return Proposal(reason=remark("staff_with_dates", text=noted.text))
    return Proposal(usual_statuses(data, staff=True))


def _temporary_in(noted: Noted, today: date) -> Proposal:
    """Propose no status before the day of coming: until then another cell had the person."""
    since = noted.since or today
    remarks = [remark("temporary_in", text=noted.text, day=date_text(since))]
    if noted.since is None:
        remarks.append(remark("no_day", text=noted.text, day=date_text(today)))
    return Proposal((StatusStep(since, noted.status, note=noted.text),), tuple(remarks))


def _then(before: Proposal, noted: Noted, today: date) -> Proposal:
    """Add what was noted after the statuses `before` it."""
    since = noted.since or today
    remarks = list(before.remarks)
    if noted.since is None:
        remarks.append(remark("no_day", text=noted.text, day=date_text(today)))
    steps = [step for step in before.statuses if step.since < since]
    if len(steps) < len(before.statuses) or not steps:
        first = max((step.since for step in before.statuses), default=since)
        return Proposal(
            reason=remark("noted_too_early", text=noted.text, day=date_text(first)),
        )
    return Proposal((*steps, StatusStep(since, noted.status, note=noted.text)), tuple(remarks))


def _from_dates(data: PersonData, noted: Noted | None, *, in_party: bool, today: date) -> Proposal:
    probationary = noted is not None and noted.status is Status.PROBATIONARY
    if data.official_on:
        told = (remark("official_all_the_same", text=noted.text),) if noted and probationary else ()
        return Proposal(usual_statuses(data, staff=False), told)
    if data.joined_on:
        return _joined_only(data.joined_on, noted, today)
    if probationary:
        step = StatusStep(today, Status.PROBATIONARY)
        return Proposal((step,), (remark("no_joined_day", day=date_text(today)),))
    if noted or in_party:
        return Proposal((StatusStep(ALWAYS, Status.OFFICIAL),), (remark("taken_as_official"),))
    return Proposal(usual_statuses(data, staff=True), (remark("taken_as_staff"),))


def _joined_only(joined_on: date, noted: Noted | None, today: date) -> Proposal:
    first = StatusStep(joined_on, Status.PROBATIONARY)
    if noted and noted.status is Status.PROBATIONARY:
        return Proposal((first,))
    if noted is None and today - joined_on <= _LONGEST_PROBATION:
        return Proposal((first,), (remark("taken_as_probationary"),))
    official = min(_a_year_after(joined_on), today)
    if official == joined_on:
        return Proposal((StatusStep(official, Status.OFFICIAL),))
    told = remark("official_reckoned", day=date_text(official))
    return Proposal((first, StatusStep(official, Status.OFFICIAL)), (told,))


def _a_year_after(day: date) -> date:
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return date(day.year + 1, 3, 1)
