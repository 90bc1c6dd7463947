"""The form for cells without the program: of which campaign it is asked, with which topics."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop.exports.committee.consolidation import choose_subject
from desktop.exports.committee.folder import FolderContents
from desktop.exports.committee.form import Form, write_form
from desktop.exports.files import replace_file
from desktop.exports.xlsx.layout import check_xlsx
from models.campaigns.parts import CampaignTemplate, branches_in_order
from models.campaigns.templates import list_templates
from models.committee.figures import CampaignMark, Subject, TopicCounts, name_key
from models.committee.outline import Outline, outline_of
from models.errors import RecordsError
from models.periods import Period


@dataclass(frozen=True, slots=True)
class KnownCampaign:
    """A campaign that a form can be made for, with its topics."""

    mark: CampaignMark
    topics: Outline


def known_campaigns(contents: FolderContents | None) -> tuple[KnownCampaign, ...]:
    """Return the campaigns of the files that came, then those of the templates."""
    found: list[KnownCampaign] = []
    sources = contents.sources if contents else []
    for mark in [one.figures.subject.campaign for one in sources]:
        if mark is not None and not any(one.mark.is_same(mark) for one in found):
            own = [one.figures for one in sources if _is_of(one.figures.subject, mark)]
            found.append(KnownCampaign(mark, outline_of(own)))
    for template in list_templates():
        known = _of_template(template)
        if not any(one.mark.is_same(known.mark) for one in found):
            found.append(known)
    return tuple(found)


def blank_form(
    contents: FolderContents,
    known: tuple[KnownCampaign, ...],
    *,
    period: Period | None,
    campaign: str | None,
) -> Form:
    """Return the form of what is asked for; what is left open is taken from the files."""
    if campaign is None:
        subject = choose_subject(contents, period=period) if period is None else Subject(period)
    else:
        mark = _named(known, campaign).mark if name_key(campaign) else None
        days = period or choose_subject(contents, campaign=campaign).period
        subject = Subject(days, mark)
    return form_of(subject, known)


def form_of(subject: Subject, known: tuple[KnownCampaign, ...]) -> Form:
    """Return the blank form of a subject with the topics of its campaign."""
    mark = subject.campaign
    if mark is None:
        return Form(subject)
    return Form(subject, next((one.topics for one in known if one.mark.is_same(mark)), ()))


def save_blank_form(form: Form, file: Path) -> None:
    """Write the form whole, or leave what stood there as it was."""
    replace_file(file, write_form(form), check_xlsx)


def _named(known: tuple[KnownCampaign, ...], asked: str) -> KnownCampaign:
    for one in known:
        names = (one.mark.key, one.mark.directive, one.mark.name)
        if name_key(asked) in {name_key(name) for name in names}:
            return one
    keys = ", ".join(one.mark.key for one in known)
    raise RecordsError("committee.unknown_campaign", campaign=asked, known=keys)


def _is_of(subject: Subject, mark: CampaignMark) -> bool:
    return subject.campaign is not None and subject.campaign.is_same(mark)


def _of_template(template: CampaignTemplate) -> KnownCampaign:
    source = template.source
    mark = CampaignMark(template.key, template.name, source.number, source.dated_on)
    return KnownCampaign(
        mark,
        tuple(
            TopicCounts(branch.code, branch.title, depth, 0, 0, 0, 0, 0)
            for branch, depth in branches_in_order(template.topics)
        ),
    )
