"""Whose name a written name is: exactly, or which names of the book come nearest to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from uuid import UUID

from models.names import clean, search_form, sort_key

_MOST = 5
_NEAR = 0.7
_COMRADE = re.compile(r"(?:đ/c|đ\.c\.?|đ/chí|đồng chí)[\s.:]*(?=\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """Someone who may be meant."""

    id: UUID
    full_name: str


@dataclass(frozen=True, slots=True)
class NameMatch:
    """Who has exactly that name, and who else may be meant, the nearest first."""

    same: tuple[Named, ...] = ()
    nearest: tuple[Named, ...] = ()

    @property
    def only(self) -> Named | None:
        """The one person of that name; None when there is nobody, or when several share it."""
        return self.same[0] if len(self.same) == 1 else None

    @property
    def candidates(self) -> tuple[Named, ...]:
        """Everyone who may be meant."""
        return self.same + self.nearest


def match_name(written: str, people: Sequence[Named]) -> NameMatch:
    """Compare a written name with those of `people`: Hoà is Hòa, capitals do not count.

    A name without its diacritics, or with other letters, is only near: nobody is guessed.
    """
    name = bare_name(written)
    if not name:
        return NameMatch()
    key = sort_key(name)
    same = tuple(one for one in people if sort_key(one.full_name) == key)
    if same:
        return NameMatch(same)
    sought = search_form(name)
    scored = [(_nearness(sought, search_form(one.full_name)), one) for one in people]
    near = sorted(
        (pair for pair in scored if pair[0] >= _NEAR),
        key=lambda pair: (-pair[0], sort_key(pair[1].full_name)),
    )
    return NameMatch(nearest=tuple(one for _, one in near[:_MOST]))


def bare_name(written: str) -> str:
    """Return a name without the "đ/c" in front of it."""
    name = clean(written)
    address = _COMRADE.match(name)
    return name[address.end() :] if address else name


def _nearness(sought: str, name: str) -> float:
    """Return how alike two names are, from 0 to 1; a shared given name is never far."""
    matcher = SequenceMatcher(None, sought, name)
    alike = matcher.ratio() if matcher.quick_ratio() >= _NEAR else 0.0
    same_given = sought.split()[-1:] == name.split()[-1:]
    return max(alike, _NEAR) if same_given else alike
