"""The wheel scrolls the page and changes no field on its way."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from desktop.dialogs.study_fields import StudyFields
from desktop.widgets.option_field import OptionField
from desktop.widgets.signing_fields import SigningFields


def turn(field: QComboBox) -> bool:
    """Turn the wheel by a notch over `field`; return whether the field took it."""
    nothing = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    middle = QPointF(field.rect().center())
    event = QWheelEvent(
        middle,
        field.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        *nothing,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    event.accept()
    QApplication.sendEvent(field, event)
    return event.isAccepted()


@pytest.mark.parametrize("focused", [True, False])
def test_the_wheel_passes_over_fields(qtbot: QtBot, focused: bool) -> None:
    field = OptionField([1, 2, 3], str, name="one")
    signing = SigningFields()
    study = StudyFields(today=date(2024, 11, 21))
    for widget in (field, signing, study):
        qtbot.addWidget(widget)
        widget.show()
    signing.signer_combo.addItems(["a", "b"])
    for combo in (field, signing.signer_combo, study.form_combo):
        if focused:
            combo.setFocus()
        assert not turn(combo)
        assert combo.currentIndex() == 0
