"""People on the tour: one person's page, the moves of who comes and who is admitted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from PySide6.QtWidgets import QDialog

from desktop.app import Application
from desktop.dialogs.move_dialog import MoveDialog, Wanted
from desktop.dialogs.register_dialog import RegisterDialog
from desktop.dialogs.step_dialog import Corrected, StepDialog
from desktop.navigation import Place
from desktop.widgets.underline_tabs import UnderlineTabs
from models.members.effects import Effects
from models.members.moves import foresee_plan
from models.members.people import PersonData, PersonDetail, read_people
from models.members.planning import Plan
from models.members.register import RegisterData
from models.words import Move, Status

_TABS = ("life", "meetings", "study", "owed")


def person_steps(application: Application) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield each picture's name and the step that brings the window there."""
    admitted = _someone(application, Move.ADMITTED)
    yield "person-life", partial(application.window.go, Place.MEMBERS, admitted.id)
    for tab in _TABS[1:]:
        yield f"person-{tab}", partial(_show, application, admitted, tab)
    exempt = _someone(application, Move.EXEMPTED)
    yield "person-exempt", partial(_show, application, exempt, _TABS[0])


def person_dialogs(application: Application) -> Iterator[tuple[str, Callable[[], QDialog]]]:
    """Yield each picture's name and what makes the dialog in it; nothing of it is entered."""
    people = _people(application)
    staff = next(one for one in people if one.status_on(application.today()) is Status.STAFF)
    admitted = _someone(application, Move.ADMITTED)
    yield "move-in", partial(_transfer_in, application)
    yield "move-admitted", partial(_admit, application, staff)
    yield "move-out", partial(_dialog, application, Move.TRANSFERRED_OUT, admitted)
    yield "move-away", partial(_dialog, application, Move.TEMPORARILY_OUT, admitted)
    yield "step", partial(_correct, application, admitted)
    yield "register", partial(_register, application, admitted)


def _people(application: Application) -> tuple[PersonDetail, ...]:
    assert application.book is not None
    return application.book.read(read_people)


def _someone(application: Application, move: Move) -> PersonDetail:
    """Return somebody to whom `move` has happened."""
    people = _people(application)
    return next(one for one in people if any(step.move is move for step in one.statuses))


def _show(application: Application, person: PersonDetail, tab: str) -> None:
    application.window.go(Place.MEMBERS, person.id)
    tabs = application.window.findChild(UnderlineTabs, "person_tabs")
    assert tabs is not None
    tabs.choose(tab)


def _transfer_in(application: Application) -> QDialog:
    dialog = _dialog(application, Move.TRANSFERRED_IN, None)
    today = application.today()
    assert dialog.person_fields is not None
    dialog.person_fields.show_data(
        PersonData(
            "Lò Thị Thu Thủy",
            born_on=date(1990, 6, 15),
            job="Chuyên viên",
            unit="Văn phòng",
            joined_on=date(2018, 5, 19),
            official_on=date(2019, 5, 19),
            card_number="08123456",
        )
    )
    dialog.fields.document_field.setText("Giấy giới thiệu số 25-GT/ĐU")
    dialog.fields.body_field.setText("Đảng bộ Sở Nội vụ")
    dialog.fields.introduced_field.setText("Đảng ủy Sở Nội vụ")
    dialog.fields.received_field.setText("Đảng ủy Sở KH&CN")
    dialog.fields.on_field.set_day(today.replace(day=1))
    dialog.fields.edited.emit()
    return dialog


def _admit(application: Application, staff: PersonDetail) -> QDialog:
    dialog = _dialog(application, Move.ADMITTED, staff)
    dialog.fields.document_field.setText("Quyết định số 31-QĐ/ĐU")
    dialog.fields.on_field.set_day(application.today().replace(day=7))
    dialog.fields.edited.emit()
    return dialog


def _dialog(application: Application, move: Move, person: PersonDetail | None) -> MoveDialog:
    foresee = partial(_foresee, application)
    today = application.today()
    return MoveDialog(application.window, move, _leave, foresee, today=today, person=person)


def _correct(application: Application, person: PersonDetail) -> QDialog:
    foresee = partial(_foresee, application)
    step = person.statuses[-1]
    return StepDialog(application.window, person, step, _drop, foresee, today=application.today())


def _register(application: Application, person: PersonDetail) -> QDialog:
    data = RegisterData(ethnic_group="Thái", home_place="Xã Thanh Nưa, tỉnh Điện Biên")
    return RegisterDialog(application.window, person.data.full_name, data, _forget)


def _foresee(application: Application, person: PersonDetail, plan: Plan) -> Effects:
    assert application.book is not None
    return application.book.read(partial(foresee_plan, person=person, plan=plan))


def _leave(_wanted: Wanted) -> None:
    """Enter nothing."""


def _drop(_corrected: Corrected) -> None:
    """Enter nothing."""


def _forget(_data: RegisterData) -> None:
    """Enter nothing."""
