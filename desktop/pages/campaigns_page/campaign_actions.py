"""What is done with campaigns: begun, edited, saved as a template, removed."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop import messages
from desktop.book import OpenBook
from desktop.dialogs.add_campaign_dialog import AddCampaignDialog, NewCampaign
from desktop.dialogs.campaign_editor import CampaignEditor
from desktop.dialogs.record_actions import ask_remove
from desktop.navigation import PeriodChoice
from models.campaigns.campaigns import (
    CampaignDetail,
    add_campaign_from_template,
    read_campaign,
    read_campaigns,
)
from models.campaigns.editing import read_for_editing, update_campaign
from models.campaigns.parts import CampaignTemplate
from models.campaigns.removing import remove_campaign
from models.campaigns.template_files import SUFFIX, file_stem, template_bytes
from models.campaigns.templates import list_templates, parse_template
from models.errors import RecordsError
from models.members.groups import list_groups


class CampaignActions(QObject):
    """Acts on the campaign called `campaign_id`; `added` carries a new one, `saved` a file."""

    added = Signal(object)
    saved = Signal(Path)

    def __init__(self, page: QWidget, book: OpenBook, period: PeriodChoice) -> None:
        super().__init__(page)
        self._book, self._period = book, period
        self.campaign_id: UUID | None = None

    @Slot()
    def add(self) -> None:
        """Let a campaign be begun and enter it."""
        asked = NewCampaign(
            templates=list_templates(),
            campaigns=self._book.read(read_campaigns),
            save=self._enter,
            today=self._period.today,
        )
        added = AddCampaignDialog.ask(self._page(), asked)
        if added is not None:
            self.added.emit(added)

    @Slot()
    def edit(self) -> None:
        """Change the campaign that is shown."""
        shown = self.campaign_id
        if shown is None:
            return
        try:
            campaign, kept = self._book.read(partial(read_for_editing, campaign_id=shown))
            there = self._book.read(list_groups)
        except RecordsError as error:
            messages.tell(self._page(), error)
            return
        today = self._period.today
        groups = [one for one in there if one.exists_on(today) or one.id in campaign.group_ids]
        CampaignEditor.ask(
            self._page(),
            campaign,
            kept,
            self._write,
            today=today,
            groups=groups,
            book=self._book,
        )

    @Slot()
    def save_template(self) -> None:
        """Save the campaign that is shown as a template that another cell can open."""
        # The document libraries take as long to load as all the rest of the page.
        from desktop.exports.files import replace_file

        shown = self.campaign_id
        if shown is None:
            return
        campaign = self._book.read(partial(read_campaign, campaign_id=shown))
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(documents))
        file = messages.ask_save_file(
            self._page(),
            self.tr("Save as a template"),
            suggested=folder / f"{file_stem(campaign.name)}{SUFFIX}",
            filters=self.tr("Campaign templates (*{0})").format(SUFFIX),
        )
        if file is None:
            return
        try:
            replace_file(file, template_bytes(campaign), partial(_check, file.name))
        except RecordsError as error:
            messages.tell(self._page(), error)
            return
        self.saved.emit(file)

    @Slot()
    def remove(self) -> None:
        """Move the campaign that is shown to the trash; one in use stays."""
        shown = self.campaign_id
        if shown is not None:
            ask_remove(self._page(), self._book, "campaign", shown, remove=remove_campaign)

    def _page(self) -> QWidget:
        """Return the page; held by Qt alone, as the page itself holds this object."""
        page = self.parent()
        assert isinstance(page, QWidget), "the actions of a page"
        return page

    def _enter(self, template: CampaignTemplate, group_ids: frozenset[UUID]) -> UUID:
        work = partial(add_campaign_from_template, template=template, group_ids=group_ids)
        return self._book.change(work)

    def _write(self, edited: CampaignDetail) -> None:
        self._book.change(partial(update_campaign, edited=edited))


def _check(name: str, data: bytes) -> None:
    parse_template(data, name=name)
