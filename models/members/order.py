"""The order in which the book lists names: one of two orders of the tones, for all lists alike."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.book.changes import name_action
from models.members.people import forms_of
from models.names import ToneOrder
from models.organisation import tone_order
from models.tables.members import Person
from models.tables.organisation import Organisation


def choose_tone_order(session: Session, order: ToneOrder) -> None:
    """List names in `order` from now on; everyone's stored key follows in the same transaction."""
    name_action(session, "choose_tone_order")
    session.scalars(select(Organisation)).one().tone_order = order
    renew_forms(session)


def renew_forms(session: Session) -> None:
    """Let what orders and what finds each person follow from what is written of them now."""
    session.flush()
    tones = tone_order(session)
    for person in session.scalars(select(Person)):
        person.write(forms_of(person, tones))
    session.flush()
