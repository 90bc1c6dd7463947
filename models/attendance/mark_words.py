"""The signs and words by which offices write marks: x, P, K, ●, có mặt, vắng CP."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from models.names import search_form
from models.words import ABSENT_MARKS, Mark

#: What a sign means where no legend says otherwise. Not among them: M, which may be "muộn" or
#: "miễn".
_USUAL = {
    Mark.PRESENT: "x v ✓ ✔ ☑ √ ● • + cm co có_mặt dự có_dự tham_gia đủ present",
    Mark.LATE: "▲ △ muộn trễ đi_muộn đến_muộn đi_trễ đến_trễ late",
    Mark.ABSENT_EXCUSED: (
        "p cp ○ vp vcp có_phép có_lý_do có_lí_do vắng_p vắng_cp vắng_phép vắng_có_phép "
        "vắng_có_lý_do vắng_có_lí_do vắng_mặt_có_phép vắng_mặt_có_lý_do nghỉ_phép nghỉ_có_phép "
        "absent_with_reason"
    ),
    Mark.ABSENT_UNEXCUSED: (
        "k kp ❌ ✗ ✘ ✖ vk vkp không_phép không_lý_do không_lí_do vắng_k vắng_kp vắng_không_phép "
        "vắng_không_lý_do vắng_không_lí_do vắng_mặt_không_phép vắng_mặt_không_lý_do k_phép "
        "nghỉ_không_phép absent_without_reason"
    ),
    Mark.EXEMPT: "miễn miễn_sh miễn_sinh_hoạt được_miễn exempt",
    Mark.NOT_RECORDED: "chưa_ghi not_recorded",
}
_CROSS, _TICKS = "x", frozenset("v✓✔☑√")
#: Signs that stand for coming or staying away, as a sheet has it.
_DOUBTFUL = frozenset("xv")

#: In this order: the first pattern found in what a legend says of a sign decides.
_MEANINGS = (
    (
        Mark.NOT_RECORDED,
        r"\bchua (ghi|diem danh)\b|\bkhong (thuoc|phai)( du| dien)?\b|\bkhong trieu tap\b",
    ),
    (Mark.ABSENT_UNEXCUSED, r"\bkhong (co )?(ly do|li do|phep)\b|\bk ?phep\b|\bkp\b|\bvo ly do\b"),
    (Mark.ABSENT_EXCUSED, r"\bly do\b|\bli do\b|\bphep\b|\bcp\b"),
    (Mark.LATE, r"\bmuon\b|\btre\b"),
    (Mark.EXEMPT, r"\bmien\b"),
    (Mark.PRESENT, r"\bco mat\b|\bdu\b|\btham gia\b|\bdung gio\b|\bday du\b"),
)
_NO = re.compile(r"\bvang\b|\bnghi\b|\bkhong\b|\bchua\b")
_WITH_REASON = re.compile(
    r"(?P<mark>[^(:–—-]+?)\s*(?:\((?P<inside>[^)]*)\)|[:–—-]\s*(?P<after>.+))"
)


def fold_mark(text: str) -> str:
    """Return a mark as it is compared: no case, no diacritics, no dots around it."""
    return search_form(text).strip(" .,;“”\"'")


_BY_SIGN = {
    fold_mark(sign.replace("_", " ")): mark
    for mark, signs in _USUAL.items()
    for sign in signs.split()
}


def read_usual(text: str) -> Mark | None:
    """Return what `text` usually means as a mark; None when it is not known."""
    return _BY_SIGN.get(fold_mark(text))


def usual_meanings(texts: Iterable[str]) -> dict[str, Mark]:
    """Return what folded signs usually mean in a sheet whose cells hold `texts`.

    Where both ticks and crosses stand, either may be the one that means absent.
    """
    signs = {fold_mark(text) for text in texts}
    if _CROSS not in signs or signs.isdisjoint(_TICKS):
        return dict(_BY_SIGN)
    return {sign: mark for sign, mark in _BY_SIGN.items() if sign not in _DOUBTFUL}


def read_meaning(phrase: str) -> Mark | None:
    """Return the mark that the words of a legend describe: "vắng mặt không có lý do".

    A mere "vắng" does not tell with or without reason, so it is not understood.
    """
    folded = search_form(phrase)
    for mark, pattern in _MEANINGS:
        if re.search(pattern, folded):
            return None if mark is Mark.PRESENT and _NO.search(folded) else mark
    return None


def split_reason(text: str, meanings: Mapping[str, Mark]) -> tuple[str, str]:
    """Return the folded mark of a cell and the reason written beside it: "P (ốm)"."""
    whole = fold_mark(text)
    if whole in meanings:
        return whole, ""
    found = _WITH_REASON.fullmatch(text)
    if found:
        sign = fold_mark(found["mark"])
        reason = (found["inside"] or found["after"] or "").strip()
        if meanings.get(sign) in ABSENT_MARKS and reason:
            return sign, reason
    return whole, ""
