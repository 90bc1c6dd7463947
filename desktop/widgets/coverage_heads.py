"""The edges of the coverage matrix: slanted topics with their rates, and the people's names."""

from __future__ import annotations

import math
from functools import lru_cache

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from desktop.colours import current_colours
from desktop.widgets.cell_delegate import PAD
from models.campaigns.campaigns import Topic
from models.figures import Rate
from models.members.roll import RollEntry

#: Under these roles a model's headings give a topic, its rate, and the person of a row.
TOPIC_ROLE = Qt.ItemDataRole.UserRole + 11
RATE_TEXT_ROLE = Qt.ItemDataRole.UserRole + 12
PERSON_ROLE = Qt.ItemDataRole.UserRole + 13
NAMES_WIDTH = 224
_SLANT = 58
_LINES = 2


class TopicHeader(QHeaderView):
    """Each topic slanted over two lines, below it how many covered it: a/b and the share."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(40)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)

    def sizeHint(self) -> QSize:
        """Return the height of the slanted words and of the two lines below them."""
        line = self._small.height()
        return QSize(super().sizeHint().width(), 6 * line + 2 * line + 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw all headings over one ground: a slanted one leans over its neighbour."""
        colours = current_colours()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(colours.raised))
        for section in range(self.count()):
            left = self.sectionViewportPosition(section)
            box = QRect(left, 0, self.sectionSize(section), self.height())
            if box.right() > -self.height() and box.left() < self.width():
                self._paint(painter, section, box)
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(colours.border))
        painter.end()

    def _paint(self, painter: QPainter, section: int, box: QRect) -> None:
        colours, model = current_colours(), self.model()
        asked = Qt.Orientation.Horizontal
        topic, rate = (
            model.headerData(section, asked, role) for role in (TOPIC_ROLE, RATE_TEXT_ROLE)
        )
        view = self.parent()
        at = view.currentIndex().column() if isinstance(view, QTableView) else -1
        foot = QRect(box.left(), box.bottom() - self._foot, box.width(), self._foot)
        painter.setPen(QColor(colours.accent_text if section == at else colours.text))
        if not isinstance(topic, Topic) or not isinstance(rate, Rate):
            painter.setFont(self._font(strong=True))
            room = foot.adjusted(PAD, 0, -PAD, -2)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
            painter.drawText(room, int(flags), str(model.headerData(section, asked)))
            return
        self._paint_slanted(painter, topic, box)
        painter.setFont(self._font(strong=False))
        painter.setPen(QColor(colours.soft))
        parts = f"{rate.part}/{rate.whole}\n{rate.percent_text}"
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignCenter), parts)
        if self.isSortIndicatorShown() and self.sortIndicatorSection() == section:
            painter.fillRect(
                foot.left() + 4, box.bottom() - 2, box.width() - 8, 2, QColor(colours.accent)
            )

    def _paint_slanted(self, painter: QPainter, topic: Topic, box: QRect) -> None:
        font = self._font(strong=topic.depth == 0)
        metrics = QFontMetrics(font)
        height = box.height() - self._foot - 4
        length = int(height / math.sin(math.radians(_SLANT))) - metrics.height()
        lines = _folded(f"{topic.code}  {topic.short_title}", font.toString(), length)
        painter.save()
        painter.setFont(font)
        painter.translate(box.center().x() + 4 - metrics.height() * (len(lines) - 1) // 2, height)
        painter.rotate(-_SLANT)
        for number, line in enumerate(lines):
            painter.drawText(0, metrics.height() * number, line)
        painter.restore()

    @property
    def _small(self) -> QFontMetrics:
        return QFontMetrics(self._font(strong=False))

    @property
    def _foot(self) -> int:
        return 2 * self._small.height() + 4

    def _font(self, *, strong: bool) -> QFont:
        font = QFont(self.parent().font())  # type: ignore[union-attr]
        font.setPointSizeF(font.pointSizeF() * 0.84)
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        return font


class NameHeader(QHeaderView):
    """The names, which stay in sight; whoever holds a post or is of the staff is marked so."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for a long name."""
        return QSize(NAMES_WIDTH, super().sizeHint().height())

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw one name, the row of the cursor tinted."""
        person = self.model().headerData(section, Qt.Orientation.Vertical, PERSON_ROLE)
        if not isinstance(person, RollEntry):
            return
        colours, view = current_colours(), self.parent()
        current = isinstance(view, QTableView) and view.currentIndex().row() == section
        painter.save()
        painter.fillRect(rect, QColor(colours.accent_faint if current else colours.surface))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(colours.line))
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), QColor(colours.border))
        if current:
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), QColor(colours.accent))
        font = QFont(view.font() if isinstance(view, QWidget) else self.font())
        font.setWeight(QFont.Weight.DemiBold if person.post else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(colours.text if person.is_member else colours.soft))
        room = rect.adjusted(PAD, 0, -4, 0)
        words = painter.fontMetrics().elidedText(
            person.full_name, Qt.TextElideMode.ElideRight, room.width()
        )
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, int(flags), words)
        painter.restore()


@lru_cache(maxsize=512)
def _folded(text: str, font: str, length: int) -> list[str]:
    """Return the text over at most two lines, the last one cut with "…"."""
    known = QFont()
    known.fromString(font)
    metrics, lines = QFontMetrics(known), [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and metrics.horizontalAdvance(longer) > length:
            lines.append(word)
        else:
            lines[-1] = longer
    kept = [*lines[: _LINES - 1], " ".join(lines[_LINES - 1 :])] if len(lines) > _LINES else lines
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, length) for line in kept]
