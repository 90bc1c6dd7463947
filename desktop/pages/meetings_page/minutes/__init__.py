"""The minutes of a meeting: the agenda at the left, what belongs to one entry at the right."""

from desktop.pages.meetings_page.minutes.tab import MinutesTab

__all__ = ["MinutesTab"]
