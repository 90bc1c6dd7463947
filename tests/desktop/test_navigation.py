from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from desktop.navigation import Navigator, PeriodChoice, Place
from models.periods import Period

TERM = Period(date(2022, 6, 1), date(2025, 6, 30))


@pytest.fixture
def choice(qapp: object) -> PeriodChoice:
    choice = PeriodChoice(date(2024, 11, 21))
    choice.set_reach(first_year=2019, term=TERM)
    return choice


def test_the_window_begins_with_this_year(choice: PeriodChoice) -> None:
    assert choice.period == Period(date(2024, 1, 1), date(2024, 12, 31))
    assert choice.label == "Year 2024"


@pytest.mark.parametrize(
    ("choose", "first", "last", "label"),
    [
        (lambda c: c.choose_year(2023), (2023, 1, 1), (2023, 12, 31), "Year 2023"),
        (lambda c: c.choose_quarter(4, of=2024), (2024, 10, 1), (2024, 12, 31), "Quarter IV/2024"),
        (lambda c: c.choose_month(2, of=2024), (2024, 2, 1), (2024, 2, 29), "Month 02/2024"),
        (lambda c: c.choose_term(), (2022, 6, 1), (2025, 6, 30), "Term 2022–2025"),
        (
            lambda c: c.choose_range(Period(date(2024, 3, 1), date(2024, 5, 15))),
            (2024, 3, 1),
            (2024, 5, 15),
            "01/03/2024 – 15/05/2024",
        ),
    ],
)
def test_choosing_moves_the_period_and_tells_it(
    qtbot: QtBot,
    choice: PeriodChoice,
    choose: object,
    first: tuple[int, int, int],
    last: tuple[int, int, int],
    label: str,
) -> None:
    with qtbot.waitSignal(choice.changed):
        choose(choice)  # type: ignore[operator]
    assert choice.period == Period(date(*first), date(*last))
    assert choice.label == label


def test_choosing_the_same_again_tells_nothing(qtbot: QtBot, choice: PeriodChoice) -> None:
    with qtbot.assertNotEmitted(choice.changed):
        choice.choose_year(2024)


def test_cell_without_a_term_has_no_term_to_look_at(qtbot: QtBot, choice: PeriodChoice) -> None:
    choice.set_reach(first_year=2024, term=None)
    with qtbot.assertNotEmitted(choice.changed):
        choice.choose_term()


def test_navigator_tells_place_and_payload(qtbot: QtBot) -> None:
    navigator = Navigator()
    with qtbot.waitSignal(navigator.go) as told:
        navigator.to(Place.MEETINGS, "meeting 7")
    assert told.args == [Place.MEETINGS, "meeting 7"]
