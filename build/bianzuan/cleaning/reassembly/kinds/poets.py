"""Poems under their poets' names: a title, below it the name of who wrote it, below that short lines, and the next title.

In: rows. Out: where such heads stand, and the lines of each poem. Lines of verse without marks look like titles and names,
so a head needs company: other texts of the page are signed in the same way, and nobody speaks of who is named. Lines as long as each
other, each with its mark, are company enough: no bare line of three characters is one of them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bianzuan.cleaning.reassembly.kinds.signed_poems import GOES_ON
from bianzuan.cleaning.reassembly.kinds.verse import stanza
from bianzuan.cleaning.reassembly.kinds.verse_forms import is_verse
from bianzuan.cleaning.reassembly.kinds.verse_lines import OF_SEVERAL, has_mark, may_be_verse
from bianzuan.cleaning.reassembly.marks import ends_sentence, han_count, mostly_han
from bianzuan.cleaning.reassembly.numbering import numeral
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from bianzuan.cleaning.reassembly.rows import Row
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.cleaning.reassembly.signers.days import is_date, iso_month
from bianzuan.cleaning.reassembly.signers.person_names import is_name
from bianzuan.cleaning.reassembly.signers.published import published
from bianzuan.cleaning.reassembly.words.tunes import is_line_of_tune, names_a_poem
from bianzuan.cleaning.reassembly.words.word_evidence import is_common_noun, is_place

# Why lines are verse, whatever their form: they stand below their title and their poet.
SIGNED = "short lines below their title and the name of their poet"
# A line of ci has up to three clauses.
_TITLE, _LINE, _CLAUSES = 16, 20, 30
_LEAST = 4
# So many texts of a page are signed in one way; one alone may be two lines of a poem.
_ALIKE = 2
# A name of two characters is a word as well: 白云, 高山. Among lines of verse one of three tells more.
_FULL_NAME = 3
# The head of a page stands among its first lines, below its day and who edited it.
_TOP = 5
# Old verse has lines of so many characters; a couplet may stand on one line.
_MEASURES, _COUPLETS = (4, 5, 6, 7), 2
_MARKS = re.compile("[，。；！？、]")
_TO = re.compile("(?:[悼怀想思纪]念|哀悼|悼|怀|忆|念|哭|挽|祭|赠|致|寄|送|别|颂|赞|访|敬献给?|献给|写给|缅怀|歌颂|送别|寄语|和|酬|答|次韵|与|同|给)$")
# 初一（1）班　周青: a pupil, as the paper of a school has him.
_CLASS = re.compile("班$|年级$|[中小]学$")
_SUBTITLE = re.compile("(?:——|──|――|--)[^。！？；]{1,20}|[（(][^（）()。]{1,16}[）)]")
# Below the last poem of a page: who edited it, where to write to, a note in brackets.
_FOOT = re.compile("[（(〔【※]|[\u3400-\u9fff \u3000]{2,8}[：:]")
_NOTICE = re.compile("[\u3400-\u9fff]{0,8}(?:通知|启事|声明|简讯|短讯|编后|编后记|补白|名录|名单|大事记|附录)")
_PEN_TITLE, _PEN_NAME, _SAID = 10, 3, re.compile("[的了着你我他她它把被]")
# 湖上（二首） over 苇　子: the title says that poems stand below, and whoever is named between them wrote them.
_OF_POEMS, _ANY_NAME = re.compile("[（(](?:组诗|外?[一二两三四五六七八九十][首章阕])[）)]$|组诗$"), re.compile("[\u3400-\u9fff](?:[ \u3000]{0,2}[\u3400-\u9fff]){1,2}")
_NEVER_IN_LINES = frozenset("；：《》（）()|0123456789")
_NEVER_IN_TITLES = frozenset("，。；！？：:,|")


@dataclass(frozen=True, slots=True)
class SignedPoem:
    """Indices of its title, and of the first line of each stanza and after the last one."""

    title: int
    stanzas: tuple[tuple[int, int], ...]


def heads_of_texts(rows: Sequence[Row]) -> tuple[frozenset[int], tuple[SignedPoem, ...]]:
    """Indices of titles, and of names below them, that no verse may hold; and the poems below such heads."""
    # A page that begins in the middle of a text may be in columns: what stands where the page's words have to tell.
    if not rows or _is_prose(rows, 0):
        return frozenset(), ()
    pairs = {index: below for index in range(len(rows) - 2) if (below := _below_name(rows, index))}
    prose = {index for index, below in pairs.items() if _is_prose(rows, below) and not names_a_poem(rows[index].body)}
    verse = {index: poem for index, below in pairs.items() if index not in prose and (poem := _poem(rows, index, below, pairs))}
    even = {index for index in verse if _is_even(rows[pairs[index] : verse[index].stanzas[-1][1]]) and not _to_somebody(rows[index].body)}
    alone = even == {0} and verse[0].stanzas[-1][1] == len(rows)
    if len(prose) + len(verse) < _ALIKE and not alone:
        return frozenset(), ()
    told = _told(rows, pairs, prose, verse, even)
    # Where texts are signed so, a title that stands apart is one, whatever stands below its name.
    told |= {index for index in pairs if told and _stands_out(rows, index, pairs[index])}
    pen_names = _set_as(rows, told, pairs)
    pairs |= pen_names
    told |= pen_names.keys()
    verse |= {index: poem for index, below in pen_names.items() if (poem := _poem(rows, index, below, pairs))}
    poems = [poem for index in sorted(told) if index in verse and (poem := _poem(rows, index, pairs[index], told))]
    return frozenset(i for index in told for i in range(index, pairs[index])), tuple(poems)


def _told(rows: Sequence[Row], pairs: dict[int, int], prose: Collection[int], verse: Collection[int], even: Collection[int]) -> set[int]:
    """Heads that others vouch for: two that stand apart from what is above; or one, and among the lines one over prose or two more
    over verse. Those over `even` lines need nobody."""
    first, heads = min((*prose, *verse)), {*prose, *verse}
    spoken = {index for index in heads if _is_spoken_of(rows, pairs[index] - 1)}
    apart = {index for index in heads if index == first < _TOP or _stands_out(rows, index, pairs[index]) or names_a_poem(rows[index].body)}
    inside = heads - apart - spoken
    full = {index for index in inside if index in prose or len(rows[pairs[index] - 1].body) == _FULL_NAME}
    certain = apart - spoken
    even = set(even) - spoken
    vouched = len(certain) >= _ALIKE or certain and (len(full) >= _ALIKE or any(index in prose for index in full))
    return apart | inside if vouched else even


def _set_as(rows: Sequence[Row], told: Collection[int], pairs: Mapping[int, int]) -> dict[int, int]:
    """钟 over 老秋 set as two other titles over names are, with an empty line above and below, none between: a pen name; the line below it.

    Two short lines of a poem may stand so, too: a title has no word by which lines go on from one another, and text stands below it.
    """
    alike = [i for i in told if i in pairs and _is_set(rows, i) and pairs[i] == i + 2]
    if len(alike) < _ALIKE:
        return {}
    return {
        i: i + 2
        for i in range(1, len(rows) - 2)
        if i not in told and _is_set(rows, i) and len(rows[i].body) <= _PEN_TITLE and len(rows[i + 1].body) <= _PEN_NAME
        and not _SAID.search(rows[i].body)
        and not GOES_ON.search(rows[i + 1].body)
        and all(mostly_han(rows[k].body) and not has_mark(rows[k]) and not rows[k].hashes and numeral(rows[k].body) is None for k in (i, i + 1))
    }


def _is_set(rows: Sequence[Row], index: int) -> bool:
    """True for two lines that empty lines part from what is above and below."""
    return index > 0 and index + 2 < len(rows) and rows[index].blank_before > 0 and not rows[index + 1].blank_before and rows[index + 2].blank_before > 0


def _below_name(rows: Sequence[Row], index: int) -> int:
    """Index of the first line of the text below a title and a name; 0 where there is none."""
    title = rows[index]
    if title.bullet or title.pictured or han_count(title.body) == 0 or len(title.body) > _TITLE or _NEVER_IN_TITLES & set(title.body):
        return 0
    if numeral(title.body) is not None or is_date(title.body) or published(title.body) is not None or has_mark(title):
        return 0
    name = index + 2 if _SUBTITLE.fullmatch(rows[index + 1].body) else index + 1
    # What an empty line parts from the name below stands above a signature.
    if name + 1 >= len(rows) or index > 0 and rows[name].blank_before > title.blank_before:
        return 0
    if not (_is_poet(rows, name) or _OF_POEMS.search(title.body) and _ANY_NAME.fullmatch(rows[name].body)) or _is_poet(rows, name + 1):
        return 0
    return name + 1


def _is_poet(rows: Sequence[Row], index: int) -> bool:
    """True for a name alone on its line, or a pupil's with his class."""
    row = rows[index]
    if row.hashes or row.bullet or row.pictured:
        return False
    authors = byline(row.body)
    bare = len(authors) == 1 and (not authors[0].role and authors[0].name == "".join(row.body.split()) or _CLASS.search(authors[0].role) is not None)
    return bare and not is_common_noun(authors[0].name) or _is_known(rows, index)


def _is_known(rows: Sequence[Row], index: int) -> bool:
    """王之涣, 高适: names that are words of the dictionary, for they are known; but 海棠 is one, too, so only over even lines. Places (黄山) are none."""
    below = rows[index + 1 : index + 1 + _LEAST]
    return is_name(rows[index].body) and not is_place(rows[index].body) and len(rows[index].body) <= _FULL_NAME and any(_is_even(below[:size]) for size in (_COUPLETS, _LEAST))


def _is_even(rows: Sequence[Row]) -> bool:
    """Lines of four, five or seven characters, each with its mark; or lines that hold two of them each."""
    sizes = [[len(part) for part in _MARKS.split(row.body) if part] for row in rows]
    once = len(rows) >= _LEAST and all(len(size) == 1 for size in sizes)
    twice = len(rows) >= _COUPLETS and all(len(size) == _COUPLETS for size in sizes)
    return (once or twice) and len({part for size in sizes for part in size}) == 1 and sizes[0][0] in _MEASURES and all(has_mark(row) and mostly_han(row.body) for row in rows)


def _to_somebody(title: str) -> bool:
    """悼念 over a name: it says to whom, and the name is part of the title."""
    return _TO.search(title) is not None


def _is_spoken_of(rows: Sequence[Row], index: int) -> bool:
    """True if another line names who stands alone on this one: below a heading he is whom a text is about."""
    name = "".join(rows[index].body.split())
    return any(name in row.body and not _lists(row.body, name) for row in rows if row.body != rows[index].body)


def _lists(text: str, name: str) -> bool:
    """True for 刘敏　五百元 and 六二届校友　刘敏: a list has the name, or he signs another text."""
    return not any(mark in text for mark in "，。！？") and re.search(f"(?:^|[ \u3000]){name}(?:[ \u3000]|$)", text) is not None


def _is_prose(rows: Sequence[Row], index: int) -> bool:
    return len(rows[index].body) > _LINE and any(mark in rows[index].body for mark in "，。") and not rows[index].hashes


def _stands_out(rows: Sequence[Row], index: int, below: int) -> bool:
    """True for a title below running text; and for one farther from the line above than the lines below are from each other.

    A stanza may begin with two short words (天上 / 白云): a name of two characters must then stand apart from its poem, too.
    """
    above = rows[index - 1] if index else rows[index]
    if len(above.body) > _LINE and ends_sentence(above.body):
        return True
    gap = min(row.blank_before for row in rows[below + 1 : below + _LEAST] or rows[below:])
    return rows[index].blank_before > gap and (len(rows[below - 1].body) >= _FULL_NAME or rows[below].blank_before > gap)


def _poem(rows: Sequence[Row], title: int, start: int, heads: Collection[int]) -> SignedPoem | None:
    """The lines below a name up to the next head, the day they were written, or the foot of the page."""
    end, top = start, {row.body for row in rows[: min(_TOP, title)]}
    while end < len(rows) and end not in heads and rows[end].body not in top and _may_be_line(rows[end]) and not iso_month(rows[end].body) and not _NOTICE.fullmatch(rows[end].body):
        end += 1
    lines = [row for row in rows[start:end] if not OF_SEVERAL.fullmatch(row.body)]
    closed = end == len(rows) or end in heads or _ends_a_text(rows, end)
    clauses = (len(lines) >= _LEAST or names_a_poem(rows[title].body)) and all(is_line_of_tune(row.body) for row in lines)
    return SignedPoem(title, tuple(_stanzas(rows, start, end))) if closed and lines and (clauses or _are_lines(lines)) else None


def _may_be_line(row: Row) -> bool:
    """True for a short line, for one of several short clauses, and for 其二 above a further poem."""
    return may_be_verse(row) or OF_SEVERAL.fullmatch(row.body) is not None or len(row.body) <= _CLAUSES and is_line_of_tune(row.body)


def _ends_a_text(rows: Sequence[Row], index: int) -> bool:
    """True for a day, for the foot of the page, and for its head, which stands on the next page again."""
    text = rows[index].body
    return is_date(text) or bool(iso_month(text)) or _NOTICE.fullmatch(text) is not None or _FOOT.match(text) is not None or text in {row.body for row in rows[: min(_TOP, index)]}


def _are_lines(rows: Sequence[Row]) -> bool:
    return _are_bare_lines(rows) or is_verse(rows) or stanza(rows, 0) == len(rows)


def _stanzas(rows: Sequence[Row], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Stanzas are parted by wider gaps than their lines are, and by 其二."""
    gap = min((row.blank_before for row in rows[start + 1 : end]), default=0)
    for index in range(start + 1, end + 1):
        parted = index == end or rows[index].blank_before > gap or OF_SEVERAL.fullmatch(rows[index].body) is not None
        if parted or OF_SEVERAL.fullmatch(rows[index - 1].body):
            if not OF_SEVERAL.fullmatch(rows[start].body):
                yield start, index
            start = index


def _are_bare_lines(rows: Sequence[Row]) -> bool:
    """True for short lines that end no sentence, some with words by which they go on from one another: no list has them."""
    bodies = [row.body for row in rows]
    if len(bodies) < _LEAST or any(_NEVER_IN_LINES & set(body) for body in bodies) or 4 * sum(1 for body in bodies if ends_sentence(body)) > len(bodies):
        return False
    return len(set(bodies)) > 1 and 3 * sum(1 for body in bodies if GOES_ON.search(body)) >= len(bodies)


def is_poem(pieces: Sequence[Piece], index: int) -> bool:
    """True if the first lines at `index` are those of a signed poem; 其一 may stand above them."""
    return any(piece.reason == SIGNED and (i == 0 or OF_SEVERAL.fullmatch(pieces[index].plain)) for i, piece in enumerate(pieces[index : index + 2]))


def head_of_poem(pieces: Sequence[Piece], index: int) -> list[Kind]:
    """The kinds of the lines above a poem that stands below its poet's name, if they begin at `index`; [] elsewhere."""
    told: tuple[list[Kind], ...] = (["title", "byline"], ["title", "subtitle", "byline"])
    for kinds in told:
        below = index + len(kinds)
        if below < len(pieces) and is_poem(pieces, below) and all(p.kind == "text" for p in pieces[index:below]):
            subtitled = _SUBTITLE.fullmatch(pieces[index + 1].plain) is not None
            return kinds if len(pieces[index].plain) <= _TITLE and (byline(pieces[below - 1].plain) or len(pieces[below - 1].plain) <= _PEN_NAME) and subtitled == (len(kinds) > 2) else []
    return []
