"""Danh sách còn nợ: who has not studied what, by topic or by person, with room to sign."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desktop.exports.coverage_words import CoveragePaper, lines_above
from desktop.exports.list_paper import ListColumn, ListGroup, ListPaper, Value, list_heading
from desktop.exports.paper import Signature
from desktop.exports.sentences import lower_first
from desktop.exports.wording import mark_name, post_held, wording
from models.campaigns.coverage import Owed
from models.campaigns.owing import Owing, TopicOwing, owing_by_person, owing_by_topic
from models.figures import Rate
from models.members.roll import RollEntry
from models.periods import date_text

#: Millimetres on paper that lies; a row is high enough to sign in.
_WIDTHS = {
    "number": 10,
    "name": 46,
    "post": 40,
    "missing": 58,
    "absence": 48,
    "signature": 28,
    "note": 26,
}
_SIGNING_HEIGHT = 9.5


def compose_owed_by_topic(paper: CoveragePaper) -> ListPaper:
    """Return who owes the chosen topic, or each main one, under its name."""
    found = [one for one in owing_by_topic(paper.coverage, paper.choice) if one.people]
    groups = tuple(_topic_group(paper, one) for one in found)
    people = {owing.person.person_id for one in found for owing in one.people}
    return _compose(paper, "by_topic", groups, len(people))


def compose_owed_by_person(paper: CoveragePaper) -> ListPaper:
    """Return everyone who owes anything of what is chosen, members before staff."""
    found = owing_by_person(paper.coverage, paper.choice)
    words = wording("coverage")["groups"]
    groups = []
    for key, members in (("members", True), ("staff", False)):
        own = [one for one in found if one.person.is_member == members]
        groups.append(ListGroup(f"{words[key]} ({len(own)})", _rows(own, _titles)))
    return _compose(paper, "by_person", tuple(groups), len(found))


def _compose(
    paper: CoveragePaper, key: str, groups: tuple[ListGroup, ...], owing: int
) -> ListPaper:
    words, coverage = wording("coverage"), paper.coverage
    asked = sum(paper.choice.picks(entry) for entry in coverage.people)
    below = words["owed"]["count_line"].format(rate=Rate(owing, asked))
    return ListPaper(
        profile=paper.profile,
        heading=list_heading(paper.reading.cell, coverage.as_of),
        type_name=words["owed"]["type_name"],
        abstract=words["owed"][key],
        columns=tuple(
            ListColumn(title, _WIDTHS[name], "center" if name == "number" else "left")
            for name, title in words["owed"]["columns"].items()
        ),
        groups=groups,
        left_signature=Signature(words["signing"]["left"]),
        signature=paper.signature,
        above=tuple(lines_above(paper)),
        below=(below if owing else words["owed"]["nobody"],),
        landscape=True,
        row_height=_SIGNING_HEIGHT,
        size=11,
    )


def _topic_group(paper: CoveragePaper, one: TopicOwing) -> ListGroup:
    words = wording("coverage")["owed"]
    asked = sum(paper.choice.picks(entry) for entry in paper.coverage.people)
    title = words["group"].format(
        code=one.topic.code,
        title=one.topic.title,
        count=len(one.people),
        whole=asked,
    )
    ends = paper.coverage.ends.leaves[one.topic.id]

    def missing(owing: Owing) -> str:
        if {topic.id for topic in owing.missing} == ends:
            return str(words["in_topic"])
        return ", ".join(topic.code for topic in owing.missing)

    return ListGroup(title, _rows(one.people, missing))


def _rows(
    people: Sequence[Owing], missing: Callable[[Owing], str]
) -> tuple[tuple[Value, ...], ...]:
    return tuple(
        (
            number,
            one.person.full_name,
            _post(one.person),
            missing(one),
            "; ".join(_absence(absence) for absence in one.absences),
            "",
            "",
        )
        for number, one in enumerate(people, start=1)
    )


def _titles(owing: Owing) -> str:
    return "; ".join(f"{topic.code}. {topic.short_title}" for topic in owing.missing)


def _post(person: RollEntry) -> str:
    return ", ".join(part for part in (post_held(person.post), person.unit) if part)


def _absence(owed: Owed) -> str:
    reason = owed.reason or lower_first(mark_name(owed.mark))
    day = date_text(owed.held_on)
    return str(wording("coverage")["owed"]["absence"].format(day=day, reason=reason))
