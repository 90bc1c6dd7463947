"""The names behind a figure of a paper: as they are, or as they were when it was issued."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QListWidgetItem

from desktop.exports.documents import Document
from desktop.exports.proof import Proof
from desktop.widgets.card import Card
from desktop.widgets.figure_names import FigureNames, window_words
from desktop.widgets.line_list import LineList, PanelLine
from desktop.widgets.people_and_turns import people_and_turns
from desktop.widgets.still_combo import StillCombo
from desktop.widgets.text import make_label
from models.documents.figures import Behind, Changed

_MOST_LINES, _EDGE = 12, 4
#: The shape of a line, by the record that it leads to.
_ICONS = {"members": "user", "meetings": "users-three", "tasks": "list-checks"}


@dataclass(frozen=True, slots=True)
class _Shown:
    """A figure that can be chosen; `since` is what became of an issued one."""

    names: FigureNames
    since: Changed | None = None


class FigureCard(Card):
    """Choose a figure, read who it counts and who it lacks, open one of them with Enter.

    `chosen` carries the figure's key, `opened` the line that was opened. The figures of an issued
    paper have the names that were frozen with it; those that differ today are marked.
    """

    chosen = Signal(str)
    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("Who is behind a figure"), name="figure_card")
        self._figures: tuple[_Shown, ...] = ()
        self.combo = StillCombo()
        self.combo.setObjectName("figure_combo")
        self.combo.setAccessibleName(self.tr("Figure of the report"))
        self.combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.since_label = make_label("", "warning", name="figure_since", wrap=True)
        self.names = LineList()
        self.names.setObjectName("figure_names")
        self.names.setAccessibleName(self.tr("Names behind the figure"))
        self.missing_label = make_label("", "warning", name="figure_missing", wrap=True)
        hint = self.tr("Enter or a double click opens the person or the meeting.")
        for part in (
            self.combo,
            self.since_label,
            self.names,
            self.missing_label,
            make_label(hint, "small", wrap=True),
            make_label(people_and_turns(), "small", wrap=True),
        ):
            self.body.addWidget(part)
        self.combo.activated.connect(self._tell)
        self.names.itemDoubleClicked.connect(self._open)
        self.names.entered.connect(self._open)

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """The names shown, each with its note."""
        shown = self._shown
        return shown.names.lines if shown else ()

    @property
    def key(self) -> str:
        """The key of the chosen figure."""
        shown = self._shown
        return shown.names.key if shown else ""

    def show_figures(self, figures: Iterable[FigureNames]) -> None:
        """Offer these figures; the chosen one stays chosen."""
        self._offer(tuple(_Shown(one) for one in figures))

    def show_issued(self, figures: Iterable[Changed]) -> None:
        """Offer the figures of an issued paper; the chosen one stays chosen."""
        self._offer(tuple(_Shown(_frozen(one), one) for one in figures))

    def show_proof(self, proof: Proof, document: Document) -> None:
        """Offer the figures of a drawn paper; those of an issued one as they were then."""
        if proof.issued:
            self.show_issued(proof.since)
        elif document.names is not None:
            self.show_figures(document.names(proof.reading, window_words()))

    def choose(self, key: str) -> None:
        """Show the names behind this figure, if it has any."""
        keys = [one.names.key for one in self._figures]
        if key in keys:
            self.combo.setCurrentIndex(keys.index(key))
        self._show()

    def _offer(self, figures: tuple[_Shown, ...]) -> None:
        chosen = self.key
        self._figures = figures
        self.combo.clear()
        self.combo.addItems([self._choice(one) for one in figures])
        self.choose(chosen or "members.attended")

    @Slot()
    def _tell(self) -> None:
        self._show()
        self.chosen.emit(self.key)

    @Slot(QListWidgetItem)
    def _open(self, item: QListWidgetItem) -> None:
        line = item.data(Qt.ItemDataRole.UserRole)
        if isinstance(line, Behind) and line.noun:
            self.opened.emit(line)

    def _show(self) -> None:
        """Fill the card with the chosen figure's names."""
        shown = self._shown
        self.names.set_lines(self._lines(shown) if shown else [])
        shown_lines = range(min(self.names.count(), _MOST_LINES))
        self.names.setVisible(self.names.count() > 0)
        height = sum(self.names.sizeHintForRow(line) for line in shown_lines)
        self.names.setFixedHeight(height + 2 * self.names.frameWidth() + _EDGE)
        self._show_since(shown.since if shown else None)
        missing = shown.names.missing if shown else ()
        text = self.tr("Not counted ({0}): {1}").format(len(missing), ", ".join(missing))
        self.missing_label.setText(text)
        self.missing_label.setVisible(bool(missing))

    def _choice(self, shown: _Shown) -> str:
        text = f"{shown.names.figure} · {shown.names.title}"
        differs = shown.since is not None and shown.since.differs
        return self.tr("{0} (other today)").format(text) if differs else text

    def _lines(self, shown: _Shown) -> list[PanelLine]:
        since = shown.since
        gone = set(since.gone) if since else set()
        other = {line.identity: line.note for line in since.other} if since else {}
        lines = []
        for line in shown.names.behind:
            marks = []
            if line in gone:
                marks.append(self.tr("not counted by the records today"))
            if line.identity in other:
                marks.append(self.tr("today: {0}").format(other[line.identity] or "–"))
            lines.append(_line(line, marks))
        for line in since.come if since else ():
            lines.append(_line(line, [self.tr("counted by the records today, not in the paper")]))
        return lines

    def _show_since(self, since: Changed | None) -> None:
        """Say what the records of today have instead of an issued figure."""
        told = ""
        if since is not None and since.now is None:
            told = self.tr("The paper would not state this figure if it were written today.")
        elif since is not None and since.now is not None and since.differs:
            told = self.tr("By the records today: {0}. The paper stays as it was issued.")
            if since.now.text == since.then.text:
                told = self.tr("Today the same number, with other lines: those that are marked.")
            told = told.format(since.now.text)
        self.since_label.setText(told)
        self.since_label.setVisible(bool(told))

    @property
    def _shown(self) -> _Shown | None:
        at = self.combo.currentIndex()
        return self._figures[at] if 0 <= at < len(self._figures) else None


def _frozen(one: Changed) -> FigureNames:
    then = one.then
    return FigureNames(then.key, then.title, then.text, then.behind, then.lacking)


def _line(line: Behind, marks: list[str]) -> PanelLine:
    text = " · ".join(part for part in (line.name, line.note) if part)
    shape = "warning" if marks else _ICONS.get(line.noun, "dot-outline")
    return PanelLine(f"{text} – {'; '.join(marks)}" if marks else text, shape, line)
