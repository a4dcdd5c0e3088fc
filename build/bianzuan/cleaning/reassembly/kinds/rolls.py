"""Rolls: names of people one below the other, each with where they work, what they are or what they gave (名单, 名录); and titles with their authors (目录).

A name with a post behind it is a byline below a title, and a list of such lines a page of texts that nobody wrote. What
tells a roll is the line above (征文获奖名单, 编辑委员会名单), or that so many names stand below each other and no text between.
In: rows. Out: which of them are entries.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.kinds.award_lists import is_prize
from bianzuan.cleaning.reassembly.marks import ends_sentence
from bianzuan.cleaning.reassembly.numbering import numeral
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.rows import Row
from bianzuan.cleaning.reassembly.signers.person_names import is_name
from bianzuan.cleaning.reassembly.words.word_evidence import is_common_noun

# 征文获奖名单, 捐款名录（按姓氏笔画为序）, 编委会成员名单：
_TITLE = re.compile(r".{0,36}(?:名单|名录|名册|题名|通讯录|人员表|人员一览表?)(?:[ \u3000]*[（(][^（）()]{1,24}[）)])?[：:]?")
# 参考书目: what stands below are no people.
_OF_THINGS = re.compile(r".{0,24}(?:书目|篇目|要目|世系[表图]?|一览表?|简表)(?:[ \u3000]*[（(][^（）()]{1,24}[）)])?[：:]?")
# 编辑委员会 at the top of a page, below it two posts with their names.
_BOARD = re.compile(r".{0,24}(?:委员会|编委会|组委会|评委会|领导小组|编[写辑纂审]组|编辑部)(?:组成)?(?:人员|成员)?[：:]?")
_LEAST_POSTS = 2
# 目录, 本期要目
_CONTENTS = re.compile(r"(?:本[期刊书]|[\u3400-\u9fff]{0,8})?(?:目[ \u3000]*[录次]|要目)(?:（[^（）]{1,12}）)?")
# 渡口春秋　刘敏　12, 渡口春秋……刘敏（12）
_PAGED = re.compile(r"\S.*[ \u3000\t.…·⋯—（(/]\d{1,4}[)）]?")
# So many titles with nobody's text below them are a list, and fewer below 目录; columns read across have some beside each other.
_TITLES, _TITLES_TOLD = 6, 3
# Why a line is neither head nor heading, and joined to nothing.
ENTRY = "an entry of a list"
# So many entries make a roll below such a title, and without one; a title between them may be a class of them (一等奖).
_LEAST_TITLED, _LEAST = 3, 6
_NAMED_TITLED, _NAMED = 0.4, 0.7
_LONGEST, _TEXT = 40, 40
# More names than a paper has authors.
_AUTHORS = 12
_PARTS = re.compile(r"[ \u3000\t、，,/／|｜（）()：:·…．.—-]+")
# 刘　敏: the name spread to the width of three characters.
_SPREAD = re.compile("(?<![\u3400-\u9fff])([\u3400-\u9fff])[ \u3000]{1,2}([\u3400-\u9fff])(?![\u3400-\u9fff])")


def names_a_roll(text: str) -> bool:
    """True for a line such as 征文获奖名单."""
    return _TITLE.fullmatch(text) is not None


def names_a_list(text: str) -> bool:
    """True for such a line, and for 目录."""
    return names_a_roll(text) or _CONTENTS.fullmatch(text) is not None


def titles_only(pieces: Sequence[Piece], heads: Sequence[tuple[int, int]]) -> frozenset[int]:
    """Indices of the lines of a list of titles, each with its author: heads, given from and to, that stand right below each other."""
    found: set[int] = set()
    run: list[tuple[int, int]] = []
    for head, below in zip(heads, [*(start for start, _ in heads[1:]), len(pieces)], strict=False):
        if head[1] == below:
            run.append(head)
            continue
        found |= _listed(pieces, run)
        run = []
    return frozenset(found | _listed(pieces, run))


def entries_of(pieces: Sequence[Piece]) -> list[str]:
    """The entries of all lists of a page, for `is_listed`."""
    return [piece.plain for piece in pieces if piece.reason == ENTRY]


def is_listed(title: str, entries: Sequence[str]) -> bool:
    """True for a title that a list of the page names: 目录 of its texts."""
    return any(entry.startswith(title) for entry in entries)


def _listed(pieces: Sequence[Piece], run: Sequence[tuple[int, int]]) -> set[int]:
    if not run:
        return set()
    around = range(max(0, run[0][0] - 1), run[0][1])
    told = next((i for i in around if _CONTENTS.fullmatch(pieces[i].plain)), -1)
    return {i for i in range(run[0][0], run[-1][1]) if i > told} if len(run) >= (_TITLES_TOLD if told >= 0 else _TITLES) else set()


def over_rolls(pieces: Sequence[Piece]) -> set[int]:
    """Indices of the lines above entries that say what these are: 参会人员名单 in the middle of a text."""
    return {
        index
        for index, piece in enumerate(pieces[:-1])
        if piece.kind == "text" and names_a_roll(piece.plain) and (below := pieces[index + 1]).sealed and below.reason == ENTRY
    }


def roll_entries(rows: Sequence[Row]) -> frozenset[int]:
    """Numbers of the lines that are entries of a roll."""
    found: set[int] = set()
    start = 0
    while start < len(rows):
        end = start
        while end < len(rows) and _may_be(rows[end]):
            end += 1
        if end > start:
            found.update(_entries(rows, start, end))
        start = end + 1
    return frozenset(found)


def _entries(rows: Sequence[Row], start: int, end: int) -> list[int]:
    """Entries among short lines that follow each other, from the title of the roll on, if it has one."""
    if start == 0 and (entries := _below_the_top(rows, end)):
        return entries
    contents = next((index for index in range(start, end) if _CONTENTS.fullmatch(rows[index].body)), end)
    if len(paged := [row.number for row in rows[contents + 1 : end] if _PAGED.fullmatch(row.body)]) >= _LEAST_TITLED:
        return paged
    titles = [index for index in range(max(0, start - 1), end) if names_a_roll(rows[index].body)]
    if titles:
        own = rows[max(start, titles[0] + 1) : end]
        if _ends_with_a_head(rows, start, end):
            own = own[:-2]
        named = [row.number for row in own if _names_somebody(row.body)]
        return named if len(named) >= _LEAST_TITLED and len(named) >= _NAMED_TITLED * len(own) else []
    named_at = [index for index in range(start, end) if _names_somebody(rows[index].body)]
    if len(named_at) < _LEAST or len(named_at) < _NAMED * (named_at[-1] + 1 - named_at[0]):
        return []
    below = next((row.body for row in rows[end:] if row.body), "")
    of_a_text = len(named_at) <= _AUTHORS and (len(below) >= _TEXT or ends_sentence(below))
    return [] if of_a_text else [rows[index].number for index in named_at]


def _ends_with_a_head(rows: Sequence[Row], start: int, end: int) -> bool:
    """True if the last two lines are the title of the text below and who wrote it."""
    text = next((row.body for row in rows[end:] if row.body), "")
    last = [row for row in rows[start:end] if row.body][-2:]
    begun = len(text) >= _TEXT or ends_sentence(text)
    return begun and len(last) == 2 and not _names_somebody(last[0].body) and _names_somebody(last[1].body)


def _below_the_top(rows: Sequence[Row], end: int) -> list[int]:
    """Entries that a page begins with: posts of a board, or what a list of units, books or pieces has, whatever it is called."""
    own = [row for row in rows[1:end] if row.body]
    if _BOARD.fullmatch(rows[0].body):
        posts = [row for row in own if len(_parts(row.body)) > 1 and _names_somebody(row.body)]
        return [row.number for row in posts] if len(posts) >= max(_LEAST_POSTS, _NAMED * len(own)) else []
    of_things = _OF_THINGS.fullmatch(rows[0].body) is not None
    of_units = names_a_roll(rows[0].body) and sum(1 for row in own if _names_somebody(row.body)) < _NAMED_TITLED * len(own)
    plain = all(row.body[-1] not in "：:" and not is_prize(row.body) for row in own)
    return [row.number for row in own] if (of_things or of_units) and plain and len(own) >= _LEAST_TITLED else []


def _may_be(row: Row) -> bool:
    marked = row.hashes or row.bullet or row.pictured or (row.body and numeral(row.body))
    return not marked and len(row.body) <= _LONGEST and not any(mark in row.body for mark in "。！？；“”《》|")


def _names_somebody(text: str) -> bool:
    """True if the line begins or ends with a name, and is no label with one behind it (作者：刘敏)."""
    parts = _parts(text)
    return bool(parts) and any(is_name(part) and not is_common_noun(part) for part in (parts[0], parts[-1]))


def _parts(text: str) -> list[str]:
    return [part for part in _PARTS.split(_SPREAD.sub(r"\1\2", text)) if part]
