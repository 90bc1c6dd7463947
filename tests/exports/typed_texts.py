"""Texts as somebody might type or paste them, and what is to become of them, slowly told."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from random import Random
from typing import Literal

#: Letters and scripts that somebody in Điện Biên, or a file from elsewhere, may bring.
SCRIPTS = {
    "Vietnamese": "Chi bộ Văn phòng thảo luận về Nghị quyết, đặc biệt ưu tiên vùng cao",
    "Hmông": "Hmoob Mông Njua, Môngz Đơư Giàng A Pháo",
    "Ê-đê": "Y Wang H'Hen Niê Kđăm Čư̆ M'gar Ĕa H'leo",
    "Thái": "ꪼꪕ ꪹꪣꪉ ꪵꪖꪙ",
    "Lao": "ສະບາຍດີ ເມືອງແຖງ",
    "Thai": "สวัสดี เมืองแถน ที่",
    "Khmer": "ភាសាខ្មែរ សួស្តី",
    "Chinese": "漢字 奠邊府 越南共產黨",
    "Arabic": "مرحبا بالعالم ١٢٣",
    "Hebrew": "שלום עולם",
    "Hebrew forms": "\ufb2a\ufb35\u05d0",
    "Greek": "Ἑλλάς αβγ Ωμέγα",
    "Russian": "Коммунист Ёлка Щука",
    "signs": "“ngoặc” ‘đơn’ – — … • § © ™ № ½ ² ₫ € ° ± × ÷",
    "spaces": "một\u00a0hai\u2009ba\u3000bốn",
    "ligatures": "ﬁ ﬂ ĳ ŉ ß ſ",
    "fancy": "𝐂𝐡𝐢 ｂộ Ⓐ ①",
}
MARKUP = (
    "<b>đậm</b>", "&amp;", "&lt;b&gt;", "A & B", "B <b", "<nguyen>", "<para>", "</para>", "<br/>",
    "<img src='http://127.0.0.1:9/x.png'/>", '<img src="file:///etc/passwd"/>', "<seq id='a'/>",
    "<font color=red>đỏ", "<a href='file:///etc/passwd'>x</a>", "<unichar code='65'/>",
    "<onDraw name='x'/>", "<!-- ẩn -->", "<![CDATA[x]]>", "]]>", "<?xml version='1.0'?>",
    "&#x41;&#0;&nbsp;", "<w:t>x</w:t><w:br/>", "<i><b></i></b>", "<super>2</super>",
    "<!ENTITY x SYSTEM 'file:///etc/passwd'>", "&x;",
)  # fmt: skip
FORMULAE = (
    "=1+1", "=cmd|'/c calc'!A1", "+84 912", "-2", "@SUM(A1)", "'chữ", "=HYPERLINK(\"http://x\")",
    "=", "+", "-", "@", "=WEBSERVICE(\"http://127.0.0.1/\")", "#REF!", "TRUE", "1E5", "05/11/2026",
    "007", "{=A1}", "%",
)  # fmt: skip
ESCAPES = (
    "_x0041_", "_x005F_x0041_", "_x000A_ _x0000_", "_xD83D_", "{0}", "{title}", "{year}", "%s",
    "%(x)s", "%d%%", "${y}", "\\n", "\\", "\\\\", "\\u202e", "^p", "&P/&N", "&[Page]", '""', ";;,,",
    "BEGIN:VEVENT", "\\,\\;", "[1]", "'!A1", "//", "..\\..", "{{ x }}", "`x`", "|", "~",
)  # fmt: skip
#: What leaves no mark on paper, or breaks a file.
UNSEEN = (
    *(chr(code) for code in (*range(1, 9), 11, 12, *range(14, 32), 127, 0x80, 0x85, 0x9F, 0)),
    *"\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202d\u202e\u2060\u2066",
    *"\u2069\ufeff\ufff9\ufffe\uffff\ue000\uf8ff\U000e0001\U000e0041\U000f0000\U0001fffe\u0378",
)
EMOJI = (
    "\U0001f600", "\u2764\ufe0f", "\U0001f1fb\U0001f1f3",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "\U0001f44d\U0001f3fd", "1\ufe0f\u20e3", "\u2705", "\u2610", "\u263a",
    "\U0001f3f4\U000e0067\U000e007f",
)  # fmt: skip
STACKS = (
    "a" + "\u0301" * 200, "Z\u0310\u0335\u0361", "o\u0302\u0301\u0323", "u\u031b\u0309", "\u0301",
    "đ\u0301", "n\u0303\u0323", "Ư\u0323", "e\u0302\u0302", "\u1ea5\u0323", "i\u0308\u0301",
)  # fmt: skip
#: What other programs break lines with.
_LINE_ENDS = "\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_BREAKS = ("\t", "\n", "\r", "\r\n", "\n\n", " \n ", "\v", "\f")
#: What `clean` takes out of any text.
_INVISIBLE = {
    *map(chr, range(0x200B, 0x2010)), *map(chr, range(0x202A, 0x202F)), "\u2060", "\ufeff",
    "\u00ad",
}  # fmt: skip
_REFUSED = {"Cc", "Cf", "Cs", "Co", "Cn", "Mn", "Me", "Zl", "Zp"}
_RIGHT_TO_LEFT = {"R", "AL", "AN"}


@dataclass(frozen=True)
class Made:
    """A text as it is typed; `mark` is found in it alone."""

    kind: str
    text: str
    mark: str


def make_text(number: int, chance: Random, *, plainly: bool = False) -> Made:
    """Return the text of this number, of a kind that is left to chance."""
    mark = f"#{number}#"
    kind = "plain" if plainly else chance.choice(list(_KINDS))
    body = "Chữ" if plainly else _KINDS[kind](chance)
    return Made(kind, f"{body}{chance.choice(['', ' ']) if not plainly else ' '}{mark}", mark)


def one_line(text: str) -> str:
    """Return a text as a field of one line holds it."""
    seen = "".join(" " if letter.isspace() else letter for letter in _joined(text))
    return " ".join(word for word in seen.split(" ") if word)


def many_lines(text: str) -> str:
    """Return a text as a field of many lines holds it."""
    joined = _joined(text).replace("\r\n", "\n")
    for letter in _LINE_ENDS:
        joined = joined.replace(letter, "\n")
    lines = joined.split("\n")
    kept = [line.rstrip() for line in lines]
    while kept and not kept[0]:
        kept.pop(0)
    while kept and not kept[-1]:
        kept.pop()
    return "\n".join(kept)


def _joined(text: str) -> str:
    seen = "".join(letter for letter in text if letter not in _INVISIBLE)
    return unicodedata.normalize("NFC", seen)


def unprintable(text: str, glyphs: frozenset[int] | None = None) -> str:
    """Return the first letter for which a paper is refused, "" where there is none.

    With the `glyphs` of a font, also one that it cannot draw, or would draw in the wrong order.
    """
    for letter in unicodedata.normalize("NFC", text):
        if letter in "\n\t":
            continue
        if unicodedata.category(letter) in _REFUSED:
            return letter
        backwards = unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT
        if glyphs is not None and (ord(letter) not in glyphs or backwards):
            return letter
    return ""


def _some(several: tuple[str, ...], most: int = 3) -> Callable[[Random], str]:
    return lambda chance: " ".join(chance.choices(several, k=chance.randint(1, most)))


def _within(several: tuple[str, ...]) -> Callable[[Random], str]:
    return lambda chance: f"Chi{chance.choice(['', ' '])}{chance.choice(several)}bộ"


def _script(chance: Random) -> str:
    name = chance.choice(list(SCRIPTS))
    return SCRIPTS[name] if chance.random() < 0.7 else f"{SCRIPTS['Vietnamese']} {SCRIPTS[name]}"


def _long(chance: Random) -> str:
    words = SCRIPTS["Vietnamese"].split()
    length = chance.choice([200] * 12 + [1200, 5000])
    return " ".join(chance.choices(words, k=length // 5))[:length]


def _unbroken(chance: Random) -> str:
    letters = chance.choice(["Nghiêng", "KhôngCóKhoảngTrắng", "W", "ỆỄ", "a/b", "1", "_", "="])
    return letters * (chance.choice([40, 40, 60, 200]) // len(letters) + 1)


def _decomposed(chance: Random) -> str:
    forms: tuple[Literal["NFD", "NFKD"], ...] = ("NFD", "NFKD", "NFD")
    form = chance.choice(forms)
    return unicodedata.normalize(form, f"{SCRIPTS['Vietnamese']} {SCRIPTS['Ê-đê']}")


def _lines(chance: Random) -> str:
    number = chance.choice([2, 3, 4, 5, 40])
    return "".join(f"dòng {place}{chance.choice(_BREAKS)}" for place in range(number))


def _random(chance: Random) -> str:
    blocks = ((32, 126), (0xA0, 0x24F), (0x1E00, 0x1EFF), (0x2000, 0x2BFF), (0, 0xD7FF))
    first, last = chance.choice(blocks)
    return "".join(chr(chance.randint(first, last)) for _ in range(chance.randint(1, 30)))


def _spaced(chance: Random) -> str:
    several = (" ", "  ", "\u00a0", "\t", "\u3000", "\u2003")
    return "".join(f"{chance.choice(several)}chữ" for _ in range(4))


_KINDS: dict[str, Callable[[Random], str]] = {
    "script": _script,
    "markup": _some(MARKUP),
    "formula": _some(FORMULAE, 1),
    "escape": _some(ESCAPES),
    "long": _long,
    "unbroken": _unbroken,
    "decomposed": _decomposed,
    "lines": _lines,
    "unseen": _within(UNSEEN),
    "emoji": _within(EMOJI),
    "stack": _within(STACKS),
    "spaced": _spaced,
    "random": _random,
}


def texts(
    seed: int, *, plainly: bool = False, glyphs: frozenset[int] | None = None
) -> Iterator[Made]:
    """Yield texts without end, the same ones for the same seed.

    With the `glyphs` of a font, only such as can be printed in it.
    """
    chance = Random(seed)
    for number in count(1):
        made = make_text(number, chance, plainly=plainly)
        while glyphs is not None and unprintable(many_lines(made.text), glyphs):
            made = make_text(number, chance, plainly=plainly)
        yield made
