"""What can be searched for, and finding it by any of its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from operator import itemgetter
from typing import Protocol

from desktop.navigation import Place
from models.names import search_form

#: How many found things are listed.
MOST = 9


class SearchKind(StrEnum):
    """What a found thing is."""

    PERSON = "person"
    MEETING = "meeting"
    CAMPAIGN = "campaign"
    DOCUMENT = "document"
    COMMAND = "command"


@dataclass(frozen=True, slots=True)
class SearchItem:
    """One thing that can be found, and where to send the user for it."""

    kind: SearchKind
    title: str
    subtitle: str
    place: Place | None
    payload: object


class SearchProvider(Protocol):
    """Names everything that can be found; asked once each time the search begins."""

    def search_items(self) -> Sequence[SearchItem]:
        """Return the things in the order in which they shall be offered."""


class SearchIndex:
    """Things to be found with their search forms, which are made once and not with every key."""

    def __init__(self, items: Sequence[SearchItem] = ()) -> None:
        self._forms = [(item, *_forms(item)) for item in items]

    def find(self, text: str, *, most: int = MOST) -> list[SearchItem]:
        """Return the items that hold every word of `text`, without regard to diacritics.

        Those whose title holds the words in a row come first.
        """
        sought = search_form(text)
        words = sought.split()
        if not words:
            return []
        inside = [
            (sought not in title, item)
            for item, title, whole in self._forms
            if all(word in whole for word in words)
        ]
        return [item for _, item in sorted(inside, key=itemgetter(0))[:most]]


def _forms(item: SearchItem) -> tuple[str, str]:
    """Return the search forms of the title, and of all there is."""
    title = search_form(item.title)
    return title, f"{title} {search_form(item.subtitle)}"
