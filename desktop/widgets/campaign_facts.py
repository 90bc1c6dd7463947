"""What a campaign says, told in sections: its basis, what it asks, who, how and until when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.colours import Tone
from desktop.widgets.chips import Chip
from desktop.widgets.facts_view import Fact, FactSection
from models.campaigns.deadlines import Deadline
from models.campaigns.parts import (
    AudienceGroup,
    CampaignTemplate,
    DeadlineRule,
    Directive,
    Form,
    PeakRule,
    Provision,
    Receiver,
    branches_in_order,
)
from models.periods import date_text, running_date
from models.words import AudienceRole, DirectiveRole, PeakLevel, ProvisionKind, ReceiverRole

translate = QCoreApplication.translate
_SOON_DAYS = 30


def basis_sections(campaign: CampaignTemplate) -> Iterator[FactSection]:
    """Yield what the campaign is called in full, what it rests on and what is read."""
    work = f"“{campaign.work}”" if campaign.work else ""
    whole = Fact(campaign.title, work, campaign.work_author)
    yield FactSection(translate("campaign_facts", "Its name in full"), (whole,))
    titles = {
        DirectiveRole.SOURCE: translate("campaign_facts", "The document that asks for it"),
        DirectiveRole.CARRIED_OUT: translate("campaign_facts", "It carries out"),
        DirectiveRole.TIED_TO: translate("campaign_facts", "It is tied to"),
    }
    for role, title in titles.items():
        found = [one for one in campaign.directives if one.role is role]
        yield FactSection(title, tuple(_directive(one) for one in found))
    yield FactSection(
        translate("campaign_facts", "To read"),
        tuple(Fact(one.name, one.detail) for one in campaign.materials),
    )
    yield FactSection(translate("campaign_facts", "Time"), tuple(_time(campaign)))


def demand_sections(campaign: CampaignTemplate) -> Iterator[FactSection]:
    """Yield what the document lays down."""
    titles = {
        ProvisionKind.PURPOSE: translate("campaign_facts", "Purposes"),
        ProvisionKind.REQUIREMENT: translate("campaign_facts", "Requirements"),
        ProvisionKind.TASK: translate("campaign_facts", "Tasks"),
        ProvisionKind.LEADER_TASK: translate("campaign_facts", "Tasks of leaders"),
    }
    for kind, title in titles.items():
        found = [one for one in campaign.provisions if one.kind is kind]
        yield FactSection(title, tuple(_provision(one) for one in found))


def doing_sections(campaign: CampaignTemplate) -> Iterator[FactSection]:
    """Yield who studies and in which forms."""
    titles = {
        AudienceRole.STUDIES: translate("campaign_facts", "Who studies"),
        AudienceRole.REACHED: translate("campaign_facts", "Who is reached"),
        AudienceRole.CARRIES_OUT: translate("campaign_facts", "Who carries it out"),
    }
    for role, title in titles.items():
        found = [one for one in campaign.audiences if one.role is role]
        yield FactSection(title, tuple(_audience(one) for one in found))
    own = [one for one in campaign.forms if not one.carried_by]
    others = [one for one in campaign.forms if one.carried_by]
    yield FactSection(
        translate("campaign_facts", "Forms the cell uses"), tuple(_form(one) for one in own)
    )
    yield FactSection(
        translate("campaign_facts", "Forms of other bodies"), tuple(_form(one) for one in others)
    )


def time_sections(
    campaign: CampaignTemplate, *, due: Iterable[Deadline] = (), today: date | None = None
) -> Iterator[FactSection]:
    """Yield deadlines (with the next day of each that `due` holds), peaks and receivers."""
    days = list(due)
    yield FactSection(
        translate("campaign_facts", "Reports are due"),
        tuple(_deadline(one, days, today) for one in campaign.deadlines),
    )
    yield FactSection(
        translate("campaign_facts", "Peak periods"), tuple(_peak(one) for one in campaign.peaks)
    )
    titles = {
        ReceiverRole.REPORT: translate("campaign_facts", "Reports go to"),
        ReceiverRole.THROUGH: translate("campaign_facts", "Reports go through"),
        ReceiverRole.ADDRESSEE: translate("campaign_facts", "Addressed to"),
        ReceiverRole.COPY: translate("campaign_facts", "Copies went to"),
        ReceiverRole.FILED: translate("campaign_facts", "Filed at"),
    }
    for role, title in titles.items():
        found = [one for one in campaign.receivers if one.role is role]
        yield FactSection(title, tuple(_receiver(one) for one in found))


def topic_section(campaign: CampaignTemplate) -> FactSection:
    """Return the topics as an outline."""
    lines = [
        Fact(f"{'      ' * depth}{topic.code}  {topic.short_title}")
        for topic, depth in branches_in_order(campaign.topics)
    ]
    return FactSection(translate("campaign_facts", "To be studied"), tuple(lines))


def directive_name(directive: Directive) -> str:
    """Return "Kế hoạch số 88-KH/TU, ngày 22/3/2023" with what of it is known."""
    number = f" số {directive.number}" if directive.number else ""
    dated = f", ngày {running_date(directive.dated_on)}" if directive.dated_on else ""
    return f"{directive.kind}{number}{dated}"


def running_chip(campaign: CampaignTemplate, today: date) -> Chip:
    """Return whether the campaign runs on `today`."""
    if today < campaign.starts_on:
        return Chip(translate("campaign_facts", "To come"), "clock", Tone.BLUE)
    if today > campaign.ends_on:
        return Chip(translate("campaign_facts", "Ended"), "flag-banner", Tone.GREY)
    return Chip(translate("campaign_facts", "Running"), "play-circle", Tone.GOOD)


def span_text(first: date, last: date) -> str:
    """Return "10/04/2023 – 31/12/2025"."""
    return f"{date_text(first)} – {date_text(last)}"


def _directive(one: Directive) -> Fact:
    return Fact(f"{directive_name(one)} – {one.issuer}", one.subject, one.note)


def _time(campaign: CampaignTemplate) -> Iterator[Fact]:
    begins = translate("campaign_facts", "Begins on {0}").format(date_text(campaign.starts_on))
    ends = translate("campaign_facts", "Ends on {0}").format(date_text(campaign.ends_on))
    yield Fact(begins, note=campaign.starts_basis)
    yield Fact(ends, note=campaign.ends_basis)


def _provision(one: Provision) -> Fact:
    place = translate("campaign_facts", "Point {0}").format(one.point) if one.point else ""
    return Fact(one.text, one.addressee, place)


def _audience(one: AudienceGroup) -> Fact:
    covered = [
        (one.covers_members, translate("campaign_facts", "party members")),
        (one.covers_staff, translate("campaign_facts", "staff")),
        (one.covers_others, translate("campaign_facts", "others")),
    ]
    return Fact(one.name, ", ".join(word for covers, word in covered if covers), one.note)


def _form(one: Form) -> Fact:
    return Fact(one.name, one.carried_by)


def _receiver(one: Receiver) -> Fact:
    return Fact(one.name, one.purpose)


def _peak(one: PeakRule) -> Fact:
    levels = {
        PeakLevel.NATIONAL: translate("campaign_facts", "national"),
        PeakLevel.PROVINCE: translate("campaign_facts", "of the province"),
        PeakLevel.OFFICE: translate("campaign_facts", "of the office"),
    }
    proposed = translate("campaign_facts", "proposed") if one.is_proposed else ""
    text = " · ".join(word for word in (_peak_days(one), levels[one.level], proposed) if word)
    return Fact(one.name, text, one.note)


def _peak_days(one: PeakRule) -> str:
    if one.first_day is None or one.first_month is None:
        return translate("campaign_facts", "no days named")
    first = f"{one.first_day:02d}/{one.first_month:02d}"
    last = f"{one.last_day or 0:02d}/{one.last_month or 0:02d}"
    days = first if first == last else f"{first} – {last}"
    if one.year is not None:
        return f"{days}/{one.year}"
    return translate("campaign_facts", "{0} every year").format(days)


def _deadline(one: DeadlineRule, due: list[Deadline], today: date | None) -> Fact:
    path = " → ".join(part for part in (one.owed_by, one.through, one.reports_to) if part)
    merged = ""
    if one.merged_into:
        merged = translate("campaign_facts", "Within: {0}").format(one.merged_into)
    notes = [_due_rule(one), merged, one.note]
    own = [deadline for deadline in due if deadline.deadline_id == one.id]
    chip = _due_chip(_next(own, today)) if own else None
    title = _next(own, today).title if own else one.title.replace("{year}", "…")
    return Fact(title, path, "\n".join(note for note in notes if note), chip)


def _due_rule(one: DeadlineRule) -> str:
    proposed = translate("campaign_facts", " (the month is proposed)")
    after = proposed if one.month_is_proposed else ""
    month = f"{one.month:02d}" if one.year is None else f"{one.month:02d}/{one.year}"
    if one.day is not None:
        once = translate("campaign_facts", "Once, on {0}")
        yearly = translate("campaign_facts", "Every year, on {0}")
        when = f"{one.day:02d}/{month}"
    else:
        once = translate("campaign_facts", "Once, in {0}")
        yearly = translate("campaign_facts", "Every year, in month {0}")
        when = month
    return (yearly if one.year is None else once).format(when) + after


def _next(due: list[Deadline], today: date | None) -> Deadline:
    """Return the deadline to come, or the last one."""
    return next((one for one in due if today is None or one.due_on >= today), due[-1])


def _due_chip(deadline: Deadline) -> Chip:
    day, left = date_text(deadline.due_on), deadline.days_left
    if deadline.overdue:
        return Chip(translate("campaign_facts", "was due {0}").format(day), "", Tone.GREY)
    text = translate("campaign_facts", "due {0}, {1} days left")
    tone = Tone.GOLD if left <= _SOON_DAYS else Tone.PLAIN
    return Chip(text.format(day, left), "alarm", tone)
