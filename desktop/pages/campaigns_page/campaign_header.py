"""The head of the page of campaigns: what can be done, the rarer things behind “more”."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop.icons import icon
from desktop.pages.campaigns_page.campaign_actions import CampaignActions
from desktop.widgets.buttons import make_button
from desktop.widgets.page_header import PageHeader
from desktop.widgets.people_and_turns import people_and_turns


class CampaignHeader(PageHeader):
    """Title, figures of people and turns with their definition, and the actions of a campaign."""

    logs_wanted = Signal()

    def __init__(self, actions: CampaignActions) -> None:
        super().__init__(self.tr("Campaigns"))
        # The subtitle itself says in its own tip what of it is cut.
        self.setToolTip(people_and_turns())
        self.logs_button = self.add_button(
            self.tr("Logs of the cell"),
            name="campaign_logs",
            icon_name="megaphone",
        )
        self.logs_button.clicked.connect(self.logs_wanted)
        self.edit_button = self.add_button(
            self.tr("Edit…"), name="campaign_edit", slot=actions.edit, icon_name="pencil-simple"
        )
        self.template_action = QAction(icon("floppy-disk"), self.tr("Save as a template…"), self)
        self.template_action.triggered.connect(actions.save_template)
        self.remove_action = QAction(icon("trash"), self.tr("Remove…"), self)
        self.remove_action.triggered.connect(actions.remove)
        self.more_button = make_button(
            self.tr("More"), name="campaign_more", look="menu", icon_name="dots-three"
        )
        menu = QMenu(self.more_button)
        menu.setObjectName("campaign_menu")
        menu.addActions([self.template_action, self.remove_action])
        self.more_button.setMenu(menu)
        self.add_widget(self.more_button)
        self.new_button = self.add_button(
            self.tr("New campaign…"),
            name="campaign_add",
            slot=actions.add,
            icon_name="plus",
            primary=True,
        )

    def offer(self, *, has_campaign: bool) -> None:
        """Offer what needs a campaign only when there is one."""
        self.edit_button.setEnabled(has_campaign)
        self.more_button.setEnabled(has_campaign)
        for action in (self.template_action, self.remove_action):
            action.setEnabled(has_campaign)
