"""How everybody stands to the topics of a planned book, and what they owe, counted by hand."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from models.words import CoverRule, Mark, TopicState
from tests.models.random_books import TREE, PlannedBook, PlannedMeeting, books
from tests.models.slow_counts import came, counted_meetings, is_called, leaves_of, reaches, status

ABSENT = (Mark.ABSENT_EXCUSED, Mark.ABSENT_UNEXCUSED)
ON_ROLL = ("official", "probationary", "temporary_in", "exempt", "special_duty", "staff")


class Slow:
    """Counts everything about one planned book by going through its plan again and again."""

    def __init__(
        self, plan: PlannedBook, made_up: dict[tuple[int, int], date], rule: CoverRule, strict: bool
    ) -> None:
        self.plan = plan
        self.made_up = made_up
        self.rule = rule
        self.strict = strict

    def was_absent(self, person: int, meeting: PlannedMeeting) -> bool:
        return is_called(self.plan.people[person], meeting) and meeting.marks[person] in ABSENT

    def attended(self, person: int, leaf: str) -> bool:
        return any(
            came(self.plan, person, one) and reaches(one.codes, leaf)
            for one in counted_meetings(self.plan)
        )

    def made_up_for(self, person: int, leaf: str) -> bool:
        return any(
            (place, person) in self.made_up
            and self.plan.first <= self.made_up[place, person] <= self.plan.last
            and reaches(one.codes, leaf)
            for place, one in enumerate(self.plan.meetings)
        )

    def studied(self, person: int, leaf: str, *, strict: bool) -> bool:
        return any(
            entry.person == person
            and self.plan.first <= entry.ended_on <= self.plan.last
            and reaches(entry.codes, leaf)
            and (entry.confirmed or not strict)
            for entry in self.plan.studies
        )

    def leaf_state(self, person: int, leaf: str) -> TopicState:
        attended = self.attended(person, leaf)
        present = attended or self.made_up_for(person, leaf)
        studied = self.studied(person, leaf, strict=self.strict)
        covered = {
            CoverRule.EITHER: present or studied,
            CoverRule.ATTENDED: present,
            CoverRule.STUDIED: studied,
            CoverRule.BOTH: present and studied,
        }[self.rule]
        if covered and present and self.rule is not CoverRule.STUDIED:
            return TopicState.ATTENDED if attended else TopicState.MADE_UP
        if covered:
            return TopicState.STUDIED
        did = present or self.studied(person, leaf, strict=False)
        return TopicState.PARTLY if did else TopicState.NOT_YET

    def state(self, person: int, code: str) -> TopicState:
        states = [self.leaf_state(person, leaf) for leaf in leaves_of(code)]
        if all(one is TopicState.NOT_YET for one in states):
            return TopicState.NOT_YET
        if TopicState.NOT_YET in states or TopicState.PARTLY in states:
            return TopicState.PARTLY
        for weak in (TopicState.MADE_UP, TopicState.STUDIED):
            if weak in states:
                return weak
        return TopicState.ATTENDED

    def owed(self) -> set[tuple[int, int, tuple[str, ...], bool]]:
        """Return person, meeting, topics still owed and whether it was made up."""
        found = set()
        for place, one in enumerate(self.plan.meetings):
            if one not in counted_meetings(self.plan):
                continue
            for person, who in enumerate(self.plan.people):
                if not self.was_absent(person, one):
                    continue
                if status(who, self.plan.last) not in ON_ROLL:
                    continue
                open_topics = tuple(
                    code
                    for code in TREE
                    if leaves_of(code) == [code]
                    and reaches(one.codes, code)
                    and self.leaf_state(person, code) in (TopicState.NOT_YET, TopicState.PARTLY)
                )
                day = self.made_up.get((place, person))
                in_period = day is not None and self.plan.first <= day <= self.plan.last
                found.add((person, place, open_topics, in_period))
        return found


@st.composite
def histories(draw: st.DrawFn) -> tuple[PlannedBook, dict[tuple[int, int], date], CoverRule, bool]:
    """Give a book, which absences were made up when, and the campaign's rule."""
    plan = draw(books())
    made_up = {}
    for place, one in enumerate(plan.meetings):
        for person, who in enumerate(plan.people):
            if is_called(who, one) and one.marks[person] in ABSENT and one.codes:
                after = draw(st.none() | st.integers(0, 30))
                if after is not None:
                    made_up[place, person] = one.day + timedelta(days=after)
    return plan, made_up, draw(st.sampled_from(CoverRule)), draw(st.booleans())
