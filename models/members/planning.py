"""What a move makes of a person: which moves make sense on a day, and the rows each leaves.

Nothing here reads the book; `models.members.moves` enters what is planned here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from models.errors import RecordsError
from models.members.group_steps import GroupStep
from models.members.people import PersonDetail
from models.members.steps import PostStep, StatusStep, status_on
from models.periods import date_text
from models.words import ENDED_STATUSES, LeavingForm, Move, Post, PostMove, Status

_ARRIVALS = (Move.TRANSFERRED_IN, Move.TEMPORARILY_IN, Move.ADMITTED)
_ENDS = (Move.TRANSFERRED_OUT, Move.LEFT, Move.DIED)
#: Which moves make sense for someone of a status, the most usual first.
_MOVES: dict[Status | None, tuple[Move, ...]] = {
    None: _ARRIVALS,
    Status.STAFF: (*(Move.ADMITTED, Move.TRANSFERRED_IN), Move.TRANSFERRED_OUT, Move.DIED),
    Status.PROBATIONARY: (
        *(Move.BECAME_OFFICIAL, Move.TRANSFERRED_OUT, Move.TEMPORARILY_OUT),
        *(Move.SUSPENDED, Move.LEFT, Move.DIED),
    ),
    Status.OFFICIAL: (
        *(Move.TRANSFERRED_OUT, Move.TEMPORARILY_OUT, Move.EXEMPTED, Move.SUSPENDED),
        *(Move.LEFT, Move.DIED),
    ),
    Status.EXEMPT: (Move.RESTORED, *_ENDS),
    Status.SPECIAL_DUTY: (Move.RESTORED, *_ENDS),
    Status.TEMPORARY_IN: (Move.RETURNED, Move.TRANSFERRED_IN, Move.DIED),
    Status.TEMPORARY_OUT: (Move.RETURNED, Move.BECAME_OFFICIAL, *_ENDS),
    Status.SUSPENDED: (Move.RESTORED, *_ENDS),
    Status.TRANSFERRED: (Move.TRANSFERRED_IN, Move.TEMPORARILY_IN),
    Status.LEFT: (Move.RESTORED, Move.ADMITTED),
    Status.DIED: (),
}
#: The status that a move begins, where it does not hang on who the person was before.
_BEGINS = {
    Move.ADMITTED: Status.PROBATIONARY,
    Move.BECAME_OFFICIAL: Status.OFFICIAL,
    Move.TRANSFERRED_OUT: Status.TRANSFERRED,
    Move.TEMPORARILY_IN: Status.TEMPORARY_IN,
    Move.TEMPORARILY_OUT: Status.TEMPORARY_OUT,
    Move.EXEMPTED: Status.EXEMPT,
    Move.SUSPENDED: Status.SUSPENDED,
    Move.LEFT: Status.LEFT,
    Move.DIED: Status.DIED,
}
_DAY = timedelta(days=1)
#: The months of probation (domain: glossary, dự bị).
_PROBATION = 12


@dataclass(frozen=True, slots=True)
class MoveEntry:
    """One move as it is entered.

    `until` is the last day of a temporary stay, if it is known; `status` is as what someone
    transferred in belongs, official or probationary. The bodies are those of the papers.
    """

    move: Move
    on: date
    document: str = ""
    note: str = ""
    until: date | None = None
    status: Status = Status.OFFICIAL
    body: str = ""
    introduced_by: str = ""
    received_by: str = ""
    leaving_form: LeavingForm | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What a person's dated rows and party dates become, and what that does away with.

    `dropped` are returns that were foreseen and will not come, `ended` posts that are cut short,
    `follows` is the row entered already that ends the new status. `groups` None: as they are.
    """

    statuses: tuple[StatusStep, ...]
    posts: tuple[PostStep, ...]
    joined_on: date | None
    official_on: date | None
    dropped: tuple[StatusStep, ...] = ()
    ended: tuple[PostStep, ...] = ()
    follows: StatusStep | None = None
    groups: tuple[GroupStep, ...] | None = None


def moves_for(person: PersonDetail, day: date) -> tuple[Move | PostMove, ...]:
    """Return the moves that make sense for `person` on `day`, the most usual first."""
    if person.erased_on is not None:
        return ()
    status = person.status_on(day)
    moves: list[Move | PostMove] = list(_MOVES[status])
    if status is Status.TEMPORARY_OUT and membership(person.statuses, day) is Status.OFFICIAL:
        moves.remove(Move.BECAME_OFFICIAL)
    if status is Status.OFFICIAL:
        moves.append(PostMove.TAKEN)
    if held_on(person.posts, day):
        moves.append(PostMove.GIVEN_UP)
    return tuple(moves)


def held_on(posts: Sequence[PostStep], day: date) -> tuple[PostStep, ...]:
    """Return the posts that are held on `day`."""
    return tuple(
        step for step in posts if step.since <= day and (step.until is None or day <= step.until)
    )


def membership(statuses: Sequence[StatusStep], day: date) -> Status:
    """Return whether the person is official or probationary on `day`, wherever they are then."""
    found = Status.OFFICIAL
    for step in statuses:
        if step.since > day:
            break
        if step.move is Move.BECAME_OFFICIAL:
            found = Status.OFFICIAL
        elif step.status in (Status.OFFICIAL, Status.PROBATIONARY):
            found = step.status
    return found


def probation_ends(person: PersonDetail) -> date | None:
    """Return the first day on which a probationary member can become official."""
    joined = person.data.joined_on
    if joined is None:
        return None
    year, month = divmod(joined.month - 1 + _PROBATION, 12)
    try:
        return date(joined.year + year, month + 1, joined.day)
    except ValueError:
        return date(joined.year + year, month + 2, 1)


def plan_move(person: PersonDetail, entry: MoveEntry) -> Plan:
    """Return what `entry` makes of `person`.

    Raises RecordsError when the move makes no sense for the person on that day.
    """
    kept, dropped = _without_foreseen(person.statuses, entry)
    _check_move(person, kept, entry)
    steps = [*kept, *_new_steps(kept, entry)]
    steps.sort(key=lambda step: step.since)
    if entry.move is Move.BECAME_OFFICIAL:
        steps = list(_made_official(steps, entry.on))
    posts, ended = _posts_after(person.posts, entry)
    following = [step for step in kept if step.since > entry.on]
    return Plan(
        statuses=tuple(steps),
        posts=posts,
        joined_on=_joined_on(person, entry),
        official_on=_official_on(person, entry),
        dropped=dropped,
        ended=ended,
        follows=following[0] if following else None,
    )


def plan_post(person: PersonDetail, *, post: Post, on: date, document: str = "") -> Plan:
    """Return what taking `post` on a day makes of `person`."""
    if person.status_on(on) is not Status.OFFICIAL:
        name = person.data.full_name
        raise RecordsError("members.not_electable", name=name, day=date_text(on))
    if any(step.post is post for step in held_on(person.posts, on)):
        raise RecordsError("members.post_held", name=person.data.full_name, day=date_text(on))
    return _same_but(person, posts=(*person.posts, PostStep(post, on, None, document)))


def plan_end_of_post(person: PersonDetail, *, post: Post, on: date, document: str = "") -> Plan:
    """Return what giving up `post` makes of `person`; `on` is the first day without it."""
    held = [step for step in held_on(person.posts, on - _DAY) if step.post is post]
    if not held:
        raise RecordsError("members.post_not_held", name=person.data.full_name, day=date_text(on))
    ended = replace(held[0], until=on - _DAY, end_document=document)
    posts = tuple(ended if step == held[0] else step for step in person.posts)
    return replace(_same_but(person, posts=posts), ended=(ended,))


def _same_but(person: PersonDetail, *, posts: tuple[PostStep, ...]) -> Plan:
    data = person.data
    return Plan(person.statuses, posts, data.joined_on, data.official_on)


def _without_foreseen(
    statuses: Sequence[StatusStep], entry: MoveEntry
) -> tuple[list[StatusStep], tuple[StatusStep, ...]]:
    """Return the rows that stay, and the return foreseen after that day which will not come."""
    later = [step for step in statuses if step.since >= entry.on]
    foreseen = later[0] if later and later[0].move is Move.RETURNED else None
    # A stay that ends otherwise, or on another day, than was foreseen.
    if foreseen is None or entry.move not in (*_ENDS, Move.RETURNED, Move.TRANSFERRED_IN):
        return list(statuses), ()
    return [step for step in statuses if step is not foreseen], (foreseen,)


def _check_move(person: PersonDetail, kept: Sequence[StatusStep], entry: MoveEntry) -> None:
    name, day = person.data.full_name, date_text(entry.on)
    if any(step.since == entry.on for step in kept):
        raise RecordsError("members.moved_that_day", name=name, day=day)
    if entry.move not in _MOVES[status_on(kept, entry.on)]:
        raise RecordsError("members.senseless_move", name=name, day=day)
    if entry.until and entry.until < entry.on:
        raise RecordsError("members.stay_ends_first")
    following = next((step for step in kept if step.since > entry.on), None)
    if entry.until and following and following.since <= entry.until + _DAY:
        raise RecordsError("members.stay_cut_short", day=date_text(following.since))


def _new_steps(kept: Sequence[StatusStep], entry: MoveEntry) -> list[StatusStep]:
    """Return the row of the move and, after a stay whose end is known, the row of the return."""
    step = StatusStep(
        since=entry.on,
        status=_begun(kept, entry),
        document=entry.document,
        note=entry.note,
        move=entry.move,
        body=entry.body,
        introduced_by=entry.introduced_by,
        received_by=entry.received_by,
        leaving_form=entry.leaving_form,
    )
    if entry.until is None or entry.move not in (Move.TEMPORARILY_IN, Move.TEMPORARILY_OUT):
        return [step]
    back = Status.TRANSFERRED
    if entry.move is Move.TEMPORARILY_OUT:
        back = membership(kept, entry.on)
    return [step, StatusStep(entry.until + _DAY, back, move=Move.RETURNED, body=entry.body)]


def _begun(kept: Sequence[StatusStep], entry: MoveEntry) -> Status:
    """Return the status that the move begins."""
    before = status_on(kept, entry.on)
    if entry.move is Move.TRANSFERRED_IN:
        return entry.status
    if entry.move is Move.BECAME_OFFICIAL and before is Status.TEMPORARY_OUT:
        return Status.TEMPORARY_OUT
    if entry.move is Move.RETURNED and before is Status.TEMPORARY_IN:
        return Status.TRANSFERRED
    return _BEGINS.get(entry.move) or membership(kept, entry.on)


def _made_official(steps: Sequence[StatusStep], since: date) -> Iterator[StatusStep]:
    """Let someone who becomes official come back as such from what is entered already."""
    same = True
    for step in steps:
        if step.since > since:
            same = same and step.status not in ENDED_STATUSES
        back = step.since > since and step.move in (Move.RETURNED, Move.RESTORED)
        if same and back and step.status is Status.PROBATIONARY:
            yield replace(step, status=Status.OFFICIAL)
        else:
            yield step


def _posts_after(
    posts: Sequence[PostStep], entry: MoveEntry
) -> tuple[tuple[PostStep, ...], tuple[PostStep, ...]]:
    """Return the posts after the move, and those that end with it; none outlives belonging."""
    if entry.move not in _ENDS:
        return tuple(posts), ()
    last = entry.on - _DAY
    ended = [step for step in posts if step.until is None or step.until > last]
    cut = [
        replace(step, until=last, end_document=entry.document)
        for step in ended
        if step.since <= last
    ]
    return (*(step for step in posts if step not in ended), *cut), tuple(ended)


def _joined_on(person: PersonDetail, entry: MoveEntry) -> date | None:
    """Return the day of joining; whoever is admitted anew joins anew."""
    joined = person.data.joined_on
    if entry.move is not Move.ADMITTED:
        return joined
    again = any(step.status is Status.LEFT for step in person.statuses if step.since < entry.on)
    return entry.on if joined is None or again else joined


def _official_on(person: PersonDetail, entry: MoveEntry) -> date | None:
    official = person.data.official_on
    if entry.move is Move.BECAME_OFFICIAL:
        return entry.on
    if entry.move is Move.ADMITTED and official and official < entry.on:
        return None
    return official
