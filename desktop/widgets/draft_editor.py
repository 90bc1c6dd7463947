"""What the secretary adds to a report: date, number, signer and the words between the figures."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop import messages
from desktop.book import OpenBook
from desktop.widgets.card import Card
from desktop.widgets.narrative_card import NarrativeCard
from desktop.widgets.signing_fields import Signing, SigningFields
from models.book.database import Session
from models.documents.drafts import Draft, read_draft, set_signing, write_narrative
from models.errors import RecordsError
from models.members.roll import RollEntry, roll_on
from models.periods import Period


@dataclass(frozen=True, slots=True)
class DraftSubject:
    """What a draft is of: which paper, of which campaign and days."""

    key: str
    campaign_id: UUID | None
    period: Period


class DraftEditor(QWidget):
    """Shows a draft and keeps each field as it is left; `typed` follows the keys."""

    typed = Signal()

    def __init__(self, book: OpenBook, heads: Mapping[str, str]) -> None:
        super().__init__()
        self.setObjectName("draft_editor")
        self._book = book
        self._subject: DraftSubject | None = None
        self.signing = SigningFields()
        self.narrative = NarrativeCard(heads)
        signing_card = Card(name="signing_card")
        signing_card.body.addWidget(self.signing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(signing_card)
        layout.addWidget(self.narrative)
        self.signing.changed.connect(self._keep_signing)
        self.narrative.typed.connect(self.typed)
        self.narrative.left.connect(self._keep_words)

    @property
    def unkept(self) -> dict[str, str]:
        """What is written and not kept yet, by section."""
        return self.narrative.unkept

    def show_draft(self, subject: DraftSubject) -> None:
        """Show the draft of `subject`; what was written for the former one is kept first."""
        anew = subject != self._subject
        if anew:
            self.narrative.keep()
            self.set_closed(False)
        self._subject = subject
        draft, roll = self._book.read(partial(_read, subject=subject))
        self.signing.show_draft(draft, roll)
        self.narrative.show_words(draft.narrative, anew=anew)

    @Slot()
    def keep(self) -> None:
        """Keep everything written so far."""
        self.narrative.keep()

    @Slot(bool)
    def set_closed(self, closed: bool) -> None:
        """Let the draft be read only, as that of a paper that was issued, or be written again."""
        self.signing.setEnabled(not closed)
        for field in self.narrative.fields.values():
            field.setReadOnly(closed)

    def unsaved_words(self) -> bool:
        """Try once more to keep what was refused, without a word; return whether some is left."""
        for section, text in self.unkept.items():
            with suppress(RecordsError):
                self._write_words(section, text)
        return bool(self.unkept)

    def drop_words(self) -> None:
        """Let go of what is not kept; nothing more is written to the draft."""
        self._subject = None
        for section, text in self.unkept.items():
            self.narrative.fields[section].take_kept(text)

    @Slot(str, str)
    def _keep_words(self, section: str, text: str) -> None:
        try:
            self._write_words(section, text)
        except RecordsError as error:
            messages.tell(self, error)

    def _write_words(self, section: str, text: str) -> None:
        if self._subject is not None:
            work = partial(_write_section, subject=self._subject, section=section, text=text)
            self._book.change(work)
            self.narrative.fields[section].take_kept(text)

    @Slot()
    def _keep_signing(self) -> None:
        if self._subject is None:
            return
        work = partial(_write_signing, subject=self._subject, signing=self.signing.signing)
        try:
            self._book.change(work)
        except RecordsError as error:
            messages.tell(self, error)


def _read(session: Session, *, subject: DraftSubject) -> tuple[Draft, tuple[RollEntry, ...]]:
    """Return the draft and the roll of its day."""
    draft = read_draft(
        session, key=subject.key, campaign_id=subject.campaign_id, period=subject.period
    )
    return draft, roll_on(session, draft.dated_on or subject.period.last)


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
