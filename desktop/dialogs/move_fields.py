"""What a move asks for: its day and document, and what belongs to that kind of move."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.labels import leaving_form_label, post_label, status_label
from desktop.widgets.checked_field import CheckedField
from desktop.widgets.completer import PlainCompleter
from desktop.widgets.date_field import DateField
from desktop.widgets.form import FORM_GAP, labelled, side_by_side
from desktop.widgets.option_field import OptionField
from models.members.planning import MoveEntry
from models.names import clean
from models.words import LeavingForm, Move, Post, PostMove, Status

translate = QCoreApplication.translate
_STAYS = (Move.TEMPORARILY_IN, Move.TEMPORARILY_OUT)
_COMES = (Move.TRANSFERRED_IN, Move.TEMPORARILY_IN)
_WITH_BODY = (*_STAYS, Move.TRANSFERRED_IN, Move.TRANSFERRED_OUT)


class MoveFields(QWidget):
    """Shows only what `move` needs; `edited` follows the user.

    `posts` are those that can be taken or given up; `bodies` were written before.
    """

    edited = Signal()

    def __init__(
        self,
        move: Move | PostMove,
        *,
        today: date,
        posts: Iterable[Post] = tuple(Post),
        bodies: Iterable[str] = (),
    ) -> None:
        super().__init__()
        self.move_kind = move
        known = sorted(set(bodies) - {""}, key=str.casefold)
        self.on_field = DateField(name="move_on", today=today)
        self.on_field.set_day(today)
        self.until_field = DateField(name="move_until", today=today)
        self.document_field = _line("move_document", "QĐ số 12-QĐ/ĐU, ngày 05/11/2024")
        self.body_field = _line("move_body", words=known)
        self.introduced_field = _line("move_introduced_by")
        self.received_field = _line("move_received_by")
        self.note_field = _line("move_note")
        self.status_field = OptionField(
            (Status.OFFICIAL, Status.PROBATIONARY), status_label, name="move_status"
        )
        self.form_field = OptionField(LeavingForm, leaving_form_label, name="move_leaving_form")
        self.post_field = OptionField(tuple(posts), post_label, name="move_post")
        self.on_box = CheckedField(self._on_title(), self.on_field)
        self.until_box = CheckedField(
            translate("MoveFields", "&Last day (empty: not known yet)"), self.until_field
        )
        self._lay_out()
        self._listen()

    @property
    def day(self) -> date | None:
        """The day of the move, or None while it is none."""
        return self.on_field.day

    @property
    def document(self) -> str:
        """The decision it rests on."""
        return clean(self.document_field.text())

    @property
    def post(self) -> Post:
        """The post that is taken or given up."""
        return self.post_field.option

    @property
    def entry(self) -> MoveEntry | None:
        """The move as it stands, or None while a day is none, or for a post."""
        move, day = self.move_kind, self.day
        if day is None or isinstance(move, PostMove) or not self.until_field.is_valid:
            return None
        with_body = move in _WITH_BODY
        return MoveEntry(
            move=move,
            on=day,
            document=self.document,
            note=clean(self.note_field.text()),
            until=self.until_field.day if move in _STAYS else None,
            status=self.status_field.option,
            body=clean(self.body_field.text()) if with_body else "",
            introduced_by=clean(self.introduced_field.text()) if with_body else "",
            received_by=clean(self.received_field.text()) if with_body else "",
            leaving_form=self.form_field.option if move is Move.LEFT else None,
        )

    def check(self) -> bool:
        """Say what is wrong with the days; return whether nothing is."""
        on_wrong = self.day is None
        until_wrong = self.move_kind in _STAYS and not self.until_field.is_valid
        sentence = translate("MoveFields", "Enter the day, as 05/11/2024.")
        self.on_box.say(sentence if on_wrong else "")
        self.until_box.say(sentence if until_wrong else "")
        if on_wrong or until_wrong:
            (self.on_field if on_wrong else self.until_field).setFocus()
        return not (on_wrong or until_wrong)

    @Slot()
    def _take_back(self) -> None:
        """Say no longer of a field what was put right."""
        if self.day is not None:
            self.on_box.say("")
        if self.until_field.is_valid:
            self.until_box.say("")

    def _on_title(self) -> str:
        if self.move_kind is Move.DIED:
            return translate("MoveFields", "&Day of death")
        if self.move_kind is PostMove.GIVEN_UP:
            return translate("MoveFields", "&First day without the post")
        return translate("MoveFields", "&From which day")

    def _body_title(self) -> str:
        if self.move_kind in _COMES:
            return translate("MoveFields", "From &where (base organisation)")
        return translate("MoveFields", "To &where (base organisation)")

    def _listen(self) -> None:
        for field in (self.on_field, self.until_field):
            field.textEdited.connect(self._take_back)
            field.textEdited.connect(self.edited)
            field.day_changed.connect(self._take_back)
            field.day_changed.connect(self.edited)
        self.status_field.option_chosen.connect(self.edited)
        self.post_field.option_chosen.connect(self.edited)

    def _lay_out(self) -> None:
        move = self.move_kind
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(FORM_GAP)
        if isinstance(move, PostMove):
            layout.addWidget(labelled(translate("MoveFields", "&Post"), self.post_field))
        days: list[QWidget] = [self.on_box]
        if move in _STAYS:
            days.append(self.until_box)
        if move is Move.TRANSFERRED_IN:
            days.append(labelled(translate("MoveFields", "&As"), self.status_field))
        if move is Move.LEFT:
            days.append(labelled(translate("MoveFields", "&How"), self.form_field))
        layout.addLayout(side_by_side(*days))
        document = translate("MoveFields", "&Decision or introduction, number and date")
        layout.addWidget(labelled(document, self.document_field))
        if move in _WITH_BODY:
            layout.addWidget(labelled(self._body_title(), self.body_field))
            introduced = translate("MoveFields", "Committee that &introduces")
            received = translate("MoveFields", "Committee that &receives")
            layout.addLayout(
                side_by_side(
                    labelled(introduced, self.introduced_field),
                    labelled(received, self.received_field),
                )
            )
        if not isinstance(move, PostMove):
            layout.addWidget(labelled(translate("MoveFields", "No&te"), self.note_field))


def _line(name: str, placeholder: str = "", words: Iterable[str] = ()) -> QLineEdit:
    field = QLineEdit()
    field.setObjectName(name)
    field.setPlaceholderText(placeholder)
    known = list(words)
    if known:
        field.setCompleter(PlainCompleter(known, field))
    return field
