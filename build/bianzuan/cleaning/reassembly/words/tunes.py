"""Names of forms and tunes of verse before a dot: 七律·渡口, 浣溪沙·雪松 are titles of poems, no foreigner's name.

In: lines (Simplified forms are matched). Out: whether one names a poem, and where the poem below it ends. The tunes are
those that collections of ci and qu have most.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.rows import Row

_FORMS = "[五六七]言?(?:律诗?|绝句?|古诗?)|排律|古风|乐府|歌行|自由诗|散文诗|新诗|现代诗|对联|散曲|小令|套曲|汉俳"
_TUNES = (
    "浣溪沙|蝶恋花|鹧鸪天|菩萨蛮|临江仙|满江红|沁园春|水调歌头|念奴娇|西江月|清平乐|卜算子|如梦令|虞美人|忆秦娥|忆江南|江南好|望江南|采桑子|"
    "点绛唇|渔家傲|浪淘沙|减字木兰花|木兰花|木兰花慢|破阵子|青玉案|贺新郎|摸鱼儿|永遇乐|八声甘州|江城子|踏莎行|南乡子|定风波|玉楼春|渔歌子|长相思|"
    "生查子|醉花阴|一剪梅|钗头凤|苏幕遮|雨霖铃|满庭芳|水龙吟|声声慢|扬州慢|桂枝香|齐天乐|高阳台|汉宫春|风入松|祝英台近|千秋岁|行香子|唐多令|"
    "诉衷情|阮郎归|好事近|柳梢青|十六字令|捣练子|天净沙|山坡羊|水仙子|折桂令|醉太平|朝天子|昭君怨|巫山一段云|乌夜啼|相见欢|谒金门|鹊桥仙|眼儿媚|"
    "人月圆|太常引|少年游|霜天晓角|画堂春|武陵春|朝中措|更漏子|小重山|暗香|疏影|莺啼序|六州歌头|六丑|兰陵王|望海潮|洞仙歌|解连环|瑞鹤仙|瑞龙吟|"
    "玉蝴蝶|酹江月|千秋岁引|喜迁莺|杏花天|夜游宫|最高楼|南歌子|何满子|杨柳枝|竹枝词|柳枝词|忆王孙|调笑令|金缕曲|摊破浣溪沙|清江引|沉醉东风|普天乐|"
    "凤凰台上忆吹箫|东风第一枝|烛影摇红|花犯|大酺|琵琶仙|双双燕|绮罗香|长亭怨慢|疏帘淡月|南柯子|卖花声|丑奴儿|添字采桑子|忆余杭|潇湘神|荷叶杯"
)
_POEM = re.compile(f"(?:{_FORMS}|{_TUNES})[·•・．.]|(?=.{{3}})(?:{_TUNES})$")


def names_a_poem(text: str) -> bool:
    """True for a line that begins with a form or a tune and a dot."""
    return _POEM.match(text) is not None


# Clauses of ci have up to nine characters; a line may hold half of the longest.
_CLAUSE = re.compile("[\u3400-\u9fff]{2,9}")
_LINES = 24
_MARKS, _MOST = re.compile("[，。、？！；]"), 14
_SIGNED = 14


def below_its_name(rows: Sequence[Row], start: int) -> int:
    """Index after the last line of the poem right below its name, or below who wrote it; 0 where it is no two lines."""
    first = start
    while first > 0 and start - first < _LINES and rows[start].blank_before and is_line_of_tune(rows[first - 1].body):
        first -= 1  # the stanza above, which an empty line parts from this one
    above = rows[max(0, first - 2) : first]
    named = bool(above) and names_a_poem(above[-1].body) or len(above) > 1 and names_a_poem(above[0].body) and len(above[1].body) <= _SIGNED
    end = start
    while named and end < len(rows) and is_line_of_tune(rows[end].body) and not (end > start + 1 and rows[end].blank_before > rows[start + 1].blank_before):
        end += 1
    return end if end - start >= 2 else 0


def is_line_of_tune(text: str) -> bool:
    """True for clauses short enough for a tune, the last one closed."""
    *clauses, rest = _MARKS.split(text)
    return not rest and 0 < len(clauses) <= _MOST and all(map(_CLAUSE.fullmatch, clauses))
