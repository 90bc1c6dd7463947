"""Changing a campaign of the book: its words, its lists and its topics, with one save."""

from desktop.dialogs.campaign_editor.dialog import CampaignEditor

__all__ = ["CampaignEditor"]
