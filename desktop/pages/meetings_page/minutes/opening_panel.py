"""What the minutes say of who came: read from the sheet, never typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication

from desktop.widgets.card import Card
from desktop.widgets.facts_view import Fact, FactSection, FactsView
from desktop.widgets.notice import Notice
from models.attendance.sheet import AttendanceRow
from models.meetings.minutes import Minutes, StatusCounts

translate = QCoreApplication.translate


class OpeningPanel(Card):
    """Counts and names, and what keeps them from being whole."""

    def __init__(self) -> None:
        super().__init__(name="opening_panel")
        self.notice = Notice(name="opening_notice")
        self.facts = FactsView(
            name="opening_facts", title=translate("OpeningPanel", "Who came to the meeting")
        )
        self.body.addWidget(self.notice)
        self.body.addWidget(self.facts, 1)

    def show_minutes(self, minutes: Minutes) -> None:
        """Show what the sheet says now."""
        self.facts.show_sections([_people(minutes), _absent(minutes), _led(minutes)])
        problems = list(_problems(minutes))
        if problems:
            self.notice.tell("\n".join(problems))
        else:
            self.notice.clear()

    def begin(self) -> None:
        """Take the keyboard, to scroll."""
        self.facts.setFocus()


def _people(minutes: Minutes) -> FactSection:
    facts = [
        Fact(translate("OpeningPanel", "Party members called"), _counted(minutes.called)),
        Fact(translate("OpeningPanel", "Attended"), _counted(minutes.attended)),
        Fact(
            translate("OpeningPanel", "Voters present"),
            f"{minutes.voters.present}/{minutes.voters.entitled}",
        ),
    ]
    if minutes.away:
        head = translate("OpeningPanel", "Temporarily elsewhere")
        facts.append(Fact(head, ", ".join(minutes.away)))
    staff = minutes.meeting.staff
    if staff.called:
        facts.append(Fact(translate("OpeningPanel", "Staff"), f"{staff.attended}/{staff.called}"))
    return FactSection(translate("OpeningPanel", "Who came"), tuple(facts))


def _absent(minutes: Minutes) -> FactSection:
    none = translate("OpeningPanel", "nobody")
    return FactSection(
        translate("OpeningPanel", "Who was away"),
        (
            Fact(
                translate("OpeningPanel", "With reason"),
                _names(minutes.absent_excused, reasons=True) or none,
            ),
            Fact(
                translate("OpeningPanel", "Without reason"),
                _names(minutes.absent_unexcused) or none,
            ),
            Fact(translate("OpeningPanel", "Exempt"), _names(minutes.exempt) or none),
        ),
    )


def _led(minutes: Minutes) -> FactSection:
    data = minutes.meeting.data
    named = (
        (translate("OpeningPanel", "Chair"), minutes.meeting.chair),
        (translate("OpeningPanel", "Minute taker"), minutes.meeting.minute_taker),
        (translate("OpeningPanel", "Guests"), ", ".join(data.guests.splitlines())),
    )
    facts = tuple(Fact(head, text) for head, text in named if text)
    return FactSection(translate("OpeningPanel", "Who led it"), facts)


def _problems(minutes: Minutes) -> Iterator[str]:
    if minutes.not_recorded:
        text = translate("OpeningPanel", "Not yet recorded: {0}. The counts are not whole yet.")
        yield text.format(_names(minutes.not_recorded))
    for vote in minutes.votes_too_large:
        text = translate(
            "OpeningPanel",
            "“{0}” has {1} votes, but only {2} voters were present: correct the vote or the "
            "attendance.",
        )
        yield text.format(vote.data.subject, vote.data.cast, vote.voters.present)
    if minutes.absent_but_named:
        yield absent_but_named_text(minutes)


def absent_but_named_text(minutes: Minutes) -> str:
    """Return the sentence about who is marked as away and yet did something at the meeting."""
    text = translate(
        "OpeningPanel",
        "Marked as away, but chair, minute taker, presenter or speaker here: {0}. Correct the "
        "attendance or the minutes.",
    )
    return text.format(_names(minutes.absent_but_named))


def _counted(counts: StatusCounts) -> str:
    parts = (
        (translate("OpeningPanel", "official {0}"), counts.official),
        (translate("OpeningPanel", "probationary {0}"), counts.probationary),
        (translate("OpeningPanel", "temporarily here {0}"), counts.temporary_in),
        (translate("OpeningPanel", "exempt {0}"), counts.exempt),
        (translate("OpeningPanel", "on special duty {0}"), counts.special_duty),
    )
    said = "; ".join(text.format(count) for text, count in parts if count)
    return f"{counts.total} ({said})" if said else str(counts.total)


def _names(rows: Iterable[AttendanceRow], *, reasons: bool = False) -> str:
    return ", ".join(
        f"{row.full_name} ({row.reason})" if reasons and row.reason else row.full_name
        for row in rows
    )
