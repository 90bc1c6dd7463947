"""A campaign as a file that another cell can open: the form of the templates we ship."""

from __future__ import annotations

import re
from dataclasses import MISSING, fields
from enum import StrEnum
from typing import Any

import tomli_w

from models.campaigns.parts import CampaignTemplate, without_ids
from models.campaigns.templates import parse_template, told_whole
from models.names import search_form

#: What a template file's name ends in.
SUFFIX = ".toml"


def template_bytes(campaign: CampaignTemplate) -> bytes:
    """Return `campaign` as the content of a template file, read again and found equal.

    A campaign that came from no template gets a key made from its name.
    """
    template = without_ids(campaign)
    key = template.key or file_stem(template.name)
    content = told_whole(
        tomli_w.dumps(_table(template) | {"key": key}, multiline_strings=False)
    ).encode()
    again = parse_template(content, name=f"{key}{SUFFIX}")
    if _table(again) | {"key": ""} != _table(template) | {"key": ""}:
        raise RuntimeError("a template file does not give back what was written")
    return content


def file_stem(name: str) -> str:
    """Return a plain file name made from a campaign's name."""
    return re.sub(r"[^a-z0-9]+", "-", search_form(name)).strip("-")[:60] or "dot-sinh-hoat"


def _table(record: Any) -> dict[str, Any]:
    """Return what a template writes of `record`; what is as by default is left out."""
    found: dict[str, Any] = {}
    for field in fields(record):
        value = getattr(record, field.name)
        if field.name == "id" or (field.default is not MISSING and value == field.default):
            continue
        found[field.name] = _value(value)
    return found


def _value(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_table(one) for one in value]
    return value.value if isinstance(value, StrEnum) else value
