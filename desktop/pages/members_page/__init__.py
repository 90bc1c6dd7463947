"""The place of the members: their list, one person's page, and what can be done with them."""

from desktop.pages.members_page.members_place import MembersPlace
from desktop.pages.members_page.place import MembersPage

__all__ = ["MembersPage", "MembersPlace"]
