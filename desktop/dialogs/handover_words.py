"""What each line of a book's state says before it is handed over, and where it can be mended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.backup_words import full_moment
from desktop.icons import Role
from desktop.labels import status_label
from desktop.navigation import WITHOUT_SCAN, MinutesOf, OwedOf, Place, ReportOf
from desktop.translation import current_language
from models.handover.condition import Condition
from models.handover.state import DAYS_AHEAD, HandoverState
from models.periods import date_text
from models.words import MeetingState

translate = QCoreApplication.translate
#: The shapes that tell lines apart without colour: in order, to be looked at, only told.
GOOD, OPEN, TOLD = "check-circle", "warning", "info"
_MOST = 3


@dataclass(frozen=True, slots=True)
class StateLine:
    """A line of the state: its sign, what it says, and the place where it can be mended."""

    name: str
    sign: str
    title: str
    detail: str = ""
    place: Place | None = None
    payload: object = None

    @property
    def role(self) -> Role:
        """The colour of the sign, which its shape tells too."""
        return {GOOD: Role.GOOD, OPEN: Role.GOLD, TOLD: Role.SOFT}[self.sign]

    @property
    def sign_words(self) -> str:
        """What the sign means, for who does not see it."""
        return {
            GOOD: translate("handover", "in order"),
            OPEN: translate("handover", "to be looked at"),
            TOLD: translate("handover", "for information"),
        }[self.sign]


def state_lines(state: HandoverState, condition: Condition) -> tuple[StateLine, ...]:
    """Return every line of the state, what is open with its place."""
    return (
        _people_line(state),
        _finalised_line(state),
        _scan_line(state),
        *_series_lines(state),
        _task_line(state),
        _follow_up_line(state),
        *_deadline_lines(state),
        *_campaign_lines(state),
        _unsaved_line(state),
        _check_line(condition),
        _backup_line(condition),
        _password_line(condition),
    )


def _people_line(state: HandoverState) -> StateLine:
    title = translate("handover", "People on the list: {0} party members, {1} staff")
    parts = [f"{status_label(status)} {count}" for status, count in state.people]
    text = title.format(state.members, state.staff)
    return StateLine("people", TOLD, text, " · ".join(parts), Place.MEMBERS)


def _finalised_line(state: HandoverState) -> StateLine:
    found = state.not_finalised
    if not found:
        return StateLine(
            "not_finalised", GOOD, translate("handover", "Every meeting held is finalised")
        )
    title = translate("handover", "Meetings not finalised: {0}").format(len(found))
    drafts = sum(row.state is MeetingState.DRAFT for row in found)
    waiting = sum(row.not_recorded > 0 for row in found)
    detail = translate(
        "handover", "Held {0}, still a plan {1}; attendance not whole in {2} of them"
    ).format(len(found) - drafts, drafts, waiting)
    return StateLine("not_finalised", OPEN, title, detail, Place.MEETINGS, found[-1].id)


def _scan_line(state: HandoverState) -> StateLine:
    found = state.without_scan
    if not found:
        text = translate("handover", "Every meeting held has a scan of its signed papers")
        return StateLine("without_scan", GOOD, text)
    title = translate("handover", "Meetings without a scan of their signed papers: {0}")
    days = _some([date_text(row.data.held_on) for row in reversed(found)])
    text = title.format(len(found))
    return StateLine("without_scan", OPEN, text, days, Place.MEETINGS, WITHOUT_SCAN)


def _series_lines(state: HandoverState) -> Iterator[StateLine]:
    if not state.series:
        text = translate("handover", "No number of a paper was given in this book")
        yield StateLine("series", TOLD, text)
    for place, one in enumerate(state.series):
        title = translate("handover", "Last number of {0}: {1}").format(
            one.symbol, f"{one.next - 1:02d}"
        )
        gaps = _some([f"{number:02d}" for number in one.gaps], most=12)
        detail = one.term
        if gaps:
            detail += translate("handover", " · numbers left out: {0}").format(gaps)
        sign = OPEN if gaps else TOLD
        yield StateLine(f"series_{place}", sign, title, detail, Place.REPORTS)


def _task_line(state: HandoverState) -> StateLine:
    if not state.tasks:
        return StateLine("tasks", GOOD, translate("handover", "No task of a meeting is open"))
    first = state.tasks[0]
    title = translate("handover", "Tasks of meetings still open: {0}").format(len(state.tasks))
    payload = MinutesOf(first.meeting_id, "resolution")
    return StateLine("tasks", OPEN, title, first.data.text, Place.MEETINGS, payload)


def _follow_up_line(state: HandoverState) -> StateLine:
    if not state.follow_ups:
        text = translate("handover", "Nothing found by an inspection is left to be done")
        return StateLine("follow_ups", GOOD, text)
    title = translate("handover", "Left to be done after inspections: {0}")
    return StateLine("follow_ups", OPEN, title.format(state.follow_ups), place=Place.CAMPAIGNS)


def _deadline_lines(state: HandoverState) -> Iterator[StateLine]:
    if not state.deadlines:
        text = translate("handover", "No report is due within {0} days").format(DAYS_AHEAD)
        yield StateLine("deadlines", GOOD, text)
    for place, one in enumerate(state.deadlines):
        due = one.deadline
        late = translate("handover", "Overdue since {0}")
        ahead = translate("handover", "Due {0}")
        detail = (late if one.is_overdue else ahead).format(date_text(due.due_on))
        payload = ReportOf(due.campaign_id, due.period)
        sign = OPEN if one.is_overdue else TOLD
        yield StateLine(f"deadline_{place}", sign, due.title, detail, Place.REPORTS, payload)


def _campaign_lines(state: HandoverState) -> Iterator[StateLine]:
    for place, one in enumerate(state.campaigns):
        owed = one.members + one.staff
        text = translate("handover", "Still owe topics: {0} party members, {1} staff")
        done = translate("handover", "Nobody owes anything of its topics")
        detail = text.format(one.members, one.staff) if owed else done
        payload = OwedOf(one.campaign.id)
        sign = OPEN if owed else GOOD
        name = f"campaign_{place}"
        yield StateLine(name, sign, one.campaign.name, detail, Place.CAMPAIGNS, payload)


def _unsaved_line(state: HandoverState) -> StateLine:
    if not state.unsaved:
        return StateLine("unsaved", GOOD, translate("handover", "No words wait to be saved"))
    title = translate("handover", "Words that were not saved: {0}").format(len(state.unsaved))
    labels = _some(list(dict.fromkeys(one.words.label for one in state.unsaved)))
    return StateLine("unsaved", OPEN, title, labels, Place.OVERVIEW)


def _check_line(condition: Condition) -> StateLine:
    found = condition.findings
    if not found:
        text = translate("handover", "The check of pages, references and rules finds nothing wrong")
        return StateLine("check", GOOD, text)
    title = translate("handover", "The check of the book finds: {0}").format(len(found))
    return StateLine("check", OPEN, title, found[0].sentence(current_language()))


def _backup_line(condition: Condition) -> StateLine:
    if condition.backed_up_at is None:
        text = translate("handover", "There is no backup of this book")
        return StateLine("backup", OPEN, text, place=Place.SETTINGS)
    title = translate("handover", "Last backup: {0}").format(full_moment(condition.backed_up_at))
    return StateLine("backup", GOOD, title, place=Place.SETTINGS)


def _password_line(condition: Condition) -> StateLine:
    if condition.has_password:
        return StateLine("password", GOOD, translate("handover", "The book has a password"))
    text = translate("handover", "The book has no password: whoever holds the file can read it")
    hint = translate("handover", "A password for the one who receives it can be chosen here")
    return StateLine("password", OPEN, text, hint)


def _some(words: list[str], *, most: int = _MOST) -> str:
    """Return the first of `words`, with a sign that there are more."""
    return ", ".join(words[:most]) + ("…" if len(words) > most else "")
