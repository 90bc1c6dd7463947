"""The place of the members: their list, and what can be done with them."""

from desktop.pages.members_page.place import MembersPage

__all__ = ["MembersPage"]
