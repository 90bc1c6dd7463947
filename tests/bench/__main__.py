"""Time what has to be quick beside its floor, in the sample book of a large cell: `make bench`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication

from models.book.database import Database, open_book
from models.sample import write_sample
from tests.bench import coverage, office, papers, search, workbooks
from tests.bench.measure import Measure, report

PEOPLE, YEARS = 200, 10


def measures(database: Database) -> Iterator[Measure]:
    """Yield every measure there is."""
    yield from search.measures(database)
    yield from papers.measures(database.file.parent)
    yield from coverage.measures(database)
    yield from workbooks.measures(database)
    yield from office.measures(database)


def main() -> int:
    """Measure everything; the exit status tells whether every limit was kept."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication(sys.argv[:1])
    with TemporaryDirectory() as folder:
        file = Path(folder) / "so.sochibo"
        write_sample(file, people=PEOPLE, years=YEARS)
        database = open_book(file)
        try:
            kept = report(measures(database))
            if office.SOFFICE is None:
                sys.stdout.write("LibreOffice is not installed: nothing is compared with it.\n")
        finally:
            database.close()
    app.quit()
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
