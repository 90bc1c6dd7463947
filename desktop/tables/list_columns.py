"""What the columns of the list of people hold, for a range that is pasted over it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from desktop.widgets.cell_delegate import NAME_ROLE
from models.imports.headings import Column
from models.imports.pasted_people import ListColumn

_HORIZONTAL = Qt.Orientation.Horizontal
_MEANINGS = {
    "number": Column.NUMBER,
    "name": Column.FULL_NAME,
    "sex": Column.SEX,
    "born": Column.BORN,
    "status": Column.STATUS,
    "post": Column.POST,
    "job": Column.JOB,
    "unit": Column.UNIT,
    "group": Column.GROUP,
    "joined": Column.JOINED,
    "official": Column.OFFICIAL,
    "card": Column.CARD,
}


def columns_in_sight(view: QTableView) -> tuple[list[ListColumn], int]:
    """Return the columns that `view` shows, from the left, and where the cursor is among them."""
    header, model = view.horizontalHeader(), view.model()
    places = [header.logicalIndex(at) for at in range(header.count())]
    shown = [place for place in places if not view.isColumnHidden(place)]
    columns = [
        ListColumn(
            str(model.headerData(place, _HORIZONTAL)),
            _MEANINGS.get(str(model.headerData(place, _HORIZONTAL, NAME_ROLE))),
        )
        for place in shown
    ]
    cursor = view.currentIndex().column()
    return columns, shown.index(cursor) if cursor in shown else 0
