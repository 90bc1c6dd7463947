"""The mapped tables; importing this package maps them all."""

from models.tables import (
    activities,
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
    "activities",
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
