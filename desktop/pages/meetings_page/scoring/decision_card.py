"""Who proposed the points, how the cell voted on them, and what was decided above."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.translation import current_language
from desktop.widgets.card import Card
from desktop.widgets.choice_field import ChoiceField
from desktop.widgets.count_field import CountField
from desktop.widgets.date_field import DateField
from desktop.widgets.form import labelled
from desktop.widgets.text import make_label, mark_invalid, set_look
from models.attendance.voters import Voters
from models.errors import RecordsError
from models.meetings.quality import Quality
from models.meetings.votes import VoteData, check_vote, judge_vote

translate = QCoreApplication.translate
_COUNT_WIDTH, _NAME_WIDTH, _DAY_WIDTH = 84, 220, 150


class DecisionCard(Card):
    """`scored` comes with a proposer or votes, `decided` with the decision from above."""

    scored = Signal()
    decided = Signal()

    def __init__(self) -> None:
        super().__init__(name="decision_card")
        self._voters = Voters()
        self._shown: tuple[UUID | None, VoteData | None] = (None, None)
        self.proposer: ChoiceField[UUID] = ChoiceField(name="score_proposer")
        self.in_favour = CountField(name="score_in_favour")
        self.against = CountField(name="score_against")
        self.other = CountField(name="score_other")
        self.outcome = make_label("", "small", name="score_outcome", wrap=True)
        self.decided_class: ChoiceField[str] = ChoiceField(name="score_decided_class")
        self.decided_on = DateField(name="score_decided_on")
        self.proposer.value_chosen.connect(self._tell)
        for field in self.counts:
            field.setFixedWidth(_COUNT_WIDTH)
            field.textEdited.connect(self._follow)
            field.editingFinished.connect(self._tell)
        self.decided_class.value_chosen.connect(self.decided)
        self.decided_on.day_changed.connect(self.decided)
        self._lay_out()

    @property
    def counts(self) -> tuple[CountField, CountField, CountField]:
        """In favour, against, other opinion."""
        return self.in_favour, self.against, self.other

    @property
    def vote(self) -> VoteData | None:
        """The votes typed, or None while there are none."""
        counts = [field.count for field in self.counts]
        if all(count is None for count in counts):
            return None
        in_favour, against, other = (count or 0 for count in counts)
        return VoteData("", in_favour, against, other)

    @property
    def pending(self) -> bool:
        """Whether what is typed waits for the book to take it."""
        return (self.proposer.value, self.vote) != self._shown

    def settle(self) -> None:
        """Have what was changed written."""
        self.scored.emit()

    def show_quality(self, quality: Quality) -> None:
        """Show who proposed, voted and decided; what is being typed stays."""
        typing = self.pending
        self._voters = quality.voters
        people = {row.person_id: row.full_name for row in quality.minutes.people if row.is_member}
        if quality.proposer_id:
            people.setdefault(quality.proposer_id, quality.proposer)
        self.proposer.set_choices(people.items())
        self.decided_class.set_choices((one.name, one.name) for one in quality.criteria.classes)
        if not typing:
            self.proposer.set_value(quality.proposer_id)
            vote = quality.vote
            shown = (vote.in_favour, vote.against, vote.other) if vote else (None, None, None)
            for field, count in zip(self.counts, shown, strict=True):
                field.set_count(count)
            self.take_saved()
        self.decided_class.set_value(quality.decided_class or None)
        if not (self.decided_on.hasFocus() and self.decided_on.edited):
            self.decided_on.set_day(quality.decided_on)
        self._follow()

    def take_saved(self) -> None:
        """Take everything as written."""
        self._shown = (self.proposer.value, self.vote)

    @Slot()
    def _tell(self) -> None:
        if self.pending:
            self.scored.emit()

    @Slot()
    def _follow(self) -> None:
        """Say what the votes make, with every key."""
        vote = self.vote or VoteData("")
        try:
            check_vote(vote, self._voters)
            problem = ""
        except RecordsError as error:
            problem = error.sentence(current_language())
        for field in self.counts:
            mark_invalid(field, invalid=bool(problem))
        present = self.tr("Voters present: {0}").format(self._voters.present)
        if self.vote is not None:
            rate = judge_vote(vote, self._voters).of_present
            present = self.tr("In favour: {0} of the voters present").format(rate)
        self.outcome.setText(problem or present)
        set_look(self.outcome, "error" if problem else "small")

    def _lay_out(self) -> None:
        self.proposer.setFixedWidth(_NAME_WIDTH)
        self.decided_class.setFixedWidth(_DAY_WIDTH)
        self.decided_on.setFixedWidth(_DAY_WIDTH)
        row = QHBoxLayout()
        row.setSpacing(16)
        for widget in (
            labelled(self.tr("&Proposed by"), self.proposer),
            labelled(self.tr("In &favour"), self.in_favour),
            labelled(self.tr("&Against"), self.against),
            labelled(self.tr("&Other"), self.other),
        ):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        above = QHBoxLayout()
        above.setSpacing(16)
        above.addWidget(labelled(self.tr("&Decided above: class"), self.decided_class))
        above.addWidget(labelled(self.tr("o&n"), self.decided_on))
        above.addStretch(1)
        lines = QVBoxLayout()
        lines.setSpacing(8)
        lines.addLayout(row)
        lines.addWidget(self.outcome)
        lines.addLayout(above)
        self.body.addLayout(lines)
