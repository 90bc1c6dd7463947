"""What the secretary adds to a report: date, number, signer and the words between the figures."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop import messages
from desktop.book import OpenBook
from desktop.exports.wording import period_name
from desktop.navigation import range_label, year_label
from desktop.settings import Language
from desktop.translation import current_language
from desktop.widgets.buttons import make_button
from desktop.widgets.card import Card
from desktop.widgets.draft_words import DraftWords
from desktop.widgets.narrative_card import NarrativeCard
from desktop.widgets.parts_card import PartsCard
from desktop.widgets.signing_fields import Signing, SigningFields
from models.book.database import Session
from models.documents.drafts import (
    Draft,
    choose_part,
    read_draft,
    read_earlier,
    set_signing,
    take_over_words,
    write_narrative,
)
from models.documents.recipients import RECIPIENTS
from models.documents.unsaved_words import PaperPlace
from models.errors import RecordsError
from models.members.roll import RollEntry, roll_on
from models.periods import Period, year

#: The second answer to whether written words may go.
_REPLACE = 1


@dataclass(frozen=True, slots=True)
class DraftSubject:
    """What a draft is of: which paper, of which campaign and days."""

    key: str
    campaign_id: UUID | None
    period: Period


class DraftEditor(QWidget):
    """Shows a draft and keeps each field as it is left; `typed` follows the keys."""

    typed = Signal()

    def __init__(self, book: OpenBook, heads: Mapping[str, str] = MappingProxyType({})) -> None:
        super().__init__()
        self.setObjectName("draft_editor")
        self._book = book
        self._subject: DraftSubject | None = None
        self.signing = SigningFields()
        self.narrative = NarrativeCard(heads)
        self.words = DraftWords(book, self.narrative, self)
        self.parts = PartsCard()
        self.parts.hide()
        self.take_over_button = make_button(
            "", name="take_over", slot=self._take_over, icon_name="clock-counter-clockwise"
        )
        self._earlier: Draft | None = None
        signing_card = Card(name="signing_card")
        signing_card.body.addWidget(self.signing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.words)
        layout.addWidget(signing_card)
        layout.addWidget(self.take_over_button)
        layout.addWidget(self.narrative)
        layout.addWidget(self.parts)
        self.signing.changed.connect(self._keep_signing)
        self.narrative.typed.connect(self.typed)
        self.narrative.left.connect(self._keep_words)
        self.parts.chosen.connect(self._keep_part)

    @property
    def unkept(self) -> dict[str, str]:
        """What is written and not kept yet, by section."""
        return self.narrative.unkept

    def offer(self, heads: Mapping[str, str], *, parts: bool) -> None:
        """Offer the sections of a paper, and what it may carry or not."""
        self.narrative.set_heads(heads)
        self.parts.setVisible(parts)

    def propose(self, words: Mapping[str, str]) -> None:
        """Show the words that the records propose."""
        self.narrative.propose(words)

    def show_draft(self, subject: DraftSubject) -> None:
        """Show the draft of `subject`; what was written for the former one is kept first."""
        anew = subject != self._subject
        if anew:
            self.narrative.keep()
        self._subject = subject
        draft, roll, self._earlier = self._book.read(partial(_read, subject=subject))
        self.signing.show_draft(draft, roll)
        self.parts.show_draft(draft)
        self._show_earlier()
        self.narrative.show_words(draft.narrative, anew=anew)
        # What cannot be saved is not typed in vain.
        closed = draft.closed or self._book.database.read_only
        for part in (self.signing, self.parts, self.take_over_button):
            part.setEnabled(not closed)
        for field in self.narrative.fields.values():
            field.setReadOnly(closed)
        place = PaperPlace(subject.key, subject.campaign_id, subject.period)
        self.words.follow(place, closed=closed)

    @Slot()
    def keep(self) -> None:
        """Keep everything written so far."""
        self.narrative.keep()

    def unsaved_words(self) -> bool:
        """Try once more to keep what was refused, without a word; return whether some is left."""
        for section, text in self.unkept.items():
            with suppress(RecordsError):
                self._write_words(section, text)
        return bool(self.unkept)

    def drop_words(self) -> None:
        """Let go of what is not kept; nothing more is written to the draft."""
        self._subject = None
        self.words.keeper.forget()
        for section, text in self.unkept.items():
            self.narrative.fields[section].take_kept(text)

    @Slot(str, str)
    def _keep_words(self, section: str, text: str) -> None:
        try:
            self._write_words(section, text)
        except RecordsError as error:
            messages.tell(self, error)

    def _write_words(self, section: str, text: str) -> None:
        subject = self._subject
        if subject is None:
            return
        field = self.narrative.fields[section]
        self._book.change(partial(_write_section, subject=subject, section=section, text=text))
        # The change may have brought up another paper, whose words these are not.
        if subject == self._subject:
            field.take_kept(text)

    @Slot(str, str)
    def _keep_part(self, part: str, value: str) -> None:
        if self._subject is None:
            return
        work = partial(_write_part, subject=self._subject, part=part, value=value)
        try:
            self._book.change(work)
        except RecordsError as error:
            messages.tell(self, error)

    @Slot()
    def _take_over(self) -> None:
        """Take over the words of the earlier paper; ask before any that are written go."""
        if self._subject is None or self._earlier is None:
            return
        self.narrative.keep()
        words = {
            key: text
            for key, text in self._earlier.narrative.items()
            if text and key in self.narrative.fields and key != RECIPIENTS
        }
        written = [
            key
            for key, text in words.items()
            if self.narrative.fields[key].toPlainText().strip() not in ("", text)
        ]
        answer = self._ask_replacing(len(written)) if written else _REPLACE
        if answer is None:
            return
        if answer != _REPLACE:
            words = {key: text for key, text in words.items() if key not in written}
        try:
            self._book.change(partial(_write_earlier, subject=self._subject, words=words))
        except RecordsError as error:
            messages.tell(self, error)
            return
        for key, text in words.items():
            self.narrative.fields[key].show_text(text)
        self.typed.emit()

    def _ask_replacing(self, sections: int) -> int | None:
        """Ask what becomes of words that are written already; None when all stays."""
        text = self.tr("{0} sections have other words already. What becomes of them?")
        return messages.choose(
            self,
            self.tr("Take over earlier words"),
            text.format(sections),
            [self.tr("Keep them, fill the empty ones"), self.tr("Replace them")],
        )

    def _show_earlier(self) -> None:
        """Say whose words can be taken over, if there are any."""
        earlier = self._earlier
        self.take_over_button.setVisible(earlier is not None)
        if earlier is not None:
            text = self.tr("Take over the words of {0}…")
            self.take_over_button.setText(text.format(_period_words(earlier.period)))

    @Slot()
    def _keep_signing(self) -> None:
        if self._subject is None:
            return
        work = partial(_write_signing, subject=self._subject, signing=self.signing.signing)
        try:
            self._book.change(work)
        except RecordsError as error:
            messages.tell(self, error)


def _period_words(period: Period) -> str:
    """Return what a period is called in the language of the window."""
    if current_language() is Language.VIETNAMESE:
        return period_name(period)
    whole = period == year(period.first.year)
    return year_label(period.first.year) if whole else range_label(period)


def _read(
    session: Session, *, subject: DraftSubject
) -> tuple[Draft, tuple[RollEntry, ...], Draft | None]:
    """Return the draft, the roll of its day, and an earlier draft of the same paper."""
    draft = read_draft(
        session, key=subject.key, campaign_id=subject.campaign_id, period=subject.period
    )
    earlier = read_earlier(
        session, key=subject.key, campaign_id=subject.campaign_id, period=subject.period
    )
    return draft, roll_on(session, draft.dated_on or subject.period.last), earlier


def _write_part(session: Session, *, subject: DraftSubject, part: str, value: str) -> None:
    choose_part(
        session,
        key=subject.key,
        campaign_id=subject.campaign_id,
        period=subject.period,
        part=part,
        value=value,
    )


def _write_earlier(session: Session, *, subject: DraftSubject, words: Mapping[str, str]) -> None:
    take_over_words(
        session,
        key=subject.key,
        campaign_id=subject.campaign_id,
        period=subject.period,
        words=words,
    )


def _write_section(session: Session, *, subject: DraftSubject, section: str, text: str) -> None:
    write_narrative(
        session,
        key=subject.key,
        campaign_id=subject.campaign_id,
        period=subject.period,
        section=section,
        text=text,
    )


def _write_signing(session: Session, *, subject: DraftSubject, signing: Signing) -> None:
    set_signing(
        session,
        key=subject.key,
        campaign_id=subject.campaign_id,
        period=subject.period,
        dated_on=signing.day,
        number=signing.number,
        signer_id=signing.signer_id,
    )
