"""From a move that was chosen in a menu to the move in the book."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.book import OpenBook
from desktop.dialogs.move_dialog import NOBODY, MoveDialog, Wanted
from desktop.icons import icon
from desktop.labels import move_icon, move_label
from models.book.database import Session
from models.members.effects import Effects
from models.members.moves import (
    foresee_plan,
    give_up_post,
    make_move,
    take_in,
    take_post,
)
from models.members.people import PersonDetail, read_people
from models.members.planning import Plan, moves_for
from models.words import Move, PostMove

translate = QCoreApplication.translate
#: How somebody new comes into the book.
ARRIVALS = (Move.TRANSFERRED_IN, Move.ADMITTED, Move.TEMPORARILY_IN)


def fill_moves(
    menu: QMenu, person: PersonDetail | None, *, today: date, slot: Callable[[], object]
) -> None:
    """Add to `menu` the moves that make sense; `slot` asks its sender's data which it was.

    Without a person it offers the ways in which somebody new comes.
    """
    moves = ARRIVALS if person is None else moves_for(person, today)
    for move in moves:
        if move is PostMove.TAKEN or (move is PostMove.GIVEN_UP and PostMove.TAKEN not in moves):
            menu.addSeparator()
        action = QAction(icon(move_icon(move)), f"{move_label(move)}…", menu)
        action.setObjectName(f"{'new' if person is None else 'move'}_{move.value}")
        action.setData(move.value)
        action.triggered.connect(slot)
        menu.addAction(action)
    if not moves:
        nothing = menu.addAction(translate("moving", "Nothing more can happen here"))
        nothing.setEnabled(False)


def chosen_move(action: QAction) -> Move | PostMove:
    """Return the move that an action of such a menu stands for; Qt gives back mere text."""
    text = str(action.data())
    return PostMove(text) if text in list(PostMove) else Move(text)


def ask_move(
    parent: QWidget,
    book: OpenBook,
    move: Move | PostMove,
    *,
    today: date,
    person: PersonDetail | None = None,
) -> UUID | None:
    """Ask for a move and enter it; return whom it was about, or None when it was left."""
    entered: list[UUID] = []

    def save(wanted: Wanted) -> None:
        found = book.change(partial(enter_move, wanted=wanted, person=person))
        entered.append(found)

    def foresee(subject: PersonDetail, plan: Plan) -> Effects:
        return book.read(partial(foresee_plan, person=subject, plan=plan))

    people = book.read(read_people)
    MoveDialog.ask(parent, move, save, foresee, today=today, person=person, people=people)
    return entered[0] if entered else None


def enter_move(session: Session, *, wanted: Wanted, person: PersonDetail | None) -> UUID:
    """Enter what the dialog asked for; return whom it was about."""
    if person is None or person.id == NOBODY:
        assert wanted.data is not None
        assert wanted.entry is not None
        return take_in(session, wanted.data, entry=wanted.entry)
    if wanted.post is not None:
        enter = take_post if wanted.move is PostMove.TAKEN else give_up_post
        enter(
            session,
            person_id=person.id,
            post=wanted.post,
            on=wanted.on,
            document=wanted.document,
            consent=wanted.consent,
        )
    else:
        assert wanted.entry is not None
        make_move(session, person_id=person.id, entry=wanted.entry, consent=wanted.consent)
    return person.id
