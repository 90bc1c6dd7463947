"""One vote: three numbers, and at once what they make of the voters present."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QWidget

from desktop.pages.meetings_page.minutes.entry_rows import EntryRow, Room
from desktop.translation import current_language
from desktop.widgets.buttons import make_button
from desktop.widgets.count_field import CountField
from desktop.widgets.form import labelled
from desktop.widgets.live_line import LiveLine
from desktop.widgets.text import make_label, mark_invalid, set_look
from models.attendance.voters import Voters
from models.errors import RecordsError
from models.meetings.votes import VoteData, check_vote, judge_vote

_COUNT_WIDTH = 84


class VoteRow(EntryRow):
    """Shows the percentage with every key; more votes than voters are refused in the row."""

    def __init__(self) -> None:
        super().__init__()
        self._voters = Voters()
        self._shown = VoteData("")
        self.subject = LiveLine(name="vote_subject")
        self.in_favour = CountField(name="vote_in_favour")
        self.against = CountField(name="vote_against")
        self.other = CountField(name="vote_other")
        self.all_button = make_button(
            self.tr("All in favour"),
            name="vote_all",
            look="link",
            slot=self._all_in_favour,
            tip=self.tr("Everyone present with a vote was in favour"),
        )
        self.secret = QCheckBox(self.tr("Secret ballot"))
        self.secret.setObjectName("vote_secret")
        self.name_removal("vote_remove", self.tr("Remove this vote"))
        self.outcome = make_label("", "strong", name="vote_outcome")
        self.rule = make_label("", "small", name="vote_rule", wrap=True)
        self.subject.settled.connect(self.changed)
        for field in self.counts:
            field.setFixedWidth(_COUNT_WIDTH)
            field.textEdited.connect(self._follow)
            field.editingFinished.connect(self.changed)
            field.returnPressed.connect(self._go_on)
        self.subject.returnPressed.connect(self._go_on)
        self.secret.clicked.connect(self.changed)
        self._lay_out()

    @property
    def counts(self) -> tuple[CountField, CountField, CountField]:
        """In favour, against, other opinion."""
        return self.in_favour, self.against, self.other

    @property
    def data(self) -> VoteData:
        """What the fields hold."""
        in_favour, against, other = (field.count or 0 for field in self.counts)
        return VoteData(
            self.subject.text(), in_favour, against, other, is_secret=self.secret.isChecked()
        )

    @property
    def edited(self) -> bool:
        """Whether the fields hold something that the book does not."""
        return self.data != self._shown

    @property
    def is_blank(self) -> bool:
        """Whether no vote is noted yet; a subject alone is none."""
        return all(field.count is None for field in self.counts)

    @property
    def fields(self) -> list[QWidget]:
        """What Tab goes through, in order."""
        return [self.subject, *self.counts, self.all_button, self.secret]

    def show_entry(self, entry: VoteData | None, room: Room, _owner_id: UUID) -> None:
        """Show a vote, or an empty row for the numbers of one."""
        self._voters = room.voters
        if entry is not None and not self.edited:
            self._shown = entry
            self.subject.show_text(entry.subject)
            for field, count in zip(
                self.counts, (entry.in_favour, entry.against, entry.other), strict=True
            ):
                field.set_count(count)
            self.secret.setChecked(entry.is_secret)
        self._follow()

    def propose_subject(self, subject: str) -> None:
        """Put a subject into an empty row; it is no entry by itself."""
        if not self.subject.text():
            self.subject.show_text(subject)

    def begin(self) -> None:
        """Take the keyboard at the first number."""
        self.in_favour.setFocus(Qt.FocusReason.TabFocusReason)

    def set_saved(self) -> None:
        """Take everything as written."""
        self._shown = self.data
        self.subject.show_text(self.subject.text())

    @Slot()
    def _follow(self) -> None:
        """Say what the numbers make, with every key."""
        try:
            check_vote(self.data, self._voters)
            problem = ""
        except RecordsError as error:
            problem = error.sentence(current_language())
        outcome = judge_vote(self.data, self._voters)
        for field in self.counts:
            mark_invalid(field, invalid=bool(problem))
        carried = self.tr("carried") if outcome.is_carried else self.tr("not carried")
        text = self.tr("In favour: {0} of the voters present").format(outcome.of_present)
        self.outcome.setText("" if self.is_blank or problem else f"{text} · {carried}")
        rule = self.tr(
            "Voters present: {0} (official members; exempt ones if they came). A resolution needs "
            "more than half of {1}."
        )
        self.rule.setText(problem or rule.format(self._voters.present, self._voters.entitled))
        set_look(self.rule, "error" if problem else "small")

    @Slot()
    def _all_in_favour(self) -> None:
        for field, count in zip(self.counts, (self._voters.present, 0, 0), strict=True):
            field.set_count(count)
        self._follow()
        self.changed.emit()

    @Slot()
    def _go_on(self) -> None:
        """Go to the next number, and from the last one on."""
        order: list[QWidget] = [self.subject, *self.counts]
        place = [field is self.sender() for field in order].index(True) + 1
        if place < len(order):
            order[place].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.went_on.emit()

    def _lay_out(self) -> None:
        numbers = QHBoxLayout()
        numbers.setSpacing(12)
        numbers.addWidget(labelled(self.tr("Subject of the vote"), self.subject), 1)
        numbers.addWidget(labelled(self.tr("In favour"), self.in_favour))
        numbers.addWidget(labelled(self.tr("Against"), self.against))
        numbers.addWidget(labelled(self.tr("Other"), self.other))
        ends = QHBoxLayout()
        ends.setSpacing(12)
        ends.addWidget(self.outcome)
        ends.addStretch(1)
        ends.addWidget(self.all_button)
        ends.addWidget(self.secret)
        ends.addWidget(self.remove_button)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        grid.addLayout(numbers, 0, 0)
        grid.addLayout(ends, 1, 0)
        grid.addWidget(self.rule, 2, 0)
