"""Lines that stand where the other texts of a page are signed, whatever they say: between a title and running text.

In: pieces of a page and the lines that sign. Out: more lines that do, and the name each has; a question about each.

No list of posts, bodies and ways of signing is ever complete, and a title that is not told puts its text below another author's.
Where two texts of a page are signed, a line of several words, or one that ends with a name, between a title and running text names
somebody more likely than not; the editor is asked.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from bianzuan.cleaning.planning.plan import PlannedFlag
from bianzuan.cleaning.reassembly.compose import Composition
from bianzuan.cleaning.reassembly.headings.headings import headline, is_body
from bianzuan.cleaning.reassembly.heads.mastheads import masthead_lines
from bianzuan.cleaning.reassembly.heads.presumed import presumed_byline
from bianzuan.cleaning.reassembly.heads.signed_alike import stands_between
from bianzuan.cleaning.reassembly.heads.title_shapes import is_subtitle, title_shape
from bianzuan.cleaning.reassembly.pieces import Kind, Piece
from bianzuan.cleaning.reassembly.signers.person_names import is_name, name_set_wide
from bianzuan.cleaning.reassembly.words.word_evidence import is_common_noun, is_unknown_or_name
from bianzuan.model import Author

BY_PLACE = "stands where the page's other texts are signed: does it name who wrote the text below, and is the line above its title?"
# So many other texts of a page that are signed show where they are.
_LEAST = 2
# More lines than any page has texts: a list.
_MOST = 12
_LENGTH = range(3, 61)
_SENTENCE = re.compile("[。！？；，…：:?!]")
# 作者：康 乐（省立第四师范）, 刘敏（方言学者，现居淮浦）, 刘敏 语文教师，杂文作者: a label, and what stands in brackets or behind a name, may have such marks.
_LABEL = re.compile("(?:^|(?<=[\\s｜|/／]))[\u3400-\u9fff]{1,6}[：:]")
_BRACKETED = re.compile(r"[（(〔\[［【][^（()）〔〕\[\]［］【】。！？]*[）)〕\]］】]")
_NAME_FIRST = re.compile("(?P<name>[\u3400-\u9fff]{2,4})[ \u3000]+[^。！？；：]+[^。！？；：，]")
# 刘敏 走进水乡: words of a title of two lines.
_PHRASE = re.compile("[\u3400-\u9fff]{2,4}[ \u3000]+[走在为让把向到用做谈论说看赞访探争当]")
# 老乡们：, 编辑同志：, 各位同学、各位老师：
_ADDRESSES = re.compile("[\u3400-\u9fff、， ]{2,30}[：:]")
_PARTS = re.compile(r"等?[一二三四五六七八九十两几]{1,3}人|[\s\d×（）()\[\]［］【】〔〕《》“”/／|｜、·•\-—,，]")
_HAN = re.compile("[\u3400-\u9fff]{2,4}")
_FOREIGN = re.compile("[\u3400-\u9fff]{1,8}[·•][\u3400-\u9fff·•]{1,12}")
# 老 栗, 林 渡: a name of two characters as wide as one of three.
_SET_WIDE = re.compile("(?<![\u3400-\u9fff])([\u3400-\u9fff])[ \u3000]+([\u3400-\u9fff])(?![\u3400-\u9fff])")
_DID = re.compile("记者|通讯员|特派员|撰稿|供稿|来稿|执笔|口述|讲述|主讲|整理|记录|笔录|采写|编译|编辑|创作|作者|集体|全体|译(?![\u3400-\u9fff])")
# 抱瓮生著, 安徽读者 水木: whatever name stands there; 大丰绸庄谨启
_WORK = re.compile("(?P<name>[\u3400-\u9fff]{2,4})[ \u3000]*(?P<did>[著撰]|编著|译述)")
_READER = re.compile("(?P<role>[\u3400-\u9fff]{0,6}(?:读者|网友|听众|观众|学员|会员))[ \u3000]+(?P<name>[\u3400-\u9fff]{2,4})")
_OF_OFFICE = re.compile("(?P<role>[\u3400-\u9fff]{2,14}(?:[处局站所科室厂社馆院校部队组]|公司|中心|委员会))[ \u3000]+(?P<name>[\u3400-\u9fff]{2,3})")
_CLOSES = re.compile("(?<=[\u3400-\u9fff]{3})[ \u3000]*(?:谨启|敬启|谨白|谨订|谨具|同启|叩禀|敬上|谨上|拜启)$")
_NUMERALS = "一二三四五六七八九十"
_EDGES = " \u3000（）()[]［］【】〔〕/／|｜、·•-—,，●■□◎○"
_LONE_NAME = 3
# 原载《清河日报》: where a text comes from.
_LINES = ("text", "caption", "author-note")
_WORDS_TOO = re.compile(r"文\s*[/／·、&＆ ]?\s*图|图\s*[/／·、&＆ ]?\s*文|文[/／：:].*图[/／：:]|图[/／：:].*文[/／：:]")


def where_others_sign(pieces: Sequence[Piece], told: Mapping[int, str]) -> dict[int, str]:
    """Orders of the lines that stand where others sign, and the name each has. Two lines at least must name somebody."""
    places = [i for i in range(max(1, masthead_lines(pieces)), len(pieces) - 1) if _stands(pieces, i)]
    signed = [i for i in places if pieces[i].order in told or presumed_byline(pieces[i].plain)]
    others = [i for i in places if i not in signed and pieces[i].number is None and may_sign(pieces[i].plain) and not is_subtitle(pieces[i])]
    name_somebody = sum(1 for i in others if names_somebody(pieces[i].plain))
    # Two lines of which only the place is known count as one.
    if 2 * (len(signed) + name_somebody) + len(others) - name_somebody < 2 * _LEAST or len(signed) + name_somebody == 0 or not 0 < len(others) <= _MOST:
        return {}
    return {pieces[i].order: named(pieces[i].plain)[0].name for i in others}


def named(line: str) -> tuple[Author, ...]:
    """Who is named by such a line; one alone with the rest of it. All of the line where no part of it could be a name."""
    if foreign := _FOREIGN.search(line):
        return (Author(foreign[0], _rest(line, foreign[0])),)
    if work := _WORK.fullmatch(line):
        return (Author(work["name"], work["did"]),)
    bare = _CLOSES.sub("", _SET_WIDE.sub(r"\1\2", _LABEL.sub(" ", line)))
    if reader := _READER.fullmatch(bare) or _OF_OFFICE.fullmatch(bare):
        return (Author(reader["name"], reader["role"]),)
    names = list(dict.fromkeys(filter(_is_somebody, _parts(bare))))
    if len(names) == 1:
        return (Author(names[0], _rest(bare, names[0])),)
    words = " ".join(bare.split())
    return tuple(map(Author, names)) or (Author(words if re.search(r"[】］〕]", words.strip(_EDGES)) else words.strip(_EDGES)),)


def as_part(line: Piece, kind: Kind, placed: Collection[int]) -> Piece:
    """A line as the part of a head it is, with the reason if its place alone tells that."""
    return line.become(kind, BY_PLACE, "likely") if kind == "byline" and line.order in placed else line.become(kind)


def asked_where_others_sign(compositions: Sequence[Composition]) -> list[PlannedFlag]:
    """A question about each title that such a line alone tells."""
    return [PlannedFlag("title", p.runs[0], BY_PLACE, "doubtful") for one in compositions for p in one.head if p.kind == "byline" and p.reason == BY_PLACE]


def _parts(line: str) -> list[str]:
    """The words of a line that could be names, those set wide closed up."""
    return [part for part in _PARTS.split(_SET_WIDE.sub(r"\1\2", line)) if _HAN.fullmatch(part)]


def _stands(pieces: Sequence[Piece], index: int) -> bool:
    if stands_between(pieces, index):
        return True
    line, below = pieces[index], pieces[index + 1]
    if line.kind not in _LINES or below.kind != "text" or line.hashes or not title_shape(pieces[index - 1]):
        return False
    set_in = below.begins and not line.begins  # a paragraph, however soon a column cut it
    # Below a title 文/图 says who wrote, too.
    if line.kind == "text":
        return set_in or _ADDRESSES.fullmatch(below.plain) is not None
    return (line.kind == "author-note" or _WORDS_TOO.search(line.plain) is not None) and is_body(below)


def names_somebody(line: str) -> bool:
    """True for a line one part of which is a surname and a name, a body, or what somebody did for a text."""
    return _DID.search(line) is not None or name_set_wide(line) != "" or _is_pen_name(line) or bool(presumed_byline(_BRACKETED.sub("", line))) or any(map(_is_somebody, _parts(line)))


def _is_pen_name(line: str) -> bool:
    """True for a line of two characters set as wide as three that make no word: 凫 生."""
    return _SET_WIDE.fullmatch(line) is not None and is_unknown_or_name("".join(line.split()))


def _is_somebody(word: str) -> bool:
    return is_name(word) and is_unknown_or_name(word) and not is_common_noun(word) and word[-1] not in _NUMERALS


def _rest(line: str, name: str) -> str:
    """What a line says besides the name, at its one side or at both."""
    return " ".join(part for part in (piece.strip(_EDGES) for piece in line.split(name, 1)) if part)


def may_sign(line: str) -> bool:
    """True for words with something between them, or a line that ends with somebody's name; no sentence."""
    bare = _BRACKETED.sub(" ", _LABEL.sub(" ", line))
    first = _NAME_FIRST.fullmatch(line)
    if _PHRASE.match(line):
        return False
    if len(line) not in _LENGTH or line[0].isdigit() or _SENTENCE.search(bare) and not (first and is_name(first["name"]) and is_unknown_or_name(first["name"])):
        return False
    if len([part for part in _PARTS.split(line) if part]) > 1:
        return True
    ends = (line[-length:] for length in (_LONE_NAME, _LONE_NAME - 1))
    return headline(line) and any(is_name(end) and is_unknown_or_name(end) and not is_common_noun(end) for end in ends)
