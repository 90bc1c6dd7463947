"""Pictures of pages: as wide as asked, with every stated figure where it is printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication

from desktop.exports.charts import Bar, Chart
from desktop.exports.proof import Proof, make_proof
from desktop.exports.sheet_charts import SheetChart
from desktop.exports.sheet_picture import SheetPicture
from desktop.preview import draw_pdf, draw_proof, draw_sheets
from models.documents.figures import Figure
from models.periods import year
from tests.campaign_book import CampaignBook, add_study, make_campaign_book


@pytest.fixture
def book(tmp_path: Path) -> Iterator[CampaignBook]:
    book = make_campaign_book(tmp_path / "so.sochibo")
    add_study(book, "Lê Xuân Hải", "Lò Thị Pâng", reflection_on=date(2024, 3, 20))
    yield book
    book.database.close()


@pytest.fixture
def report(book: CampaignBook) -> Proof:
    return make_proof(
        book.database,
        "campaign-report",
        period=year(2024),
        campaign_id=book.campaign_id,
        narrative={},
    )


def no_progress(_done: int, _total: int) -> None:
    pass


def test_every_figure_is_found_where_it_is_printed(report: Proof) -> None:
    pages = draw_pdf(report.data, width=400, figures=report.figures)
    told: dict[str, str] = {}
    with pypdfium2.PdfDocument(report.data) as document:
        for page, picture in zip(document, pages, strict=True):
            width, height = page.get_size()
            text = page.get_textpage()
            for spot in picture.spots:
                place = spot.place
                inside = text.get_text_bounded(
                    left=place.left() * width,
                    right=place.right() * width,
                    top=height - place.top() * height,
                    bottom=height - place.bottom() * height,
                )
                told[spot.key] = f"{told.get(spot.key, '')} {inside.strip()}".strip()
    stated: dict[str, str] = {}
    for figure in report.figures:
        stated[figure.key] = f"{stated.get(figure.key, '')} {figure.text}".strip()
    assert told == stated


def test_pages_are_as_wide_as_asked_and_keep_their_shape(report: Proof) -> None:
    done: list[tuple[int, int]] = []
    pages = draw_pdf(report.data, width=420, progress=lambda *step: done.append(step))
    assert pages[0].image.width() == 420
    assert pages[0].image.height() == pytest.approx(420 * 297 / 210, abs=1)
    assert done[-1] == (len(pages), len(pages))


def test_a_workbook_is_drawn_sheet_by_sheet(qapp: QApplication, book: CampaignBook) -> None:
    proof = make_proof(
        book.database, "study-log", period=year(2024), campaign_id=None, narrative={}
    )
    pages = draw_proof(proof, 500, no_progress)
    assert len(pages) == 3
    for page in pages:
        assert page.image.width() == 500
        shades = {
            page.image.pixelColor(x, y).lightness() for x in range(0, 500, 3) for y in (60, 90)
        }
        assert len(shades) > 1, "an empty sheet was drawn"


def test_rows_left_out_are_told_below_the_sheet(qapp: QApplication) -> None:
    whole = SheetPicture("Sheet", 200, 100, (), 0)
    cut = SheetPicture("Sheet", 200, 100, (), 40)
    (without,), (told,) = draw_sheets([whole], width=400), draw_sheets([cut], width=400)
    assert told.image.height() > without.image.height() == 200
    below = range(200, told.image.height())
    shades = {told.image.pixelColor(x, y).lightness() for x in range(400) for y in below}
    assert min(shades) < 200


def test_a_chart_is_drawn_where_it_stands(qapp: QApplication) -> None:
    bars = (Bar("A", 1.0, ("100%",)), Bar("B", 0.5, ("50%",)))
    chart = SheetChart(100, 20, 90, 70, Chart("Tỷ lệ", bars))
    bare = SheetPicture("Sheet", 200, 100, (), 0)
    (without,), (drawn,) = (
        draw_sheets([sheet], width=400) for sheet in (bare, replace(bare, charts=(chart,)))
    )
    changed = [
        (x, y)
        for x in range(400)
        for y in range(200)
        if drawn.image.pixel(x, y) != without.image.pixel(x, y)
    ]
    assert len(changed) > 500
    assert min(x for x, _ in changed) >= 198
    assert max(x for x, _ in changed) <= 382


def test_figures_that_follow_each_other_closely_are_each_found(book: CampaignBook) -> None:
    month_report = make_proof(
        book.database, "monthly-report", period=year(2024), campaign_id=None, narrative={}
    )
    pages = draw_pdf(month_report.data, width=400, figures=month_report.figures)
    spots = [spot.key for picture in pages for spot in picture.spots]
    assert list(dict.fromkeys(spots)) == list(
        dict.fromkeys(figure.key for figure in month_report.figures)
    )
    assert len(month_report.figures) > 12


def test_a_figure_that_is_nowhere_takes_no_place_of_another(report: Proof) -> None:
    first, *others = report.figures
    lost = Figure("lost", "99", "Không có ở đâu ")
    pages = draw_pdf(report.data, width=400, figures=(first, lost, *others))
    spots = dict.fromkeys(spot.key for picture in pages for spot in picture.spots)
    assert list(spots) == list(dict.fromkeys(figure.key for figure in report.figures))
