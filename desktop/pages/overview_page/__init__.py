"""Tổng quan: what to do now, and how the cell stands."""

from desktop.pages.overview_page.page import OverviewPage

__all__ = ["OverviewPage"]
