"""What the search box can find in a book: people, meetings, campaigns, papers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.book import OpenBook
from desktop.labels import meeting_kind_label, post_label, status_label
from desktop.navigation import Place
from desktop.widgets.search_items import SearchItem, SearchKind
from models.book.database import Session
from models.campaigns.campaigns import list_campaigns
from models.meetings.names import name_meetings
from models.members.group_steps import step_on
from models.members.people import read_people
from models.periods import date_text


class BookFinder:
    """Answers the search box from one reading of the book, taken when a search begins."""

    def __init__(self, book: OpenBook, today: date) -> None:
        self._book = book
        self._today = today

    def search_items(self) -> Sequence[SearchItem]:
        """Return everything that can be found: people, then meetings from the latest."""
        return self._book.read(self._items)

    def _items(self, session: Session) -> list[SearchItem]:
        return [*self._people(session), *_meetings(session), *_campaigns(session), *_papers()]

    def _people(self, session: Session) -> list[SearchItem]:
        items = []
        for person in read_people(session):
            status = person.status_on(self._today)
            post = person.post_on(self._today)
            group = step_on(person.groups, self._today)
            words = [
                status_label(status) if status else "",
                post_label(post) if post else "",
                person.data.job,
                person.data.unit,
                group.name if group else "",
            ]
            items.append(
                SearchItem(
                    kind=SearchKind.PERSON,
                    title=person.data.full_name,
                    subtitle=" · ".join(word for word in words if word),
                    place=Place.MEMBERS,
                    payload=person.id,
                )
            )
        return items


def _meetings(session: Session) -> list[SearchItem]:
    return [
        SearchItem(
            kind=SearchKind.MEETING,
            title=row.title,
            subtitle=f"{date_text(row.held_on)} · {meeting_kind_label(row.kind)}",
            place=Place.MEETINGS,
            payload=row.id,
        )
        for row in name_meetings(session)
    ]


def _campaigns(session: Session) -> list[SearchItem]:
    return [
        SearchItem(
            kind=SearchKind.CAMPAIGN,
            title=campaign.name,
            subtitle=campaign.issuer,
            place=Place.CAMPAIGNS,
            payload=campaign.id,
        )
        for campaign in list_campaigns(session)
    ]


def _papers() -> list[SearchItem]:
    # The registry draws in the document libraries, which nothing else needs so early.
    from desktop.exports.registry import LISTS, REPORTS

    kind = QCoreApplication.translate("finder", "Paper")
    return [
        SearchItem(
            kind=SearchKind.DOCUMENT,
            title=document.title,
            subtitle=kind,
            place=Place.REPORTS,
            payload=document.key,
        )
        for document in (*REPORTS, *LISTS)
    ]
