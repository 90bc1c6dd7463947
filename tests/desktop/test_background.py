from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QObject, QThread, Slot
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from desktop.background import Background, Job, Progress
from desktop.widgets.status_line import StatusLine
from models.errors import RecordsError


class Listener(QObject):
    """Notes what came back, and in which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.results: list[object] = []
        self.threads: list[QThread] = []

    @Slot(object)
    def take(self, result: object) -> None:
        self.results.append(result)
        self.threads.append(QThread.currentThread())


def _give(result: object, _progress: Progress) -> object:
    return result


def _wait_idle(qtbot: QtBot, background: Background) -> None:
    qtbot.waitUntil(lambda: not background.busy)


def test_result_arrives_on_the_windows_thread(qtbot: QtBot, background: Background) -> None:
    listener = Listener()
    workers: list[threading.Thread] = []

    def work(_progress: Progress) -> int:
        workers.append(threading.current_thread())
        return 42

    background.run(work, on_done=listener.take)
    _wait_idle(qtbot, background)
    assert listener.results == [42]
    assert listener.threads == [listener.thread()]
    assert workers[0] is not threading.main_thread()


def test_jobs_run_one_after_another(qtbot: QtBot, background: Background) -> None:
    listener = Listener()
    for number in range(5):
        background.run(partial(_give, number), on_done=listener.take)
    _wait_idle(qtbot, background)
    assert listener.results == [0, 1, 2, 3, 4]


def test_progress_is_told_with_its_job(qtbot: QtBot, background: Background) -> None:
    told: list[tuple[Job, int, int]] = []
    background.progressed.connect(lambda *report: told.append(report))

    def work(progress: Progress) -> None:
        for done in range(1, 1001):
            progress(done, 1000)

    job = background.run(work)
    _wait_idle(qtbot, background)
    assert told[-1] == (job, 1000, 1000)
    assert len(told) < 1000, "a fast loop must not flood the window"


def test_cancelled_work_stops_and_says_nothing(qtbot: QtBot, background: Background) -> None:
    listener = Listener()
    started, go_on = threading.Event(), threading.Event()

    def work(progress: Progress) -> str:
        started.set()
        go_on.wait(5)
        progress(1, 2)
        return "never"

    job = background.run(work, on_done=listener.take, on_failed=listener.take)
    started.wait(5)
    job.cancel()
    go_on.set()
    _wait_idle(qtbot, background)
    assert listener.results == []


def test_what_must_end_tells_what_came_of_it_though_it_was_stopped_too_late(
    qtbot: QtBot, background: Background
) -> None:
    # The book has its new password by then, and the window still waits.
    listener = Listener()
    started, go_on = threading.Event(), threading.Event()

    def work(_progress: Progress) -> str:
        started.set()
        go_on.wait(5)
        return "done"

    def fail(_progress: Progress) -> None:
        raise RecordsError("book.missing", file="x.sochibo")

    job = background.run(work, on_done=listener.take, must_end=True)
    waiting = [
        background.run(one, on_done=listener.take, on_failed=listener.take, can_stop=False)
        for one in (partial(_give, "waited"), fail)
    ]
    started.wait(5)
    for one in (job, *waiting):
        one.cancel()
    go_on.set()
    _wait_idle(qtbot, background)
    done, waited, failed = listener.results
    assert (done, waited) == ("done", "waited")
    assert isinstance(failed, RecordsError)


def test_nobody_is_offered_to_stop_what_a_whole_book_waits_for(
    qtbot: QtBot, background: Background
) -> None:
    line = StatusLine(background)
    qtbot.addWidget(line)
    go_on = threading.Event()

    def work(_progress: Progress) -> None:
        go_on.wait(5)

    button = line.findChild(QAbstractButton, "work_cancel")
    assert button is not None
    background.run(work, title="Restoring", can_stop=False)
    background.run(work, title="Saving")
    assert button.isHidden()
    go_on.set()
    _wait_idle(qtbot, background)


def _refuse(_progress: Progress) -> None:
    raise RecordsError("book.missing", file="x.sochibo")


def test_users_failure_goes_to_the_caller(qtbot: QtBot, background: Background) -> None:
    listener, others = Listener(), Listener()
    background.refused.connect(others.take)
    background.run(_refuse, on_failed=listener.take)
    _wait_idle(qtbot, background)
    assert [str(type(error).__name__) for error in listener.results] == ["RecordsError"]
    assert others.results == []


def test_users_failure_nobody_took_is_told_to_all(qtbot: QtBot, background: Background) -> None:
    others = Listener()
    background.refused.connect(others.take)
    background.run(_refuse)
    _wait_idle(qtbot, background)
    assert len(others.results) == 1


def test_our_own_failure_rises_in_the_window(qtbot: QtBot, background: Background) -> None:
    def work(_progress: Progress) -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        background.run(work)
        _wait_idle(qtbot, background)
    assert [kind for kind, _error, _trace in caught] == [ZeroDivisionError]


@pytest.mark.parametrize("delete", [lambda listener: listener.deleteLater(), lambda _l: None])
def test_closed_page_is_not_called(
    qtbot: QtBot, background: Background, delete: Callable[[Listener], None]
) -> None:
    listener = Listener()
    results = listener.results
    go_on = threading.Event()
    background.run(lambda _progress: go_on.wait(5), on_done=listener.take)
    delete(listener)
    del listener
    go_on.set()
    _wait_idle(qtbot, background)
    assert results == []


def test_shutdown_drops_what_waits_and_waits_for_what_runs(qtbot: QtBot) -> None:
    background = Background()
    done: list[str] = []
    started = threading.Event()

    def first(_progress: Progress) -> None:
        started.set()
        done.append("first")

    background.run(first)
    started.wait(5)
    background.run(lambda _progress: done.append("second"))
    background.shutdown()
    assert done in (["first"], ["first", "second"])
    assert not background.busy


def test_a_file_the_user_asked_for_is_written_before_the_program_goes() -> None:
    background = Background()
    done: list[str] = []
    go_on = threading.Event()
    background.run(lambda _progress: go_on.wait(5))
    background.run(lambda _progress: done.append("drawing"))
    background.run(lambda _progress: done.append("saved"), must_end=True)
    background.run(_refuse, must_end=True)
    threading.Timer(0.05, go_on.set).start()
    assert len(background.shutdown()) == 1
    assert done == ["saved"]


def test_our_own_failure_rises_also_while_the_program_goes() -> None:
    def work(_progress: Progress) -> None:
        raise ZeroDivisionError

    background = Background()
    background.run(work, must_end=True)
    with pytest.raises(ZeroDivisionError):
        background.shutdown()
    assert not background.busy


def test_a_failure_whose_page_is_gone_is_told_to_all(qtbot: QtBot, background: Background) -> None:
    page, others = Listener(), Listener()
    background.refused.connect(others.take)
    background.run(_refuse, on_failed=page.take)
    shiboken6.delete(page)
    _wait_idle(qtbot, background)
    assert len(others.results) == 1
    assert page.results == []
