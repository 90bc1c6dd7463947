"""The middle of a dialog while work runs beside the window: what is done, a bar, a count."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from desktop.background import Background, Job
from desktop.widgets.text import make_label


class WorkBar(QWidget):
    """Shows how far the work of `background` is; the end is not known until it tells."""

    def __init__(self, background: Background) -> None:
        super().__init__()
        self.setObjectName("work_bar_part")
        self.sentence_label = make_label("", "muted", name="work_bar_sentence", wrap=True)
        self.sentence_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.count_label = make_label("", "small", name="work_bar_count")
        self.bar = QProgressBar()
        self.bar.setObjectName("work_bar_bar")
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(320)
        centre = Qt.AlignmentFlag.AlignHCenter
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addStretch(2)
        layout.addWidget(self.sentence_label)
        layout.addWidget(self.bar, alignment=centre)
        layout.addWidget(self.count_label, alignment=centre)
        layout.addStretch(3)
        background.progressed.connect(self._progress)

    def begin(self, sentence: str) -> None:
        """Say what is done; how far it is comes later."""
        self.sentence_label.setText(sentence)
        self.bar.setAccessibleName(sentence)
        self.bar.setRange(0, 0)
        self.count_label.setText("")

    @Slot(object, int, int)
    def _progress(self, _job: Job, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.count_label.setText(f"{done}/{total}" if total else "")
