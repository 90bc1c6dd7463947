"""The words of coverage as the window shows them: states, rules, whose rows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.campaign_labels import cover_rule_label
from desktop.labels import mark_label, study_form_label
from models.campaigns.coverage import Owed, Rule
from models.campaigns.matrix import Who
from models.campaigns.sittings import Sitting, SittingKind
from models.periods import date_text
from models.study.make_ups import MakeUpRow
from models.words import CoverRule, TopicState

translate = QCoreApplication.translate


def state_label(state: TopicState) -> str:
    """Return how a person stands to a topic: "At a meeting"."""
    return {
        TopicState.ATTENDED: translate("coverage_words", "At a meeting"),
        TopicState.STUDIED: translate("coverage_words", "Self-study"),
        TopicState.MADE_UP: translate("coverage_words", "Made up"),
        TopicState.PARTLY: translate("coverage_words", "In part"),
        TopicState.NOT_YET: translate("coverage_words", "Not yet"),
    }[state]


def rule_sentence(rule: Rule) -> str:
    """Return the campaign's rule in words."""
    text = translate("coverage_words", "Counts as studied: {0}.").format(_inside(rule.covers))
    if rule.needs_confirming and rule.covers is not CoverRule.ATTENDED:
        text += " " + translate("coverage_words", "Self-study counts once it is confirmed.")
    return text


def who_label(who: Who) -> str:
    """Return whose rows are shown: "Party members"."""
    return {
        Who.EVERYONE: translate("coverage_words", "Everybody"),
        Who.MEMBERS: translate("coverage_words", "Party members"),
        Who.STAFF: translate("coverage_words", "Staff"),
        Who.LEADERS: translate("coverage_words", "Post holders"),
    }[who]


def sitting_text(sitting: Sitting) -> str:
    """Return what somebody did on a topic, with its day."""
    day = date_text(sitting.day)
    if sitting.kind is SittingKind.STUDY:
        text = translate("coverage_words", "{0} · self-study").format(day)
        if not sitting.confirmed:
            text += translate("coverage_words", ", not confirmed")
        return text
    if sitting.kind is SittingKind.MAKE_UP:
        return translate("coverage_words", "{0} · made up for: {1}").format(day, sitting.title)
    return translate("coverage_words", "{0} · attended: {1}").format(day, sitting.title)


def absence_text(owed: Owed) -> str:
    """Return an absence in few words: its day, its mark, its reason."""
    text = f"{date_text(owed.held_on)} · {mark_label(owed.mark)}"
    return f"{text} ({owed.reason})" if owed.reason else text


def settled_text(owed: Owed, make_up: MakeUpRow | None) -> str:
    """Return what became of an absence: made up and how, met otherwise, or still owed."""
    if make_up is not None:
        return translate("coverage_words", "Made up on {0} · {1} · confirmed by {2}").format(
            date_text(make_up.data.made_on),
            study_form_label(make_up.data.form),
            make_up.confirmed_by,
        )
    if owed.is_settled:
        return translate("coverage_words", "Studied in another way")
    return translate("coverage_words", "Still owed")


def _inside(covers: CoverRule) -> str:
    text = cover_rule_label(covers)
    return text[:1].lower() + text[1:]
