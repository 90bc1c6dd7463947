"""A field with its label above and, while something is wrong with it, a sentence below."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.widgets.form import labelled
from desktop.widgets.text import make_label, set_look


class CheckedField(QWidget):
    """Holds `field`; `say` shows or takes away the sentence, which a screen reader also hears."""

    def __init__(self, label: str, field: QWidget) -> None:
        super().__init__()
        self.field = field
        self.sentence_label = make_label("", "error", name=f"{field.objectName()}_says", wrap=True)
        self.sentence_label.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(labelled(label, field))
        layout.addWidget(self.sentence_label)
        self.setFocusProxy(field)

    @property
    def sentence(self) -> str:
        """What is said of the field; "" when nothing is wrong."""
        return self.sentence_label.text()

    def say(self, sentence: str, look: str = "error") -> None:
        """Show `sentence` as an error or a warning below the field; "" shows nothing."""
        self.sentence_label.setText(sentence)
        self.sentence_label.setVisible(bool(sentence))
        set_look(self.sentence_label, look)
        self.field.setAccessibleDescription(sentence)
