"""Names written by sound, 弗罗里达 and 费尔干纳, and the Traditional forms of characters that have several in them.

In: a run of Simplified text that a dictionary or the named-entity model takes for one word. Out: whether it is such a
name. OpenCC's phrases read 里 in many of them as inside, and 干 and 克 as other words.
"""

from __future__ import annotations

import re

# Forms in such names, where words have another.
FORMS_BY_SOUND = {"里": "里", "克": "克", "几": "幾", "干": "干", "布": "布", "松": "松", "谷": "谷", "卜": "卜", "舍": "舍", "云": "雲", "万": "萬", "托": "托"}
# Characters that names are made of; 心里话 and 夜里 have others.
_SOUNDS = (
    "阿埃艾爱安奥巴芭班邦保鲍贝本比彼毕宾波伯博勃卜布查察楚茨达戴丹德登邓狄迪蒂第丁顿杜厄恩尔法凡菲费芬弗福夫富盖甘冈戈哥格古哈海汉豪赫黑亨洪胡华霍基吉加贾简杰喀卡凯坎"
    "康考柯科克肯孔库昆拉莱赖兰朗劳勒雷蕾里丽利莉林琳隆卢鲁路伦罗洛吕马玛迈麦曼芒梅蒙孟米密敏莫墨默姆木穆娜纳乃奈南内尼涅宁纽农努诺欧帕潘庞佩彭蓬皮匹珀普奇齐契恰乔切琴琼丘让热日"
    "瑞若撒萨塞赛桑瑟森沙莎珊绍舍什圣施史士舒斯丝松苏索塔泰坦唐陶特藤提帖廷图土吐托瓦万旺威维韦魏温文翁沃乌武西希锡夏香肖谢辛欣休许雪雅亚延扬耶叶伊依因英尤约云泽扎詹珍芝朱兹佐几干谷"
)
_NAME = re.compile(f"[{_SOUNDS}·]{{3,}}(?:共和国|群岛|山脉|盆地|沙漠|总统|[州省市郡区国岛洲河山湖海港城堡镇人语琴])?$")


def is_by_sound(word: str) -> bool:
    """True if a word is a foreign name as far as its characters tell: three and more that
    such names are written with, or parts with a dot between."""
    return "·" in word or _NAME.match(word) is not None


def writes_sounds(text: str) -> bool:
    """True if every character of a text is one that foreign names are written with."""
    return bool(text) and all(character in _SOUNDS for character in text)
