"""Where 著 stays in Simplified text: it means to write or outstanding; everywhere else Simplified text has 着.

In: a line with its other characters Simplified already. Out: places. A word such as 著录 is believed only where the line
does not read likelier without it: 举着|录音笔 is no 举|著录|音|笔. Likelihood is that of `lattice`, in bits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bianzuan.cleaning.reassembly.words.word_evidence import part_of_speech
from bianzuan.cleaning.rule import HAN_CLASS
from bianzuan.cleaning.rules.lattice import Lattice
from bianzuan.cleaning.rules.names import find_names

# Characters looked at on each side.
_WINDOW = 10
# Bits by which 着 reads likelier between a word and its complement that no dictionary knows as one; a word that is never
# anything else is given up only where 着 belongs to another word (高原|着火), one that often is, at once (听|着名|曲).
_FIRM, _LOOSE = 6.0, 0.5
# A verb of one character before 著书 speaks for 捧着书.
_VERB = 1.2

# 此章称之为王，乃著书之时追书耳: what says that something is does nothing to a book.
_IS = frozenset("乃是为即非")

_HAN = f"[{HAN_CLASS}]"


def _any(words: str) -> str:
    return "|".join(re.escape(word) for word in words.split())


# Place of 著 in each word is where it stands in it.
_FIRM_WORDS = (
    "原著 土著 著者 名著 巨著 遗著 译著 拙著 撰著 所著 显著 卓著 昭著 彰著 专著 见微知著 微知著 微而知著 彰明较著 颇著 久著 素著 炳著 编著 新著 旧著 "
    "近著 主著 自著 共著 功著 著绩 著闻 著于竹帛 著之于 著之竹 著之简 著之篇 著为令 著为例 著为定 著为律 著此书 著此文 著此篇 著此论"
)
_LOOSE_WORDS = "著作 著名 著述 著书 著录 著称 著文 著论 著译 论著 合著"
_FIRM_WORD = re.compile(_any(_FIRM_WORDS))
_LOOSE_WORD = re.compile(_any(_LOOSE_WORDS))
# 他著有三部诗集, 著成一书, 故著于《春秋》; behind a verb or a preposition it is 带着有色眼镜, 跟着成了.
# 雕刻着有关…: what carves is a noun in the dictionary.
_WITH_OBJECT = re.compile("(?<![刻镌铸])著(?:[於于](?![心身手口])|在[简簡竹史篇]|有|成(?=[一此了该全巨专两三四五六七八九十《]))")
# What is put on is worn: 所着帽, 自着罗衣.
_WORN = re.compile("著(?=[青白红紫黑素锦罗布旧新]?[衣帽袍裳履屐靴鞋袜裘冠甲裙衫])")
# 尊著 and 大著 at the end of what they say; 大着胆子 goes on.
_POLITE = re.compile(f"[大尊]著(?!{_HAN})|[大尊]著(?=[一者的是等中里])")
# 徐乾学著《憺园集》, 张三 著, 「著」 as a word; but 随着《劳动法》, 看着《家》, where the particle follows its verb.
_AUTHORSHIP = re.compile(
    "(?<![随跟循沿凭朝对照按顺味借靠抱带看读捧拿指翻握唱哼念写着])著(?=《)|(?<=[ \u3000])著(?=$|[ \u3000])|(?<=[「『“‘])著(?=[」』”’])"
    # 不著姓名, 不著撰人: a book that does not say so; 找不着姓陈的 finds nobody.
    "|(?:^|(?<=[，。、；：（「『《 \u3000]))不著(?=撰|姓名|名氏|编者|作者|录者)"
    # 阿尔弗雷德·巴顿著 同上书局出版: behind the dot of a foreign name no verb stands.
    f"|·{_HAN}{{1,8}}著(?=$|[ \u3000，；）)])"
)
# A line that names who wrote: 梁启超著; beside that, who translated it: 刘敏著 王兰译.
_SIGNED = re.compile(f"^{_HAN}{{2,8}}著(?=$|[ \u3000/／；;，,|｜]+{_HAN}{{2,8}}[ \u3000]?[译编校注绘]$)")
# The same in quotation marks or brackets, （鲁迅著）, “燕北闲人著”; 「谁在外面等着」 names nobody.
_SIGNED_INSIDE = re.compile(f"(?<=[「『“‘（(〈【]){_HAN}{{2,8}}著(?=[」』”’）)〉】])")
_PERSONS = frozenset("人士氏翁叟客")
# 《江城》，宋平著，百花文艺出版社: between marks the particle would follow a verb, and never somebody's name.
_SIGNED_IN_A_LIST = re.compile("著(?=[，。；、：）)])")


def places_of_zhu(line: str) -> Iterator[int]:
    """Places of `line` where 著 stays. Every place that may be 着 or 著 has 著."""
    kept = [match.start() + match[0].index("著") for match in _AUTHORSHIP.finditer(line)]
    for place, character in enumerate(line):
        if character == "著" and (place in kept or _stays(line, place)):
            yield place


def _stays(line: str, place: int) -> bool:
    window = line[max(0, place - _WINDOW) : place + _WINDOW + 1].replace("著", "着")
    at = min(place, _WINDOW)
    text = window[:at] + "著" + window[at + 1 :]
    if _over(_WORN, text, at):
        return False
    if _over(_FIRM_WORD, text, at):
        return _gain(text, at) <= _FIRM
    if _over(_LOOSE_WORD, text, at):
        bonus = _VERB if text.startswith("书", at + 1) and _verb_before(text, at) == 1 else 0.0
        return _gain(text, at) + bonus <= _LOOSE
    if _over(_WITH_OBJECT, text, at):
        return not _verb_before(text, at) and _gain(text, at) <= _FIRM
    if _over(_SIGNED_INSIDE, line, place):
        return line[place - 1] in _PERSONS or _person_before(line, place)
    if _SIGNED_IN_A_LIST.match(line, place) and not _verb_before(text, at) and _person_before(line, place):
        return True
    return _over(_POLITE, text, at) or bool(_SIGNED.match(line) and not _verb_before(text, at))


def _over(pattern: re.Pattern[str], text: str, at: int) -> bool:
    """True if a match of the pattern takes in a place."""
    return any(match.start() <= at < match.end() for match in pattern.finditer(text))


def _gain(text: str, at: int) -> float:
    """Bits by which the run of Han around a place reads likelier with 着 there."""
    start = len(text[:at]) - len(re.split(f"[^{HAN_CLASS}]", text[:at])[-1])
    run = re.split(f"[^{HAN_CLASS}]", text[start:])[0]
    return Lattice(run).mended(at - start, at - start + 1, "着").gain


def _person_before(line: str, place: int) -> bool:
    """True if the named-entity model sees the name of a person end right before a place."""
    return any(end == place and kind == "person" for _, end, kind in find_names(line, lambda at: at == place))


def _verb_before(text: str, at: int) -> int:
    """Length of the verb or preposition that ends right before a place; 0 if none does."""
    for length in (3, 2, 1):
        word = text[at - length : at] if at >= length else ""
        if part := part_of_speech(word):
            return length if part[0] in "vp" and word not in _IS else 0
    return 0
