"""What a report may carry besides its text, and what it carries if nobody chose."""

from __future__ import annotations

from models.documents.drafts import Draft

#: Each appendix of a campaign's report in its order, and whether it is usual.
PARTS: dict[str, bool] = {
    "summary": False,
    "yearly": True,
    "topics": True,
    "activities": True,
    "publicity": True,
    "inspections": True,
    "charts": False,
    "figures": False,
}
#: The name under which a draft keeps which outline it has.
KIND = "kind"
_WORDS = {True: "on", False: "off"}


def carries(draft: Draft, part: str) -> bool:
    """Return whether the draft carries the appendix `part`."""
    return draft.carries.get(part, _WORDS[PARTS[part]]) == _WORDS[True]


def choice_of(part: str, *, carried: bool) -> str:
    """Return what a draft keeps of the choice; nothing when it is the usual one."""
    return "" if carried == PARTS[part] else _WORDS[carried]
