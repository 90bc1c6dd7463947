"""Whatever is typed into a meeting comes back equal from both formats, or is refused by name."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, time
from itertools import count
from typing import Any

import docx
import pypdfium2
import pytest

from desktop.exports.conclusion import compose_conclusion
from desktop.exports.docx.party_docx import write_party_docx
from desktop.exports.meeting_paper import MeetingPaper
from desktop.exports.minutes import compose_minutes
from desktop.exports.minutes_extract import compose_extract
from desktop.exports.paper import Paper, Signature
from desktop.exports.pdf.party_pdf import write_party_pdf
from desktop.exports.profiles import HD05
from desktop.exports.resolution import compose_resolution
from models.attendance.figures import Totals
from models.attendance.sheet import AttendanceRow
from models.attendance.voters import Voters
from models.errors import RecordsError
from models.identity import new_id
from models.meetings.agenda import ItemData
from models.meetings.meetings import MeetingData, MeetingRow
from models.meetings.minutes import ClosingData, ItemRow, Minutes, OpinionRow, ResolutionRow
from models.meetings.opinions import OpinionData
from models.meetings.resolutions import ResolutionData
from models.meetings.tasks import ReviewRow, TaskData, TaskRow
from models.meetings.votes import VoteData, VoteRow
from models.meetings.who import Who
from models.organisation import Cell
from models.words import Audience, Mark, MeetingKind, MeetingState, Status, TaskState
from tests.exports.docx_checker import docx_text
from tests.exports.test_characters import MARKUP, watched

COMPOSERS: tuple[Callable[[MeetingPaper], Paper], ...] = (
    compose_minutes,
    compose_extract,
    compose_resolution,
    compose_conclusion,
)
#: What a field of the records is called where the invented meeting is made.
FIELD = "@"
HOSTILE = (
    *MARKUP,
    unicodedata.normalize("NFD", "Đặng Hữu Đạt, Lường Quỳnh Ưu"),
    "=1+1; @SUM(A1) -2 +3",
    "w:t</w:t><w:br/>",
    "{title} %(x)s ${y} \\u202e",
    "từ " * 60 + "hết",
    "KhôngCóKhoảngTrắng" * 12,
    "“ngoặc” – gạch…",
)
REFUSED = ("\x00", "\x0b", "\x1b", "\ud800", "\u202e", "\u200b", "\ufffe", "\ufeff", "\u2028")


@dataclass
class Filler:
    """Gives every field that says so its own text, in turn."""

    texts: Iterator[str]
    used: list[str]

    def fill(self, value: Any) -> Any:
        if value == FIELD:
            self.used.append(next(self.texts))
            return self.used[-1]
        if isinstance(value, tuple):
            return tuple(self.fill(one) for one in value)
        if is_dataclass(value) and not isinstance(value, type | HD05.__class__):
            changed = {field.name: self.fill(getattr(value, field.name)) for field in fields(value)}
            return replace(value, **changed)
        return value


def invented() -> MeetingPaper:
    """Return a meeting all of whose texts are still to be filled."""
    speaker, owner = Who(None, FIELD), Who(None, FIELD)
    voters = Voters(present=1, entitled=1)
    vote = VoteRow(new_id(), new_id(), None, VoteData(FIELD, 1), voters)
    carried = VoteRow(new_id(), None, new_id(), VoteData("", 1), voters)
    item = ItemRow(
        new_id(),
        1,
        ItemData(FIELD, speaker, FIELD, FIELD),
        (OpinionRow(new_id(), OpinionData(speaker, FIELD)),),
        (vote,),
    )
    day = date(2026, 11, 5)
    task = TaskData(FIELD, owner, day)
    minutes = Minutes(
        meeting=MeetingRow(
            id=new_id(),
            data=MeetingData(
                MeetingKind.REGULAR,
                Audience.MEMBERS,
                FIELD,
                day,
                place=FIELD,
                guests=FIELD,
                conclusions=FIELD,
            ),
            state=MeetingState.HELD,
            chair=FIELD,
            minute_taker=FIELD,
            topic_codes=(),
            members=Totals(called=2, present=1, absent_excused=1),
            staff=Totals(),
        ),
        cell=Cell(FIELD, FIELD, FIELD, FIELD),
        chair_post=None,
        minute_taker_post=None,
        people=(
            AttendanceRow(new_id(), FIELD, Status.OFFICIAL, None, Mark.ABSENT_EXCUSED, FIELD),
            AttendanceRow(new_id(), FIELD, Status.OFFICIAL, None, Mark.LATE, ""),
        ),
        away=(FIELD,),
        items=(item,),
        resolutions=(ResolutionRow(new_id(), ResolutionData(FIELD, FIELD, FIELD), (carried,)),),
        votes=(carried,),
        tasks=(TaskRow(new_id(), new_id(), task),),
        reviews=(ReviewRow(new_id(), task, day, FIELD, None, TaskState.DONE, FIELD),),
        closing=ClosingData(True, True, FIELD, day, time(14, 0), FIELD),
    )
    return MeetingPaper(minutes, Signature("T/M Chi bộ", "Bí thư", FIELD), HD05)


def filled(*, from_: int) -> tuple[MeetingPaper, list[str]]:
    def turn() -> Iterator[str]:
        number = from_
        while True:
            # Each field's text is its own, so that none is found in another's place.
            yield f"{HOSTILE[number % len(HOSTILE)]} n{number}n"
            number += 1

    filler = Filler(turn(), [])
    paper: MeetingPaper = filler.fill(invented())
    return paper, filler.used


def squeezed(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).split()).casefold()


def pdf_text(data: bytes) -> str:
    parts = []
    with pypdfium2.PdfDocument(data) as pdf:
        for page in pdf:
            reader = page.get_textpage()
            parts.append(reader.get_text_bounded(top=page.get_height() - 50))
            reader.close()
            page.close()
    return squeezed("".join(parts))


@pytest.mark.parametrize("from_", range(0, len(HOSTILE), 4))
def test_every_field_comes_back_equal_from_both_formats(from_: int) -> None:
    paper, texts = filled(from_=from_)
    papers = [compose(paper) for compose in COMPOSERS]
    pdfs = [pdf_text(write_party_pdf(one)) for one in papers]
    words = [docx_text(write_party_docx(one)).casefold() for one in papers]
    for text in texts:
        wanted = squeezed(text)
        for pdf, word in zip(pdfs, words, strict=True):
            assert (wanted in pdf) == (wanted in word), text
    unprinted = {
        place
        for place, text in enumerate(texts)
        if not any(squeezed(text) in word for word in words)
    }
    assert unprinted == printed_nowhere()


@pytest.mark.parametrize("length", [10_000, 40_000])
def test_long_minutes_come_out_whole(length: int) -> None:
    paper = invented()
    words = [f"từ{number}" for number in range(length // 6)]
    speech = ". ".join(words)[:length] + " câu cuối cùng."
    item = paper.minutes.items[0]
    long = replace(item, data=replace(item.data, content=speech))
    composed = compose_minutes(replace(paper, minutes=replace(paper.minutes, items=(long,))))
    assert squeezed(speech) in pdf_text(write_party_pdf(composed))
    assert squeezed(speech) in docx_text(write_party_docx(composed))


def test_nothing_is_fetched_and_no_part_points_outside() -> None:
    paper, _ = filled(from_=0)
    composed = compose_minutes(paper)
    write_party_docx(composed)
    with watched() as reached:
        data = write_party_docx(composed)
    ours = [name for event, name in reached if event == "open" and "resources" in str(name)]
    assert len(ours) == len(reached)
    document = docx.Document(io.BytesIO(data))
    assert not any(relation.is_external for relation in document.part.rels.values())


@pytest.mark.parametrize("from_", range(3))
def test_a_character_that_no_reader_would_see_is_refused_in_every_field(from_: int) -> None:
    for place in range(from_, len(filled(from_=0)[1]), 3):
        character = REFUSED[(place // 3) % len(REFUSED)]
        texts = iter(f"Chữ {character} ẩn" if at == place else "chữ" for at in count())
        paper: MeetingPaper = Filler(texts, []).fill(invented())
        refused = [_refused(compose(paper)) for compose in COMPOSERS]
        assert all(pdf == word for pdf, word in refused), place
        assert any(pdf for pdf, _ in refused) == (place not in printed_nowhere()), place


def _refused(composed: Paper) -> tuple[bool, bool]:
    return _refuses(write_party_pdf, composed), _refuses(write_party_docx, composed)


def _refuses(write: Callable[[Paper], bytes], composed: Paper) -> bool:
    try:
        write(composed)
    except RecordsError as error:
        return error.key == "exports.unprintable" and "U+" in error.sentence()
    return False


def printed_nowhere() -> set[int]:
    """Return which fields no paper prints: who had a task reviewed, and which meeting gave it."""
    paper: MeetingPaper = Filler((str(number) for number in count()), []).fill(invented())
    review = paper.minutes.reviews[0]
    return {int(review.given_at), int(review.data.owner.name)}
