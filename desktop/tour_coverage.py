"""A campaign's coverage on the tour: the matrix, what is behind a cell, who still owes what."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QDialog

from desktop.app import Application
from desktop.dialogs.cover_rule_dialog import CoverRuleDialog
from desktop.dialogs.make_up_dialog import MakeUpDialog, MakeUpWork
from desktop.navigation import OwedOf, Place
from desktop.pages.campaigns_page import CampaignsPage
from desktop.tables.owed_lists import ABSENCES
from models.campaigns.campaigns import list_campaigns
from models.campaigns.matrix import Choice, CoverageReading, Who, read_coverage
from models.periods import Period
from models.words import TopicState


def coverage_steps(application: Application) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield each picture's name and the step that brings the window there."""
    yield "coverage", partial(_show, application, Choice())
    yield "coverage-evidence", partial(_show_made_up, application)
    yield "coverage-leaders", partial(_show, application, Choice(Who.LEADERS))
    yield "owed", partial(_show_owed, application)
    yield "make-ups", partial(_show_absences, application)


def coverage_dialogs(application: Application) -> Iterator[tuple[str, Callable[[], QDialog]]]:
    """Yield each picture's name and what makes the dialog in it; nothing of it is entered."""
    yield "make-up", partial(_make_up, application)
    yield "cover-rule", partial(_rule, application)


def _page(application: Application) -> CampaignsPage:
    """Return the page with the campaign that the pictures are about, whatever it showed before."""
    assert application.book is not None
    campaign, *_ = application.book.read(list_campaigns)
    application.window.go(Place.CAMPAIGNS, campaign.id)
    page = application.window.findChild(CampaignsPage)
    assert page is not None
    return page


def _show(application: Application, choice: Choice) -> None:
    page = _page(application)
    page.tabs.choose("coverage")
    tab = page.people.coverage
    tab.behind.panel.close_panel()
    tab.filters.set_choice(choice)
    tab.filters.changed.emit()


def _show_made_up(application: Application) -> None:
    """Open the first cell that was made up."""
    _show(application, Choice())
    tab = _page(application).people.coverage
    row, column = next(
        (at, place)
        for at, line in enumerate(tab.table.rows)
        for place, state in enumerate(line.states)
        if state is TopicState.MADE_UP
    )
    tab.view.point_to(row, column)
    tab.view.cell_opened.emit()


def _show_owed(application: Application) -> None:
    """Show who has not studied part three."""
    reading = _reading(application)
    campaign = reading.coverage.campaign
    part = next(topic for topic in reading.coverage.topics if topic.code == "3")
    _page(application).people.coverage.behind.panel.close_panel()
    application.window.go(Place.CAMPAIGNS, OwedOf(campaign.id, part.id))


def _show_absences(application: Application) -> None:
    page = _page(application)
    page.people.show_owed(None)
    page.people.owed.lists.choose(ABSENCES)


def _reading(application: Application) -> CoverageReading:
    assert application.book is not None
    campaign, *_ = application.book.read(list_campaigns)
    whole = Period(campaign.starts_on, campaign.ends_on)
    read = partial(read_coverage, campaign_id=campaign.id, period=whole, as_of=application.today())
    return application.book.read(read)


def _make_up(application: Application) -> QDialog:
    coverage = _reading(application).coverage
    work = MakeUpWork(coverage.owed[:3], coverage.people, save=_keep_nothing)
    return MakeUpDialog(application.window, work, today=application.today())


def _rule(application: Application) -> QDialog:
    return CoverRuleDialog(application.window, _reading(application).coverage.rule, _keep_nothing)


def _keep_nothing(_said: object) -> None:
    """Take what a dialog says and do nothing with it."""
