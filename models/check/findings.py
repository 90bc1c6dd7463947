"""What a check finds: one sentence each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from models.errors import RecordsError


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that breaks a rule; `rule` names its sentence, `values` fill it."""

    rule: str
    values: Mapping[str, object]

    def sentence(self, language: str = "vi") -> str:
        """Return the sentence in `language` (``vi`` or ``en``)."""
        return RecordsError(f"check.{self.rule}", **self.values).sentence(language)


Rule = Callable[[Session], Iterator[Finding]]


def found(rule: str, **values: object) -> Finding:
    """Return the finding that `rule` is broken."""
    return Finding(rule, values)
