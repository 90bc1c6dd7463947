"""Documents are written over older ones while faults strike: one of the two is there whole.

Nothing is called saved that is not.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from tests.faults.conftest import ROOT
from tests.faults.scale import times
from tests.faults.writing import CODES, SAVED

#: The most steps that writing takes; after them comes the end.
_MOST = 40
#: The steps that writing takes at least: opening, syncing twice, renaming.
_FEWEST = 4
FULL = {CODES["exports.disk_full"], CODES["exports.cannot_write"]}


class Writer:
    """Gives orders to the process that writes, and counts the faults that struck."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        first = self._answer()
        self.documents = [tuple(each) for each in first["documents"]]
        self.real = first["real"]
        self.struck = 0

    def order(self, document: tuple[str, str], **fault: Any) -> dict[str, Any]:
        """Write a document while a fault strikes, and return what is left."""
        assert self._process.stdin is not None
        key, suffix = document
        self._process.stdin.write(json.dumps({"key": key, "suffix": suffix, **fault}) + "\n")
        self._process.stdin.flush()
        answer = self._answer()
        self.struck += answer["killed"] or answer["code"] != SAVED
        return answer

    def _answer(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer


@pytest.fixture(scope="module")
def writer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Writer]:
    folder = tmp_path_factory.mktemp("writing")
    private, environment = private_start()
    with subprocess.Popen(
        [*private, sys.executable, "-m", "tests.faults.writing", str(folder)],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield Writer(process)
        assert process.stdin is not None
        process.stdin.close()
        process.wait(timeout=120)


def private_start() -> tuple[list[str], dict[str, str]]:
    """Return how to start a process that sees disks of its own, if this system lets us."""
    environment = dict(os.environ)
    command = ["unshare", "-m"]
    if shutil.which("unshare"):
        tried = subprocess.run([*command, "true"], capture_output=True, check=False)
        if tried.returncode == 0:
            return command, {**environment, "OWN_MOUNTS": "1"}
    return [], environment


def harmed(answer: dict[str, Any]) -> bool:
    """Tell whether the old file is gone and the new one is not there whole."""
    return not answer["old"] and not answer["new"]


def lied(answer: dict[str, Any]) -> bool:
    """Tell whether it was called saved and is not."""
    return answer["code"] == SAVED and not answer["killed"] and not answer["new"]


def swept(writer: Writer) -> list[tuple[str, str]]:
    """Return the documents that are killed at each step: some of each kind, all in the long run."""
    kinds = {suffix for _, suffix in writer.documents}
    return [
        document
        for kind in sorted(kinds)
        for document in [each for each in writer.documents if each[1] == kind][: times(3)]
    ]


def test_without_a_fault_every_document_takes_the_place_of_the_old(writer: Writer) -> None:
    assert len(writer.documents) >= 37
    for document in writer.documents:
        answer = writer.order(document)
        assert (answer["code"], answer["new"], answer["litter"]) == (SAVED, True, []), document


@pytest.mark.parametrize("part", [0, 0.01, 0.5, 0.99])
def test_a_full_disk_leaves_the_old_file(writer: Writer, part: float) -> None:
    for document in writer.documents:
        answer = writer.order(document, room=part)
        assert answer["code"] in FULL, (document, answer)
        assert not writer.real or answer["code"] == CODES["exports.disk_full"]
        assert answer["old"], document
        assert answer["litter"] == [], document


def test_a_target_that_is_held_once_is_replaced_all_the_same(writer: Writer) -> None:
    for document in writer.documents:
        answer = writer.order(document, locked=1)
        assert (answer["code"], answer["new"], answer["litter"]) == (SAVED, True, []), document


def test_a_target_that_stays_held_is_told_and_stays(writer: Writer) -> None:
    for document in writer.documents:
        answer = writer.order(document, locked=10_000)
        assert answer["code"] == CODES["exports.in_use"], (document, answer)
        assert answer["old"], document
        assert answer["litter"] == [], document


def test_a_folder_that_cannot_be_written_to_is_told(writer: Writer) -> None:
    for document in writer.documents:
        answer = writer.order(document, read_only=True)
        assert answer["code"] == CODES["exports.not_allowed"], (document, answer)
        assert answer["old"], document
        assert answer["litter"] == [], document


def test_a_kill_at_any_step_leaves_one_of_the_two_whole(writer: Writer) -> None:
    writer.struck, seen = 0, set()
    documents = swept(writer)
    for document in documents:
        for step in range(1, _MOST):
            answer = writer.order(document, at=step)
            assert not harmed(answer), (document, step)
            assert len(answer["litter"]) <= 1
            seen.add("new" if answer["new"] else "old")
            if not answer["killed"]:
                assert answer["new"]
                break
    assert seen == {"old", "new"}
    # Opening, syncing, renaming: every document was killed at each of them.
    assert writer.struck >= _FEWEST * len(documents)


def test_a_kill_at_any_moment_leaves_one_of_the_two_whole(writer: Writer) -> None:
    seed = random.randrange(1 << 30)
    print(f"seed {seed}")  # noqa: T201
    chance = random.Random(seed)
    struck, kills = 0, times(60)
    for _ in range(kills):
        document = chance.choice(writer.documents)
        # How much is written by then depends on the machine; its first steps always come.
        for fault in ({"after": chance.uniform(0, 0.01)}, {"at": chance.randint(1, _FEWEST)}):
            answer = writer.order(document, **fault)
            assert not harmed(answer), (seed, document)
            assert not lied(answer), (seed, document)
            if answer["killed"]:
                struck += 1
                break
    assert struck == kills


def test_careless_writing_is_caught_by_the_same_faults(writer: Writer) -> None:
    document = ("campaign-report", "pdf")
    full = [writer.order(document, careless=True, room=part) for part in (0, 0.5)]
    assert all(harmed(answer) for answer in full)
    killed = [writer.order(document, careless=True, at=step) for step in range(1, 4)]
    assert any(harmed(answer) for answer in killed)
