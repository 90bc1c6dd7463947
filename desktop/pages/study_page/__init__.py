"""The place of self-study: what people studied on their own, and its entry."""

from desktop.pages.study_page.place import StudyPage

__all__ = ["StudyPage"]
