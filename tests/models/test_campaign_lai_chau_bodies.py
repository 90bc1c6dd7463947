"""Letter 1412-CV/TU: who studies, how, when, who reports to whom; listed from the document."""

from __future__ import annotations

import pytest

import resources
from models.campaigns.parts import CampaignTemplate
from models.campaigns.templates import read_template

PROPAGANDA = "Ban Tuyên giáo Tỉnh ủy"
FRONT = "Mặt trận Tổ quốc và đoàn thể các cấp"
PRESS = (
    "Báo Lai Châu, Đài Phát thanh - Truyền hình tỉnh, Tạp chí Văn nghệ Lai Châu, Cổng thông tin "
    "điện tử tỉnh, Trang thông tin điện tử Tỉnh ủy"
)
SCHOOLS = (
    "Trường Chính trị tỉnh, Trường Cao đẳng Cộng đồng Lai Châu, các trung tâm chính trị cấp huyện"
)
BOARDS = "Các ban đảng, ban cán sự đảng, đảng đoàn, Ban Thường vụ Tỉnh đoàn"
COMMITTEES = "Các huyện ủy, thành ủy, đảng ủy trực thuộc tỉnh"


@pytest.fixture(scope="module")
def letter() -> CampaignTemplate:
    return read_template(resources.path("campaigns/lai-chau-1412-cv-tu.toml"))


def test_every_audience_and_body(letter: CampaignTemplate) -> None:
    found = [
        (one.role, one.name, one.covers_members, one.covers_staff, one.covers_others)
        for one in letter.audiences
    ]
    bodies = [
        BOARDS,
        COMMITTEES,
        PROPAGANDA,
        FRONT,
        PRESS,
        "Ngành Văn hóa, Thể thao và Du lịch",
        "Hội Văn học - Nghệ thuật tỉnh",
        "Sở Thông tin và Truyền thông",
        SCHOOLS,
    ]
    assert found == [
        ("studies", "Đảng viên trong toàn Đảng bộ", True, False, False),
        ("reached", "Cán bộ, đảng viên, học viên, sinh viên", True, True, True),
        ("reached", "Đoàn viên, hội viên và nhân dân", False, True, True),
        ("reached", "Các tầng lớp nhân dân", False, False, True),
        ("reached", "Thế hệ trẻ", False, False, True),
        *[("carries_out", body, False, False, False) for body in bodies],
    ]
    assert not letter.staff_study


def test_every_form_and_the_activity_it_is_recorded_as(letter: CampaignTemplate) -> None:
    assert [(one.activity, one.name, one.carried_by) for one in letter.forms] == [
        ("committee_meeting", "Sinh hoạt cấp ủy", ""),
        ("thematic_meeting", "Sinh hoạt chuyên đề của chi bộ", ""),
        ("regular_meeting", "Sinh hoạt thường kỳ của chi bộ", ""),
        ("mass_organisation", "Sinh hoạt đoàn thể", ""),
        ("dissemination", "Tuyên truyền, phổ biến đến các tầng lớp nhân dân", ""),
        ("conference", "Hội nghị báo cáo viên", PROPAGANDA),
        ("conference", "Hội nghị thông tin lý luận của địa phương", PROPAGANDA),
        ("news_item", "Bản tin, tài liệu sinh hoạt chi bộ", PROPAGANDA),
        ("website", "Hệ thống thông tin công tác tuyên giáo, internet", PROPAGANDA),
        (
            "mass_organisation",
            "Các hoạt động bồi đắp lý tưởng, bản lĩnh chính trị cho đoàn viên, hội viên và nhân "
            "dân",
            FRONT,
        ),
        ("ethnic_language", "Biên tập, biên dịch tuyên truyền bằng tiếng dân tộc thiểu số", FRONT),
        ("forum", "Các diễn đàn, hội thảo, tọa đàm", FRONT),
        ("contest", "Các cuộc thi", FRONT),
        ("social_media", "Internet, các ứng dụng nền tảng mạng xã hội", FRONT),
        ("news_item", "Các chuyên mục, các bài xã luận, chuyên luận, nghiên cứu", PRESS),
        ("news_item", "Phim tài liệu, phim ngắn, phóng sự", PRESS),
        (
            "arts",
            "Sáng tác, biểu diễn nghệ thuật, triển lãm, thông tin lưu động",
            "Ngành Văn hóa, Thể thao và Du lịch",
        ),
        ("arts", "Các sáng tác văn học, nghệ thuật", "Hội Văn học - Nghệ thuật tỉnh"),
        ("training", "Chương trình đào tạo, bồi dưỡng lý luận chính trị", SCHOOLS),
        ("forum", "Hội thảo, nghiên cứu khoa học", SCHOOLS),
    ]


def test_the_great_days_are_proposed_as_peaks(letter: CampaignTemplate) -> None:
    found = [
        (one.first_day, one.first_month, one.last_day, one.last_month, one.is_proposed)
        for one in letter.peaks
    ]
    assert found == [(30, 4, 30, 4, True), (19, 5, 19, 5, True), (19, 8, 2, 9, True)]
    assert all("những ngày lễ lớn của đất nước" in one.note for one in letter.peaks)


def test_every_deadline(letter: CampaignTemplate) -> None:
    units = f"{BOARDS}, {COMMITTEES[0].lower()}{COMMITTEES[1:]}, cơ quan, đơn vị"
    board, both = (
        "Ban Thường vụ Tỉnh ủy",
        "Ban Thường vụ Tỉnh ủy, Ban Tuyên giáo Trung ương",
    )
    found = [
        (one.reporter, one.owed_by, one.reports_to, one.through, one.year, one.month)
        for one in letter.deadlines
    ]
    assert found == [
        ("unit", units, board, PROPAGANDA, None, 11),
        ("unit", units, board, PROPAGANDA, 2025, 10),
        ("consolidator", PROPAGANDA, both, "", None, 12),
        ("consolidator", PROPAGANDA, both, "", 2025, 11),
    ]
    assert [one.title for one in letter.deadlines] == [
        "Báo cáo kết quả thực hiện đợt sinh hoạt chính trị năm {year}",
        "Báo cáo sơ kết giai đoạn 2023-2025",
        "Tổng hợp, xây dựng báo cáo kết quả triển khai, thực hiện đợt sinh hoạt chính trị năm "
        "{year}",
        "Tổng hợp, xây dựng báo cáo sơ kết giai đoạn 2023-2025",
    ]
    assert not any(one.month_is_proposed for one in letter.deadlines)


def test_every_receiver(letter: CampaignTemplate) -> None:
    copies = [
        "Như trên",
        "Ban Tuyên giáo Trung ương",
        "Sở Văn hóa, Thể thao và Du lịch",
        "Sở Thông tin và Truyền thông",
        "Trường Chính trị tỉnh",
        "Báo Lai Châu",
        "Đài Phát thanh – Truyền hình tỉnh",
        "Cổng thông tin điện tử tỉnh",
        "Trang thông tin điện tử Tỉnh ủy",
        "Hội Văn học - Nghệ thuật tỉnh",
        "Trường Cao đẳng Cộng đồng Lai Châu",
        "Trung tâm chính trị các huyện, thành ủy",
    ]
    assert [(one.role, one.name, one.reporter) for one in letter.receivers] == [
        ("report", "Ban Thường vụ Tỉnh ủy", "unit"),
        ("through", PROPAGANDA, "unit"),
        ("report", "Ban Thường vụ Tỉnh ủy", "consolidator"),
        ("report", "Ban Tuyên giáo Trung ương", "consolidator"),
        ("addressee", BOARDS, None),
        ("addressee", COMMITTEES, None),
        *[("copy", name, None) for name in copies],
        ("filed", "VPTU", None),
    ]


def test_every_provision_stands_at_its_point(letter: CampaignTemplate) -> None:
    assert [(one.kind, one.point, one.addressee) for one in letter.provisions] == [
        ("requirement", "1", f"{BOARDS}, {COMMITTEES[0].lower()}{COMMITTEES[1:]}"),
        ("leader_task", "1", "Người đứng đầu cấp ủy, địa phương, cơ quan, đơn vị"),
        ("requirement", "1", ""),
        ("task", "1", ""),
        ("task", "2", PROPAGANDA),
        ("task", "3", FRONT),
        ("task", "4", PRESS),
        ("task", "4", "Ngành Văn hóa, Thể thao và Du lịch"),
        ("task", "4", "Hội Văn học - Nghệ thuật tỉnh"),
        ("task", "4", "Sở Thông tin và Truyền thông"),
        ("task", "5", SCHOOLS),
        ("task", "6", f"{BOARDS}, {COMMITTEES[0].lower()}{COMMITTEES[1:]}, cơ quan, đơn vị"),
        ("task", "6", PROPAGANDA),
    ]
    assert "Trách nhiệm nêu gương" in letter.provisions[1].text
