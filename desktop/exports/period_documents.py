"""The logs of a period, as the page of reports and the command line offer them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from desktop.exports.absence_log import write_absence_log
from desktop.exports.activity_logs import DISSEMINATION_LOG, INSPECTION_LOG
from desktop.exports.attendance_log import write_attendance_log
from desktop.exports.documents import Chosen, Document
from desktop.exports.formats import Format
from desktop.exports.meeting_list import write_meetings_log
from desktop.exports.period_readings import (
    read_absences,
    read_attendance,
    read_meetings,
    read_period,
    read_statistics,
    read_study,
)
from desktop.exports.period_workbook import write_period_workbook
from desktop.exports.statistics_workbook import write_statistics
from desktop.exports.study_log import write_study_log
from desktop.exports.wording import wording
from desktop.exports.xlsx.layout import check_xlsx
from models.book.database import Session


def _log(
    key: str, collect: Callable[[Session, Chosen], Any], write: Callable[[Any], bytes]
) -> Document:
    """Return a workbook of a period; its wording stands under its key."""
    title: str = wording(key.replace("-", "_"))["title"]
    formats = (Format("xlsx", write, check_xlsx),)
    return Document(key, title, ("period",), collect, formats, group="logs")


PERIOD_LOGS = (
    _log("meetings-log", read_meetings, write_meetings_log),
    _log("attendance-log", read_attendance, write_attendance_log),
    _log("absence-log", read_absences, write_absence_log),
    _log("study-log", read_study, write_study_log),
    DISSEMINATION_LOG,
    INSPECTION_LOG,
    _log("statistics", read_statistics, write_statistics),
    _log("period-workbook", read_period, write_period_workbook),
)
