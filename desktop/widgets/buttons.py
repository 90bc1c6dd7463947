"""Push buttons in the looks of the style sheet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton

from desktop.icons import Role, icon

ICON_SIZE = QSize(18, 18)
#: Beside a word the icon takes more room than it fills, so that the two stand apart.
_BESIDE_WORD = QSize(22, 18)


def make_button(
    text: str,
    *,
    name: str,
    slot: Callable[..., object] | None = None,
    look: str = "",
    icon_name: str = "",
    tip: str = "",
) -> QPushButton:
    """Return a button; `look` is "", primary, quiet, link or menu.

    `slot` must be a bound method of a QObject, never a lambda that mentions self. With an
    `icon_name` alone, `tip` is what a screen reader says.
    """
    button = QPushButton(text)
    button.setObjectName(name)
    button.setProperty("look", look)
    button.setAccessibleName(text or tip)
    button.setToolTip(tip)
    # Enter presses the button it stands on, also on a page: Qt does so by itself in dialogs only.
    button.setAutoDefault(True)
    if icon_name:
        role = Role.ON_ACCENT if look == "primary" else Role.SOFT
        button.setIcon(icon(icon_name, role))
        button.setIconSize(_BESIDE_WORD if text else ICON_SIZE)
    if slot is not None:
        button.clicked.connect(slot)
    return button
