"""A paper is signed in one dialog; the password is gone from it as soon as it was used."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

pytest.importorskip("pyhanko")

from desktop.background import Background
from desktop.dialogs.sign_dialog import SignDialog
from desktop.exports.pdf.party_pdf import write_party_pdf
from desktop.exports.pdf.signature import signatures_of
from tests.desktop.conftest import Boxes
from tests.exports.certificates import PASSWORD, write_certificate
from tests.exports.sample_papers import PAPER

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
