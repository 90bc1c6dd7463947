"""The place of the meetings: their list, and the sheet of one of them."""

from desktop.pages.meetings_page.place import MeetingsPage

__all__ = ["MeetingsPage"]
