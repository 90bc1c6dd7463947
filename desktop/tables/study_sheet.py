"""The typed table of self-study: its columns, and what each of its rows says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from desktop.labels import study_form_label
from desktop.tables.typed_grid import GridColumn
from desktop.widgets.cell_field import CODE_END, NO_OFFERS, Offers
from desktop.widgets.date_field import parse_date
from models.campaigns.campaigns import Topic
from models.members.matching import bare_name
from models.names import clean, search_form, sort_key
from models.periods import date_text
from models.study.entries import StudyData, StudyEntry
from models.words import StudyForm

translate = QCoreApplication.translate
Value = TypeVar("Value")
#: The columns that make a row an entry: a name alone only waits.
_NAME = "name"
_HOURS = re.compile(r"(\d{1,4}(?:[.,]\d{1,4})?)\s*(?:h|g|giờ)\s*(\d{1,2})?\s*(?:'|p|ph|phút|m)?")
_MINUTES = re.compile(r"(\d{1,6})\s*(?:'|p|ph|phút|m|min)?")


@dataclass(frozen=True, slots=True)
class StudyWords:
    """What the cells of the table can mean: people, topics and forms by what is written."""

    people: Mapping[str, UUID]
    confirmers: Mapping[str, UUID]
    topics: tuple[Topic, ...]
    today: date

    @property
    def forms(self) -> dict[str, StudyForm]:
        """The forms of study by their words."""
        return {study_form_label(form): form for form in StudyForm}


@dataclass(frozen=True, slots=True)
class ReadRow:
    """What a row says: an entry, or the column at fault and why in one sentence."""

    entry: StudyEntry | None = None
    column: str = ""
    problem: str = ""


class _CannotReadError(Exception):
    """A cell that says nothing understood; its column and the sentence."""


def study_columns(words: StudyWords) -> list[GridColumn]:
    """Return the columns, with what each offers."""
    names, confirmers = tuple(words.people), tuple(words.confirmers)
    codes = tuple(f"{topic.code}{CODE_END}{topic.short_title}" for topic in words.topics)
    forms = tuple(words.forms)
    day = partial(_tidy_day, today=words.today)
    who = partial(_tidy_choice, known=confirmers)
    return [
        _column(_NAME, 176, Offers(names), partial(_tidy_choice, known=names)),
        _column("topics", 128, Offers(codes, several=True)),
        _column("started", 112, tidy=day),
        _column("ended", 112, tidy=day),
        _column("form", 116, Offers(forms), partial(_tidy_choice, known=forms)),
        _column("pages", 86),
        _column("minutes", 88, tidy=_tidy_minutes),
        _column("reflection", 112, tidy=day),
        _column("result", 86),
        _column("assessed", 150, Offers(confirmers), who),
        _column("confirmed", 150, Offers(confirmers), who),
        _column("evidence", 140),
        _column("note", 130),
    ]


def column_title(name: str) -> str:
    """Return the heading of a column."""
    return {
        _NAME: translate("StudySheet", "Full name"),
        "topics": translate("StudySheet", "Topics (codes)"),
        "started": translate("StudySheet", "From the day"),
        "ended": translate("StudySheet", "To the day"),
        "form": translate("StudySheet", "How"),
        "pages": translate("StudySheet", "Pages"),
        "minutes": translate("StudySheet", "Time (min)"),
        "reflection": translate("StudySheet", "Paper on"),
        "result": translate("StudySheet", "Result"),
        "assessed": translate("StudySheet", "Assessed by"),
        "confirmed": translate("StudySheet", "Confirmed by"),
        "evidence": translate("StudySheet", "Evidence"),
        "note": translate("StudySheet", "Note"),
    }[name]


def read_row(texts: Mapping[str, str], words: StudyWords) -> ReadRow | None:
    """Return what a row says; None while nothing but a name stands in it."""
    if not any(text for name, text in texts.items() if name != _NAME):
        return None
    try:
        return ReadRow(_entry(texts, words))
    except _CannotReadError as error:
        column, problem = error.args
        return ReadRow(None, column, problem)


def parse_minutes(text: str) -> int | None:
    """Return a time of study in minutes: 90, 90 phút, 1h30, 1,5 giờ; None when it is none."""
    lowered = text.strip().lower()
    hours = _HOURS.fullmatch(lowered)
    if hours:
        whole = float(hours[1].replace(",", "."))
        return round(whole * 60) + int(hours[2] or 0)
    minutes = _MINUTES.fullmatch(lowered)
    return int(minutes[1]) if minutes else None


def labelled_people(people: Iterable[tuple[UUID, str, str]]) -> dict[str, UUID]:
    """Return people by name; those who share one are each told by the unit, or by a number.

    A name that several share is nobody's alone, so that none of them is guessed.
    """
    asked = list(people)
    shared = Counter(name for _, name, _ in asked)
    found: dict[str, UUID] = {}
    for person_id, name, unit in asked:
        label, number = name, 1
        if shared[name] > 1:
            label = f"{name} ({unit or number})"
        while label in found:
            number += 1
            label = f"{name} ({number})"
        found[label] = person_id
    return found


def _entry(texts: Mapping[str, str], words: StudyWords) -> StudyEntry:
    person_id = _choice(texts, _NAME, words.people)
    if person_id is None:
        raise _CannotReadError(_NAME, translate("StudySheet", "Whose study is it? Write a name."))
    started = _day(texts, "started", words.today) or _day(texts, "ended", words.today)
    ended = _day(texts, "ended", words.today) or started
    if started is None or ended is None:
        raise _CannotReadError("started", translate("StudySheet", "Which day was it studied?"))
    minutes = texts["minutes"]
    data = StudyData(
        form=_choice(texts, "form", words.forms) or StudyForm.SELF_STUDY,
        started_on=started,
        ended_on=ended,
        topic_ids=_topic_ids(texts["topics"], words.topics),
        pages=texts["pages"],
        minutes=_minutes(minutes) if minutes else None,
        evidence=texts["evidence"],
        reflection_on=_day(texts, "reflection", words.today),
        reflection_result=texts["result"],
        assessed_by_id=_choice(texts, "assessed", words.confirmers),
        confirmed_by_id=_choice(texts, "confirmed", words.confirmers),
        note=texts["note"],
    )
    return StudyEntry(person_id, data)


def _choice(texts: Mapping[str, str], column: str, known: Mapping[str, Value]) -> Value | None:
    text = texts[column]
    if not text:
        return None
    if text in known:
        return known[text]
    unknown = translate("StudySheet", "“{0}” is not among those offered; choose one of the list.")
    raise _CannotReadError(column, unknown.format(text))


def _day(texts: Mapping[str, str], column: str, today: date) -> date | None:
    text = texts[column]
    day = parse_date(text, today=today) if text else None
    if text and day is None:
        no_day = translate("StudySheet", "“{0}” is no day; write dd/mm/yyyy.")
        raise _CannotReadError(column, no_day.format(text))
    if day is not None and day > today:
        coming = translate(
            "StudySheet", "{0} is still to come; a study is entered when it is done."
        )
        raise _CannotReadError(column, coming.format(text))
    return day


def _minutes(text: str) -> int:
    minutes = parse_minutes(text)
    if minutes is None:
        unclear = translate("StudySheet", "“{0}” is no time of study; write minutes, or 1h30.")
        raise _CannotReadError("minutes", unclear.format(text))
    return minutes


def _topic_ids(text: str, topics: Sequence[Topic]) -> tuple[UUID, ...]:
    """Return the topics that `text` names by their codes, each with everything below it."""
    by_code = {topic.code: topic.id for topic in topics}
    chosen: set[UUID] = set()
    for part in filter(None, map(clean, re.split(r"[,;]", text))):
        # Exactly first: d and đ are two codes.
        near = [code for code in by_code if search_form(code) == search_form(part)]
        found = by_code.get(part) or (by_code[near[0]] if len(near) == 1 else None)
        if found is None:
            unknown = translate("StudySheet", "The campaign has no topic “{0}”; write its code.")
            raise _CannotReadError("topics", unknown.format(part))
        chosen.add(found)
    # Topics stand in order, parents before what is below them.
    for topic in topics:
        if topic.parent_id in chosen:
            chosen.add(topic.id)
    if not chosen:
        raise _CannotReadError("topics", translate("StudySheet", "Which topic? Write its code."))
    return tuple(topic.id for topic in topics if topic.id in chosen)


def _tidy_choice(text: str, *, known: Sequence[str]) -> str:
    """Return the one of `known` that `text` means: it whole, or some whole words of it.

    Marks may be left out altogether; a text that has marks has the right ones. Else the text
    stays as it is: nobody is guessed.
    """
    name = bare_name(text)
    words, form = name.split(), sort_key if search_form(name) != name.casefold() else search_form
    exact = [one for one in known if list(map(sort_key, one.split())) == list(map(sort_key, words))]
    sought = list(map(form, words))
    found = {one: list(map(form, one.split())) for one in known if sought}
    whole = exact or [one for one, said in found.items() if said == sought]
    near = whole or [one for one, said in found.items() if _holds(said, sought)]
    return near[0] if len(near) == 1 else clean(text)


def _holds(words: Sequence[str], sought: Sequence[str]) -> bool:
    """Tell whether the words sought stand among these, one after the other."""
    starts = range(len(words) - len(sought) + 1)
    return any(words[at : at + len(sought)] == sought for at in starts)


def _tidy_day(text: str, *, today: date) -> str:
    day = parse_date(text, today=today)
    return date_text(day) if day else clean(text)


def _tidy_minutes(text: str) -> str:
    minutes = parse_minutes(text)
    return clean(text) if minutes is None else str(minutes)


def _column(
    name: str, width: int, offers: Offers = NO_OFFERS, tidy: Callable[[str], str] = clean
) -> GridColumn:
    return GridColumn(name=name, title=column_title(name), width=width, offers=offers, tidy=tidy)
