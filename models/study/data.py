"""What is written of self-study, and how lists show it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from models.study.pages import count_pages
from models.study.papers import StudyPaper
from models.words import StudyForm


@dataclass(frozen=True, slots=True)
class StudyData:
    """What is written of a study; texts are cleaned when stored."""

    form: StudyForm
    started_on: date
    ended_on: date
    topic_ids: tuple[UUID, ...]
    pages: str = ""
    minutes: int | None = None
    evidence: str = ""
    reflection_on: date | None = None
    reflection_result: str = ""
    assessed_by_id: UUID | None = None
    confirmed_by_id: UUID | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class StudyEntry:
    """What one person studied."""

    person_id: UUID
    data: StudyData


@dataclass(frozen=True, slots=True)
class StudyRow:
    """One person's entry as lists and logs show it; `is_member` on the day it ended."""

    id: UUID
    person_id: UUID
    full_name: str
    is_member: bool
    data: StudyData
    topics: tuple[tuple[str, str], ...]
    confirmed_by: str
    assessed_by: str = ""
    paper: StudyPaper | None = None

    @property
    def page_count(self) -> int:
        """How many pages were read; 0 when the text does not say."""
        return count_pages(self.data.pages)
