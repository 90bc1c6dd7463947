"""A folder put together into one workbook: for which subject, by whom, and where it goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from desktop.exports.committee.folder import FolderContents
from desktop.exports.committee.workbook import ConsolidationPaper, write_consolidation
from desktop.exports.files import replace_file
from desktop.exports.wording import period_name
from desktop.exports.xlsx.layout import check_xlsx
from models.committee.consolidating import Consolidation, consolidate, subjects_of
from models.committee.figures import CampaignMark, Subject, name_key
from models.errors import RecordsError
from models.periods import Period


def consolidate_folder(contents: FolderContents, subject: Subject) -> Consolidation:
    """Put together what a folder holds of `subject`."""
    return consolidate(
        contents.sources,
        subject=subject,
        expected=contents.expected,
        refused=contents.refused,
    )


def choose_subject(
    contents: FolderContents, *, period: Period | None = None, campaign: str | None = None
) -> Subject:
    """Return the commonest subject of the folder, of these days and this campaign if asked for."""
    subjects = [subject for subject, _ in subjects_of(contents.sources)]
    if not subjects:
        raise RecordsError("committee.nothing", folder=contents.folder.name)
    for subject in subjects:
        if period in (None, subject.period) and _is_asked(subject.campaign, campaign):
            return subject
    found = "; ".join(subject_name(one) for one in subjects)
    raise RecordsError("committee.nothing_asked", found=found)


def _is_asked(mark: CampaignMark | None, asked: str | None) -> bool:
    """Whether a campaign is the one that was named by its key, its document or its name."""
    if asked is None:
        return True
    if mark is None:
        return not name_key(asked)
    return name_key(asked) in {name_key(one) for one in (mark.key, mark.directive, mark.name)}


def subject_name(subject: Subject) -> str:
    """Return what a subject is called in a list of them."""
    days = period_name(subject.period)
    return f"{subject.campaign.name}, {days}" if subject.campaign else days


def likely_committee(contents: FolderContents) -> str:
    """Return the body above that most of the cells name."""
    return _commonest(one.cell.upper_body for one in contents.sources)


def _commonest(names: Iterable[str]) -> str:
    counted = Counter(name for name in names if name)
    return max(counted, key=lambda name: (counted[name], name)) if counted else ""


def save_consolidation(paper: ConsolidationPaper, file: Path) -> None:
    """Write the workbook whole, or leave what stood there as it was."""
    if not paper.consolidation.cells:
        raise RecordsError("committee.nothing_asked", found="–")
    replace_file(file, write_consolidation(paper), check_xlsx)
