"""The field's words as the window shows them, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.colours import Tone
from models.words import (
    Audience,
    LeavingForm,
    Mark,
    MeetingKind,
    MeetingState,
    Move,
    Post,
    PostMove,
    Service,
    Sex,
    Status,
    StudyForm,
    TaskState,
    TopicKind,
)

translate = QCoreApplication.translate


def mark_label(mark: Mark) -> str:
    """Return what happened to a person at a meeting: "Present"."""
    return {
        Mark.NOT_RECORDED: translate("labels", "Not recorded"),
        Mark.PRESENT: translate("labels", "Present"),
        Mark.LATE: translate("labels", "Late"),
        Mark.ABSENT_EXCUSED: translate("labels", "Absent with reason"),
        Mark.ABSENT_UNEXCUSED: translate("labels", "Absent without reason"),
        Mark.EXEMPT: translate("labels", "Exempt"),
    }[mark]


def mark_icon(mark: Mark) -> str:
    """Return the shape that says the same without colour."""
    return {
        Mark.NOT_RECORDED: "circle-dashed",
        Mark.PRESENT: "check",
        Mark.LATE: "clock",
        Mark.ABSENT_EXCUSED: "note",
        Mark.ABSENT_UNEXCUSED: "x",
        Mark.EXEMPT: "minus",
    }[mark]


def mark_tone(mark: Mark) -> Tone:
    """Return the tone of the mark's chip."""
    return {
        Mark.NOT_RECORDED: Tone.EMPTY,
        Mark.PRESENT: Tone.PLAIN,
        Mark.LATE: Tone.GOLD,
        Mark.ABSENT_EXCUSED: Tone.BLUE,
        Mark.ABSENT_UNEXCUSED: Tone.RED,
        Mark.EXEMPT: Tone.GREY,
    }[mark]


def status_label(status: Status) -> str:
    """Return where a person belongs on a date: "Official"."""
    return {
        Status.OFFICIAL: translate("labels", "Official member"),
        Status.PROBATIONARY: translate("labels", "Probationary member"),
        Status.TEMPORARY_IN: translate("labels", "Temporarily here"),
        Status.EXEMPT: translate("labels", "Exempt from meetings"),
        Status.SPECIAL_DUTY: translate("labels", "On special duty"),
        Status.STAFF: translate("labels", "Staff, not in the Party"),
        Status.TEMPORARY_OUT: translate("labels", "Temporarily elsewhere"),
        Status.SUSPENDED: translate("labels", "Suspended"),
        Status.TRANSFERRED: translate("labels", "Transferred"),
        Status.LEFT: translate("labels", "Left"),
        Status.DIED: translate("labels", "Died"),
    }[status]


def move_label(move: Move | PostMove) -> str:
    """Return what happened to a person: "Transferred in"."""
    labels: dict[Move | PostMove, str] = {
        Move.ADMITTED: translate("labels", "Admitted to the Party"),
        Move.BECAME_OFFICIAL: translate("labels", "Became official"),
        Move.TRANSFERRED_IN: translate("labels", "Transferred in"),
        Move.TRANSFERRED_OUT: translate("labels", "Transferred out"),
        Move.TEMPORARILY_IN: translate("labels", "Came for a time"),
        Move.TEMPORARILY_OUT: translate("labels", "Went elsewhere for a time"),
        Move.RETURNED: translate("labels", "Temporary stay ended"),
        Move.EXEMPTED: translate("labels", "Exempted from meetings"),
        Move.SUSPENDED: translate("labels", "Suspended from meetings"),
        Move.RESTORED: translate("labels", "Restored to meetings"),
        Move.LEFT: translate("labels", "Struck off or left the Party"),
        Move.DIED: translate("labels", "Passed away"),
        PostMove.TAKEN: translate("labels", "Took a post"),
        PostMove.GIVEN_UP: translate("labels", "Gave up a post"),
    }
    return labels[move]


def move_icon(move: Move | PostMove) -> str:
    """Return the shape of a move."""
    icons: dict[Move | PostMove, str] = {
        Move.ADMITTED: "user-plus",
        Move.BECAME_OFFICIAL: "star",
        Move.TRANSFERRED_IN: "arrow-square-in",
        Move.TRANSFERRED_OUT: "arrow-square-out",
        Move.TEMPORARILY_IN: "sign-in",
        Move.TEMPORARILY_OUT: "sign-out",
        Move.RETURNED: "arrow-u-up-left",
        Move.EXEMPTED: "minus",
        Move.SUSPENDED: "prohibit",
        Move.RESTORED: "arrow-clockwise",
        Move.LEFT: "x",
        Move.DIED: "flag",
        PostMove.TAKEN: "medal",
        PostMove.GIVEN_UP: "hand-palm",
    }
    return icons[move]


def leaving_form_label(form: LeavingForm) -> str:
    """Return how a member left the Party: "Struck off"."""
    return {
        LeavingForm.STRUCK_OFF: translate("labels", "Struck off"),
        LeavingForm.AT_OWN_WISH: translate("labels", "At their own wish"),
        LeavingForm.EXPELLED: translate("labels", "Expelled"),
    }[form]


def service_label(service: Service) -> str:
    """Return what the register calls bộ đội, công an, hưu trí: "Army"."""
    return {
        Service.ARMY: translate("labels", "Army"),
        Service.POLICE: translate("labels", "Police"),
        Service.RETIRED: translate("labels", "Retired"),
    }[service]


def post_label(post: Post) -> str:
    """Return a post in the cell: "Secretary"."""
    return {
        Post.SECRETARY: translate("labels", "Secretary"),
        Post.DEPUTY_SECRETARY: translate("labels", "Deputy secretary"),
        Post.COMMITTEE_MEMBER: translate("labels", "Committee member"),
    }[post]


def sex_label(sex: Sex) -> str:
    """Return "Male" or "Female"."""
    return {
        Sex.MALE: translate("labels", "Male"),
        Sex.FEMALE: translate("labels", "Female"),
    }[sex]


def meeting_kind_label(kind: MeetingKind) -> str:
    """Return the kind of a meeting: "Regular meeting"."""
    return {
        MeetingKind.REGULAR: translate("labels", "Regular meeting"),
        MeetingKind.THEMATIC: translate("labels", "Thematic meeting"),
        MeetingKind.COMMITTEE: translate("labels", "Committee meeting"),
        MeetingKind.BRIEFING: translate("labels", "Staff briefing"),
        MeetingKind.CONFERENCE: translate("labels", "Conference"),
        MeetingKind.OTHER: translate("labels", "Other meeting"),
    }[kind]


def meeting_state_label(state: MeetingState) -> str:
    """Return how far a meeting's record is: "Held"."""
    return {
        MeetingState.DRAFT: translate("labels", "Planned"),
        MeetingState.HELD: translate("labels", "Held"),
        MeetingState.FINALISED: translate("labels", "Finalised"),
        MeetingState.CANCELLED: translate("labels", "Cancelled"),
    }[state]


def meeting_state_icon(state: MeetingState) -> str:
    """Return the shape of a meeting's state."""
    return {
        MeetingState.DRAFT: "circle-dashed",
        MeetingState.HELD: "circle-half",
        MeetingState.FINALISED: "lock-simple",
        MeetingState.CANCELLED: "prohibit",
    }[state]


def meeting_state_tone(state: MeetingState) -> Tone:
    """Return the tone of a meeting's state."""
    return {
        MeetingState.DRAFT: Tone.EMPTY,
        MeetingState.HELD: Tone.GOLD,
        MeetingState.FINALISED: Tone.GOOD,
        MeetingState.CANCELLED: Tone.GREY,
    }[state]


def audience_label(audience: Audience) -> str:
    """Return who is called to a meeting: "Party members and staff"."""
    return {
        Audience.MEMBERS: translate("labels", "Party members"),
        Audience.EVERYONE: translate("labels", "Party members and staff"),
        Audience.COMMITTEE: translate("labels", "The cell's committee"),
        Audience.GROUP: translate("labels", "A party group"),
    }[audience]


def task_state_label(state: TaskState) -> str:
    """Return how a task stands: "Done"."""
    return {
        TaskState.DONE: translate("labels", "Done"),
        TaskState.ONGOING: translate("labels", "Under way"),
        TaskState.NOT_DONE: translate("labels", "Not done"),
        TaskState.DROPPED: translate("labels", "Dropped"),
    }[state]


def study_form_label(form: StudyForm) -> str:
    """Return how a person studied outside a meeting: "Self-study"."""
    return {
        StudyForm.SELF_STUDY: translate("labels", "Self-study"),
        StudyForm.SELF_RESEARCH: translate("labels", "Self-research"),
        StudyForm.INTRANET: translate("labels", "On the intranet"),
        StudyForm.WEBSITE: translate("labels", "On the website"),
        StudyForm.OTHER: translate("labels", "Another form"),
    }[form]


def hours_text(minutes: int) -> str:
    """Return a time in hours with one place: "12,5 hours"."""
    hours = f"{minutes / 60:.1f}".removesuffix(".0").replace(".", ",")
    return translate("labels", "{0} hours").format(hours)


def topic_kind_label(kind: TopicKind) -> str:
    """Return what a topic of a campaign is: "Part"."""
    return {
        TopicKind.PART: translate("labels", "Part"),
        TopicKind.CONTENT: translate("labels", "Content"),
        TopicKind.VALUE: translate("labels", "Value"),
        TopicKind.MATERIAL: translate("labels", "Study material"),
    }[kind]
