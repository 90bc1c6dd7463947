"""The foot of the import of old attendance: its button names what it does."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog

from desktop.widgets.dialog_foot import DialogFoot
from models.imports.attendance.planning import MarkVerdict
from models.imports.attendance.proposal import AttendanceProposal


class AttendanceImportFoot(DialogFoot):
    """Offers to import a proposal."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog, "")
        self.offer(None)

    def offer(self, proposal: AttendanceProposal | None) -> None:
        """Offer what importing `proposal` would do; nothing while there is none."""
        can = proposal is not None and proposal.can_import
        text = self._action_text(proposal) if can and proposal else self.tr("Import")
        self.action_button.setText(text)
        self.action_button.setAccessibleName(text)
        self.action_button.setEnabled(can)
        waiting = proposal.open_questions if proposal else 0
        problem = self.tr("Decisions still to be made: {0}. Nothing is entered before.")
        self.show_problem(problem.format(waiting) if waiting else "")

    def _action_text(self, proposal: AttendanceProposal) -> str:
        new = len(proposal.new_meetings)
        if new:
            return self.tr("Import {0} meetings").format(new)
        return self.tr("Import {0} marks").format(proposal.counts[MarkVerdict.NEW])
