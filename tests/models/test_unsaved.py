"""Words being typed are kept beside the records: no change of them, and offered after a crash."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from uuid import UUID

import pytest

from models.book.database import Database, open_book
from models.book.unsaved import Words, drop_unsaved, keep_unsaved, list_unsaved
from models.errors import RecordsError
from models.identity import new_id
from models.meetings.agenda import ItemData, add_item
from models.meetings.meetings import add_meeting
from models.meetings.minutes import read_minutes
from models.meetings.minutes_texts import MinutesText, read_text, write_text
from models.meetings.opinions import OpinionData, add_opinion
from models.meetings.resolutions import ResolutionData, add_resolution
from models.meetings.tasks import TaskData, add_task, list_tasks
from models.tables.changes import Change
from tests.models.cell import meeting

#: Types into an item for as long as it lives, and says so after each time the words were kept.
_TYPIST = """
import sys
from pathlib import Path
from uuid import UUID
from models.book.database import open_book
from models.book.unsaved import Words, keep_unsaved
from models.meetings.minutes_texts import MinutesText, write_text
book = open_book(Path(sys.argv[1]))
home, item, keep = UUID(sys.argv[2]), UUID(sys.argv[3]), sys.argv[4] == "keep"
for count in range(1, 100_000):
    text = "chữ " * count
    if keep:
        with book.transaction() as session:
            keep_unsaved(session, Words(home, item, MinutesText.CONTENT.value, "Mục", text))
    print(count, flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def home(book: Database) -> UUID:
    with book.transaction() as session:
        return add_meeting(session, meeting())


@pytest.fixture
def item(book: Database, home: UUID) -> UUID:
    with book.transaction() as session:
        return add_item(session, meeting_id=home, data=ItemData("Thảo luận", content="đã lưu"))


def content(home: UUID, item: UUID, text: str) -> Words:
    return Words(home, item, MinutesText.CONTENT.value, "Thảo luận", text)


def test_kept_words_are_no_change_of_the_records(book: Database, home: UUID, item: UUID) -> None:
    with book.reading() as session:
        logged = session.query(Change).count()
    for text in ("đang", "đang gõ"):
        with book.transaction() as session:
            keep_unsaved(session, content(home, item, text))
        assert session.info["touched"] == set()
    with book.reading() as session:
        assert session.query(Change).count() == logged
        (kept,) = list_unsaved(session, home)
        assert list_unsaved(session, new_id()) == ()
        assert list_unsaved(session) == (kept,)
        assert read_minutes(session, home).items[0].data.content == "đã lưu"
    assert kept.words == content(home, item, "đang gõ")


def test_what_is_written_or_thrown_away_is_not_offered_any_more(
    book: Database, home: UUID, item: UUID
) -> None:
    with book.transaction() as session:
        keep_unsaved(session, content(home, item, "đang gõ"))
        conclusion = Words(home, item, MinutesText.ITEM_CONCLUSION.value, "Kết luận", "nhất")
        keep_unsaved(session, conclusion)
    with book.transaction() as session:
        write_text(session, record_id=item, which=MinutesText.CONTENT, text="gõ xong")
        drop_unsaved(session, record_id=item, field=MinutesText.ITEM_CONCLUSION.value)
        drop_unsaved(session, record_id=item, field="chưa từng có")
    with book.reading() as session:
        assert list_unsaved(session) == ()
        assert read_minutes(session, home).items[0].data.content == "gõ xong"


@pytest.mark.parametrize("which", MinutesText)
def test_every_text_of_the_minutes_is_read_and_written_by_its_name(
    book: Database, home: UUID, item: UUID, which: MinutesText
) -> None:
    with book.transaction() as session:
        records = dict.fromkeys(MinutesText, home) | {
            MinutesText.CONTENT: item,
            MinutesText.ITEM_CONCLUSION: item,
            MinutesText.NEW_OPINION: item,
            MinutesText.OPINION: add_opinion(session, item_id=item, data=OpinionData(text="x")),
            MinutesText.TASK: add_task(session, meeting_id=home, data=TaskData("x")),
        }
        resolution = add_resolution(session, meeting_id=home, data=ResolutionData("Nghị quyết"))
        records |= {MinutesText.RESOLUTION: resolution, MinutesText.SELF_ASSESSMENT: resolution}
    with book.transaction() as session:
        write_text(session, record_id=records[which], which=which, text="Chữ mới")
    with book.reading() as session:
        text = read_text(session, record_id=records[which], which=which)
        opinions = [one.data.text for one in read_minutes(session, home).items[0].opinions]
        tasks = [task.data.text for task in list_tasks(session, home)]
        assert read_text(session, record_id=new_id(), which=which) is None
    if which is MinutesText.NEW_OPINION:
        assert opinions == ["x", "Chữ mới"]
    elif which is MinutesText.NEW_TASK:
        assert tasks == ["x", "Chữ mới"]
    else:
        assert text == "Chữ mới"


def test_words_whose_record_is_gone_are_not_put_anywhere(book: Database) -> None:
    with pytest.raises(RecordsError) as refused, book.transaction() as session:
        write_text(session, record_id=new_id(), which=MinutesText.CONTENT, text="chữ")
    assert refused.value.key == "minutes.gone"


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
@pytest.mark.parametrize(("typist", "left"), [("keep", 1), ("control", 0)])
def test_a_killed_program_leaves_the_words_it_kept(
    book: Database, home: UUID, item: UUID, typist: str, left: int
) -> None:
    file = book.file
    book.close()
    count = type_until_killed(file, home, item, typist)
    again = open_book(file)
    with again.reading() as session:
        kept = list_unsaved(session, home)
        assert read_minutes(session, home).items[0].data.content == "đã lưu"
    again.close()
    assert len(kept) == left
    assert [one.words.text for one in kept] == ["chữ " * (count - 1) + "chữ"] * left


def type_until_killed(file: Path, home: UUID, item: UUID, typist: str) -> int:
    """Let another process type and kill it without a warning; return how often it had kept."""
    arguments = [sys.executable, "-c", _TYPIST, str(file), str(home), str(item), typist]
    root = str(Path(__file__).parents[2])
    with subprocess.Popen(
        arguments,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONPATH": root, "PYTHONUTF8": "1"},
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        count = 0
        for _ in range(5):
            count = int(process.stdout.readline())
            process.stdin.write("\n")
            process.stdin.flush()
        count = int(process.stdout.readline())
        process.send_signal(signal.SIGKILL)
        process.wait()
    return count
