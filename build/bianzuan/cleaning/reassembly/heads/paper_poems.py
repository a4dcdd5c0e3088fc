"""Poems on the page of a newspaper: the title and the poet above, and the title of the next text below, are no lines of theirs.

In: pieces. Out: pieces.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bianzuan.cleaning.reassembly.headings.headings import is_body
from bianzuan.cleaning.reassembly.heads.paper_lines import (
    BOXED,
    BRIEF,
    FULL,
    HEAD_LINES,
    PEN_NAME,
    SPOKEN,
    WIDE,
    WIDE_NAME,
    ends_text,
    is_byline,
    is_paper_column,
    is_row,
    is_short_line,
)
from bianzuan.cleaning.reassembly.heads.presumed import presumed_byline
from bianzuan.cleaning.reassembly.heads.title_shapes import is_subtitle
from bianzuan.cleaning.reassembly.heads.where_others_sign import may_sign, names_somebody
from bianzuan.cleaning.reassembly.kinds.sung_forms import says_form
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from bianzuan.cleaning.reassembly.signers.person_names import is_name
from bianzuan.cleaning.reassembly.signers.salutations import addresses_editor
from bianzuan.cleaning.reassembly.words.word_evidence import is_common_noun, is_unknown_or_name

# 沧江竹枝词　瘦鹤 over verse; 凤梨苦瓜鸡　　阿满姨, 柳浪渡　（四十三）　闻人笑, 纺织英雄郭二嫂　　李　青 over any text.
_POET = re.compile("(?P<title>[^，。：；！？ \u3000（(]{3,16})[ \u3000]+(?P<poet>[\u3400-\u9fff]{2,3})")
_NAME = "(?P<poet>[\u3400-\u9fff]{2,3}|[\u3400-\u9fff][ \u3000]+[\u3400-\u9fff](?:[ \u3000]+[\u3400-\u9fff])?)"
_AUTHOR = re.compile(f"(?P<title>[^，。：；！？ \u3000（(]{{2,16}}(?:(?<=[^ \u3000]{{4}})[ \u3000]{{2,}}|[ \u3000]*(?P<part>[（(][一二三四五六七八九十百\\d]{{1,5}}[）)])[ \u3000]+)){_NAME}")
# 【小评论】账要算在前头　钟　晚: a name set wide; 扳 道 房 丁一舟: a title.
_SET_WIDE = re.compile("(?P<title>[^。；！？ \u3000（(]{4,24}[ \u3000]+)(?P<poet>[\u3400-\u9fff][ \u3000]+[\u3400-\u9fff](?:[ \u3000]+[\u3400-\u9fff])?)|(?P<wide>[\u3400-\u9fff](?: [\u3400-\u9fff]){1,5} )(?P<by>[\u3400-\u9fff]{2,3})")
# 市场一瞥：蒜薹入库，价格看涨（本报记者　郑　凯）
_BEHIND_TITLE = re.compile("(?P<title>[^。；！？（(]{4,30})(?P<poet>[（(][^（）()。，]{2,20}[）)])")
# 板书的味道　　□ 哲学系 宋则鸣
_BOXED = re.compile("(?P<title>[^。；！？（(□]{3,24}?)[ \u3000]+(?P<poet>[□◎○●■◆☉⊙][ \u3000]*[\u3400-\u9fff][^。，；！？]{1,16})")
# A pen name has so many characters at most.
_PEN_NAME = 4
_AMOUNT = re.compile("[元角分文吨斤\\d]$")
# So many lines with marks are verse whatever stands above them.
_VERSE = 4


def out_of_verse(piece: Piece, above: Piece | None, below: Piece | None) -> list[Piece]:
    """A poem, and as lines of their own its title and its poet above it and what heads the next text below it."""
    lines = piece.plain.split("\n")
    if piece.kind != "verse" or len(piece.runs) != len(lines):
        return [piece]
    if len(lines) == 1 and lines[0][-1] not in "。！？，；：、…" and below is not None and below.kind != "verse":
        return [piece.become("text")]
    if all(map(_bare, lines)) and len(lines) <= HEAD_LINES and below is not None and (is_subtitle(below) or is_byline(below)):
        return [_part(piece, i, i + 1, "text") for i in range(len(lines))]  # a title of several lines, one as long as the other
    if len(lines) < 3:
        return [piece]
    # Who signs the text above stands over the column of the poem.
    if _bare(lines[0]) and is_paper_column(lines[1]) and len(lines) > HEAD_LINES:
        text = _part(piece, 0, 1, "text")
        return [text, *out_of_verse(_part(piece, 1, len(lines), "verse"), text, below)]
    last_of_verse = below is None or below.kind != "verse"
    if lines[0][-1] in "。！？” " and _head_lines(lines[1:], last_of_verse) > 1:
        text = _part(piece, 0, 1, "text")  # the last line of the text above
        return [text, *out_of_verse(_part(piece, 1, len(lines), "verse"), text, below)]
    stanza = above is not None and above.kind == "verse" and len(lines) - len(above.plain.split("\n")) in (0, -1) and len(lines) > 3
    head = _head_lines(lines, last_of_verse) if above is None or is_paper_column(lines[0]) or ends_text(above) and not stanza and (above.kind != "verse" or piece.blank_before and len(lines) <= 4) else 0
    # News in brief have no verse.
    head = head or int(above is not None and piece.blank_before > 0 and BRIEF.match(above.plain) is not None and _bare(lines[0]) and len(lines[0]) <= FULL)
    foot = len(lines)
    while foot > head and len(lines) - foot < 3 and lines[foot - 1][-1] not in "。！？，；：、…" and not SPOKEN.search(lines[foot - 1]):
        foot -= 1
    if foot == len(lines) > head + _VERSE + 3 and _begins_text(lines[-4:]) and below is not None and is_body(below):
        foot -= 3
    if foot == head or lines[foot - 1][-1] not in "。！？…”" or below is None or not last_of_verse or not (is_body(below) or addresses_editor(below.plain)):
        foot = len(lines)
    if not head and foot == len(lines):
        return [piece]
    body = _part(piece, head, foot, "verse" if foot - head > 1 else "text")
    return [*(_part(piece, i, i + 1, "text") for i in range(head)), body, *(_part(piece, i, i + 1, "text") for i in range(foot, len(lines)))]


def _begins_text(lines: Sequence[str]) -> bool:
    """True for the end of a poem, a title, a name, and the first sentence of a text: 灯　语, 姜　河, 我小的时候，先认识灯。"""
    last, title, name, sentence = lines
    return last[-1] in "。！？…”" and _bare(title) and _bare(name) and bool(WIDE_NAME.fullmatch(name) or presumed_byline(name)) and sentence[-1] == "。"


def _part(piece: Piece, start: int, end: int, kind: Kind) -> Piece:
    """Some lines of a poem, of which only the first stands below its blank line."""
    plain = "\n".join(piece.plain.split("\n")[start:end])
    return replace(piece, kind=kind, runs=piece.runs[start:end], plain=plain, blank_before=0 if start else piece.blank_before)


def is_pen_name(line: str, verse: Sequence[str]) -> bool:
    """退庐老人: a few characters above lines that are longer, of one measure, and have their marks."""
    return len(line) <= _PEN_NAME and len(verse) > 1 and len(verse[0]) == len(verse[1]) > _PEN_NAME + 1 and not any(map(_bare, verse[:2]))


def _bare(line: str) -> bool:
    return line[-1] not in "。！？，；：、…"


def _head_lines(lines: Sequence[str], last_of_verse: bool) -> int:
    """How many lines above a poem are its head: a title, of two lines perhaps, and who wrote it; or a column, a title and one sentence."""
    bare = [_bare(line) for line in lines]
    for count in (2, 3, 1):
        if len(lines) > count and all(bare[:count]) and not (count == 1 and bare[1]) and (presumed_byline(lines[count - 1]) or BOXED.match(lines[count - 1]) or may_sign(lines[count - 1]) and names_somebody(lines[count - 1]) or WIDE.search(lines[count - 1]) and not any(map(WIDE.search, lines[count:])) or is_pen_name(lines[count - 1], lines[count:])):
            return count
    # The last lines of the text above, a column and a title, over lines that all have their marks.
    first = bare.index(False) if False in bare else 0
    if 1 < first <= HEAD_LINES and len(bare) - first >= _VERSE and not any(bare[first:]):
        return first
    # A stanza may have its only mark at its end, too; a sentence is longer than its title, and no stanza stands below it.
    if last_of_verse and len(lines) <= 4 and all(bare[:-1]) and lines[-1][-1] == "。" and (is_paper_column(lines[0]) or len(lines[-1]) >= 2 * max(map(len, lines[:-1]))):
        return len(lines) - 1
    marked = sum(1 for one in bare[1:] if not one)
    return 1 if bare[0] and len(lines[0]) <= FULL and 2 * marked > len(lines) - 1 else 0


def poems_of_lines(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces, with more short lines below a title and a name than any head has as one poem."""
    result: list[Piece] = []
    index = 0
    while index < len(pieces):
        stop = index
        while stop < len(pieces) and pieces[stop].kind == "text" and is_short_line(pieces[stop]):
            stop += 1
        by = next((i for i in range(index + 1, min(index + 4, stop)) if is_byline(pieces[i]) or WIDE_NAME.fullmatch(pieces[i].plain) or _stands_apart(pieces, i, stop) or PEN_NAME.fullmatch(pieces[i].plain) and is_unknown_or_name(pieces[i].plain)), -1)
        last = _next_head(pieces, index, stop)
        if stop - index <= HEAD_LINES + 1 or by < 0 or last - by < HEAD_LINES or any(map(is_byline, pieces[by + 1 : last])):
            result += pieces[index : max(stop, index + 1)]
            index = max(stop, index + 1)
            continue
        poem = pieces[by + 1 : last]
        result += pieces[index : by + 1]
        result.append(replace(poem[0], kind="verse", runs=tuple(run for line in poem for run in line.runs), plain="\n".join(line.plain for line in poem)))
        result += pieces[last:stop]
        index = stop
    return result


def _stands_apart(pieces: Sequence[Piece], index: int, stop: int) -> bool:
    """True for a few characters right below a line, with an empty line below them, as a poet's name of any kind stands over his poem."""
    return index + 1 < stop and len(pieces[index].plain) <= _PEN_NAME and not pieces[index].blank_before and pieces[index + 1].blank_before > 0


def _next_head(pieces: Sequence[Piece], index: int, stop: int) -> int:
    """Where, in a run of short lines, those begin that stand last, over running text, and head that."""
    if stop == len(pieces) or not is_body(pieces[stop]):
        return stop
    last = stop - 1 - int(is_byline(pieces[stop - 1]))
    return last - 1 if last > index and is_paper_column(pieces[last - 1].plain) else last


def named_above(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces, with 沧江竹枝词　瘦鹤 above a poem or a text as two lines: what it is called, and who wrote it."""
    result: list[Piece] = []
    for piece, below in zip(pieces, [*pieces[1:], None], strict=False):
        places = None
        if piece.kind in ("text", "paragraph") and below is not None and len(piece.runs) == 1 and not (result and is_short_line(result[-1]) and not result[-1].signs and not is_paper_column(result[-1].plain)):
            places = _parted(piece.plain, below)
        if places is None:
            result.append(piece)
            continue
        run, (title, poet) = piece.runs[0], places
        above = replace(piece, kind="text", runs=(replace(run, end=run.start + title),), plain=piece.plain[:title])
        result += [above, replace(piece, kind="text", runs=(replace(run, start=run.start + poet),), plain=piece.plain[poet:], blank_before=0)]
    return result


def _parted(line: str, below: Piece) -> tuple[int, int] | None:
    """Where the title on a line ends, and who wrote it begins; None if it names nobody."""
    if is_row(Piece("text", (), line, 0)) and _AMOUNT.search(line):
        return None
    if below.kind != "verse" and not is_body(below):
        match = _AUTHOR.fullmatch(line) if is_short_line(below) else None
        return (len(match["title"].rstrip()), match.start("poet")) if match and match["part"] else None
    if match := _POET.fullmatch(line) if below.kind == "verse" else _AUTHOR.fullmatch(line):
        return len(match["title"].rstrip()), match.start("poet")
    if (match := _BOXED.fullmatch(line)) and (presumed_byline(match["poet"]) or may_sign(match["poet"][1:].strip()) and names_somebody(match["poet"][1:].strip())):
        return match.end("title"), match.start("poet")
    if match := _SET_WIDE.fullmatch(line):
        group = "poet" if match["poet"] else "by"
        named = is_name("".join(match[group].split())) and not is_common_noun("".join(match[group].split()))
        return (len(line[: match.start(group)].rstrip()), match.start(group)) if named else None
    if (match := _BEHIND_TITLE.fullmatch(line)) and presumed_byline(match["poet"]) and not says_form(line):
        return match.end("title"), match.start("poet")
    return None
