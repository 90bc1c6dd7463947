"""Who is behind each figure of a report, in the words of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.campaign_labels import channel_label, inspection_label
from desktop.exports.figure_names import FigureNames, FigureWords, names_of_figures
from desktop.labels import mark_label, meeting_kind_label, task_state_label
from models.campaigns.results import CampaignResults
from models.words import TaskState

__all__ = ["FigureNames", "figures_of", "window_words"]

translate = QCoreApplication.translate


def figures_of(results: CampaignResults) -> tuple[FigureNames, ...]:
    """Return the figures of `results` in the order in which the report states them."""
    return names_of_figures(results, window_words())


def window_words() -> FigureWords:
    """Return how the window names figures."""
    return FigureWords(
        titles=_titles(),
        times=translate("figure_names", "{0} times"),
        gone=translate("figure_names", "No longer on the list"),
        meeting_kind=meeting_kind_label,
        channel=channel_label,
        inspection=inspection_label,
        mark=mark_label,
        task=_task,
    )


def _task(state: TaskState | None) -> str:
    return task_state_label(state) if state else ""


def figure_title(key: str) -> str:
    """Return what a figure is called, that of a topic without the topic's name."""
    titles = _titles()
    if key in titles:
        return titles[key]
    return translate("figure_names", "Party members who met a part of the campaign")


def _titles() -> dict[str, str]:
    return {
        "meetings": translate("figure_names", "Meetings on the campaign"),
        "members.attended": translate("figure_names", "Party members at one meeting or more"),
        "members.turns": translate("figure_names", "Turns of party members"),
        "staff.attended": translate("figure_names", "Staff at one meeting or more"),
        "staff.turns": translate("figure_names", "Turns of staff"),
        "members.made_up": translate("figure_names", "Party members who made up an absence"),
        "members.made_up_turns": translate("figure_names", "Absences made up by party members"),
        "staff.made_up": translate("figure_names", "Staff who made up an absence"),
        "staff.made_up_turns": translate("figure_names", "Absences made up by staff"),
        "members.studied": translate("figure_names", "Party members who studied on their own"),
        "members.study_turns": translate("figure_names", "Self-study of party members, turns"),
        "members.reflected": translate("figure_names", "Party members with a reflection paper"),
        "members.reflections": translate("figure_names", "Reflection papers of party members"),
        "staff.studied": translate("figure_names", "Staff who studied on their own"),
        "staff.study_turns": translate("figure_names", "Self-study of staff, turns"),
        "staff.reflected": translate("figure_names", "Staff with a reflection paper"),
        "staff.reflections": translate("figure_names", "Reflection papers of staff"),
        "inspection.held": translate("figure_names", "Inspections"),
        "inspection.open": translate("figure_names", "Inspections with something still to do"),
        "staff.head_count": translate("figure_names", "Turns of people counted without names"),
        "coverage": translate("figure_names", "Party members who met all of: {0}"),
        "publicity.items": translate("figure_names", "Items made known"),
        "publicity.reached": translate("figure_names", "Turns of people whom it reached"),
        **_titles_of_month(),
        **_titles_of_meeting(),
        "plan.members": translate("figure_names", "Party members the plan is for"),
        "plan.staff": translate("figure_names", "Staff the plan is for"),
    }


def _titles_of_meeting() -> dict[str, str]:
    return {
        "sitting.called": translate("figure_names", "Party members called"),
        "sitting.came": translate("figure_names", "Party members present"),
        "sitting.attended": translate("figure_names", "Party members present, of those expected"),
        "sitting.late": translate("figure_names", "Party members who came late"),
        "sitting.absent_excused": translate("figure_names", "Members absent with reason"),
        "sitting.absent_unexcused": translate("figure_names", "Members absent without reason"),
        "sitting.exempt": translate("figure_names", "Members exempt from the meeting"),
        "sitting.staff": translate("figure_names", "Staff present, of those expected"),
    }


def _titles_of_month() -> dict[str, str]:
    return {
        "month.members": translate("figure_names", "Party members of the cell"),
        "month.meetings": translate("figure_names", "Meetings in the period"),
        "month.attended": translate("figure_names", "Present: {0}"),
        "month.excused": translate("figure_names", "Absent with reason: {0}"),
        "month.unexcused": translate("figure_names", "Absent without reason: {0}"),
        "month.exempt": translate("figure_names", "Exempt: {0}"),
        "month.not_recorded": translate("figure_names", "Not recorded: {0}"),
        "tasks.all": translate("figure_names", "Tasks given before"),
        "tasks.done": translate("figure_names", "Tasks done"),
        "tasks.ongoing": translate("figure_names", "Tasks under way"),
        "tasks.not_done": translate("figure_names", "Tasks not done"),
        "tasks.dropped": translate("figure_names", "Tasks dropped"),
        "tasks.waiting": translate("figure_names", "Tasks not assessed yet"),
    }
