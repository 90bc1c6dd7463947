"""What the tests of handing a book over share: a small book, who signs, a way to hand over."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from desktop.exports.handover.archive import Archive, write_archive
from desktop.exports.handover.reading import (
    CopiedBook,
    HandoverPaper,
    PackedPapers,
    Party,
    Wishes,
)
from desktop.exports.profiles import HD05, Profile
from models.book.database import Database, Session
from models.handover.condition import Condition
from models.handover.state import collect_handover
from models.periods import Period

DAY = date(2024, 6, 30)
PERIOD = Period(date(2024, 1, 1), DAY)
WISHES = Wishes(
    DAY,
    PERIOD,
    giver=Party("Vàng Bích Mai", "Bí thư chi bộ"),
    receiver=Party("Vũ Hồng Ánh", "Phó Bí thư chi bộ"),
    witness=Party("Phạm Thị Lan"),
)
SOUND = Condition((), None, has_password=False)
SHA256 = "0123456789abcdef" * 4


def paper_on(
    session: Session,
    *,
    wishes: Wishes = WISHES,
    profile: Profile = HD05,
    condition: Condition = SOUND,
    pack: PackedPapers | None = None,
) -> HandoverPaper:
    """Return what the minutes state, as the book stands."""
    state = collect_handover(session, day=wishes.day, period=wishes.period)
    book = CopiedBook("Sổ chi bộ.sochibo", 1_234_567, SHA256)
    return HandoverPaper(wishes, state, condition, book, pack, profile)


def hand_over(database: Database, folder: Path, **given: Any) -> Archive:
    """Hand `database` over with its own password, unless another is given."""
    wanted = {"wishes": WISHES, "key": database.key} | given
    return write_archive(database, folder=folder, **wanted)
