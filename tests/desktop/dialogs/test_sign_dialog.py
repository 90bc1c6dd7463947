"""A paper is signed in one dialog; the password is gone from it as soon as it was used."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

pytest.importorskip("pyhanko")

from desktop.background import Background
from desktop.dialogs.sign_dialog import Means, SignDialog
from desktop.exports.pdf.party_pdf import write_party_pdf
from desktop.exports.pdf.signature import signatures_of
from tests.desktop.conftest import Boxes
from tests.exports.certificates import PASSWORD, write_certificate
from tests.exports.sample_papers import PAPER
from tests.exports.soft_token import LABEL, PIN, needed_token

Make = Callable[[], SignDialog]


@pytest.fixture
def make(qtbot: QtBot, background: Background) -> Make:
    def make() -> SignDialog:
        pdf = write_party_pdf(PAPER)
        dialog = SignDialog(None, background, pdf, suggested=Path("Báo cáo (đã ký).pdf"))
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


def test_the_signed_paper_is_saved_and_holds(
    qtbot: QtBot, make: Make, boxes: Boxes, tmp_path: Path
) -> None:
    dialog = make()
    boxes.answers = [write_certificate(tmp_path / "a.p12"), tmp_path / "ký.pdf"]
    dialog.browse_button.click()
    dialog.password_field.setText(PASSWORD)
    dialog.foot.action_button.click()
    assert dialog.password_field.text() == ""
    qtbot.waitUntil(lambda: dialog.file is not None)
    assert dialog.file == tmp_path / "ký.pdf"
    assert [one.holds for one in signatures_of((tmp_path / "ký.pdf").read_bytes())] == [True]
    assert not dialog.isVisible()


def test_a_wrong_password_saves_nothing_and_can_be_typed_again(
    qtbot: QtBot, make: Make, boxes: Boxes, tmp_path: Path
) -> None:
    dialog = make()
    dialog.certificate_field.setText(str(write_certificate(tmp_path / "a.p12")))
    dialog.password_field.setText("sai")
    boxes.answers = [tmp_path / "ký.pdf"]
    dialog.foot.action_button.click()
    qtbot.waitUntil(lambda: bool(dialog.foot.problem_label.text()))
    assert dialog.password_field.text() == ""
    assert dialog.file is None
    assert dialog.isVisible()
    assert not (tmp_path / "ký.pdf").exists()


def test_without_a_certificate_nothing_is_asked(make: Make, boxes: Boxes) -> None:
    dialog = make()
    dialog.foot.action_button.click()
    assert dialog.foot.problem_label.text()
    assert boxes.asked == []


@pytest.fixture
def with_token(make: Make, monkeypatch: pytest.MonkeyPatch) -> Callable[[], SignDialog]:
    pytest.importorskip("pkcs11")
    # What one test leaves remembered is no matter of the next.
    monkeypatch.setattr(SignDialog, "_last_library", "")

    def show() -> SignDialog:
        dialog = make()
        dialog.choose_means(Means.TOKEN)
        return dialog

    return show


def test_a_paper_is_signed_with_a_token(
    qtbot: QtBot, with_token: Callable[[], SignDialog], boxes: Boxes, tmp_path: Path
) -> None:
    dialog, library = with_token(), needed_token().library
    boxes.answers = [library, tmp_path / "ký.pdf", tmp_path / "ký.pdf"]
    dialog.token.browse_button.click()
    qtbot.waitUntil(lambda: dialog.token.token_field.count() == 3)
    dialog.token.token_field.set_option(LABEL)
    dialog.token.pin_field.setText("111111")
    dialog.foot.action_button.click()
    assert dialog.token.pin_field.text() == ""
    qtbot.waitUntil(lambda: bool(dialog.foot.problem_label.text()))
    assert LABEL in dialog.foot.problem_label.text()
    assert not (tmp_path / "ký.pdf").exists()
    dialog.token.pin_field.setText(PIN)
    dialog.foot.action_button.click()
    qtbot.waitUntil(lambda: dialog.file is not None)
    assert [one.holds for one in signatures_of((tmp_path / "ký.pdf").read_bytes())] == [True]
    again = with_token()
    qtbot.waitUntil(lambda: again.token.token_field.count() == 3)
    assert again.token.library == library


def test_what_a_token_needs_is_said_before_anything_is_asked(
    qtbot: QtBot, with_token: Callable[[], SignDialog], boxes: Boxes, tmp_path: Path
) -> None:
    dialog = with_token()
    assert not dialog.certificate_field.isVisible()
    dialog.foot.action_button.click()
    first = dialog.foot.problem_label.text()
    assert first
    file = tmp_path / "giả.so"
    file.write_bytes(b"none")
    dialog.token.library_field.setText(str(file))
    dialog.token.library_field.editingFinished.emit()
    qtbot.waitUntil(lambda: "giả.so" in dialog.foot.problem_label.text())
    dialog.foot.action_button.click()
    assert dialog.foot.problem_label.text() not in ("", first)
    assert boxes.asked == []
    for control in (dialog.token.library_field, dialog.token.token_field, dialog.token.pin_field):
        assert control.objectName()
        assert control.accessibleName()


def test_the_dialog_is_high_enough_for_all_its_fields(
    with_token: Callable[[], SignDialog],
) -> None:
    dialog = with_token()
    dialog.foot.action_button.click()
    assert dialog.foot.problem_label.text()
    layout = dialog.layout()
    assert layout is not None
    assert dialog.height() >= layout.totalHeightForWidth(dialog.width())
    field = dialog.token.pin_field
    assert field.height() >= field.sizeHint().height()
