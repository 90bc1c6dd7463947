"""The figures that a cell sends to its committee: counts alone, never a person's name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from unicodedata import normalize
from uuid import UUID

import resources
from models.names import search_form
from models.periods import Period
from models.words import MeetingKind

#: The program that a package says it was made with.
PROGRAM = "0.1.0"
#: More than any cell counts of anything; a larger number is a slip of the pen.
MOST = 1_000_000
#: Years that a clock may say; of others not every computer can tell its own time.
CLOCK_YEARS = range(1980, 3000)
#: More topics than any campaign has.
MOST_TOPICS = 200

_KINDS = tuple(f"meetings.{kind.value}" for kind in MeetingKind)
#: Every figure by the group it stands in, in the order of the form and of the tables.
GROUPS: Mapping[str, tuple[str, ...]] = {
    "people": ("members.total", "staff.total"),
    "meetings": ("meetings", *_KINDS),
    "members": (
        "members.people_called",
        "members.called",
        "members.present",
        "members.absent_excused",
        "members.absent_unexcused",
        "members.exempt",
        "members.not_recorded",
        "members.attended",
    ),
    "staff": (
        "staff.people_called",
        "staff.called",
        "staff.present",
        "staff.attended",
        "staff.head_count",
    ),
    "made_up": (
        "members.made_up",
        "members.made_up_turns",
        "staff.made_up",
        "staff.made_up_turns",
    ),
    "study": (
        "members.studied",
        "members.study_turns",
        "members.reflected",
        "members.reflections",
        "staff.studied",
        "staff.study_turns",
        "staff.reflected",
        "staff.reflections",
    ),
    "activities": ("publicity.items", "inspection.held"),
}
#: Figures that only the report of a campaign states.
_OF_CAMPAIGNS = frozenset(
    {"members.attended", "staff.attended", "members.reflected", "staff.reflected"}
)
_NOT_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class CampaignMark:
    """Which campaign: the key of its template or its own identifier, and what asks for it."""

    key: str
    name: str
    directive: str = ""
    dated_on: date | None = None

    def is_same(self, other: CampaignMark) -> bool:
        """Whether both are one campaign: of one key, or asked for by the same document."""
        return self.key == other.key or (bool(self.directive) and self.has_directive(other))

    def has_directive(self, other: CampaignMark) -> bool:
        """Whether both rest on the same document."""
        same_number = name_key(self.directive) == name_key(other.directive)
        return same_number and self.dated_on == other.dated_on


@dataclass(frozen=True, slots=True)
class Subject:
    """What figures are of: a campaign, or without one all that a cell did, in a period."""

    period: Period
    campaign: CampaignMark | None = None

    @property
    def groups(self) -> Mapping[str, tuple[str, ...]]:
        """The figures that are stated, by group."""
        if self.campaign is not None:
            return GROUPS
        return {
            group: tuple(key for key in keys if key not in _OF_CAMPAIGNS)
            for group, keys in GROUPS.items()
        }

    @property
    def keys(self) -> tuple[str, ...]:
        """The figures that are stated, in order."""
        return tuple(key for keys in self.groups.values() for key in keys)

    def is_same(self, other: Subject) -> bool:
        """Whether both are the same campaign, or none, in the same period."""
        if self.period != other.period or self.campaign is None or other.campaign is None:
            return self.period == other.period and self.campaign is other.campaign
        return self.campaign.is_same(other.campaign)


@dataclass(frozen=True, slots=True)
class CellMark:
    """Which cell: its identifier, if its figures come from a book, and how it is named."""

    name: str
    upper_body: str = ""
    id: UUID | None = None

    @property
    def name_key(self) -> str:
        """The name as it is compared."""
        return name_key(self.name)

    @property
    def spelling(self) -> str:
        """The name with its marks, wherever in a word they stand: Hoà is Hòa, Hà is not Hạ."""
        words = _NOT_LETTERS.sub(" ", self.name.casefold()).split()
        return " ".join("".join(sorted(normalize("NFD", word))) for word in words)


@dataclass(frozen=True, slots=True)
class TopicCounts:
    """How many meetings delivered a topic, and how many of whom shall study it met it."""

    code: str
    title: str
    depth: int
    meetings: int
    members: int
    members_whole: int
    staff: int
    staff_whole: int

    @property
    def key(self) -> tuple[str, str]:
        """What tells the topic from others, whoever typed it."""
        return name_key(self.code), name_key(self.title)

    @property
    def counts(self) -> tuple[int, int, int, int, int]:
        """The numbers in the order of the form."""
        return self.meetings, self.members, self.members_whole, self.staff, self.staff_whole


@dataclass(frozen=True, slots=True)
class CellFigures:
    """What one cell reports; `program` is empty where a form was filled in by hand."""

    cell: CellMark
    subject: Subject
    counts: Mapping[str, int]
    topics: tuple[TopicCounts, ...]
    made_at: datetime
    program: str = PROGRAM


# The same few names are compared over and over: each topic of each cell, each cell of the list.
@lru_cache(maxsize=4096)
def name_key(text: str) -> str:
    """Return a name as it is compared: no marks, no case, no signs between its words."""
    return _NOT_LETTERS.sub(" ", search_form(text)).strip()


def figure_title(key: str) -> str:
    """Return what a figure is called where its group stands above it."""
    return str(_words()["figures"][key])


def figure_phrase(key: str) -> str:
    """Return what a figure is called in a sentence: with its group."""
    group = next(group for group, keys in GROUPS.items() if key in keys)
    return f"{_words()['groups'][group]} – {figure_title(key)}"


def figure_codes() -> Iterator[tuple[str, str]]:
    """Yield each figure with its place in the form, such as ``B1``."""
    for letter, keys in zip("BCDEFGH", GROUPS.values(), strict=True):
        for number, key in enumerate(keys, start=1):
            yield key, f"{letter}{number}"


def _words() -> Mapping[str, Mapping[str, str]]:
    return resources.read_toml("wording/committee.toml")
