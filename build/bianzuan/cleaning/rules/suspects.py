"""Suspects: what an editor should look at. Nothing is ever changed; a flag may carry a proposal.

Lines of the `Page` are here the finished texts of blocks and titles. Most sure first: RULES has them in that order,
and the number of flags is limited, so that an editor reads them all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bianzuan.cleaning.reassembly.words.script_tables import (
    VARIANT_WORDS,
    choices,
    is_simplified,
    is_traditional,
)
from bianzuan.cleaning.rule import HAN_CLASS, Example, Page, Rule
from bianzuan.cleaning.rules.absent import absent
from bianzuan.cleaning.rules.dates import impossible_dates
from bianzuan.cleaning.rules.doubled import doubled
from bianzuan.cleaning.rules.look_alikes import look_alikes
from bianzuan.cleaning.rules.machine_reads import misread, unread
from bianzuan.cleaning.rules.near_misses import inserted, near_misses, titles
from bianzuan.cleaning.rules.pinyin import left_over
from bianzuan.cleaning.rules.repeated import repeated
from bianzuan.cleaning.rules.script import converted
from bianzuan.cleaning.rules.swapped import swapped
from bianzuan.cleaning.rules.unfinished import bodies, breaks_off, skipped
from bianzuan.cleaning.rules.unpaired import unpaired
from bianzuan.cleaning.rules.variant_forms import VARIANTS
from bianzuan.cleaning.segments import Change

# At most so many flags in a thousand Han: about one place in a thousand is really wrong.
FLAGS_PER_THOUSAND = 10

# 因?yàn)閯?chuàng)刊: of 因為(wèi)創(chuàng)刊 a converter left the annotation with half its bracket.
_HALF_ANNOTATION = "[?？]?[a-z]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,4}[)）]"
_LOST = re.compile(
    f"[\ufffd\ue000-\uf8ff\U000f0000-\U0010fffd]+|(?<=[{HAN_CLASS}])[□■](?=[{HAN_CLASS}])|(?<=[{HAN_CLASS}]){_HALF_ANNOTATION}"
)


def _lost(page: Page) -> Iterator[Change]:
    for line, match in page.matches(_LOST):
        yield Change(line, match.start(), match.end(), match[0])
    yield from unread(page)


# Characters that both scripts have, between two of the other script, do not end a run: 廣大職工|的|團結.
_NEUTRAL_GAP = 6


def _mixed(page: Page) -> Iterator[Change]:
    """Runs in the other script than the edition's: quotations, names, or leftovers. The proposal is their conversion."""
    foreign = _is_foreign_form if page.target == "zh-Hans" else is_simplified
    for line, text in enumerate(page.lines):
        places = [place for place, character in enumerate(text) if foreign(character)]
        firsts = [i for i, place in enumerate(places) if not i or place - places[i - 1] > _NEUTRAL_GAP]
        for first, last in zip(firsts, [*firsts[1:], len(places)], strict=False):
            start, end = places[first], places[last - 1] + 1
            yield Change(line, start, end, converted(text[start:end], page.target, page.config.protect))


def _is_foreign_form(character: str) -> bool:
    """True for Traditional forms; not for those that names or some words keep in Simplified text, nor those whose simplified form no
    book has (圞)."""
    told = is_traditional(character) and not choices(character) and character not in VARIANT_WORDS
    return character in VARIANTS or told and converted(character, "zh-Hans") != character


def _rule(name: str, reason: str, zh: str, example: Example, leaves: str, find: object) -> Rule:
    finder = find if callable(find) else None
    return Rule(name, reason, zh, "flag", "doubtful", (example,), (leaves,), "suspects", finder)


_UNION = "各级工会引导职工入会。新就业群体入会。推进入会工作。全心全意服务，全心全意依靠，全心全意为民，广大职工，广大职工，广大职工，广大职工，广大职工，广大职工。"

_CLOSED = "\n".join(["造船的师傅们一个个退了休，厂房还在，锯木机也还在，只是没有人再来敲打船板了。"] * 3) + "\n"
_BRIDGE = "老桥建于清代，桥身用青石砌成，桥面可以并行两辆牛车，一直是两岸往来的要道。"

SUSPECTS: tuple[Rule, ...] = (
    _rule("lost-character", "a character that was lost or has no meaning outside its font", "字符丢失或为私用区编码",
          Example("工\ufffd会", "\ufffd"), "□ 第一项，单(shàn)县，口口声声", _lost),
    _rule("misread", "a letter or a numeral that a machine may have read for another sign", "识别软件或有误认",
          Example("船厂l950年开工", "l950"), "第I卷，一一说明，O型血，50年代", misread),
    _rule("title-near-miss", "two titles in 《》 that differ in one character", "书名号内标题仅一字之差",
          Example("《关于推进终身培训制度的意见》，《关于推行终身培训制度的意见》", "关于推进终身培训制度的意见"),
          "《2019年工作要点》《2020年工作要点》", titles),
    _rule("date", "a date or a time that cannot be", "日期或时刻有误",
          Example("船厂1956年2月30日开工", "1956年2月30日"), "1956年2月29日，13个月，9时15分，二月三十日", impossible_dates),
    _rule("reading", "a reading behind a common character that has no other", "常用单音字后的注音",
          Example("打听水车的价钱，看了图(tú)纸，还问木料从哪里运来", "图(tú)"), "单(shàn)县人，“饕餮”读作饕(tāo)餮(tiè)，曾(zēng)巩", left_over),
    _rule("unpaired", "a quotation mark or bracket without its other half", "引号、括号、书名号不成对",
          Example("他说：“好。", "“"), "1）甲；2）乙。他说：“好。”’98航海节", unpaired),
    _rule("breaks-off", "a text that may have lost its end", "文末或有缺失",
          Example(_CLOSED + "老厂长临走时只说了一句话：", "："), _CLOSED + "联系电话：", breaks_off),
    _rule("skipped", "a text that counts, and leaves out a number or an answer", "列举或问答有缺项",
          Example("原因不止一个：一是木料贵，三是没有人学", "三是"), "一是木料贵，其次是没有人学，三是没有销路", skipped),
    _rule("repeated", "a passage that stands twice in the text", "段落或语句重出",
          Example(_BRIDGE + "\n" + _BRIDGE, _BRIDGE[:16]), _BRIDGE + "\n吃水不忘挖井人，吃水不忘挖井人！", repeated),
    _rule("doubled-word", "a word or character written twice in a row", "字词重复",
          Example("以扎实扎实的举措", "扎实扎实"), "高高兴兴、扎扎实实", doubled),
    _rule("near-miss", "one character apart from a phrase that is frequent here, or two that changed places", "与文中高频词语仅一字之差或二字倒置",
          Example(_UNION + "全力全意依靠", "全力全意"), _UNION, near_misses),
    _rule("absent", "what the text refers to and does not have", "所提图表、章节或注释未见",
          Example("历年造船的数目见表1。", "见表1"), "历年造船的数目见表1。\n表1 历年造船数目", lambda page: absent(page, list(bodies(page)))),
    _rule("swapped", "two characters that changed places", "二字倒置之疑",
          Example("这些意见很要重，大家应当牢记", "要重"), "重要意见，有饭吃，饭要天天吃，一胜一负", swapped),
    _rule("look-alike", "a character whose look-alike would make a word here", "形近字之疑",
          Example(_UNION + "先企业外人会再建会", "人"), _UNION + "工人会议", look_alikes),
    _rule("inserted", "a frequent phrase with one character too many", "高频词语中多出一字",
          Example(_UNION + "激励广大小职工", "广大小职工"), _UNION, inserted),
    _rule("mixed-script", "words in the other script than the edition's", "与本书字体不同的繁体或简体字",
          Example("全国总工会在北京召开座谈会，会議結束", "議結"), "著名的乾隆", _mixed),
)  # fmt: skip
