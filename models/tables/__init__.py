"""The mapped tables; importing this package maps them all."""

from models.tables import (
    campaigns,
    changes,
    documents,
    meetings,
    members,
    organisation,
    settings,
    study,
)

__all__ = [
    "campaigns",
    "changes",
    "documents",
    "meetings",
    "members",
    "organisation",
    "settings",
    "study",
]
