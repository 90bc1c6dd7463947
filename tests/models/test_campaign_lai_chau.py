"""Letter 1412-CV/TU of Tỉnh ủy Lai Châu, listed by hand from the document, line by line."""

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


@pytest.fixture(scope="module")
def letter() -> CampaignTemplate:
    return read_template(resources.path("campaigns/lai-chau-1412-cv-tu.toml"))


def test_names_the_campaign_and_the_work(letter: CampaignTemplate) -> None:
    assert letter.title == (
        f"Đợt sinh hoạt chính trị, tư tưởng về nội dung Tác phẩm “{WORK}” của Tổng Bí thư Nguyễn "
        "Phú Trọng"
    )
    assert letter.work == WORK
    assert (letter.starts_on, letter.ends_on) == (date(2023, 5, 30), date(2025, 12, 31))
    assert "giai đoạn 2023-2025" in letter.ends_basis
    assert letter.starts_basis


def test_every_directive(letter: CampaignTemplate) -> None:
    assert [
        (one.role, one.kind, one.number, one.dated_on, one.issuer) for one in letter.directives
    ] == [
        (
            "source",
            "Công văn",
            "1412-CV/TU",
            date(2023, 5, 30),
            "Ban Thường vụ Tỉnh ủy Lai Châu",
        ),
        (
            "carried_out",
            "Hướng dẫn",
            "97-HD/BTGTW",
            date(2023, 3, 8),
            "Ban Tuyên giáo Trung ương",
        ),
        ("tied_to", "Kết luận", "21-KL/TW", date(2021, 10, 25), "Ban Chấp hành Trung ương"),
    ]
    assert letter.source.subject.startswith("Triển khai đợt sinh hoạt chính trị, tư tưởng về")


def test_every_material(letter: CampaignTemplate) -> None:
    work, booklet, enclosure = letter.materials
    assert work.name == f"Tác phẩm “{WORK}” của Tổng Bí thư Nguyễn Phú Trọng"
    assert "hơn 600 trang với 111 bức ảnh, được kết cấu thành 3 phần" in work.detail
    assert "không ghi trang" in work.detail
    assert booklet.name == "Tài liệu Hỏi - Đáp những nội dung cốt lõi của Tác phẩm"
    assert "Ban Nội chính Trung ương và Ban Tuyên giáo Trung ương biên soạn" in booklet.detail
    assert enclosure.name.startswith("Nội dung cốt lõi, giá trị tác phẩm Kiên quyết, kiên trì")
    assert enclosure.detail.startswith("Kèm theo Công văn số 1412-CV/TU ngày 30/5/2023")


def test_every_topic_with_its_pages(letter: CampaignTemplate) -> None:
    found = [
        (topic.code, depth, topic.kind, topic.first_page, topic.last_page, topic.short_title)
        for topic, depth in branches_in_order(letter.topics)
    ]
    assert found == [
        ("1", 0, "part", 11, 206, "Phần thứ nhất"),
        ("1.1", 1, "content", None, None, "Vấn đề lý luận"),
        ("1.2", 1, "content", None, None, "Tổng kết 10 năm"),
        ("1.3", 1, "content", None, None, "Nhiệm vụ, giải pháp"),
        ("2", 0, "part", 207, 522, "Phần thứ hai"),
        ("2.1", 1, "content", None, None, "Xây dựng Đảng"),
        ("2.2", 1, "content", None, None, "Rèn luyện suốt đời"),
        ("2.3", 1, "content", None, None, "Thông điệp"),
        ("3", 0, "part", 523, 619, "Phần thứ ba"),
        ("3.1", 1, "content", None, None, "Nội dung các ý kiến"),
        ("3.2", 1, "content", None, None, "Quyết tâm chung"),
        ("GT", 0, "value", None, None, "Năm giá trị"),
        ("GT1", 1, "value", None, None, "Cẩm nang"),
        ("GT2", 1, "value", None, None, "Lý luận, thực tiễn"),
        ("GT3", 1, "value", None, None, "Thành tựu"),
        ("GT4", 1, "value", None, None, "Nói và làm"),
        ("GT5", 1, "value", None, None, "Niềm tin"),
        ("HĐ", 0, "material", None, None, "Hỏi - Đáp"),
    ]


@pytest.mark.parametrize(
    ("code", "title", "points", "phrases"),
    [
        (
            "1",
            "Phần thứ nhất “Một số vấn đề rút ra từ thực tiễn công cuộc đấu tranh phòng, chống "
            "tham nhũng, tiêu cực ở Việt Nam”",
            0,
            ["01 bài viết tổng quan", "04 phát biểu kết luận", "36 phiên họp, cuộc họp"],
        ),
        (
            "1.1",
            "Một là, làm rõ một số vấn đề có tính lý luận về công tác phòng, chống tham nhũng, "
            "tiêu cực ở Việt Nam",
            6,
            ["“giặc ở trong lòng”", "“trị bệnh cứu người”", "một xu thế không thể đảo ngược"],
        ),
        (
            "1.2",
            "Hai là, tổng kết thực tiễn công tác đấu tranh phòng, chống tham nhũng ở nước ta trong "
            "10 năm qua",
            8,
            ["04 kết quả nổi bật", "08 bài học kinh nghiệm", "2.740 tổ chức đảng", "250 văn bản"],
        ),
        (
            "1.3",
            "Ba là, chỉ ra những nhiệm vụ, giải pháp nhằm ngăn chặn, đẩy lùi tham nhũng, tiêu cực "
            "thời gian tới",
            10,
            ["05 nhiệm vụ, giải pháp", "05 vấn đề cần lưu ý", "phải đúng vai, thuộc bài"],
        ),
        (
            "2",
            "Phần thứ hai “Nhất quán phương châm: Phòng ngừa tham nhũng, tiêu cực từ sớm từ xa, "
            "cả ngọn lẫn gốc”",
            0,
            ["22 bài viết, bài phát biểu"],
        ),
        ("2.1", "Công tác xây dựng, chỉnh đốn Đảng", 5, ["Bản chất của Đảng"]),
        (
            "2.2",
            "Việc “Rèn luyện suốt đời, thường xuyên tự soi, tự sửa” của cán bộ, đảng viên",
            3,
            ["Suy cho cùng mọi thành bại đều do con người"],
        ),
        (
            "2.3",
            "Thông điệp rút ra từ Phần thứ hai",
            0,
            ["trọng tâm là xây dựng, chỉnh đốn Đảng"],
        ),
        (
            "3",
            "Phần thứ ba “Trên dưới đồng lòng, dọc ngang thông suốt”",
            0,
            ["96 trên tổng số hàng vạn ý kiến"],
        ),
        (
            "3.1",
            "Các nội dung mà các ý kiến tập trung vào",
            3,
            ["kiên quyết, kiên trì chống “giặc nội xâm” đến cùng"],
        ),
        (
            "3.2",
            "Quyết tâm đấu tranh phòng, chống tham nhũng, tiêu cực đã trở thành mối quan tâm "
            "chung, hành động chung",
            0,
            ["mối quan tâm chung, hành động chung của các tầng lớp nhân dân"],
        ),
        (
            "GT1",
            "Cẩm nang trong công tác phòng, chống tham nhũng, tiêu cực",
            0,
            ["Một là", "“xây” và “chống”"],
        ),
        ("GT2", "Ý nghĩa cả về lý luận và thực tiễn", 0, ["Hai là", "định hướng giải pháp"]),
        (
            "GT3",
            "Khẳng định thành tựu và ý nghĩa to lớn của công cuộc đấu tranh phòng, chống tham "
            "nhũng, tiêu cực trong những năm qua",
            0,
            ["Ba là", "bài bản, chắc chắn, hiệu quả"],
        ),
        (
            "GT4",
            "Sự nhất quán giữa nói và làm; sự kiên trì đấu tranh không ngừng nghỉ",
            0,
            ["Bốn là", "những nung nấu nhiều năm"],
        ),
        (
            "GT5",
            "Khẳng định niềm tin, sự đồng tình, ủng hộ, cổ vũ của các tầng lớp nhân dân, đại biểu "
            "Quốc hội, chính khách, học giả nước ngoài",
            0,
            ["Năm là"],
        ),
        ("HĐ", "Tài liệu Hỏi - Đáp những nội dung cốt lõi của Tác phẩm", 0, ["biên soạn"]),
    ],
)
def test_titles_and_contents(
    letter: CampaignTemplate, code: str, title: str, points: int, phrases: list[str]
) -> None:
    topics = {topic.code: topic for topic, _ in branches_in_order(letter.topics)}
    topic = topics[code]
    assert topic.title == title
    assert [phrase for phrase in phrases if phrase not in topic.content] == []
    numbered = [line for line in topic.content.splitlines() if line.startswith("(")]
    assert len(numbered) == points
