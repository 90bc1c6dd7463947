"""What a report carries besides its text, and what it is called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QCheckBox

from desktop.exports.report_parts import KIND, PARTS, carries, choice_of
from desktop.widgets.card import Card
from desktop.widgets.form import add_field
from desktop.widgets.option_field import OptionField
from desktop.widgets.text import make_label
from models.campaigns.report_kind import ReportKind
from models.documents.drafts import Draft

translate = QCoreApplication.translate

_BY_DIRECTIVE = ""


class PartsCard(Card):
    """A box for each appendix, and the outline; `chosen` tells which part and what is kept of it.

    No document prescribes the forms of the tables: the card says so.
    """

    chosen = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(self.tr("What the report carries"), name="parts_card")
        kinds = [_BY_DIRECTIVE, *(kind.value for kind in ReportKind)]
        self.kind_field = OptionField(kinds, _kind_label, name="report_kind")
        self.kind_field.option_chosen.connect(self._tell_kind)
        add_field(self.body, self.tr("&Outline and title"), self.kind_field)
        self.boxes: dict[str, QCheckBox] = {}
        titles = _titles()
        for part in PARTS:
            box = QCheckBox(titles[part])
            box.setObjectName(f"part_{part}")
            box.setProperty("part", part)
            box.clicked.connect(self._tell)
            self.boxes[part] = box
            self.body.addWidget(box)
        hint = self.tr(
            "No directive prescribes these tables: they are proposals, and their notes say so. "
            "They can be changed in the Word file. Those with nothing to say are left out."
        )
        self.body.addWidget(make_label(hint, "small", wrap=True))

    def show_draft(self, draft: Draft) -> None:
        """Show what the draft carries."""
        kind = draft.carries.get(KIND, _BY_DIRECTIVE)
        self.kind_field.set_option(kind if kind in list(ReportKind) else _BY_DIRECTIVE)
        for part, box in self.boxes.items():
            box.setChecked(carries(draft, part))

    @Slot(object)
    def _tell_kind(self, kind: str) -> None:
        self.chosen.emit(KIND, kind)

    @Slot()
    def _tell(self) -> None:
        part = str(self.sender().property("part"))
        self.chosen.emit(part, choice_of(part, carried=self.boxes[part].isChecked()))


def _kind_label(kind: str) -> str:
    return {
        _BY_DIRECTIVE: translate("PartsCard", "As the campaign's document asks"),
        ReportKind.RESULTS: translate("PartsCard", "Results of the period"),
        ReportKind.INTERIM: translate("PartsCard", "Interim report on a stage (sơ kết)"),
        ReportKind.FINAL: translate("PartsCard", "Closing report (tổng kết)"),
    }[kind]


def _titles() -> dict[str, str]:
    return {
        "summary": translate("PartsCard", "Line of the cell for the upper committee's table"),
        "yearly": translate("PartsCard", "Results year by year, of several years"),
        "topics": translate("PartsCard", "Results topic by topic"),
        "activities": translate("PartsCard", "Meetings and self-study"),
        "publicity": translate("PartsCard", "What was made known"),
        "inspections": translate("PartsCard", "Inspections"),
        "charts": translate("PartsCard", "Charts of attendance and topics"),
        "figures": translate("PartsCard", "Every figure with its definition and names"),
    }
