"""The words of campaigns and of what is done for them, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from models.activities.words import Channel, InspectionKind
from models.words import (
    Activity,
    AudienceRole,
    CoverRule,
    DirectiveRole,
    PeakLevel,
    ProvisionKind,
    ReceiverRole,
    Reporter,
)

translate = QCoreApplication.translate


def channel_label(channel: Channel) -> str:
    """Return by what way something was made known: "Intranet"."""
    return {
        Channel.NEWS_ITEM: translate("campaign_labels", "News item"),
        Channel.INTRANET: translate("campaign_labels", "Intranet"),
        Channel.WEBSITE: translate("campaign_labels", "Website"),
        Channel.SOCIAL_MEDIA: translate("campaign_labels", "Social media"),
        Channel.CONFERENCE: translate("campaign_labels", "Conference, talk"),
        Channel.CONTEST: translate("campaign_labels", "Contest"),
        Channel.ETHNIC_LANGUAGE: translate("campaign_labels", "In an ethnic language"),
        Channel.RADIO: translate("campaign_labels", "Radio, television"),
        Channel.OTHER: translate("campaign_labels", "Another way"),
    }[channel]


def inspection_label(kind: InspectionKind) -> str:
    """Return the kind of an inspection: "Supervision"."""
    return {
        InspectionKind.CHECK: translate("campaign_labels", "Inspection"),
        InspectionKind.SUPERVISION: translate("campaign_labels", "Supervision"),
        InspectionKind.SELF_CHECK: translate("campaign_labels", "Self-inspection"),
    }[kind]


def cover_rule_label(rule: CoverRule) -> str:
    """Return what covers a topic, as a choice: "A meeting attended or made up"."""
    return {
        CoverRule.EITHER: translate(
            "campaign_labels", "A meeting attended or made up, or self-study"
        ),
        CoverRule.ATTENDED: translate("campaign_labels", "A meeting attended or made up"),
        CoverRule.STUDIED: translate("campaign_labels", "Self-study"),
        CoverRule.BOTH: translate(
            "campaign_labels", "Both a meeting attended or made up, and self-study"
        ),
    }[rule]


def directive_role_label(role: DirectiveRole) -> str:
    """Return how a campaign stands to a document."""
    return {
        DirectiveRole.SOURCE: translate("campaign_labels", "Asks for the campaign"),
        DirectiveRole.CARRIED_OUT: translate("campaign_labels", "Is carried out"),
        DirectiveRole.TIED_TO: translate("campaign_labels", "Is tied to"),
    }[role]


def audience_role_label(role: AudienceRole) -> str:
    """Return what a group has to do with the campaign."""
    return {
        AudienceRole.STUDIES: translate("campaign_labels", "Studies"),
        AudienceRole.REACHED: translate("campaign_labels", "Is reached"),
        AudienceRole.CARRIES_OUT: translate("campaign_labels", "Carries it out"),
    }[role]


def activity_label(activity: Activity) -> str:
    """Return what the program records when a form is held."""
    return {
        Activity.REGULAR_MEETING: translate("campaign_labels", "Regular meeting"),
        Activity.THEMATIC_MEETING: translate("campaign_labels", "Thematic meeting"),
        Activity.COMMITTEE_MEETING: translate("campaign_labels", "Committee meeting"),
        Activity.STAFF_BRIEFING: translate("campaign_labels", "Staff briefing"),
        Activity.CONFERENCE: translate("campaign_labels", "Conference"),
        Activity.MASS_ORGANISATION: translate("campaign_labels", "Mass organisation"),
        Activity.SELF_STUDY: translate("campaign_labels", "Self-study"),
        Activity.SELF_RESEARCH: translate("campaign_labels", "Self-research"),
        Activity.INTRANET: translate("campaign_labels", "Intranet"),
        Activity.WEBSITE: translate("campaign_labels", "Website"),
        Activity.SOCIAL_MEDIA: translate("campaign_labels", "Social media"),
        Activity.NEWS_ITEM: translate("campaign_labels", "News item"),
        Activity.ETHNIC_LANGUAGE: translate("campaign_labels", "In an ethnic language"),
        Activity.CONTEST: translate("campaign_labels", "Contest"),
        Activity.FORUM: translate("campaign_labels", "Forum, seminar"),
        Activity.TRAINING: translate("campaign_labels", "Training"),
        Activity.ARTS: translate("campaign_labels", "Arts, exhibition"),
        Activity.DISSEMINATION: translate("campaign_labels", "Making known"),
    }[activity]


def peak_level_label(level: PeakLevel) -> str:
    """Return whose anniversary a peak lies around."""
    return {
        PeakLevel.NATIONAL: translate("campaign_labels", "National"),
        PeakLevel.PROVINCE: translate("campaign_labels", "Of the province"),
        PeakLevel.OFFICE: translate("campaign_labels", "Of the office"),
    }[level]


def reporter_label(reporter: Reporter) -> str:
    """Return who owes a report."""
    return {
        Reporter.UNIT: translate("campaign_labels", "The cell, as every unit"),
        Reporter.CONSOLIDATOR: translate("campaign_labels", "The body that consolidates"),
    }[reporter]


def receiver_role_label(role: ReceiverRole) -> str:
    """Return why a body is named."""
    return {
        ReceiverRole.REPORT: translate("campaign_labels", "Receives reports"),
        ReceiverRole.THROUGH: translate("campaign_labels", "Passes reports on"),
        ReceiverRole.ADDRESSEE: translate("campaign_labels", "Is addressed"),
        ReceiverRole.COPY: translate("campaign_labels", "Gets a copy"),
        ReceiverRole.FILED: translate("campaign_labels", "Files it"),
    }[role]


def provision_label(kind: ProvisionKind) -> str:
    """Return what a sentence of the document lays down."""
    return {
        ProvisionKind.PURPOSE: translate("campaign_labels", "Purpose"),
        ProvisionKind.REQUIREMENT: translate("campaign_labels", "Requirement"),
        ProvisionKind.TASK: translate("campaign_labels", "Task"),
        ProvisionKind.LEADER_TASK: translate("campaign_labels", "Task of leaders"),
    }[kind]
