"""Scoring a meeting by criteria: lines, totals, the vote, what was decided above."""

from desktop.pages.meetings_page.scoring.tab import ScoreTab

__all__ = ["ScoreTab"]
