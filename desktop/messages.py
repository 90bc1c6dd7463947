"""Every message box and file dialog of the window: plain text, buttons that say what they do."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSaveFile, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from desktop import icons
from desktop.exports.pack.names import file_stem
from desktop.translation import current_language
from models.errors import RecordsError

translate = QCoreApplication.translate
_Icon = QMessageBox.Icon
_PICTURES = {
    _Icon.Question: ("question", icons.Role.MUTED),
    _Icon.Information: ("info", icons.Role.MUTED),
    _Icon.Warning: ("warning", icons.Role.GOLD),
    _Icon.Critical: ("warning-octagon", icons.Role.RED),
}
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
#: Letters of a name: accented they take two bytes or three, and no system takes more than 255.
_LONGEST = 110
_ROLES = (QMessageBox.ButtonRole.AcceptRole, QMessageBox.ButtonRole.ActionRole)


def warn(parent: QWidget | None, title: str, text: str) -> None:
    """Tell that something did not work, and what to do."""
    _show(_box(parent, _Icon.Warning, title, text), [translate("messages", "Close")])


def inform(parent: QWidget | None, title: str, text: str) -> None:
    """Tell something that is no failure."""
    _show(_box(parent, _Icon.Information, title, text), [translate("messages", "Close")])


def tell(parent: QWidget | None, error: RecordsError) -> None:
    """Tell the sentence of `error` in the language of the window."""
    warn(parent, translate("messages", "That did not work"), error.sentence(current_language()))


def ask(
    parent: QWidget | None, title: str, text: str, action_label: str, *, danger: bool = False
) -> bool:
    """Ask before a step; `action_label` names its consequence, the other button leaves it.

    With `danger` Enter leaves it too: for steps that cannot be taken back. The other button then
    says that one goes back: a word for cancelling would read as losing what is asked about.
    """
    box = _box(parent, _Icon.Question, title, text)
    leave = translate("messages", "Go back") if danger else translate("messages", "Cancel")
    labels = [action_label, leave]
    return _show(box, labels, default=1 if danger else 0) == 0


def choose(parent: QWidget | None, title: str, text: str, labels: list[str]) -> int | None:
    """Ask which of several steps to take; return its place in `labels`, or None to leave it."""
    chosen = _show(
        _box(parent, _Icon.Question, title, text), [*labels, translate("messages", "Cancel")]
    )
    return chosen if chosen is not None and chosen < len(labels) else None


def ask_open_file(
    parent: QWidget | None, title: str, *, filters: str, folder: Path | None = None
) -> Path | None:
    """Ask for an existing file; `filters` as in Qt: ``Excel (*.xlsx)``."""
    dialog = _file_dialog(parent, title, filters, folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, translate("messages", "Open"))
    return _picked(dialog)


def ask_folder(parent: QWidget | None, title: str, *, folder: Path | None = None) -> Path | None:
    """Ask for an existing folder."""
    dialog = _file_dialog(parent, title, "", folder)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, translate("messages", "Choose"))
    return _picked(dialog)


def ask_save_file(
    parent: QWidget | None, title: str, *, suggested: Path, filters: str
) -> Path | None:
    """Ask where to save; the dialog itself asks before an existing file is replaced.

    The name gets the suffix of `suggested` when the user types none.
    """
    dialog = _file_dialog(parent, title, filters, suggested.parent)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suggested.suffix.lstrip("."))
    dialog.selectFile(suggested.name)
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, translate("messages", "Save"))
    return _picked(dialog)


def file_name(title: str) -> str:
    """Return `title` as the name of a file that every system takes, short enough for all."""
    return file_stem(_FORBIDDEN.sub("-", title), most=_LONGEST)


def _box(parent: QWidget | None, icon: QMessageBox.Icon, title: str, text: str) -> QMessageBox:
    box = QMessageBox(icon, title, text, QMessageBox.StandardButton.NoButton, parent)
    box.setIconPixmap(icons.icon(*_PICTURES[icon]).pixmap(36, 36))
    box.setObjectName("message")
    box.setTextFormat(Qt.TextFormat.PlainText)
    return box


def _show(box: QMessageBox, labels: list[str], *, default: int = 0) -> int | None:
    """Show the box with our own buttons, the last of which leaves everything as it is."""
    buttons = [box.addButton(label, _ROLES[place > 0]) for place, label in enumerate(labels)]
    buttons[default].setProperty("look", "primary")
    buttons[default].style().polish(buttons[default])
    box.setDefaultButton(buttons[default])
    box.setEscapeButton(buttons[-1])
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    return next((place for place, button in enumerate(buttons) if button is clicked), None)


def _file_dialog(
    parent: QWidget | None, title: str, filters: str, folder: Path | None
) -> QFileDialog:
    dialog = QFileDialog(parent, title, str(folder or Path.home()), filters)
    dialog.setObjectName("file_dialog")
    label = QFileDialog.DialogLabel
    dialog.setLabelText(label.LookIn, translate("messages", "Folder"))
    dialog.setLabelText(label.FileName, translate("messages", "File name"))
    dialog.setLabelText(label.FileType, translate("messages", "File type"))
    dialog.setLabelText(label.Reject, translate("messages", "Cancel"))
    return dialog


def _picked(dialog: QFileDialog) -> Path | None:
    files = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(files[0]) if files else None


def report_crash(parent: QWidget | None, report: str, log: Path) -> bool:
    """Tell that the program met a fault of its own; return whether the user wants to quit."""
    text = translate(
        "messages",
        "The program met a fault of its own. Everything it called saved is safe in the book; "
        "what you were typing may be lost. You can go on, but it is better to quit and start "
        "again. The details are in {0}.",
    ).format(log)
    labels = [
        translate("messages", "Quit the program"),
        translate("messages", "Copy the report"),
        translate("messages", "Read the report"),
        translate("messages", "Save the report…"),
        translate("messages", "Go on"),
    ]
    while True:
        title = translate("messages", "A fault in the program")
        chosen = _show(_box(parent, _Icon.Critical, title, text), labels)
        if chosen == 1:
            QGuiApplication.clipboard().setText(report)
        elif chosen == 2:
            _show_report(parent, report)
        elif chosen == 3:
            _save_report(parent, report)
        else:
            return chosen == 0


def _save_report(parent: QWidget | None, report: str) -> None:
    """Write the report where the user wants it; what cannot be written is told."""
    file = ask_save_file(
        parent,
        translate("messages", "Save the report"),
        suggested=Path.home() / "so-chi-bo-loi.txt",
        filters=translate("messages", "Texts (*.txt)"),
    )
    if file is None:
        return
    # Not with the writer of papers: what broke may be that.
    saved = QSaveFile(str(file))
    data = report.encode()
    whole = saved.open(QSaveFile.OpenModeFlag.WriteOnly) and saved.write(data) == len(data)
    if not whole:
        saved.cancelWriting()
    if not (saved.commit() and whole):
        title = translate("messages", "Save the report")
        warn(parent, title, translate("messages", "The report could not be written there."))


def _show_report(parent: QWidget | None, report: str) -> None:
    promise = translate(
        "messages",
        "This report names no people and nothing of the book. It is sent nowhere; copy it if you "
        "want to show it to somebody.",
    )
    title = translate("messages", "The report of the fault")
    box = _box(parent, _Icon.Critical, title, f"{promise}\n\n{report}")
    _show(box, [translate("messages", "Close")])
