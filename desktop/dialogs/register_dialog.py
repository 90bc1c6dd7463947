"""What the member register (Mẫu 7-HSĐV) asks of a person beyond the usual data."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.dialogs.closing import may_close, standing_words
from desktop.labels import service_label
from desktop.translation import current_language
from desktop.widgets.dialog_foot import DialogFoot
from desktop.widgets.form import labelled
from desktop.widgets.option_field import OptionField
from desktop.widgets.screen_room import resize_within_screen, scrolled
from desktop.widgets.text import make_label
from models.errors import RecordsError
from models.members.register import RegisterData
from models.names import clean
from models.words import Service

translate = QCoreApplication.translate


class RegisterDialog(QDialog):
    """Fill, save, close; every entry may stay empty."""

    def __init__(
        self,
        parent: QWidget | None,
        name: str,
        data: RegisterData,
        save: Callable[[RegisterData], object],
    ) -> None:
        super().__init__(parent)
        self.setObjectName("register_dialog")
        self.setWindowTitle(self.tr("Member register (form 7-HSĐV)"))
        self._save = save
        self.lines = {key: _line(key, getattr(data, key)) for key in register_titles()}
        self.service_field: OptionField[Service | None] = OptionField(
            (None, *Service), _service_title, name="register_service"
        )
        self.service_field.set_option(data.service)
        self.foot = DialogFoot(self, self.tr("Save the entries"))
        self._lay_out(name)
        next(iter(self.lines.values())).setFocus()
        self._before = standing_words(self)

    @property
    def data(self) -> RegisterData:
        """What the fields say."""
        texts = {key: clean(line.text()) for key, line in self.lines.items()}
        return RegisterData(**texts, service=self.service_field.option)

    @classmethod
    def ask(
        cls,
        parent: QWidget,
        name: str,
        data: RegisterData,
        save: Callable[[RegisterData], object],
    ) -> bool:
        """Show the dialog; return whether something was saved."""
        dialog = cls(parent, name, data, save)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return accepted

    def accept(self) -> None:
        """Save and close; say what is wrong and stay when it cannot be saved."""
        try:
            self._save(self.data)
        except RecordsError as error:
            self.foot.show_problem(error.sentence(current_language()))
            return
        super().accept()

    def reject(self) -> None:
        """Close without saving; what was typed is let go only after asking."""
        if may_close(self, self._before):
            super().reject()

    def _lay_out(self, name: str) -> None:
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(20, 16, 20, 16)
        inside.setSpacing(12)
        inside.addWidget(make_label(name, "title", name="register_person"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        titles = register_titles()
        parts = [labelled(titles[key], line) for key, line in self.lines.items()]
        parts.append(
            labelled(translate("RegisterDialog", "Army, police, retired"), self.service_field)
        )
        for place, part in enumerate(parts):
            grid.addWidget(part, place // 2, place % 2)
        inside.addLayout(grid)
        inside.addStretch(1)
        self.foot.stand_under(scrolled(content, name="register_area"))
        resize_within_screen(self, width=720, height=580)


def register_titles() -> dict[str, str]:
    """Return what each text of the register is called, in the order of the form."""
    return {
        "birth_name": translate("RegisterDialog", "Birth name"),
        "ethnic_group": translate("RegisterDialog", "Ethnic group"),
        "religion": translate("RegisterDialog", "Religion"),
        "home_place": translate("RegisterDialog", "Home place"),
        "schooling": translate("RegisterDialog", "Schooling"),
        "theory": translate("RegisterDialog", "Political theory"),
        "profession": translate("RegisterDialog", "Professional training"),
        "languages": translate("RegisterDialog", "Foreign languages"),
        "job_before": translate("RegisterDialog", "Job before joining the Party"),
        "file_number": translate("RegisterDialog", "File number"),
        "badge": translate("RegisterDialog", "Party badge"),
    }


def _service_title(service: Service | None) -> str:
    return service_label(service) if service else translate("RegisterDialog", "None of these")


def _line(key: str, text: str) -> QLineEdit:
    field = QLineEdit(text)
    field.setObjectName(f"register_{key}")
    return field
