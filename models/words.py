"""The field's fixed sets of words, as enumerations whose values are stored in the book."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """Where a person belongs on a given date (domain: tư cách)."""

    OFFICIAL = "official"
    PROBATIONARY = "probationary"
    TEMPORARY_IN = "temporary_in"
    EXEMPT = "exempt"
    SPECIAL_DUTY = "special_duty"
    STAFF = "staff"
    TEMPORARY_OUT = "temporary_out"
    SUSPENDED = "suspended"
    TRANSFERRED = "transferred"
    LEFT = "left"
    DIED = "died"


#: Party members who are called to the cell's meetings.
MEMBER_STATUSES = frozenset(
    {
        Status.OFFICIAL,
        Status.PROBATIONARY,
        Status.TEMPORARY_IN,
        Status.EXEMPT,
        Status.SPECIAL_DUTY,
    }
)
#: Members who need not come: they count for the vote only when they do (domain: 2.6).
SPARED_STATUSES = frozenset({Status.EXEMPT, Status.SPECIAL_DUTY})
#: Everyone on the cell's roll: party members and the staff who study with them.
ROLL_STATUSES = MEMBER_STATUSES | {Status.STAFF}
#: Statuses after which the person no longer belongs to the cell.
ENDED_STATUSES = frozenset({Status.TRANSFERRED, Status.LEFT, Status.DIED})


class Post(StrEnum):
    """A post in the cell."""

    SECRETARY = "secretary"
    DEPUTY_SECRETARY = "deputy_secretary"
    COMMITTEE_MEMBER = "committee_member"


class Move(StrEnum):
    """What happened to a person that began a status (biến động)."""

    ADMITTED = "admitted"
    BECAME_OFFICIAL = "became_official"
    TRANSFERRED_IN = "transferred_in"
    TRANSFERRED_OUT = "transferred_out"
    TEMPORARILY_IN = "temporarily_in"
    TEMPORARILY_OUT = "temporarily_out"
    #: A temporary stay ended; dated in advance where its last day is known.
    RETURNED = "returned"
    EXEMPTED = "exempted"
    SUSPENDED = "suspended"
    RESTORED = "restored"
    LEFT = "left"
    DIED = "died"


class PostMove(StrEnum):
    """A post begins or ends."""

    TAKEN = "post_taken"
    GIVEN_UP = "post_given_up"


class LeavingForm(StrEnum):
    """How a member left the Party (hình thức ra khỏi Đảng)."""

    STRUCK_OFF = "struck_off"
    AT_OWN_WISH = "at_own_wish"
    EXPELLED = "expelled"


class Service(StrEnum):
    """What the register calls bộ đội, công an, hưu trí."""

    ARMY = "army"
    POLICE = "police"
    RETIRED = "retired"


class Sex(StrEnum):
    """Nam, nữ."""

    MALE = "male"
    FEMALE = "female"


class MeetingKind(StrEnum):
    """The kinds of meeting that the cell keeps apart."""

    REGULAR = "regular"
    THEMATIC = "thematic"
    COMMITTEE = "committee"
    BRIEFING = "briefing"
    CONFERENCE = "conference"
    OTHER = "other"


class MeetingState(StrEnum):
    """Draft until it took place, finalised once its record is closed; or it was called off."""

    DRAFT = "draft"
    HELD = "held"
    FINALISED = "finalised"
    CANCELLED = "cancelled"


#: Meetings that took place: every count and paper is made of these.
HELD_STATES = frozenset({MeetingState.HELD, MeetingState.FINALISED})


class Audience(StrEnum):
    """Who is called to a meeting."""

    MEMBERS = "members"
    EVERYONE = "everyone"
    COMMITTEE = "committee"
    GROUP = "group"


class Mark(StrEnum):
    """What happened to one person at one meeting."""

    NOT_RECORDED = "not_recorded"
    PRESENT = "present"
    LATE = "late"
    ABSENT_EXCUSED = "absent_excused"
    ABSENT_UNEXCUSED = "absent_unexcused"
    EXEMPT = "exempt"


#: Late counts as present and is shown apart (glossary: đi muộn).
PRESENT_MARKS = frozenset({Mark.PRESENT, Mark.LATE})
ABSENT_MARKS = frozenset({Mark.ABSENT_EXCUSED, Mark.ABSENT_UNEXCUSED})


class TaskState(StrEnum):
    """How a task stands when a meeting reviews it."""

    DONE = "done"
    ONGOING = "ongoing"
    NOT_DONE = "not_done"
    DROPPED = "dropped"


#: What need not be reviewed any more.
CLOSED_TASKS = frozenset({TaskState.DONE, TaskState.DROPPED})


class StudyForm(StrEnum):
    """How a person studied outside a meeting."""

    SELF_STUDY = "self_study"
    SELF_RESEARCH = "self_research"
    INTRANET = "intranet"
    WEBSITE = "website"
    OTHER = "other"


class CoverRule(StrEnum):
    """What makes a topic of a campaign covered for a person."""

    EITHER = "either"
    ATTENDED = "attended"
    STUDIED = "studied"
    BOTH = "both"


class TopicState(StrEnum):
    """How a person stands to a topic of a campaign; the letters of the coverage matrix."""

    ATTENDED = "attended"
    MADE_UP = "made_up"
    STUDIED = "studied"
    PARTLY = "partly"
    NOT_YET = "not_yet"


class TopicKind(StrEnum):
    """What a topic of a campaign is."""

    PART = "part"
    CONTENT = "content"
    VALUE = "value"
    MATERIAL = "material"


class DirectiveRole(StrEnum):
    """How a campaign stands to a document it names."""

    SOURCE = "source"
    CARRIED_OUT = "carried_out"
    TIED_TO = "tied_to"


class AudienceRole(StrEnum):
    """Who studies, who is reached by what is published, which bodies carry the campaign out."""

    STUDIES = "studies"
    REACHED = "reached"
    CARRIES_OUT = "carries_out"


class Activity(StrEnum):
    """What the program records when a form that a document names is held."""

    REGULAR_MEETING = "regular_meeting"
    THEMATIC_MEETING = "thematic_meeting"
    COMMITTEE_MEETING = "committee_meeting"
    STAFF_BRIEFING = "staff_briefing"
    CONFERENCE = "conference"
    MASS_ORGANISATION = "mass_organisation"
    SELF_STUDY = "self_study"
    SELF_RESEARCH = "self_research"
    INTRANET = "intranet"
    WEBSITE = "website"
    SOCIAL_MEDIA = "social_media"
    NEWS_ITEM = "news_item"
    ETHNIC_LANGUAGE = "ethnic_language"
    CONTEST = "contest"
    FORUM = "forum"
    TRAINING = "training"
    ARTS = "arts"
    DISSEMINATION = "dissemination"


class PeakLevel(StrEnum):
    """Whose anniversary a peak period lies around."""

    NATIONAL = "national"
    PROVINCE = "province"
    OFFICE = "office"


class Reporter(StrEnum):
    """Who owes a report: the units that studied, or the body that consolidates their reports."""

    UNIT = "unit"
    CONSOLIDATOR = "consolidator"


class ReceiverRole(StrEnum):
    """Why a body is named: it receives reports, passes them on, or was sent the document."""

    REPORT = "report"
    THROUGH = "through"
    ADDRESSEE = "addressee"
    COPY = "copy"
    FILED = "filed"


class ProvisionKind(StrEnum):
    """What a sentence of the document lays down."""

    PURPOSE = "purpose"
    REQUIREMENT = "requirement"
    TASK = "task"
    LEADER_TASK = "leader_task"


class DocumentState(StrEnum):
    """A paper is a draft until it is issued."""

    DRAFT = "draft"
    ISSUED = "issued"


class ScanKind(StrEnum):
    """The kinds of file that a scan can be."""

    PDF = "pdf"
    JPEG = "jpg"
    PNG = "png"
