"""What the panel beside the coverage matrix says of a cell, of a topic, of a person."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QCoreApplication

from desktop.labels import post_label
from desktop.widgets.coverage_panel import PanelContent, PanelLine
from desktop.widgets.coverage_words import absence_text, settled_text, sitting_text, state_label
from models.campaigns.campaigns import Topic
from models.campaigns.coverage import COVERED, Owed
from models.campaigns.matrix import CoverageReading, Matrix, MatrixRow
from models.campaigns.sittings import SittingKind
from models.figures import Rate

translate = QCoreApplication.translate
_ICONS = {
    SittingKind.MEETING: "calendar-check",
    SittingKind.STUDY: "book-open",
    SittingKind.MAKE_UP: "arrow-u-up-left",
}


def absences_behind(reading: CoverageReading, person_id: UUID, topic: Topic) -> list[Owed]:
    """Return a person's absences from meetings that delivered the topic or anything below it."""
    coverage = reading.coverage
    ends = coverage.ends.leaves[topic.id]
    delivered = {
        one.record_id: one.leaves for one in coverage.sittings if one.kind is SittingKind.MEETING
    }
    return [
        one
        for one in coverage.owed
        if one.person_id == person_id and delivered.get(one.meeting_id, frozenset()) & ends
    ]


def cell_content(reading: CoverageReading, row: MatrixRow, topic: Topic) -> PanelContent:
    """Say what a person did on a topic, and what they missed of it."""
    person_id = row.person.person_id
    state = reading.coverage.ends.state(person_id, topic.id)
    lines = [
        PanelLine(sitting_text(one), _ICONS[one.kind], one)
        for one in reading.coverage.evidence(person_id, topic.id)
    ]
    absences = absences_behind(reading, person_id, topic)
    lines += [
        PanelLine(
            f"{absence_text(one)}\n{settled_text(one, reading.make_up_of(one))}",
            "calendar-x",
            one,
        )
        for one in absences
    ]
    if not lines:
        lines.append(
            PanelLine(translate("coverage_lines", "No meeting and no study of it so far."), "minus")
        )
    rate = reading.coverage.topic_rate(topic.id)
    return PanelContent(
        title=f"{row.person.full_name} · {topic.code}",
        detail=f"{topic.title}\n{state_label(state)}",
        lines=tuple(lines),
        action=translate("coverage_lines", "All names: {0}").format(rate),
        can_make_up=any(_is_open(reading, one) for one in absences),
    )


def topic_content(reading: CoverageReading, matrix: Matrix, topic: Topic) -> PanelContent:
    """Say who of the people shown has not covered a topic, and who has."""
    covered = reading.coverage.ends.covered(topic.id)
    done = [one for one in matrix.people if one.person_id in covered]
    owing = [one for one in matrix.people if one.person_id not in covered]
    lines: list[PanelLine] = []
    for title, people in (
        (translate("coverage_lines", "Not yet: {0}"), owing),
        (translate("coverage_lines", "Studied: {0}"), done),
    ):
        lines.append(PanelLine(title.format(len(people))))
        lines += [PanelLine(one.full_name, "user", one) for one in people]
    rate = Rate(len(done), len(matrix.people))
    studied = translate("coverage_lines", "Studied: {0}").format(rate)
    return PanelContent(
        title=f"{topic.code}. {topic.short_title}",
        detail=f"{topic.title}\n{studied}",
        lines=tuple(lines),
        action=translate("coverage_lines", "List of who owes it…"),
    )


def person_content(reading: CoverageReading, matrix: Matrix, row: MatrixRow) -> PanelContent:
    """Say which topics shown a person still owes, and which they covered."""
    ends = [topic for topic in matrix.topics if topic.is_leaf]
    own = reading.coverage.ends.states.get(row.person.person_id, {})
    done = [topic for topic in ends if own.get(topic.id) in COVERED]
    lines: list[PanelLine] = []
    for title, topics in (
        (translate("coverage_lines", "Not yet: {0}"), [one for one in ends if one not in done]),
        (translate("coverage_lines", "Studied: {0}"), done),
    ):
        lines.append(PanelLine(title.format(len(topics))))
        lines += [PanelLine(f"{one.code}  {one.short_title}", "book-open", one) for one in topics]
    post = post_label(row.person.post) if row.person.post else ""
    about = " · ".join(part for part in (post, row.person.unit) if part)
    studied = translate("coverage_lines", "Studied: {0}").format(row.rate)
    return PanelContent(
        title=row.person.full_name,
        detail=f"{about}\n{studied}".strip(),
        lines=tuple(lines),
        action=translate("coverage_lines", "The person's page"),
    )


def _is_open(reading: CoverageReading, owed: Owed) -> bool:
    return not owed.is_settled and reading.make_up_of(owed) is None
