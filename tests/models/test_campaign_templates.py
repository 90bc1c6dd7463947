"""Templates: a third file is a third campaign, a broken one is refused with what is wrong."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import resources
from models.campaigns.parts import CampaignTemplate, branches_in_order
from models.campaigns.template_files import template_bytes
from models.campaigns.templates import list_templates, parse_template, read_template
from models.errors import RecordsError

SHIPPED = ["dien-bien-so-khcn-2023", "lai-chau-1412-cv-tu"]

SMALL = """
key = "nghi-quyet-57"
name = "Nghị quyết số 57-NQ/TW"
title = "Đợt sinh hoạt về Nghị quyết số 57-NQ/TW"
starts_on = 2026-01-01
ends_on = 2026-12-31
materials = []
audiences = []
forms = []
peaks = []
receivers = []
provisions = []

[[directives]]
role = "source"
kind = "Kế hoạch"
number = "05-KH/ĐU"
dated_on = 2026-01-05
issuer = "Đảng ủy Sở"
subject = "Học tập Nghị quyết"

[[topics]]
code = "A"
kind = "part"
title = "Quan điểm"
short_title = "Quan điểm"
first_page = 1
last_page = 20

[[topics.children]]
code = "A.1"
kind = "content"
title = "Mục tiêu"
short_title = "Mục tiêu"
first_page = 3
last_page = 9

[[deadlines]]
reporter = "unit"
title = "Báo cáo"
month = 2
day = 28
year = 2026
owed_by = "Chi bộ"
reports_to = "Đảng ủy Sở"
"""


def parse(text: str) -> CampaignTemplate:
    return parse_template(text.encode(), name="mau.toml")


def refusal(text: str) -> RecordsError:
    with pytest.raises(RecordsError) as caught:
        parse(text)
    assert caught.value.key == "campaigns.template_broken"
    assert "mau.toml" in str(caught.value)
    problem = caught.value.values["problem"]
    assert isinstance(problem, RecordsError)
    return problem


def test_the_program_ships_two_templates() -> None:
    assert [template.key for template in list_templates()] == SHIPPED


def test_adding_a_file_adds_a_campaign(tmp_path: Path) -> None:
    for key in SHIPPED:
        source = resources.path(f"campaigns/{key}.toml")
        (tmp_path / source.name).write_bytes(source.read_bytes())
    (tmp_path / "nghi-quyet-57.toml").write_text(SMALL, encoding="utf-8")
    found = list_templates(tmp_path)
    assert [template.key for template in found] == [*SHIPPED, "nghi-quyet-57"]
    assert found[2].topics[0].children[0].title == "Mục tiêu"


def test_two_files_with_one_key_are_refused(tmp_path: Path) -> None:
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_text(SMALL, encoding="utf-8")
    with pytest.raises(RecordsError) as caught:
        list_templates(tmp_path)
    assert caught.value.key == "campaigns.template_twice"
    assert "b.toml" in str(caught.value)
    assert "nghi-quyet-57" in str(caught.value)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(RecordsError) as caught:
        read_template(tmp_path / "khong-co.toml")
    assert caught.value.key == "campaigns.template_missing"
    assert "khong-co.toml" in caught.value.sentence("en")


def test_text_is_stored_in_one_form_and_lines_are_kept() -> None:
    decomposed = unicodedata.normalize("NFD", SMALL).replace(
        'kind = "content"', 'kind = "content"\ncontent = """\n- Một  \n- Hai\n"""'
    )
    template = parse(decomposed)
    assert template.name == "Nghị quyết số 57-NQ/TW"
    assert template.topics[0].children[0].content == "- Một\n- Hai"


def test_a_mark_before_the_text_is_overlooked() -> None:
    assert parse("\ufeff" + SMALL).key == "nghi-quyet-57"


def test_shipped_text_is_in_one_form() -> None:
    for key in SHIPPED:
        text = resources.path(f"campaigns/{key}.toml").read_text(encoding="utf-8")
        assert unicodedata.is_normalized("NFC", text)
        for topic, _ in branches_in_order(
            read_template(resources.path(f"campaigns/{key}.toml")).topics
        ):
            assert len(topic.short_title) <= 20


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('key = "nghi-quyet-57"', "", "problem_missing"),
        ('key = "nghi-quyet-57"', 'key = "  "', "problem_kind"),
        ('key = "nghi-quyet-57"', "key = 57", "problem_kind"),
        ('code = "A.1"\n', "", "problem_missing"),
        ("forms = []", "", "problem_missing"),
        ("forms = []", 'forms = "tự học"', "problem_kind"),
        ("forms = []", "forms = [1]", "problem_kind"),
        ("forms = []", 'forms = []\nnhan = "x"', "problem_unknown"),
        ("month = 2", "monht = 2", "problem_unknown"),
        ("month = 2", 'month = "2"', "problem_kind"),
        ("month = 2", "month = true", "problem_kind"),
        ("month = 2", "month = 13", "problem_day"),
        ("month = 2", "month = 0", "problem_day"),
        ("month = 2", "month = 99999999999999999999", "problem_day"),
        ("year = 2026", "year = 99999999999999", "problem_day"),
        ("day = 28", "day = 30", "problem_day"),
        ("day = 28", "day = 29", "problem_day"),
        ("year = 2026", "year = 26", "problem_day"),
        ('reporter = "unit"', 'reporter = "cell"', "problem_choice"),
        ("starts_on = 2026-01-01", "starts_on = 2026-01-01T07:00:00", "problem_kind"),
        ("starts_on = 2026-01-01", 'starts_on = "01/01/2026"', "problem_kind"),
        ("starts_on = 2026-01-01", "starts_on = 2027-01-01", "problem_ends_first"),
        ("starts_on = 2026-01-01", "starts_on = 2026-02-30", "problem_syntax"),
        ('role = "source"', 'role = "tied_to"', "problem_source"),
        ('code = "A.1"', 'code = "A"', "problem_code_twice"),
        ("first_page = 3", "first_page = 30", "problem_pages"),
        ("first_page = 3\n", "", "problem_pages"),
        ("last_page = 9", "last_page = 21", "problem_pages_outside"),
        (
            "peaks = []",
            'peaks = [{ name = "30/4", level = "national", first_day = 30 }]',
            "problem_half_dated",
        ),
        (
            "receivers = []",
            'receivers = [{ name = "Đảng ủy", role = "report" }]',
            "problem_no_reporter",
        ),
    ],
)
def test_what_is_wrong_is_told(old: str, new: str, key: str) -> None:
    assert SMALL.count(old) == 1
    problem = refusal(SMALL.replace(old, new))
    assert problem.key == f"campaigns.{key}"
    assert problem.sentence("vi")
    assert problem.sentence("en") != problem.sentence("vi")


def test_the_place_of_a_fault_is_told() -> None:
    broken = SMALL.replace('code = "A.1"', "code = 1")
    assert "topics 1 → children 1 → code" in refusal(broken).sentence("vi")
    cut = SMALL[: SMALL.index('issuer = "Đảng') + 12]
    assert refusal(cut).values["line"] == cut.count("\n") + 1


def test_a_topic_is_needed() -> None:
    begin, end = SMALL.index("[[topics]]"), SMALL.index("[[deadlines]]")
    without = SMALL[:begin] + SMALL[end:]
    assert refusal(without).key == "campaigns.problem_missing"
    assert refusal("topics = []\n" + without).key == "campaigns.problem_no_topics"


def test_another_encoding_is_refused() -> None:
    with pytest.raises(RecordsError) as caught:
        parse_template(SMALL.encode("utf-16"), name="mau.toml")
    assert caught.value.key == "campaigns.template_broken"


@pytest.mark.parametrize("key", SHIPPED)
def test_a_file_cut_short_is_refused_wherever_it_was_cut(key: str) -> None:
    data = resources.path(f"campaigns/{key}.toml").read_bytes()
    end = data.index(b"[[provisions]]")
    for length in range(0, end, 997):
        with pytest.raises(RecordsError) as caught:
            parse_template(data[:length], name="mau.toml")
        assert caught.value.key == "campaigns.template_broken"


def _strings(value: Any, keep: Callable[[str], None]) -> None:
    if isinstance(value, str):
        keep(value)
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            _strings(one, keep)


@pytest.mark.parametrize("key", SHIPPED)
def test_quotes_open_and_close(key: str) -> None:
    data = tomllib.loads(resources.path(f"campaigns/{key}.toml").read_text(encoding="utf-8"))
    texts: list[str] = []
    _strings(data, texts.append)
    assert [text for text in texts if text.count("“") != text.count("”")] == []
    assert [text for text in texts if "„" in text or '"' in text] == []


DEEP = "topics = " + "[{children = " * 3000 + "[]" + "}]" * 3000


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"\x00" * 5000, "problem_syntax"),
        (bytes(range(256)) * 40, "problem_encoding"),
        (b"#" * 2_000_001, "problem_large"),
        (b"name = " + b"[" * 50_000, "problem_deep"),
        (DEEP.encode(), "problem_deep"),
        (b"number = " + b"9" * 6000, "problem_deep"),
        (b"", "problem_missing"),
    ],
)
def test_hostile_files_are_refused_in_one_sentence(data: bytes, problem: str) -> None:
    with pytest.raises(RecordsError) as caught:
        parse_template(data, name="mau.toml")
    assert caught.value.key == "campaigns.template_broken"
    assert caught.value.values["problem"].key == f"campaigns.{problem}"  # type: ignore[attr-defined]
    assert "\n" not in caught.value.sentence("vi")


def test_too_many_entries_and_too_long_a_text_are_refused() -> None:
    material = '[[materials]]\nname = "Tài liệu"\n'
    without = SMALL.replace("materials = []\n", "")
    assert without != SMALL
    many = without.replace("[[topics]]", material * 601 + "[[topics]]", 1)
    assert refusal(many).key == "campaigns.problem_deep"
    long = without.replace("[[topics]]", material.replace("Tài", "à" * 20_001) + "[[topics]]", 1)
    assert refusal(long).key == "campaigns.problem_long"
    far = SMALL.replace("starts_on = 2026-01-01", "starts_on = 0001-01-01")
    assert refusal(far).key == "campaigns.problem_years"


@pytest.mark.parametrize("key", SHIPPED)
def test_a_saved_file_is_refused_wherever_it_was_cut(key: str) -> None:
    data = template_bytes(read_template(resources.path(f"campaigns/{key}.toml")))
    assert parse_template(data, name="mau.toml").key == key
    entries = [found.start() for found in re.finditer(rb"\n\[\[", data)]
    assert len(entries) > 50
    for length in (*entries, len(data) // 2, len(data) - 2):
        with pytest.raises(RecordsError) as caught:
            parse_template(data[:length], name="mau.toml")
        assert caught.value.key == "campaigns.template_broken"
