"""A template or campaign shown complete before it is taken; a copy asks name and first day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

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
from models.campaigns.copying import copy_of, moved_years
from models.campaigns.parts import CampaignTemplate
from models.names import clean

_DAY_WIDTH = 140


class TemplateSheet(QWidget):
    """What a template holds, and for a copy how it shall be called and when it begins."""

    def __init__(self, *, today: date) -> None:
        super().__init__()
        self.setObjectName("template_sheet")
        self._today = today
        self.title_label = make_label("", "heading", name="template_title", wrap=True)
        self.detail_label = make_label("", "muted", name="template_detail", wrap=True)
        self._model: CampaignTemplate | None = None
        self.name_field = _line("copy_name")
        self.title_field = _line("copy_title")
        self.years_box = QCheckBox(self.tr("Write the years of the new campaign in its titles"))
        self.years_box.setObjectName("copy_years")
        self.years_box.setChecked(True)
        self.first_field = DateField(name="copy_starts", today=today)
        self.first_field.setFixedWidth(_DAY_WIDTH)
        self.preview = FactsView(name="template_preview", title=self.tr("What the template holds"))
        self._copy = QWidget()
        self._lay_out()
        self.first_field.day_changed.connect(self._propose)
        self.years_box.clicked.connect(self._propose)

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
        self._model = template if is_copy else None
        self.title_label.setText(template.title)
        span = span_text(template.starts_on, template.ends_on)
        self.detail_label.setText(f"{template.source.issuer} · {span}")
        self._copy.setVisible(is_copy)
        if is_copy:
            self.first_field.set_day(self._today)
            for field in (self.name_field, self.title_field):
                field.setModified(False)
            self.years_box.setChecked(True)
            self._propose()
        else:
            self._show(template)

    def copy(self) -> CampaignTemplate:
        """Return the copy as it is asked for; problems are asked for first."""
        assert self._model is not None, "a template is taken as it is"
        assert self.first_day is not None, "problems are asked for first"
        copy = copy_of(
            self._model,
            name=clean(self.name),
            starts_on=self.first_day,
            moves_titles=self.years_box.isChecked(),
        )
        return replace(copy, title=clean(self.title_field.text()) or copy.name)

    @Slot()
    def _propose(self) -> None:
        """Propose name and title for the years of the copy, unless they were written by hand."""
        model, first = self._model, self.first_day
        if model is None or first is None:
            return
        moves = self.years_box.isChecked()
        name = moved_years(model.name, model, starts_on=first) if moves else model.name
        if name == model.name:
            name = self.tr("{0} (copy)").format(model.name)
        moved = copy_of(model, name=name, starts_on=first)
        plain = copy_of(model, name=name, starts_on=first, moves_titles=False)
        shown = moved if moves else plain
        for field, text in ((self.name_field, name), (self.title_field, shown.title)):
            if not field.isModified():
                field.setText(text)
                field.setCursorPosition(0)
        self.years_box.setVisible(moved != plain)
        self._show(shown)

    def _show(self, template: CampaignTemplate) -> None:
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
        fields = QHBoxLayout()
        fields.setSpacing(12)
        fields.addWidget(labelled(self.tr("Name of the new campaign"), self.name_field), 1)
        fields.addWidget(labelled(self.tr("First day"), self.first_field))
        lines = QVBoxLayout(self._copy)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(8)
        lines.addLayout(fields)
        lines.addWidget(labelled(self.tr("Title on the papers"), self.title_field))
        lines.addWidget(self.years_box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._copy)
        layout.addWidget(self.title_label)
        layout.addWidget(self.detail_label)
        layout.addSpacing(6)
        layout.addWidget(self.preview, 1)


def _line(name: str) -> QLineEdit:
    line = QLineEdit()
    line.setObjectName(name)
    return line
