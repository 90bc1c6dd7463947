"""What is kept of an issued paper's figures is read back, also what was kept at first."""

from __future__ import annotations

from models.documents.figures import (
    Behind,
    Figure,
    changed_figures,
    figure_values,
    kept_figure,
)
from models.identity import new_id

TODAY = Figure("members", "02/03", "dự: ", "Đảng viên dự", (Behind("Vàng Bích Mai"),))


def test_a_figure_comes_back_as_it_was_kept() -> None:
    named = Behind("Vũ Hồng Ánh", "03 lượt", "people", new_id())
    figure = Figure("members", "02/03", "dự: ", "Đảng viên dự", (named,), (Behind("Lò Thị Pâng"),))
    assert kept_figure(figure_values(figure)) == figure


def test_a_figure_kept_without_names_is_read_and_nobody_has_come_since() -> None:
    old = kept_figure({"key": "members", "text": "02/03"})
    assert (old.key, old.text, old.behind) == ("members", "02/03", ())
    assert not old.has_place
    assert TODAY.has_place
    (same,) = changed_figures([old], [TODAY])
    assert not same.differs
    (other,) = changed_figures([kept_figure({"key": "members", "text": "01/03"})], [TODAY])
    assert other.differs
