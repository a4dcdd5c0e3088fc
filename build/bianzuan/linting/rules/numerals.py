"""Numbers and units, after GB/T 15835-2011 and GB 3100-1993."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bianzuan.linting.book import Book, Passage
from bianzuan.linting.rule import Example, Hit, Rule

_DIGIT = "一二三四五六七八九"
_YEAR_ZERO = re.compile(f"(?<![{_DIGIT}十百千万〇零○])[一二](?=[{_DIGIT}〇零○ＯO0]{{3}}年)[{_DIGIT}〇]*[零○ＯO0][{_DIGIT}〇零○ＯO0]*(?=年)")


def _year_zero(book: Book) -> Iterator[Hit]:
    for passage, match in book.matches(_YEAR_ZERO):
        yield Hit(passage, match.start(), match.end(), re.sub("[零○ＯO0]", "〇", match[0]))


_SHORT_YEAR = re.compile(r"(?<![0-9０-９.．第近满])[’'‘]?[0-9]{2}年(?=(?:1[0-2]|0?[1-9])月)")


def _short_year(book: Book) -> Iterator[Hit]:
    for passage, match in book.matches(_SHORT_YEAR):
        yield Hit(passage, match.start(), match.end())


_HYPHENS = "-–~－"
_NUMBER = r"[0-9]+(?:\.[0-9]+)?"
_RANGE = r"(?:—|–|~|～|-|－|至|到)"
_RANGE_UNIT = re.compile(rf"(?<![0-9.A-Za-z—–~～\-－/])({_NUMBER})({_RANGE})({_NUMBER})([%％‰万亿]|℃)")


def _range_unit(book: Book) -> Iterator[Hit]:
    for passage, match in book.matches(_RANGE_UNIT):
        mark = "～" if match[2] in _HYPHENS else match[2]
        yield Hit(passage, match.start(), match.end(), f"{match[1]}{match[4]}{mark}{match[3]}{match[4]}")


_COUNTED = "年月日时分秒岁元万亿千百个人次名家项条页倍米天周吨户所位件台间公里厘毫平立方℃％%"
_RANGE_MARK = re.compile(
    rf"(?<![0-9.A-Za-z\-－–~/图表式例题])({_NUMBER}[年月日岁%％]?)([-–~－]|--)({_NUMBER})(?=[{_COUNTED}])(?![年月日][-–~－])"
)


def _range_mark(book: Book) -> Iterator[Hit]:
    for passage, match in book.matches(_RANGE_MARK):
        unit = passage.prose[match.end()]
        if unit in "%％万亿℃" and match[1][-1].isdigit():
            continue  # 10-20% lacks the unit too: range-unit says both
        time = unit in "年月日" and match[2] != "~"
        yield Hit(passage, match.start(), match.end(), f"{match[1]}{'—' if time else '～'}{match[3]}")


_GROUPED = re.compile(r"(?<![0-9，,.])[0-9]{1,3}(?:，[0-9]{3})+(?![0-9年]|，[0-9])")


def _grouped(book: Book) -> Iterator[Hit]:
    for passage, match in book.matches(_GROUPED):
        yield Hit(passage, match.start(), match.end(), match[0].replace("，", ","))


_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ％]+(?:．[０-９]+)?")


def _wide(book: Book) -> Iterator[Hit]:
    for passage, match in book.matches(_WIDE):
        if match[0].strip("％"):
            yield Hit(passage, match.start(), match.end(), "".join(chr(ord(c) - 0xFEE0) for c in match[0]))


# 千 and 百 that begin a unit or a name: 千瓦, 千米, 百分, 百货.
_HUNDREDS = re.compile("(?<![0-9.A-Za-z第])[0-9]+(?:\\.[0-9]+)?[十百千](?![瓦克米卡赫伏帕焦牛字比年兆吨港古里周分货度科乡岛层佛万])")


def _hundreds(book: Book) -> Iterator[Hit]:
    for passage, match in book.matches(_HUNDREDS):
        yield Hit(passage, match.start(), match.end())


_APPROXIMATE = re.compile(
    f"(?<![第、周初一二三四五六七八九十百千年月日号])([{_DIGIT}])、([{_DIGIT}])(?=[十百千万]?(?:天|年(?![级度期])|个月|个人|次|倍|岁|里|斤|米|公里|分钟|小时|点钟))"
)


def _approximate(book: Book) -> Iterator[Hit]:
    for passage, match in book.matches(_APPROXIMATE):
        if _DIGIT.index(match[2]) == _DIGIT.index(match[1]) + 1:
            yield Hit(passage, match.start(), match.end(), match[1] + match[2])


# Kinds of number that are written in one of two ways, in digits or in Han: centuries, decades, years, dates, shares.
_KINDS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (re.compile("(?<![0-9])[0-9]{1,2}世纪"), re.compile("(?:二十[一]?|十[一二三四五六七八九])世纪")),
    (re.compile("(?<![0-9])[0-9]0年代"), re.compile("[一二三四五六七八九]十年代")),
    (re.compile("(?<![0-9])[12][0-9]{3}年"), re.compile(f"(?<![{_DIGIT}〇零○十])[一二][{_DIGIT}〇零○]{{3}}年")),
    # 农历 dates are written in Han by the standard itself.
    (re.compile("(?<![0-9])[0-9]{1,2}月[0-9]{1,2}日"), re.compile("(?<![农阴夏旧]历)(?<![年正腊])[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日")),
    # 百分之百 is an idiom.
    (re.compile("[0-9][%％]"), re.compile(f"百分之[{_DIGIT}十][{_DIGIT}十点〇零]*")),
)  # fmt: skip
# Signatures, captions and what is quoted keep their own way.
_OWN_STYLE = ("table", "caption", "byline", "author-note", "signature", "quotation", "verse")
# The less frequent way must be this rare, and the other this usual, before it is a slip and not a choice.
_RARE, _USUAL = 0.25, 3


def _style(book: Book) -> Iterator[Hit]:
    for ways in _KINDS:
        found = [list(book.matches(way, *_OWN_STYLE)) for way in ways]
        fewer, more = sorted(found, key=len)
        if fewer and len(more) >= _USUAL and len(fewer) <= _RARE * (len(fewer) + len(more)):
            usual = more[0][1][0]
            for passage, match in fewer:
                params: dict[str, object] = {"usual": usual, "more": len(more), "fewer": len(fewer)}
                yield Hit(passage, match.start(), match.end(), fact="linting.fact_number", params=params)


_UNITS = {
    "KM": "km", "Km": "km", "KG": "kg", "Kg": "kg", "CM": "cm", "Cm": "cm", "MM": "mm", "ML": "mL", "Ml": "mL", "KW": "kW", "Kw": "kW",
    "kw": "kW", "KWH": "kW·h", "Kwh": "kW·h", "kwh": "kW·h", "KHz": "kHz", "khz": "kHz", "MHZ": "MHz", "Mhz": "MHz", "GHZ": "GHz",
    "m2": "m²", "m3": "m³", "M2": "m²", "M3": "m³", "km2": "km²", "KM2": "km²", "㎡": "m²", "㎞": "km", "㎏": "kg", "㎝": "cm", "㎜": "mm",
    "Mpa": "MPa", "MPA": "MPa", "Kpa": "kPa", "kpa": "kPa", "ºC": "℃", "°c": "℃", "Kcal": "kcal", "KCAL": "kcal",
}  # fmt: skip
_UNIT = re.compile("(?<=[0-9])[ \u00a0]?(" + "|".join(sorted(_UNITS, key=len, reverse=True)) + ")(?![A-Za-z0-9])")


def _unit(book: Book) -> Iterator[Hit]:
    for passage, match in book.matches(_UNIT):
        yield _whole_number(passage, match, _UNITS[match[1]])


def _whole_number(passage: Passage, match: re.Match[str], unit: str) -> Hit:
    """The number with its unit, as the reader sees it."""
    start = match.start(1)
    return Hit(passage, start, match.end(), unit)


RULES: tuple[Rule, ...] = (
    Rule(
        "year-zero", "warning", "the nought of a year in Han is 〇", "汉字年份中的零应写作“〇”", "GB/T 15835 5.2",
        (Example("二零一八年", ("二零一八",)), Example("二○二○年", ("二○二○",))), ("二〇一八年", "一千零一年", "一百零八年"), _year_zero,
    ),
    Rule(
        "short-year", "warning", "a year is written with four digits", "年份应写四位数字", "GB/T 15835 5.1",
        (Example("98年5月", ("98年",)),), ("1998年5月", "历时20年6个月", "第98年"), _short_year,
    ),
    Rule(
        "range-unit", "warning", "both ends of a range carry 万, 亿, % or ℃", "数值范围的前一数字不应省略万、亿、百分号等", "GB/T 15835 5.1",
        (Example("增长10—20%", ("10—20%",)), Example("9-16亿", ("9-16亿",))), ("10%—20%", "9亿～16亿", "2013—2018年", "10—20人"), _range_unit,
    ),
    Rule(
        "range-mark", "warning", "a range is joined by — or ～, not by a hyphen", "起止和数值范围应用“—”或“～”，不用短横线", "GB/T 15834 4.13",
        (Example("2013-2018年", ("2013-2018",)), Example("10~20人", ("10~20",))),
        ("2013—2018年", "2018-05-01", "10-20%", "图3-1", "010-65551234", "GB/T 15834-2011", "表1-2个例"), _range_mark,
    ),
    Rule(
        "digit-group", "warning", "a Chinese comma inside a number", "数字分节误用中文逗号", "GB/T 15835 5.1",
        (Example("共1，000人", ("1，000",)),), ("共1,000人", "2012，100人参加", "在5，他说"), _grouped,
    ),
    Rule(
        "full-width-digit", "warning", "full-width digits or letters", "全角数字或字母", "GB/T 15835 5.1",
        (Example("２０１８年", ("２０１８",)),), ("2018年",), _wide,
    ),
    Rule(
        "digit-hundred", "warning", "digits are joined with 万 and 亿 only", "阿拉伯数字只与“万”“亿”连用，不与“十”“百”“千”连用", "GB/T 15835 5.1",
        (Example("约3千人", ("3千",)), Example("5百元", ("5百",))), ("3000人", "3千瓦", "5千米", "3万人", "第3百货商店", "增长5百分点"), _hundreds,
    ),
    Rule(
        "approximate-pause", "info", "no 、 between two numbers that mean about so many", "相邻数字连用表示概数，不用顿号", "GB/T 15834 4.5",
        (Example("过了六、七天", ("六、七",)),), ("过了六七天", "二、三产业", "第三、四年", "一、二年级", "三、五年"), _approximate,
    ),
    Rule(
        "number-style", "info", "the other way of writing this kind of number is usual here", "同类数字的写法与全书通行的不一致", "GB/T 15835 4",
        (Example("20世纪，19世纪，18世纪，二十一世纪", ("二十一世纪",)),), ("20世纪，十九世纪", "农历八月十五日，1月2日，1月3日，1月4日"), _style,
    ),
    Rule(
        "unit-symbol", "warning", "a unit's symbol is written wrongly", "计量单位符号书写不当", "GB 3100",
        (Example("长5KM，重3Kg", ("KM", "Kg")), Example("面积80㎡", ("㎡",))), ("长5km", "苹果M2芯片", "5MM2的"), _unit,
    ),
)  # fmt: skip
