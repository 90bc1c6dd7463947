"""The mapped tables; importing this package maps them all."""

from models.tables import (
    activities,
    calendar,
    campaigns,
    changes,
    documents,
    meetings,
    members,
    minutes,
    organisation,
    quality,
    scans,
    settings,
    study,
    unsaved,
)

__all__ = [
    "activities",
    "calendar",
    "campaigns",
    "changes",
    "documents",
    "meetings",
    "members",
    "minutes",
    "organisation",
    "quality",
    "scans",
    "settings",
    "study",
    "unsaved",
]
