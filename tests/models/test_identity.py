"""Identifiers are of version 7, in order of time, and repeatable when asked."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from uuid import RFC_4122

from models.identity import new_id, now, repeatable

START = datetime(2024, 2, 3, 8, tzinfo=UTC)


def milliseconds(number: int) -> int:
    return number >> 80


def test_an_identifier_is_of_version_7_and_begins_with_its_time() -> None:
    before = time.time_ns() // 1_000_000
    made = [new_id() for _ in range(500)]
    after = time.time_ns() // 1_000_000
    assert {(one.version, one.variant) for one in made} == {(7, RFC_4122)}
    assert len(set(made)) == 500
    assert before <= milliseconds(made[0].int) <= milliseconds(made[-1].int) <= after


def test_identifiers_made_one_after_the_other_are_in_order() -> None:
    made = [new_id() for _ in range(5000)]
    assert made == sorted(made)
    assert len({milliseconds(one.int) for one in made}) < 5000, "none shared a millisecond"
    with repeatable(1, START):
        made = [new_id() for _ in range(500)]
    assert made == sorted(made)
    assert milliseconds(made[0].int) == int(START.timestamp() * 1000) + 1


def test_the_same_seed_gives_the_same_identifiers_and_times() -> None:
    runs = []
    for seed in (1, 1, 2):
        with repeatable(seed, START):
            runs.append([new_id(), now(), new_id()])
    assert runs[0] == runs[1]
    assert runs[0][0] != runs[2][0]
    assert runs[0][1] == START + timedelta(milliseconds=2)


def test_afterwards_identifiers_and_times_are_real_again() -> None:
    with repeatable(1, START):
        inside = new_id()
    assert abs(now() - datetime.now(UTC)) < timedelta(minutes=1)
    assert milliseconds(new_id().int) > milliseconds(inside.int)
