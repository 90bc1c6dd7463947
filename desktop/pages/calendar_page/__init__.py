"""The calendar: a year at one look, and what stands in it as a list."""

from desktop.pages.calendar_page.place import CalendarPage

__all__ = ["CalendarPage"]
