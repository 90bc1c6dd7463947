"""What is said of backups: quietly while all is well, louder by the day when it is not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from desktop.translation import current_language
from models.book.backup_labels import Backup, Reason
from models.book.reminders import Absence
from models.errors import RecordsError
from models.periods import date_text

translate = QCoreApplication.translate
#: Days of failing after which it is said louder, and loudest.
_LOUDER, _LOUDEST = 3, 7


@dataclass(frozen=True, slots=True)
class Standing:
    """How the backups stand: a few words, how loud (small, warning, error), and the whole story.

    What is not `well` may still be told quietly, for it may mend itself.
    """

    words: str = ""
    look: str = "small"
    story: str = ""
    well: bool = False


def standing_words(
    newest: Backup | None,
    *,
    today: date,
    failure: RecordsError | None,
    failing_days: int | None,
    away: Absence,
    copy_failure: RecordsError | None,
    alone: bool = False,
) -> Standing:
    """Return what to say; a backup that fails is told before a second place that is away.

    `alone` says that no second place was chosen: what is on one computer goes with it.
    """
    language = current_language()
    if failure is not None:
        return _failing(failure.sentence(language), failing_days or 0)
    if newest is None:
        return Standing()
    words = translate("backups", "Backed up {0}").format(moment_words(newest.made_at, today))
    if alone:
        words = translate("backups", "{0} · on this computer only").format(words)
        story = translate(
            "backups",
            "Every backup was checked. They are lost with this computer: choose a second place, "
            "such as a USB stick, in the settings.",
        )
        return Standing(words, "small", story, well=True)
    if copy_failure is None:
        story = translate("backups", "Every backup was checked.")
        return Standing(words, "small", story, well=True)
    if away is Absence.NONE:
        text = translate("backups", "{0} · not yet in the second place")
        return Standing(text.format(words), "small", copy_failure.sentence(language))
    look = "error" if away is Absence.MONTH else "warning"
    text = translate("backups", "{0} · nothing in the second place for {1} days or more")
    return Standing(text.format(words, away.value), look, copy_failure.sentence(language))


def _failing(story: str, days: int) -> Standing:
    if days < _LOUDER:
        return Standing(translate("backups", "The backup is still to be made"), "small", story)
    text = translate("backups", "No backup for {0} days").format(days)
    return Standing(text, "error" if days >= _LOUDEST else "warning", story)


def moment_words(moment: datetime, today: date) -> str:
    """Return "14:32" for a moment of today, otherwise the day too."""
    local = moment.astimezone()
    if local.date() == today:
        return f"{local:%H:%M}"
    return f"{local:%H:%M} {date_text(local.date())}"


def full_moment(moment: datetime) -> str:
    """Return "14:32 12/03/2026"."""
    local = moment.astimezone()
    return f"{local:%H:%M} {date_text(local.date())}"


def reason_words(reason: Reason) -> str:
    """Return why a backup was made."""
    return {
        Reason.START: translate("backups", "when the book was opened"),
        Reason.EXIT: translate("backups", "when the program was closed"),
        Reason.ASKED: translate("backups", "asked for"),
        Reason.BEFORE_UPGRADE: translate("backups", "before a new version"),
        Reason.BEFORE_IMPORT: translate("backups", "before an import"),
        Reason.BEFORE_RESTORE: translate("backups", "before another was restored"),
        Reason.BEFORE_PASSWORD: translate("backups", "before the password was changed"),
    }[reason]


def size_words(size: int) -> str:
    """Return a file's size as people say it."""
    if size < 1_000_000:
        return translate("backups", "{0} KB").format(max(1, round(size / 1000)))
    return translate("backups", "{0} MB").format(f"{size / 1_000_000:.1f}".replace(".", ","))
