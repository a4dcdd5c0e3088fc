"""Places in bylines and in texts: on a page of many authors the place says whose text it is, or whose it is not.

A place is a key: a province, or the name before 市, 县, 镇 … in a byline of the page. In text also by-names
(三秦 for Shaanxi) and the one-character short forms at the head of a quoted name (“申工网”).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping

from bianzuan.cleaning.reassembly.words.word_evidence import is_ordinary_word, longest_word_at, part_of_speech

_PROVINCES = (
    "北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南"
    " 西藏 陕西 甘肃 青海 宁夏 新疆 台湾 香港 澳门"
)
PROVINCES = frozenset(_PROVINCES.split())
_BY_NAMES: Mapping[str, str] = {
    "津门": "天津", "津沽": "天津", "燕赵": "河北", "三晋": "山西", "辽沈": "辽宁", "白山松水": "吉林", "龙江": "黑龙江", "申城": "上海",
    "沪上": "上海", "浦江": "上海", "江淮": "安徽", "八闽": "福建", "赣鄱": "江西", "齐鲁": "山东", "中州": "河南", "荆楚": "湖北",
    "湖湘": "湖南", "三湘": "湖南", "南粤": "广东", "八桂": "广西", "琼州": "海南", "巴渝": "重庆", "山城": "重庆", "巴蜀": "四川",
    "天府": "四川", "蓉城": "四川", "黔贵": "贵州", "彩云之南": "云南", "三秦": "陕西", "陇原": "甘肃", "塞上江南": "宁夏", "天山南北": "新疆",
}  # fmt: skip
# Only short forms that hardly begin another word; 云 贵 甘 宁 新 吉 are left out.
_SHORT_FORMS: Mapping[str, str] = dict(
    zip("津冀沪申皖闽赣豫鄂湘粤渝黔滇陕浙", ["天津", "河北", "上海", "上海", "安徽", "福建", "江西", "河南", "湖北", "湖南", "广东", "重庆", "贵州", "云南", "陕西", "浙江"], strict=True)
)
_NAMED = re.compile("|".join(sorted({*PROVINCES, *_BY_NAMES}, key=lambda name: (-len(name), name))))
_QUOTED_SHORT = re.compile(f"[“「‘](?=[{''.join(_SHORT_FORMS)}])")
# The name in a post: from its beginning or after a mark, up to the first word for a district.
_IN_POST = re.compile("(?:^|[、，, \u3000])([\u3400-\u9fff]{2,4}?)(?:省|市|县|区|州|盟|旗|镇|乡|村)")
# Great towns that begin with a surname and end as no other word does.
_TOWNS = frozenset(["武汉", "南京", "南昌", "南宁", "南通", "成都", "沈阳", "安阳", "岳阳", "贵阳", "衡阳", "济南", "吉林", "包头", "金华", "石家庄", "连云港", "乌鲁木齐", "呼和浩特", "哈尔滨"])
_NAME_OF_TOWN = 2
# Once may be a comparison or a guest; twice is what the text is about.
SUBJECT = 2


def places_in_post(role: str) -> frozenset[str]:
    """Keys of the places a byline names."""
    named = {_BY_NAMES.get(name, name) for name in _NAMED.findall(role)}
    return frozenset(named | {name for name in _IN_POST.findall(role) if not _inside_province(name)})


def is_town(word: str) -> bool:
    """True for 杭州 and 武汉, towns whose names begin as names of people do; 高山 and 黄兴 may be people."""
    return word in _TOWNS or len(word) == _NAME_OF_TOWN and word.endswith("州") and part_of_speech(word) == "ns"


def _inside_province(name: str) -> bool:
    return any(province in name for province in PROVINCES)


def places_in_text(text: str, local: Collection[str]) -> Counter[str]:
    """How often a text names each place; `local` are the keys of the page's bylines."""
    found = Counter(_BY_NAMES.get(name, name) for name in _NAMED.findall(text))
    for name in sorted(set(local) - PROVINCES):
        # 青石 is a stone, 青石县 is a place.
        found[name] += len(re.findall(f"{name}[省市县区州盟旗镇乡村]", text)) if is_ordinary_word(name) else text.count(name)
    for match in _QUOTED_SHORT.finditer(text):
        # “申请…” is a word, “申工…” is none: there 申 is a name.
        if longest_word_at(text, match.end()) == 1:
            found[_SHORT_FORMS[text[match.end()]]] += 1
    return +found


def is_about_elsewhere(found: Counter[str], own: frozenset[str], page_is_placed: bool, local: Collection[str]) -> bool:
    """True if a text names another place as its subject, and never its author's: the veto.

    Without a place in the byline, other provinces count only where most bylines of the page have one.
    """
    if any(found[place] for place in own):
        return False
    counted = [place for place in found if place in local or own or page_is_placed]
    return any(found[place] >= SUBJECT for place in counted)
