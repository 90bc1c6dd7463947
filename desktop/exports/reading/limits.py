"""How much of the machine, and how much data, the reading of one file may take."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from models.imports.sheet import MAX_COLUMNS, MAX_ROWS

MEBIBYTE = 1024 * 1024
#: Memory of the child: far more than any list needs, less than an office PC would feel.
MEMORY = 300 * MEBIBYTE


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of one worksheet may be filled; more than any list of people needs."""

    rows: int = MAX_ROWS
    columns: int = MAX_COLUMNS
    letters: int = 2_000_000
    merged: int = 2_000


def limit_process(seconds: int) -> None:
    """Let this process take no more memory than `MEMORY`, and end it some time after `seconds`.

    The time ends the child also when nobody is left to stop it.
    """
    if sys.platform == "win32":
        _limit_on_windows()
    else:
        import resource

        # Address space is more than memory in use: what the libraries map counts as well.
        space = MEMORY + 200 * MEBIBYTE
        resource.setrlimit(resource.RLIMIT_AS, (space, space))
        resource.setrlimit(resource.RLIMIT_CPU, (2 * seconds, 2 * seconds))


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _EXTENDED_LIMITS = 9
    _PROCESS_MEMORY = 0x100

    class _BasicLimits(ctypes.Structure):
        _fields_ = (
            ("PerProcessUserTimeLimit", wintypes.LARGE_INTEGER),
            ("PerJobUserTimeLimit", wintypes.LARGE_INTEGER),
            ("LimitFlags", wintypes.DWORD),
            ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t),
            ("ActiveProcessLimit", wintypes.DWORD),
            ("Affinity", ctypes.c_size_t),
            ("PriorityClass", wintypes.DWORD),
            ("SchedulingClass", wintypes.DWORD),
        )

    class _ExtendedLimits(ctypes.Structure):
        _fields_ = (
            ("BasicLimitInformation", _BasicLimits),
            ("IoInfo", ctypes.c_ulonglong * 6),
            ("ProcessMemoryLimit", ctypes.c_size_t),
            ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t),
            ("PeakJobMemoryUsed", ctypes.c_size_t),
        )

    def _limit_on_windows() -> None:
        """Put this process into a job of limited memory; where that is refused, time is left."""
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
        kernel.SetInformationJobObject.argtypes = (
            wintypes.HANDLE,
            ctypes.c_int,
            ctypes.c_void_p,
            wintypes.DWORD,
        )
        job = kernel.CreateJobObjectW(None, None)
        limits = _ExtendedLimits()
        limits.BasicLimitInformation.LimitFlags = _PROCESS_MEMORY
        limits.ProcessMemoryLimit = MEMORY
        size = ctypes.sizeof(limits)
        if job and kernel.SetInformationJobObject(
            job, _EXTENDED_LIMITS, ctypes.byref(limits), size
        ):
            kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())
