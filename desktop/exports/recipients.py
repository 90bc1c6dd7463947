"""Nơi nhận: as the secretary wrote it, here or last for such a paper, or else as is usual."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.exports.wording import wording
from models.documents.drafts import Draft
from models.documents.recipients import RECIPIENTS


def recipients_head() -> dict[str, str]:
    """Return the head of the section in which they are written."""
    return {RECIPIENTS: wording("recipients")["head"]}


def written_recipients(text: str, usual: Iterable[str]) -> tuple[str, ...]:
    """Return the lines of `text` without their dashes, or the usual ones if there are none."""
    lines = (line.strip().lstrip("-–— ").strip() for line in text.split("\n"))
    return tuple(line for line in lines if line) or tuple(usual)


def draft_recipients(draft: Draft, usual: Iterable[str]) -> tuple[str, ...]:
    """Return who receives a paper that is drafted."""
    own = draft.narrative.get(RECIPIENTS, "")
    return written_recipients(own, written_recipients(draft.recipients, usual))


def proposed_recipients(draft: Draft, usual: Iterable[str]) -> dict[str, str]:
    """Return what is printed where nothing is written for this very paper."""
    return {RECIPIENTS: "\n".join(written_recipients(draft.recipients, usual))}
