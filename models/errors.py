"""The failures that are the user's or the world's; each carries one sentence to show."""

from __future__ import annotations

import resources
from models.phrases import spoken


class RecordsError(Exception):
    """A failure to be told in one sentence: what happened, what is safe, what to do.

    `key` names the sentence: ``book.missing`` is the entry ``[missing]`` of
    ``resources/sentences/book.toml``; `values` fill its ``{placeholders}``.
    """

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values

    def __str__(self) -> str:
        return self.sentence()

    def sentence(self, language: str = "vi") -> str:
        """Return the sentence in `language` (``vi`` or ``en``); so is any given as a value."""
        noun, name = self.key.split(".")
        text: str = resources.read_toml(f"sentences/{noun}.toml")[name][language]
        return text.format(**spoken(self.values, language))
