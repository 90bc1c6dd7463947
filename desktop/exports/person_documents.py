"""The papers of one person, as that person's page and the command line offer them."""

from __future__ import annotations

from datetime import datetime

from desktop.exports.documents import Chosen, Document, Options
from desktop.exports.form import form_on
from desktop.exports.formats import Format, party_formats
from desktop.exports.person_record import PersonPaper, compose_person_record
from desktop.exports.person_workbook import write_person_workbook
from desktop.exports.signing import signature_on
from desktop.exports.wording import wording
from desktop.exports.xlsx.layout import check_xlsx
from models.book.database import Session
from models.errors import RecordsError
from models.members.people import read_people
from models.members.record import collect_person_record, whole_span
from models.organisation import standing_day
from models.words import ROLL_STATUSES


def _collect(session: Session, chosen: Chosen) -> PersonPaper:
    if chosen.person_id is None:
        raise RecordsError("exports.no_person")
    today = standing_day(session) or datetime.now().astimezone().date()
    record = collect_person_record(
        session, person_id=chosen.person_id, period=chosen.period, today=today
    )
    signature = signature_on(session, record.day)
    return PersonPaper(record, signature, form_on(session, record.day, chosen.profile))


PERSON_RECORD = Document(
    key="person-record",
    title=wording("person_record")["title"],
    needs=("person", "period"),
    collect=_collect,
    formats=(
        *party_formats(compose_person_record),
        Format("xlsx", write_person_workbook, check_xlsx),
    ),
    compose=compose_person_record,
)


def choose_person(session: Session, options: Options) -> Chosen:
    """Return the person asked for, or else the first on the roll, and by default all the years."""
    today = standing_day(session) or datetime.now().astimezone().date()
    person_id = options.person_id
    if person_id is None:
        people = read_people(session)
        on_roll = [one for one in people if one.status_on(today) in ROLL_STATUSES]
        person_id = next((one.id for one in on_roll or people), None)
    if person_id is None:
        raise RecordsError("exports.no_person")
    period = options.period or whole_span(session, person_id, today=today)
    return Chosen(period, person_id=person_id)
