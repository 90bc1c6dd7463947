"""The outline of topics: moved and shifted as in a text, and back into the tree it came from."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from itertools import pairwise
from uuid import uuid4

import pytest

from models.campaigns.beginning import Beginning, begin_campaign
from models.campaigns.checks import check_campaign
from models.campaigns.outline import (
    Outline,
    OutlineLine,
    add_topic,
    branch_end,
    change_topic,
    indent_topic,
    move_topic,
    outdent_topic,
    outline_of,
    remove_topic,
    topics_of,
)
from models.campaigns.parts import CampaignTemplate, TopicBranch
from models.campaigns.templates import list_templates
from models.errors import RecordsError
from models.words import TopicKind


def outline(text: str) -> Outline:
    """Read one topic a line, two spaces for each level."""
    lines = []
    for line in text.strip("\n").splitlines():
        code = line.strip()
        topic = TopicBranch(code=code, kind=TopicKind.PART, title=code, short_title=code)
        lines.append(OutlineLine(topic, (len(line) - len(line.lstrip())) // 2))
    return tuple(lines)


def told(lines: Outline) -> str:
    return "\n".join("  " * line.depth + line.topic.code for line in lines)


TREE = outline("""
1
  1.1
  1.2
    1.2.1
  1.3
2
GT
  GT1
  GT2
""")


@pytest.mark.parametrize("template", list_templates(), ids=lambda one: one.key)
def test_a_shipped_tree_goes_there_and_back(template: CampaignTemplate) -> None:
    assert topics_of(outline_of(template.topics)) == template.topics


def test_codes_are_proposed_from_the_neighbours() -> None:
    after, at = add_topic(TREE, 2)
    assert (after[at].topic.code, after[at].depth) == ("1.4", 1)
    assert told(after[at - 2 : at + 2]) == "  1.2\n    1.2.1\n  1.4\n  1.3"
    below, at = add_topic(TREE, 5, below=True)
    assert (below[at].topic.code, below[at].depth) == ("2.1", 1)
    assert add_topic(TREE, 8)[0][9].topic.code == "GT3"
    assert add_topic((), None)[0][0].topic.code == "1"


def test_a_branch_moves_whole_and_stays_below_its_parent() -> None:
    up, at = move_topic(TREE, 4, -1)
    assert told(up[:5]) == "1\n  1.1\n  1.3\n  1.2\n    1.2.1"
    assert at == 2
    down, at = move_topic(TREE, 0, 1)
    assert told(down).startswith("2\n1\n  1.1")
    assert at == 1
    assert move_topic(TREE, 1, -1) == (TREE, 1)
    assert move_topic(TREE, 4, 1) == (TREE, 4)


def test_indenting_and_outdenting() -> None:
    inside, at = indent_topic(TREE, 5)
    assert inside[at].depth == 1
    assert indent_topic(TREE, 1) == (TREE, 1)
    out, at = outdent_topic(TREE, 2)
    assert told(out) == "1\n  1.1\n  1.3\n1.2\n  1.2.1\n2\nGT\n  GT1\n  GT2"
    assert at == 3
    assert outdent_topic(TREE, 0) == (TREE, 0)


def test_what_records_name_cannot_go_not_even_below() -> None:
    named = uuid4()
    lines = change_topic(TREE, 3, replace(TREE[3].topic, id=named))
    with pytest.raises(RecordsError) as refused:
        remove_topic(lines, 0, [named])
    assert refused.value.key == "campaigns.topic_named"
    assert "1.2.1" in refused.value.sentence("vi")
    left, at = remove_topic(lines, 6, [named])
    assert (told(left[5:]), at) == ("2", 5)


def test_random_acts_keep_every_topic_and_a_sound_tree() -> None:
    chance = random.Random(7)
    lines, at = TREE, 0
    for _ in range(400):
        act = chance.choice(["up", "down", "in", "out"])
        at = chance.randrange(len(lines))
        code = lines[at].topic.code
        if act in {"up", "down"}:
            lines, at = move_topic(lines, at, -1 if act == "up" else 1)
        else:
            lines, at = (indent_topic if act == "in" else outdent_topic)(lines, at)
        assert lines[at].topic.code == code
        assert sorted(line.topic.code for line in lines) == sorted(line.topic.code for line in TREE)
        depths = [line.depth for line in lines]
        steps = pairwise(depths)
        assert depths[0] == 0
        assert all(after <= before + 1 for before, after in steps)
        assert outline_of(topics_of(lines)) == lines
        assert branch_end(lines, at) > at


BEGINNING = Beginning(
    name="Đợt học tập Nghị quyết",
    kind="Kế hoạch",
    issuer="Đảng ủy Sở",
    starts_on=date(2026, 1, 5),
    ends_on=date(2026, 12, 31),
    topic="Nội dung nghị quyết",
)


def test_an_empty_campaign_asks_the_least_and_is_sound() -> None:
    begun = begin_campaign(BEGINNING, audience="Đảng viên")
    check_campaign(begun)
    assert begun.source.issuer == "Đảng ủy Sở"
    assert [topic.title for topic in begun.topics] == ["Nội dung nghị quyết"]


@pytest.mark.parametrize(
    ("lacking", "key"),
    [
        ({"name": "  "}, "no_name"),
        ({"issuer": ""}, "no_document"),
        ({"topic": ""}, "no_topic"),
        ({"ends_on": date(2025, 1, 1)}, "ends_first"),
    ],
)
def test_what_an_empty_campaign_lacks_is_told(lacking: dict[str, object], key: str) -> None:
    asked = replace(BEGINNING, **lacking)  # type: ignore[arg-type]
    with pytest.raises(RecordsError) as refused:
        begin_campaign(asked, audience="Đảng viên")
    assert refused.value.key == f"campaigns.{key}"
