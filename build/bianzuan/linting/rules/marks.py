"""Marks that are not the ones GB/T 15834-2011 has: half-width, straight, too short, of another alphabet."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bianzuan.linting.book import HAN, Book
from bianzuan.linting.rule import Example, Hit, Rule

_LEFT = f"{HAN}”’》〉）】」』…％℃"
_RIGHT = f"{HAN}“‘《〈（「『【"
_WIDE = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", ".": "。", "(": "（", ")": "）"}

# A dot behind 一 or 甲 numbers an item; the rule number-mark looks at it.
_NARROW = re.compile(
    f"(?<=[{_LEFT}])[,;:?!](?![/,;:?!])|(?<=[0-9A-Za-z%)\\]])[,;?!](?=[{_RIGHT}])"
    f"|(?<=[{HAN}”’》）])(?<![一二三四五六七八九十甲乙丙丁戊])\\.(?=$|[{_RIGHT}”’）])"
)
_BRACKETED = re.compile(f"[(（][^()（）\n]*[{HAN}][^()（）\n]*[)）]")
_IN_LATIN = re.compile(r"[A-Za-z] ?$")


def _half_width(book: Book) -> Iterator[Hit]:
    for passage, match in book.matches(_NARROW):
        yield Hit(passage, match.start(), match.end(), _WIDE[match[0]])
    for passage, match in book.matches(_BRACKETED):
        text = passage.prose
        half = match[0][0] == "(" or match[0][-1] == ")"
        if half and not (match[0][0] + match[0][-1] == "()" and _IN_LATIN.search(text[: match.start()])):
            yield Hit(passage, match.start(), match.end(), f"（{match[0][1:-1]}）")


_STRAIGHT = re.compile(f"(?<=[{HAN}，。；：、])[\"']|[\"'](?=[{HAN}《])")


def _straight(book: Book) -> Iterator[Hit]:
    for passage, match in book.matches(_STRAIGHT, "table"):
        yield Hit(passage, match.start(), match.end())


_BESIDE = f"{HAN}，。、；：！？“”‘’《》（）"
_DOTS = re.compile(f"(?<=[{_BESIDE}])(?:\\.{{2,}}|。{{3,}}|·{{3,}}|⋯+|(?<!…)(?:…|…{{3}}|…{{5,}})(?!…))(?=[{_BESIDE},;]|$)")


def _ellipsis(book: Book) -> Iterator[Hit]:
    for passage, match in book.matches(_DOTS):
        yield Hit(passage, match.start(), match.end(), "……")


# 等 that is a verb or part of one, a rank or a measure is no "and so on".
_DENG = re.compile("…… ?等(?![待到候于级同距量式号次第份一二三四])|(?<![不同特上中下头优高初])等(?:[0-9一二三四五六七八九十]+[个项种]?)?……")


def _ellipsis_deng(book: Book) -> Iterator[Hit]:
    for passage, match in book.matches(_DENG):
        yield Hit(passage, match.start(), match.end())


_HYPHENS = re.compile(f"(?<=[{_BESIDE}])(?:-{{2,}}|－{{2,}}|–{{2,}}|─+|―+|—{{3,}})(?=[{_BESIDE}]|$)|^(?:--|－－|──|―+)(?=[{HAN}])")
# A single — joins places and times. It is half a dash beside a stop, or before a word that begins a clause.
_HALF_DASH = re.compile(
    f"(?<=[，。！？；、”])—(?!—)(?=[{HAN}“])|(?<=[{HAN}])—(?!—)(?=[，。！？；、])"
    f"|(?<=[{HAN}])(?<!—)—(?=这(?!里)|那(?![里边儿])|就是|即|也就|但|而且|因为|所以|他|她|我们|你们|它)"
)
_QUOTED = re.compile("[“‘《（「『][-－–─―—]+[”’》）」』]")


def _dash(book: Book) -> Iterator[Hit]:
    for pattern in (_HYPHENS, _HALF_DASH):
        for passage, match in book.matches(pattern, "table"):
            # “--” speaks of the hyphens themselves.
            if not _QUOTED.fullmatch(passage.prose, max(match.start() - 1, 0), match.end() + 1):
                yield Hit(passage, match.start(), match.end(), "——")


_JOIN = re.compile(f"(?<=[{HAN}])[–－](?=[{HAN}])")


def _connector(book: Book) -> Iterator[Hit]:
    for passage, match in book.matches(_JOIN):
        yield Hit(passage, match.start(), match.end(), "—")


_DOT_BETWEEN = re.compile(
    f"(?<=[{HAN}])[•・‧･∙⋅](?=[{HAN}])"
    # A full stop of the Latin alphabet in a name: three syllables or more on one side, no item's number before it.
    f"|(?<=[{HAN}]{{2}})[.．](?=[{HAN}]{{2,}}(?:[，。、；：！？”》）]|$))(?<![一二三四五六七八九十][.．])"
)


# GB/T 7714 ends the fields of a reference with ．: what it is stands in brackets, [M].
_REFERENCE = re.compile(r"[\[［][A-Z]{1,2}(?:/[A-Z]{2})?[\]］]")


def _middle_dot(book: Book) -> Iterator[Hit]:
    for passage, match in book.matches(_DOT_BETWEEN):
        if not _REFERENCE.search(passage.prose):
            yield Hit(passage, match.start(), match.end(), "·")


# Only January, November and December need the dot to be told apart: 一·二八, 一二·九. 五四, 七七 do not.
_EVENT = re.compile("(?<![一二三四五六七八九十·])[二三四五六七八九十]·[一二三四五六七八九十]{1,3}(?![·月日年点])")


def _event(book: Book) -> Iterator[Hit]:
    for passage, match in book.matches(_EVENT):
        yield Hit(passage, match.start(), match.end(), match[0].replace("·", ""))


RULES: tuple[Rule, ...] = (
    Rule(
        "half-width-mark", "warning", "a half-width mark beside Han", "汉字旁使用了半角标点", "GB/T 15834 5.1",
        (Example("工会建设,再上台阶;好!", (",", ";", "!")), Example("各省(区、市)党委", ("(区、市)",)), Example("第3页）与(上接第3页）", ("(上接第3页）",))),
        ("1,000人，8:12，比例3:2", "一.总则", "式(1)与f(x)", "The unions (工会) met.", "见 https://例.com/a,b 与 `甲,乙`"), _half_width,
    ),
    Rule(
        "straight-quote", "warning", "a straight quotation mark in Chinese text", "中文使用了直引号", "GB/T 15834 4.8",
        (Example('他说："我们走吧。"', ('"', '"')),), ('He said "yes".', "屏幕为27\"", "don't"), _straight,
    ),
    Rule(
        "ellipsis", "warning", "an ellipsis is six dots, ……", "省略号应为六连点“……”", "GB/T 15834 4.11",
        (Example("企业13家...", ("...",)), Example("他说。。。走了…好，梨等...,共", ("。。。", "…", "..."))),
        ("企业13家……", "诗行略去一段：…………", "wait...", "第1...3项"), _ellipsis,
    ),
    Rule(
        "ellipsis-deng", "warning", "…… and 等 say the same twice", "省略号与“等”不能并用", "GB/T 15834 4.11",
        (Example("苹果、梨……等水果", ("……等",)), Example("苹果、梨等……", ("等……",))),
        ("他站在那里……等待天明", "苹果、梨等。", "……等到天亮"), _ellipsis_deng,
    ),
    Rule(
        "dash", "warning", "a dash is as long as two characters, ——", "破折号应为占两格的“——”", "GB/T 15834 4.10",
        (Example("他说--这是好事", ("--",)), Example("他走了—这是昨天的事。", ("—",)), Example("好，—就这样", ("—",))),
        ("他说——这是好事", "北京—上海的列车", "2017—2019年", "“--”是两个连字符", "这里—那里"), _dash,
    ),
    Rule(
        "connector", "warning", "places and times are joined by a dash of one character, —", "起止、相关项目用一字线“—”", "GB/T 15834 4.13",
        (Example("北京–上海", ("–",)), Example("甲－乙", ("－",))), ("北京—上海", "吐鲁番-哈密盆地", "A–B"), _connector,
    ),
    Rule(
        "middle-dot", "warning", "the dot of names is ·, U+00B7", "间隔号应为“·”（U+00B7）", "GB/T 15834 4.14",
        (Example("卡尔•马克思", ("•",)), Example("诺尔曼・白求恩", ("・",)), Example("弗里德里希.恩格斯。", (".",))),
        ("卡尔·马克思", "一.总则", "3.14", "甲.乙", "程启元．白石桥工程计划书：油印本[R]．"), _middle_dot,
    ),
    Rule(
        "event-date", "info", "an event named after its date takes a dot only in January, November and December",
        "以月日命名的事件，仅一月、十一月、十二月用间隔号", "GB/T 15834 4.14",
        (Example("五·四运动", ("五·四",)), Example("“七·七”事变", ("七·七",))), ("一二·九运动", "“九一八”事变", "一·二八事变", "“3·15”消费者权益日"), _event,
        ("zh-Hans",),
    ),
)  # fmt: skip
