"""Acts in words: what was meant, in one line, and what became of each row, line by line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.orm import Session

import resources
from models.book.row_changes import RowChange, Values, read_rows
from models.book.stored_rows import Key, key_of, known, mapped, references
from models.history.records import Records, several, title_of, words_of
from models.phrases import LANGUAGES, Phrase, joined, phrase, same
from models.tables.changes import Change

_AND = Phrase("{first} và {second}", "{first} and {second}")
_MORE = Phrase("{first} và {count} {several} khác", "{first} and {count} other {several}")
_COUNTED = Phrase("{count} {several}", "{count} {several}")
_RECORDS = Phrase("mục", "records")
_ENTERED = Phrase("thêm {title}", "added {title}")
_REMOVED = Phrase("xóa {title}", "removed {title}")
_CHANGED = Phrase("{title}: {columns}", "{title}: {columns}")
_ERASED = Phrase("nội dung đã xóa vĩnh viễn", "erased for good")
_ALL_ERASED = Phrase("{act} (nội dung đã xóa vĩnh viễn)", "{act} (erased for good)")
#: What an act is called up to the first name in it, without the word that leads to the name.
_BEFORE_NAMES = re.compile(r"([^{]*?)(?: của| of| for|:)?\s*\{")
_FROM_TO = Phrase("{name} “{before}” → “{after}”", "{name} “{before}” → “{after}”")
_IS = Phrase("{name}: {after}", "{name}: {after}")
#: The words of a column that are shown of several rows before the rest is passed over.
_FEW = 3
#: Before a path whose records are counted, as none of them is meant more than another.
_COUNT = "#"


def act_words(session: Session, change_id: UUID) -> Phrase:
    """Return what an act is called, as in "undo: …"."""
    change = session.get_one(Change, change_id)
    return describe(session, Records(session), change, read_rows(change.rows))


def describe(
    session: Session, records: Records, change: Change, rows: Sequence[RowChange]
) -> Phrase:
    """Return what an entry of the log says was meant; `rows` are its own."""
    acts = resources.read_toml("history/acts.toml")
    act = acts.get(change.action, acts["unknown"])
    nameless = _nameless(act) if rows and all(row.forgotten for row in rows) else None
    if nameless is not None:
        return nameless
    target = session.get(Change, change.undoes or change.redoes or change.id)
    values: dict[str, object] = {
        name: _along(records, rows, path) for name, path in act.items() if name not in ("vi", "en")
    }
    if target is not None and target is not change:
        values["act"] = describe(session, records, target, read_rows(target.rows))
    outermost = list(dict.fromkeys(records.chain(row)[-1] for row in rows))
    values |= {"records": list_titles(records, outermost), "count": len(outermost)}
    return phrase(act).filled(**values)


def _nameless(act: dict[str, str]) -> Phrase | None:
    """Return what an act is called of which nothing is left to name; None if it names nothing."""
    if act.keys() <= {"vi", "en"} and "{records}" not in act["vi"]:
        return None
    begun = [_BEFORE_NAMES.match(act[language]) for language in LANGUAGES]
    if not all(match and match[1].strip() for match in begun):
        return None
    return _ALL_ERASED.filled(act=Phrase(*(match[1].strip() for match in begun if match)))


def list_titles(records: Records, keys: Sequence[Key]) -> Phrase:
    """Return the first of several records by name, and how many others there are."""
    return _listed([records.title(key) for key in keys[:2]], len(keys), _RECORDS)


def tell_row(records: Records, row: RowChange) -> Phrase:
    """Return what became of one row: what it was called, what it held before and after."""
    title = records.title(key_of(row)) if known(row.table) else same(row.table)
    if row.forgotten:
        return _ERASED
    if row.entered or row.removed:
        template = _ENTERED if row.entered else _REMOVED
        told = template.filled(title=title)
        held = _held(records, row.table, row.values)
        return joined([told, held], " – ") if held.vi else told
    differences = [
        _FROM_TO.filled(
            name=phrase(name),
            before=records.shown(row.table, column, (row.before or {}).get(column)),
            after=records.shown(row.table, column, row.values[column]),
        )
        for column, name in _columns(row.table).items()
        if column in row.values
    ]
    return _CHANGED.filled(title=title, columns=joined(differences, "; ")) if differences else title


def _held(records: Records, table: str, values: Values) -> Phrase:
    """Return the columns of a row that hold something, but for those that name it."""
    title = title_of(table).vi
    told = [
        _IS.filled(name=phrase(name), after=records.shown(table, column, values[column]))
        for column, name in _columns(table).items()
        if values.get(column) not in (None, "") and f"{{{column}}}" not in title
    ]
    return joined(told, "; ")


def _columns(table: str) -> dict[str, dict[str, str]]:
    columns: dict[str, dict[str, str]] = words_of(table).get("columns", {})
    return columns


def _along(records: Records, rows: Sequence[RowChange], path: str) -> Phrase:
    """Return in words what a path leads to from the rows of an act.

    Of several records it names the first; a path that begins with "#" only says how many.
    """
    table, _, column = path.removeprefix(_COUNT).partition(".")
    found: dict[object, Key] = {}
    for row in rows:
        key = next((key for key in records.chain(row) if key[0] == table), None)
        if key is None:
            continue
        told = row.values if key == key_of(row) else {}
        known_of = records.values(key) | told
        value = known_of.get(column) if column and known_of else key
        found.setdefault(value, key)
    if not column:
        titles = [records.title(key) for key in list(found.values())[:2]]
        return _listed(titles, len(found), several(table))
    shown = [
        # Of what was erased for good no column is known.
        records.title(key) if value is key else records.shown(table, column, value)
        for value, key in list(found.items())[:_FEW]
    ]
    target = _target(table, column)
    if target and path.startswith(_COUNT) and len(found) > 1:
        return _COUNTED.filled(count=len(found), several=several(target))
    if target:
        return _listed(shown, len(found), several(target))
    return joined([*shown, same("…")] if len(found) > _FEW else shown, ", ")


def _listed(first: Sequence[Phrase], count: int, kind: Phrase) -> Phrase:
    """Return the first of several names, and how many others there are."""
    if count == 0:
        return same("…")
    if count == 1:
        return first[0]
    if count == 2:
        return _AND.filled(first=first[0], second=first[1])
    return _MORE.filled(first=first[0], count=count - 1, several=kind)


def _target(table: str, column: str) -> str:
    """Return the table that a column points at, or nothing."""
    return dict(references(mapped(table))).get(column, "")
