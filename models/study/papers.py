"""The file of a reflection paper: added to an entry of self-study, read, taken off."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import delete, not_, or_, select
from sqlalchemy.orm import Session

from models import identity
from models.book.changes import name_action
from models.book.contents import keep_content, read_content, showing
from models.errors import RecordsError
from models.meetings.scans import ScanFile, short_name
from models.periods import Period
from models.tables.scans import FileContent
from models.tables.study import Study, StudyFile


@dataclass(frozen=True, slots=True)
class StudyPaper:
    """The file of a reflection paper as a list shows it."""

    id: UUID
    name: str
    size: int


def put_study_paper(session: Session, study_id: UUID, file: ScanFile) -> UUID:
    """Let the entry hold this file in the place of the one it had.

    Raises RecordsError when no reflection paper was handed in.
    """
    name_action(session, "put_study_paper")
    entry = session.get(Study, study_id)
    if entry is None:
        raise RecordsError("study.gone")
    if entry.reflection_on is None:
        raise RecordsError("study.file_of_nothing", name=file.name)
    remove_study_papers(session, study_id)
    digest = keep_content(session, entry.organisation_id, file.data)
    paper = StudyFile(
        organisation_id=entry.organisation_id,
        study_id=study_id,
        name=short_name(file),
        kind=file.kind,
        size=len(file.data),
        sha256=digest,
        added_at=identity.now(),
    )
    session.add(paper)
    session.flush()
    return paper.id


def remove_study_papers(session: Session, study_id: UUID) -> None:
    """Take the file off an entry; its bytes stay, so that it can be brought back."""
    name_action(session, "remove_study_paper")
    for paper in session.scalars(select(StudyFile).where(StudyFile.study_id == study_id)):
        session.delete(paper)
    session.flush()


def read_study_paper(session: Session, paper_id: UUID) -> ScanFile:
    """Return a file with its bytes; raise RecordsError when it is gone or damaged."""
    paper = session.get(StudyFile, paper_id)
    if paper is None:
        raise RecordsError("study.file_gone")
    data = read_content(session, paper.sha256)
    if data is None:
        raise RecordsError("scans.content_lost", name=paper.name)
    return ScanFile(paper.name, paper.kind, data)


def erase_study_papers(session: Session, person_id: UUID) -> list[UUID]:
    """Remove a person's papers for good, bytes too; return which they were."""
    mine = select(StudyFile).join(Study).where(Study.person_id == person_id)
    papers = session.scalars(mine).all()
    for paper in papers:
        session.delete(paper)
    session.flush()
    for digest in sorted({paper.sha256 for paper in papers}):
        shown = [select(kind.id).where(kind.sha256 == digest).exists() for kind in showing()]
        # Not through the unit of work, which would read the bytes first; they are not logged.
        session.execute(delete(FileContent).where(FileContent.sha256 == digest, not_(or_(*shown))))
    return [paper.id for paper in papers]


def papers_of(session: Session, period: Period) -> dict[UUID, StudyPaper]:
    """Return the file of each entry that ended in `period` and has one."""
    found = session.execute(
        select(StudyFile.study_id, StudyFile.id, StudyFile.name, StudyFile.size)
        .join(Study, Study.id == StudyFile.study_id)
        .where(Study.ended_on.between(period.first, period.last))
    )
    return {study_id: StudyPaper(paper_id, name, size) for study_id, paper_id, name, size in found}
