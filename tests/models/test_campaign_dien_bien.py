"""The plan of Sở KH&CN Điện Biên, listed by hand from the document, line by line."""

from __future__ import annotations

from datetime import date

import pytest

import resources
from models.campaigns.parts import CampaignTemplate, branches_in_order
from models.campaigns.templates import read_template

WORK = (
    "Kiên quyết, kiên trì đấu tranh phòng, chống tham nhũng, tiêu cực, góp phần xây dựng Đảng và "
    "Nhà nước ta ngày càng trong sạch, vững mạnh"
)
ABOUT = (
    "đợt sinh hoạt chính trị, tư tưởng sâu rộng về nội dung tác phẩm "
    f"“{WORK}” của đồng chí Tổng Bí thư Nguyễn Phú Trọng"
)


@pytest.fixture(scope="module")
def plan() -> CampaignTemplate:
    return read_template(resources.path("campaigns/dien-bien-so-khcn-2023.toml"))


def test_names_the_campaign_and_the_work(plan: CampaignTemplate) -> None:
    assert plan.title == ABOUT[0].upper() + ABOUT[1:]
    assert plan.work == WORK
    assert plan.work_author == "đồng chí Tổng Bí thư Nguyễn Phú Trọng"
    assert len(plan.name) <= 60


def test_runs_to_the_end_of_2025_and_says_what_was_inferred(plan: CampaignTemplate) -> None:
    assert (plan.starts_on, plan.ends_on) == (date(2023, 4, 10), date(2025, 12, 31))
    assert "không ghi ngày" in plan.starts_basis
    assert "không ghi ngày kết thúc" in plan.ends_basis


def test_every_directive(plan: CampaignTemplate) -> None:
    found = [(one.role, one.kind, one.number, one.dated_on, one.issuer) for one in plan.directives]
    assert found == [
        ("source", "Kế hoạch", "", None, "Sở Khoa học và Công nghệ tỉnh Điện Biên"),
        ("carried_out", "Công văn", "1065/UBND-NC", date(2023, 3, 30), "UBND tỉnh Điện Biên"),
        ("carried_out", "Kế hoạch", "88-KH/TU", date(2023, 3, 22), "Tỉnh ủy Điện Biên"),
        (
            "carried_out",
            "Kế hoạch",
            "82-KH/ĐUK",
            date(2023, 4, 10),
            "Đảng uỷ Khối Cơ quan và Doanh nghiệp tỉnh Điện Biên",
        ),
        ("tied_to", "Kết luận", "21-KL/TW", date(2021, 10, 25), "Ban Chấp hành Trung ương"),
    ]
    assert [one.subject for one in plan.directives] == [
        f"Triển khai {ABOUT}",
        "Về việc triển khai, thực hiện Kế hoạch số 88-KH/TU ngày 22/3/2023 của Tỉnh ủy",
        f"Về triển khai {ABOUT}",
        f"Về triển khai {ABOUT}",
        "Về công tác xây dựng chỉnh đốn Đảng",
    ]


def test_the_work_is_the_only_material(plan: CampaignTemplate) -> None:
    (work,) = plan.materials
    assert work.name.startswith(f"Tác phẩm “{WORK}”")
    assert "600 trang với 111 bức ảnh, được kết cấu thành 3 phần" in work.detail


def test_every_topic_with_its_pages(plan: CampaignTemplate) -> None:
    found = [
        (topic.code, depth, topic.kind, topic.first_page, topic.last_page)
        for topic, depth in branches_in_order(plan.topics)
    ]
    assert found == [
        ("1", 0, "part", 11, 206),
        ("1.1", 1, "content", None, None),
        ("1.2", 1, "content", None, None),
        ("1.3", 1, "content", None, None),
        ("2", 0, "part", 207, 522),
        ("2.1", 1, "content", None, None),
        ("2.2", 1, "content", None, None),
        ("3", 0, "part", 523, 619),
        ("3.1", 1, "content", None, None),
        ("3.2", 1, "content", None, None),
        ("3.3", 1, "content", None, None),
        ("GT", 0, "value", None, None),
        ("GT1", 1, "value", None, None),
        ("GT2", 1, "value", None, None),
        ("GT3", 1, "value", None, None),
        ("GT4", 1, "value", None, None),
        ("GT5", 1, "value", None, None),
    ]


@pytest.mark.parametrize(
    ("code", "title", "content"),
    [
        (
            "1",
            "Phần thứ nhất “Một số vấn đề rút ra từ thực tiễn công cuộc đấu tranh PCTN, tiêu cực "
            "ở Việt Nam”",
            "Gồm 01 bài viết tổng quan, 04 bài phát biểu kết luận tại các Hội nghị toàn quốc",
        ),
        ("1.1", "Bài viết tổng quan", "01 bài viết tổng quan."),
        (
            "1.2",
            "Các bài phát biểu kết luận tại các Hội nghị toàn quốc về công tác PCTN, tiêu cực",
            "(năm 2014, 2018, 2020, 2022)",
        ),
        (
            "1.3",
            "Trích các kết luận tại các phiên họp, cuộc họp của Ban Chỉ đạo, Thường trực Ban Chỉ "
            "đạo Trung ương về PCTN, tiêu cực",
            "tại 36 phiên họp, cuộc họp",
        ),
        (
            "2",
            "Phần thứ hai: Nhất quán phương châm “phòng ngừa tham nhũng, tiêu cực từ sớm từ xa, "
            "cả ngọn lẫn gốc”",
            "Gồm tuyển chọn 22 bài viết, bài phát biểu",
        ),
        (
            "2.1",
            "Các bài viết, bài phát biểu về công tác xây dựng, chỉnh đốn Đảng",
            "công tác xây dựng, chỉnh đốn Đảng",
        ),
        (
            "2.2",
            "Các bài viết, bài phát biểu về việc tu dưỡng, rèn luyện đạo đức, lối sống của cán bộ, "
            "đảng viên",
            "tu dưỡng, rèn luyện đạo đức, lối sống",
        ),
        (
            "3",
            "Phần thứ ba: “Trên dưới đồng lòng, dọc ngang thông suốt”",
            "Tuyển chọn 96 ý kiến trên tổng số hàng vạn ý kiến của các tầng lớp nhân dân",
        ),
        ("3.1", "Ý kiến của các tầng lớp nhân dân", "96 ý kiến"),
        ("3.2", "Ý kiến của đại biểu Quốc hội", "96 ý kiến"),
        ("3.3", "Ý kiến của chính khách, học giả nước ngoài", "96 ý kiến"),
        ("GT1", "Cẩm nang trong công tác PCTN, tiêu cực", "Kết hợp đồng bộ giữa “xây” và “chống”"),
        ("GT2", "Ý nghĩa cả về lý luận và thực tiễn", "là sự tổng kết thực tiễn phong phú"),
        (
            "GT3",
            "Khẳng định thành tựu và ý nghĩa to lớn của công cuộc đấu tranh PCTN, tiêu cực trong "
            "những năm qua",
            "đã có nhiều cách làm hay, sáng tạo, khoa học, hiệu quả",
        ),
        (
            "GT4",
            "Sự nhất quán giữa nói và làm; sự kiên trì đấu tranh không ngừng nghỉ",
            "sự thống nhất trong ý chí và hành động quyết liệt",
        ),
        (
            "GT5",
            "Khẳng định niềm tin, sự đồng tình, ủng hộ, cổ vũ của các tầng lớp nhân dân, đại biểu "
            "Quốc hội, chính khách, học giả nước ngoài",
            "với quyết tâm của Đảng và những chỉ đạo hiệu quả của đồng chí Tổng Bí thư",
        ),
    ],
)
def test_titles_and_contents(plan: CampaignTemplate, code: str, title: str, content: str) -> None:
    topics = {topic.code: topic for topic, _ in branches_in_order(plan.topics)}
    assert topics[code].title == title
    assert content in topics[code].content


def test_everyone_of_the_office_studies(plan: CampaignTemplate) -> None:
    found = [
        (one.role, one.name, one.covers_members, one.covers_staff, one.covers_others)
        for one in plan.audiences
    ]
    whole_office = "Toàn thể đảng viên, CCVC và người lao động trong Sở"
    assert found == [
        ("studies", whole_office, True, True, False),
        ("carries_out", "Các chi bộ Đảng", False, False, False),
        ("carries_out", "Trưởng các phòng chuyên môn", False, False, False),
        ("carries_out", "Thủ trưởng các đơn vị trực thuộc Sở", False, False, False),
    ]
    assert plan.staff_study


def test_every_form_and_the_activity_it_is_recorded_as(plan: CampaignTemplate) -> None:
    assert [(one.activity, one.name, one.carried_by) for one in plan.forms] == [
        ("staff_briefing", "Họp giao ban", ""),
        ("intranet", "Mạng nội bộ TD office", ""),
        ("website", "Trang thông tin điện tử của Sở", ""),
        ("self_study", "Tự học của đảng viên, CCVC và người lao động trong Sở", ""),
        ("self_research", "Tự nghiên cứu của đảng viên, CCVC và người lao động trong Sở", ""),
        ("committee_meeting", "Sinh hoạt của cấp ủy", ""),
        ("regular_meeting", "Sinh hoạt chi bộ hằng tháng", ""),
        ("thematic_meeting", "Sinh hoạt chuyên đề của từng chi bộ", ""),
    ]


def test_every_peak_and_those_the_user_dates(plan: CampaignTemplate) -> None:
    found = [
        (one.level, one.name, one.first_day, one.first_month, one.last_day, one.last_month)
        for one in plan.peaks
    ]
    assert found == [
        ("national", "Giải phóng miền Nam, thống nhất đất nước", 30, 4, 30, 4),
        ("national", "Ngày sinh Chủ tịch Hồ Chí Minh", 19, 5, 19, 5),
        ("national", "Cách mạng tháng Tám và Quốc khánh mùng 2/9", 19, 8, 2, 9),
        ("province", "Các ngày lễ kỷ niệm của tỉnh", None, None, None, None),
        ("office", "Các ngày lễ kỷ niệm của cơ quan, đơn vị", None, None, None, None),
    ]
    assert not any(one.is_proposed for one in plan.peaks)


def test_cells_report_with_the_yearly_theory_report(plan: CampaignTemplate) -> None:
    cells, consolidator = plan.deadlines
    assert (cells.reporter, cells.owed_by, cells.reports_to) == (
        "unit",
        "Các chi bộ Đảng",
        "Ban Chấp hành Đảng bộ Sở",
    )
    assert cells.merged_into == "báo cáo công tác lý luận chính trị hằng năm"
    assert "Cùng báo cáo định kỳ" in cells.note
    assert (cells.year, cells.month, cells.day, cells.month_is_proposed) == (None, 11, None, True)
    assert (consolidator.reporter, consolidator.owed_by, consolidator.reports_to) == (
        "consolidator",
        "Ban Chấp hành Đảng bộ Sở",
        "Ban Tuyên giáo Tỉnh ủy",
    )
    assert (consolidator.year, consolidator.month, consolidator.month_is_proposed) == (
        None,
        12,
        True,
    )


def test_every_receiver(plan: CampaignTemplate) -> None:
    assert [(one.role, one.name, one.purpose, one.reporter) for one in plan.receivers] == [
        ("report", "Ban Chấp hành Đảng bộ Sở", "", "unit"),
        ("report", "Ban Tuyên giáo Tỉnh ủy", "", "consolidator"),
        ("copy", "UBND tỉnh", "b/c", None),
        ("copy", "Đảng uỷ Khối Cơ quan và Doanh nghiệp tỉnh", "b/c", None),
        ("copy", "Giám đốc Sở", "b/c", None),
        ("copy", "Ban Chấp hành Đảng bộ Sở", "", None),
        ("copy", "Ban Chấp hành các chi bộ trực thuộc Đảng bộ Sở", "", None),
        ("copy", "Các phòng chuyên môn, đơn vị trực thuộc Sở", "", None),
        ("copy", "Trang thông tin điện tử của Sở", "", None),
        ("filed", "VT, TTra", "", None),
    ]


@pytest.mark.parametrize(
    ("kind", "begins"),
    [
        ("purpose", "Giúp cho đảng viên, công chức, viên chức (CCVC) và người lao động nhận thức"),
        ("purpose", "Tạo sự thống nhất về nhận thức, ý chí và hành động trong toàn Sở"),
        ("purpose", "Nâng cao ý thức, trách nhiệm, quyết tâm của cấp ủy Đảng"),
        ("requirement", "Việc tổ chức đợt sinh hoạt phải được triển khai nghiêm túc"),
        ("requirement", "Hình thức tổ chức phong phú, đa dạng, sáng tạo, hiệu quả, tiết kiệm"),
        ("requirement", "Tạo bước chuyển biến sâu sắc trong nhận thức và hành động"),
        ("leader_task", "Phát huy vai trò trong việc lãnh đạo, chỉ đạo, vận dụng"),
        ("leader_task", "Gương mẫu thực hiện trước"),
        ("leader_task", "Trách nhiệm nêu gương trong học tập, tuyên truyền"),
        ("task", "Tổ chức thực hiện theo nội dung trong Kế hoạch này"),
        ("task", "Tổ chức nghiêm túc đợt sinh hoạt chính trị, tư tưởng gắn với"),
        ("task", "Việc triển khai đợt sinh hoạt phải được tổ chức thường xuyên, tập trung"),
        ("task", "Báo cáo tích hợp kết quả triển khai thực hiện Kế hoạch này"),
        ("task", "Tổng hợp báo cáo Ban Tuyên giáo Tỉnh ủy theo quy định"),
    ],
)
def test_every_provision(plan: CampaignTemplate, kind: str, begins: str) -> None:
    assert len(plan.provisions) == 14
    assert any(one.kind == kind and one.text.startswith(begins) for one in plan.provisions)
