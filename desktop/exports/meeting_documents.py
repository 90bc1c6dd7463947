"""The papers of one meeting, as its sheet and the command line offer them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from desktop.exports.conclusion import compose_conclusion
from desktop.exports.documents import Chosen, Document, Options
from desktop.exports.form import form_on
from desktop.exports.formats import party_formats
from desktop.exports.meeting_names import names_of_meeting
from desktop.exports.meeting_paper import MeetingPaper
from desktop.exports.minutes import compose_minutes
from desktop.exports.minutes_extract import compose_extract
from desktop.exports.paper import Paper
from desktop.exports.resolution import compose_resolution
from desktop.exports.score_sheet import collect_score_sheet, compose_score_sheet
from desktop.exports.signing import signature_on
from desktop.exports.wording import wording
from models.book.database import Session
from models.documents.recipients import read_recipients
from models.errors import RecordsError
from models.meetings.meetings import MeetingRow, last_held_day, list_meetings, read_meeting
from models.meetings.minutes import read_minutes
from models.periods import Period
from models.words import MeetingState

_YEAR = timedelta(days=366)
_HELD = frozenset({MeetingState.HELD, MeetingState.FINALISED})


def collect_meeting_paper(session: Session, chosen: Chosen) -> MeetingPaper:
    """Read what every paper of a meeting is made of."""
    if chosen.meeting_id is None:
        raise RecordsError("exports.no_meeting")
    minutes = read_minutes(session, chosen.meeting_id)
    day = minutes.meeting.data.held_on
    return MeetingPaper(
        minutes=minutes,
        signature=signature_on(session, day),
        profile=form_on(session, day, chosen.profile),
        parts=chosen.parts,
        written=read_recipients(session),
    )


def _meeting_paper(key: str, compose: Callable[[MeetingPaper], Paper]) -> Document:
    return Document(
        key=key,
        title=wording("meeting_papers")["titles"][key],
        needs=("meeting",),
        collect=collect_meeting_paper,
        formats=party_formats(compose),
        compose=compose,
        names=names_of_meeting,
    )


MEETING_PAPERS = (
    _meeting_paper("minutes", compose_minutes),
    _meeting_paper("minutes-extract", compose_extract),
    _meeting_paper("resolution", compose_resolution),
    _meeting_paper("conclusion", compose_conclusion),
    Document(
        key="score-sheet",
        title=wording("score_sheet")["title"],
        needs=("meeting",),
        collect=collect_score_sheet,
        formats=party_formats(compose_score_sheet),
        compose=compose_score_sheet,
    ),
)


def choose_meeting(session: Session, document: Document, options: Options) -> Chosen:
    """Return the meeting asked for, or else the latest that has what the paper is about."""
    if options.meeting_id is not None:
        return _one_day(session, document, read_meeting(session, options.meeting_id), options)
    refusals = []
    for row in _held(session):
        chosen = _one_day(session, document, row, options)
        try:
            if document.compose is not None:
                document.compose(document.collect(session, chosen))
        except RecordsError as error:
            refusals.append(error)
        else:
            return chosen
    raise next(iter(refusals), RecordsError("exports.no_meeting"))


def _held(session: Session) -> list[MeetingRow]:
    """Return the meetings of the last year that were held, latest first."""
    day = last_held_day(session)
    if day is None:
        return []
    rows = list_meetings(session, Period(day - _YEAR, day))
    return [row for row in rows if row.state in _HELD]


def _one_day(session: Session, document: Document, row: MeetingRow, options: Options) -> Chosen:
    day = row.data.held_on
    return Chosen(
        Period(day, day),
        meeting_id=row.id,
        parts=options.parts or _usual_parts(session, document.key, row.id),
    )


def _usual_parts(session: Session, key: str, meeting_id: UUID) -> tuple[UUID, ...]:
    """Return what a paper is of when nothing is said: all items, or the first resolution.

    By these it is known again as the paper that was issued.
    """
    if key == "minutes-extract":
        return tuple(item.id for item in read_minutes(session, meeting_id).items)
    if key == "resolution":
        return tuple(one.id for one in read_minutes(session, meeting_id).resolutions[:1])
    return ()
