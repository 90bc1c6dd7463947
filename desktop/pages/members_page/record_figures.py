"""The figures above the tables of a person's page, always a of b (c%)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from models.figures import Rate
from models.members.record import PersonRecord

translate = QCoreApplication.translate


def meeting_figures(record: PersonRecord, period: str) -> str:
    """Return how often the person came, and what happened otherwise."""
    totals = record.totals
    text = translate(
        "RecordFigures",
        "{0}: attended {1} of the meetings that called them · with reason {2} · without reason "
        "{3} · late {4} · exempt {5} · not recorded {6}",
    )
    return text.format(
        period,
        record.attended,
        totals.absent_excused,
        totals.absent_unexcused,
        totals.late,
        totals.exempt,
        totals.not_recorded,
    )


def study_figures(record: PersonRecord, period: str) -> str:
    """Return how often the person studied."""
    count = record.study_count
    text = translate("RecordFigures", "{0}: {1} entries of self-study, {2} reflection papers")
    return text.format(period, count.turns, count.reflections)


def owed_figures(record: PersonRecord) -> str:
    """Return how much of the running campaigns the person has covered, each by itself too."""
    if not record.owed:
        return ""
    whole = sum(each.topics for each in record.owed)
    met = Rate(whole - record.topics_owed, whole)
    text = translate("RecordFigures", "Topics covered of the running campaigns: {0}")
    lines = [text.format(met)]
    if len(record.owed) > 1:
        lines += [f"{each.campaign.name}: {each.met}" for each in record.owed]
    return "\n".join(lines)
