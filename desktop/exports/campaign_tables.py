"""The appendices of a campaign's report: by topic, and by meeting and self-study (domain: 3.4)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from uuid import UUID

from desktop.exports.campaign_activities import inspection_table, publicity_table
from desktop.exports.campaign_charts import campaign_charts
from desktop.exports.figure_appendix import figure_blocks
from desktop.exports.paper import Align, Appendix, Block, Column, Heading, Paragraph, Run, Table
from desktop.exports.report_parts import PARTS, carries
from desktop.exports.wording import kind_name, wording
from models.attendance.figures import sum_totals
from models.campaigns.results import CampaignResults, TopicCoverage
from models.documents.drafts import Draft
from models.figures import Rate
from models.meetings.meetings import MeetingRow
from models.periods import date_text, running_date
from models.study.entries import StudyRow

_DASH = "–"
#: The figures that the line of the cell states, and the column of who met a topic.
_SUMMED = {3: "meetings", 4: "members.turns", 5: "members.turns", 8: "publicity.items"}
_MEMBERS_MET = 4
#: Share of the width and alignment of each column.
_TOPIC_COLUMNS: tuple[tuple[float, Align], ...] = (
    *((12, "center"), (57, "left"), (18, "center")),
    *((12, "center"), (33, "center"), (33, "center")),
)
_SUMMARY_COLUMNS: tuple[tuple[float, Align], ...] = (
    *((9, "center"), (45, "left"), (22, "center"), (22, "center"), (28, "center")),
    *((22, "center"), (32, "center"), (30, "center"), (18, "center"), (25, "left")),
)
_YEARLY_COLUMNS: tuple[tuple[float, Align], ...] = (
    *((10, "center"), (18, "center"), (16, "center"), (32, "center"), (22, "center")),
    *((22, "center"), (16, "center"), (18, "center"), (14, "center")),
)
#: Appendices of many columns, on paper that lies.
_WIDE = frozenset({"summary", "activities", "inspections", "figures"})
_ACTIVITY_COLUMNS: tuple[tuple[float, Align], ...] = (
    *((9, "center"), (23, "center"), (25, "left"), (74, "left"), (34, "left")),
    *((24, "center"), (20, "center"), (20, "center"), (24, "left")),
)


def campaign_appendices(
    results: CampaignResults, heading: Heading, draft: Draft
) -> tuple[Appendix, ...]:
    """Return the appendices the draft carries that say something, numbered when several."""
    words = wording("campaign_report")["appendix"] | {"figures": wording("figures")["title"]}
    wanted = [part for part in PARTS if carries(draft, part)]
    drawn = [(part, _blocks(part, results)) for part in wanted]
    filled = [(part, blocks) for part, blocks in drawn if blocks]
    return tuple(
        Appendix(
            label=_label(number, len(filled)),
            title=words[part],
            blocks=blocks,
            source=_source(heading),
            landscape=part in _WIDE,
        )
        for number, (part, blocks) in enumerate(filled, start=1)
    )


def _blocks(part: str, results: CampaignResults) -> tuple[Block, ...]:
    """Return what stands in one appendix; nothing when there is nothing to say."""
    if part == "charts":
        return campaign_charts(results)
    if part == "figures":
        return figure_blocks(results)
    table = _TABLES[part](results)
    return _with_note(table) if table.rows else ()


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


def _summary(results: CampaignResults) -> Table:
    """Return the line that an upper committee puts together with those of other cells."""
    members, staff = results.members, results.staff
    row = (
        "1",
        results.cell.name,
        str(len(members.people)),
        str(len(results.meetings)),
        *_shares(members.turns),
        str(staff.turns.part + results.staff_head_count),
        str(members.reflections + staff.reflections),
        str(len(results.disseminations)),
        "",
    )
    figures = {(0, column): key for column, key in _SUMMED.items()}
    return Table(_columns("summary_columns", _SUMMARY_COLUMNS), (row,), figures=figures)


def _yearly(results: CampaignResults) -> Table:
    """Return what was done in each year; of one year alone there is nothing to compare."""
    days = results.period
    years = range(days.first.year, days.last.year + 1)
    rows = tuple(_year_row(results, number) for number in years) if len(years) > 1 else ()
    numbered = tuple((str(place), *row) for place, row in enumerate(rows, start=1))
    return Table(columns=_columns("yearly_columns", _YEARLY_COLUMNS), rows=numbered)


def _year_row(results: CampaignResults, number: int) -> tuple[str, ...]:
    meetings = [row for row in results.meetings if row.data.held_on.year == number]
    studies = [row for row in results.studies if row.data.ended_on.year == number]
    items = [row for row in results.disseminations if row.data.published_on.year == number]
    counted = sum(row.data.staff_head_count or 0 for row in meetings)
    return (
        str(number),
        str(len(meetings)),
        *_shares(sum_totals(row.members for row in meetings).campaign),
        str(sum(row.staff.attended for row in meetings) + counted),
        str(len(studies)),
        str(sum(row.data.reflection_on is not None for row in studies)),
        str(len(items)),
    )


def _topics(results: CampaignResults) -> Table:
    columns = _columns("topic_columns", _TOPIC_COLUMNS)
    rows = tuple(_topic_row(one) for one in results.coverage)
    if not any(one.staff.whole for one in results.coverage):
        # Of a campaign that asks only members, the column of staff would be empty.
        columns, rows = columns[:-1], tuple(row[:-1] for row in rows)
    figures = {
        (row, _MEMBERS_MET): f"coverage.{one.topic.id}"
        for row, one in enumerate(results.coverage)
        if one.topic.depth == 0 and one.members.whole
    }
    return Table(columns=columns, rows=rows, figures=figures)


def _topic_row(one: TopicCoverage) -> tuple[str, ...]:
    topic = one.topic
    pages = "" if topic.first_page is None else f"{topic.first_page}-{topic.last_page}"
    return (
        topic.code,
        topic.title,
        pages,
        str(one.meetings),
        str(one.members) if one.members.whole else _DASH,
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
        # Of those on the list, as everywhere: who is gone is none of its number.
        listed = results.members.people.keys()
        members = listed & {row.person_id for row in rows if row.is_member}
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


#: The tables by the part of the report that they are.
_TABLES: dict[str, Callable[[CampaignResults], Table]] = {
    "summary": _summary,
    "yearly": _yearly,
    "topics": _topics,
    "activities": _activities,
    "publicity": publicity_table,
    "inspections": inspection_table,
}
