"""Long work beside the window: one worker thread, results back on the window's own thread."""

from __future__ import annotations

import inspect
import threading
import time
import weakref
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from models.errors import RecordsError

#: Called by the work with (done, total); total 0 means that the end is not known.
Progress = Callable[[int, int], None]
#: Takes a result or a failure on the window's thread.
Take = Callable[[Any], object]

_SECONDS_BETWEEN_REPORTS = 0.05


class Cancelled(Exception):  # noqa: N818 - a request, not an error
    """Leave the work because the user asked to stop."""


class Job:
    """One piece of work that was handed over: its title, and the way to stop it."""

    def __init__(
        self,
        title: str,
        on_done: Take | None,
        on_failed: Callable[[RecordsError], object] | None,
        *,
        must_end: bool,
        can_stop: bool,
    ) -> None:
        self.title = title
        self.must_end = must_end
        self.can_stop = can_stop
        self.error: Exception | None = None
        self.on_done = _weakly(on_done)
        self.on_failed = _weakly(on_failed)
        self.future: Future[None] | None = None
        self._stop = threading.Event()

    @property
    def cancelled(self) -> bool:
        """Whether the user asked to stop."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next `progress` call, if it is one that can be stopped."""
        if self.can_stop:
            self._stop.set()


class Background(QObject):
    """Run pieces of work one after another in one thread and report them by signals.

    `began`, `progressed` and `ended` carry the job; `refused` carries a `RecordsError` that
    the caller did not take itself. Any other exception rises on the window's thread.
    """

    began = Signal(object)
    progressed = Signal(object, int, int)
    ended = Signal(object)
    refused = Signal(object)
    _returned = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="background")
        self._jobs: list[Job] = []
        self._returned.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether any work is running or waiting."""
        return bool(self._jobs)

    def run(
        self,
        work: Callable[[Progress], Any],
        *,
        title: str = "",
        on_done: Take | None = None,
        on_failed: Callable[[RecordsError], object] | None = None,
        must_end: bool = False,
        can_stop: bool = True,
    ) -> Job:
        """Start `work(progress)`; `on_done(result)` follows on the window's thread.

        Bound methods are held weakly: a page that was closed meanwhile is not called. With
        `must_end` the work is a file that the user asked for: `shutdown` sees it through, and
        what came of it is told even if it was asked to stop too late. What a whole book waits for
        cannot be stopped: without `can_stop` nobody is offered to.
        """
        job = Job(title, on_done, on_failed, must_end=must_end, can_stop=can_stop)
        self._jobs.append(job)
        self.began.emit(job)
        job.future = self._executor.submit(self._work, job, work)
        return job

    def shutdown(self) -> list[RecordsError]:
        """Stop for good, but end what must end first; return how that failed, for nobody else will.

        Any other job is asked to stop, or dropped while it still waits.
        """
        for job in self._jobs:
            if not job.must_end:
                job.cancel()
        self._executor.shutdown(wait=True)
        errors = [job.error for job in self._jobs if job.must_end and job.error]
        self._jobs.clear()
        for error in errors:
            if not isinstance(error, RecordsError):
                raise error
        return [error for error in errors if isinstance(error, RecordsError)]

    @Slot(object, object, object)
    def _finish(self, job: Job, result: object, error: Exception | None) -> None:
        if job not in self._jobs:
            return
        self._jobs.remove(job)
        self.ended.emit(job)
        if isinstance(error, Cancelled) or (job.cancelled and not job.must_end):
            return
        if error is None:
            _call(job.on_done(), result)
        elif not isinstance(error, RecordsError):
            raise error
        elif not _call(job.on_failed(), error):
            self.refused.emit(error)

    def _work(self, job: Job, work: Callable[[Progress], Any]) -> None:
        """Run in the worker thread."""
        try:
            if job.cancelled:
                raise Cancelled
            result = work(self._progress_of(job))
        except Exception as error:
            job.error = error
            self._returned.emit(job, None, error)
        else:
            self._returned.emit(job, result, None)

    def _progress_of(self, job: Job) -> Progress:
        """Return the `progress` for one job; reports are thinned so as not to flood Qt."""
        last = 0.0

        def progress(done: int, total: int) -> None:
            nonlocal last
            if job.cancelled:
                raise Cancelled
            now = time.monotonic()
            if done >= total or now - last >= _SECONDS_BETWEEN_REPORTS:
                last = now
                self.progressed.emit(job, done, total)

        return progress


def _weakly(
    callback: Callable[[Any], object] | None,
) -> Callable[[], Callable[[Any], object] | None]:
    """Return a getter of the callback that keeps no page alive."""
    if inspect.ismethod(callback):
        return weakref.WeakMethod(callback)
    return lambda: callback


def _call(callback: Take | None, value: object) -> bool:
    """Call unless nobody listens any more or Qt has already deleted the listener; tell which."""
    owner = getattr(callback, "__self__", None)
    deleted = isinstance(owner, QObject) and not shiboken6.isValid(owner)
    if callback is None or deleted:
        return False
    callback(value)
    return True
