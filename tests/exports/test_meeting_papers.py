"""The papers of a meeting say what its records say, in the Party's form, in both formats."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from uuid import UUID

import pytest

from desktop.exports.conclusion import compose_conclusion
from desktop.exports.docx.party_docx import write_party_docx
from desktop.exports.meeting_paper import MeetingPaper
from desktop.exports.minutes import compose_minutes
from desktop.exports.minutes_extract import compose_extract
from desktop.exports.paper import Paper, Signature, Table
from desktop.exports.pdf.party_pdf import write_party_pdf
from desktop.exports.profiles import HD05, HD36, Profile
from desktop.exports.registry import Options, draw
from desktop.exports.resolution import compose_resolution
from models.book.database import Database
from models.errors import RecordsError
from models.identity import new_id
from models.meetings.minutes import ResolutionRow, read_minutes
from models.meetings.resolutions import ResolutionData
from models.meetings.votes import VoteData
from models.words import Audience, Mark, MeetingKind
from tests.exports.docx_checker import docx_faults, docx_text
from tests.exports.form_checker import find, form_faults, read_pages
from tests.exports.meeting_book import PROPOSAL, SPEECH, write_minutes
from tests.exports.sample_book import make_book
from tests.exports.sample_papers import words_of

Compose = Callable[[MeetingPaper], Paper]
COMPOSERS: dict[str, Compose] = {
    "minutes": compose_minutes,
    "minutes-extract": compose_extract,
    "resolution": compose_resolution,
    "conclusion": compose_conclusion,
}


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Database, UUID]]:
    database = make_book(tmp_path_factory.mktemp("meeting") / "so.sochibo")
    yield database, write_minutes(database)
    database.close()


@pytest.fixture(scope="module")
def paper(book: tuple[Database, UUID]) -> MeetingPaper:
    database, meeting_id = book
    with database.reading() as session:
        minutes = read_minutes(session, meeting_id)
    return MeetingPaper(minutes, Signature("T/M Chi bộ", "Bí thư", "Vàng Bích Mai"), HD36)


def test_a_place_that_ends_with_a_dot_ends_its_sentence_with_one(paper: MeetingPaper) -> None:
    meeting = paper.minutes.meeting
    data = replace(meeting.data, place="Phòng họp tầng 2.")
    minutes = replace(paper.minutes, meeting=replace(meeting, data=data))
    for compose in COMPOSERS.values():
        words = words_of(compose(replace(paper, minutes=minutes)))
        assert "Phòng họp tầng 2." in words
        assert "tầng 2.." not in words


def element_texts(key: str) -> dict[str, str]:
    """Say what each element of the form reads on the papers of the invented meeting."""
    texts = {
        "party title": "ĐẢNG CỘNG SẢN VIỆT NAM",
        "upper body": "ĐẢNG BỘ SỞ KHOA HỌC VÀ CÔNG NGHỆ",
        "issuing body": "CHI BỘ VĂN PHÒNG - THANH TRA",
        "star": "*",
        "date line": "Điện Biên, ngày 05 tháng 4 năm 2024",
        "divider": "-----",
    }
    title = "sinh hoạt thường kỳ tháng 4"
    signed = {
        "authority": "T/M CHI BỘ",
        "post": "BÍ THƯ",
        "signer": "Vàng Bích Mai",
        "recipients label": "Nơi nhận:",
        "recipient": "- Đảng viên trong chi bộ (để thực hiện),",
    }
    return (
        texts
        | {
            "minutes": {
                "number": "Số      -BB/CB",
                "type name": "BIÊN BẢN",
                "abstract": title,
                "body": PROPOSAL,
                "section": "I- THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN",
                "left authority": "NGƯỜI GHI BIÊN BẢN",
                "left signer": "Phạm Đức Cường",
                "authority": "CHỦ TRÌ HỘI NGHỊ",
                "signer": "Vàng Bích Mai",
            },
            "minutes-extract": {
                "number": "Số      -BB/CB",
                "type name": "TRÍCH BIÊN BẢN",
                "abstract": title,
                "body": PROPOSAL,
                "section": "II- NỘI DUNG TRÍCH",
            }
            | signed,
            "resolution": {
                "number": "Số      -NQ/CB",
                "type name": "NGHỊ QUYẾT",
                "abstract": "lãnh đạo thực hiện nhiệm vụ tháng 5/2024",
                "body": SPEECH * 3,
                "section": "I- ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT THÁNG 3/2024",
            }
            | signed,
            "conclusion": {
                "number": "Số      -KL/CB",
                "type name": "KẾT LUẬN",
                "abstract": title,
                "body": "Ngày 05/4/2024, Chi bộ Văn phòng - Thanh tra tổ chức sinh hoạt thường kỳ "
                "tại Phòng họp tầng 2, trụ sở Sở. Hội nghị bắt đầu lúc 14 giờ 00 phút, kết thúc "
                "lúc 16 giờ 05 phút (125 phút).",
                "section": "II- NỘI DUNG KẾT LUẬN",
            }
            | signed,
        }[key]
    )


@pytest.mark.parametrize("profile", [HD36, HD05], ids=lambda profile: profile.key)
@pytest.mark.parametrize("key", COMPOSERS)
def test_every_paper_has_the_form_in_both_formats(
    paper: MeetingPaper, key: str, profile: Profile
) -> None:
    texts = element_texts(key)
    if profile is HD05 and "recipient" in texts:
        texts["recipient"] = texts["recipient"].replace(",", ";")
    composed = COMPOSERS[key](replace(paper, profile=profile))
    assert form_faults(write_party_pdf(composed), texts) == []
    assert docx_faults(write_party_docx(composed), texts) == []


def test_minutes_signed_by_one_alone_are_noticed(paper: MeetingPaper) -> None:
    composed = replace(compose_minutes(paper), left_signature=None)
    texts = element_texts("minutes")
    for faults in (
        form_faults(write_party_pdf(composed), texts),
        docx_faults(write_party_docx(composed), texts),
    ):
        assert "left authority: bold is not True" in faults


def test_both_formats_say_the_same(paper: MeetingPaper) -> None:
    for compose in COMPOSERS.values():
        composed = compose(paper)
        pages = read_pages(write_party_pdf(composed))
        shown = sorted(char["text"] for page in pages for char in page.chars if char["bottom"] > 56)
        assert "".join(shown) == "".join(sorted(docx_text(write_party_docx(composed))))


def test_the_minutes_hold_everything_that_was_written(paper: MeetingPaper) -> None:
    text = words_of(compose_minutes(paper))
    for said in (
        "- Thời gian: 14 giờ 00 phút, ngày 05/4/2024.",
        "- Chủ trì: đồng chí Vàng Bích Mai, bí thư chi bộ.",
        "- Tổng số đảng viên sinh hoạt tại chi bộ: 08 đồng chí (chính thức 06, dự bị 01, "
        "được miễn sinh hoạt 01).",
        "- Có mặt: 04/07 đồng chí (không tính đồng chí được miễn dự), đạt tỷ lệ 57,14% "
        "(chính thức 04).",
        "- Vắng mặt có lý do: 03 đồng chí: các đồng chí Vũ Hồng Ánh (công tác), Mùa A Nam "
        "(công tác), Đỗ Đức Việt (công tác).",
        "- Được miễn dự: 01 đồng chí: đồng chí Lường Anh Quân.",
        "- Đảng viên có quyền biểu quyết có mặt: 04/06 đồng chí.",
        "- Công chức, viên chức, người lao động dự: 03/04 người.",
        "- Khách mời, đại diện cấp trên: Đồng chí Trần Văn Khách, Phó Bí thư Đảng ủy Sở.",
        "Đồng chí Vàng Bích Mai trình bày.",
        "- Đồng chí Vàng A Toàn: Đề nghị phân công rõ người theo dõi từng việc.",
        "- Trần Văn Khách: Đánh giá cao kết quả của chi bộ.",
        "Kết luận: Nhất trí.",
        "Biểu quyết thông qua phương hướng, nhiệm vụ: 03/04 đồng chí tán thành, đạt tỷ lệ "
        "75,00%; không tán thành 01 đồng chí; ý kiến khác 0 đồng chí.",
        "1 | Hoàn thiện kế hoạch học tập chuyên đề quý II | Mới giao | "
        "Đã hoàn thành. Đã ban hành kế hoạch số 05-KH/CB.",
        "Giao chi ủy đôn đốc.",
        "- Báo cáo sơ kết 6 tháng đầu năm; thực hiện: đồng chí Phạm Đức Cường; hoàn thành "
        "trước hoặc trong ngày 20/6/2024.",
        "- Chuẩn bị sinh hoạt chuyên đề quý III; thực hiện: Văn phòng Sở.",
        "với 04/04 đồng chí có quyền biểu quyết có mặt tán thành, đạt tỷ lệ 100,00% (04/06 "
        "đảng viên có quyền biểu quyết của chi bộ, 66,67%)",
        "Biên bản đã được đọc lại cho hội nghị nghe và được hội nghị nhất trí.",
        "Buổi họp tiếp theo: 14 giờ 00 phút, ngày 06/5/2024.",
        "Hội nghị kết thúc vào lúc 16 giờ 05 phút, ngày 05/4/2024.",
    ):
        assert said in text, said


def test_a_resolution_begins_with_last_months_tasks(paper: MeetingPaper) -> None:
    composed = compose_resolution(paper)
    tables = [block for block in composed.blocks if isinstance(block, Table)]
    assert [column.title for column in tables[0].columns] == [
        "TT",
        "Nhiệm vụ đề ra tại nghị quyết tháng 3/2024",
        "Tình trạng đầu kỳ",
        "Kết quả thực hiện",
    ]
    assert [row[1:] for row in tables[0].rows] == [
        (
            "Hoàn thiện kế hoạch học tập chuyên đề quý II",
            "Mới giao",
            "Đã hoàn thành. Đã ban hành kế hoạch số 05-KH/CB.",
        ),
        ("Nộp đảng phí", "Mới giao", ""),
    ]
    assert tables[1].rows[0] == (
        "1",
        "Báo cáo sơ kết 6 tháng đầu năm",
        "Phạm Đức Cường",
        "20/06/2024",
    )
    text = words_of(composed)
    assert "Hội nghị bắt đầu lúc 14 giờ 00 phút, kết thúc lúc 16 giờ 05 phút (125 phút)." in text
    assert (
        "Tổng số đảng viên: 08 đồng chí; có mặt: 04 đồng chí; vắng có lý do: 03 đồng chí; "
        "vắng không có lý do: 0 đồng chí; được miễn dự: 01 đồng chí." in text
    )
    assert "với 04/04 đồng chí có quyền biểu quyết có mặt tán thành, đạt tỷ lệ 100,00%" in text


def test_an_extract_takes_the_items_that_are_meant(paper: MeetingPaper) -> None:
    second = paper.minutes.items[1]
    text = words_of(compose_extract(replace(paper, parts=(second.id,))))
    assert second.data.title in text
    assert paper.minutes.items[0].data.title not in text
    assert "do đồng chí Phạm Đức Cường ghi, đồng chí Vàng Bích Mai chủ trì." in text


def test_the_resolution_that_is_meant_is_drawn(paper: MeetingPaper) -> None:
    first = paper.minutes.resolutions[0]
    second = ResolutionRow(new_id(), ResolutionData("Về công tác kết nạp"), ())
    minutes = replace(paper.minutes, resolutions=(first, second))
    both = replace(paper, minutes=minutes)
    assert compose_resolution(both).abstract == "lãnh đạo thực hiện nhiệm vụ tháng 5/2024"
    meant = compose_resolution(replace(both, parts=(second.id,)))
    assert meant.abstract == "về công tác kết nạp"
    assert "tán thành, đạt tỷ lệ ......%" in words_of(meant)


def test_a_committee_is_not_called_the_cell(paper: MeetingPaper) -> None:
    meeting = paper.minutes.meeting
    committee = replace(
        meeting,
        data=replace(meeting.data, kind=MeetingKind.COMMITTEE, audience=Audience.COMMITTEE),
    )
    composed = compose_minutes(replace(paper, minutes=replace(paper.minutes, meeting=committee)))
    assert "- Tổng số đồng chí được triệu tập: 08 đồng chí" in words_of(composed)


def test_a_party_group_is_told_by_its_name(paper: MeetingPaper) -> None:
    meeting = paper.minutes.meeting
    of_group = replace(
        meeting, data=replace(meeting.data, audience=Audience.GROUP), group="Tổ đảng 1"
    )
    grouped = replace(paper, minutes=replace(paper.minutes, meeting=of_group))
    assert "- Tổng số đảng viên của Tổ đảng 1: 08 đồng chí" in words_of(compose_minutes(grouped))
    assert "Tổng số đảng viên của Tổ đảng 1: 08" in words_of(compose_resolution(grouped))


def test_what_is_not_known_is_left_for_the_hand(paper: MeetingPaper) -> None:
    meeting = paper.minutes.meeting
    bare = replace(
        meeting,
        chair="",
        minute_taker="",
        data=replace(meeting.data, place="", starts_at=None, ends_at=None),
    )
    composed = compose_minutes(replace(paper, minutes=replace(paper.minutes, meeting=bare)))
    text = words_of(composed)
    assert "- Thời gian: ...... giờ ...... phút, ngày 05/4/2024." in text
    assert "- Địa điểm: ......" in text
    assert "- Chủ trì: ......" in text
    assert composed.signature.name == ""
    write_party_pdf(composed)
    write_party_docx(composed)


def refusal(compose: Compose, paper: MeetingPaper) -> RecordsError:
    with pytest.raises(RecordsError) as caught:
        compose(paper)
    assert caught.value.sentence("en")
    return caught.value


@pytest.mark.parametrize("compose", COMPOSERS.values())
def test_no_paper_leaves_out_whoever_waits_for_a_mark(
    paper: MeetingPaper, compose: Compose
) -> None:
    first, *others = paper.minutes.people
    waiting = replace(first, mark=Mark.NOT_RECORDED)
    minutes = replace(paper.minutes, people=(waiting, *others))
    error = refusal(compose, replace(paper, minutes=minutes))
    assert error.key == "exports.not_recorded"
    assert first.full_name in error.sentence()


def test_a_vote_that_the_sheet_contradicts_is_told(paper: MeetingPaper) -> None:
    vote = paper.minutes.votes[0]
    large = replace(vote, data=replace(vote.data, in_favour=40))
    minutes = replace(paper.minutes, votes=(large, *paper.minutes.votes[1:]))
    error = refusal(compose_minutes, replace(paper, minutes=minutes))
    assert error.key == "exports.vote_too_large"
    assert "41" in error.sentence()


def test_a_resolution_that_was_not_carried_is_no_paper_but_stands_in_the_minutes(
    paper: MeetingPaper,
) -> None:
    resolution = paper.minutes.resolutions[0]
    vote = replace(resolution.votes[0], data=VoteData("", in_favour=3, against=1))
    lost = replace(resolution, votes=(vote,))
    minutes = replace(paper.minutes, resolutions=(lost,))
    error = refusal(compose_resolution, replace(paper, minutes=minutes))
    assert error.key == "exports.not_carried"
    assert "3/6 (50,00%)" in error.sentence()
    text = words_of(compose_minutes(replace(paper, minutes=minutes)))
    assert "không quá nửa nên không được thông qua" in text


def test_what_was_never_written_makes_no_paper(paper: MeetingPaper) -> None:
    meeting = paper.minutes.meeting
    silent = replace(meeting, data=replace(meeting.data, conclusions=""))
    minutes = replace(paper.minutes, meeting=silent, items=(), resolutions=(), votes=(), tasks=())
    empty = replace(paper, minutes=minutes)
    assert refusal(compose_extract, empty).key == "exports.no_items"
    assert refusal(compose_resolution, empty).key == "exports.no_resolution"
    assert refusal(compose_conclusion, empty).key == "exports.nothing_concluded"
    write_party_pdf(compose_minutes(empty))


def test_the_registry_draws_the_meeting_that_is_asked_for(book: tuple[Database, UUID]) -> None:
    database, meeting_id = book
    for key in COMPOSERS:
        pages = read_pages(
            draw(database, key, suffix="pdf", options=Options(meeting_id=meeting_id))
        )
        assert find(pages, "Điện Biên, ngày 05 tháng 4 năm 2024")
