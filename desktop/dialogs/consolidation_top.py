"""The head of a consolidation: which folder, by which committee, of which campaign and days."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from desktop import messages
from desktop.exports.committee.consolidation import subject_name
from desktop.memories import CommitteeMemory
from desktop.widgets.buttons import make_button
from desktop.widgets.form import labelled
from desktop.widgets.still_combo import StillCombo
from desktop.widgets.text import make_label
from models.committee.figures import Subject
from models.names import clean


class ConsolidationTop(QFrame):
    """`folder_chosen` carries the folder to read, `chosen` tells of another subject.

    The committee's name is asked once.
    """

    folder_chosen = Signal(object)
    chosen = Signal()

    def __init__(self, memory: CommitteeMemory) -> None:
        super().__init__()
        self._memory = memory
        self._subjects: tuple[Subject, ...] = ()
        self.folder_label = make_label("", "heading", name="consolidation_folder", elide=True)
        self.folder_button = make_button(
            self.tr("Choose the folder…"),
            name="consolidation_choose",
            slot=self.choose_folder,
            icon_name="folder-open",
        )
        self.again_button = make_button(
            self.tr("Read again"),
            name="consolidation_again",
            slot=self.read_again,
            icon_name="arrows-clockwise",
        )
        self.committee_field = QLineEdit(memory.name)
        self.committee_field.setObjectName("consolidation_committee")
        self.subject_combo = StillCombo()
        self.subject_combo.setObjectName("consolidation_subject")
        self.subject_combo.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.subject_combo.activated.connect(self.chosen)
        self._lay_out()

    @property
    def committee(self) -> str:
        """The name that stands above the tables."""
        return clean(self.committee_field.text())

    @property
    def subject(self) -> Subject | None:
        """The subject that is looked at."""
        at = self.subject_combo.currentIndex()
        return self._subjects[at] if 0 <= at < len(self._subjects) else None

    @Slot()
    def choose_folder(self) -> None:
        """Ask for the folder."""
        title = self.tr("The folder with the files of the cells")
        folder = messages.ask_folder(self.window(), title, folder=self._memory.folder)
        if folder is not None:
            self.folder_chosen.emit(folder)

    @Slot()
    def read_again(self) -> None:
        """Ask for the same folder as it is now."""
        if self._memory.folder is not None:
            self.folder_chosen.emit(self._memory.folder)

    def show_folder(self, folder: Path) -> None:
        """Name the folder that is read."""
        self.folder_label.setText(folder.name or str(folder))

    def propose_committee(self, name: str) -> None:
        """Fill in a name where none was typed yet."""
        if not self.committee:
            self.committee_field.setText(name)

    def offer(self, subjects: Sequence[tuple[Subject, int]]) -> None:
        """Offer what the files are of; what was looked at stays, else it is the commonest."""
        before = self.subject
        self._subjects = tuple(subject for subject, _ in subjects)
        line = self.tr("{0} ({1} files)")
        self.subject_combo.clear()
        self.subject_combo.addItems(
            [line.format(subject_name(subject), count) for subject, count in subjects]
        )
        same = [at for at, one in enumerate(self._subjects) if before and one.is_same(before)]
        self.subject_combo.setCurrentIndex(same[0] if same else 0)

    def _lay_out(self) -> None:
        where = QHBoxLayout()
        where.setSpacing(10)
        where.addWidget(self.folder_label, 1)
        where.addWidget(self.again_button)
        where.addWidget(self.folder_button)
        fields = QHBoxLayout()
        fields.setSpacing(16)
        fields.addWidget(labelled(self.tr("Campaign and &days"), self.subject_combo), 3)
        fields.addWidget(labelled(self.tr("Name of the c&ommittee"), self.committee_field), 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 4)
        layout.setSpacing(10)
        layout.addLayout(where)
        layout.addLayout(fields)
