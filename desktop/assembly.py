"""Which pages there are, and what each of them is handed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from operator import attrgetter
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop.background import Background, Progress
from desktop.backups import Backups
from desktop.book import OpenBook
from desktop.name_order import follow_names_of
from desktop.navigation import Navigator, PeriodChoice, Place
from desktop.pages.backup_card import BackupCard
from desktop.pages.book_card import BookCard
from desktop.pages.calendar_page import CalendarPage
from desktop.pages.campaigns_page import CampaignsPlace
from desktop.pages.first_start_page import NewBook
from desktop.pages.form_card import FormCard
from desktop.pages.help_page import HelpPage
from desktop.pages.limits_card import LimitsCard
from desktop.pages.lists_card import ListsCard
from desktop.pages.meetings_page import MeetingsPage
from desktop.pages.members_page import MembersPlace
from desktop.pages.overview_page import OverviewPage
from desktop.pages.password_card import PasswordActs, PasswordCard
from desktop.pages.register_card import RegisterCard
from desktop.pages.settings_page import SettingsPage
from desktop.pages.study_page import StudyPage
from desktop.settings import Language, Settings
from desktop.tables.person_link import PersonLink
from desktop.theme import Theme
from desktop.widgets.people_and_turns import people_and_turns
from desktop.widgets.side_page import SidePages
from models.book.database import Session, create_book
from models.book.keys import Key, make_key
from models.campaigns.campaigns import add_campaign_from_template, list_campaigns
from models.meetings.meetings import first_meeting_day
from models.organisation import Cell, cell_on, list_terms, standing_day
from models.periods import Period
from models.study.entries import first_study_day

Factories = Mapping[Place, Callable[[], QWidget]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The services that pages are built on."""

    book: OpenBook
    background: Background
    navigator: Navigator
    period: PeriodChoice
    settings: Settings
    theme: Theme
    today: Callable[[], date]
    speak: Callable[[Language], object]
    show_shortcuts: Callable[[], object]
    backups: Backups
    show_backups: Callable[[], object]
    hand_over: Callable[[], object]
    password_acts: PasswordActs


@dataclass(frozen=True, slots=True)
class Reach:
    """Whose book it is, how far back it goes, and the day it stands on if it is a sample."""

    cell: Cell
    first_year: int
    term: Period | None
    standing_day: date | None


def read_reach(session: Session, *, today: date) -> Reach:
    """Read what the window must know before it shows a book."""
    standing = standing_day(session)
    now = standing or today
    terms = [term for term in list_terms(session) if term.starts_on <= now <= term.ends_on]
    starts = [campaign.starts_on for campaign in list_campaigns(session)]
    first = min(filter(None, (first_meeting_day(session), first_study_day(session), *starts, now)))
    return Reach(
        cell=cell_on(session, now),
        first_year=first.year,
        term=Period(terms[-1].starts_on, terms[-1].ends_on) if terms else None,
        standing_day=standing,
    )


def create(wanted: NewBook, _progress: Progress | None = None) -> Key | None:
    """Make the book that the first page asks for, with its campaigns; return its key."""
    key = make_key(wanted.password) if wanted.password is not None else None

    def begin(session: Session) -> None:
        for template in wanted.templates:
            add_campaign_from_template(session, template)

    create_book(wanted.file, wanted.cell, begin=begin, key=key).close()
    return key


def make_sample(file: Path, _progress: Progress) -> Path:
    """Write the sample book to `file` unless it is there, and return `file`."""
    from desktop.exports.sample_issues import issue_sample
    from models.sample import write_sample

    # It may have been asked for twice before the first was written.
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        write_sample(file, issue=issue_sample)
    return file


def factories(parts: Parts) -> Factories:
    """Return how each place's page is built for the open book."""
    follow_names_of(parts.book)
    common = (parts.book, parts.background, parts.navigator, parts.period, parts.settings)
    return {
        Place.OVERVIEW: partial(OverviewPage, parts.book, parts.navigator, parts.today),
        Place.MEMBERS: partial(MembersPlace, *common),
        Place.MEETINGS: partial(MeetingsPage, *common),
        Place.STUDY: partial(_study_page, parts),
        Place.CAMPAIGNS: partial(CampaignsPlace, *common),
        Place.REPORTS: partial(_reports_page, parts),
        Place.CALENDAR: partial(CalendarPage, *common),
        Place.SETTINGS: partial(_settings_page, parts),
        Place.HELP: _help(parts.show_shortcuts, str(parts.book.database.file)),
    }


def lone_factories(
    settings: Settings,
    theme: Theme,
    speak: Callable[[Language], object],
    show_shortcuts: Callable[[], object],
) -> Factories:
    """Return the places that need no book."""
    return {
        Place.HELP: _help(show_shortcuts, ""),
        Place.SETTINGS: partial(_lone_settings, settings, theme, speak),
    }


def _study_page(parts: Parts) -> QWidget:
    page = StudyPage(parts.book, parts.period, parts.settings)
    PersonLink(page.view, attrgetter("person_id"), parts.navigator)
    for figures in (page.header, page.totals):
        figures.setToolTip(people_and_turns())
    return page


def _reports_page(parts: Parts) -> QWidget:
    # The document libraries take as long to load as all the rest; most days nobody needs them.
    from desktop.dialogs.figure_opener import FigureOpener
    from desktop.pages.register_page import IssuedPage
    from desktop.pages.reports_page import ReportsPage

    page = ReportsPage(parts.book, parts.background, parts.period)
    register = IssuedPage(parts.book, parts.background, parts.period, parts.settings)
    place = SidePages(page, register, name="reports_place")
    for one in (page, register):
        opener = FigureOpener(one, parts.book, parts.navigator)
        one.record_wanted.connect(opener.open)
    page.register_wanted.connect(place.show_aside)
    register.left.connect(place.show_home)
    return place


def _help(show_shortcuts: Callable[[], object], book_path: str) -> Callable[[], QWidget]:
    return partial(HelpPage, book_path=book_path, show_shortcuts=show_shortcuts)


def _lone_settings(
    settings: Settings, theme: Theme, speak: Callable[[Language], object]
) -> SettingsPage:
    page = SettingsPage(settings, theme)
    page.language_chosen.connect(speak)
    return page


def _settings_page(parts: Parts) -> SettingsPage:
    page = _lone_settings(parts.settings, parts.theme, parts.speak)
    page.add_card(BookCard(parts.book, parts.background, parts.today, parts.hand_over))
    page.add_card(_backup_card(parts))
    page.add_card(_password_card(parts))
    page.add_card(RegisterCard(parts.book))
    page.add_card(ListsCard(parts.book))
    page.add_card(FormCard(parts.book))
    page.add_card(LimitsCard(parts.book))
    return page


def _backup_card(parts: Parts) -> BackupCard:
    backups = parts.backups
    card = BackupCard(
        backups.memory,
        back_up=backups.back_up_now,
        show_list=parts.show_backups,
        choose_place=backups.choose_second_place,
    )
    card.show_standing(backups.standing())
    backups.stands.connect(card.show_standing)
    return card


def _password_card(parts: Parts) -> PasswordCard:
    database = parts.book.database
    return PasswordCard(
        parts.settings.secrets,
        parts.password_acts,
        has_password=database.key is not None,
        can_change=not database.read_only,
    )
