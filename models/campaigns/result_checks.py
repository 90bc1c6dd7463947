"""What to look at before a report is signed: figures against figures, and who is left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from models.attendance.figures import sum_totals
from models.campaigns.results import CampaignResults, Group
from models.figures import Rate
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
    """A check with what it found: the people, meetings or figures that stand against it.

    `figures` are the keys of those that do not agree with others.
    """

    check: Check
    people: tuple[str, ...] = ()
    meetings: tuple[MeetingRow, ...] = ()
    figures: tuple[str, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether nothing stands against it."""
        return not (self.people or self.meetings or self.figures)


def check_results(results: CampaignResults) -> tuple[Finding, ...]:
    """Look at the results; of the people, only party members owe the study."""
    members = results.members
    kinds_agree = sum(results.meetings_by_kind.values()) == len(results.meetings)
    return (
        Finding(Check.COUNTS_AGREE, figures=tuple(_disagreeing(results))),
        Finding(Check.KINDS_ADD_UP, figures=() if kinds_agree else ("meetings",)),
        Finding(
            Check.ALL_MARKED,
            meetings=tuple(row for row in results.meetings if row.not_recorded),
        ),
        Finding(Check.ALL_REACHED, people=_without(members, members.attended | members.studied)),
        Finding(Check.ALL_REFLECTED, people=_without(members, members.reflected)),
    )


def _disagreeing(results: CampaignResults) -> Iterator[str]:
    """Yield each figure that counts somebody not on the list, or more than there can be."""
    for who, group in (("members", results.members), ("staff", results.staff)):
        turns = sum_totals(getattr(row, who) for row in results.meetings).campaign
        for key, agrees in _agreements(group, turns):
            if not agrees:
                yield f"{who}.{key}"
    for one in results.coverage:
        if one.topic.depth == 0 and one.members.part > one.members.whole:
            yield f"coverage.{one.topic.id}"


def _agreements(group: Group, turns: Rate) -> tuple[tuple[str, bool], ...]:
    """Return of each figure of a group whether it agrees with the others, and with the meetings."""
    listed = group.people.keys()
    turned = sum(group.turned.values())
    return (
        ("attended", group.attended <= listed and group.times.keys() == group.attended),
        ("turns", turned <= group.turns.part <= group.turns.whole and group.turns == turns),
        ("made_up", group.made_up.keys() <= listed),
        ("studied", group.studied <= listed),
        ("reflected", group.reflected <= listed and group.reflected <= group.studied),
        ("reflections", group.reflections <= group.study_turns),
    )


def _without(group: Group, done: frozenset[UUID]) -> tuple[str, ...]:
    """Return who of the group is not in `done`, in name order."""
    return tuple(name for person_id, name in group.people.items() if person_id not in done)
