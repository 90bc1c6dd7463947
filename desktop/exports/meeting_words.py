"""What every paper of a meeting says alike: names, hours, lines, votes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import time
from typing import Any

from desktop.exports.paper import Paragraph, Run
from desktop.exports.sentences import count
from desktop.exports.wording import wording
from models.figures import Rate
from models.meetings.minutes import Minutes
from models.meetings.votes import VoteRow
from models.meetings.who import Who
from models.words import Post


def words(table: str) -> dict[str, Any]:
    """Return one table of the wording of a meeting's papers."""
    found: dict[str, Any] = wording("meeting_papers")[table]
    return found


def line(text: str, *, leads: bool = False) -> Paragraph:
    """Return a paragraph of plain words; one that `leads` stays with what follows."""
    return Paragraph((Run(text),), leads=leads)


def lines(text: str) -> Iterator[Paragraph]:
    """Yield a paragraph for each line that says something."""
    for one in text.split("\n"):
        if one.strip():
            yield line(one.strip())


def ended(text: str) -> str:
    """Return `text` with one dot at its end, as a sentence that is set into ours."""
    return text.strip().rstrip(".;,")


def clock_text(clock: time | None) -> str:
    """Return ``14 giờ 00 phút``, or room to write it."""
    if clock is None:
        return str(words("blanks")["clock"])
    text: str = words("naming")["clock"]
    return text.format(hour=f"{clock.hour:02d}", minute=f"{clock.minute:02d}")


def comrades(names: Sequence[str]) -> str:
    """Return ``đồng chí A`` or ``các đồng chí A, B``."""
    key = "one" if len(names) == 1 else "several"
    text: str = words("naming")[key]
    return text.format(names=", ".join(names))


def comrade(name: str, post: Post | None = None) -> str:
    """Return ``đồng chí A, bí thư chi bộ``, or room to write it."""
    if not name:
        return str(words("blanks")["name"])
    if post is None:
        return comrades([name])
    text: str = words("naming")["with_post"]
    return text.format(name=comrades([name]), post=words("posts")[post])


def spoken_of(who: Who, minutes: Minutes) -> str:
    """Return a person as the minutes speak of them: a party member as a comrade."""
    members = {row.person_id for row in minutes.people if row.is_member}
    return comrades([who.name]) if who.person_id in members else who.name


def share(rate: Rate) -> str:
    """Return ``25/27``, counts below ten with a zero before them."""
    return f"{count(rate.part)}/{count(rate.whole)}"


def vote_line(vote: VoteRow) -> Paragraph:
    """Return a vote, of the voters present."""
    texts, data = words("votes"), vote.data
    key = "vote" if data.subject else "vote_unnamed"
    text: str = texts[key]
    return line(
        text.format(
            how=texts["secret" if data.is_secret else "open"],
            subject=ended(data.subject),
            **vote_values(vote),
        )
    )


def vote_values(vote: VoteRow) -> dict[str, str]:
    """Return the figures of a vote: of the voters present, and of all the cell's."""
    present, entitled = vote.of_present, vote.of_entitled
    return {
        "share": share(present),
        "percent": present.percent_text,
        "whole": share(entitled),
        "whole_percent": entitled.percent_text,
        "against": count(vote.data.against),
        "other": count(vote.data.other),
    }
