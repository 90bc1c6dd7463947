"""Biên bản bàn giao: what is handed over, what is not finished, and the three who sign."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.exports.handover.details import detail_blocks
from desktop.exports.handover.reading import HandoverPaper, Party, words
from desktop.exports.handover.tables import count_table, file_table, number_table, open_table
from desktop.exports.paper import (
    Appendix,
    Block,
    Heading,
    Paper,
    Paragraph,
    Run,
    Section,
    Signature,
)
from desktop.exports.wording import period_name, wording
from models.figures import padded
from models.periods import heading_date, running_date


def compose_handover(paper: HandoverPaper) -> Paper:
    """Return the minutes of a handover as a paper, apart from any format."""
    texts, signs, wishes = wording("handover"), words("signing"), paper.wishes
    return Paper(
        profile=paper.profile,
        heading=_heading(paper),
        type_name=texts["type_name"],
        abstract=texts["abstract"],
        blocks=tuple(_blocks(paper)),
        signature=Signature(signs["receiver"], name=wishes.receiver.name),
        left_signature=Signature(signs["giver"], name=wishes.giver.name),
        middle_signature=Signature(signs["witness"], name=wishes.witness.name),
        appendices=tuple(_appendices(paper)),
    )


def _heading(paper: HandoverPaper) -> Heading:
    cell = paper.state.cell
    return Heading(
        upper_body=cell.upper_body,
        body=cell.name,
        place_name=cell.place_name,
        type_symbol=wording("handover")["type_symbol"],
        cell_symbol=cell.symbol,
        dated_on=paper.wishes.day,
    )


def _blocks(paper: HandoverPaper) -> Iterator[Block]:
    heads = words("heads")
    yield from _opening(paper)
    yield Section("I", heads["given"])
    yield from _given(paper)
    yield Section("II", heads["open"])
    yield from _open(paper)
    yield Section("III", heads["condition"])
    yield from _condition(paper)
    yield Section("IV", heads["agreed"])
    yield from _agreed(paper)


def _opening(paper: HandoverPaper) -> Iterator[Block]:
    texts, wishes = words("opening"), paper.wishes
    day = running_date(wishes.day)
    yield _line(texts["held"].format(day=day, cell=paper.state.cell.name), leads=True)
    for key, party in zip(("giver", "receiver", "witness"), wishes.parties, strict=True):
        yield _line(texts[key].format(who=_named(party)))


def _named(party: Party) -> str:
    """Return who somebody is, or room to write it."""
    texts = words("opening")
    if not party.name:
        return str(texts["blank"])
    text: str = texts["with_post" if party.post else "named"]
    return text.format(name=party.name, post=party.post)


def _given(paper: HandoverPaper) -> Iterator[Block]:
    heads, numbers = words("heads"), number_table(paper.state)
    parts: tuple[tuple[str, tuple[Block, ...]], ...] = (
        ("file", (file_table(paper),)),
        ("counts", (count_table(paper),)),
        ("numbers", (numbers or _line(words("numbers")["none"]),)),
        ("folder", tuple(_folder(paper))),
    )
    for number, (key, blocks) in enumerate(parts, start=1):
        yield Section(str(number), heads[key], level=2)
        yield from blocks


def _folder(paper: HandoverPaper) -> Iterator[Block]:
    texts, pack = words("folder"), paper.pack
    yield _line(texts["book"])
    if paper.wishes.with_minutes:
        yield _line(texts["minutes"])
    if pack is not None:
        period = period_name(paper.wishes.period)
        count, missing = padded(pack.files), padded(pack.missing) if pack.missing else "0"
        yield _line(texts["pack"].format(period=period, count=count, missing=missing))
    yield _line(texts["contents"])


def _open(paper: HandoverPaper) -> Iterator[Block]:
    texts, table = words("open"), open_table(paper)
    if table is None:
        yield _line(texts["none"])
        return
    yield table
    if detail_blocks(paper):
        yield _line(texts["details"])


def _condition(paper: HandoverPaper) -> Iterator[Block]:
    texts, condition = words("condition"), paper.condition
    day, count = running_date(paper.wishes.day), padded(len(condition.findings))
    yield _line(texts["findings" if condition.findings else "sound"].format(day=day, count=count))
    yield _line(texts["copied"])
    if condition.backed_up_at is None:
        yield _line(texts["not_backed_up"])
    else:
        moment = condition.backed_up_at.astimezone()
        at = f"{moment:%H:%M}, ngày {running_date(moment.date())}"
        yield _line(texts["backed_up"].format(moment=at))


def _agreed(paper: HandoverPaper) -> Iterator[Block]:
    texts = words("agreed")
    remarks = [one.strip() for one in paper.wishes.remarks.split("\n") if one.strip()]
    for place, one in enumerate(remarks):
        yield _line(one if place else texts["remarks"].format(text=one))
    yield _line(texts["duty"], leads=True)
    yield _line(texts["signed"])


def _appendices(paper: HandoverPaper) -> Iterator[Appendix]:
    texts, blocks = words("appendix"), detail_blocks(paper)
    if blocks:
        day, cell = heading_date(paper.wishes.day), paper.state.cell.name
        source = texts["source"].format(date=day, cell=cell)
        yield Appendix(texts["label"], texts["title"], blocks, source)


def _line(text: str, *, leads: bool = False) -> Paragraph:
    return Paragraph((Run(text),), leads=leads)
