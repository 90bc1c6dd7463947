"""The lines to tick when study is entered: the people of a roll, the topics of campaigns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from desktop.labels import post_label
from desktop.widgets.tick_tree import TickNode
from models.campaigns.campaigns import CampaignTopics, Topic
from models.members.roll import RollEntry
from models.periods import date_text

translate = QCoreApplication.translate


def people_nodes(roll: Iterable[RollEntry]) -> list[TickNode]:
    """Return the people of a roll as two groups, party members and staff."""
    everyone = list(roll)
    members = [entry for entry in everyone if entry.is_member]
    staff = [entry for entry in everyone if not entry.is_member]
    groups = [
        (translate("study_nodes", "All party members"), members),
        (translate("study_nodes", "All staff"), staff),
    ]
    return [
        TickNode(title, detail=str(len(people)), children=tuple(_person(one) for one in people))
        for title, people in groups
        if people
    ]


def topic_nodes(
    campaigns: Sequence[CampaignTopics], *, day: date, keep_open: Iterable[UUID] = ()
) -> list[TickNode]:
    """Return the topics of `campaigns`: those that run on `day` open, the others folded below.

    A campaign that holds one of `keep_open` is open too, and so is the only one.
    """
    kept = set(keep_open)
    if len(campaigns) == 1:
        kept.update(topic.id for topic in campaigns[0].topics)
    ordered = sorted(campaigns, key=lambda one: not one.campaign.runs_on(day))
    return [_campaign(one, day=day, kept=kept) for one in ordered]


def pages_of(topic: Topic) -> str:
    """Return "11–206", or nothing when the topic names no pages."""
    if topic.first_page is None or topic.last_page is None:
        return ""
    if topic.first_page == topic.last_page:
        return str(topic.first_page)
    return f"{topic.first_page}–{topic.last_page}"


def _person(entry: RollEntry) -> TickNode:
    post = post_label(entry.post) if entry.post else ""
    return TickNode(entry.full_name, key=entry.person_id, detail=post, tip=entry.unit)


def _campaign(one: CampaignTopics, *, day: date, kept: set[UUID]) -> TickNode:
    campaign = one.campaign
    runs = campaign.runs_on(day)
    note = ""
    if not runs and day > campaign.ends_on:
        note = translate("study_nodes", "ended {0}").format(date_text(campaign.ends_on))
    elif not runs:
        note = translate("study_nodes", "from {0}").format(date_text(campaign.starts_on))
    return TickNode(
        campaign.name,
        detail=note,
        tip=campaign.title,
        children=_topics(one.topics, None),
        is_open=runs or any(topic.id in kept for topic in one.topics),
    )


def _topics(topics: Sequence[Topic], parent_id: UUID | None) -> tuple[TickNode, ...]:
    return tuple(
        TickNode(
            f"{topic.code}  {topic.short_title}",
            key=topic.id,
            detail=_page_note(topic),
            tip=topic.title,
            children=_topics(topics, topic.id),
        )
        for topic in topics
        if topic.parent_id == parent_id
    )


def _page_note(topic: Topic) -> str:
    pages = pages_of(topic)
    return translate("study_nodes", "p. {0}").format(pages) if pages else ""
