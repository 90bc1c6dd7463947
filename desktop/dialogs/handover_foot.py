"""The foot of the handover: what is wrong at the left, the way back and on at the right."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop.widgets.buttons import make_button
from desktop.widgets.text import make_label


class Step(StrEnum):
    """Where in the handover somebody is, as far as the buttons tell it."""

    WORKING = "working"
    FIRST = "first"
    MIDDLE = "middle"
    LAST = "last"
    DONE = "done"


class HandoverFoot(QFrame):
    """Three buttons that follow the step."""

    def __init__(
        self,
        *,
        on: Callable[..., object],
        back: Callable[..., object],
        cancel: Callable[..., object],
    ) -> None:
        super().__init__()
        self.setProperty("look", "band")
        self.problem_label = make_label("", "error", name="dialog_problem", wrap=True)
        self.cancel_button = make_button(self.tr("Cancel"), name="handover_cancel", slot=cancel)
        self.back_button = make_button(self.tr("&Back"), name="handover_back", slot=back)
        self.next_button = make_button("", name="handover_next", slot=on, look="primary")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 12, 20, 12)
        row.setSpacing(10)
        row.addWidget(self.problem_label, 1)
        for button in (self.cancel_button, self.back_button, self.next_button):
            row.addWidget(button)

    def show_step(self, step: Step) -> None:
        """Offer what can be done from `step`."""
        self.problem_label.setText("")
        self.back_button.setVisible(step in (Step.MIDDLE, Step.LAST))
        self.cancel_button.setVisible(step is not Step.DONE)
        self.next_button.setVisible(step is not Step.WORKING)
        words = {Step.LAST: self.tr("Hand over…"), Step.DONE: self.tr("Close")}
        text = words.get(step, self.tr("Go on"))
        self.next_button.setText(text)
        # Only within its dialog a button becomes the one that Enter presses.
        self.next_button.setDefault(True)
        self.next_button.setAccessibleName(text)
