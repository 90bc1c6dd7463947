"""Bàn giao sổ: how the book stands, who signs, what goes along; then the folder and the zip."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from desktop import messages
from desktop.background import Background
from desktop.book import OpenBook
from desktop.dialogs.handover_done import DoneSide, HandedOut
from desktop.dialogs.handover_foot import HandoverFoot, Step
from desktop.dialogs.handover_options import NamedPeriod, OptionsSide
from desktop.dialogs.handover_people import PeopleSide
from desktop.dialogs.handover_state import StateSide
from desktop.dialogs.handover_words import StateLine, state_lines
from desktop.dialogs.handover_work import HandoverWork, Standing, suggested_name
from desktop.exports.handover.reading import Wishes
from desktop.navigation import PeriodChoice
from desktop.widgets.screen_room import resize_within_screen
from desktop.widgets.work_bar import WorkBar
from models.errors import RecordsError
from models.handover.marking import HandedOver, mark_handed_over
from models.periods import date_text

_SUFFIX = ".zip"


class HandoverDialog(QDialog):
    """Leads through the handover step by step; `wanted` carries a place to go to instead.

    Nothing is written before the last step, which can be cancelled and leaves nothing then.
    """

    wanted = Signal(object)

    def __init__(
        self,
        parent: QWidget | None,
        book: OpenBook,
        background: Background,
        *,
        period: PeriodChoice,
        today: date,
        backups: Path | None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("handover_dialog")
        self.setWindowTitle(self.tr("Hand the book over"))
        self._book, self._period, self._today = book, period, today
        self._cell = ""
        self._wishes: Wishes | None = None
        self.working = WorkBar(background)
        self.state_side = StateSide()
        self.state_side.wanted.connect(self._leave_for)
        self.people_side: PeopleSide | None = None
        self.options_side: OptionsSide | None = None
        self.done_side = DoneSide(background)
        self._steps: list[QWidget] = [self.state_side]
        self.foot = HandoverFoot(on=self.go_on, back=self.go_back, cancel=self.reject)
        self._lay_out()
        self.work = HandoverWork(self, background, book.database, backups)
        self.work.stood.connect(self._take_standing)
        self.work.written.connect(self._take_out)
        self.work.stopped.connect(self._come_back)
        self.work.refused.connect(self._refuse)
        self._begin(self.tr("Reading how the book stands…"))
        self.work.read(today, self.tr("Handing the book over"))

    @property
    def step(self) -> int:
        """Which of the steps is shown; -1 while work runs, and once all is done."""
        shown = self._stack.currentWidget()
        return self._steps.index(shown) if shown in self._steps else -1

    @Slot()
    def go_on(self) -> None:
        """Go to the next step; from the last one ask where to write, and write."""
        shown = self._stack.currentWidget()
        if shown is self.done_side:
            self.accept()
            return
        problem = shown.problem if isinstance(shown, PeopleSide | OptionsSide) else ""
        self.foot.problem_label.setText(problem)
        if problem or self.step < 0:
            return
        if self.step + 1 < len(self._steps):
            self._show(self._steps[self.step + 1])
        else:
            self._ask_where()

    @Slot()
    def go_back(self) -> None:
        """Go to the step before."""
        if self.step > 0:
            self._show(self._steps[self.step - 1])

    def reject(self) -> None:
        """Leave; while the folder is written only that is stopped, and nothing of it is left."""
        self.work.cancel()
        if self._wishes is None:
            super().reject()

    @Slot(object)
    def _take_standing(self, standing: Standing) -> None:
        """Show how the book stands, and make the steps that follow from it."""
        database = self._book.database
        self._cell = standing.state.cell.name
        self.state_side.show_lines(state_lines(standing.state, standing.condition))
        self.people_side = PeopleSide(
            today=self._today, names=standing.names, giver=standing.secretary
        )
        self.options_side = OptionsSide(
            periods=_periods(standing, self._period),
            has_password=database.key is not None,
            can_note=not database.read_only,
        )
        self.options_side.changed.connect(self._follow_options)
        for side in (self.people_side, self.options_side):
            self._steps.append(side)
            self._stack.addWidget(side)
        self._show(self.state_side)

    @Slot()
    def _follow_options(self) -> None:
        """Keep saying why nobody can go on only as long as it is so."""
        if self.options_side is not None and self.foot.problem_label.text():
            self.foot.problem_label.setText(self.options_side.problem)

    def _ask_where(self) -> None:
        """Ask for the name of the zip, beside which the folder will lie; then write both."""
        people, options = self.people_side, self.options_side
        if people is None or options is None or people.day is None:
            return
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(documents))
        file = messages.ask_save_file(
            self,
            self.tr("Where the folder of the handover will lie"),
            suggested=folder / suggested_name(self._cell, people.day),
            filters=f"ZIP (*{_SUFFIX})",
        )
        if file is None:
            return
        folder = file.with_name(file.name.removesuffix(_SUFFIX))
        self._wishes = _wishes(people, options, people.day)
        self._begin(self.tr("Writing and checking {0}…").format(folder.name))
        title = self.tr("Handing the book over")
        self.work.write(self._wishes, folder, options.password, title)

    @Slot(object)
    def _take_out(self, out: HandedOut) -> None:
        """Show what was written, note it in the book if that is wanted, and show the code."""
        wishes, options = self._wishes, self.options_side
        if wishes is None or options is None:
            return
        self._wishes = None
        options.password_fields.clear()
        self.done_side.show_out(out, wishes.day)
        self._show(self.done_side)
        if options.note_tick.isChecked():
            given = HandedOver(wishes.day, wishes.receiver.name)
            try:
                self._book.change(partial(mark_handed_over, given=given))
            except RecordsError as error:
                messages.tell(self, error)
        self.done_side.show_code()

    @Slot()
    def _come_back(self) -> None:
        """Go back to the last step: nothing was written."""
        if self._wishes is not None:
            self._wishes = None
            self._show(self._steps[-1])

    @Slot(object)
    def _refuse(self, error: RecordsError) -> None:
        messages.tell(self, error)
        if self._wishes is None:
            self.reject()
        self._come_back()

    @Slot(object)
    def _leave_for(self, line: StateLine) -> None:
        self.reject()
        self.wanted.emit(line)

    def _begin(self, sentence: str) -> None:
        self.working.begin(sentence)
        self._stack.setCurrentWidget(self.working)
        self.foot.show_step(Step.WORKING)

    def _show(self, side: QWidget) -> None:
        """Show a step, or the end, with the buttons that lead on from it."""
        self._stack.setCurrentWidget(side)
        last = len(self._steps) - 1
        named = {-1: Step.DONE, 0: Step.FIRST, last: Step.LAST}
        self.foot.show_step(named.get(self.step, Step.MIDDLE))
        (side.focusProxy() or self.foot.next_button).setFocus()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for side in (self.working, self.state_side, self.done_side):
            self._stack.addWidget(side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.foot)
        resize_within_screen(self, width=820, height=640)


def _periods(standing: Standing, choice: PeriodChoice) -> tuple[NamedPeriod, ...]:
    """Offer the term so far, and what the window looks at."""
    own, looked_at = standing.period, choice.period
    days = f"{date_text(own.first)} – {date_text(own.last)}"
    text = QCoreApplication.translate("handover", "The term so far: {0}")
    term = (text.format(days), own)
    return (term,) if looked_at == own else (term, (choice.label, looked_at))


def _wishes(people: PeopleSide, options: OptionsSide, day: date) -> Wishes:
    giver, receiver, witness = people.parties
    return Wishes(
        day,
        options.period,
        giver,
        receiver,
        witness,
        remarks=people.remarks,
        with_pack=options.pack_tick.isChecked(),
        with_minutes=options.minutes_tick.isChecked(),
    )
