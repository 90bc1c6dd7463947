"""Reads a drawn paper back and names what departs from the Party's form.

The table is taken from the guideline itself (domain: 1.2 and 1.3), not from the profiles that
the program draws by, so that a wrong figure there is found.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pdfplumber

MM = 72 / 25.4
LEFT, RIGHT = 30 * MM, (210 - 15) * MM
TOP, BOTTOM = 20 * MM, (297 - 20) * MM
MIDDLE = (LEFT + RIGHT) / 2


@dataclass(frozen=True)
class Rule:
    sizes: tuple[float, float]
    bold: bool
    italic: bool
    caps: bool
    side: str  # left, right, middle, body


RULES = {
    "party title": Rule((15, 15), bold=True, italic=False, caps=True, side="right"),
    "upper body": Rule((14, 14), bold=False, italic=False, caps=True, side="left"),
    "issuing body": Rule((14, 14), bold=True, italic=False, caps=True, side="left"),
    "star": Rule((14, 14), bold=False, italic=False, caps=False, side="left"),
    "number": Rule((14, 14), bold=False, italic=False, caps=False, side="left"),
    "date line": Rule((14, 14), bold=False, italic=True, caps=False, side="right"),
    "type name": Rule((15, 16), bold=True, italic=False, caps=True, side="middle"),
    "abstract": Rule((14, 15), bold=True, italic=False, caps=False, side="middle"),
    "divider": Rule((14, 15), bold=True, italic=False, caps=False, side="middle"),
    "body": Rule((14, 15), bold=False, italic=False, caps=False, side="body"),
    "section": Rule((14, 15), bold=True, italic=False, caps=False, side="body"),
    "authority": Rule((14, 14), bold=True, italic=False, caps=True, side="right"),
    "post": Rule((14, 14), bold=False, italic=False, caps=True, side="right"),
    "signer": Rule((14, 14), bold=True, italic=False, caps=False, side="right"),
    "left authority": Rule((14, 14), bold=True, italic=False, caps=True, side="left"),
    "left signer": Rule((14, 14), bold=True, italic=False, caps=False, side="left"),
    "middle authority": Rule((14, 14), bold=True, italic=False, caps=True, side="middle"),
    "middle signer": Rule((14, 14), bold=True, italic=False, caps=False, side="middle"),
    "recipients label": Rule((14, 14), bold=False, italic=False, caps=False, side="left"),
    "recipient": Rule((12, 12), bold=False, italic=False, caps=False, side="left"),
    "letter abstract": Rule((12, 12), bold=False, italic=True, caps=False, side="left"),
    "addressee label": Rule((14, 14), bold=False, italic=True, caps=False, side="any"),
    "addressee": Rule((14, 14), bold=False, italic=False, caps=False, side="any"),
}


#: Elements whose words may stand in the body too.
AT_THE_END = {
    *("authority", "post", "signer", "left authority", "left signer"),
    *("middle authority", "middle signer"),
}


@dataclass(frozen=True)
class Found:
    page: int
    x0: float
    x1: float
    top: float
    bottom: float
    chars: tuple[dict[str, Any], ...]


@dataclass(frozen=True)
class Page:
    number: int
    width: float
    height: float
    chars: tuple[dict[str, Any], ...]
    rules: tuple[dict[str, Any], ...]

    def lines(self) -> list[Found]:
        """Return the text lines of a single column, from the top."""
        rows: dict[int, list[dict[str, Any]]] = {}
        for char in self.chars:
            rows.setdefault(round(char["bottom"]), []).append(char)
        return [_found(self.number, rows[row]) for row in sorted(rows)]


def read_pages(data: bytes) -> list[Page]:
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        return [
            Page(
                page.page_number,
                float(page.width),
                float(page.height),
                tuple(char for char in page.chars if char["text"].strip()),
                (*page.lines, *page.rects),
            )
            for page in pdf.pages
        ]


def find(pages: list[Page], text: str, *, last: bool = False) -> Found | None:
    """Where `text` stands, however its lines are broken and its letters cased."""
    wanted = "".join(text.split()).lower()
    for page in reversed(pages) if last else pages:
        flat = "".join(char["text"] for char in page.chars).lower()
        place = flat.rfind(wanted) if last else flat.find(wanted)
        if place >= 0:
            return _found(page.number, list(page.chars[place : place + len(wanted)]))
    return None


def _found(page: int, chars: list[dict[str, Any]]) -> Found:
    return Found(
        page,
        min(char["x0"] for char in chars),
        max(char["x1"] for char in chars),
        min(char["top"] for char in chars),
        max(char["bottom"] for char in chars),
        tuple(chars),
    )


def form_faults(data: bytes, texts: dict[str, str]) -> list[str]:
    """Every departure from the form; `texts` says what each element of the paper reads."""
    pages = read_pages(data)
    found: dict[str, Found] = {}
    faults = []
    for name, text in texts.items():
        place = find(pages, text, last=name in AT_THE_END)
        if place is None:
            faults.append(f"{name}: not on the paper")
        else:
            found[name] = place
            faults += [f"{name}: {fault}" for fault in _style_faults(RULES[name], place)]
    faults += _page_faults(pages)
    if found.keys() == texts.keys():
        faults += [*_heading_faults(pages, found), *_signing_faults(pages, found)]
        faults += _body_faults(pages, found)
    return faults


def _style_faults(rule: Rule, found: Found) -> Iterator[str]:
    least, most = rule.sizes
    sizes = {round(char["size"], 1) for char in found.chars}
    if min(sizes) < least or max(sizes) > most:
        yield f"size {max(sizes):.1f}"
    fonts = {char["fontname"].split("+")[-1] for char in found.chars}
    if any(("Bold" in font) != rule.bold for font in fonts):
        yield f"bold is not {rule.bold}"
    if any(("Italic" in font) != rule.italic for font in fonts):
        yield f"italic is not {rule.italic}"
    text = "".join(char["text"] for char in found.chars)
    if rule.caps and text != text.upper():
        yield "not in capitals"
    yield from _side_faults(rule, found)


def _side_faults(rule: Rule, found: Found) -> Iterator[str]:
    if rule.side == "left" and _centre(found) > MIDDLE:
        yield "not at the left"
    if rule.side == "right" and _centre(found) < MIDDLE:
        yield "not at the right"
    if rule.side == "middle" and abs((found.x0 + found.x1) / 2 - MIDDLE) > 3:
        yield "not centred"


def _page_faults(pages: list[Page]) -> Iterator[str]:
    for page in pages:
        size = sorted((page.width, page.height))
        if abs(size[0] - 210 * MM) > 0.5 or abs(size[1] - 297 * MM) > 0.5:
            yield f"page {page.number} is not A4"
    upright = [page for page in pages if page.height > page.width]
    for page in upright:
        yield from _number_faults(page)
    yield from _margin_faults(upright)


def _number_faults(page: Page) -> Iterator[str]:
    numbers = [char for char in page.chars if char["bottom"] < TOP]
    text = "".join(char["text"] for char in numbers)
    if text != ("" if page.number == 1 else str(page.number)):
        yield f"page {page.number} has the number {text!r}"
    if any(abs(char["top"] - 10 * MM) > 3 or abs(char["size"] - 14) > 0.1 for char in numbers):
        yield "page number not 14 pt, 10 mm from the top"
    if numbers and abs((numbers[0]["x0"] + numbers[-1]["x1"]) / 2 - MIDDLE) > 1:
        yield "page number not centred"


def _margin_faults(upright: list[Page]) -> Iterator[str]:
    body = [char for page in upright for char in page.chars if char["top"] > TOP - 3]
    if abs(min(char["x0"] for char in body) - LEFT) > 1.5:
        yield "left margin is not 30 mm"
    if abs(max(char["x1"] for char in body) - RIGHT) > 1.5:
        yield "right margin is not 15 mm"
    if any(char["bottom"] > BOTTOM + 1 for char in body):
        yield "text below the bottom margin"
    if abs(min(char["top"] for char in upright[0].chars) - TOP) > 5:
        yield "top margin is not 20 mm"


def _heading_faults(pages: list[Page], found: dict[str, Found]) -> Iterator[str]:
    title, dated = found["party title"], found["date line"]
    below = [
        rule
        for rule in pages[0].rules
        if title.bottom - 4 <= rule["top"] <= dated.top + 3 and rule["x1"] - rule["x0"] > 20
    ]
    if len(below) != 1 or abs((below[0]["x1"] - below[0]["x0"]) - (title.x1 - title.x0)) > 1:
        yield "no rule as long as the party title"
    left = [found["upper body"], found["issuing body"], found["number"]]
    if max(one.x1 for one in left) >= min(title.x0, dated.x0):
        yield "the two columns of the heading overlap"
    order = _those(found, "upper body", "issuing body", "star", "number", "letter abstract")
    for above, under in pairwise(order):
        if found[under].top < found[above].top + 5:
            yield f"{under} does not stand under {above}"
        if abs(_centre(found[under]) - _centre(found[above])) > 3:
            yield f"{under} is not centred under {above}"
    order = _those(found, "party title", "date line", "type name", "abstract", "divider")
    for above, under in pairwise(order):
        if found[under].top < found[above].top + 5:
            yield f"{under} does not stand under {above}"


def _those(found: dict[str, Found], *names: str) -> list[str]:
    """Which of the elements the paper has: a letter has others than a report."""
    return [name for name in names if name in found]


def _signing_faults(pages: list[Page], found: dict[str, Found]) -> Iterator[str]:
    authority = found["authority"]
    left = found["recipients label" if "recipients label" in found else "left authority"]
    page = pages[left.page - 1]
    if left.page != authority.page or abs(left.bottom - authority.bottom) > 3:
        yield "the two columns of the signature are not at the same height"
    if "recipients label" in found:
        yield from _recipients_faults(page, left)
    else:
        yield from _left_signature_faults(found)
    if "middle signer" in found:
        yield from _middle_signature_faults(found)
    if found["signer"].top - found.get("post", authority).bottom < 3 * 14:
        yield "no room for the signature"
    above = [char for char in page.chars if char["top"] > TOP - 3 and char["bottom"] < left.top]
    if not above:
        yield "the signature stands alone on its page"
    elif max(above, key=lambda char: (char["bottom"], char["x1"]))["text"] != ".":
        yield "the body does not end with a dot"


def _recipients_faults(page: Page, label: Found) -> Iterator[str]:
    if abs(label.x0 - LEFT) > 1.5:
        yield "Nơi nhận is not at the left margin"
    if not any(
        abs(rule["x0"] - label.x0) < 2 and 0 <= rule["top"] - label.top <= 18 for rule in page.rules
    ):
        yield "Nơi nhận is not underlined"


def _left_signature_faults(found: dict[str, Found]) -> Iterator[str]:
    left, right = found["left signer"], found["signer"]
    if abs(left.bottom - right.bottom) > 1:
        yield "the two signers do not stand at the same height"
    if abs(_centre(left) - _centre(found["left authority"])) > 3:
        yield "the signer at the left is not centred under the authority"


def _middle_signature_faults(found: dict[str, Found]) -> Iterator[str]:
    for middle, right in (("middle authority", "authority"), ("middle signer", "signer")):
        if abs(found[middle].bottom - found[right].bottom) > 1:
            yield f"the {middle} does not stand at the height of the others"


def _body_faults(pages: list[Page], found: dict[str, Found]) -> Iterator[str]:
    """`found["body"]` is a whole paragraph of several lines on one page."""
    body = found["body"]
    lines = Page(body.page, 0, 0, body.chars, ()).lines()
    gaps = [under.bottom - above.bottom for above, under in pairwise(lines)]
    if any(not 17.9 <= gap <= 22.1 for gap in gaps):
        yield f"line spacing {gaps} is not within 18 to 22 pt"
    if abs(lines[0].x0 - LEFT - 10 * MM) > 1.5:
        yield "first line is not indented by 10 mm"
    if any(abs(line.x0 - LEFT) > 1.5 for line in lines[1:]):
        yield "lines do not begin at the left margin"
    if any(abs(line.x1 - RIGHT) > 1.5 for line in lines[:-1]):
        yield "body is not justified"
    above = [line for line in pages[body.page - 1].lines() if line.bottom < lines[0].bottom - 4]
    if above and lines[0].bottom - above[-1].bottom < min(gaps) + 5.9:
        yield "paragraph gap is less than 6 pt"


def _centre(found: Found) -> float:
    return (found.x0 + found.x1) / 2
