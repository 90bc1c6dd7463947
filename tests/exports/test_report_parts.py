"""A report is called by what it is, and carries the appendices that are chosen."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import docx
import pytest
from docx.oxml.ns import qn

from desktop.exports.campaign_charts import campaign_charts
from desktop.exports.campaign_report import CampaignReport, compose_campaign_report
from desktop.exports.charts import Box, Chart, Label, chart_height, shapes_of
from desktop.exports.docx.party_docx import write_party_docx
from desktop.exports.figure_appendix import paper_figures
from desktop.exports.paper import Appendix, Section, Table
from desktop.exports.pdf.fonts import text_width
from desktop.exports.pdf.party_pdf import write_party_pdf
from desktop.exports.profiles import Element
from desktop.exports.report_parts import PARTS, choice_of
from desktop.exports.sentences import count
from models.book.database import Database
from models.periods import Period, year
from tests.exports.sample_papers import words_of
from tests.exports.test_campaign_report import report_of, results_of
from tests.exports.test_hostile_texts import pdf_text, squeezed

STAGE = Period(date(2023, 1, 1), date(2024, 12, 31))


def carrying(book: Database, period: Period, **parts: str) -> CampaignReport:
    report = report_of(results_of(book, period), {})
    return replace(report, draft=replace(report.draft, carries=parts))


def appendix(report: CampaignReport, title: str) -> Appendix:
    found = compose_campaign_report(report).appendices
    return next(one for one in found if one.title == title)


@pytest.mark.parametrize(
    ("kind", "name", "closing"),
    [
        ("results", "kết quả", "báo cáo kết quả thực hiện"),
        ("interim", "sơ kết", "báo cáo sơ kết"),
        ("final", "tổng kết", "báo cáo tổng kết"),
    ],
)
def test_title_and_outline_follow_what_is_chosen(
    book: Database, kind: str, name: str, closing: str
) -> None:
    paper = compose_campaign_report(carrying(book, STAGE, kind=kind))
    text = words_of(paper)
    assert paper.abstract.startswith(f"{name} đợt sinh hoạt")
    assert paper.abstract.endswith("giai đoạn 2023 - 2024")
    assert closing in text
    assert ("4 Bài học kinh nghiệm" in text) == (kind != "results")
    if kind == "final":
        written = replace(
            carrying(book, STAGE, kind=kind),
            draft=report_of(results_of(book, STAGE), {"plans": "Một."}).draft,
        )
        written = replace(written, draft=replace(written.draft, carries={"kind": kind}))
        heads = [b.title for b in compose_campaign_report(written).blocks if isinstance(b, Section)]
        assert "Nhiệm vụ, giải pháp phát huy kết quả đợt sinh hoạt" in heads


def test_each_part_is_carried_or_not(book: Database) -> None:
    usual = {part: choice_of(part, carried=kept) for part, kept in PARTS.items()}
    assert set(usual.values()) == {""}
    for part in PARTS:
        switched = choice_of(part, carried=not PARTS[part])
        before = compose_campaign_report(carrying(book, STAGE)).appendices
        after = compose_campaign_report(carrying(book, STAGE, **{part: switched})).appendices
        empty = part in ("publicity", "inspections")
        difference = 0 if empty else -1 if PARTS[part] else 1
        assert len(after) - len(before) == difference, part


def test_without_any_appendix_none_is_spoken_of(book: Database) -> None:
    off = dict.fromkeys(PARTS, "off")
    paper = compose_campaign_report(carrying(book, year(2024), **off))
    assert paper.appendices == ()
    assert "phụ lục" not in words_of(paper)


def test_years_add_up_to_the_whole(book: Database) -> None:
    report = carrying(book, STAGE)
    table = appendix(report, "Kết quả đợt sinh hoạt qua các năm").blocks[0]
    assert isinstance(table, Table)
    assert [row[1] for row in table.rows] == ["2023", "2024"]
    results = report.results
    assert sum(int(row[2]) for row in table.rows) == len(results.meetings)
    turns = [row[3].split("/") for row in table.rows]
    assert sum(int(part) for part, _ in turns) == results.members.turns.part
    assert sum(int(row[6]) for row in table.rows) == len(results.studies)


def test_the_line_for_the_upper_committee_has_the_figures_of_the_report(book: Database) -> None:
    report = carrying(book, year(2024), summary="on")
    table = appendix(report, "Tổng hợp kết quả đợt sinh hoạt").blocks[0]
    assert isinstance(table, Table)
    members = report.results.members
    assert table.rows[0][1:5] == (
        report.results.cell.name,
        str(len(members.people)),
        str(len(report.results.meetings)),
        f"{members.turns.part}/{members.turns.whole}",
    )


def test_every_figure_of_the_report_is_explained_with_as_many_names(book: Database) -> None:
    report = carrying(book, year(2024), figures="on")
    stated = {
        run.figure
        for block in compose_campaign_report(report).blocks
        for run in getattr(block, "runs", ())
        if run.figure
    }
    figures = {one.key: one for one in paper_figures(report.results)}
    assert stated <= figures.keys()
    people = [key for key in figures if key.endswith((".attended", ".studied", ".reflected"))]
    for key in [*people, *(key for key in figures if key.startswith("coverage."))]:
        part, _, rest = figures[key].figure.partition("/")
        assert len(figures[key].lines) == int(part)
        assert len(figures[key].lines) + len(figures[key].missing) == int(rest.split(" ")[0])
    table = appendix(report, "Diễn giải số liệu").blocks[0]
    assert isinstance(table, Table)
    assert [row[2] for row in table.rows] == [one.figure for one in figures.values()]
    assert all("\n" in row[1] for row in table.rows), "each with its definition"


def measure(text: str, size: float) -> float:
    return text_width(text, Element(size))


def test_charts_state_their_figures_and_stay_inside(book: Database) -> None:
    charts = campaign_charts(results_of(book, year(2024)))
    assert len(charts) == 2
    for chart in charts:
        height = chart_height(chart, size=10)
        shapes = shapes_of(chart, width=460, height=height, size=10, measure=measure)
        labels = [shape for shape in shapes if isinstance(shape, Label)]
        boxes = [shape for shape in shapes if isinstance(shape, Box)]
        printed = " ".join(label.text for label in labels)
        assert all(figure in printed for bar in chart.bars for figure in bar.figures)
        assert all(box.x >= 0 and box.x + box.width <= 460.01 for box in boxes)
        assert all(box.y >= 0 and box.y + box.height <= height + 0.01 for box in boxes)
        assert all(0 <= label.y <= height for label in labels)


def test_the_height_of_a_bar_is_its_share(book: Database) -> None:
    chart = campaign_charts(results_of(book, year(2024)))[0]
    shapes = shapes_of(chart, width=460, height=150, size=10, measure=measure)
    boxes = [shape for shape in shapes if isinstance(shape, Box)]
    known = [(bar, box) for bar, box in zip(chart.bars, boxes, strict=True) if bar.share]
    scale = {round(box.height / (bar.share or 1), 3) for bar, box in known}
    assert len(scale) == 1


@pytest.mark.parametrize("months", [12, 13, 36, 37])
def test_a_longer_period_has_bars_of_quarters_and_of_years(book: Database, months: int) -> None:
    last = date(2020 + (months - 1) // 12, (months - 1) % 12 + 1, 28)
    chart = campaign_charts(results_of(book, Period(date(2020, 1, 1), last)))
    bars = [one for one in chart if one.upright]
    assert bars == [] or all(len(one.bars) <= 12 for one in bars)


@pytest.mark.parametrize(
    "period",
    [
        Period(date(2023, 11, 15), date(2025, 2, 28)),
        Period(date(2022, 2, 1), date(2026, 4, 30)),
    ],
)
def test_a_bar_stands_for_the_quarter_or_year_that_it_names(book: Database, period: Period) -> None:
    results = results_of(book, period)
    wanted: dict[str, list[int]] = {}
    for row in results.meetings:
        day = row.data.held_on
        short = (period.last - period.first).days > 1100
        name = str(day.year) if short else f"Q{(day.month + 2) // 3}/{day.year % 100}"
        came, called = wanted.setdefault(name, [0, 0])
        rate = row.members.campaign
        wanted[name] = [came + rate.part, called + rate.whole]
    chart = next(one for one in campaign_charts(results) if one.upright)
    told = {bar.name: bar.figures[-1] for bar in chart.bars if bar.share is not None}
    assert told == {name: f"{count(came)}/{count(of)}" for name, (came, of) in wanted.items()}


def test_charts_are_drawn_in_both_kinds_of_file(book: Database) -> None:
    paper = compose_campaign_report(carrying(book, year(2024), charts="on"))
    text = pdf_text(write_party_pdf(paper))
    charts = [block for one in paper.appendices for block in one.blocks if isinstance(block, Chart)]
    for chart in charts:
        assert squeezed(chart.title) in text
        for bar in chart.bars:
            assert all(squeezed(figure) in text for figure in bar.figures)
    data = write_party_docx(paper)
    assert data == write_party_docx(paper)
    body = docx.Document(io.BytesIO(data)).element
    told = [one.get("descr") for one in body.iter(qn("wp:docPr"))]
    assert len(told) == len(charts)
    assert all(
        bar.name in words for chart, words in zip(charts, told, strict=True) for bar in chart.bars
    )


def test_the_period_says_what_the_report_is(book: Database) -> None:
    report = carrying(book, STAGE)
    assert report.kind == "interim"
    assert carrying(book, year(2024)).kind == "results"
