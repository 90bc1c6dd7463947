"""The button that writes the inspection pack of the header's period: where to, then beside."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, QStandardPaths, Slot
from PySide6.QtWidgets import QPushButton

from desktop import messages
from desktop.background import Background, Progress
from desktop.book import OpenBook
from desktop.exports.pack.names import file_name
from desktop.exports.pack.writing import Pack, write_pack
from desktop.exports.wording import period_name, wording
from desktop.icons import icon
from desktop.navigation import PeriodChoice
from desktop.widgets.page_header import PageHeader
from desktop.widgets.saved_line import SavedLine
from models.book.database import Database
from models.errors import RecordsError
from models.periods import Period

_SUFFIX = ".zip"
#: More room than the icon fills, so that icon and word stand apart.
_BESIDE_WORD = QSize(22, 18)


class PackButton(QPushButton):
    """Stands in a page's header; the work can be cancelled at the foot of the window."""

    def __init__(
        self,
        header: PageHeader,
        book: OpenBook,
        background: Background,
        period: PeriodChoice,
        line: SavedLine,
    ) -> None:
        super().__init__(icon("archive-box"), self.tr("Inspection pack…"))
        self.setObjectName("pack_button")
        self.setAccessibleName(self.tr("Inspection pack…"))
        self.setAutoDefault(True)
        self.setIconSize(_BESIDE_WORD)
        self.setToolTip(
            self.tr("Minutes, lists, absences, scans and logs of the period in a folder and a zip")
        )
        self._book, self._background, self._period, self._line = book, background, period, line
        self.clicked.connect(self._ask)
        header.add_widget(self)

    @Slot()
    def _ask(self) -> None:
        """Ask where, then write beside the window."""
        period = self._period.period
        documents = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        title = f"{wording('pack')['title']} {period_name(period)}"
        file = messages.ask_save_file(
            self.window(),
            self.tr("Save the inspection pack"),
            suggested=Path(documents) / file_name(title, "zip"),
            filters=f"ZIP (*{_SUFFIX})",
        )
        if file is None:
            return
        folder = file.with_name(file.name.removesuffix(_SUFFIX))
        self.setEnabled(False)
        job = self._background.run(
            partial(_write, self._book.database, period, folder),
            title=self.tr("Writing the inspection pack {0}").format(folder.name),
            on_done=self._tell_written,
            on_failed=self._tell_failure,
        )
        self._job = job
        self._background.ended.connect(self._take_end)

    @Slot(object)
    def _take_end(self, job: object) -> None:
        """Let it be asked for again, however the work ended."""
        if job is self._job:
            self._background.ended.disconnect(self._take_end)
            self.setEnabled(True)

    def _tell_written(self, pack: Pack) -> None:
        self._line.show_file(pack.zip)
        if pack.missing:
            text = self.tr(
                "The pack is whole, but {0} papers were not there to go into it, such as scans of "
                "signed minutes. The sheet “{1}” of its index names each of them with the reason."
            ).format(len(pack.missing), wording("pack")["missing_sheet"])
            messages.warn(self.window(), self.tr("Papers are missing"), text)

    def _tell_failure(self, error: RecordsError) -> None:
        messages.tell(self.window(), error)


def _write(database: Database, period: Period, folder: Path, progress: Progress) -> Pack:
    return write_pack(database, period=period, folder=folder, progress=progress)
