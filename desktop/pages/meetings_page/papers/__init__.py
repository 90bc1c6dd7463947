"""The papers of a meeting as they will print, and the scans of the signed ones."""

from desktop.pages.meetings_page.papers.tab import PapersTab

__all__ = ["PapersTab"]
