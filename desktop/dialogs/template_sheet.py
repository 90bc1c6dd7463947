"""A template or campaign shown complete before it is taken; a copy asks name and first day."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.widgets.campaign_facts import (
    basis_sections,
    demand_sections,
    doing_sections,
    span_text,
    time_sections,
    topic_section,
)
from desktop.widgets.date_field import DateField
from desktop.widgets.facts_view import FactsView
from desktop.widgets.form import labelled
from desktop.widgets.text import make_label
from models.campaigns.parts import CampaignTemplate

_DAY_WIDTH = 140


class TemplateSheet(QWidget):
    """What a template holds, and for a copy how it shall be called and when it begins."""

    def __init__(self, *, today: date) -> None:
        super().__init__()
        self.setObjectName("template_sheet")
        self._today = today
        self.title_label = make_label("", "heading", name="template_title", wrap=True)
        self.detail_label = make_label("", "muted", name="template_detail", wrap=True)
        self.name_field = QLineEdit()
        self.name_field.setObjectName("copy_name")
        self.first_field = DateField(name="copy_starts", today=today)
        self.first_field.setFixedWidth(_DAY_WIDTH)
        self.preview = FactsView(name="template_preview", title=self.tr("What the template holds"))
        self._copy = QWidget()
        self._lay_out()

    @property
    def name(self) -> str:
        """How the copy shall be called."""
        return self.name_field.text()

    @property
    def first_day(self) -> date | None:
        """When the copy begins."""
        return self.first_field.day

    def show_template(self, template: CampaignTemplate, *, is_copy: bool) -> None:
        """Show a template complete."""
        self.title_label.setText(template.title)
        span = span_text(template.starts_on, template.ends_on)
        self.detail_label.setText(f"{template.source.issuer} · {span}")
        self._copy.setVisible(is_copy)
        self.name_field.setText(self.tr("{0} (copy)").format(template.name))
        self.first_field.set_day(self._today)
        self.preview.show_sections(
            [
                topic_section(template),
                *basis_sections(template),
                *doing_sections(template),
                *time_sections(template),
                *demand_sections(template),
            ]
        )

    def problem(self) -> str:
        """Go to what a copy lacks and say so; "" when nothing."""
        if self._copy.isHidden():
            return ""
        if not self.name.strip():
            self.name_field.setFocus()
            return self.tr("The campaign has no name; write it.")
        if self.first_day is None:
            self.first_field.setFocus()
            return self.tr("Write the first day as dd/mm/yyyy.")
        return ""

    def _lay_out(self) -> None:
        fields = QHBoxLayout(self._copy)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(12)
        fields.addWidget(labelled(self.tr("Name of the new campaign"), self.name_field), 1)
        fields.addWidget(labelled(self.tr("First day"), self.first_field))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._copy)
        layout.addWidget(self.title_label)
        layout.addWidget(self.detail_label)
        layout.addSpacing(6)
        layout.addWidget(self.preview, 1)
