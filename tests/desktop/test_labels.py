from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from desktop import campaign_labels, labels
from desktop.icons import glyph
from desktop.tables import life_table
from models import words
from models.activities.words import Channel, InspectionKind


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        (labels.mark_label, words.Mark),
        (labels.mark_icon, words.Mark),
        (labels.mark_tone, words.Mark),
        (labels.status_label, words.Status),
        (labels.post_label, words.Post),
        (life_table.status_letter, words.Status),
        (life_table.post_letter, words.Post),
        (labels.move_label, [*words.Move, *words.PostMove]),
        (labels.move_icon, [*words.Move, *words.PostMove]),
        (labels.leaving_form_label, words.LeavingForm),
        (labels.service_label, words.Service),
        (labels.sex_label, words.Sex),
        (labels.meeting_kind_label, words.MeetingKind),
        (labels.meeting_state_label, words.MeetingState),
        (labels.meeting_state_icon, words.MeetingState),
        (labels.meeting_state_tone, words.MeetingState),
        (labels.audience_label, words.Audience),
        (labels.study_form_label, words.StudyForm),
        (labels.topic_kind_label, words.TopicKind),
        (campaign_labels.channel_label, Channel),
        (campaign_labels.inspection_label, InspectionKind),
        (campaign_labels.cover_rule_label, words.CoverRule),
        (campaign_labels.directive_role_label, words.DirectiveRole),
        (campaign_labels.audience_role_label, words.AudienceRole),
        (campaign_labels.activity_label, words.Activity),
        (campaign_labels.peak_level_label, words.PeakLevel),
        (campaign_labels.reporter_label, words.Reporter),
        (campaign_labels.receiver_role_label, words.ReceiverRole),
        (campaign_labels.provision_label, words.ProvisionKind),
    ],
)
def test_every_word_has_a_label_of_its_own(label, kind) -> None:  # type: ignore[no-untyped-def]
    said = [label(word) for word in kind]
    assert all(said)
    if label is not labels.mark_tone:
        assert len(set(said)) == len(said)


def test_marks_differ_by_shape_not_by_colour_alone() -> None:
    assert len({labels.mark_icon(mark) for mark in words.Mark}) == len(words.Mark)


def test_every_move_has_a_shape_that_can_be_drawn(qapp: QApplication) -> None:
    assert all(glyph(labels.move_icon(move)) for move in (*words.Move, *words.PostMove))
