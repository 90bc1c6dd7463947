"""The papers of a campaign's coverage hold what the records say, cell by cell."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop.exports.coverage_documents import COVERAGE_PAPERS
from desktop.exports.documents import Chosen
from desktop.exports.paper import Paper, Paragraph, Table
from desktop.exports.registry import Options, draw
from desktop.exports.wording import state_letter
from models import identity
from models.campaigns.matrix import WHOLE, Choice, Matrix, Who, matrix_of
from models.campaigns.owing import owing_by_person
from models.errors import RecordsError
from models.periods import Period
from models.study.make_ups import Absence, MakeUpData, record_make_ups
from models.words import StudyForm
from tests.campaign_book import CampaignBook, add_study, make_campaign_book

YEAR = Period(date(2024, 1, 1), date(2024, 12, 31))
MATRIX, BY_TOPIC, BY_PERSON = COVERAGE_PAPERS


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CampaignBook]:
    book = make_campaign_book(tmp_path_factory.mktemp("coverage") / "so.sochibo")
    add_study(book, "Nguyễn Ngọc Dung", "Lò Thị Pâng", codes=("2.2",))
    with book.database.transaction() as session:
        reading = MATRIX.collect(session, chosen(book, WHOLE)).reading
        owed = reading.coverage.owed[0]
        data = MakeUpData(date(2024, 12, 1), StudyForm.SELF_STUDY, book.people["Vàng Bích Mai"])
        record_make_ups(session, [Absence(owed.meeting_id, owed.person_id)], data)
    yield book
    book.database.close()


def chosen(book: CampaignBook, choice: Choice) -> Chosen:
    return Chosen(YEAR, book.campaign_id, choice=choice)


def read_matrix(book: CampaignBook, choice: Choice) -> Matrix:
    with book.database.reading() as session:
        return matrix_of(MATRIX.collect(session, chosen(book, choice)).coverage, choice)


def drawn_sheets(book: CampaignBook, key: str, choice: Choice) -> list[Worksheet]:
    options = Options(period=YEAR, campaign_id=book.campaign_id, day=YEAR.last, choice=choice)
    data = draw(book.database, key, suffix="xlsx", options=options)
    sheets = load_workbook(BytesIO(data), data_only=True).worksheets
    return [sheet for sheet in sheets if isinstance(sheet, Worksheet)]


def composed(book: CampaignBook, key: str, choice: Choice) -> Paper:
    document = next(one for one in COVERAGE_PAPERS if one.key == key)
    assert document.compose is not None
    with book.database.reading() as session:
        reading = document.collect(session, chosen(book, choice))
    return document.compose(reading)


def text_of(paper: Paper) -> str:
    lines = []
    for block in paper.blocks:
        if isinstance(block, Paragraph):
            lines.append("".join(run.text for run in block.runs))
        elif isinstance(block, Table):
            lines += ["|".join(row) for row in block.rows]
    return "\n".join(lines)


@pytest.mark.parametrize("choice", [WHOLE, Choice(Who.MEMBERS, owing=True)])
def test_the_sheet_equals_the_matrix_cell_by_cell(book: CampaignBook, choice: Choice) -> None:
    matrix = read_matrix(book, choice)
    sheet = drawn_sheets(book, "coverage-matrix", choice)[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    head = next(row for row in rows if row[0] == "TT")
    assert head[2:-2] == [f"{one.code}. {one.short_title}" for one in matrix.topics]
    printed = [row[1:-1] for row in rows if isinstance(row[0], int)]
    assert printed == [
        [
            row.person.full_name,
            *map(state_letter, row.states),
            f"{row.rate.part}/{row.rate.whole}",
        ]
        for row in matrix.rows
    ]
    shares = [row[-1] for row in rows if isinstance(row[0], int)]
    assert shares == [pytest.approx(float(row.rate.percent or 0) / 100) for row in matrix.rows]
    counts = [row[2:-2] for row in rows if row[0] == "Số người đã học"]
    groups = [members for members in (True, False) if matrix.group(members=members)]
    assert counts == [
        [f"{rate.part}/{rate.whole}" for rate in matrix.group_rates(members=members)]
        for members in groups
    ]


def test_the_paper_has_the_same_letters(book: CampaignBook) -> None:
    matrix = read_matrix(book, WHOLE)
    blocks = composed(book, "coverage-matrix", WHOLE).blocks
    tables = [one for one in blocks if isinstance(one, Table) and one.columns[0].title == "TT"]
    letters: dict[str, list[str]] = {row.person.full_name: [] for row in matrix.rows}
    for table in tables:
        codes = [one.title for one in table.columns if one.title not in ("TT", "Họ và tên")]
        for row in table.rows:
            if row[1] in letters:
                letters[row[1]] += row[2:][: len(codes)]
    for line in matrix.rows:
        expected = [*map(state_letter, line.states), str(line.rate)]
        assert letters[line.person.full_name] == expected


def test_the_paper_says_its_rule_and_what_it_is_of(book: CampaignBook) -> None:
    choice = Choice(Who.MEMBERS, branch=book.topics["2"].id)
    text = text_of(composed(book, "coverage-matrix", choice))
    assert "dự họp (hoặc học bù buổi vắng) hoặc tự học" in text
    assert "Chỉ gồm: đảng viên, nội dung 2." in text
    assert "“H” dự họp" in text


def test_leaders_stand_apart_with_their_days(book: CampaignBook) -> None:
    sheet = drawn_sheets(book, "coverage-matrix", WHOLE)[1]
    rows: dict[Any, list[Any]] = {
        row[0].value: [cell.value for cell in row] for row in sheet.iter_rows() if row[0].value
    }
    assert rows["Số"][2] == "Vàng Bích Mai\n(Bí thư)"
    assert rows["1.1"][2].date() == date(2024, 2, 5)
    assert rows["2.2"][2] == "chưa"
    assert rows["2.2"][3].date() == date(2024, 3, 5)
    assert "05/02/2024" in text_of(composed(book, "coverage-matrix", WHOLE))


def test_the_owed_list_names_who_has_not_studied_the_part(book: CampaignBook) -> None:
    choice = Choice(branch=book.topics["2"].id)
    paper = composed(book, "owed-by-topic", choice)
    table = next(block for block in paper.blocks if isinstance(block, Table))
    assert "Chữ ký" in [column.title for column in table.columns]
    with book.database.reading() as session:
        coverage = BY_TOPIC.collect(session, chosen(book, choice)).coverage
    covered = coverage.ends.covered(book.topics["2"].id)
    expected = [one.full_name for one in coverage.people if one.person_id not in covered]
    assert [row[1] for at, row in enumerate(table.rows) if at not in table.bands] == expected
    assert any("14/05/2024 (công tác)" in row[4] for row in table.rows)


def test_a_campaign_that_is_gone_gives_way_to_no_other(book: CampaignBook) -> None:
    gone = Options(campaign_id=identity.new_id())
    with pytest.raises(RecordsError) as refused:
        draw(book.database, "coverage-matrix", suffix="pdf", options=gone)
    assert refused.value.key == "campaigns.gone"


def test_the_owed_list_by_person_has_one_line_for_each(book: CampaignBook) -> None:
    sheet = drawn_sheets(book, "owed-by-person", WHOLE)[0]
    printed = [row[1].value for row in sheet.iter_rows() if isinstance(row[0].value, int)]
    with book.database.reading() as session:
        coverage = BY_PERSON.collect(session, chosen(book, WHOLE)).coverage
    assert printed == [one.person.full_name for one in owing_by_person(coverage, WHOLE)]


@pytest.mark.parametrize("key", ["coverage-matrix", "owed-by-topic", "owed-by-person"])
def test_nobody_chosen_is_said(book: CampaignBook, key: str) -> None:
    text = text_of(composed(book, key, Choice(unit="Không có")))
    assert "Không" in text
    assert draw(
        book.database,
        key,
        suffix="pdf",
        options=Options(campaign_id=book.campaign_id, choice=Choice(unit="Không có")),
    ).startswith(b"%PDF")
