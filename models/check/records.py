"""Every check of a book, in the order in which one relies on the other."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import LargeBinary, select
from sqlalchemy.orm import Session

from models.book.database import Database
from models.check.activities import inspections_follow, items_are_told
from models.check.attendance import (
    rows_match_the_roll,
    rows_match_their_marks,
    sheets_are_whole,
)
from models.check.campaigns import campaigns_end, parents_are_of_the_campaign
from models.check.changes import changes_are_numbered, undo_goes_in_order
from models.check.documents import (
    issued_bytes_are_whole,
    issues_follow,
    numbers_are_borne,
)
from models.check.findings import Finding, Rule, found
from models.check.meetings import (
    meetings_end,
    meetings_have_their_group,
    meetings_have_their_state,
)
from models.check.members import (
    dates_follow,
    forms_are_fresh,
    groups_fit,
    histories_follow,
    posts_do_not_overlap,
    statuses_are_dated,
)
from models.check.minutes import reviews_follow_their_tasks, votes_were_cast
from models.check.organisation import one_organisation, terms_follow
from models.check.scans import contents_are_whole
from models.check.study import (
    make_ups_are_absences,
    students_belong,
    studies_end,
    studies_have_topics,
)
from models.tables.base import Record

_RULES: tuple[Rule, ...] = (
    one_organisation,
    terms_follow,
    statuses_are_dated,
    histories_follow,
    posts_do_not_overlap,
    groups_fit,
    dates_follow,
    forms_are_fresh,
    campaigns_end,
    parents_are_of_the_campaign,
    meetings_end,
    meetings_have_their_state,
    meetings_have_their_group,
    rows_match_the_roll,
    sheets_are_whole,
    rows_match_their_marks,
    studies_end,
    studies_have_topics,
    students_belong,
    make_ups_are_absences,
    votes_were_cast,
    reviews_follow_their_tasks,
    items_are_told,
    inspections_follow,
    contents_are_whole,
    numbers_are_borne,
    issues_follow,
    issued_bytes_are_whole,
    changes_are_numbered,
    undo_goes_in_order,
)


def check_book(database: Database) -> tuple[Finding, ...]:
    """Return what is wrong with the book's pages, references and records; writes nothing.

    Records that do not fit together cannot be read with confidence, so each stage is reached
    only when the one before found nothing.
    """
    pages = tuple(found("pages", detail=line) for line in database.check_pages())
    if pages:
        return pages
    references = tuple(found("references", table=name) for name in database.check_references())
    if references:
        return references
    with database.reading() as session:
        return check_records(session)


def check_records(session: Session) -> tuple[Finding, ...]:
    """Return every rule of the records that the book breaks."""
    unreadable = tuple(_unreadable(session))
    return unreadable or tuple(finding for rule in _RULES for finding in rule(session))


def _unreadable(session: Session) -> Iterator[Finding]:
    """Find tables with a value that is no date, identifier or word of its column."""
    for table in Record.metadata.sorted_tables:
        try:
            # Bytes are bytes, whatever they say, and there are many of them.
            columns = [one for one in table.columns if not isinstance(one.type, LargeBinary)]
            session.execute(select(*columns)).all()
        except (ValueError, LookupError, TypeError, AttributeError):
            yield found("unreadable", table=table.name)
