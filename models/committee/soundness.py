"""What in the figures of one cell cannot be: parts above their whole, sums that do not add up.

Each rule follows from how the figures are counted, so that none of them accuses a sound book.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from models.committee.figures import GROUPS, CellFigures, Subject, TopicCounts, figure_phrase
from models.imports.sheet import Remark

#: One figure never exceeds the other, whatever the figures are of.
_AT_MOST = (
    ("members.people_called", "members.called"),
    ("members.present", "members.called"),
    ("members.made_up", "members.total"),
    ("members.made_up", "members.made_up_turns"),
    ("members.reflections", "members.study_turns"),
    ("staff.people_called", "staff.called"),
    ("staff.present", "staff.called"),
    ("staff.made_up", "staff.total"),
    ("staff.made_up", "staff.made_up_turns"),
    ("staff.reflections", "staff.study_turns"),
)
#: In a campaign people are those on the list of a day.
_AT_MOST_IN_CAMPAIGNS = (
    ("members.attended", "members.total"),
    ("members.studied", "members.total"),
    ("members.reflected", "members.studied"),
    ("staff.attended", "staff.total"),
    ("staff.studied", "staff.total"),
    ("staff.reflected", "staff.studied"),
)
#: In a period everyone who studied is counted, also who is gone since.
_AT_MOST_IN_PERIODS = (
    ("members.studied", "members.study_turns"),
    ("staff.studied", "staff.study_turns"),
)
#: Nobody is there without a turn. Who joined the Party has turns as staff: both groups together.
_PEOPLE_AND_TURNS = (
    ("attended", "present"),
    ("studied", "study_turns"),
    ("reflected", "reflections"),
)
_SUMS = (
    ("meetings", GROUPS["meetings"][1:]),
    (
        "members.called",
        (
            "members.present",
            "members.absent_excused",
            "members.absent_unexcused",
            "members.exempt",
            "members.not_recorded",
        ),
    ),
)
_Counts = Mapping[str, int]


def problems_of(figures: CellFigures) -> tuple[Remark, ...]:
    """Return a sentence for everything in the figures that cannot be; nothing of sound ones."""
    counts = figures.counts
    return (
        *_above_whole(counts, figures.subject),
        *_people_above_turns(counts, figures.subject),
        *_wrong_sums(counts),
        *_too_many_calls(counts),
        *_topics(figures),
    )


def _above_whole(counts: _Counts, subject: Subject) -> Iterator[Remark]:
    special = _AT_MOST_IN_PERIODS if subject.campaign is None else _AT_MOST_IN_CAMPAIGNS
    for part, whole in (*_AT_MOST, *special):
        if counts[part] > counts[whole]:
            yield _remark(
                "part_above_whole",
                part=figure_phrase(part),
                count=counts[part],
                whole=figure_phrase(whole),
                most=counts[whole],
            )


def _people_above_turns(counts: _Counts, subject: Subject) -> Iterator[Remark]:
    if subject.campaign is None:
        return
    for people, turns in _PEOPLE_AND_TURNS:
        there, times = (
            counts[f"members.{one}"] + counts[f"staff.{one}"] for one in (people, turns)
        )
        if there > times:
            yield _remark(
                "people_above_turns",
                people=figure_phrase(f"members.{people}"),
                count=there,
                turns=figure_phrase(f"members.{turns}"),
                most=times,
            )


def _wrong_sums(counts: _Counts) -> Iterator[Remark]:
    for whole, parts in _SUMS:
        added = sum(counts[part] for part in parts)
        if added != counts[whole]:
            yield _remark(
                "sum_is_wrong", whole=figure_phrase(whole), count=counts[whole], added=added
            )


def _too_many_calls(counts: _Counts) -> Iterator[Remark]:
    """Nobody is called to a meeting twice, and nobody comes where there was none."""
    meetings = counts["meetings"]
    for who in ("members", "staff"):
        called, people = counts[f"{who}.called"], counts[f"{who}.people_called"]
        if called > people * meetings:
            yield _remark(
                "called_too_often",
                turns=figure_phrase(f"{who}.called"),
                count=called,
                people=people,
                meetings=meetings,
            )
    if counts["staff.head_count"] and not meetings:
        yield _remark("nobody_to_count", count=counts["staff.head_count"])


def _topics(figures: CellFigures) -> Iterator[Remark]:
    meetings = figures.counts["meetings"]
    totals = figures.counts["members.total"], figures.counts["staff.total"]
    above: list[TopicCounts] = []
    for topic in figures.topics:
        name = f"{topic.code} {topic.title}".strip()
        if topic.members > topic.members_whole or topic.staff > topic.staff_whole:
            yield _remark("topic_above_whole", topic=name)
        if topic.members_whole > totals[0] or topic.staff_whole > totals[1]:
            yield _remark("topic_above_list", topic=name)
        if topic.meetings > meetings:
            yield _remark("topic_above_meetings", topic=name, count=topic.meetings, most=meetings)
        above = above[: topic.depth]
        if above and _exceeds(above[-1], topic):
            parent = f"{above[-1].code} {above[-1].title}".strip()
            yield _remark("topic_above_part", topic=parent, part=name)
        above.append(topic)


def _exceeds(whole: TopicCounts, part: TopicCounts) -> bool:
    """Whether more met the whole topic than a part of it, or fewer meetings delivered it."""
    more = whole.members > part.members or whole.staff > part.staff
    return more or whole.meetings < part.meetings


def _remark(key: str, **values: object) -> Remark:
    return Remark(f"committee.{key}", tuple(values.items()))
