"""Mojibake: UTF-8 that was read as GBK or as Latin-1 and saved so (宸ヤ細, å·¥ä¼š), and GBK read as Latin-1 (¹¤×÷).

It is reversed only where it is exact, every byte giving a character and every character its bytes, and where what
comes out is Chinese and what went in is not. Where bytes were lost on the way nothing can be restored: that is flagged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bianzuan.cleaning.rule import HAN, Example, Page, Rule
from bianzuan.cleaning.segments import Change

# What Windows reads in the bytes 80 to 9F where Latin-1 has controls.
_WINDOWS = {ord(bytes([byte]).decode("cp1252", "ignore") or "\0"): byte for byte in range(0x80, 0xA0)}
_LATIN_RUN = re.compile("[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{2,}")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]{3,}")
# One Han of UTF-8 is three characters of Latin-1. One of GBK is two, as in many words of Latin script: only in a text that is
# misread all over such a run is taken for it.
_LEAST_UTF8 = 3
# Two Han of UTF-8 are three of GBK; a run shorter than that may be a rare word.
_LEAST_GBK = 6
# So many common characters come out of a paragraph; é and ï next to each other in a Latin word give none.
_MISREAD = 10
# Characters of any Chinese text; misread text has hardly one of them.
_COMMON = frozenset("的一是在不了有和人这中大为上国我以时来用们生到作地于出就分对成会主发年动同工也能下过说，。、這為國時來們會發動說")


def _commonness(text: str) -> int:
    return sum(character in _COMMON for character in text)


def _bytes_of_latin(text: str) -> bytes | None:
    found = [ord(c) if ord(c) < 0x100 else _WINDOWS.get(ord(c), -1) for c in text]
    return bytes(found) if min(found) >= 0 else None


def _mojibake(page: Page) -> Iterator[Change]:
    runs = [(line, run, raw) for line, run in page.matches(_LATIN_RUN) if (raw := _bytes_of_latin(run[0])) is not None]
    # Where whole lines were misread, a name or a box was too, though no common character stands in it.
    common = {code: sum(_commonness(raw.decode(code, "ignore")) for _, _, raw in runs) for code in ("utf-8", "gb18030")}
    misread = {code: common[code] >= max(_MISREAD, *common.values()) for code in common}
    for line, run, raw in runs:
        sizes = [1] * len(raw)
        if misread["gb18030"]:
            yield from _reversed(line, run.start(), run[0], raw, sizes, True, "gb18030")
        elif len(raw) >= _LEAST_UTF8:
            yield from _reversed(line, run.start(), run[0], raw, sizes, misread["utf-8"])
    for line, run in page.matches(_BEYOND_ASCII):
        text = run[0]
        if len(text) < _LEAST_GBK:
            continue
        sizes = [len(character.encode("gb18030", "replace")) for character in text]
        yield from _reversed(line, run.start(), text, text.encode("gb18030", "replace"), sizes)


def _reversed(
    line: int, start: int, text: str, raw: bytes, sizes: list[int], misread: bool = False, code: str = "utf-8"
) -> Iterator[Change]:
    """Changes for the smallest groups of characters whose bytes are whole characters of `code`; in a text `misread` all of them."""
    try:
        meant = raw.decode(code)
    except UnicodeDecodeError:
        return
    if not misread and (not HAN.search(meant) or _commonness(meant) <= _commonness(text)):
        return
    ends = {0: 0}
    place = 0
    for number, character in enumerate(meant, 1):
        place += len(character.encode(code))
        ends[place] = number
    place, first, done = 0, 0, 0
    for number, size in enumerate(sizes, 1):
        place += size
        if place in ends:
            yield Change(line, start + first, start + number, meant[done : ends[place]])
            first, done = number, ends[place]


MOJIBAKE = Rule(
    "mojibake",
    "UTF-8 or GBK that was read in another encoding and saved so; reversed where it is exact",
    "UTF-8 或国标码文字被误读后另存的乱码，仅在可完全还原时还原",
    "replace",
    "likely",
    (
        Example("工会工作很重要".encode().decode("latin-1"), "工会工作很重要"),
        Example("他说：“好。”".encode().decode("cp1252", "replace").replace("\ufffd", "\x9d"), "他说：“好。”"),
        Example("各级工会工作".encode().decode("gb18030"), "各级工会工作"),
        Example("清晨的雾，从山谷里慢慢升上来，我们在这里等他。".encode("gbk").decode("latin-1"), "清晨的雾，从山谷里慢慢升上来，我们在这里等他。"),
        Example("□ 刘敏\n有人说，我们是在这里学会的。".encode().decode("latin-1"), "□ 刘敏\n有人说，我们是在这里学会的。"),
    ),
    ("café, naïve, Ærøskøbing", "CORAÇÕES, AÇÃO, ÊÇ", "鐨鍦二字皆僻，锛锰则为化学用字。", "各级工会的工作"),
    find=_mojibake,
    prose_only=False,
)
