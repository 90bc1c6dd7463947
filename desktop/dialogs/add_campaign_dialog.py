"""Choosing a campaign among the templates, each shown before it is taken."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.translation import current_language
from desktop.widgets.campaign_facts import (
    basis_sections,
    demand_sections,
    doing_sections,
    span_text,
    time_sections,
    topic_section,
)
from desktop.widgets.dialog_foot import DialogFoot
from desktop.widgets.facts_view import FactsView
from desktop.widgets.screen_room import resize_within_screen
from desktop.widgets.text import make_label
from models.campaigns.parts import CampaignTemplate
from models.errors import RecordsError

#: Enters a campaign and returns its identifier, or raises RecordsError.
Save = Callable[[CampaignTemplate], UUID]


class AddCampaignDialog(QDialog):
    """Templates at the left, the chosen one complete at the right; `added_keys` are in the book."""

    def __init__(
        self,
        parent: QWidget | None,
        templates: Sequence[CampaignTemplate],
        *,
        added_keys: Iterable[str],
        save: Save,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("add_campaign_dialog")
        self.setWindowTitle(self.tr("Add a campaign from a template"))
        self.saved_id: UUID | None = None
        self._templates = tuple(templates)
        self._added = frozenset(added_keys)
        self._save = save
        self.list = QListWidget()
        self.list.setObjectName("template_list")
        self.list.setAccessibleName(self.tr("Templates"))
        self.list.setWordWrap(True)
        self.list.setFixedWidth(260)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.title_label = make_label("", "heading", name="template_title", wrap=True)
        self.detail_label = make_label("", "muted", name="template_detail", wrap=True)
        self.preview = FactsView(name="template_preview", title=self.tr("What the template holds"))
        self.foot = DialogFoot(self, self.tr("Add this campaign"))
        self._lay_out()
        for template in self._templates:
            QListWidgetItem(template.name, self.list)
        self.list.currentRowChanged.connect(self._show)
        free = (at for at, one in enumerate(self._templates) if one.key not in self._added)
        self.list.setCurrentRow(next(free, 0))

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        templates: Sequence[CampaignTemplate],
        *,
        added_keys: Iterable[str],
        save: Save,
    ) -> UUID | None:
        """Show the dialog; return the campaign it added, or None when it was left."""
        dialog = cls(parent, templates, added_keys=added_keys, save=save)
        try:
            return dialog.saved_id if dialog.exec() else None
        finally:
            dialog.deleteLater()

    def accept(self) -> None:
        """Enter the chosen campaign and close; stay and say why when that is refused."""
        if not self.foot.action_button.isEnabled():
            return
        try:
            self.saved_id = self._save(self._templates[self.list.currentRow()])
        except RecordsError as error:
            self.foot.show_problem(error.sentence(current_language()))
            return
        super().accept()

    @Slot(int)
    def _show(self, row: int) -> None:
        """Show a template complete."""
        if row < 0:
            return
        template = self._templates[row]
        added = template.key in self._added
        self.title_label.setText(template.title)
        span = span_text(template.starts_on, template.ends_on)
        self.detail_label.setText(f"{template.source.issuer} · {span}")
        self.preview.show_sections(
            [
                topic_section(template),
                *basis_sections(template),
                *doing_sections(template),
                *time_sections(template),
                *demand_sections(template),
            ]
        )
        self.foot.action_button.setEnabled(not added)
        self.foot.show_problem(self.tr("This campaign is in the book already.") if added else "")

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addWidget(self.title_label)
        right.addWidget(self.detail_label)
        right.addSpacing(6)
        right.addWidget(self.preview, 1)
        columns = QHBoxLayout()
        columns.setContentsMargins(20, 16, 20, 16)
        columns.setSpacing(20)
        columns.addWidget(self.list)
        columns.addLayout(right, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(columns, 1)
        layout.addWidget(self.foot)
        resize_within_screen(self, width=960, height=620)
