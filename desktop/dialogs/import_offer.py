"""What the button of an import offers, and what stands in its way."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.dialogs.import_work import ReadList
from desktop.translation import current_language
from models.imports.people import Imported
from models.imports.proposals import Verdict

translate = QCoreApplication.translate


def offer_text(done: Imported) -> str:
    """Return what the button says it does."""
    if done.entered and done.updated:
        text = translate("ImportPeopleDialog", "Import {0} people, update {1}")
        return text.format(done.entered, done.updated)
    if done.updated:
        return translate("ImportPeopleDialog", "Update {0} people").format(done.updated)
    if done.entered:
        return translate("ImportPeopleDialog", "Import {0} people").format(done.entered)
    return translate("ImportPeopleDialog", "Import")


def hindrance(found: ReadList | None, *, waiting: int, pasted: bool = False) -> str:
    """Return why nothing can be imported yet; "" when it can. `waiting` rows are asked about.

    What was `pasted` is put right where it was copied from: it has no file.
    """
    if found is None or found.layout is None:
        return ""
    if found.proposal is None:
        # A sheet whose columns can still be chosen.
        return found.refusal.sentence(current_language()) if found.refusal else ""
    unreadable = len(found.proposal.having(Verdict.UNREADABLE))
    if unreadable:
        text = translate(
            "ImportPeopleDialog",
            "{0} rows cannot be read, so nobody is imported. Correct them in the file, save "
            "it and choose it again.",
        )
        if pasted:
            text = translate(
                "ImportPeopleDialog",
                "{0} rows cannot be read, so nobody is imported. Correct them where they were "
                "copied, copy and paste again.",
            )
        return text.format(unreadable)
    text = translate("ImportPeopleDialog", "{0} rows wait for your answer.")
    return text.format(waiting) if waiting else ""
