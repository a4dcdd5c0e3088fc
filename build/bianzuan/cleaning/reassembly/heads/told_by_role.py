"""A name told by what stands behind it, right below a title: 闻岱 （上海）, 谷梁 《县域文化》, 司徒玉 76岁.

In: a line. Out: who signs. Where such words stand behind it any name is one, also a pen name, one of another people's,
and one whose surname nobody knows, but for words that a dictionary has.
"""

from __future__ import annotations

import re

from bianzuan.cleaning.reassembly.signers.person_names import is_name
from bianzuan.cleaning.reassembly.signers.posts import is_post, without_quoted_names
from bianzuan.cleaning.reassembly.words.places import PROVINCES
from bianzuan.cleaning.reassembly.words.word_evidence import is_ordinary_word, is_rare, part_of_speech
from bianzuan.model import Author

_LINE = re.compile("(?P<name>[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{1,8}·[\u3400-\u9fff]{1,12})(?:[ \u3000]+(?P<role>[^，。！？；：… \u3000][^。！？；：…]{0,39})|[ \u3000]*[（(〔](?P<inside>[^（）()〔〕。！？；：]{2,40})[）)〕])")
# Surnames of two characters that are words and names of places as well: 濮阳, 南宫.
_COMPOUND = (
    "澹台|宇文|长孙|鲜于|闾丘|申屠|钟离|轩辕|宗政|淳于|太叔|仲孙|呼延|赫连|拓跋|完颜|百里|东郭|南宫|西门|漆雕|公冶|谷梁|公羊|万俟|闻人|单于|司空|濮阳|"
    "司寇|左丘|南郭|梁丘|微生|羊舌|夹谷|段干|亓官|公西|颛孙|壤驷|乐正|拓拔|阿史那|爱新觉罗|叶赫那拉|耶律"
)
_NAME = re.compile(f"(?:{_COMPOUND})[\u3400-\u9fff]{{1,2}}")
# 陕西靖沙县, 清河县柳庄, 湘西: where somebody lives. 家乡 and 农村 are no places of anybody's.
_DISTRICT = re.compile("(?![走在为让把向到用做谈论说看赞访探与和我你他她这那一])[\u3400-\u9fff]{2,16}[省市县区州盟旗镇乡村庄屯寨堡]")
_ANY_DISTRICT = ("家乡", "故乡", "他乡", "异乡", "水乡", "城市", "都市", "闹市", "山村", "农村", "乡村", "新村", "地区", "山区", "灾区", "社区", "小区", "集市", "门市", "超市", "小镇", "古镇", "山庄", "村庄", "上市", "都会")
_HOUSEHOLD = re.compile("[\u3400-\u9fff]{2,12}[县区旗镇乡市][\u3400-\u9fff]{1,8}")
# 《县域文化》, 《青年生活》周刊, 《海州文艺》编辑部
_PAPER = re.compile("《[^《》]{2,12}》[\u3400-\u9fff]{0,8}")
_AGE = re.compile("(?:现年|时年)?(?:\\d{1,3}|[一二三四五六七八九十]{1,3})[岁歲]")
_DID = re.compile("(?:搜集|采录|记录|录音)?整理|口述|讲述|编译|编写|搜集|记录|采写|供稿|撰稿|摄影撰文|文并摄")
_BODY = re.compile(
    "(?![走在为让把向到用做谈论说看赞访探与和])[\u3400-\u9fff]{2,24}(?:[局厅处科系所站馆厂社院部室会队团校委办组班矿场]|公司|集团|中心|银行|车间|连队|学会|支部|分行)(?:[（(][\u3400-\u9fff0-9]{1,6}[）)]班)?"
)
_PHRASE = re.compile("[的了着过吗呢吧]|^[争当做为让把向到用谈论说看赞访探我你他她这那]")
_PARTS = re.compile("[、，,/／ \u3000]+|(?<=[\u3400-\u9fff])兼(?=[\u3400-\u9fff])")
_SHORTEST_BODY, _SHORTEST_PLACE, _PEN_NAME = 4, 3, 3
# 王家坝: whose village it was once.
_OF_A_FAMILY = re.compile("[㐀-鿿]家[㐀-鿿]")


def told_by_role(text: str) -> tuple[Author, ...]:
    """Who signs, and what he says he is; () if the words behind the name say nothing of the kind."""
    line = _LINE.fullmatch(text.strip())
    if line is None:
        return ()
    name, role = line["name"], (line["role"] or line["inside"]).strip("（）()〔〕 \u3000")
    parts = [part for part in _PARTS.split(without_quoted_names(role)) if part]
    sure = bool(parts) and all(map(_says_who, parts))
    return (Author(name, role),) if sure and _may_be_name(name, all(map(_is_place, parts))) else ()


def _may_be_name(name: str, lives: bool) -> bool:
    """`lives`: where somebody lives is all that is told; a pagoda stands somewhere, too."""
    if part_of_speech(name) == "ns" or is_ordinary_word(name) and not is_rare(name) or _OF_A_FAMILY.fullmatch(name):
        return False
    return is_name(name) or _NAME.fullmatch(name) is not None or len(name) <= _PEN_NAME and (not lives or len(name) < _PEN_NAME and not part_of_speech(name))


def _says_who(part: str) -> bool:
    if _PAPER.fullmatch(part) or _AGE.fullmatch(part) or _DID.fullmatch(part):
        return True
    if _PHRASE.search(part):
        return False
    return is_post(part) and len(part) >= _SHORTEST_BODY or len(part) >= _SHORTEST_BODY and _BODY.fullmatch(part) is not None or _is_place(part)


def _is_place(part: str) -> bool:
    if part in PROVINCES or part_of_speech(part) == "ns":
        return True
    home = next((part[len(one) :] for one in PROVINCES if part.startswith(one)), part)
    named = len(home) >= _SHORTEST_PLACE and _DISTRICT.fullmatch(home) is not None and not home.endswith(_ANY_DISTRICT)
    return named or home != part and (part_of_speech(home) == "ns" or _HOUSEHOLD.fullmatch(home) is not None)
