"""Thống kê: attendance by month, coverage by topic, self-study by quarter, each with a chart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop.exports.paper import Signature
from desktop.exports.wording import period_line, wording
from desktop.exports.xlsx.charts import Chart, add_chart
from desktop.exports.xlsx.formulas import cell_name, share, total_of_rows
from desktop.exports.xlsx.frame import (
    SheetHeading,
    freeze,
    set_filter,
    set_print,
    write_heading,
    write_signing,
)
from desktop.exports.xlsx.layout import (
    MONTH_FORMAT,
    ROW_HEIGHT,
    Value,
    add_sheet,
    finished,
    new_workbook,
    put_block,
    put_row,
)
from desktop.exports.xlsx.styles import StyleName
from models.attendance.figures import sum_totals
from models.periods import date_text
from models.statistics import CampaignCounts, MonthCounts, QuarterCounts, Statistics, TopicRates
from models.study.log import StudyCount

_MINUTES = 60
_ROMAN = ("I", "II", "III", "IV")
#: Characters: the room between table and chart, and that of the chart.
_GAP_WIDTH, _CHART_WIDTH = 2.0, 74.0
#: Centimetres: how wide a chart is, and how high the one of a short table.
_CHART_CM, _LEAST = 13.4, 7.5
_POINTS_OF_CM = 72 / 2.54


@dataclass(frozen=True, slots=True)
class StatisticsPaper:
    """The statistics of a period and who signs them."""

    statistics: Statistics
    signature: Signature


@dataclass(frozen=True, slots=True)
class _Table:
    """A sheet's table, and which of its columns are drawn over which labels.

    `rows` and `sums` are made for the row where they will stand.
    """

    titles: tuple[str, str, str]
    heads: Sequence[str]
    widths: tuple[float, ...]
    rows: Callable[[int], list[list[Value]]]
    sums: Callable[[int, int], list[Value]]
    chart: str
    drawn: tuple[int, ...]
    label: int = 1
    is_share: bool = True
    flat: bool = False


def write_statistics(paper: StatisticsPaper) -> bytes:
    """Return the statistics as a workbook with native charts."""
    title = wording("statistics")["title"]
    workbook = new_workbook(title=title, author=paper.statistics.cell.name)
    add_statistics(workbook, paper)
    return finished(workbook)


def add_statistics(workbook: Workbook, paper: StatisticsPaper) -> None:
    """Add a sheet for the months, one for each campaign, and one for the quarters."""
    statistics = paper.statistics
    _write(workbook, paper, _months(statistics.months))
    for campaign in statistics.campaigns:
        _write(workbook, paper, _topics(campaign))
    _write(workbook, paper, _quarters(statistics))


def _write(workbook: Workbook, paper: StatisticsPaper, table: _Table) -> None:
    """Write a table with its chart beside it."""
    columns, cell = len(table.widths), paper.statistics.cell
    whole = columns + 2
    sheet = add_sheet(workbook, table.titles[0], widths=(*table.widths, _GAP_WIDTH, _CHART_WIDTH))
    heading = SheetHeading(
        upper_body=cell.upper_body,
        body=cell.name,
        title=table.titles[1],
        subtitle=period_line(paper.statistics.period),
        notes=(table.titles[2],),
    )
    head = write_heading(sheet, heading, whole)
    put_row(sheet, head, list(table.heads), ["head"] * columns)
    freeze(sheet, row=head + 1, column=table.label + 1)
    end = _write_rows(sheet, head + 1, table)
    height = 0.0
    if end > head + 1:
        height = max(_LEAST, _height(sheet, head, end)) if table.flat else _LEAST
        chart = Chart(
            title=table.chart,
            head=head,
            last=end - 1,
            labels=table.label,
            values=table.drawn,
            is_share=table.is_share,
            flat=table.flat,
            width=_CHART_CM,
            height=height,
        )
        add_chart(sheet, chart, at=cell_name(head, whole))
    set_filter(sheet, head=head, last=end - 1, columns=columns)
    signed = _below(sheet, head, end + 2, height)
    write_signing(sheet, signed, whole, place=cell.place_name, by=paper.signature)
    set_print(sheet, landscape=True, head_rows=(head, head))


def _write_rows(sheet: Worksheet, row: int, table: _Table) -> int:
    """Write the rows and their sums; return the row of the sums, or the one after the words."""
    columns, rows = len(table.widths), table.rows(row)
    if not rows:
        put_block(sheet, (row, row), (1, columns), wording("statistics")["none_due"], "text")
        return row
    styles: list[StyleName] = ["center"] * columns
    if table.flat:
        styles[table.label] = "text"
    end = row
    for values in rows:
        put_row(sheet, end, values, styles)
        for column, value in enumerate(values, start=1):
            if isinstance(value, date):
                sheet.cell(end, column).number_format = MONTH_FORMAT
        end += 1
    sums = table.sums(row, end - 1)
    if sums:
        put_row(sheet, end, sums, ["total_center"] * columns)
    return end


def _below(sheet: Worksheet, head: int, row: int, height: float) -> int:
    """Return the first row from `row` on that stands below a chart beside `head`."""
    left = height - _height(sheet, head, row)
    while left > 0:
        left -= ROW_HEIGHT / _POINTS_OF_CM
        sheet.row_dimensions[row].height = ROW_HEIGHT
        row += 1
    return row


def _height(sheet: Worksheet, first: int, after: int) -> float:
    """Return how high some rows are together, in centimetres."""
    rows = range(first, after)
    return sum(sheet.row_dimensions[row].height or ROW_HEIGHT for row in rows) / _POINTS_OF_CM


def _months(months: Sequence[MonthCounts]) -> _Table:
    words = wording("statistics")
    waiting = sum(one.totals.not_recorded for one in months)
    # Those due came, were absent or wait for a mark: without the last they would not add up.
    told = f" {words['months_waiting'].format(count=waiting)}" if waiting else ""
    return _Table(
        titles=(words["months_sheet"], words["months_title"], f"{words['months_note']}{told}"),
        heads=tuple(words["month_columns"].values()),
        widths=(11, 9, 10, 10, 10, 10, 11),
        rows=partial(_month_rows, months),
        sums=partial(_month_sums, months),
        chart=words["months_chart"],
        drawn=(7,),
    )


def _month_rows(months: Sequence[MonthCounts], row: int) -> list[list[Value]]:
    return [[one.first, *_month_values(one, row + at)] for at, one in enumerate(months)]


def _month_values(month: MonthCounts, row: int) -> list[Value]:
    totals = month.totals
    rate = share(cell_name(row, 5), cell_name(row, 4), totals.quality)
    counts = (totals.called, totals.quality.whole, totals.attended, totals.absent)
    return [month.meetings, *counts, rate]


def _month_sums(months: Sequence[MonthCounts], first: int, last: int) -> list[Value]:
    whole = sum_totals(one.totals for one in months)
    counts = [
        sum(one.meetings for one in months),
        *(whole.called, whole.quality.whole, whole.attended, whole.absent),
    ]
    sums = [total_of_rows(first, last, at, count) for at, count in enumerate(counts, start=2)]
    rate = share(cell_name(last + 1, 5), cell_name(last + 1, 4), whole.quality)
    return [wording("statistics")["total"], *sums, rate]


def _topics(campaign: CampaignCounts) -> _Table:
    words = wording("statistics")
    note = words["topics_note"].format(campaign=campaign.name, day=date_text(campaign.as_of))
    has_staff = any(one.staff.whole for one in campaign.topics)
    heads = tuple(words["topic_columns"].values())
    shown = len(heads) if has_staff else len(heads) - 3
    return _Table(
        titles=(words["topics_sheet"], words["topics_title"], note),
        heads=heads[:shown],
        widths=(8, 40, 9, 9, 10, 10, 10, 10)[:shown],
        rows=partial(_topic_rows, campaign.topics, shown),
        sums=_no_sums,
        chart=words["topics_chart"],
        drawn=(5, 8) if has_staff else (5,),
        flat=True,
    )


def _topic_rows(topics: Sequence[TopicRates], shown: int, row: int) -> list[list[Value]]:
    return [_topic_values(one, row + at)[:shown] for at, one in enumerate(topics)]


def _topic_values(rates: TopicRates, row: int) -> list[Value]:
    values: list[Value] = [rates.topic.code, rates.topic.short_title or rates.topic.title]
    for rate, column in ((rates.members, 3), (rates.staff, 6)):
        percent = share(cell_name(row, column), cell_name(row, column + 1), rate)
        values += [rate.part, rate.whole, percent]
    return values


def _no_sums(_first: int, _last: int) -> list[Value]:
    """Return nothing: who covered one topic covered others too."""
    return []


def _quarters(statistics: Statistics) -> _Table:
    words = wording("statistics")
    return _Table(
        titles=(words["quarters_sheet"], words["quarters_title"], words["quarters_note"]),
        heads=tuple(words["quarter_columns"].values()),
        widths=(16, 11, 11, 11, 11, 14),
        rows=partial(_quarter_rows, statistics.quarters),
        sums=partial(_quarter_sums, statistics),
        chart=words["quarters_chart"],
        drawn=(5,),
        is_share=False,
    )


def _quarter_rows(quarters: Sequence[QuarterCounts], _row: int) -> list[list[Value]]:
    return [[_quarter_name(one.first), *_study_values(one.count)] for one in quarters]


def _quarter_sums(statistics: Statistics, first: int, last: int) -> list[Value]:
    people, *others = _study_values(statistics.study)
    sums: list[Value] = []
    for column, value in enumerate(others, start=3):
        assert isinstance(value, int | float), "counts and hours"
        sums.append(total_of_rows(first, last, column, value))
    # Whoever studied in two quarters is one of the people of the period.
    return [wording("statistics")["total"], people, *sums]


def _study_values(count: StudyCount) -> list[Value]:
    return [count.people, count.turns, count.pages, count.minutes / _MINUTES, count.reflections]


def _quarter_name(first: date) -> str:
    roman = _ROMAN[(first.month - 1) // 3]
    return str(wording("statistics")["quarter"]).format(roman=roman, year=first.year)
