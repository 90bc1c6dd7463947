"""Sổ văn bản đi: every paper that was issued."""

from desktop.pages.register_page.page import IssuedPage

__all__ = ["IssuedPage"]
