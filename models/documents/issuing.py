"""Issuing a paper: its number is used up, its bytes and figures are frozen and never change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import identity
from models.book.changes import name_action
from models.book.contents import keep_content, read_content
from models.documents.drafts import close_draft, find_draft
from models.documents.figures import Figure, figure_values, kept_figure
from models.documents.numbers import take_number
from models.errors import RecordsError
from models.names import clean
from models.organisation import organisation_id
from models.periods import Period
from models.tables.documents import IssuedPaper, PaperNumber
from models.tables.organisation import Term
from models.words import DocumentState

_PDF = b"%PDF-"


@dataclass(frozen=True, slots=True)
class Issue:
    """A paper ready to be issued, as it was drawn.

    `key` is that of the registered document and `symbol` that of its kind, such as BC. Without
    a `number` the paper has room for one written by hand. `lines` are its text, line by line.
    """

    key: str
    symbol: str
    cell_symbol: str
    number: int | None
    dated_on: date
    title: str
    signer: str
    recipients: tuple[str, ...]
    profile: str
    period: Period
    pdf: bytes
    lines: tuple[str, ...]
    figures: tuple[Figure, ...] = ()
    campaign_id: UUID | None = None
    meeting_id: UUID | None = None
    parts: tuple[UUID, ...] = ()
    replaces_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class IssuedRow:
    """An issued paper as the register tells it, and what is needed to compare it with today.

    `replaced_by_id` names the paper that took its place.
    """

    id: UUID
    key: str
    symbol: str
    cell_symbol: str
    number: int | None
    term: str
    dated_on: date
    title: str
    signer: str
    recipients: tuple[str, ...]
    profile: str
    period: Period
    lines: tuple[str, ...]
    figures: tuple[Figure, ...]
    campaign_id: UUID | None
    meeting_id: UUID | None
    parts: tuple[UUID, ...]
    sha256: str
    issued_at: datetime
    replaces_id: UUID | None
    replaced_by_id: UUID | None
    withdrawn_on: date | None
    withdrawn_why: str

    @property
    def number_symbol(self) -> str:
        """Return the number and symbol as printed, ``05-BC/CB``; room where it was left blank."""
        number = "…" if self.number is None else f"{self.number:02d}"
        return f"{number}-{self.symbol}/{self.cell_symbol}"

    @property
    def stands(self) -> bool:
        """Whether the paper is in force: neither replaced nor withdrawn."""
        return self.replaced_by_id is None and self.withdrawn_on is None

    def is_of(
        self,
        key: str,
        *,
        period: Period,
        campaign_id: UUID | None,
        meeting_id: UUID | None,
        parts: tuple[UUID, ...] = (),
    ) -> bool:
        """Tell whether this is an issue of that very paper; of a meeting's, of those parts."""
        same = (key, campaign_id, meeting_id) == (self.key, self.campaign_id, self.meeting_id)
        if meeting_id is not None:
            return same and set(parts) == set(self.parts)
        return same and period == self.period


def issue_paper(session: Session, issue: Issue) -> UUID:
    """Use up the paper's number and keep it as it is, for good; return its row.

    Its draft is closed. Raises RecordsError when the number was given before, the paper it
    replaces does not stand, or the bytes are no PDF.
    """
    name_action(session, "issue_paper")
    if not issue.pdf.startswith(_PDF):
        raise RecordsError("documents.no_pdf")
    if issue.replaces_id is not None and not read_issued(session, issue.replaces_id).stands:
        raise RecordsError("documents.replaced_before")
    paper = _paper(session, issue)
    session.add(paper)
    if issue.meeting_id is None:
        close_draft(
            session,
            key=issue.key,
            campaign_id=issue.campaign_id,
            period=issue.period,
            dated_on=issue.dated_on,
            number=issue.number,
        )
    session.flush()
    return paper.id


def note_number(session: Session, paper_id: UUID, *, number: int) -> None:
    """Note the number that was written by hand on an issued paper; it is used up with that.

    The draft that was closed with the paper has it too: other papers speak of it by that number.
    Raises RecordsError when the paper bears one already, or the number was given before.
    """
    name_action(session, "note_number")
    paper = _find(session, paper_id)
    if paper.number_id is not None:
        raise RecordsError("documents.numbered_before")
    number_id = take_number(session, symbol=paper.symbol, day=paper.dated_on, number=number)
    paper.write({"number_id": number_id})
    session.flush()
    draft = find_draft(session, paper.key, paper.campaign_id, _period(paper))
    is_last = read_issued(session, paper_id).replaced_by_id is None
    if draft is not None and draft.state is DocumentState.ISSUED and is_last:
        draft.write({"number": number})
        session.flush()


def begin_replacement(session: Session, paper_id: UUID) -> None:
    """Open the draft of an issued paper again, so that another can be issued in its place."""
    name_action(session, "begin_replacement")
    paper = _find(session, paper_id)
    draft = find_draft(session, paper.key, paper.campaign_id, _period(paper))
    if draft is not None:
        draft.write({"state": DocumentState.DRAFT, "number": None, "dated_on": None})
    session.flush()


def withdraw_paper(session: Session, paper_id: UUID, *, on: date, reason: str) -> None:
    """Note that an issued paper was withdrawn, and why; its number stays used up."""
    name_action(session, "withdraw_paper")
    if not clean(reason):
        raise RecordsError("documents.withdrawn_why")
    paper = _find(session, paper_id)
    if on < paper.dated_on:
        raise RecordsError("documents.withdrawn_before")
    paper.write({"withdrawn_on": on, "withdrawn_why": clean(reason)})
    session.flush()


def list_issued(session: Session) -> tuple[IssuedRow, ...]:
    """Return the register of issued papers, the latest first."""
    rows = session.execute(
        select(IssuedPaper, PaperNumber.number, Term.name)
        .outerjoin(PaperNumber, PaperNumber.id == IssuedPaper.number_id)
        .outerjoin(Term, Term.id == PaperNumber.term_id)
        .order_by(IssuedPaper.dated_on.desc(), IssuedPaper.issued_at.desc(), IssuedPaper.id)
    ).all()
    replaced = {paper.replaces_id: paper.id for paper, _number, _term in rows}
    return tuple(
        _row(paper, number, term or "", replaced.get(paper.id)) for paper, number, term in rows
    )


def read_issued(session: Session, paper_id: UUID) -> IssuedRow:
    """Return one issued paper; RecordsError when it is gone."""
    for row in list_issued(session):
        if row.id == paper_id:
            return row
    raise RecordsError("documents.gone")


def read_issued_pdf(session: Session, paper_id: UUID) -> bytes:
    """Return the bytes of an issued paper; RecordsError when they are not those issued."""
    paper = _find(session, paper_id)
    data = read_content(session, paper.sha256)
    if data is None:
        raise RecordsError("documents.content_lost", title=paper.title)
    return data


def _paper(session: Session, issue: Issue) -> IssuedPaper:
    """Return the row of a paper, its number used up and its bytes kept."""
    owner = organisation_id(session)
    return IssuedPaper(
        organisation_id=owner,
        key=issue.key,
        symbol=issue.symbol,
        cell_symbol=issue.cell_symbol,
        number_id=_number(session, issue),
        dated_on=issue.dated_on,
        title=clean(issue.title),
        signer=clean(issue.signer),
        recipients="\n".join(issue.recipients),
        profile=issue.profile,
        campaign_id=issue.campaign_id,
        meeting_id=issue.meeting_id,
        parts=[str(part) for part in issue.parts],
        first_day=issue.period.first,
        last_day=issue.period.last,
        lines=list(issue.lines),
        figures=[figure_values(figure) for figure in issue.figures],
        sha256=keep_content(session, owner, issue.pdf),
        issued_at=identity.now(),
        replaces_id=issue.replaces_id,
    )


def _number(session: Session, issue: Issue) -> UUID | None:
    if issue.number is None:
        return None
    return take_number(session, symbol=issue.symbol, day=issue.dated_on, number=issue.number)


def _find(session: Session, paper_id: UUID) -> IssuedPaper:
    paper = session.get(IssuedPaper, paper_id)
    if paper is None:
        raise RecordsError("documents.gone")
    return paper


def _period(paper: IssuedPaper) -> Period:
    return Period(paper.first_day, paper.last_day)


def _row(
    paper: IssuedPaper, number: int | None, term: str, replaced_by_id: UUID | None
) -> IssuedRow:
    return IssuedRow(
        id=paper.id,
        key=paper.key,
        symbol=paper.symbol,
        cell_symbol=paper.cell_symbol,
        number=number,
        term=term,
        dated_on=paper.dated_on,
        title=paper.title,
        signer=paper.signer,
        recipients=tuple(paper.recipients.splitlines()),
        profile=paper.profile,
        period=_period(paper),
        lines=tuple(paper.lines),
        figures=tuple(kept_figure(each) for each in paper.figures),
        campaign_id=paper.campaign_id,
        meeting_id=paper.meeting_id,
        parts=tuple(UUID(part) for part in paper.parts),
        sha256=paper.sha256,
        issued_at=paper.issued_at,
        replaces_id=paper.replaces_id,
        replaced_by_id=replaced_by_id,
        withdrawn_on=paper.withdrawn_on,
        withdrawn_why=paper.withdrawn_why,
    )
