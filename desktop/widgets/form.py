"""Forms: a quiet label above each field, tied to it for the keyboard and the screen reader."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.widgets.text import make_label

#: Between the fields of a form.
FORM_GAP = 12


def labelled(label: str, field: QWidget, *, hint: str = "") -> QWidget:
    """Return `field` below its label; an ampersand in `label` makes an Alt key."""
    box = QWidget()
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    title = make_label(label, "muted", name=f"{field.objectName()}_label")
    title.setBuddy(field)
    field.setAccessibleName(label.replace("&", ""))
    layout.addWidget(title)
    layout.addWidget(field)
    if hint:
        layout.addWidget(make_label(hint, "small", wrap=True))
    return box


def add_field(layout: QBoxLayout, label: str, field: QWidget, *, hint: str = "") -> None:
    """Add `field` below its label to `layout`."""
    layout.addWidget(labelled(label, field, hint=hint))


def side_by_side(*parts: QWidget) -> QHBoxLayout:
    """Return parts of a form in one row of equal widths, each at the top of it."""
    row = QHBoxLayout()
    row.setSpacing(FORM_GAP)
    for part in parts:
        column = QVBoxLayout()
        column.addWidget(part)
        column.addStretch(1)
        row.addLayout(column, 1)
    return row


def chain_tabs(fields: Sequence[QWidget]) -> None:
    """Let Tab go through `fields` in this order, however late a row of them was made."""
    for one, next_one in pairwise(fields):
        QWidget.setTabOrder(one, next_one)
