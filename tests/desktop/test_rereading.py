"""What a page read of the book to fill itself, it reads again as soon as that changes.

Which nouns a page must listen for is derived from the statements that its reading really sends.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from functools import partial, reduce
from operator import or_
from pathlib import Path
from typing import TypeVar, cast

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import event
from sqlalchemy.engine import Engine

from desktop import showing
from desktop.app import Application
from desktop.assembly import read_reach
from desktop.book import OpenBook
from desktop.dialogs.anniversaries_dialog import AnniversariesDialog
from desktop.exports.documents import Document
from desktop.exports.meeting_documents import MEETING_PAPERS
from desktop.exports.registry import Options, read_document
from desktop.exports.sample_issues import issue_sample
from desktop.navigation import WITHOUT_SCAN, Place
from desktop.pages.campaigns_page import CampaignsPlace
from desktop.pages.campaigns_page.place import CampaignsPage
from desktop.pages.meetings_page.meeting_sheet import MeetingSheet
from desktop.pages.meetings_page.papers import PapersTab
from desktop.pages.members_page.person_page import PersonPage
from desktop.pages.register_page import IssuedPage
from desktop.pages.reports_page import OFFERED, ReportsPage
from desktop.refreshing import Link
from desktop.settings import Settings
from models.book.database import Database, open_book
from models.errors import RecordsError
from models.meetings.meetings import list_meetings
from models.members.listing import list_members
from models.periods import year
from models.sample import write_sample
from models.tables.base import Record
from tests.desktop.conftest import Boxes
from tests.desktop.whole_program import begin, running, settle

TODAY = date(2025, 11, 21)
NOUNS = {mapper.class_.__tablename__: mapper.class_.noun for mapper in Record.registry.mappers}
_TABLES = re.compile(r'(?:FROM|JOIN|,)\s+"?({})\b'.format("|".join(NOUNS)))
#: Whoever keeps words while they are typed says beside its fields what waits there, and is the
#: only one to change it; the overview, which tells of all of them, has to follow.
_FOLLOWED_BY_ITS_FIELDS = "unsaved"

Face = tuple[str, Callable[[], object]]
Widget = TypeVar("Widget", bound=QWidget)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("sample") / "sample.sochibo"
    return write_sample(file, people=8, years=2, issue=issue_sample)


@contextmanager
def noted_readings() -> Iterator[Counter[str]]:
    """Count the SELECTs that are sent, by their text."""
    sent: Counter[str] = Counter()

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if statement.startswith(("SELECT", "WITH")):
            sent[statement] += 1

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def tables_of(statement: str) -> set[str]:
    return set(_TABLES.findall(statement))


def nouns_of(statements: Iterable[str]) -> set[str]:
    return {NOUNS[table] for statement in statements for table in tables_of(statement)}


class Window:
    """The whole program with a book, and everything that can be looked at in it."""

    def __init__(self, application: Application, qtbot: QtBot) -> None:
        self._application, self._qtbot = application, qtbot
        self.window = application.window
        assert application.book is not None
        self.book: OpenBook = application.book
        self._period = application.period

    def settle(self) -> None:
        # What undo would take back is read a turn later, and must not be taken for a page's.
        past = self._application.past
        self._qtbot.waitUntil(lambda: not past._rest.isActive())
        settle(self._application, self._qtbot)

    def part(self, kind: type[Widget]) -> Widget:
        found = self.window.findChild(kind)
        assert found is not None
        return found

    def readings_after(self, act: Callable[[], object]) -> Counter[str]:
        with noted_readings() as sent:
            act()
            self.settle()
        return sent

    def readings_on_change(self, nouns: Iterable[str]) -> Counter[str]:
        return self.readings_after(partial(self.book.announce, frozenset(nouns)))

    def links(self) -> list[Link]:
        """Return what listens just now, and would read at once."""
        links = [link for top in QApplication.topLevelWidgets() for link in top.findChildren(Link)]
        return [link for link in links if cast(QWidget, link.parent()).isVisible()]

    def faces(self) -> list[Face]:
        """Everything that fills itself from the book, in an order in which each can be shown."""
        go = self.window.go
        meeting = self.book.read(partial(list_meetings, period=year(TODAY.year)))[0].id
        person = self.book.read(partial(list_members, day=TODAY))[0].person.id
        return [
            ("overview", partial(go, Place.OVERVIEW)),
            ("people", partial(go, Place.MEMBERS)),
            ("person", partial(go, Place.MEMBERS, person)),
            *self._tabs(PersonPage, "meetings", "study", "owed"),
            ("meetings", partial(go, Place.MEETINGS)),
            ("meetings without a scan", partial(go, Place.MEETINGS, WITHOUT_SCAN)),
            ("meeting", partial(go, Place.MEETINGS, meeting)),
            *self._tabs(MeetingSheet, "minutes", "content", "score", "papers"),
            ("self-study", partial(go, Place.STUDY)),
            ("campaigns", partial(go, Place.CAMPAIGNS)),
            *self._tabs(CampaignsPage, "coverage", "owed", "publicity", "inspections"),
            ("logs of the cell", lambda: self.part(CampaignsPlace).show_logs()),
            ("calendar", partial(go, Place.CALENDAR)),
            ("reports", self._show_reports),
            ("register", self._show_register),
            ("settings", partial(go, Place.SETTINGS)),
            ("anniversaries", self._show_anniversaries),
        ]

    def _tabs(self, kind: type[QWidget], *keys: str) -> list[Face]:
        return [(f"{kind.__name__}: {key}", partial(self._choose, kind, key)) for key in keys]

    def _choose(self, kind: type[QWidget], key: str) -> None:
        self.part(kind).tabs.choose(key)  # type: ignore[attr-defined]

    # Each alone: in the window they are built together, and the other would read too.
    def _show_reports(self) -> None:
        self._beside: QWidget = ReportsPage(self.book, self._application.background, self._period)
        self._beside.show()

    def _show_register(self) -> None:
        background, settings = self._application.background, self._application.settings
        self._beside.close()
        self._beside = IssuedPage(self.book, background, self._period, settings)
        self._beside.show()

    def _show_anniversaries(self) -> None:
        AnniversariesDialog(self.window, self.book, number=TODAY.year).show()


@pytest.fixture
def whole(
    qapp: QApplication,
    qtbot: QtBot,
    settings: Settings,
    boxes: Boxes,
    sample: Path,
    tmp_path: Path,
) -> Iterator[Window]:
    with running(qapp, settings, tmp_path, today=TODAY, backs_up=False) as application:
        begin(application, qtbot, sample)
        settle(application, qtbot)
        yield Window(application, qtbot)


@pytest.fixture
def book(sample: Path) -> Iterator[Database]:
    database = open_book(sample, read_only=True)
    yield database
    database.close()


def alike(nouns: set[str], links: Iterable[Link]) -> list[set[str]]:
    """Put nouns together that the same links listen for."""
    together: defaultdict[tuple[bool, ...], set[str]] = defaultdict(set)
    for noun in nouns:
        together[tuple(noun in link.nouns for link in links)].add(noun)
    return list(together.values())


def papers_readings(book: Database, documents: Iterable[Document]) -> Counter[str]:
    """Return what is read of the book to draw these papers."""
    with noted_readings() as sent:
        for document in documents:
            # Of what the sample does not have, such as votes, most is read before it is missed.
            with suppress(RecordsError):
                read_document(book, document.key, Options())
    return sent


def test_what_a_page_shows_is_read_again_when_it_changes_and_only_then(
    whole: Window, book: Database
) -> None:
    whole.window.go(Place.HELP)
    elsewhere = {noun: whole.readings_on_change([noun]) for noun in set(NOUNS.values())}
    stale: set[tuple[str, str]] = set()
    read: defaultdict[tuple[str, frozenset[str]], set[str]] = defaultdict(set)
    for name, show in whole.faces():
        filling = whole.readings_after(show)
        for link in whole.links():
            read[type(link.parent()).__name__, link.nouns] |= nouns_of(filling)
        for together in alike(nouns_of(filling), whole.links()):
            others = reduce(or_, (elsewhere[noun] for noun in together))
            again = whole.readings_on_change(together) - others
            tables = {table for one in filling if one not in again for table in tables_of(one)}
            stale |= {(name, table) for table in tables if NOUNS[table] in together}
    kept = {(name, table) for name, table in stale if NOUNS[table] == _FOLLOWED_BY_ITS_FIELDS}
    assert stale == kept
    assert "overview" not in dict(kept)
    papers = {ReportsPage.__name__: nouns_of(papers_readings(book, OFFERED))}
    idle = {page: nouns - found - papers.get(page, set()) for (page, nouns), found in read.items()}
    assert {page: nouns for page, nouns in idle.items() if nouns} == {}
    assert {"OverviewPage", "PapersTab", "IssuedPage", "LimitsCard"} < idle.keys()


@pytest.mark.parametrize(
    ("documents", "faces"),
    [
        (OFFERED, ["reports"]),
        (MEETING_PAPERS, ["meeting", "MeetingSheet: papers"]),
    ],
    ids=["reports", "papers of a meeting"],
)
def test_every_paper_is_drawn_anew_when_what_it_tells_of_changes(
    whole: Window, book: Database, documents: tuple[Document, ...], faces: list[str]
) -> None:
    shown = dict(whole.faces())
    for face in faces:
        shown[face]()
    whole.settle()
    pages = (ReportsPage, MeetingSheet, PapersTab)
    nouns = [link.nouns for link in whole.links() if isinstance(link.parent(), pages)]
    assert nouns_of(papers_readings(book, documents)) <= frozenset().union(*nouns)


def test_the_window_is_named_anew_by_all_it_is_named_from(book: Database) -> None:
    with noted_readings() as sent, book.reading() as session:
        read_reach(session, today=TODAY)
    assert nouns_of(sent) == showing._REACHING
