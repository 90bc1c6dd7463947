"""Words of a report that were cut off while they were typed: kept, offered, put back."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QWidget

from desktop.book import OpenBook
from desktop.navigation import range_label
from desktop.widgets.growing_text import Address
from desktop.widgets.narrative_card import NarrativeCard
from desktop.widgets.unsaved_keeper import UnsavedKeeper
from desktop.widgets.unsaved_line import UnsavedLine
from models.book.database import Session
from models.book.unsaved import Words, drop_unsaved, list_unsaved
from models.documents.drafts import read_draft, write_narrative
from models.documents.unsaved_words import PaperPlace, paper_place


class DraftWords(UnsavedLine):
    """Keeps what is typed in the sections of `narrative`; says what another session left there."""

    def __init__(self, book: OpenBook, narrative: NarrativeCard, page: QWidget) -> None:
        super().__init__()
        self._book = book
        self._narrative = narrative
        self.keeper = UnsavedKeeper(book, page)
        self.place: PaperPlace | None = None

    @property
    def home_id(self) -> UUID | None:
        """The draft that is shown."""
        return None if self.place is None else self.place.home_id

    def follow(self, place: PaperPlace, *, closed: bool) -> None:
        """Keep from now on what is typed for the draft at `place`, unless it is closed."""
        self.place = place
        for section, field in self._narrative.fields.items():
            own = PaperPlace(place.key, place.campaign_id, place.period, section)
            label = f"{field.accessibleName()} · {range_label(place.period)}"
            address = Address(own.home_id, own.home_id, own.field, label)
            field.address = None if closed else address
        self.read_again()

    @property
    def typed(self) -> frozenset[str]:
        """The fields that are being typed in now."""
        return frozenset(field for _, field in self.keeper.places)

    def read_again(self) -> None:
        """Say again what waits."""
        if self.place is None:
            return
        kept = self._book.read(partial(list_unsaved, home_id=self.place.home_id))
        typed = self.keeper.places
        self.show_words(
            [one for one in kept if (one.words.record_id, one.words.field) not in typed]
        )

    def stands(self, words: Words) -> str | None:
        """Return what the draft says now where `words` were typed."""
        return self._book.read(partial(_stands, words=words))

    def put_in(self, words: Words) -> None:
        """Write `words` into the draft; undo takes that back."""
        self._book.change(partial(_put_in, words=words))


def _stands(session: Session, *, words: Words) -> str | None:
    place = paper_place(words.field)
    assert place is not None, "words of a paper"
    draft = read_draft(session, key=place.key, campaign_id=place.campaign_id, period=place.period)
    return None if draft.closed else draft.narrative.get(place.section, "")


def _put_in(session: Session, *, words: Words) -> None:
    place = paper_place(words.field)
    assert place is not None, "words of a paper"
    write_narrative(
        session,
        key=place.key,
        campaign_id=place.campaign_id,
        period=place.period,
        section=place.section,
        text=words.text,
    )
    drop_unsaved(session, record_id=words.record_id, field=words.field)
