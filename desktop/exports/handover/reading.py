"""What the paper of a handover is made of: the records, the copied book, and who signs."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from desktop.exports.profiles import Profile
from desktop.exports.wording import wording
from models.handover.condition import Condition
from models.handover.state import HandoverState
from models.names import clean, clean_lines
from models.periods import Period


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who signs: a name and a post as they were typed, either of them maybe empty."""

    name: str = ""
    post: str = ""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is asked of a handover; names nobody typed are left to be written by hand.

    `with_pack` adds the inspection pack of `period`. Without `with_minutes` the paper is made but
    does not lie in the folder, where whoever holds it can read it.
    """

    day: date
    period: Period
    giver: Party = field(default_factory=Party)
    receiver: Party = field(default_factory=Party)
    witness: Party = field(default_factory=Party)
    remarks: str = ""
    with_pack: bool = False
    with_minutes: bool = True

    def cleaned(self) -> Wishes:
        """Return the same with every text as the records would keep it."""
        giver, receiver, witness = (Party(clean(one.name), clean(one.post)) for one in self.parties)
        remarks = clean_lines(self.remarks)
        return replace(self, giver=giver, receiver=receiver, witness=witness, remarks=remarks)

    @property
    def leaves_readable(self) -> bool:
        """Whether papers lie in the folder that whoever holds it can read."""
        return self.with_minutes or self.with_pack

    @property
    def parties(self) -> tuple[Party, Party, Party]:
        """Who hands over, who receives, who witnesses."""
        return self.giver, self.receiver, self.witness


@dataclass(frozen=True, slots=True)
class CopiedBook:
    """The book as it lies in the folder."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class PackedPapers:
    """How many files the inspection pack holds, and how many papers were not there for it."""

    files: int
    missing: int


@dataclass(frozen=True, slots=True)
class HandoverPaper:
    """Everything the paper states; `pack` is None where none was made."""

    wishes: Wishes
    state: HandoverState
    condition: Condition
    book: CopiedBook
    pack: PackedPapers | None
    profile: Profile


def words(table: str) -> dict[str, Any]:
    """Return one table of the wording of a handover."""
    found: dict[str, Any] = wording("handover")[table]
    return found
