"""Lines with which a letter or a preface is signed, and the author's line below a title: no headings, though short.

In: a line (Simplified forms are matched).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bianzuan.cleaning.reassembly.marks import BEFORE_HONOURED
from bianzuan.cleaning.reassembly.pieces import Piece, previous_text

_HAN = "\u3400-\u9fff"
_COUNT = "[〇零○元正一二三四五六七八九十廿卅百\\d]"
# How a letter begins, and how a preface is signed: 男国藩跪禀, 晚生刘敏谨启, 十九世孙某谨撰于渡口.
# 某某顿首 月日: the day may stand behind it, or its place be left empty.
_FROM_ME = re.compile(
    f"(?:(?:[跪叩谨敬拜再手]|百拜)着?(?:禀|启|上|复|白|禀告|上书)|[顿叩稽]首|鞠躬)(?:[ \u3000]*{_COUNT}{{0,3}}月{_COUNT}{{0,3}}日?[晨夜晚午]?)?$"
    "|[谨敬拜](?:撰|识|序|跋)(?:[于於].{1,16})?$"
)
# 雍正十三年六月十日哥哥寄, 一九三五年三月五日刘敏记: the day, and who wrote.
_SIGNED_DAY = re.compile(
    rf"[{_HAN}]{{0,4}}{_COUNT}{{1,4}}年(?:[春夏秋冬闰孟仲季]|{_COUNT}{{1,3}}月).{{0,12}}?[{_HAN}]{{1,8}}(?:寄|书|字|草|识|志|记|题|撰|启|上|白|手书|谨识)(?:[于於].{{1,12}})?"
)
# 乾隆五十六年岁次辛亥孟冬知永宁县事钱塘沈秉衡撰: on a stone the year stands with its two signs.
_ON_STONE = re.compile(
    rf"[{_HAN}]{{0,4}}{_COUNT}{{1,4}}年(?:岁次|太?岁在)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳已午未申酉戌亥][ \u3000]*(?:[春夏秋冬闰孟仲季]|{_COUNT}{{1,3}}月)[^，。！？；]{{1,30}}(?:撰|书|识|记|题|立|撰文|书丹|篆额|(?:撰并|并)书|敬立|立石|勒石|谨[识撰记书立])"
)
# 乾隆己巳, 光绪甲午仲春: a year by its two signs.
_SIGNS_OF_YEAR = re.compile(rf"(?:[{_HAN}]{{2,4}})?(?:岁次)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳已午未申酉戌亥](?:年|岁)?(?:[孟仲季]?[春夏秋冬]|{_COUNT}{{1,3}}月)?.{{0,8}}")
_SIGNS_OF_YEAR_ALONE = "[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳已午未申酉戌亥]年?"
# 兴化郑燮板桥氏著, 〔清〕某某撰. 名著 and 合著 are words.
_WORK_OF = re.compile(rf"[〔［\[（({_HAN}][{_HAN}〔〕［］\[\]（）() ·\u3000]{{2,16}}(?:氏[著撰编辑纂述]|[ \u3000][著撰辑纂])")
# 二〇〇五年春于听雨楼, 1999年冬　记于清河: when and where a text was written, and nothing else.
_WRITTEN_AT = re.compile(
    rf"(?:(?:民国|公元)?\s*{_COUNT}{{1,4}}年|{_SIGNS_OF_YEAR_ALONE})[ \u3000]*(?:[孟仲季初暮]?[春夏秋冬](?:[日月夜初末])?|{_COUNT}{{1,3}}月(?:[ \u3000]*(?:初?{_COUNT}{{1,3}}[日号]?|[上中下]旬))?|元旦|除夕|中秋|端午|重阳|清明|岁[末暮首]|年[末底])"
    rf"[ \u3000，,]*(?:[写记作草识撰改]|定稿|重订|修订)?[于於][{_HAN}·]{{2,10}}"
)


def is_written_at(text: str) -> bool:
    """True for a line that tells when and where a text was written, and nothing else."""
    return _WRITTEN_AT.fullmatch(text.strip("（）() \u3000")) is not None


def is_signed(text: str) -> bool:
    """True for a line that signs or dates what stands above it, or names who wrote what is below."""
    return is_day_of_letter(text) or is_written_at(text) or bool(_FROM_ME.search(text) or signs_with_day(text) or _SIGNS_OF_YEAR.fullmatch(text) or _WORK_OF.fullmatch(text))


# 十一月十二日, 卅年十一月十二日, 阳历四月卅日, 五月二十日晚.
_DAY_OF_LETTER = re.compile(
    rf"(?:民国|公元|[阴阳农夏古旧公]历)?\s*(?:{_COUNT}{{1,4}}年)?\s*(?:[正冬腊闰]|闰?{_COUNT}{{1,3}})月\s*初?{_COUNT}{{1,3}}[日号]?(?:清?[晨夜晚午]|深夜|[上下]午|灯下|[于在][{_HAN}]{{2,8}})?"
)
_SHORT = 20
# 远昭, 左权, 儿钟士灯启, 你的学生刘敏上.
_NAME = re.compile(rf"[{_HAN}][{_HAN} \u3000]{{1,4}}|[{_HAN}][{_HAN} \u3000]{{1,9}}[启上禀书字叩白草]")


def bows(text: str) -> bool:
    """True for a short line with which a son, a pupil or a writer of a preface ends: 男国藩跪禀."""
    return len(text) <= _SHORT and _FROM_ME.search(text) is not None


def is_day_of_letter(text: str) -> bool:
    """True for a day as letters end with it, the year told or not."""
    return _DAY_OF_LETTER.fullmatch(text.strip()) is not None


def may_sign(text: str) -> bool:
    """True for a few characters without a mark, as a name is."""
    return _NAME.fullmatch(text.strip()) is not None and not is_day_of_letter(text)


def signs_with_day(text: str) -> bool:
    """True for a line that tells the day and who wrote."""
    return _SIGNED_DAY.fullmatch(text) is not None or _ON_STONE.fullmatch(text) is not None


def closes_letter(pieces: Sequence[Piece], index: int) -> bool:
    """True for the last words of a letter, above the name of who wrote it: 敬礼！ below 此致, a wish above name and day."""
    above = previous_text(pieces, index)
    if above >= 0 and BEFORE_HONOURED.search(pieces[above].plain):
        return True
    return pieces[index].plain.endswith(("！", "!", "敬礼")) and index + 2 < len(pieces) and is_day_of_letter(pieces[index + 2].plain)


def keeps_measure(pieces: Sequence[Piece], index: int) -> bool:
    """True for a line whose clauses are as long as those of the line above, each by itself: verse that lost its last mark."""
    above = previous_text(pieces, index)
    lengths = _clauses(pieces[index].plain)
    return above >= 0 and len(lengths) > 1 and lengths == _clauses(pieces[above].plain) and _is_closed(pieces[above].plain)


def _clauses(text: str) -> list[int]:
    return [len(clause.strip()) for clause in re.split("[，。？！；]", text) if clause.strip()]


def _is_closed(text: str) -> bool:
    return text[-1:] in tuple("。！？")


# 1987.4.2, 1987年春, 一九八七年四月于渡口, 2003.5: when it was written.
_NUMERALS = "〇零○一二三四五六七八九十"
_WHEN = re.compile(
    rf"[（(〔]?(?:(?:19|20)\d{{2}}\s*[.．/-]\s*\d{{1,2}}(?:\s*[.．/-]\s*\d{{1,2}})?|(?:(?:19|20)\d{{2}}|[{_NUMERALS}]{{4}})年(?:[初早仲暮晚深]?[春夏秋冬]|(?:\d{{1,2}}|[{_NUMERALS}]{{1,3}})月(?:(?:\d{{1,2}}|[{_NUMERALS}]{{1,3}})日|[初末上中下]旬?)?))(?:[清深]?[夜晨晚])?"
    "(?:[ \u3000，,]*(?:[写作改]?[于在][\u3400-\u9fff·]{2,10}|[改修]?[写定稿改]|初稿)|[ \u3000，,]+[\u3400-\u9fff]{2,6})?[）)〕]?"
)


def written_when(text: str) -> bool:
    """True for a line that says when a text was written, and where, and nothing else."""
    return _WHEN.fullmatch(text) is not None
