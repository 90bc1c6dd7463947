"""Numbers that were given stay given when a book is put back to an earlier day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.book.changes import name_action
from models.book.contents import keep_content, read_content
from models.book.database import Database
from models.documents.drafts import close_draft, find_draft
from models.periods import Period
from models.tables.base import OwnedRecord
from models.tables.campaigns import Campaign
from models.tables.documents import IssuedPaper, PaperNumber
from models.tables.meetings import Meeting
from models.tables.organisation import Term
from models.words import DocumentState

#: Records that the restored book may not have yet: the paper is kept without them.
_LOOSE = {
    "campaign_id": Campaign,
    "meeting_id": Meeting,
    "number_id": PaperNumber,
    "replaces_id": IssuedPaper,
}
#: What is noted on a paper that is out in the world: its number by hand, its withdrawal.
_NOTED = ("number_id", "withdrawn_on", "withdrawn_why")


def carry_numbers(current: Database, restored: Database) -> None:
    """Take into `restored` the numbers and issued papers of `current` that it does not have.

    Terms come along where a number is counted within one. A paper whose meeting or campaign is
    not in the restored book any more keeps its text and its bytes; a draft that was closed with
    its paper is closed again. What was noted since on a
    paper that both have is noted there too.
    """
    with current.reading() as source, restored.transaction() as target:
        name_action(target, "carry_numbers")
        _carry_terms(source, target)
        _carry_given(source, target)
        _carry_noted(source, target)
        for paper in list(_missing(source, target, IssuedPaper)):
            data = read_content(source, paper["sha256"])
            if data is None:
                continue
            keep_content(target, paper["organisation_id"], data)
            for column, table in _LOOSE.items():
                if paper[column] is not None and target.get(table, paper[column]) is None:
                    paper[column] = None
            target.add(IssuedPaper(**paper))
            target.flush()
            _close_draft(source, target, paper)


def _close_draft(source: Session, target: Session, paper: dict[str, Any]) -> None:
    period = Period(paper["first_day"], paper["last_day"])
    draft = find_draft(source, paper["key"], paper["campaign_id"], period)
    if draft is None or draft.dated_on is None or draft.state is not DocumentState.ISSUED:
        return
    close_draft(
        target,
        key=paper["key"],
        campaign_id=paper["campaign_id"],
        period=period,
        dated_on=draft.dated_on,
        number=draft.number,
    )


def _carry_given(source: Session, target: Session) -> None:
    given = {(row.term_id, row.symbol, row.number) for row in target.scalars(select(PaperNumber))}
    for values in _missing(source, target, PaperNumber):
        if (values["term_id"], values["symbol"], values["number"]) not in given:
            target.add(PaperNumber(**values))
    target.flush()


def _carry_noted(source: Session, target: Session) -> None:
    for paper in source.scalars(select(IssuedPaper).order_by(IssuedPaper.id)):
        kept = target.get(IssuedPaper, paper.id)
        if kept is None:
            continue
        values = {column: value for column, value in paper.values().items() if column in _NOTED}
        number_id = values["number_id"]
        if number_id is None or target.get(PaperNumber, number_id) is None:
            del values["number_id"]
        if values["withdrawn_on"] is None:
            del values["withdrawn_on"], values["withdrawn_why"]
        kept.write(values)
    target.flush()


def _carry_terms(source: Session, target: Session) -> None:
    counted = set(source.scalars(select(PaperNumber.term_id)))
    for values in list(_missing(source, target, Term)):
        if values["id"] in counted:
            target.add(Term(**values))
    target.flush()


def _missing(
    source: Session, target: Session, table: type[OwnedRecord]
) -> Iterator[dict[str, Any]]:
    """Yield the rows that only `source` has, those first that others point at."""
    there = set(target.scalars(select(table.id)))
    for row in source.scalars(select(table).order_by(table.id)):
        if row.id not in there:
            yield row.values()
