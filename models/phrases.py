"""Words that the records say of themselves, in both languages of the window."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

LANGUAGES = ("vi", "en")


@runtime_checkable
class Speaks(Protocol):
    """Anything that can be said in either language."""

    def sentence(self, language: str = "vi") -> str:
        """Return what is said in `language` (``vi`` or ``en``)."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """The same words in Vietnamese and English."""

    vi: str
    en: str

    def sentence(self, language: str = "vi") -> str:
        """Return the words in `language` (``vi`` or ``en``)."""
        return self.en if language == "en" else self.vi

    def filled(self, **values: object) -> Phrase:
        """Return the phrase with its ``{placeholders}`` filled; phrases in their language."""
        return Phrase(
            *(self.sentence(language).format(**spoken(values, language)) for language in LANGUAGES)
        )

    def capital(self) -> Phrase:
        """Return the phrase with a capital first letter, the rest as it is."""
        return Phrase(*(text[:1].upper() + text[1:] for text in (self.vi, self.en)))


def spoken(values: Mapping[str, object], language: str) -> dict[str, object]:
    """Return `values`, those that can speak in `language`."""
    return {
        name: value.sentence(language) if isinstance(value, Speaks) else value
        for name, value in values.items()
    }


def phrase(words: Mapping[str, str]) -> Phrase:
    """Return the phrase that a resource writes as ``{ vi = "…", en = "…" }``."""
    return Phrase(words["vi"], words["en"])


def same(text: str) -> Phrase:
    """Return a phrase for what is the same in both languages, such as a name."""
    return Phrase(text, text)


def joined(phrases: Sequence[Phrase], sign: str) -> Phrase:
    """Return the phrases one after another with `sign` between them."""
    return Phrase(
        sign.join(one.vi for one in phrases),
        sign.join(one.en for one in phrases),
    )
