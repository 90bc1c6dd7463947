"""Which fields each list of a campaign has, and what a new part of it begins with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop.campaign_labels import (
    activity_label,
    audience_role_label,
    directive_role_label,
    provision_label,
    receiver_role_label,
    reporter_label,
)
from desktop.dialogs.campaign_editor.dated_specs import (
    choice_field,
    deadline_fields,
    note_field,
    peak_fields,
)
from desktop.dialogs.campaign_editor.entries import Field, Kind
from desktop.labels import topic_kind_label
from models.campaigns.parts import (
    AudienceGroup,
    DeadlineRule,
    Directive,
    Form,
    Material,
    PeakRule,
    Provision,
    Receiver,
)
from models.words import (
    Activity,
    AudienceRole,
    DirectiveRole,
    PeakLevel,
    ProvisionKind,
    ReceiverRole,
    Reporter,
    TopicKind,
)

translate = QCoreApplication.translate

#: What a new line of each list says before anything is written.
BLANKS: Mapping[str, Any] = {
    "directives": Directive(role=DirectiveRole.CARRIED_OUT, kind="", issuer="", subject=""),
    "materials": Material(name=""),
    "audiences": AudienceGroup(role=AudienceRole.STUDIES, name="", covers_members=True),
    "forms": Form(name="", activity=Activity.REGULAR_MEETING),
    "peaks": PeakRule(name="", level=PeakLevel.NATIONAL),
    "deadlines": DeadlineRule(
        title="", reporter=Reporter.UNIT, month=11, owed_by="", reports_to=""
    ),
    "receivers": Receiver(name="", role=ReceiverRole.REPORT, reporter=Reporter.UNIT),
    "provisions": Provision(kind=ProvisionKind.TASK, text=""),
}


def fields_of(name: str) -> tuple[Field, ...]:
    """Return the fields of the list called `name`, titled in the language of the moment."""
    makers: dict[str, Callable[[], tuple[Field, ...]]] = {
        "directives": _directive,
        "materials": _material,
        "audiences": _audience,
        "forms": _form,
        "peaks": peak_fields,
        "deadlines": deadline_fields,
        "receivers": _receiver,
        "provisions": _provision,
    }
    return makers[name]()


def topic_fields() -> tuple[Field, ...]:
    """Return the fields of a topic."""
    return (
        Field(name="code", title=translate("specs", "Code"), share=2),
        Field(
            name="kind",
            title=translate("specs", "What it is"),
            kind=Kind.CHOICE,
            options=tuple(TopicKind),
            label=topic_kind_label,
            share=3,
        ),
        Field(name="first_page", title=translate("specs", "First page"), kind=Kind.NUMBER, share=2),
        Field(name="last_page", title=translate("specs", "Last page"), kind=Kind.NUMBER, share=2),
        Field(name="short_title", title=translate("specs", "Short title"), share=5),
        Field(name="title", title=translate("specs", "Full title"), row=1),
        Field(name="content", title=translate("specs", "Core content"), kind=Kind.LINES, row=2),
    )


def _directive() -> tuple[Field, ...]:
    return (
        choice_field(
            "role",
            translate("specs", "The campaign"),
            DirectiveRole,
            directive_role_label,
            width=150,
            share=3,
        ),
        Field(name="kind", title=translate("specs", "Kind"), width=110, share=3, needed=True),
        Field(name="number", title=translate("specs", "Number, symbol"), width=130, share=3),
        Field(
            name="dated_on", title=translate("specs", "Dated"), kind=Kind.DAY, width=104, share=3
        ),
        Field(name="issuer", title=translate("specs", "Issued by"), width=0, row=1, needed=True),
        Field(
            name="subject",
            title=translate("specs", "About"),
            kind=Kind.LINES,
            row=2,
            needed=True,
        ),
        note_field(3),
    )


def _material() -> tuple[Field, ...]:
    return (
        Field(name="name", title=translate("specs", "What is read"), width=0, needed=True),
        Field(name="detail", title=translate("specs", "Detail"), kind=Kind.LINES, row=1),
    )


def _audience() -> tuple[Field, ...]:
    return (
        choice_field(
            "role",
            translate("specs", "What the group does"),
            AudienceRole,
            audience_role_label,
            width=150,
        ),
        Field(name="name", title=translate("specs", "Group"), width=0, share=3, needed=True),
        Field(
            name="covers_members",
            title=translate("specs", "Party members"),
            kind=Kind.TICK,
            row=1,
            width=110,
        ),
        Field(
            name="covers_staff", title=translate("specs", "Staff"), kind=Kind.TICK, row=1, width=90
        ),
        Field(
            name="covers_others",
            title=translate("specs", "Others"),
            kind=Kind.TICK,
            row=1,
            width=90,
        ),
        note_field(2),
    )


def _form() -> tuple[Field, ...]:
    return (
        Field(name="name", title=translate("specs", "Form"), width=0, share=3, needed=True),
        choice_field(
            "activity",
            translate("specs", "Recorded here as"),
            Activity,
            activity_label,
            width=180,
            share=2,
        ),
        Field(
            name="carried_by",
            title=translate("specs", "Held by (empty: the cell itself)"),
            width=220,
            row=1,
        ),
    )


def _receiver() -> tuple[Field, ...]:
    return (
        Field(name="name", title=translate("specs", "Body"), width=0, share=3, needed=True),
        choice_field(
            "role",
            translate("specs", "Why it is named"),
            ReceiverRole,
            receiver_role_label,
            width=170,
            share=2,
        ),
        choice_field(
            "reporter",
            translate("specs", "Whose report"),
            (None, *Reporter),
            _reporter_or_none,
            width=190,
            row=1,
        ),
        Field(name="purpose", title=translate("specs", "Purpose"), width=90, row=1),
    )


def _reporter_or_none(reporter: Reporter | None) -> str:
    return "–" if reporter is None else reporter_label(reporter)


def _provision() -> tuple[Field, ...]:
    return (
        choice_field(
            "kind", translate("specs", "What it is"), ProvisionKind, provision_label, width=150
        ),
        Field(name="point", title=translate("specs", "Point"), width=70),
        Field(name="addressee", title=translate("specs", "Whose it is"), width=180, share=3),
        Field(
            name="text",
            title=translate("specs", "Words of the document"),
            kind=Kind.LINES,
            row=1,
            width=0,
            needed=True,
        ),
    )
