"""Scoring a meeting: proposed by one person, agreed by the committee, voted by the cell."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.attendance.voters import Voters
from models.book.changes import name_action
from models.errors import RecordsError
from models.meetings.closing import open_meeting
from models.meetings.minutes import Minutes, read_minutes
from models.meetings.quality_criteria import (
    Criteria,
    Criterion,
    QualityFigures,
    read_criteria,
    shipped_text,
)
from models.meetings.quality_figures import quality_figures
from models.meetings.votes import VoteData, check_vote
from models.members.people import names_of
from models.names import clean, clean_lines
from models.organisation import organisation_id
from models.tables.quality import QualityCriteria, QualityScore, QualitySheet

_HUNDREDTHS = 100


@dataclass(frozen=True, slots=True)
class QualityLine:
    """One criterion: what the records earn, what was proposed by hand, what was agreed."""

    criterion: Criterion
    by_rule: Decimal | None
    typed: Decimal | None
    agreed: Decimal | None
    note: str

    @property
    def proposed(self) -> Decimal | None:
        """The points proposed: by the records where a rule says so."""
        return self.typed if self.by_rule is None else self.by_rule

    @property
    def points(self) -> Decimal | None:
        """The points that count: what the committee agreed, else what was proposed."""
        return self.proposed if self.agreed is None else self.agreed


@dataclass(frozen=True, slots=True)
class Quality:
    """The score sheet of a meeting."""

    minutes: Minutes
    criteria: Criteria
    figures: QualityFigures
    lines: tuple[QualityLine, ...]
    proposer_id: UUID | None = None
    proposer: str = ""
    vote: VoteData | None = None
    decided_class: str = ""
    decided_on: date | None = None

    @property
    def unscored(self) -> tuple[str, ...]:
        """The codes of the lines that still wait for points."""
        return tuple(line.criterion.code for line in self.lines if line.points is None)

    @property
    def proposed_total(self) -> Decimal:
        """The sum of what was proposed so far."""
        return sum((line.proposed or Decimal(0) for line in self.lines), Decimal(0))

    @property
    def total(self) -> Decimal:
        """The sum of the points that count so far."""
        return sum((line.points or Decimal(0) for line in self.lines), Decimal(0))

    @property
    def quality_class(self) -> str:
        """The class the points earn; "" while a line waits for points."""
        return "" if self.unscored else self.criteria.class_of(self.total)

    @property
    def voters(self) -> Voters:
        """Who could vote on it."""
        return self.minutes.voters


def read_quality(session: Session, meeting_id: UUID) -> Quality:
    """Return the score sheet of a meeting; without one, an empty one by the criteria in use."""
    minutes = read_minutes(session, meeting_id)
    sheet = _sheet(session, meeting_id)
    criteria = _criteria_of(session, sheet) if sheet else criteria_in_use(session)
    figures = quality_figures(session, minutes)
    scores = _scores(session, sheet) if sheet else {}
    lines = tuple(_line(one, figures, scores.get(one.code)) for one in criteria.lines)
    if sheet is None:
        return Quality(minutes, criteria, figures, lines)
    return Quality(
        minutes,
        criteria,
        figures,
        lines,
        proposer_id=sheet.proposer_id,
        proposer=names_of(session, {sheet.proposer_id}).get(sheet.proposer_id, ""),
        vote=_vote(sheet),
        decided_class=sheet.decided_class,
        decided_on=sheet.decided_on,
    )


def score(
    session: Session,
    *,
    meeting_id: UUID,
    code: str,
    typed: Decimal | None,
    agreed: Decimal | None,
    note: str = "",
) -> None:
    """Note the points of one line: proposed by hand, and as the committee agreed; None is open."""
    name_action(session, "score_meeting")
    sheet = _open_sheet(session, meeting_id)
    criteria = _criteria_of(session, sheet)
    line = next((one for one in criteria.lines if one.code == code), None)
    if line is None:
        raise RecordsError("quality.unknown_code", code=code)
    for points in (typed, agreed):
        _check(line, points)
    if typed is not None and line.cases:
        figures = quality_figures(session, read_minutes(session, meeting_id))
        if line.by_rule(figures) is not None:
            raise RecordsError("quality.by_rule", code=code)
    row = _scores(session, sheet).get(code)
    if row is None:
        row = QualityScore(organisation_id=sheet.organisation_id, sheet_id=sheet.id, code=code)
        session.add(row)
    row.proposed, row.agreed, row.note = _kept(typed), _kept(agreed), clean_lines(note)
    session.flush()


def set_scoring(
    session: Session, *, meeting_id: UUID, proposer_id: UUID | None, vote: VoteData | None
) -> None:
    """Note who followed the meeting and proposed the points, and how the cell voted on them."""
    name_action(session, "set_scoring")
    sheet = _open_sheet(session, meeting_id)
    if vote is not None:
        check_vote(vote, read_minutes(session, meeting_id).voters)
    sheet.proposer_id = proposer_id
    sheet.in_favour = vote.in_favour if vote else None
    sheet.against = vote.against if vote else None
    sheet.other = vote.other if vote else None
    session.flush()


def decide_quality(
    session: Session, *, meeting_id: UUID, decided_class: str, decided_on: date | None
) -> None:
    """Note what the upper committee decided, which it may long after the record was closed."""
    name_action(session, "decide_quality")
    sheet = _sheet(session, meeting_id) or _open_sheet(session, meeting_id)
    sheet.decided_class, sheet.decided_on = clean(decided_class), decided_on
    session.flush()


def use_criteria(session: Session, text: str) -> Criteria:
    """Score by the criteria in `text` from now on; sheets begun before keep theirs."""
    name_action(session, "use_criteria")
    criteria = read_criteria(text)
    last = _last_criteria(session)
    if last is None or last.text != text:
        session.add(
            QualityCriteria(organisation_id=organisation_id(session), name=criteria.name, text=text)
        )
        session.flush()
    return criteria


def criteria_in_use(session: Session) -> Criteria:
    """Return the criteria that a new sheet is scored by: the book's last, else those shipped."""
    last = _last_criteria(session)
    return read_criteria(last.text if last else shipped_text())


def _line(
    criterion: Criterion, figures: QualityFigures, score_row: QualityScore | None
) -> QualityLine:
    by_rule = criterion.by_rule(figures)
    if score_row is None:
        return QualityLine(criterion, by_rule, None, None, "")
    return QualityLine(
        criterion, by_rule, _read(score_row.proposed), _read(score_row.agreed), score_row.note
    )


def _check(line: Criterion, points: Decimal | None) -> None:
    if points is None:
        return
    if points < 0:
        raise RecordsError("quality.negative_points")
    if points > line.points:
        raise RecordsError(
            "quality.too_many_points",
            code=line.code,
            most=points_text(line.points),
            points=points_text(points),
        )


def points_text(points: Decimal) -> str:
    """Return points as they are written: 4,5."""
    return f"{points.normalize():f}".replace(".", ",")


def _open_sheet(session: Session, meeting_id: UUID) -> QualitySheet:
    """Return the sheet for writing; a new one is scored by the criteria in use."""
    meeting = open_meeting(session, meeting_id)
    sheet = _sheet(session, meeting_id)
    if sheet is None:
        if _last_criteria(session) is None:
            use_criteria(session, shipped_text())
        criteria = _last_criteria(session)
        assert criteria is not None
        sheet = QualitySheet(
            organisation_id=meeting.organisation_id,
            meeting_id=meeting_id,
            criteria_id=criteria.id,
            decided_class="",
        )
        session.add(sheet)
        session.flush()
    return sheet


def _sheet(session: Session, meeting_id: UUID) -> QualitySheet | None:
    of_meeting = select(QualitySheet).where(QualitySheet.meeting_id == meeting_id)
    return session.scalars(of_meeting).one_or_none()


def _criteria_of(session: Session, sheet: QualitySheet) -> Criteria:
    return read_criteria(session.get_one(QualityCriteria, sheet.criteria_id).text)


def _last_criteria(session: Session) -> QualityCriteria | None:
    latest = select(QualityCriteria).order_by(QualityCriteria.id.desc()).limit(1)
    return session.scalars(latest).one_or_none()


def _scores(session: Session, sheet: QualitySheet) -> dict[str, QualityScore]:
    rows = session.scalars(select(QualityScore).where(QualityScore.sheet_id == sheet.id))
    return {row.code: row for row in rows}


def _vote(sheet: QualitySheet) -> VoteData | None:
    if sheet.in_favour is None:
        return None
    return VoteData("", sheet.in_favour, sheet.against or 0, sheet.other or 0)


def _kept(points: Decimal | None) -> int | None:
    return None if points is None else round(points * _HUNDREDTHS)


def _read(points: int | None) -> Decimal | None:
    return None if points is None else Decimal(points) / _HUNDREDTHS
