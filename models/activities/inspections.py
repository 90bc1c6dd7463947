"""The log of checks and supervisions: by whom, what was found, what followed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.activities.words import InspectionKind
from models.book.changes import name_action
from models.errors import RecordsError
from models.names import clean, clean_lines
from models.organisation import organisation_id
from models.periods import Period
from models.tables.activities import Inspection
from models.tables.campaigns import Campaign

_LINES = frozenset({"findings", "follow_up"})


@dataclass(frozen=True, slots=True)
class InspectionData:
    """What is written of an inspection; `follow_up_by` is the day by which something is owed."""

    kind: InspectionKind
    inspected_on: date
    inspected_by: str
    campaign_id: UUID | None = None
    subject: str = ""
    findings: str = ""
    follow_up: str = ""
    follow_up_by: date | None = None
    followed_up_on: date | None = None


@dataclass(frozen=True, slots=True)
class InspectionRow:
    """An inspection as lists and logs show it, with its campaign's name."""

    id: UUID
    data: InspectionData
    campaign: str

    @property
    def is_open(self) -> bool:
        """Whether something was asked for and is not done yet."""
        return bool(self.data.follow_up) and self.data.followed_up_on is None


def record_inspection(session: Session, data: InspectionData) -> UUID:
    """Enter one inspection."""
    name_action(session, "record_inspection")
    _check(data)
    entry = Inspection(organisation_id=organisation_id(session), **_columns(data))
    session.add(entry)
    session.flush()
    return entry.id


def update_inspection(session: Session, inspection_id: UUID, data: InspectionData) -> None:
    """Correct one inspection, or say what followed."""
    name_action(session, "update_inspection")
    _check(data)
    entry = _get(session, inspection_id)
    entry.write(_columns(data))
    session.flush()


def remove_inspections(session: Session, inspection_ids: Sequence[UUID]) -> None:
    """Remove inspections; the log of changes keeps what they said."""
    name_action(session, "remove_inspections")
    for inspection_id in inspection_ids:
        session.delete(_get(session, inspection_id))
    session.flush()


def list_inspections(
    session: Session, period: Period, *, campaign_id: UUID | None = None
) -> tuple[InspectionRow, ...]:
    """Return the inspections of `period`, of one campaign or of all, latest first."""
    query = (
        select(Inspection, Campaign.name)
        .outerjoin(Campaign, Campaign.id == Inspection.campaign_id)
        .where(Inspection.inspected_on.between(period.first, period.last))
        .order_by(Inspection.inspected_on.desc(), Inspection.id)
    )
    if campaign_id is not None:
        query = query.where(Inspection.campaign_id == campaign_id)
    names = [field.name for field in fields(InspectionData)]
    return tuple(
        InspectionRow(
            entry.id,
            InspectionData(**{name: getattr(entry, name) for name in names}),
            campaign or "",
        )
        for entry, campaign in session.execute(query)
    )


def list_open_follow_ups(session: Session) -> tuple[InspectionRow, ...]:
    """Return every inspection, whenever it was, whose follow-up is not done, soonest due first."""
    ever = list_inspections(session, Period(date.min, date.max))
    waiting = [row for row in ever if row.is_open]
    return tuple(sorted(waiting, key=lambda row: row.data.follow_up_by or date.max))


def _check(data: InspectionData) -> None:
    if not clean(data.inspected_by):
        raise RecordsError("activities.nobody_inspected")
    if data.followed_up_on and data.followed_up_on < data.inspected_on:
        raise RecordsError("activities.followed_up_before")
    if data.follow_up_by and data.follow_up_by < data.inspected_on:
        raise RecordsError("activities.due_before")
    if (data.follow_up_by or data.followed_up_on) and not clean_lines(data.follow_up):
        raise RecordsError("activities.no_follow_up")


def _columns(data: InspectionData) -> dict[str, object]:
    columns: dict[str, object] = {field.name: getattr(data, field.name) for field in fields(data)}
    columns |= {name: clean_lines(getattr(data, name)) for name in _LINES}
    columns |= {name: clean(getattr(data, name)) for name in ("inspected_by", "subject")}
    return columns


def _get(session: Session, inspection_id: UUID) -> Inspection:
    entry = session.get(Inspection, inspection_id)
    if entry is None:
        raise RecordsError("activities.gone")
    return entry
