"""Which figures of which cells count, what is missing or does not agree, and what they add up to.

Nothing depends on the order in which files are read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import chain

from models import identity
from models.committee.figures import CellFigures, CellMark, Subject, TopicCounts
from models.committee.outline import Outline, outline_of, topic_remarks
from models.committee.places import Places
from models.committee.soundness import problems_of
from models.imports.sheet import Remark
from models.names import sort_key

#: What tells a topic from others.
TopicKey = tuple[str, str]
#: No two clocks agree.
_CLOCKS_DIFFER = timedelta(days=1)


class FindingKind(StrEnum):
    """What is wrong with what came, or did not come; the gravest first."""

    MISSING = "missing"
    REFUSED = "refused"
    DUPLICATE = "duplicate"
    OTHER = "other"
    INCONSISTENT = "inconsistent"
    OUTDATED = "outdated"
    TOPICS = "topics"
    UNLISTED = "unlisted"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence about a cell or a file."""

    kind: FindingKind
    cell: str
    file: str
    remark: Remark


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was read: its name, the SHA-256 of its bytes, and what it says."""

    file: str
    digest: str
    figures: CellFigures

    @property
    def cell(self) -> CellMark:
        """Whose figures they are."""
        return self.figures.cell

    @property
    def age(self) -> tuple[datetime, str, str]:
        """What orders files of one cell, the newest last; no two are alike."""
        return self.figures.made_at, self.digest, self.file


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that could not be read, and why."""

    file: str
    remark: Remark


@dataclass(frozen=True, slots=True)
class Consolidation:
    """The cells that count, in order, what was found, and the topics they share."""

    subject: Subject
    cells: tuple[Source, ...]
    findings: tuple[Finding, ...]
    topics: Outline
    expected: tuple[CellMark, ...] = ()

    @property
    def totals(self) -> dict[str, int]:
        """The sum of the cells, figure by figure."""
        return {
            key: sum(one.figures.counts[key] for one in self.cells) for key in self.subject.keys
        }

    def counts_by_topic(self) -> dict[TopicKey, list[tuple[Source, TopicCounts]]]:
        """Return what each cell that has a topic says of it, by the topic's key."""
        found: dict[TopicKey, list[tuple[Source, TopicCounts]]] = {}
        for one in self.cells:
            for topic in one.figures.topics:
                found.setdefault(topic.key, []).append((one, topic))
        return found

    def findings_of(self, source: Source) -> tuple[Finding, ...]:
        """Return what was found about the file of a cell that counts."""
        return tuple(one for one in self.findings if one.file == source.file)


def subjects_of(sources: Iterable[Source]) -> tuple[tuple[Subject, int], ...]:
    """Return every subject that the files are of, with how many; the commonest, latest first."""
    found: list[tuple[Subject, int]] = []
    for source in sorted(sources, key=lambda one: _subject_order(one.figures.subject)):
        subject = source.figures.subject
        at = next((at for at, (one, _) in enumerate(found) if one.is_same(subject)), None)
        if at is None:
            found.append((subject, 1))
        else:
            found[at] = found[at][0], found[at][1] + 1
    last_days = sorted(found, key=lambda each: each[0].period.last, reverse=True)
    return tuple(sorted(last_days, key=lambda each: -each[1]))


def consolidate(
    sources: Iterable[Source],
    *,
    subject: Subject,
    expected: Sequence[CellMark] = (),
    refused: Iterable[Refused] = (),
) -> Consolidation:
    """Put together what counts for `subject`; `expected` are the cells that should have sent."""
    read = sorted(sources, key=lambda one: one.age)
    findings: list[Finding] = []
    same: list[Source] = []
    for one in read:
        if one.figures.subject.is_same(subject):
            same.append(one)
        else:
            findings.append(_other(one, subject))
    newest = list(_newest(same, findings))
    cells = list(_one_of_each_name(newest, expected, findings))
    places = Places.of(expected)
    findings += _missing(cells, expected)
    if expected:
        findings += [
            _finding(FindingKind.UNLISTED, one, "unlisted")
            for one in cells
            if places.find(one.cell) is None
        ]
    outline = outline_of([one.figures for one in cells])
    findings += _made_early(cells, subject)
    findings += chain.from_iterable(_about(one, subject, outline) for one in cells)
    findings += [Finding(FindingKind.REFUSED, "", one.file, one.remark) for one in refused]
    kinds = list(FindingKind)
    return Consolidation(
        subject=subject,
        cells=tuple(sorted(cells, key=lambda one: _order(one, places))),
        findings=tuple(
            sorted(findings, key=lambda one: (kinds.index(one.kind), one.cell, one.file))
        ),
        topics=outline,
        expected=tuple(expected),
    )


def _subject_order(subject: Subject) -> tuple[date, date, str, str, str]:
    campaign = subject.campaign
    texts = (campaign.key, campaign.directive, campaign.name) if campaign else ("", "", "")
    return subject.period.first, subject.period.last, *texts


def _other(source: Source, subject: Subject) -> Finding:
    """Tell that a file is of another period or of another campaign."""
    own = source.figures.subject
    key = "other_campaign" if own.campaign else "no_campaign"
    if own.period != subject.period:
        key = "other_period"
    values = {
        "first": f"{own.period.first:%d/%m/%Y}",
        "last": f"{own.period.last:%d/%m/%Y}",
        "campaign": own.campaign.name if own.campaign else "–",
    }
    return _finding(FindingKind.OTHER, source, key, **values)


def _newest(sources: Sequence[Source], findings: list[Finding]) -> Iterator[Source]:
    """Yield the newest file of each cell; `sources` come oldest first."""
    for several in _by_cell(sources).values():
        newest = several[-1]
        for older in several[:-1]:
            if older.digest == newest.digest:
                key = "same_file"
            elif older.cell.name_key != newest.cell.name_key:
                key = "two_names"
            elif _is_doubtful(older.cell, newest.cell):
                key = "names_alike"
            else:
                key = "replaced"
            known = key in ("same_file", "replaced")
            kind = FindingKind.REPLACED if known else FindingKind.DUPLICATE
            values = {"counted": newest.file, "made": _moment(newest), "other": newest.cell.name}
            findings.append(_finding(kind, older, key, **values))
        yield newest


def _is_doubtful(one: CellMark, other: CellMark) -> bool:
    """Whether only names that differ in their marks say that both are one cell."""
    return None in (one.id, other.id) and one.spelling != other.spelling


def _by_cell(sources: Sequence[Source]) -> Mapping[object, list[Source]]:
    """Return the files of each cell: by its identifier, forms without one by its name."""
    owner = {one.cell.name_key: one.cell.id for one in sources if one.cell.id is not None}
    found: dict[object, list[Source]] = {}
    for one in sources:
        cell = one.cell
        found.setdefault(cell.id or owner.get(cell.name_key) or cell.name_key, []).append(one)
    return found


def _one_of_each_name(
    sources: Sequence[Source], expected: Sequence[CellMark], findings: list[Finding]
) -> Iterator[Source]:
    """Yield the newest of cells named alike, unless the list has each by its identifier."""
    listed = {one.id for one in expected if one.id is not None}
    alike: dict[str, list[Source]] = {}
    for one in sorted(sources, key=lambda one: one.age):
        if one.cell.id is not None and one.cell.id in listed:
            yield one
        else:
            alike.setdefault(one.cell.name_key, []).append(one)
    for several in alike.values():
        newest = several[-1]
        for older in several[:-1]:
            values = {"counted": newest.file, "made": _moment(newest)}
            findings.append(_finding(FindingKind.DUPLICATE, older, "two_codes", **values))
        yield newest


def _missing(cells: Sequence[Source], expected: Sequence[CellMark]) -> Iterator[Finding]:
    """Tell which cells of the list sent nothing; what another line spells alike is that one's."""
    sent = Places.of(one.cell for one in cells)
    listed = {mark.spelling for mark in expected}
    for mark in expected:
        at = sent.find(mark)
        cell = None if at is None else cells[at].cell
        if cell is None or (_is_doubtful(mark, cell) and cell.spelling in listed):
            remark = Remark("committee.missing", (("cell", mark.name),))
            yield Finding(FindingKind.MISSING, mark.name, "", remark)


def _about(source: Source, subject: Subject, outline: Outline) -> Iterator[Finding]:
    """Yield what stands against a cell that counts."""
    figures = source.figures
    for remark in problems_of(figures):
        yield Finding(FindingKind.INCONSISTENT, source.cell.name, source.file, remark)
    if figures.made_at > identity.now() + _CLOCKS_DIFFER:
        yield _finding(FindingKind.OUTDATED, source, "made_later", made=_moment(source))
    campaign, asked = figures.subject.campaign, subject.campaign
    if campaign and asked and not campaign.has_directive(asked):
        own = campaign.directive or "–"
        yield _finding(
            FindingKind.OTHER, source, "other_directive", own=own, asked=asked.directive or "–"
        )
    for remark in topic_remarks(figures, outline):
        yield Finding(FindingKind.TOPICS, source.cell.name, source.file, remark)


def _made_early(cells: Sequence[Source], subject: Subject) -> Iterator[Finding]:
    """Tell whose figures were made before the period ended; when all were, in one sentence."""
    last = f"{subject.period.last:%d/%m/%Y}"
    early = [one for one in cells if one.figures.made_at.astimezone().date() < subject.period.last]
    if len(early) == len(cells) > 1:
        values = (("count", len(early)), ("last", last))
        yield Finding(FindingKind.OUTDATED, "", "", Remark("committee.all_made_too_early", values))
        return
    for one in early:
        yield _finding(FindingKind.OUTDATED, one, "made_too_early", made=_moment(one), last=last)


def _order(source: Source, places: Places) -> tuple[bool, int, str, str]:
    """Return what orders cells: their place in the list, then their names."""
    at = places.find(source.cell)
    return at is None, at or 0, sort_key(source.cell.name), source.file


def _moment(source: Source) -> str:
    """Return when the figures were made; of a form only the day is known."""
    made = source.figures.made_at.astimezone()
    return f"{made:%d/%m/%Y}" if made.time() == time() else f"{made:%d/%m/%Y %H:%M}"


def _finding(kind: FindingKind, source: Source, key: str, **values: object) -> Finding:
    told = {"file": source.file, "cell": source.cell.name, **values}
    return Finding(
        kind, source.cell.name, source.file, Remark(f"committee.{key}", tuple(told.items()))
    )
