"""By what way something was made known, and how things were inspected."""

from __future__ import annotations

from enum import StrEnum


class Channel(StrEnum):
    """By what way something was made known (domain: S, hình thức tuyên truyền)."""

    NEWS_ITEM = "news_item"
    INTRANET = "intranet"
    WEBSITE = "website"
    SOCIAL_MEDIA = "social_media"
    CONFERENCE = "conference"
    CONTEST = "contest"
    ETHNIC_LANGUAGE = "ethnic_language"
    RADIO = "radio"
    OTHER = "other"


class InspectionKind(StrEnum):
    """Kiểm tra, giám sát, tự kiểm tra."""

    CHECK = "check"
    SUPERVISION = "supervision"
    SELF_CHECK = "self_check"
