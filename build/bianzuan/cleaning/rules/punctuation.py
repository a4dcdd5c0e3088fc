"""Punctuation: stray half-width commas, the width of marks beside Han, dashes and ellipses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bianzuan.cleaning.rule import HAN_CLASS, Example, Page, Rule
from bianzuan.cleaning.segments import Change

# What may stand before a mark in Chinese text: Han, closing marks, calls of notes, and a digit or % if Han follows.
_LEFT = f"{HAN_CLASS}”’》〉）】」』〕﹞］…—℃％※\u2460-\u2473"
_RIGHT = f"{HAN_CLASS}“‘《〈（【「『"

# “先量后裁,”徒弟说: before a closing mark a comma is one that was narrowed.
_STRAY = re.compile("(?<=[" + _LEFT + "0-9A-Za-z%)]),+(?=[，、。；：！？…])")
_DOUBLED = re.compile(f"(?<=[{_LEFT}]),{{2,}} ?|(?<=[0-9A-Za-z%)]),{{2,}}(?=[{_RIGHT}])|(?<=[{_LEFT}，]),{{2,}}(?=[0-9A-Za-z])|(?<=[%‰℃]),{{2,}}(?=[0-9A-Za-z])")


# ，，by itself; three are what is left of dots.
_TWICE = re.compile("(?<![，；：、])(?:，，|；；|：：|、、)(?![，；：、])")
_SET_TWICE = "a mark set twice"
# ，, is the same, once in either width.
_BEHIND_WIDE = re.compile(f"(?<=，),+ ?(?=[{_RIGHT}])")


def _stray(page: Page) -> Iterator[Change]:
    for line, match in page.matches(_STRAY):
        yield Change(line, match.start(), match.end(), "")
    for line, match in page.matches(_DOUBLED):
        yield Change(line, match.start(), match.end(), "，")
    for line, match in page.matches(_TWICE):
        yield Change(line, match.start() + 1, match.end(), "", _SET_TWICE)
    for line, match in page.matches(_BEHIND_WIDE):
        yield Change(line, match.start(), match.end(), "", _SET_TWICE)


_WIDE = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", ".": "。"}
# ?yàn): a question mark that stands for a character that was lost.
_LOST = "(?!(?<=[?])[a-z]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,4}[)）])"
# A half-width mark with Han before it, or with a digit, letter or closing bracket before it and Han after.
_NARROW = re.compile(
    f"(?<=[{_LEFT}])[,;:?!](?![,;:?!/]) ?(?=[{_RIGHT}])|(?<=[{_LEFT}])[,;:?!](?![,;:?!/]){_LOST}|(?<=[0-9A-Za-z%)\\]])[,;](?=[{_RIGHT}])"
)
# 来吗?! at the end of a speech. Inside a line ?! may stand for characters that were lost.
_EXCLAIMED = re.compile(f"(?<=[{HAN_CLASS}])(?:[?!]{{2,3}}(?=$|[”’」』）])|!{{2,3}}(?![?!]))")
# 一. and 甲. begin an item; their dot is no full stop.
_FULL_STOP = re.compile(f"(?<=[{HAN_CLASS}”’》）])(?<![一二三四五六七八九十甲乙丙丁戊])\\.(?=$|[{_RIGHT}”’）])")


# Where a text ends its sentences with a dot, one before a space does too. 第一章. 总则 and 王宁. 水车史 elsewhere do not.
_ENDS_WITH_DOT = re.compile(f"[{HAN_CLASS}]{{4}}\\.[”’]?$")
_SPACED_STOP = re.compile(f"(?<=[{HAN_CLASS}]{{2}})(?<![一二三四五六七八九十甲乙丙丁戊章节篇图表])\\. (?=[{_RIGHT}])")
# [J] and [M] stand in references, which have narrow marks by their standard.
_REFERENCE = re.compile(r"\[(?:[MCNJDRSPGZA]|DB|CP|EB|DS|CM)(?:/(?:OL|MT|DK|CD))?\\?\]")
# 1 刘敏.水车考.水利史研究,1993(2):14-17: fields that dots part, the last with a year, and no stop: one without [J], as encyclopaedias and old books have it.
_BARE_REFERENCE = re.compile(r"^\W*(?:\d{1,3}\W{1,3})?[^。！？；.]{2,40}\. ?[^。！？；.]{2,60}\. ?[^。！？；]{0,60}?(?<!\d)(?:19|20)\d{2}(?![\d年])[^。！？；]{0,30}$")
# Small forms of Big5 and narrow forms of Japanese: marks like any other.
_SMALL = {
    "\ufe50": "，", "\ufe51": "、", "\ufe52": "。", "\ufe54": "；", "\ufe55": "：", "\ufe56": "？", "\ufe57": "！",
    "\ufe59": "（", "\ufe5a": "）", "\uff61": "。", "\uff62": "「", "\uff63": "」", "\uff64": "、",
}  # fmt: skip
# 他说∶好: the sign of a ratio, which stands between numbers.
_RATIO = re.compile(f"(?<=[{HAN_CLASS}”》）])\u2236(?=$|[{_RIGHT}])")
_SMALL_MARK = re.compile(f"(?<![\uff66-\uff9f])[{''.join(_SMALL)}](?![\uff66-\uff9f])")


# 李河生.刘敏.王宁: a dot between words of a few characters parts them.
_WORD_BEFORE, _WORD_AFTER = re.compile(f"(?:^|[^{HAN_CLASS}])[{HAN_CLASS}]{{1,4}}$"), re.compile(f"[{HAN_CLASS}]{{1,4}}(?:[^{HAN_CLASS}]|$)")


def _between_names(text: str, dot: int) -> bool:
    return _WORD_BEFORE.search(text, max(0, dot - 5), dot) is not None and _WORD_AFTER.match(text, dot + 1) is not None


def _narrow(page: Page) -> Iterator[Change]:
    dotted = any(map(_ENDS_WITH_DOT.search, page.lines))
    for pattern in (_NARROW, _FULL_STOP, *([_SPACED_STOP] if dotted else [])):
        for line, match in page.matches(pattern):
            if not (_REFERENCE.search(page.lines[line]) or _BARE_REFERENCE.match(page.lines[line]) or match[0][0] == "." and _between_names(page.lines[line], match.start())):
                yield Change(line, match.start(), match.end(), _WIDE[match[0][0]])
    for line, match in page.matches(_EXCLAIMED):
        for place, mark in enumerate(match[0], match.start()):
            yield Change(line, place, place + 1, _WIDE[mark])
    for line, match in page.matches(_SMALL_MARK):
        yield Change(line, match.start(), match.end(), _SMALL[match[0]])
    for line, match in page.matches(_RATIO):
        yield Change(line, match.start(), match.end(), "：")


_BRACKETS = re.compile("[(（)）]")
_HAN_INSIDE = re.compile(f"[{HAN_CLASS}]")
_LATIN_AROUND = re.compile("[A-Za-z0-9.,;]")


def _brackets(page: Page) -> Iterator[Change]:
    for index, line in enumerate(page.lines):
        for start, end in _pairs(line):
            mixed = line[start] + line[end] in ("(）", "（)")
            if mixed or (_HAN_INSIDE.search(line[start:end]) and not _in_latin(line, start, end)):
                if line[start] == "(":
                    yield Change(index, start, start + 1, "（")
                if line[end] == ")":
                    yield Change(index, end, end + 1, "）")


def _pairs(line: str) -> Iterator[tuple[int, int]]:
    """Places of brackets that belong together, inner pairs first; half of a pair is nobody's."""
    open_: list[int] = []
    for match in _BRACKETS.finditer(line):
        if match[0] in "(（":
            open_.append(match.start())
        elif open_:
            yield open_.pop(), match.start()


def _in_latin(line: str, start: int, end: int) -> bool:
    """True for a Chinese word in brackets inside a Latin sentence: members (工会) of."""
    before, after = line[:start].rstrip()[-1:], line[end + 1 :].lstrip()[:1]
    return bool(_LATIN_AROUND.match(before)) and bool(not after or _LATIN_AROUND.match(after)) and before.isalpha()


_BETWEEN = f"{HAN_CLASS}，。、；：！？“”‘’《》（）"
_DASH = re.compile(f"(?<=[{_BETWEEN}])(?:-{{2,}}|－{{2,}}|–{{2,}}|─{{2,}})(?=[{_BETWEEN}])|^(?:--|－－|──)(?=[{HAN_CLASS}])")
_DOTS = re.compile(f"(?<=[{_BETWEEN}])(?:\\.{{3,6}}|。{{3,6}}|·{{3,6}}|⋯{{1,2}})(?=[{_BETWEEN}]|$)")


_QUOTED = re.compile("[“‘《（「『][-－–─]+[”’》）」』]")


def _dashes(page: Page) -> Iterator[Change]:
    for line, match in page.matches(_DASH):
        # “--” speaks of the hyphens themselves.
        if _QUOTED.fullmatch(page.lines[line], max(match.start() - 1, 0), match.end() + 1):
            continue
        yield Change(line, match.start(), match.end(), "——")


def _ellipses(page: Page) -> Iterator[Change]:
    for line, match in page.matches(_DOTS):
        yield Change(line, match.start(), match.end(), "……")


# Dots of mathematics, of lists, of Japanese: between Han each parts a name or a title, as · does.
_DOT = re.compile(f"(?<=[{HAN_CLASS}])[\u22c5\u2219\u2022\u30fb\u2027\uff65](?=[{HAN_CLASS}])")


def _interpuncts(page: Page) -> Iterator[Change]:
    for line, match in page.matches(_DOT):
        yield Change(line, match.start(), match.end(), "·")


_STRAIGHT = re.compile('"([^"]*)"')


def _straight_quotes(page: Page) -> Iterator[Change]:
    for index, line in enumerate(page.lines):
        # With an odd number of marks nobody knows which opens; inches and English quotations have no Han inside.
        if '"' in line and line.count('"') % 2 == 0:
            for match in _STRAIGHT.finditer(line):
                if _HAN_INSIDE.search(match[1]):
                    yield Change(index, match.start(), match.start() + 1, "“")
                    yield Change(index, match.end() - 1, match.end(), "”")


STRAY = Rule(
    "stray-comma",
    "a half-width comma doubled, or before a Chinese mark",
    "重复的半角逗号，或中文标点前多出的半角逗号",
    "replace",
    "certain",
    (Example("政治性,、先進性,、群眾性不斷增強,。對貢獻,,對成績,,都肯定。", "政治性、先進性、群眾性不斷增強。對貢獻，對成績，都肯定。"), Example("增长2.8%,,2011年又增长", "增长2.8%，2011年又增长"), Example("水车，，坏了；；又修，,好了", "水车，坏了；又修，好了")),
    ("共1,000人", "one, two,, three", "`a,,b`", "那时的学校、、、我们都去过", "他说，，，好"),
    find=_stray,
)
WIDTH = Rule(
    "width",
    "a half-width mark beside Han",
    "汉字旁的半角标点",
    "replace",
    "certain",
    (
        Example("過去5年,廣大職工群眾,在2023年;注:好!", "過去5年，廣大職工群眾，在2023年；注：好！"),
        Example("“先量后裁,”徒弟说", "“先量后裁，”徒弟说"),
        Example("增长2%,其中10人.", "增长2%，其中10人。"),
        Example("水车﹐木料､石料｡", "水车，木料、石料。"),
        Example("老师傅说\u2236先量后裁", "老师傅说：先量后裁"),
        Example("四部书〔1〕,作于清初﹝2﹞;今不传[3],只有序。", "四部书〔1〕，作于清初﹝2﹞；今不传[3]，只有序。"),
    ),
    ("1,000人，8:12，比例3:2", "一.总则", "见a, b, c三项", "https://例.com/a,b 与 `甲,乙`", "记者 鞠鹏/摄", "因?yàn)閯?chuàng)刊", "比例为1\u2236200", "[1]王宁,李红.水车史[M].北京:某出版社,2001.", r"\[1\] 王宁. 水车史\[M\]. 北京: 某出版社, 2001.", "第一章. 总则", "1 枫溪县水利志编纂组.枫溪县水利志.1989", "2 王宁.水车考.水利史研究,1993(2):14-17"),
    find=_narrow,
)
BRACKETS = Rule(
    "bracket-width",
    "half-width brackets around Han, or one half of a pair",
    "括注汉字的半角括号，或半角全角不成对的括号",
    "replace",
    "certain",
    (
        Example("各省(区、市)党委(党组)，(上接第3页）", "各省（区、市）党委（党组），（上接第3页）"),
        Example("某局(含分局(站))", "某局（含分局（站））"),
    ),
    ("式(1)与f(x)", "(a)、(b)", "The unions (工会) of the city met."),
    find=_brackets,
)
DASHES = Rule(
    "dash",
    "hyphens or short dashes for a Chinese dash",
    "以连字符代替破折号",
    "replace",
    "likely",
    (Example("他说--这是好事", "他说——这是好事"),),
    ("2017--2019", "2017—2019年", "--verify", "“--”是两个连字符"),
    find=_dashes,
)
ELLIPSES = Rule(
    "ellipsis",
    "dots or full stops for a Chinese ellipsis",
    "以点号代替省略号",
    "replace",
    "likely",
    (Example("企业13家...", "企业13家……"), Example("他说。。。", "他说……")),
    ("wait...", "第1...3项"),
    find=_ellipses,
)
INTERPUNCT = Rule(
    "interpunct",
    "another dot for the one between the parts of a name",
    "以形近符号代替间隔号",
    "replace",
    "certain",
    (Example("阿兰\u22c5内文斯与亨利\u30fb福特", "阿兰·内文斯与亨利·福特"),),
    ("a\u22c5b", "\u2022 木料", "木料 \u2022 石料"),
    find=_interpuncts,
)
STRAIGHT_QUOTES = Rule(
    "straight-quotes",
    "straight quotation marks around Chinese words",
    "括起汉字的直引号",
    "replace",
    "likely",
    (Example('他说："我们走吧。"', "他说：“我们走吧。”"),),
    ('He said "yes" to 工会.', '屏幕为27"'),
    find=_straight_quotes,
)
