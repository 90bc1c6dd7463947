"""Trials of one act: killed at many steps and moments, judged each time, with its control."""

from __future__ import annotations

import random
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.book.under_way import clear_left_behind
from tests.faults import acts
from tests.faults.conftest import Oven
from tests.faults.scale import KILLED, KILLS

SEED = 41
#: Kills of each careless way of doing the same.
CONTROLS = 12
BOOK = "sổ.sochibo"


@dataclass
class Trials:
    """A folder that is the same before each trial; what is judged wrong there is kept."""

    oven: Oven
    folder: Path
    kept: Path
    tell: Callable[[str, object], None]
    fill: Callable[[Path], None]

    def __post_init__(self) -> None:
        self._pattern = self.folder / "mẫu"
        self.place = self.folder / "nơi thử"
        self._pattern.mkdir()
        self.fill(self._pattern)

    @property
    def book(self) -> Path:
        return self.place / BOOK

    @property
    def notes(self) -> Path:
        """The folder where the program notes what it is writing."""
        return self.folder / "ghi chú"

    @property
    def acks(self) -> Path:
        return self.folder / "acks"

    def run(self, scene: str, *more: str, **fault: Any) -> dict[str, Any]:
        shutil.rmtree(self.place, ignore_errors=True)
        shutil.copytree(self._pattern, self.place)
        self.acks.unlink(missing_ok=True)
        shutil.rmtree(self.notes, ignore_errors=True)
        paths = [self.book, *(self.place / one for one in more), self.acks]
        return self.oven.order(scene, *paths, **fault)

    def sweep(
        self,
        act: str,
        scene: str,
        *more: str,
        judge: Callable[[], None],
        endless: bool = False,
    ) -> None:
        """Kill at steps spread over the whole act and at moments of chance; judge each time."""
        assert act in KILLED
        chance = random.Random(SEED)
        steps, seconds = self._measure(scene, *more)
        if endless:
            steps, seconds = 4 * steps, 0.3
        self.oven.struck = 0
        spread = KILLS // 2
        for place in range(spread):
            self._try(scene, *more, judge=judge, at=1 + place * steps // spread)
        for _ in range(KILLS - spread):
            moment = chance.uniform(0, seconds)
            # How much is done by then depends on the machine; a counted step always strikes.
            if not self._try(scene, *more, judge=judge, after=moment):
                self._try(scene, *more, judge=judge, at=chance.randint(1, max(1, steps - 2)))
        # A fault that never strikes proves nothing.
        assert self.oven.struck == KILLS
        self.tell("kills", [act, KILLS])

    def _try(self, scene: str, *more: str, judge: Callable[[], None], **fault: Any) -> bool:
        """Run the scene while a fault strikes, judge what is left, and tell whether it struck."""
        answer = self.run(scene, *more, notes=str(self.notes), **fault)
        assert answer["killed"] or answer["code"] == 0, answer
        try:
            clear_left_behind(self.notes)
            judge()
            assert leftovers(self.place) == []
        except BaseException as error:
            shutil.copytree(self.place, self.kept, dirs_exist_ok=True)
            error.add_note(f"{scene}, {fault}, seed {SEED}; kept in {self.kept}")
            raise
        return bool(answer["killed"])

    def careless(
        self, scene: str, *more: str, judge: Callable[[], None], at_end: bool = False
    ) -> int:
        """Return how many kills of a careless act the judge finds fault with.

        They strike at steps spread over the act, or at its last steps, where the careless are.
        """
        steps, found = self._count(scene, *more), 0
        places = min(steps, CONTROLS)
        self.oven.struck = 0
        for place in range(places):
            self.run(scene, *more, at=steps - place if at_end else 1 + place * steps // places)
            try:
                judge()
                assert leftovers(self.place) == []
            except Exception:
                found += 1
        assert self.oven.struck >= places - 1
        self.tell("controls", f"{scene} {found} of {places}")
        return found

    def _measure(self, scene: str, *more: str) -> tuple[int, float]:
        assert self.run(scene, *more, here=True)["code"] == 0
        begun = time.perf_counter()
        return self._count(scene, *more), time.perf_counter() - begun

    def _count(self, scene: str, *more: str) -> int:
        """Return how many steps it takes to do the scene once."""
        count = self.folder / "steps"
        assert self.run(scene, *more, count_in=str(count), once=True)["code"] == 0
        return int(count.read_text(encoding="utf-8"))

    @property
    def done(self) -> list[str]:
        """What the child had called done."""
        return acts.said(self.acks)


Make = Callable[[Callable[[Path], None]], Trials]


def leftovers(folder: Path) -> list[str]:
    return [one.name for one in folder.rglob("*") if one.name.startswith(".")]
