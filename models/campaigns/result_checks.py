"""What to look at before a report is signed: figures against figures, and who is left."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from models.campaigns.results import CampaignResults, Group
from models.meetings.meetings import MeetingRow


class Check(StrEnum):
    """One thing that is looked at."""

    COUNTS_AGREE = "counts_agree"
    KINDS_ADD_UP = "kinds_add_up"
    ALL_MARKED = "all_marked"
    ALL_REACHED = "all_reached"
    ALL_REFLECTED = "all_reflected"


@dataclass(frozen=True, slots=True)
class Finding:
    """A check with what it found: the people or meetings that stand against it."""

    check: Check
    people: tuple[str, ...] = ()
    meetings: tuple[MeetingRow, ...] = ()
    agrees: bool = True

    @property
    def passed(self) -> bool:
        """Whether nothing stands against it."""
        return self.agrees and not self.people and not self.meetings


def check_results(results: CampaignResults) -> tuple[Finding, ...]:
    """Look at the results; of the people, only party members owe the study."""
    members = results.members
    return (
        Finding(Check.COUNTS_AGREE, agrees=_counts_agree(results)),
        Finding(
            Check.KINDS_ADD_UP,
            agrees=sum(results.meetings_by_kind.values()) == len(results.meetings),
        ),
        Finding(
            Check.ALL_MARKED,
            meetings=tuple(row for row in results.meetings if row.not_recorded),
        ),
        Finding(Check.ALL_REACHED, people=_without(members, members.attended | members.studied)),
        Finding(Check.ALL_REFLECTED, people=_without(members, members.reflected)),
    )


def _counts_agree(results: CampaignResults) -> bool:
    """Tell whether nobody is counted who is not on the list, nor a turn nobody was called to."""
    return all(_group_agrees(group) for group in (results.members, results.staff))


def _group_agrees(group: Group) -> bool:
    listed = group.people.keys()
    counted = group.attended | group.studied | group.reflected
    return (
        counted <= listed
        and group.reflected <= group.studied
        and group.times.keys() == group.attended
        and sum(group.turned.values()) <= group.turns.part <= group.turns.whole
        and group.reflections <= group.study_turns
    )


def _without(group: Group, done: frozenset[UUID]) -> tuple[str, ...]:
    """Return who of the group is not in `done`, in name order."""
    return tuple(name for person_id, name in group.people.items() if person_id not in done)
