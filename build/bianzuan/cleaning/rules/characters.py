"""Rules about code points: invisible characters, look-alike blocks, vertical forms, width of letters, white space.

Tables are written out by code point and built from the character database one character at a time; normalisation is
never run over a text, because it turns Chinese punctuation into ASCII.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from bianzuan.cleaning.rule import HAN_CLASS, Example, Page, Rule
from bianzuan.cleaning.rules.nested_items import ITEM_INDENT, nested_items
from bianzuan.cleaning.segments import Change

# What a terminal takes for a colour (with the letters behind the control); controls except tab, soft hyphen, bidi marks and isolates, zero-width space, word joiners, byte order mark.
_INVISIBLE = re.compile(
    "(?:\u001b\\[[0-9;]{0,12}[A-Za-z]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff])+"
)
# Joiners, variation selectors and tags mean something after Indic, Arabic and emoji, nothing at the start of a line or
# after Han or Chinese marks.
_SELECTOR = re.compile(
    f"(?:^|(?<=[{HAN_CLASS}\u3000-\u303f\uff00-\uffef]))[\u034f\u200c\u200d\ufe00-\ufe0f\U000e0000-\U000e007f\U000e0100-\U000e01ef]+"
)


def _invisible(page: Page) -> Iterator[Change]:
    for pattern in (_INVISIBLE, _SELECTOR):
        for line, match in page.matches(pattern):
            yield Change(line, match.start(), match.end(), "")


# The supplement has no decompositions in the character database; these are the pieces that PDF text layers yield.
_RADICAL_SUPPLEMENT = {
    "\u2e9f": "母", "\u2ea0": "民", "\u2ec4": "西", "\u2ec5": "见", "\u2ec6": "角", "\u2ec9": "贝", "\u2ecb": "车",
    "\u2ed3": "长", "\u2ed4": "门", "\u2ed8": "青", "\u2ed9": "韦", "\u2eda": "页", "\u2edb": "风", "\u2edc": "飞",
    "\u2ee2": "马", "\u2ee5": "鱼", "\u2ee6": "鸟", "\u2ee9": "黄", "\u2eec": "齐", "\u2eee": "齿", "\u2ef0": "龙",
    "\u2ef3": "龟",
}  # fmt: skip


def _look_alikes() -> dict[str, str]:
    table = dict(_RADICAL_SUPPLEMENT)
    for code in (*range(0x2F00, 0x2FD6), *range(0xF900, 0xFADA), *range(0x2F800, 0x2FA1E)):
        same = unicodedata.normalize("NFKC", chr(code))
        if len(same) == 1 and same != chr(code):
            table[chr(code)] = same
    return table


_LOOK_ALIKE = _look_alikes()
_LOOK_ALIKE_PATTERN = re.compile("[" + "".join(map(re.escape, sorted(_LOOK_ALIKE))) + "]+")


def _radicals(page: Page) -> Iterator[Change]:
    for line, match in page.matches(_LOOK_ALIKE_PATTERN):
        yield Change(line, match.start(), match.end(), "".join(_LOOK_ALIKE[c] for c in match[0]))


_VERTICAL = {
    "\ufe10": "，", "\ufe11": "、", "\ufe12": "。", "\ufe13": "：", "\ufe14": "；", "\ufe15": "！", "\ufe16": "？",
    "\ufe17": "〖", "\ufe18": "〗", "\ufe19": "…", "\ufe31": "—", "\ufe32": "–", "\ufe35": "（", "\ufe36": "）",
    "\ufe37": "｛", "\ufe38": "｝", "\ufe39": "〔", "\ufe3a": "〕", "\ufe3b": "【", "\ufe3c": "】", "\ufe3d": "《",
    "\ufe3e": "》", "\ufe3f": "〈", "\ufe40": "〉", "\ufe41": "「", "\ufe42": "」", "\ufe43": "『", "\ufe44": "』",
    "\ufe47": "［", "\ufe48": "］",
}  # fmt: skip
_VERTICAL_PATTERN = re.compile("[" + "".join(sorted(_VERTICAL)) + "]+")


# 考古2022︱都市遗址: in a text set across the page, one alone is a stroke between the parts of a title.
_STROKE = "\ufe31"


def _vertical(page: Page) -> Iterator[Change]:
    found = list(page.matches(_VERTICAL_PATTERN))
    across = all(match[0] == _STROKE for _, match in found)
    for line, match in found if not across else ():
        yield Change(line, match.start(), match.end(), "".join(_VERTICAL[c] for c in match[0]))


_ALNUM = "\uff10-\uff19\uff21-\uff3a\uff41-\uff5a"
_DIGIT = "\uff10-\uff19"
# Letters and digits, and what stands between two of them: the point of a decimal, the sign of a range or an address, a
# colon between digits, the comma of thousands, a wide space between letters; a percent sign behind them.
_FULLWIDTH = re.compile(
    f"[{_ALNUM}]+|(?<=[{_ALNUM}])[\uff06\uff0b\uff0d-\uff0f\uff20\uff3f](?=[{_ALNUM}])|(?<=[0-9{_DIGIT}])\uff0e(?=[0-9{_DIGIT}])"
    f"|(?<=[{_DIGIT}])(?:\uff1a(?=[{_DIGIT}])|\uff0c(?=[{_DIGIT}]{{3}}(?![{_DIGIT}]))|\uff05)"
    "|(?<=[\uff21-\uff3a\uff41-\uff5a])\u3000(?=[\uff21-\uff3a\uff41-\uff5a])"
)


def _fullwidth(page: Page) -> Iterator[Change]:
    for line, match in page.matches(_FULLWIDTH):
        yield Change(line, match.start(), match.end(), "".join(" " if c == "\u3000" else chr(ord(c) - 0xFEE0) for c in match[0]))


_OUTER_SPACE = re.compile(r"^[ \t\u00a0\u2000-\u200a\u202f\u3000\u3164]+|(?<![ \t\u00a0\u2000-\u200a\u202f\u3000\u3164])[ \t\u00a0\u2000-\u200a\u202f\u3000\u3164]+$")
# The filler of Korean syllables prints as a blank; between Korean letters it holds a place.
_ODD_SPACE = re.compile(r"[\t\u00a0\u2000-\u200a\u202f]+|(?<![\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3])\u3164+")


def _outer_space(page: Page) -> Iterator[Change]:
    within = nested_items(page.lines, page.fenced, page.form)
    for line, match in page.matches(_OUTER_SPACE):
        # Two spaces at the end of a Markdown line are left only inside code; an item of an item keeps its level.
        level = within.get(line, "") if match.start() == 0 else ""
        if match[0] != level:
            yield Change(line, match.start(), match.end(), level)


def _odd_space(page: Page) -> Iterator[Change]:
    for line, match in page.matches(_ODD_SPACE):
        if (item := ITEM_INDENT.match(page.lines[line])) and match.start() < len(item["space"]):
            continue  # tells the level of the item
        yield Change(line, match.start(), match.end(), " ")


INVISIBLE = Rule(
    "invisible",
    "a character that prints nothing and hinders searching",
    "不显示而妨碍检索的字符",
    "delete",
    "certain",
    (Example("工\u200b会\ufeff工作", "工会工作"), Example("\u001b[33m刘敏\u001b[m《渡口》", "刘敏《渡口》"), Example("葛\U000e0100城", "葛城")),
    ("क\u094d\u200dष", "👩\u200d🏭"),
    find=_invisible,
    prose_only=False,
)
LOOK_ALIKE_CODES = Rule(
    "radicals",
    "a radical or compatibility code point that stands for the ordinary character",
    "部首区或兼容区编码，实为通用汉字",
    "replace",
    "certain",
    (Example("\u2f2f\u2f08的\u2ed3处", "工人的长处"),),
    ("宮﨑",),
    find=_radicals,
)
VERTICAL = Rule(
    "vertical-marks",
    "the form of a mark for vertical setting, in horizontal text",
    "横排文字中的竖排标点",
    "replace",
    "certain",
    (Example("他说﹁好﹂︒", "他说「好」。"),),
    ("他说「好」。",),
    find=_vertical,
)
FULLWIDTH = Rule(
    "fullwidth-alphanumerics",
    "a digit or Latin letter as wide as a Han character",
    "全角数字与拉丁字母",
    "replace",
    "certain",
    (Example("２０２３年ＧＤＰ增长８．５％", "2023年GDP增长8.5%"), Example("共１，２３４人，９：３０到", "共1,234人，9:30到")),
    ("（一）第3版", "2017－2019，增长8％", "甲．总则，乙：好"),
    find=_fullwidth,
)
WHITE_SPACE = Rule(
    "white-space",
    "space at the start or end of a line; the layout indents paragraphs",
    "行首行尾空白，缩进由版式决定",
    "delete",
    "certain",
    (Example("\u3000\u3000工会工作  ", "工会工作"), Example("- 水上\n\t- 船只\n\t- 船工", "- 水上\n    - 船只\n    - 船工")),
    ("千秋基业\u3000人才为本", "```\n  code\n```", "- 水上\n    - 船只"),
    find=_outer_space,
)
ODD_SPACE = Rule(
    "odd-space",
    "a tab, non-breaking or typographic space between words",
    "词间的制表符、不换行空格等特殊空白",
    "replace",
    "certain",
    (Example("新华社记者\u00a0鞠鹏", "新华社记者 鞠鹏"),),
    ("新华社记者 鞠鹏",),
    find=_odd_space,
)
