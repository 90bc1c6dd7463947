"""One item of the agenda: who presented it, what was said, voted and concluded."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.pages.meetings_page.minutes.entry_rows import EntryRows, Room, Verbs
from desktop.pages.meetings_page.minutes.opinion_row import OpinionRow
from desktop.pages.meetings_page.minutes.vote_row import VoteRow
from desktop.pages.meetings_page.writer import MeetingWriter
from desktop.widgets.buttons import make_button
from desktop.widgets.card import Card
from desktop.widgets.form import chain_tabs, labelled
from desktop.widgets.growing_text import Address, GrowingText
from desktop.widgets.live_line import LiveLine
from desktop.widgets.text import make_label
from desktop.widgets.who_field import WhoField
from models.book.database import Session
from models.book.unsaved import drop_unsaved
from models.meetings.agenda import head_item
from models.meetings.minutes import ItemRow
from models.meetings.minutes_texts import MinutesText
from models.meetings.opinions import OpinionData, add_opinion, remove_opinion, update_opinion
from models.meetings.votes import add_vote_on_item, remove_vote, update_vote

_PRESENTER_WIDTH = 230


class ItemPanel(Card):
    """Everything of one item; what is typed stays in its field until the book has it."""

    def __init__(self, writer: MeetingWriter) -> None:
        super().__init__(name="item_panel")
        self._writer = writer
        self._item: ItemRow | None = None
        self.title = LiveLine(name="item_title")
        self.presenter = WhoField(name="item_presenter")
        self.presenter.setFixedWidth(_PRESENTER_WIDTH)
        self.content = GrowingText(name="item_content", least=3)
        self.conclusion = GrowingText(name="item_conclusion", least=2)
        self.opinions = EntryRows(writer, OpinionRow, OPINIONS)
        self.votes = EntryRows(writer, VoteRow, VOTES, always_blank=False)
        self.vote_button = make_button(
            self.tr("Add a vote"), name="item_vote", look="link", slot=self.begin_vote
        )
        self.title.settled.connect(self._keep)
        self.presenter.who_changed.connect(self._keep)
        self.content.settled.connect(writer.settle_text)
        self.conclusion.settled.connect(writer.settle_text)
        self.title.returnPressed.connect(self._go_to_presenter)
        self.presenter.returnPressed.connect(self._go_to_content)
        self.presenter.picked.connect(self._go_to_content)
        self._lay_out()

    @property
    def item_id(self) -> UUID | None:
        """The item that is shown."""
        return None if self._item is None else self._item.id

    def show_item(self, item: ItemRow, room: Room) -> None:
        """Show an item; of the same one as before, what is being typed stays."""
        same = self.item_id == item.id
        self._item = item
        self.presenter.set_people(room.people)
        if not (same and self.title.edited):
            self.title.show_text(item.data.title)
        if not (same and self.presenter.edited):
            self.presenter.set_who(item.data.presenter)
        self._show_text(self.content, item.data.content, MinutesText.CONTENT, same=same)
        self._show_text(
            self.conclusion, item.data.conclusion, MinutesText.ITEM_CONCLUSION, same=same
        )
        self.opinions.show_entries(item.id, [(one.id, one.data) for one in item.opinions], room)
        self.votes.show_entries(item.id, [(one.id, one.data) for one in item.votes], room)
        self._order_tabs()

    @Slot()
    def begin_vote(self) -> None:
        """Begin a vote on the item."""
        row = self.votes.begin_blank()
        if isinstance(row, VoteRow) and self._item is not None:
            row.propose_subject(self._item.data.title)
        self._order_tabs()

    def begin(self) -> None:
        """Take the keyboard where the words go."""
        self.content.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_text(self, field: GrowingText, text: str, which: MinutesText, *, same: bool) -> None:
        assert self._item is not None
        assert self._writer.meeting_id is not None
        if not (same and field.edited):
            field.show_text(text)
        field.address = Address(
            self._writer.meeting_id, self._item.id, which.value, self._item.data.title
        )

    @Slot()
    def _keep(self) -> None:
        """Write title and presenter as each is left."""
        if self._item is None:
            return
        work = partial(
            head_item,
            item_id=self._item.id,
            title=self.title.text(),
            presenter=self.presenter.who,
        )
        self._writer.change(work, self._take_kept)

    def _take_kept(self) -> None:
        self.title.show_text(self.title.text().strip())
        self.presenter.set_who(self.presenter.who)

    @Slot()
    def _go_to_presenter(self) -> None:
        self.presenter.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _go_to_content(self) -> None:
        self.content.setFocus(Qt.FocusReason.TabFocusReason)

    def _order_tabs(self) -> None:
        chain_tabs(
            [
                self.title,
                self.presenter,
                self.content,
                *self.opinions.fields,
                *self.votes.fields,
                self.vote_button,
                self.conclusion,
            ]
        )

    def _lay_out(self) -> None:
        self.body.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(labelled(self.tr("&Title of the item"), self.title), 1)
        head.addWidget(labelled(self.tr("&Presented by"), self.presenter))
        self.body.addLayout(head)
        self.body.addWidget(labelled(self.tr("&What was put forward"), self.content))
        self.body.addWidget(part(self.tr("Opinions"), self.opinions))
        votes = QVBoxLayout()
        votes.setSpacing(6)
        votes.addWidget(self.votes)
        votes.addWidget(self.vote_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(votes)
        self.body.addWidget(labelled(self.tr("Conclusion on this &item"), self.conclusion))
        self.body.addStretch(1)


def part(heading: str, content: QWidget) -> QWidget:
    """Return `content` below a quiet heading."""
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    layout.addWidget(make_label(heading, "muted", name=f"{content.objectName()}_heading"))
    layout.addWidget(content)
    return box


def _add_opinion(session: Session, item_id: UUID, data: OpinionData) -> UUID:
    drop_unsaved(session, record_id=item_id, field=MinutesText.NEW_OPINION.value)
    return add_opinion(session, item_id=item_id, data=data)


def _update_opinion(session: Session, opinion_id: UUID, data: OpinionData) -> None:
    drop_unsaved(session, record_id=opinion_id, field=MinutesText.OPINION.value)
    update_opinion(session, opinion_id, data)


OPINIONS = Verbs(_add_opinion, _update_opinion, remove_opinion)
VOTES = Verbs(add_vote_on_item, update_vote, remove_vote)
