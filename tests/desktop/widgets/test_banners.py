"""Lines above the pages: good news carries no warning, and every kind is told without colour."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.icons import draw
from desktop.widgets.banners import Banners
from desktop.widgets.tone import Tone


def grey(tone: Tone) -> bytes:
    """Return the sign of `tone` as a black-and-white printer shows it."""
    image = QImage(36, 36, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    draw(painter, image.rect(), tone.sign[0], QColor("black"))
    painter.end()
    return bytes(image.constBits())


def test_each_kind_has_a_shape_and_a_word_of_its_own(qtbot: QtBot) -> None:
    assert len({grey(tone) for tone in Tone}) == len(Tone)
    assert len({tone.word for tone in Tone}) == len(Tone)


def test_a_banner_shows_and_reads_out_its_kind(qtbot: QtBot) -> None:
    banners = Banners()
    qtbot.addWidget(banners)
    banners.tell("restored", "The book is as it was.", tone=Tone.GOOD)
    banners.tell("place", "The book lies on a stick.")
    banners.show()
    good, poor = (banners.findChild(QWidget, f"banner_{key}") for key in ("restored", "place"))
    assert good is not None
    assert poor is not None
    shown = [label.text() for label in good.findChildren(QLabel) if label.isVisible()]
    assert shown == ["Done", "The book is as it was."]
    assert good.accessibleName() == "Done: The book is as it was."
    assert poor.accessibleName() == "Take care: The book lies on a stick."
