"""How the lines of a paper are set, alike for every format: capitals, widths, line ends."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from desktop.exports.paper import Paper, date_line
from desktop.exports.pdf.fonts import filled, text_width
from desktop.exports.profiles import Element, Profile
from desktop.exports.wording import wording

_POINTS = 72 / 25.4
#: The right column of the heading takes what its date line needs, between these widths.
_RIGHT_COLUMN = (88 * _POINTS, 104 * _POINTS)
_COLUMN_GAP = 2 * _POINTS
#: Where the names of several addressees begin, as a share of the width.
_ADDRESSEES_FROM = 0.3
_LABEL_GAP = 8
_DASHES = {"-", "–", "—"}
#: What may stand around a word.
_MARKS = "“”\"‘’'(),;:.…"


def cased(value: str, element: Element) -> str:
    """Return `value` in capitals when `element` is set in capitals."""
    return value.upper() if element.caps else value


def balanced(value: str, element: Element, width: float) -> str:
    """Return `value` with line breaks that use as few lines as possible, of like length.

    Names of bodies and titles would otherwise leave a single word on their last line, or part
    the syllables of one word.
    """
    words = _joined(cased(value, element).split())
    lines = filled(words, element, width)
    whole = _together(words)
    if all(fits(word, element, width) for word in whole):
        kept = filled(whole, element, width)
        if len(kept) == len(lines):
            words, lines = whole, kept
    narrowed = width
    while len(lines) > 1 and narrowed > width / 2:
        narrowed -= 4
        tried = filled(words, element, narrowed)
        if len(tried) > len(lines):
            break
        lines = tried
    return "\n".join(lines)


def heading_widths(paper: Paper, width: float) -> tuple[float, float, float]:
    """Return how wide the left column, the gap and the right column of the heading are."""
    least, most = _RIGHT_COLUMN
    wanted = text_width(date_line(paper.heading), paper.profile.elements["date_line"]) + 4
    right = min(max(wanted, least), most)
    return width - right - _COLUMN_GAP, _COLUMN_GAP, right


def addressee_widths(profile: Profile, width: float) -> tuple[float, float]:
    """Return the room beside the label of several addressees, and the label's own."""
    label = text_width(profile.letter_label, profile.elements["addressee_label"]) + _LABEL_GAP
    return width * _ADDRESSEES_FROM - label, label


def fits(value: str, element: Element, width: float) -> bool:
    """Tell whether `value` stands on one line of this width."""
    return text_width(value, element) <= width


def _joined(words: Sequence[str]) -> list[str]:
    """Return `words` with each lone dash tied to the word before it: no line begins with one."""
    joined: list[str] = []
    for word in words:
        if joined and word in _DASHES:
            joined[-1] += f" {word}"
        else:
            joined.append(word)
    return joined


def _together(words: Sequence[str]) -> list[str]:
    """Return `words` with the syllables of one word tied to each other."""
    tied: list[str] = []
    place = 0
    while place < len(words):
        length = _syllables(words, place)
        tied.append(" ".join(words[place : place + length]))
        place += length
    return tied


def _syllables(words: Sequence[str], place: int) -> int:
    """Return over how many of `words` the word that begins at `place` runs."""
    known, longest = _known_words()
    for length in range(min(longest, len(words) - place), 1, -1):
        syllables = [word.casefold() for word in words[place : place + length]]
        syllables[0] = syllables[0].lstrip(_MARKS)
        syllables[-1] = syllables[-1].rstrip(_MARKS)
        if " ".join(syllables) in known:
            return length
    return 1


@lru_cache(maxsize=1)
def _known_words() -> tuple[frozenset[str], int]:
    """Return the words that are kept together, and of how many syllables the longest is."""
    words: list[str] = wording("line_breaks")["together"]
    return frozenset(words), max(len(word.split()) for word in words)
