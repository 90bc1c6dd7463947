"""The report tells the campaign's figures rightly, in the Party's form, with no gap to explain."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.exports.campaign_report import (
    NARRATIVE,
    CampaignReport,
    cited,
    compose_campaign_report,
)
from desktop.exports.figure_appendix import paper_words
from desktop.exports.figure_names import names_of_figures
from desktop.exports.paper import Dots, Paper, Paragraph, Section, Signature, Table, section_text
from desktop.exports.paper_text import paper_figures
from desktop.exports.pdf.party_pdf import write_party_pdf
from desktop.exports.profiles import HD05
from desktop.exports.sentences import share
from desktop.exports.wording import wording
from models.attendance.sheet import read_attendance
from models.book.database import Database
from models.campaigns.campaigns import list_campaigns
from models.campaigns.parts import Directive
from models.campaigns.results import CampaignResults, collect_campaign_results
from models.documents.drafts import Draft
from models.figures import Rate
from models.meetings.meetings import list_meetings
from models.members.roll import roll_on
from models.periods import Period, year
from models.study.entries import list_studies
from models.words import PRESENT_MARKS, DirectiveRole, MeetingState
from tests.exports.form_checker import form_faults
from tests.exports.sample_papers import SENTENCE

PERIOD = year(2024)
DAY = date(2024, 11, 21)
WRITTEN = {
    key: f"Lời văn của phần {wording('campaign_report')['heads'][key].lower()}."
    for key in NARRATIVE
}


def results_of(book: Database, period: Period) -> CampaignResults:
    with book.reading() as session:
        campaign = list_campaigns(session)[0].id
        return collect_campaign_results(session, campaign_id=campaign, period=period)


def report_of(results: CampaignResults, narrative: dict[str, str]) -> CampaignReport:
    draft = Draft(None, "campaign-report", None, results.period, DAY, 5, None, narrative)
    signature = Signature("T/M Chi bộ", "Bí thư", "Vàng Bích Mai")
    return CampaignReport(results, DAY, draft, signature, HD05)


@pytest.fixture
def results(book: Database) -> CampaignResults:
    return results_of(book, PERIOD)


def body_text(paper: Paper) -> str:
    lines = []
    for block in paper.blocks:
        if isinstance(block, Paragraph):
            lines.append("".join(run.text for run in block.runs))
        elif isinstance(block, Section):
            lines.append(section_text(block))
    return "\n".join(lines)


def figures(paper: Paper) -> dict[str, str]:
    return {
        run.figure: run.text
        for block in paper.blocks
        if isinstance(block, Paragraph)
        for run in block.runs
        if run.figure
    }


def test_the_form_is_the_partys(results: CampaignResults) -> None:
    report = report_of(results, {**WRITTEN, "strengths": SENTENCE * 3})
    texts = {
        "party title": "ĐẢNG CỘNG SẢN VIỆT NAM",
        "upper body": "ĐẢNG BỘ SỞ KHOA HỌC VÀ CÔNG NGHỆ",
        "issuing body": "CHI BỘ VĂN PHÒNG - THANH TRA",
        "star": "*",
        "number": "Số 05-BC/CB",
        "date line": "Điện Biên, ngày 21 tháng 11 năm 2024",
        "type name": "BÁO CÁO",
        "abstract": compose_campaign_report(report).abstract,
        "divider": "-----",
        "body": SENTENCE * 3,
        "section": "I- KẾT QUẢ ĐẠT ĐƯỢC",
        "authority": "T/M CHI BỘ",
        "post": "BÍ THƯ",
        "signer": "Vàng Bích Mai",
        "recipients label": "Nơi nhận:",
        "recipient": "- Ban Chấp hành Đảng bộ Sở (để báo cáo);",
    }
    faults = form_faults(write_party_pdf(compose_campaign_report(report)), texts)
    assert faults == []


def test_nothing_is_said_of_members_who_are_not_asked_to_study(results: CampaignResults) -> None:
    staff_only = tuple(replace(one, members=Rate(0, 0)) for one in results.coverage)
    paper = compose_campaign_report(report_of(replace(results, coverage=staff_only), {}))
    stated = {one.key: one.text for one in paper_figures(paper)}
    named = names_of_figures(replace(results, coverage=staff_only), paper_words())
    assert not [key for key in (*stated, *(one.key for one in named)) if key.startswith("coverage")]
    tables = [block for one in paper.appendices for block in one.blocks if isinstance(block, Table)]
    cells = [cell for table in tables for row in table.rows for cell in row]
    assert "0/0" not in body_text(paper)
    assert "0/0" not in cells


def test_figures_equal_a_slow_recount(book: Database, results: CampaignResults) -> None:
    came: dict[bool, set[object]] = {True: set(), False: set()}
    turns = {True: 0, False: 0}
    called = {True: 0, False: 0}
    meetings = 0
    with book.reading() as session:
        topics = {one.topic.id for one in results.coverage}
        for meeting in list_meetings(session, PERIOD):
            if meeting.state is MeetingState.DRAFT or not topics & set(meeting.data.topic_ids):
                continue
            meetings += 1
            for row in read_attendance(session, meeting.id):
                called[row.is_member] += 1
                turns[row.is_member] += row.mark in PRESENT_MARKS
                if row.mark in PRESENT_MARKS:
                    came[row.is_member].add(row.person_id)
        roll = roll_on(session, PERIOD.last)
        studies = [row for row in list_studies(session, PERIOD) if row.is_member]
    members = {entry.person_id for entry in roll if entry.is_member}
    stated = figures(compose_campaign_report(report_of(results, {})))
    everyone = came[True] | came[False]
    assert stated["meetings"] == f"{meetings:02d}"
    assert stated["members.attended"] == share(Rate(len(everyone & members), len(members)))
    assert stated["members.turns"] == share(Rate(turns[True], called[True]))
    assert stated["staff.turns"] == share(Rate(turns[False], called[False]))
    studied = {row.person_id for row in studies} & members
    assert stated["members.studied"] == share(Rate(len(studied), len(members)))
    assert stated["members.study_turns"] == f"{len(studies):02d}"


def test_kinds_add_up_to_the_number_of_meetings(results: CampaignResults) -> None:
    text = body_text(compose_campaign_report(report_of(results, {})))
    assert "05 buổi có nội dung của đợt sinh hoạt" in text
    assert "gồm 04 buổi sinh hoạt thường kỳ và 01 buổi sinh hoạt chuyên đề." in text
    assert sum(results.meetings_by_kind.values()) == len(results.meetings) == 5


def test_every_rate_of_people_has_its_list_of_names(results: CampaignResults) -> None:
    stated = figures(compose_campaign_report(report_of(results, {})))
    for name, group in (("members", results.members), ("staff", results.staff)):
        for key in ("attended", "studied", "reflected"):
            names = getattr(group, key)
            assert names <= group.people.keys()
            assert stated[f"{name}.{key}"] == share(Rate(len(names), len(group.people)))


def test_directives_are_cited_as_the_party_cites(results: CampaignResults) -> None:
    text = body_text(compose_campaign_report(report_of(results, {})))
    assert text.startswith("Thực hiện Công văn số 1065/UBND-NC, ngày 30/3/2023 của UBND tỉnh")
    assert "gắn với Kết luận số 21-KL/TW, ngày 25/10/2021 của Ban Chấp hành" in text
    directive = Directive(
        role=DirectiveRole.CARRIED_OUT,
        kind="Hướng dẫn",
        number="97-HD/BTGTW",
        dated_on=date(2023, 3, 8),
        issuer="Ban Tuyên giáo Trung ương",
        subject="",
    )
    assert cited(directive) == (
        "Hướng dẫn số 97-HD/BTGTW, ngày 08/3/2023 của Ban Tuyên giáo Trung ương"
    )
    assert cited(replace(directive, dated_on=None)).startswith("Hướng dẫn số 97-HD/BTGTW của")
    assert cited(replace(directive, number="")) == "Hướng dẫn của Ban Tuyên giáo Trung ương"


def test_the_secretarys_words_stand_under_their_heads(results: CampaignResults) -> None:
    text = body_text(compose_campaign_report(report_of(results, WRITTEN)))
    heads = [line for line in text.splitlines() if line.split(" ")[0].rstrip("-.") in _NUMBERS]
    assert heads == [
        "I- KẾT QUẢ ĐẠT ĐƯỢC",
        "1. Công tác lãnh đạo, chỉ đạo",
        "2. Tổ chức học tập, quán triệt",
        "3. Công tác tuyên truyền",
        "4. Tự học, tự nghiên cứu, viết bài thu hoạch",
        "5. Công tác kiểm tra, giám sát",
        "II- ĐÁNH GIÁ CHUNG",
        "1. Ưu điểm",
        "2. Hạn chế, khó khăn",
        "3. Nguyên nhân",
        "4. Bài học kinh nghiệm",
        "III- PHƯƠNG HƯỚNG, NHIỆM VỤ THỜI GIAN TỚI",
        "IV- KIẾN NGHỊ, ĐỀ XUẤT",
    ]
    for words in WRITTEN.values():
        assert words in text


_NUMBERS = {"I", "II", "III", "IV", "1", "2", "3", "4", "5"}


def test_sections_without_words_are_left_out_and_numbers_close_up(
    results: CampaignResults,
) -> None:
    paper = compose_campaign_report(report_of(results, {"proposals": "Đề nghị cấp tài liệu."}))
    text = body_text(paper)
    assert "III- KIẾN NGHỊ, ĐỀ XUẤT" in text
    assert "tuyên truyền" not in text.split("II- ")[0].split("như sau:")[1]
    assert sum(isinstance(block, Dots) for block in paper.blocks) == 3


def test_the_body_ends_with_a_dot_and_narrative_keeps_its_paragraphs(
    results: CampaignResults,
) -> None:
    paper = compose_campaign_report(report_of(results, {"plans": "- Một;\n\n- Hai."}))
    text = body_text(paper)
    assert "\n- Một;\n- Hai.\n" in text
    assert text.endswith(".")
    assert not text.endswith("/.")


def test_recipients_are_the_campaigns_then_the_cells_own_file(results: CampaignResults) -> None:
    paper = compose_campaign_report(report_of(results, {}))
    assert paper.recipients == ("Ban Chấp hành Đảng bộ Sở (để báo cáo)", "Lưu Chi bộ")
    alone = replace(results, campaign=replace(results.campaign, receivers=()))
    paper = compose_campaign_report(report_of(alone, {}))
    assert paper.recipients[0] == "Đảng bộ Sở Khoa học và Công nghệ (để báo cáo)"


def test_the_appendices_hold_the_topics_and_what_was_done(results: CampaignResults) -> None:
    topics, activities = compose_campaign_report(report_of(results, {})).appendices
    assert (topics.label, activities.label) == ("Phụ lục 1", "Phụ lục 2")
    assert activities.landscape
    assert topics.source.startswith("(Kèm theo Báo cáo số 05-BC/CB, ngày 21/11/2024 của Chi bộ")
    table = activities.blocks[0]
    assert isinstance(table, Table)
    days = [row[1] for row in table.rows]
    assert len(days) == len(results.meetings) + 3
    assert sorted(days, key=lambda day: day.split("/")[::-1]) == days


def test_a_period_in_which_nothing_happened_can_be_reported(book: Database) -> None:
    empty = results_of(book, year(2023))
    report = report_of(empty, {})
    text = body_text(compose_campaign_report(report))
    assert "chưa tổ chức buổi sinh hoạt nào" in text
    assert write_party_pdf(compose_campaign_report(report)).startswith(b"%PDF")
