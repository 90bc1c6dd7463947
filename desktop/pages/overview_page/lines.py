"""What each line of the to-do list says, and where its button leads."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.icons import Role
from desktop.navigation import WITHOUT_SCAN, MinutesOf, OwedOf, Place, ReportOf
from models.book.unsaved import form_of
from models.campaigns.deadlines import Deadline
from models.documents.unsaved_words import paper_place
from models.periods import date_text
from models.to_do import Task, ToDo

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Line:
    """What a row of the list says, and where its button leads; of a report, which it is."""

    icon: str
    role: Role
    title: str
    detail: str
    action: str
    place: Place
    payload: object
    deadline: Deadline | None = None


def deadline_line(deadline: Deadline) -> Line:
    """Return the line of a report that is due."""
    days = deadline.days_left
    if days < 0:
        left = translate("overview", "days overdue: {0}").format(-days)
    else:
        left = translate("overview", "days left: {0}").format(days)
    due = translate("overview", "Due {0} · {1}").format(date_text(deadline.due_on), left)
    if deadline.reports_to:
        due += translate("overview", " · to {0}").format(deadline.reports_to)
    return Line(
        "alarm",
        Role.RED if days <= 10 else Role.GOLD,
        deadline.title,
        due,
        translate("overview", "Write report"),
        Place.REPORTS,
        ReportOf(deadline.campaign_id, deadline.period),
        deadline,
    )


def task_line(task: ToDo) -> Line:
    """Return the line of any other thing to do."""
    return {
        Task.HANDED_OVER: _handed_over_line,
        Task.ENTER_PEOPLE: _people_line,
        Task.ENTER_MEETING: _meeting_line,
        Task.MARK: _mark_line,
        Task.HOLD_REGULAR: _hold_regular_line,
        Task.HOLD_THEMATIC: _hold_thematic_line,
        Task.MISSED_LIMIT: _missed_line,
        Task.MISSED_MONTHS: _missed_line,
        Task.AWAY_RUNNING: _away_line,
        Task.TOO_SHORT: _short_line,
        Task.STUDY_OWED: _owed_line,
        Task.SCAN_MISSING: _scan_line,
        Task.UNSAVED: _unsaved_line,
        Task.POST: _post_line,
        Task.TASK_DUE: _due_line,
    }[task.task](task)


def _handed_over_line(task: ToDo) -> Line:
    title = translate("overview", "Handed over on {0}").format(date_text(task.day))
    if task.subject:
        named = translate("overview", "Handed over on {0} to {1}")
        title = named.format(date_text(task.day), task.subject)
    return Line(
        "handshake",
        Role.GOLD,
        title,
        translate("overview", "Who received it keeps the book now; this one stays as it is"),
        translate("overview", "See the settings"),
        Place.SETTINGS,
        None,
    )


def _people_line(_task: ToDo) -> Line:
    return Line(
        "users",
        Role.SOFT,
        translate("overview", "Enter the people of the cell"),
        translate("overview", "From the office's Excel list, or one by one"),
        translate("overview", "Enter people"),
        Place.MEMBERS,
        None,
    )


def _meeting_line(_task: ToDo) -> Line:
    return Line(
        "calendar-check",
        Role.SOFT,
        translate("overview", "Enter the first meeting"),
        translate("overview", "Everyone on the roll of its day is called by itself"),
        translate("overview", "Enter a meeting"),
        Place.MEETINGS,
        None,
    )


def _mark_line(task: ToDo) -> Line:
    return Line(
        "checks",
        Role.GOLD,
        translate("overview", "Not fully marked: {0}").format(task.subject),
        translate("overview", "{0} · not yet recorded: {1}").format(
            date_text(task.day), task.members + task.staff
        ),
        translate("overview", "Mark attendance"),
        Place.MEETINGS,
        task.target,
    )


def _hold_regular_line(task: ToDo) -> Line:
    return Line(
        "calendar-x",
        Role.GOLD,
        translate("overview", "No regular meeting in {0}").format(task.subject),
        translate("overview", "Rule: once every month"),
        translate("overview", "See meetings"),
        Place.MEETINGS,
        None,
    )


def _hold_thematic_line(task: ToDo) -> Line:
    return Line(
        "calendar-plus",
        Role.SOFT,
        translate("overview", "No thematic meeting in quarter {0}").format(task.subject),
        translate("overview", "Rule: at least once every quarter"),
        translate("overview", "See meetings"),
        Place.MEETINGS,
        None,
    )


def _missed_line(task: ToDo) -> Line:
    at_limit = task.task is Task.MISSED_LIMIT
    rule = translate("overview", "Months {0} · three months of a year: the cell considers it")
    return Line(
        "user-minus",
        Role.RED if at_limit else Role.GOLD,
        translate("overview", "{0}: absent without good reason in {1} months").format(
            task.subject, task.members
        ),
        rule.format(task.detail),
        translate("overview", "See the person"),
        Place.MEMBERS,
        task.target,
    )


def _away_line(task: ToDo) -> Line:
    return Line(
        "user-minus",
        Role.SOFT,
        translate("overview", "{0}: absent with a reason {1} times running").format(
            task.subject, task.members
        ),
        translate("overview", "Since {0}").format(date_text(task.day)),
        translate("overview", "See the person"),
        Place.MEMBERS,
        task.target,
    )


def _short_line(task: ToDo) -> Line:
    return Line(
        "hourglass-low",
        Role.SOFT,
        translate("overview", "Regular meetings under the set length: {0}").format(task.subject),
        translate("overview", "The shortest took {0} minutes").format(task.detail),
        translate("overview", "See meetings"),
        Place.MEETINGS,
        None,
    )


def _owed_line(task: ToDo) -> Line:
    return Line(
        "book-open",
        Role.GOLD,
        translate("overview", "{0}: {1} not yet studied").format(
            task.subject, task.members + task.staff
        ),
        translate("overview", "{0} party members, {1} staff · {2}").format(
            task.members, task.staff, task.detail
        ),
        translate("overview", "See who"),
        Place.CAMPAIGNS,
        OwedOf(task.target, task.part) if task.target else None,
    )


def _scan_line(task: ToDo) -> Line:
    return Line(
        "paperclip",
        Role.SOFT,
        translate("overview", "Meetings without a signed scan: {0}").format(task.subject),
        translate("overview", "Of {0}; scan the signed minutes and add them to the meeting").format(
            task.day.year
        ),
        translate("overview", "See meetings"),
        Place.MEETINGS,
        WITHOUT_SCAN,
    )


def _unsaved_line(task: ToDo) -> Line:
    return Line(
        "floppy-disk",
        Role.GOLD,
        translate("overview", "Words that were not saved: {0}").format(task.subject),
        _where_unsaved(task),
        translate("overview", "Look at them"),
        *_unsaved_place(task),
    )


def _where_unsaved(task: ToDo) -> str:
    form = form_of(task.detail)
    if form is not None:
        return translate("overview", "Kept when the program was cut off; offered in the form again")
    return translate("overview", "Kept when the program was cut off; not in the book yet")


def _unsaved_place(task: ToDo) -> tuple[Place, object]:
    """Return where the words of a meeting, a paper or a form are offered."""
    paper, form = paper_place(task.detail), form_of(task.detail)
    if paper is not None:
        return Place.REPORTS, ReportOf(paper.campaign_id, paper.period, paper.key)
    if form is None:
        return Place.MEETINGS, MinutesOf(task.target) if task.target else None
    name, record_id = form
    return Place.MEETINGS if name == "meeting_dialog" else Place.CAMPAIGNS, record_id


def _post_line(task: ToDo) -> Line:
    late = translate("overview", "By {0} at the latest · meetings waiting: {1}")
    return Line(
        "paper-plane-tilt",
        Role.SOFT,
        translate("overview", "Not yet in the handbook app: {0}").format(task.subject),
        late.format(date_text(task.day), task.members),
        translate("overview", "Open the minutes"),
        Place.MEETINGS,
        MinutesOf(task.target, "closing") if task.target else None,
    )


def _due_line(task: ToDo) -> Line:
    due = translate("overview", "Due {0}").format(date_text(task.day))
    more = task.members - 1
    parts = [task.detail, due]
    if more:
        parts.append(translate("overview", "tasks overdue besides: {0}").format(more))
    return Line(
        "clipboard-text",
        Role.GOLD,
        translate("overview", "Task overdue: {0}").format(task.subject),
        " · ".join(filter(None, parts)),
        translate("overview", "Open the minutes"),
        Place.MEETINGS,
        MinutesOf(task.target, "resolution") if task.target else None,
    )
