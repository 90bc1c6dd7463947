"""The place of the campaigns: what the cell runs, and how far it has come."""

from desktop.pages.campaigns_page.campaigns_place import CampaignsPlace
from desktop.pages.campaigns_page.place import CampaignsPage

__all__ = ["CampaignsPage", "CampaignsPlace"]
