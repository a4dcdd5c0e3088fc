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

_LINE = re.compile("(?P<name>[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{1,8}·[\u3400-\u9fff]{1,12})(?:[ \u3000]+(?P<role>[^，。！？；：… \u3000][^。！？；：…]{0,39})|[ \u3000]*[（(〔［\\[【](?P<inside>[^（）()〔〕［］【】。！？；：]{2,40})[）)〕］\\]】])")
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
_DID = re.compile("(?:搜集|采录|记录|录音)?整理|口述|讲述|述|编译|编写|搜集|记录|采写|供稿|撰稿|摄影撰文|文并摄")
_BODY = re.compile(
    "(?![走在为让把向到用做谈论说看赞访探与和])[\u3400-\u9fff]{2,24}(?:[局厅处科系所站馆厂社院部室会队团校委办组班矿场台]|公司|集团|中心|银行|车间|连队|学会|支部|分行|[一二三四五六七八九十]中|师范|附[中小]|[初高]中|中学|小学|[一二三四五六七八九]年级|厂|部队)(?:[（(][\u3400-\u9fff0-9]{1,6}[）)]班)?"
)
_PHRASE = re.compile("[的了着过吗呢吧]|^[走争当做为让把向到用谈论说看赞访探我你他她这那]")
_PARTS = re.compile("[、，,/／ \u3000]+|(?<=[\u3400-\u9fff])兼(?=[\u3400-\u9fff])")
_NAME_BEHIND = re.compile("(?P<role>[^，。！？；：… \u3000《]{2,30})[ \u3000]+(?P<name>[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{1,8}·[\u3400-\u9fff]{1,12})")
# 新丰乡 石桥湾 are two places.
_NAMES_OF_PLACES = tuple("乡镇村县区市社队街道湾庄屯寨堡营坪沟桥河江湖岭坝塘坡埠港")
_GAP = re.compile("[ \u3000]+")
_PAIRS = 4
# ［作者系《南屏文艺》编辑］, 〔小说〕
_IS = re.compile("^(?:本文)?作者(?:系|为|是|：)")
_LIVES = re.compile("(?<=.)[，, \u3000](?:现居|现住|家住)[ \u3000]?[\u3400-\u9fff]{2,8}$")
_KIND = re.compile("小说|散文|诗歌?|随笔|杂文|报告文学|通讯|特写|童话|寓言|游记|评论|书评|影评|剧评|连载|回忆录|小小说")
_SHORTEST_BODY, _SHORTEST_PLACE, _PEN_NAME = 4, 3, 3
# 王家坝: whose village it was once.
_OF_A_FAMILY = re.compile("[㐀-鿿]家[㐀-鿿]")


def told_by_role(text: str) -> tuple[Author, ...]:
    """Who signs, and what he says he is; () if the words behind the name, or before it, say nothing of the kind."""
    text = text.strip()
    return _named_first(text) or _named_last(text) or _in_pairs(text) or _who_did(text)


def _named_first(text: str) -> tuple[Author, ...]:
    line = _LINE.fullmatch(text)
    if line is None:
        return ()
    name, role = line["name"], _LIVES.sub("", _IS.sub("", (line["role"] or line["inside"]).strip("（）()〔〕［］[]【】/／ \u3000")))
    if _KIND.fullmatch(role):
        return (Author(name),) if is_name(name) and not is_ordinary_word(name) else ()
    parts = _parts(role)
    sure = bool(parts) and all(map(_says_who, parts))
    return (Author(name, role),) if sure and _may_be_name(name, all(map(_is_place, parts))) else ()


def _named_last(text: str) -> tuple[Author, ...]:
    """东峪县 呼延宝, 青山小学五年级 柳依依: there the name must have a surname, for a heading may end with any word."""
    line = _NAME_BEHIND.fullmatch(text)
    if line is None or not (is_name(line["name"]) or _NAME.fullmatch(line["name"])) or is_ordinary_word(line["name"]) or part_of_speech(line["name"]) == "ns":
        return ()
    parts = _parts(line["role"])
    return (Author(line["name"], line["role"]),) if parts and all(map(_says_who, parts)) and not line["name"].endswith(_NAMES_OF_PLACES) else ()


def _in_pairs(text: str) -> tuple[Author, ...]:
    """郝国栋 临溪一中 史玉梅 青阳师范, 田老岩 讲述 吉克·木呷 搜集整理: one behind the other."""
    words = _GAP.split(text)
    if len(words) < _PAIRS or len(words) % 2:
        return ()
    authors = [_named_first(f"{name} {role}") for name, role in zip(words[::2], words[1::2], strict=True)]
    return tuple(author for one in authors for author in one) if all(authors) else ()


def _who_did(text: str) -> tuple[Author, ...]:
    """宫彩云 木偶剧团演员 口述 卓然 整理: each name, what its bearer is, and what he did."""
    authors: list[Author] = []
    group: list[str] = []
    for word in _GAP.split(text):
        group.append(word)
        if _DID.fullmatch(word):
            if len(group) < 2 or not is_name(group[0]) or not all(map(_says_who, group[1:])):
                return ()
            authors.append(Author(group[0], " ".join(group[1:])))
            group = []
    return tuple(authors) if not group and len(authors) > 1 else ()


def _parts(role: str) -> list[str]:
    return [part for part in _PARTS.split(without_quoted_names(role)) if part]


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
