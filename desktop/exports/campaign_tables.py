"""The appendices of a campaign's report: by topic, and by meeting and self-study (domain: 3.4)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from desktop.exports.campaign_activities import inspection_table, publicity_table
from desktop.exports.paper import Align, Appendix, Block, Column, Heading, Paragraph, Run, Table
from desktop.exports.wording import kind_name, wording
from models.campaigns.results import CampaignResults, TopicCoverage
from models.figures import Rate
from models.meetings.meetings import MeetingRow
from models.periods import date_text, running_date
from models.study.entries import StudyRow

_DASH = "–"
#: Share of the width and alignment of each column.
_TOPIC_COLUMNS: tuple[tuple[float, Align], ...] = (
    *((12, "center"), (57, "left"), (18, "center")),
    *((12, "center"), (33, "center"), (33, "center")),
)
_ACTIVITY_COLUMNS: tuple[tuple[float, Align], ...] = (
    *((9, "center"), (23, "center"), (25, "left"), (74, "left"), (34, "left")),
    *((24, "center"), (20, "center"), (20, "center"), (24, "left")),
)


def campaign_appendices(results: CampaignResults, heading: Heading) -> tuple[Appendix, ...]:
    """Return the tables that have rows, numbered when there are several."""
    words = wording("campaign_report")["appendix"]
    tables = [
        (words["topics"], _topics(results), False),
        (words["activities"], _activities(results), True),
        (words["publicity"], publicity_table(results), False),
        (words["inspections"], inspection_table(results), True),
    ]
    filled = [(title, table, wide) for title, table, wide in tables if table.rows]
    return tuple(
        Appendix(
            label=_label(number, len(filled)),
            title=title,
            blocks=_with_note(table),
            source=_source(heading),
            landscape=wide,
        )
        for number, (title, table, wide) in enumerate(filled, start=1)
    )


def _label(number: int, of: int) -> str:
    words = wording("campaign_report")["appendix"]
    text: str = words["label"] if of == 1 else words["label_numbered"].format(number=number)
    return text


def _with_note(table: Table) -> tuple[Block, ...]:
    note = wording("campaign_report")["appendix"]["note"]
    return (table, Paragraph((Run(note, italic=True),)))


def _source(heading: Heading) -> str:
    words = wording("campaign_report")["appendix"]
    if heading.number is None:
        number = words["blank_number"].format(type=heading.type_symbol, cell=heading.cell_symbol)
    else:
        number = f"số {heading.number:02d}-{heading.type_symbol}/{heading.cell_symbol}"
    if heading.dated_on is None:
        dated = words["blank_date"].format(year=heading.year)
    else:
        dated = f"ngày {running_date(heading.dated_on)}"
    text: str = words["source"].format(number=number, date=dated, cell=heading.body)
    return text


def _columns(titles: str, shapes: tuple[tuple[float, Align], ...]) -> tuple[Column, ...]:
    named = wording("campaign_report")[titles].values()
    return tuple(
        Column(title, width, align) for title, (width, align) in zip(named, shapes, strict=True)
    )


def _topics(results: CampaignResults) -> Table:
    return Table(
        columns=_columns("topic_columns", _TOPIC_COLUMNS),
        rows=tuple(_topic_row(one) for one in results.coverage),
    )


def _topic_row(one: TopicCoverage) -> tuple[str, ...]:
    topic = one.topic
    pages = "" if topic.first_page is None else f"{topic.first_page}-{topic.last_page}"
    return (
        topic.code,
        topic.title,
        pages,
        str(one.meetings),
        str(one.members),
        str(one.staff) if one.staff.whole else _DASH,
    )


def _activities(results: CampaignResults) -> Table:
    rows = sorted([*_meetings(results), *_studies(results)], key=lambda row: row[0])
    return Table(
        columns=_columns("activity_columns", _ACTIVITY_COLUMNS),
        rows=tuple(
            (str(number), date_text(day), *cells)
            for number, (day, cells) in enumerate(rows, start=1)
        ),
    )


Activity = tuple[date, tuple[str, ...]]


def _meetings(results: CampaignResults) -> Iterator[Activity]:
    names = _topic_names(results)
    for row in results.meetings:
        came = row.staff.attended + (row.data.staff_head_count or 0)
        cells = (kind_name(row.data.kind), _content(row, names), row.chair)
        yield row.data.held_on, (*cells, *_shares(row.members.campaign), str(came), "")


def _studies(results: CampaignResults) -> Iterator[Activity]:
    """Yield one row for what was studied alike and ended on the same day."""
    words = wording("campaign_report")["appendix"]
    alike: dict[tuple[date, tuple[UUID, ...]], list[StudyRow]] = {}
    for row in results.studies:
        alike.setdefault((row.data.ended_on, row.data.topic_ids), []).append(row)
    for (day, _), rows in alike.items():
        members = {row.person_id for row in rows if row.is_member}
        staff = {row.person_id for row in rows if not row.is_member}
        papers = sum(row.data.reflection_on is not None for row in rows)
        shares = _shares(Rate(len(members), len(results.members.people)))
        note = words["reflections"].format(count=papers) if papers else ""
        content = "; ".join(title for _, title in rows[0].topics)
        yield day, (words["self_study"], content, "", *shares, str(len(staff)), note)


def _shares(rate: Rate) -> tuple[str, str]:
    return f"{rate.part}/{rate.whole}", rate.percent_text


def _content(row: MeetingRow, names: dict[UUID, str]) -> str:
    delivered = [names[topic] for topic in row.data.topic_ids if topic in names]
    return f"{row.data.title} ({'; '.join(delivered)})"


def _topic_names(results: CampaignResults) -> dict[UUID, str]:
    return {one.topic.id: one.topic.short_title for one in results.coverage}
