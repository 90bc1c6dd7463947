"""Bảng theo dõi học tập: people × topics as the screen shows them, as a paper of the Party."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop.exports.coverage_leaders import LeaderLine, day_value, leader_lines, leader_title
from desktop.exports.coverage_words import CoveragePaper, lines_above
from desktop.exports.list_paper import list_heading, value_text
from desktop.exports.paper import Block, Column, Paper, Paragraph, Run, Signature, Table
from desktop.exports.sentences import lower_first
from desktop.exports.wording import state_letter, wording
from models.campaigns.campaigns import Topic
from models.campaigns.matrix import Matrix, MatrixRow, matrix_of
from models.figures import Rate

#: Topics, and leaders, beside each other on a page that lies.
_TOPICS, _LEADERS = 13, 6
_SIZE = 8.5
#: Shares of the width.
_NUMBER, _NAME, _RATE = 8.0, 44.0, 27.0
_PAGE = 245.0
_WIDEST = 15.0


def compose_matrix(paper: CoveragePaper) -> Paper:
    """Return the matrix apart from any format."""
    words, reading = wording("coverage"), paper.reading
    matrix = matrix_of(paper.coverage, paper.choice)
    campaign = lower_first(paper.coverage.campaign.title)
    return Paper(
        profile=paper.profile,
        heading=list_heading(reading.cell, paper.coverage.as_of),
        type_name=words["type_name"],
        abstract=words["abstract"].format(campaign=campaign),
        blocks=tuple(_blocks(paper, matrix)),
        signature=paper.signature,
        left_signature=Signature(words["signing"]["left"]),
        landscape=True,
    )


def _blocks(paper: CoveragePaper, matrix: Matrix) -> Iterator[Block]:
    words = wording("coverage")
    for line in lines_above(paper, legend=True):
        yield Paragraph((Run(line),))
    if not matrix.rows:
        yield Paragraph((Run(words["nobody"]),))
    else:
        for places in _parts(len(matrix.topics), _TOPICS):
            yield _part(matrix, places)
    yield Paragraph((Run(words["whole_line"].format(rate=matrix.whole)),))
    lines = leader_lines(matrix)
    if lines:
        yield Paragraph((Run(words["leaders_head"], bold=True),), leads=True)
        for places in _parts(len(matrix.leaders), _LEADERS):
            yield _leaders(matrix, lines, places)
    else:
        yield Paragraph((Run(words["topics_head"], bold=True),), leads=True)
        yield _legend(matrix.topics)


def _parts(count: int, most: int) -> Iterator[range]:
    """Yield as few parts as `most` allows, all of them about as large."""
    parts = -(-count // most)
    for number in range(parts):
        yield range(count * number // parts, count * (number + 1) // parts)


def _part(matrix: Matrix, places: range) -> Table:
    """Return the columns of some topics; the last part has everybody's rate."""
    words = wording("coverage")["columns"]
    is_last = places.stop == len(matrix.topics)
    room = _PAGE - _NUMBER - _NAME - (_RATE if is_last else 0)
    width = min(_WIDEST, room / len(places))
    columns = [Column(words["number"], _NUMBER, "center"), Column(words["name"], _NAME)]
    columns += [Column(matrix.topics[at].code, width, "center") for at in places]
    if is_last:
        columns.append(Column(words["rate"], _RATE, "center"))
    rows: list[tuple[str, ...]] = []
    bands: set[int] = set()
    for members in (True, False):
        group = matrix.group(members=members)
        if group:
            bands.add(len(rows))
            rows.append((_group_title(group, members=members), *[""] * (len(columns) - 1)))
            rows += [_person(number, row, places, is_last) for number, row in enumerate(group, 1)]
            rates = matrix.group_rates(members=members)
            rows.append(("", words["covered"], *_rates(rates, places), *[""] * is_last))
    return Table(tuple(columns), tuple(rows), bands=frozenset(bands), size=_SIZE)


def _group_title(group: Sequence[MatrixRow], *, members: bool) -> str:
    title = wording("coverage")["groups"]["members" if members else "staff"]
    return f"{title} ({len(group)})"


def _person(number: int, row: MatrixRow, places: range, is_last: bool) -> tuple[str, ...]:
    letters = (state_letter(row.states[at]) for at in places)
    return (str(number), row.person.full_name, *letters, *([str(row.rate)] if is_last else []))


def _rates(rates: Sequence[Rate], places: range) -> tuple[str, ...]:
    return tuple(str(rates[at]) for at in places)


def _legend(topics: Sequence[Topic]) -> Table:
    words = wording("coverage")["columns"]
    return Table(
        (Column(words["code"], 16, "center"), Column(words["topic"], 220)),
        tuple((topic.code, topic.title) for topic in topics),
        size=_SIZE,
    )


def _leaders(matrix: Matrix, lines: Sequence[LeaderLine], places: range) -> Table:
    """Return the days of some leaders, topic by topic, and the first day of anybody else."""
    words = wording("coverage")
    titles = [leader_title(matrix.leaders[at]) for at in places]
    return Table(
        (
            Column(words["columns"]["code"], 14, "center"),
            Column(words["columns"]["topic"], 90),
            *(Column(title, 27, "center") for title in titles),
            Column(words["others_first"], 27, "center"),
        ),
        tuple(
            (
                line.topic.code,
                line.topic.title,
                *(value_text(day_value(line.days[at])) for at in places),
                value_text(day_value(line.others)),
            )
            for line in lines
        ),
        size=_SIZE,
    )
