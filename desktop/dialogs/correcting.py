"""From a row of a person that was chosen to the row corrected in the book."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.book import OpenBook
from desktop.dialogs.register_dialog import RegisterDialog
from desktop.dialogs.step_dialog import Corrected, Step, StepDialog
from models.members.effects import Effects
from models.members.groups import list_groups
from models.members.moves import correct_steps, foresee_plan
from models.members.people import PersonDetail
from models.members.planning import Plan
from models.members.register import RegisterData, write_register


def ask_correction(
    parent: QWidget,
    book: OpenBook,
    person: PersonDetail,
    step: Step,
    *,
    today: date,
    removing: bool = False,
) -> bool:
    """Ask how a row shall be, or whether it shall go; return whether the book changed."""

    def save(corrected: Corrected) -> None:
        work = partial(
            correct_steps,
            person_id=person.id,
            statuses=corrected.statuses,
            posts=corrected.posts,
            groups=corrected.groups,
            consent=corrected.consent,
        )
        book.change(work)

    def foresee(subject: PersonDetail, plan: Plan) -> Effects:
        return book.read(partial(foresee_plan, person=subject, plan=plan))

    groups = book.read(list_groups)
    return StepDialog.ask(
        *(parent, person, step, save, foresee), today=today, removing=removing, groups=groups
    )


def ask_register(
    parent: QWidget, book: OpenBook, person: PersonDetail, register: RegisterData
) -> bool:
    """Ask what the member register says of a person; return whether the book changed."""

    def save(data: RegisterData) -> None:
        book.change(partial(write_register, person_id=person.id, data=data))

    return RegisterDialog.ask(parent, person.data.full_name, register, save)
