"""Campaigns on the tour: the logs of activities, the editor, and entering an item."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QDialog

from desktop.app import Application
from desktop.dialogs.activity_fields import DisseminationFields, InspectionFields
from desktop.dialogs.campaign_editor import CampaignEditor
from desktop.dialogs.entry_dialog import EntryDialog, EntryFields
from desktop.navigation import Place
from desktop.pages.campaigns_page import CampaignsPlace
from desktop.pages.campaigns_page.activity_kinds import LogKind, inspection_kind, publicity_kind
from models.activities.dissemination import DisseminationData
from models.activities.inspections import InspectionData
from models.activities.words import Channel, InspectionKind
from models.campaigns.campaigns import CampaignSummary, list_campaigns
from models.campaigns.editing import read_for_editing

#: The section of the editor that is pictured: the topics.
_TOPICS = 1


def campaign_steps(application: Application) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield each picture's name and the step that brings the window there."""
    for tab in ("publicity", "inspections"):
        yield f"campaign-{tab}", partial(_show, application, tab)
    yield "cell-logs", partial(_show_logs, application)


def campaign_dialogs(application: Application) -> Iterator[tuple[str, Callable[[], QDialog]]]:
    """Yield each picture's name and what makes the dialog in it; nothing of it is entered."""
    yield "campaign-edit", partial(_edit, application)
    yield "publicity", partial(_enter_item, application)
    yield "inspection", partial(_enter_inspection, application)


def _campaigns(application: Application) -> tuple[CampaignSummary, ...]:
    assert application.book is not None
    return application.book.read(list_campaigns)


def _place(application: Application) -> CampaignsPlace:
    """Go to the campaigns, to the first of the sample that began."""
    earliest = min(_campaigns(application), key=lambda one: one.starts_on)
    application.window.go(Place.CAMPAIGNS, earliest.id)
    place = application.window.findChild(CampaignsPlace, "campaigns_place")
    assert place is not None
    return place


def _show(application: Application, tab: str) -> None:
    _place(application).campaigns.tabs.choose(tab)


def _show_logs(application: Application) -> None:
    place = _place(application)
    place.campaigns.tabs.choose("topics")
    place.show_logs()


def _edit(application: Application) -> QDialog:
    assert application.book is not None
    _place(application)
    campaign = min(_campaigns(application), key=lambda one: one.starts_on)
    read = partial(read_for_editing, campaign_id=campaign.id)
    detail, kept = application.book.read(read)
    today = application.today()
    editor = CampaignEditor(application.window, detail, kept, _forget, today=today)
    editor.sections.setCurrentRow(_TOPICS)
    return editor


def _enter_item(application: Application) -> QDialog:
    campaigns, today = _campaigns(application), application.today()
    data = DisseminationData(
        Channel.INTRANET,
        "Giới thiệu Phần thứ ba của tác phẩm",
        today,
        campaign_id=campaigns[-1].id,
        author="Văn phòng Sở",
        audience_count=46,
    )
    fields = DisseminationFields(campaigns, today=today)
    return _entry(application, publicity_kind(), fields, data)


def _enter_inspection(application: Application) -> QDialog:
    campaigns, today = _campaigns(application), application.today()
    data = InspectionData(
        InspectionKind.SUPERVISION,
        today,
        "Ban Thường vụ Đảng ủy Sở",
        campaign_id=campaigns[-1].id,
        subject="Việc học bù của đảng viên đi công tác",
        findings="Còn hai đồng chí chưa học bù Phần thứ ba.",
        follow_up="Tổ chức học bù trong tháng.",
    )
    fields = InspectionFields(campaigns, today=today)
    return _entry(application, inspection_kind(), fields, data)


def _entry(application: Application, kind: LogKind, fields: EntryFields, data: object) -> QDialog:
    return EntryDialog(application.window, fields, data, _forget, title=kind.add, is_new=True)


def _forget(_data: object) -> UUID:
    """Enter nothing."""
    return UUID(int=0)
