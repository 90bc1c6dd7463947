"""Party groups (tổ đảng) as a list of people names them, and as the book does."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from models.imports.proposals import ProposedRow, Verdict
from models.imports.rows import ReadRow
from models.imports.sheet import remark
from models.members.groups import (
    GROUPED_STATUSES,
    Group,
    add_group,
    enter_group,
    find_group,
    set_group,
)


def tell_new_groups(
    rows: Iterable[ProposedRow], groups: Iterable[Group]
) -> tuple[ProposedRow, ...]:
    """Return the rows; the first to name a group that the book has not says so, to be checked."""
    known = {group.name.casefold() for group in groups}
    told = []
    for row in rows:
        name = row.read.group
        if name and row.verdict is not Verdict.UNREADABLE and name.casefold() not in known:
            known.add(name.casefold())
            new = remark("new_group", group=name)
            row = replace(row, read=replace(row.read, remarks=(new, *row.read.remarks)))
        told.append(row)
    return tuple(told)


def enter_in_group(session: Session, person_id: UUID, row: ReadRow) -> None:
    """Put somebody just entered into the group of the row, from becoming a member here on."""
    begun = [step.since for step in row.statuses if step.status in GROUPED_STATUSES]
    if row.group and begun:
        group_id = _group_of(session, row.group)
        enter_group(session, person_id=person_id, group_id=group_id, since=begun[0])


def move_to_group(session: Session, person_id: UUID, row: ReadRow, *, today: date) -> None:
    """Let somebody of the book be in the group of the row from today on."""
    group_id = _group_of(session, row.group)
    set_group(session, person_ids=[person_id], group_id=group_id, on=today)


def _group_of(session: Session, name: str) -> UUID:
    group = find_group(session, name)
    return add_group(session, name) if group is None else group.id
