"""What the papers of a meeting are made of, and the frame they share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from desktop.exports.meeting_words import words
from desktop.exports.paper import Block, Heading, Section, Signature
from desktop.exports.profiles import Profile
from desktop.exports.recipients import written_recipients
from models.errors import RecordsError
from models.meetings.minutes import ItemRow, Minutes, ResolutionRow
from models.words import Audience

_OF_SOME = (Audience.COMMITTEE, Audience.GROUP)
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII")


@dataclass(frozen=True, slots=True)
class MeetingPaper:
    """The minutes of a meeting, who signs for the cell, and the form.

    `parts` are the items an extract takes or the resolution that is meant; without any it is all
    items, and the first resolution. `written` is who receives papers, where the secretary wrote
    it: see `recipients_key`.
    """

    minutes: Minutes
    signature: Signature
    profile: Profile
    parts: tuple[UUID, ...] = ()
    written: Mapping[str, str] = field(default_factory=dict)

    @property
    def items(self) -> tuple[ItemRow, ...]:
        """The items of the agenda that are meant."""
        chosen = tuple(item for item in self.minutes.items if item.id in self.parts)
        return chosen or self.minutes.items

    @property
    def resolution(self) -> ResolutionRow:
        """The resolution that is meant; raises RecordsError when none was adopted."""
        known = self.minutes.resolutions
        chosen = [one for one in known if one.id in self.parts] or list(known)
        if not chosen:
            raise RecordsError("exports.no_resolution", title=self.minutes.meeting.data.title)
        return chosen[0]


def check_minutes(minutes: Minutes) -> None:
    """Raise RecordsError while the papers would contradict the sheet or leave somebody out."""
    waiting = [row.full_name for row in minutes.not_recorded]
    if waiting:
        names = ", ".join(waiting)
        raise RecordsError("exports.not_recorded", count=len(waiting), names=names)
    for vote in minutes.votes_too_large:
        raise RecordsError(
            "exports.vote_too_large",
            subject=vote.data.subject,
            cast=vote.data.cast,
            present=vote.voters.present,
        )


def heading(paper: MeetingPaper, key: str) -> Heading:
    """Return the heading of the paper `key`, dated the day of the meeting, its number blank."""
    cell = paper.minutes.cell
    return Heading(
        upper_body=cell.upper_body,
        body=cell.name,
        place_name=cell.place_name,
        type_symbol=words("symbols")[key],
        cell_symbol=cell.symbol,
        dated_on=paper.minutes.meeting.data.held_on,
    )


def recipients(paper: MeetingPaper, key: str) -> tuple[str, ...]:
    """Return who receives the paper `key`, as it was written or as is usual."""
    minutes = paper.minutes
    text = paper.written.get(recipients_key(minutes, key), "")
    return written_recipients(text, usual_recipients(minutes))


def usual_recipients(minutes: Minutes) -> tuple[str, ...]:
    """Return who is told: the body above, who carries it out, the cell's own file."""
    texts = words("recipients")
    upper = minutes.cell.upper_body
    of_some = minutes.meeting.data.audience in _OF_SOME
    return (
        *((texts["report"].format(name=upper),) if upper else ()),
        texts["attended" if of_some else "carry_out"],
        texts["filed"],
    )


def recipients_key(minutes: Minutes, key: str) -> str:
    """Return under which name the recipients are kept: those of a meeting of some apart."""
    return f"{key}.some" if minutes.meeting.data.audience in _OF_SOME else key


def numbered(parts: Iterable[tuple[str, Iterable[Block]]]) -> Iterator[Block]:
    """Yield the parts that have something to say under their heads, numbered without a gap."""
    filled = [(title, blocks) for title, part in parts if (blocks := list(part))]
    for roman, (title, blocks) in zip(_ROMAN, filled, strict=False):
        yield Section(roman, title)
        yield from blocks
