"""The invented self-study: every part of every campaign, and make-ups of what was missed."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, time, timedelta
from functools import partial
from typing import Any
from uuid import UUID

import resources
from models.book.database import Session
from models.campaigns.campaigns import Topic
from models.meetings.meetings import MeetingData
from models.members.roll import roll_on
from models.sample.campaigns import Running
from models.sample.diary import Diary, share_of
from models.sample.people import Cast
from models.study.entries import StudyData, record_study
from models.study.make_ups import Absence, MakeUpData, record_make_ups
from models.words import StudyForm

_EVENING = time(16, 45)
_GROUP = 6
_MEMBERS_STUDY, _STAFF_STUDY, _MADE_UP = 0.82, 0.5, 0.75
_MEMBERS_WRITE = 0.85
_FORMS = (
    *[StudyForm.SELF_STUDY] * 5,
    *[StudyForm.SELF_RESEARCH] * 2,
    StudyForm.INTRANET,
    StudyForm.WEBSITE,
)


def plan_study(
    diary: Diary, running: Sequence[Running], *, cast: Cast, chance: random.Random
) -> None:
    """Note for each part of each campaign that people begin to study it."""
    for campaign in running:
        for span, parts in campaign.years:
            for place, topics in enumerate(parts):
                begun = share_of(span, (place + 0.4) / (len(parts) + 0.5))
                diary.note(begun, _EVENING, _PartBegins(diary, topics, begun, cast, chance))


def plan_make_up(
    diary: Diary,
    meeting_id: UUID,
    meeting: MeetingData,
    away: Sequence[UUID],
    *,
    cast: Cast,
    chance: random.Random,
) -> None:
    """Note that most of those who were away make up for what the meeting delivered."""
    note = _texts()["make_up_note"].format(title=_uncapitalised(meeting.title))
    for person_id in away if meeting.topic_ids else ():
        day = meeting.held_on + timedelta(days=chance.randint(3, 14))
        if chance.random() < _MADE_UP:
            data = MakeUpData(day, StudyForm.SELF_STUDY, cast.secretary, note)
            absence = Absence(meeting_id, person_id)
            diary.note(day, _EVENING, partial(record_make_ups, absences=[absence], data=data))


class _PartBegins:
    """The people on the roll set out, in small groups, each at its own pace."""

    def __init__(
        self,
        diary: Diary,
        topics: tuple[Topic, ...],
        begun: date,
        cast: Cast,
        chance: random.Random,
    ) -> None:
        self._diary = diary
        self._topics = topics
        self._begun = begun
        self._cast = cast
        self._chance = chance

    def __call__(self, session: Session) -> None:
        chance = self._chance
        for members, rate in ((True, _MEMBERS_STUDY), (False, _STAFF_STUDY)):
            people = [
                entry.person_id
                for entry in roll_on(session, self._begun)
                if entry.is_member is members and chance.random() < rate
            ]
            chance.shuffle(people)
            for first in range(0, len(people), _GROUP):
                self._note_group(tuple(people[first : first + _GROUP]), members=members)

    def _note_group(self, people: tuple[UUID, ...], *, members: bool) -> None:
        chance = self._chance
        started = self._begun + timedelta(days=chance.randint(0, 20))
        ended = started + timedelta(days=chance.randint(6, 24))
        reflected = ended + timedelta(days=chance.randint(1, 10))
        writes = chance.random() < (_MEMBERS_WRITE if members else 1 - _MEMBERS_WRITE)
        written = reflected if writes and reflected in self._diary.period else None
        form = chance.choice(_FORMS)
        data = StudyData(
            form=form,
            started_on=started,
            ended_on=ended,
            topic_ids=tuple(topic.id for topic in self._topics),
            pages=_pages(self._topics),
            evidence=_evidence(form, chance),
            reflection_on=written,
            confirmed_by_id=self._cast.secretary,
            minutes=_minutes(self._topics, started),
            reflection_result=_result(written) if written else "",
            assessed_by_id=self._cast.secretary if written else None,
        )
        self._diary.note(written or ended, _EVENING, _StudyEnds(data, people))


class _StudyEnds:
    """The entry is made for those who are still on the roll."""

    def __init__(self, data: StudyData, people: tuple[UUID, ...]) -> None:
        self._data = data
        self._people = people

    def __call__(self, session: Session) -> None:
        roll = {entry.person_id for entry in roll_on(session, self._data.ended_on)}
        people = [person_id for person_id in self._people if person_id in roll]
        if people:
            record_study(session, self._data, person_ids=people)


def _minutes(topics: Sequence[object], day: date) -> int:
    """Return how long a study took: the longer, the more there was to read."""
    return 60 + 30 * min(len(topics), 6) + 15 * (day.day % 3)


def _result(day: date) -> str:
    results: list[str] = _texts()["results"]
    return results[day.day % len(results)]


def _texts() -> dict[str, Any]:
    return resources.read_toml("sample/study.toml")


def _evidence(form: StudyForm, chance: random.Random) -> str:
    texts = _texts()
    if form in {StudyForm.INTRANET, StudyForm.WEBSITE}:
        return str(texts[f"{form}_evidence"])
    return str(chance.choice(texts["evidence"]))


def _pages(topics: Sequence[Topic]) -> str:
    firsts = [topic.first_page for topic in topics if topic.first_page]
    lasts = [topic.last_page for topic in topics if topic.last_page]
    return f"{min(firsts)}–{max(lasts)}" if firsts and lasts else ""


def _uncapitalised(title: str) -> str:
    return title[:1].lower() + title[1:]
