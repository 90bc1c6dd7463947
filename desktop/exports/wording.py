"""The words of official papers, Vietnamese only, read from the resources."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import resources
from models.activities.words import Channel, InspectionKind
from models.documents.form import Authority
from models.periods import Period, date_text, month, month_text, quarter, running_date, year
from models.words import Mark, MeetingKind, Post, Sex, Status, StudyForm, TopicState


def wording(paper: str) -> dict[str, Any]:
    """Return the wording of one paper, such as ``attendance_log``."""
    return resources.read_toml(f"wording/{paper}.toml")


def _words(table: str) -> dict[str, Any]:
    words: dict[str, Any] = wording("words")[table]
    return words


def kind_name(kind: MeetingKind) -> str:
    """Return ``Thường kỳ``."""
    return str(_words("meeting_kinds")[kind])


def kind_short(kind: MeetingKind) -> str:
    """Return ``TK``."""
    return str(_words("meeting_kinds_short")[kind])


def kind_running(kind: MeetingKind) -> str:
    """Return ``sinh hoạt thường kỳ``, as in a sentence."""
    return str(_words("meeting_kinds_running")[kind])


def mark_letter(mark: Mark | None) -> str:
    """Return the letter of `mark` in a matrix; None is for who was not called."""
    return str(_words("not_called")["letter"] if mark is None else _words("marks")[mark]["letter"])


def marks_legend() -> str:
    """Return every letter with its meaning."""
    marks = [*_words("marks").values(), _words("not_called")]
    return "; ".join(f"“{mark['letter']}” {mark['meaning']}" for mark in marks)


def state_letter(state: TopicState) -> str:
    """Return the letter of a cell of the coverage matrix, on paper as on the screen."""
    return str(_words("topic_states")[state]["letter"])


def states_legend() -> str:
    """Return every letter of the coverage matrix with its meaning."""
    states = _words("topic_states").values()
    return "; ".join(f"“{state['letter']}” {state['meaning']}" for state in states)


def mark_name(mark: Mark) -> str:
    """Return ``Vắng có lý do``."""
    return capital(str(_words("marks")[mark]["meaning"]))


def post_held(post: Post | None) -> str:
    """Return ``Chi ủy viên``, or nothing of none."""
    return str(_words("posts")[post]) if post else ""


def sex_name(sex: Sex | None) -> str:
    """Return ``Nam`` or ``Nữ``, or nothing when it is not known."""
    return str(_words("sexes")[sex]) if sex else ""


def status_name(status: Status) -> str:
    """Return ``Chính thức``."""
    return str(_words("statuses")[status])


def study_form(form: StudyForm) -> str:
    """Return ``Tự học``."""
    return str(_words("study_forms")[form])


def channel_name(channel: Channel) -> str:
    """Return ``Mạng nội bộ``."""
    return str(_words("channels")[channel])


def inspection_name(kind: InspectionKind) -> str:
    """Return ``Giám sát``."""
    return str(_words("inspection_kinds")[kind])


def group_name(*, is_member: bool) -> str:
    """Return ``Đảng viên`` or ``CCVC, NLĐ``."""
    return str(_words("people")["member" if is_member else "staff"])


def post_name(post: Post | None) -> str:
    """Return ``Bí thư``; only the secretary and the deputy sign with a post (domain: 1.6)."""
    return str(_words("signing").get(post, "")) if post else ""


def authority(signs: Authority = Authority.CELL) -> str:
    """Return ``T/M Chi bộ``, or ``T/M Chi ủy`` where the book has it so."""
    return str(_words("signing")["authority" if signs is Authority.CELL else "committee"])


def keeper() -> str:
    """Return ``Người lập sổ``."""
    return str(_words("signing")["keeper"])


def stamp_lines(*, signer: str, moment: str, issuer: str) -> tuple[str, str, str]:
    """Return what the stamp of a digital signature says: who signed, when, who vouches for it."""
    words = _words("stamp")
    return (
        str(words["signer"]).format(name=signer),
        str(words["moment"]).format(moment=moment),
        str(words["issuer"]).format(name=issuer),
    )


def blank_date(place: str) -> str:
    """Return the date line of a book, to be filled in by hand."""
    return str(_words("signing")["blank_date"]).format(place=place)


def period_name(period: Period) -> str:
    """Return ``năm 2026``, ``quý I năm 2026``, ``tháng 5 năm 2026`` or the two days."""
    of = period.first.year
    if period == year(of):
        return f"năm {of}"
    for number, roman in enumerate(("I", "II", "III", "IV"), start=1):
        if period == quarter(number, of):
            return f"quý {roman} năm {of}"
    if period == month(period.first.month, of):
        return f"tháng {month_text(period.first.month)} năm {of}"
    if _whole_years(period):
        return f"giai đoạn {of} - {period.last.year}"
    return f"từ ngày {running_date(period.first)} đến ngày {running_date(period.last)}"


def period_line(period: Period) -> str:
    """Return the line under a book's title: what it is called, and its days."""
    name = period_name(period)
    days = f"từ ngày {date_text(period.first)} đến ngày {date_text(period.last)}"
    return capital(days if name.startswith("từ ngày") else f"{name} ({days})")


def capital(text: str) -> str:
    """Return `text` with a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]


def _whole_years(period: Period) -> bool:
    first, after = period.first, period.last + timedelta(days=1)
    return (first.day, first.month, after.day, after.month) == (1, 1, 1, 1)
