"""Invented papers for the tests of the export layer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.exports.charts import Chart, chart_words
from desktop.exports.paper import (
    Addressees,
    Dots,
    Heading,
    Paper,
    Paragraph,
    Run,
    Section,
    Signature,
    Table,
    number_text,
    recipient_lines,
)
from desktop.exports.profiles import HD05

SENTENCE = (
    "Việc học tập, quán triệt được tổ chức nghiêm túc, gắn với nhiệm vụ chuyên môn của cơ quan; "
    "người đứng đầu gương mẫu thực hiện trước; đảng viên, công chức, viên chức và người lao động "
    "tham gia đầy đủ, bảo đảm thời gian, nội dung theo kế hoạch đã đề ra. "
)
LAST = "Trên đây là kết quả thực hiện đợt sinh hoạt chính trị, Chi bộ trân trọng báo cáo. " * 2

PAPER = Paper(
    profile=HD05,
    heading=Heading(
        upper_body="Đảng bộ Sở Khoa học và Công nghệ",
        body="Chi bộ Văn phòng - Thanh tra",
        place_name="Điện Biên",
        type_symbol="BC",
        cell_symbol="CB",
        number=5,
        dated_on=date(2026, 11, 5),
    ),
    type_name="Báo cáo",
    abstract="kết quả đợt sinh hoạt chính trị, tư tưởng năm 2026",
    blocks=(
        Paragraph((Run(SENTENCE.strip()),)),
        Section("I", "Kết quả đạt được"),
        Paragraph((Run("1.", bold=True), Run(" Tổ chức: " + SENTENCE * 9))),
        Section("II", "Đánh giá chung"),
        Section("1", "Ưu điểm", level=2),
        Paragraph((Run(SENTENCE * 9),)),
        Paragraph((Run(LAST.strip()),)),
    ),
    signature=Signature("T/M Chi bộ", "Bí thư", "Vàng Thị Mai"),
    recipients=("Đảng ủy Sở (để báo cáo)", "Lưu Chi bộ"),
)


def with_body(paper: Paper, *texts: str) -> Paper:
    """Return the paper with these paragraphs as its whole body."""
    return replace(paper, blocks=tuple(Paragraph((Run(text),)) for text in texts))


def element_texts(paper: Paper) -> dict[str, str]:
    """Say what each element of the form reads on the sample paper."""
    heading = paper.heading
    return {
        "party title": "ĐẢNG CỘNG SẢN VIỆT NAM",
        "upper body": heading.upper_body.upper(),
        "issuing body": heading.body.upper(),
        "star": "*",
        "number": number_text(heading),
        "date line": "Điện Biên, ngày 05 tháng 11 năm 2026",
        "type name": paper.type_name.upper(),
        "abstract": paper.abstract,
        "divider": "-----",
        "body": SENTENCE,
        "section": "I- KẾT QUẢ ĐẠT ĐƯỢC",
        "authority": "T/M CHI BỘ",
        "post": "BÍ THƯ",
        "signer": paper.signature.name,
        "recipients label": "Nơi nhận:",
        "recipient": recipient_lines(paper)[0],
    }


def words_of(composed: Paper) -> str:
    """Every word of the body, one block on each line."""
    found = []
    for block in composed.blocks:
        if isinstance(block, Section):
            found.append(f"{block.number} {block.title}")
        elif isinstance(block, Table):
            found += [" | ".join(row) for row in block.rows]
        elif isinstance(block, Dots):
            found.append("…" * block.lines)
        elif isinstance(block, Addressees):
            found += block.names
        elif isinstance(block, Chart):
            found.append(chart_words(block))
        else:
            found.append("".join(run.text for run in block.runs))
    return "\n".join(found)
