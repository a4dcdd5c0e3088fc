"""Headings of a body: marked, numbered, or told by length, end mark, neighbours and siblings; and their levels.

In: pieces whose titles and bylines are known. Out: the same text, with every "text" piece settled as heading or
paragraph, and the halves of a heading that was broken over two lines put together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bianzuan.cleaning.planning.plan import Run
from bianzuan.cleaning.reassembly.headings.contents_lines import leads_to_page, lines_of_contents
from bianzuan.cleaning.reassembly.headings.diaries import dated
from bianzuan.cleaning.reassembly.headings.entries import entries
from bianzuan.cleaning.reassembly.headings.families import exhibits, like_each_other
from bianzuan.cleaning.reassembly.headings.halves import PART_GAP, is_cut_short, mended, parts_of
from bianzuan.cleaning.reassembly.headings.levels import PARTS_OF_TWO, is_label, levelled
from bianzuan.cleaning.reassembly.headings.lives import lives
from bianzuan.cleaning.reassembly.headings.named_groups import named_groups
from bianzuan.cleaning.reassembly.headings.named_headings import named_headings
from bianzuan.cleaning.reassembly.headings.over_bracketed import over_bracketed
from bianzuan.cleaning.reassembly.headings.over_registers import over_registers
from bianzuan.cleaning.reassembly.headings.papers import asks, has_choices, is_choice, is_of_questions
from bianzuan.cleaning.reassembly.headings.part_words import part_words, with_pictures_told
from bianzuan.cleaning.reassembly.headings.provisions import articles_of_law
from bianzuan.cleaning.reassembly.headings.quoted_headings import quoted_headings
from bianzuan.cleaning.reassembly.headings.section_names import section_names
from bianzuan.cleaning.reassembly.headings.set_in_as_text import set_in_as_text
from bianzuan.cleaning.reassembly.headings.short_words import (
    among_poems,
    fills_a_part,
    of_two_characters,
    short_words,
)
from bianzuan.cleaning.reassembly.headings.speeches import speeches
from bianzuan.cleaning.reassembly.headings.torn_halves import torn_halves
from bianzuan.cleaning.reassembly.kinds.award_lists import is_prize
from bianzuan.cleaning.reassembly.kinds.furniture import ends_in_credit
from bianzuan.cleaning.reassembly.marks import cannot_begin, ends_sentence, mostly_han, no_head, open_tail
from bianzuan.cleaning.reassembly.numbering import RANKS, after_contents, counts_on
from bianzuan.cleaning.reassembly.pieces import Piece, next_text, previous_text
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.cleaning.reassembly.signers.published import published
from bianzuan.cleaning.reassembly.signers.reports import has_dateline
from bianzuan.cleaning.reassembly.signers.signed_lines import is_signed, keeps_measure
from bianzuan.cleaning.reassembly.words.word_evidence import word_evidence

# Unnumbered headings of the sample have 11 to 26 characters, numbered ones 16 to 41.
_UNNUMBERED_LENGTH = 32
_NUMBERED_LENGTH = 48
# A heading has one clause or two; a line of more that does not end is the upper half of a sentence, if its clauses
# are longer than those of a parallel title (新时代，新起点，新作为).
_CLAUSES, _PARALLEL = 2, 8
# Upper halves of cut paragraphs have 20 characters at least: on a page of several texts, or with unequal clauses of so
# many characters in all, a line is a heading only if others are built like it.
_HALF, _UNEQUAL, _ALIKE = 20, 14, 4
TITLE_LENGTH = 48
# 引言, 结语, 几点启示: what stands without number among numbered headings.
_LABEL_LENGTH = 8
# Below this a line can be a heading's body only if a sentence ends in it; a clause that leads to a list has so many characters.
_BODY_LENGTH, _LEAD = 40, 10
# Under this many bits no word stands across a cut (cleaning.md: ≤ 2.5 was as often wrong as right).
NO_WORD = 2.5
# A word across the end of a short line and the line below it: half way from no word to a sure one (9 bits), because
# a heading and its text may meet in a word by chance.
A_WORD = 5.5
# 补碗的行头很简单：牵钻、锤子……那时温饱: a list, and dots before other words.
_RUNS_ON = re.compile("[：:].*、|…[\u3400-\u9fff].*[，、。]|[，、。].*…[\u3400-\u9fff]")
_SPEECH = re.compile(r"[^：:]{1,6}[：:]")
_NOT_A_HEADING = re.compile(r"^A[.．、].{1,30}[ \u3000]B[.．、]|https?://|www\.|@|\d{1,2}[:：]\d{2}|(?:电话|地址|邮编)(?:\s*[：:\d]|$)|^\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?\s*[-—–~～至]+\s*(?:\d{4}年\d{1,2}月(?:\d{1,2}日)?|至?今)$|责任编辑|责编|来源[：:]|^第\s*\d{1,4}\s*号$|^\d{4}年\d{1,2}月\d{1,2}日\s.{4,80}(?:通过|修正|修订|公布|发布|施行|批准)$|(?:年|岁次).{0,24}(?:[谷榖]旦|吉[日旦]|敬立|[立勒]石)立?$")
# 四十年没有挪窝 counts years and names none: behind 十 stands a month, a season or nothing; 1982年的县城 says whose the town is.
_DATE_ONLY = re.compile(
    r"(?:\d{2,4}|[零〇一二三四五六七八九]{2,4})年\d{0,2}[一二三四五六七八九十]{0,3}月?(?!的)[^月]{0,4}日?"
    r"|[一二三四五六七八九十]{1,4}年(?:[一二三四五六七八九十元正冬腊]{1,3}月[^月]{0,4}日?|[春夏秋冬初末底岁][^月]{0,3})?"
)
# 装了水位计，水情每十分钟传到水管站一: behind the number stands what is counted; a title by itself may end so (游记二).
_ENDS_IN_A_COUNT = re.compile("，[^，]{6,}(?<![第之其卷篇回集部章节课统唯万专合如划单同归不])[一两几]$")
_LEADS_TO_ITEMS = re.compile("(?:下列|以下|如下).*，|[有具为按][下以]列?.*之一的")
_OF_A_YEAR = re.compile("^[0-9]{4}年度?(?=[\u3400-\u9fff]{3,})(?![〇零○元正一二三四五六七八九十]{1,3}月|[春夏秋冬初末底])")
# 新华社北京9月27日电 题：…, 本报记者 张三: what stands at the head of a report.
_WIRE = re.compile(r"[\u3400-\u9fff]{2,14}(?:[0-9]{1,2}月)?[0-9零〇一二三四五六七八九十]{1,3}日(?:电|讯|专电)(?![\u3400-\u9fff])|(?:本报|本刊|[\u3400-\u9fff]{1,4}[社网])(?:特约|特派)?记者[ \u3000]")


def headline(text: str, limit: int = TITLE_LENGTH, marked: bool = False) -> bool:
    """True if `text` has the build of a title or heading: short, one clause or two, no mark at its end."""
    if not 2 <= len(text) <= limit or not any(c.isalpha() for c in text):
        return False
    if marked:
        return not text.endswith(("。", "；"))
    if any(mark in text for mark in "。；;") or text[-1] in "，、：:,.…—─―“‘（《[":
        return False
    if cannot_begin(text) or text[0] in "（(【[〔":
        return False
    return not (_NOT_A_HEADING.search(text) or leads_to_page(text) or _DATE_ONLY.fullmatch(text) or _WIRE.match(text) or has_dateline(text))


def few_clauses(text: str) -> bool:
    """True for one clause or two, or for short parallel ones."""
    clauses = text.split("，")
    return len(clauses) <= _CLAUSES or (max(map(len, clauses)) <= _PARALLEL and _parallel(clauses))


def _parallel(clauses: Sequence[str]) -> bool:
    lengths = [len(clause) for clause in clauses]
    return max(lengths) - min(lengths) <= 1


def settle(pieces: Sequence[Piece]) -> list[Piece]:
    """Every "text" piece as heading or paragraph, with levels."""
    marked = {i for i, p in enumerate(pieces) if p.kind == "text" and _marked(p)}
    found = _numbered(pieces) | marked | dated(pieces) | like_each_other(pieces)
    if len(marked) < 2:  # where headings are marked, a short line without mark is none
        pieces = with_pictures_told(pieces, found)
        found |= _unnumbered(pieces, found)
        found = (found | section_names(pieces, found) | part_words(pieces)) - articles_of_law(pieces)
    settled = [p if p.kind != "text" else _heading(p) if i in found else _paragraph(p) for i, p in enumerate(pieces)]
    return levelled(mended(settled))


# 原标题：老水车又转起来了: what a text was called where it stood first.
_FIRST_TITLE = re.compile("[（(]?(?:原标题|原题|原题为|本文原标题)[：:]")


def _paragraph(piece: Piece) -> Piece:
    """Running text; what tells when a text was published goes on in no other line."""
    return replace(piece.become("paragraph"), sealed=piece.sealed or published(piece.plain) is not None or ends_in_credit(piece.plain) or _FIRST_TITLE.match(piece.plain) is not None)


def heading_parts(text: str, run: Run) -> tuple[Run, ...]:
    """A heading's parts that white space between Han characters keeps apart: one run each."""
    runs: list[Run] = []
    start = 0
    for gap in PART_GAP.finditer(text):
        # White space at either end, as before the mark of a note, parts nothing.
        inside = gap.start() > 0 and gap.end() < len(text)
        if inside and mostly_han(text[gap.start() - 1]) and mostly_han(text[gap.end()]):
            runs.append(Run(run.line, run.start + start, run.start + gap.start()))
            start = gap.end()
    runs.append(Run(run.line, run.start + start, run.end))
    return tuple(runs)


def _marked(piece: Piece) -> bool:
    counted = piece.hashes > 1 and len(piece.plain) < 3 and piece.plain.isdecimal()  # a section that has no other name
    return counted or piece.hashes > 0 and headline(piece.plain, 2 * TITLE_LENGTH, marked=True)


def _heading(piece: Piece) -> Piece:
    if piece.reason:
        return piece.become("heading", piece.reason, piece.confidence)
    reason = "marked" if piece.hashes else "numbered" if piece.number else "short, no end mark, text below"
    return piece.become("heading", reason, "certain" if piece.hashes or piece.number else "likely")


def _numbered(pieces: Sequence[Piece]) -> set[int]:
    """Members of numbering chains most of which have text below them; the others are lists."""
    chains: dict[str, list[int]] = {}
    listed = lines_of_contents(pieces)
    for index, piece in enumerate(pieces):
        number = piece.number
        if piece.kind == "text" and number and index not in listed and (numbered_shape(piece) or asks(piece.plain)):
            chains.setdefault(number.style, []).append(index)
    found: set[int] = set()
    for chain in chains.values():
        if any(has_choices(pieces, index) for index in chain) or is_of_questions(pieces, chain):
            continue
        bodied = [_has_body(pieces, index) for index in chain]
        first = after_contents([number.value for index in chain if (number := pieces[index].number)], bodied)
        if 2 * sum(bodied[first:]) >= len(chain) - first:
            found.update(chain[first:])
    return found


def numbered_shape(piece: Piece) -> bool:
    """The words after the number must have the build of a heading: "（一）" itself begins with a bracket."""
    words = piece.plain[piece.number.length if piece.number else 0 :].strip(" \u3000：:")
    if piece.plain.endswith(("：", ":")) and _LEADS_TO_ITEMS.search(words):
        return False  # 3.2 乙方有下列情形之一的，甲方有权解除合同：
    if not words and piece.number:
        return piece.number.rank <= RANKS["formal"]
    if len(words) == 1:
        return piece.number is not None and mostly_han(words)  # 二、桥
    # 2013年工作思路 is what is thought of in a year; 三、2013年5月 is a day.
    return headline(_OF_A_YEAR.sub("", words), _NUMBERED_LENGTH)


def _has_body(pieces: Sequence[Piece], index: int) -> bool:
    after = next_text(pieces, index)
    if after < 0 or pieces[after].kind != "text":
        counted = pieces[after].kind == "list" and counts_on(pieces[index].number, pieces[after].plain)
        return after >= 0 and not counted and pieces[after].kind in ("paragraph", "list", "table", "quotation", "verse", "code")
    if pieces[after].hashes and not pieces[index].hashes and _marked(pieces[after]):
        return False  # the last item of a list, above the next part
    number, below = pieces[index].number, pieces[after].number
    if number and below and numbered_shape(pieces[after]):
        return below.rank > number.rank
    return True


def _unnumbered(pieces: Sequence[Piece], settled: set[int]) -> set[int]:
    """Short lines without end mark that stand alone, or two together, above a paragraph."""
    if not settled.isdisjoint(exhibits(pieces)):
        return set()  # short lines there say where a thing was found, and who keeps it
    labels = {index for index in settled if is_label(pieces[index])}
    shaped = {
        index
        for index, piece in enumerate(pieces)
        if piece.kind == "text" and index not in settled and _unnumbered_shape(piece, 2 if index + 1 in labels else 4) and not keeps_measure(pieces, index)
    }
    shaped -= entries(pieces, shaped)
    found: set[int] = set()
    for index in sorted(shaped, reverse=True):
        after = next_text(pieces, index)
        if after < 0:
            continue
        below = pieces[after]
        stacked = after in found and next_text(pieces, after) not in found
        poet = below.kind == "text" and below.plain.startswith("——") and not ends_sentence(below.plain)
        bodied = below.kind == "verse" or poet and after + 1 < len(pieces) and pieces[after + 1].kind == "verse" or (
            below.kind == "text" and after not in shaped and after not in settled and (is_body(below) or _upper_half(pieces, after) or _leads_in(pieces, after))
        )
        leads = after in settled and not fills_a_part(pieces, index, settled, shaped) and below.kind == "text" and (below.number is not None or is_prize(below.plain) or is_label(below))
        if bodied or stacked or leads:
            found.add(index)
    # Names over entries (证券公司, over what it is) say nothing of how the other parts of a page are headed.
    telling = settled - lives(pieces)
    if len(telling) >= 2:
        found = {i for i in found if _beside_numbers(pieces, telling, i)}
    several = sum(1 for piece in pieces if piece.kind == "title") > 1
    found = {i for i in found if not _broken_off(pieces, i, found, several)}
    siblings = _siblings(pieces, found)
    found = {i for i in found if not _in_a_row(pieces, shaped, i) and not _continues(pieces, i, siblings)}
    found |= set(named_groups(pieces, next((i for i, p in enumerate(pieces) if p.kind == "text"), len(pieces))))
    found -= set_in_as_text(pieces, found, settled) | torn_halves(pieces, found) | speeches(pieces, found)
    quoted = quoted_headings(pieces, found | settled, lambda piece: _unnumbered_shape(piece, 3), is_body)
    found |= over_registers(pieces, found, lambda piece: _unnumbered_shape(piece, 2))
    found |= over_bracketed(pieces, lambda piece: _unnumbered_shape(piece, 2, may_name=True))
    found |= short_words(pieces, found, is_body) | of_two_characters(pieces, found, lambda piece: _unnumbered_shape(piece, 2), is_body)
    return found | among_poems(pieces, found, lambda piece: _unnumbered_shape(piece, 2, may_name=True)) | quoted | named_headings(pieces) - settled


def _broken_off(pieces: Sequence[Piece], index: int, found: set[int], several: bool) -> bool:
    """True if a line is rather the upper half of a sentence that a column's end cut: long, or of unequal clauses.

    Headings of one text have one build; where others are like it, it is one of them.
    """
    text = pieces[index].plain
    clauses = text.split("，")
    unequal = len(clauses) > 1 and not _parallel(clauses) and len(text) >= (_UNEQUAL if several else _HALF)
    if not unequal and not (several and len(text) >= _HALF):
        return False
    others = [pieces[i].plain for i in found if i != index]
    alike = sum(1 for o in others if o.count("，") == len(clauses) - 1 and abs(len(o) - len(text)) <= _ALIKE)
    # On a page of several texts two cut paragraphs may look alike; three of one build are a family.
    least = 2 if several and unequal else 1
    return parts_of(text) == 1 and (alike < least or 2 * alike < len(others))


def _beside_numbers(pieces: Sequence[Piece], settled: set[int], index: int) -> bool:
    """Where headings are numbered, one without number is a part's title above a number, or a word like 结语."""
    return next_text(pieces, index) in settled or (
        len(pieces[index].plain) <= _LABEL_LENGTH and ((above := previous_text(pieces, index)) not in settled or asks(pieces[above].plain))
    )


def _unnumbered_shape(piece: Piece, least: int, may_name: bool = False) -> bool:
    text = piece.plain
    return (
        piece.number is None
        and not piece.full
        # backslashes are no characters of the text: a cleaned article is read as its source was
        and len(text) - text.count("\\") >= (2 if text in PARTS_OF_TWO else least)
        and headline(text, _UNNUMBERED_LENGTH)
        and few_clauses(text)
        and not no_head(text)
        and not _RUNS_ON.search(text)
        and not _ENDS_IN_A_COUNT.search(text)
        and mostly_han(text)
        and not _SPEECH.match(text)
        and not is_choice(text)
        and not text.startswith(("——", "—", "――", "──", "“"))
        and (may_name or not byline(text))
        and not published(text)
        and not is_signed(text)
    )


def is_body(piece: Piece) -> bool:
    """True if a piece is long enough for running text, or a sentence ends in it."""
    return len(piece.plain) >= _BODY_LENGTH or ends_sentence(piece.plain) or "。" in piece.plain


def _leads_in(pieces: Sequence[Piece], index: int) -> bool:
    """True for a clause that leads to a list: 修水车要经过四道手续："""
    text, after = pieces[index].plain, next_text(pieces, index)
    lead = text.endswith(("：", ":")) and len(text) >= _LEAD and not _SPEECH.fullmatch(text)
    return lead and after >= 0 and (pieces[after].kind == "list" or pieces[after].number is not None)


def _upper_half(pieces: Sequence[Piece], index: int) -> bool:
    """True for a line of several clauses that breaks off above running text: the upper half of a cut paragraph."""
    text, after = pieces[index].plain, next_text(pieces, index)
    running = len(text) >= _HALF and "，" in text and open_tail(text)
    return running and after >= 0 and pieces[after].kind == "text" and is_body(pieces[after])


def _in_a_row(pieces: Sequence[Piece], shaped: set[int], index: int) -> bool:
    """True in a run of three or more short lines: names, addresses, a list without marks."""
    before, after = previous_text(pieces, index), next_text(pieces, index)
    return (
        (before in shaped and previous_text(pieces, before) in shaped)
        or (after in shaped and next_text(pieces, after) in shaped)
        or (before in shaped and after in shaped)
    )


def _siblings(pieces: Sequence[Piece], found: set[int]) -> list[int]:
    """Numbers of parts of the headings found below a closed text: the pattern of this page's headings."""
    return [parts_of(pieces[i].plain) for i in found if not _below_open_tail(pieces, i)]


def _below_open_tail(pieces: Sequence[Piece], index: int) -> bool:
    before = previous_text(pieces, index)
    if before < 0 or pieces[before].kind != "text":
        return False
    text = pieces[before].plain
    return open_tail(text) and not headline(text)


def _continues(pieces: Sequence[Piece], index: int, siblings: Sequence[int]) -> bool:
    """True if a short line rather goes on below, or carries on the open tail above it."""
    text = pieces[index].plain
    parts = parts_of(text)
    if parts > 1 and siblings.count(parts) >= 2:
        return False
    below = pieces[next_text(pieces, index)]
    if below.kind != "verse" and (word_evidence(text, below.plain) > A_WORD or cannot_begin(below.plain) or is_cut_short(text, below.plain)):
        return True
    if not _below_open_tail(pieces, index):
        return False
    return word_evidence(pieces[previous_text(pieces, index)].plain, text) > NO_WORD or len(siblings) < 2
