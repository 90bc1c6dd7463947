"""The mapped tables; importing this package maps them all."""

from models.tables import (
    campaigns,
    changes,
    documents,
    meetings,
    members,
    minutes,
    organisation,
    quality,
    study,
    unsaved,
)

__all__ = [
    "campaigns",
    "changes",
    "documents",
    "meetings",
    "members",
    "minutes",
    "organisation",
    "quality",
    "study",
    "unsaved",
]
