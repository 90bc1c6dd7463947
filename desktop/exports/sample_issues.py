"""The issued papers of the sample book, drawn as the window draws them."""

from __future__ import annotations

from models.book.database import Session
from models.documents.issuing import issue_paper
from models.sample import SampleIssue


def issue_sample(session: Session, sample: SampleIssue) -> None:
    """Draw and issue a report of the sample book."""
    from desktop.exports.issuing import Signing, Subject, compose_issue, drawn_issue

    subject = Subject(sample.key, sample.period, sample.campaign_id)
    signing = Signing(sample.dated_on, sample.number, sample.signer_id)
    composed = compose_issue(session, subject, signing)
    issue_paper(session, drawn_issue(composed, subject, signing, replaces_id=sample.replaces_id))
