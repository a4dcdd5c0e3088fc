"""Paragraphs that begin inside a word, and texts that begin with what goes on: is what stood above lost?

In: the body of an article whose lines stand in order, and its title. Out: flags. Nothing is marked: a name that no
dictionary has looks like half a word, and an author may begin with 但是.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.planning.plan import PlannedFlag
from bianzuan.cleaning.reassembly.marks import cannot_begin, ends_sentence, open_tail
from bianzuan.cleaning.reassembly.pieces import TRANSPARENT, Piece
from bianzuan.cleaning.reassembly.words.word_evidence import (
    half_beginning,
    is_common_noun,
    longest_word_at,
    part_of_speech,
)

# Of rests that a cut inside a word left 24 in 100 have so many bits, of beginnings of paragraphs 1 in 400.
# A noun makes a compound with many a character that stands in no dictionary: 园门口, 江上.
_HALF_A_WORD, _BEFORE_A_NOUN = 3.6, 6.0
# A text has one first paragraph, and there a top is lost sooner: 33 in 100 rests, 1 beginning in 100.
_FIRST, _FIRST_BEFORE_A_NOUN = 2.6, 4.5
# What is shorter may be a name, a date, a line of verse.
_RUNNING = 20
# Words of one character that papers begin a sentence with, and dictionaries count for parts of others: 现为船厂看门人.
_WORDS = "现故原兹"
# 查本县青石渠…, 窃以为…: what letters to an office begin with.
_TO_AN_OFFICE = re.compile("查[本该各我此敝贵]|窃[查以维思]|案[查准奉]")
# Tags of nouns, of places, of what is no word alone, of phrases.
_NOUNS = "nsfgzjilex"
# What goes on with something said, and no text begins with. 但愿, 但凡, 不过三年 and 同时期 are other words.
_GOES_ON = re.compile(
    "(?:但是|然而|可是|因此|所以|因而|从而|而且|并且|况且|否则|其次|再次|此外|再者|与此同时|反之|总之|综上所述|由此可见|其中|上述|后者|前者|与之相[反对]|除此之外|除此以外|不仅如此|正因(?:如此|为此))"
    "|但(?![愿凡是说])[\u3400-\u9fff]|(?:不过|同时|另外|于是|同样)，|[二三四五六七八九]是(?!否)|(?:第|其)[二三四五六七八九]，"
)
# 影。该矿…, 个地方。: the end of a sentence, and no cry, no answer and no scene; what is counted, without its number.
_SCENES_AND_CRIES = "春夏秋冬晨昏夜晚雨雪风好对是不没有错行啊唉哦嗯嗨哎呀喂噢嘿咳"
_ENDS_AT_ONCE = re.compile(f"(?![{_SCENES_AND_CRIES}])[\u3400-\u9fff][。；]|[个些](?![个些])")
# 机声。那声音…, 眼，再记一个数字。: below a title, too, unless it speaks of that.
_ENDS_SOON = re.compile(f"(?P<word>[\u3400-\u9fff]{{2}})。|(?P<half>(?![{_SCENES_AND_CRIES}])[\u3400-\u9fff])，")
_A_HALF = 1.5
# 缆桩　lǎn zhuāng　…: the word that an entry of a dictionary explains.
_ENTRY = re.compile("[\u3400-\u9fff]{1,8}[ \u3000]+[^\u3400-\u9fff]")
_LOST_ABOVE = "text may be lost above: this paragraph begins inside a word"
_NOTHING_SAID = "text may be lost above: the text begins with what goes on with something said before"


def half_beginnings(pieces: Sequence[Piece], title: str = "") -> list[PlannedFlag]:
    """A question for each paragraph that begins with half a word below a whole one, or below a title or a heading."""
    text = [piece for piece in pieces if piece.kind not in TRANSPARENT]
    flags: list[PlannedFlag] = []
    for index, piece in enumerate(text):
        above = text[index - 1] if index else None
        if piece.over_page or above and (above.kind not in ("paragraph", "heading") or above.kind == "paragraph" and open_tail(above.plain)):
            continue
        if _is_running(piece, not index) and (not index and _goes_on(piece.plain, title) or _ENDS_AT_ONCE.match(piece.plain) and longest_word_at(piece.plain, 0) == 1):
            flags.append(PlannedFlag("gap", piece.runs[0], _LOST_ABOVE if index else _NOTHING_SAID, "doubtful"))
        elif _is_a_rest(piece, not index) and not _begins_so_elsewhere(piece, text, title):
            flags.append(PlannedFlag("gap", piece.runs[0], _LOST_ABOVE, "doubtful"))
    return flags


def _goes_on(text: str, title: str) -> bool:
    """True for a first paragraph that goes on with something said above it."""
    soon = _ENDS_SOON.match(text)
    if soon is None or text[: soon.end() - 1] in title:
        return _GOES_ON.match(text) is not None
    return not part_of_speech(soon["word"]) if soon["word"] else half_beginning(text)[0] >= _A_HALF


def _is_running(piece: Piece, first: bool) -> bool:
    """True for running text that ends as a sentence does; but for the `first` paragraph, at the left edge."""
    plain = piece.kind == "paragraph" and not (piece.sealed or piece.number or piece.begins and not first)
    return plain and len(piece.plain) >= _RUNNING and ends_sentence(piece.plain)


def _is_a_rest(piece: Piece, first: bool) -> bool:
    """True for running text that begins inside a word; what no text begins with is marked elsewhere."""
    whole = cannot_begin(piece.plain) or _ENTRY.match(piece.plain)
    return _is_running(piece, first) and not whole and _is_half_a_word(piece.plain, first)


def _is_half_a_word(text: str, first: bool) -> bool:
    if text[0] in _WORDS or _TO_AN_OFFICE.match(text):
        return False
    bits, word = half_beginning(text)
    tag = part_of_speech(word)
    noun = not tag or tag[0] in _NOUNS
    return bits >= ((_FIRST_BEFORE_A_NOUN if noun else _FIRST) if first else _BEFORE_A_NOUN if noun else _HALF_A_WORD)


def _begins_so_elsewhere(piece: Piece, text: Sequence[Piece], title: str) -> bool:
    """True for a name of this text: its first two characters stand together once more, and not as the end of a word (柚|子灯)."""
    first = piece.plain[:2]
    whole = "\n".join((title, *(other.plain if other is not piece else other.plain[1:] for other in text)))
    return any(not is_common_noun(whole[match.start() - 1 : match.start() + 1]) for match in re.finditer(re.escape(first), whole))
