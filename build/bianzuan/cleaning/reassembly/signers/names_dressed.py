"""What stands about a name on the line of who wrote: ◇ before it, 等, 女士, an age, who drew or photographed, 文/图 behind it.

In: a line (Simplified). Out: the same without one such thing, and what it says of the author. Only the place right below a
title is asked: anywhere else such lines are items, captions, people who are spoken of.
"""

from __future__ import annotations

import re

from bianzuan.cleaning.reassembly.signers.person_names import is_name
from bianzuan.cleaning.reassembly.signers.ranks import ANY_RANK
from bianzuan.cleaning.reassembly.words.word_evidence import is_common_noun, is_unknown_or_name
from bianzuan.model import Author

_HAN = "\u3400-\u9fff"
_MARK = re.compile("[□◎○●■☉⊙◇◆△▲▽▼★☆◈※][ \u3000]*")
# 陈志明①　林河②: calls of notes that are not in the text.
_NOTE = re.compile(f"(?<=[{_HAN}])[①-⑳](?=[ \u3000、，,]|$)")
_OTHERS_TOO = re.compile(f"(?P<name>[{_HAN}]{{2,4}})等")
_MANNERS = re.compile(f"(?P<name>[{_HAN}]{{2,4}}?)[ \u3000]*(?P<role>女士|先生|同志|老师|小姐)")
_AGED = re.compile(f"(?P<name>[{_HAN}]{{2,4}})[ \u3000，,（(]*(?P<role>(?:\\d{{1,3}}|[一二三四五六七八九十百]{{1,4}})岁)[）)]?")
# 陈志明　插图：林河, 陈志明／文　林河／图: the one who wrote stands first.
_DREW = "(?:插图|插画|配图|题图|题字|绘图|绘画|作图|漫画|摄影|摄|图片?|画)"
_PICTURES = re.compile(f"(?<=\\S)[ \u3000]+(?:{_DREW}[ \u3000]*[：:/／|｜][ \u3000]*[{_HAN}]{{2,4}}|[{_HAN}]{{2,4}}[ \u3000]*[/／|｜][ \u3000]*{_DREW})$")
# 本报记者陈志明文/图, 本报记者　陈志明　摄影报道.
_WROTE_AND_TOOK = re.compile(f"(?<=[{_HAN}])[ \u3000]*(?:[/／][ \u3000]*)?(?:文[/／·、和&＆ ]?图|图[/／·、和&＆ ]?文|摄影报道|摄影报导|撰文[、/／ ]?摄影)$")
_POST = re.compile("(?:本[报刊社网台])?(?:" + ANY_RANK + ")?(?:记者|通讯员)")
# 编译：陈志明, 编辑/陈志明; 摄影：林河 may say no more than who took a picture.
_EDITED = re.compile(f"(?P<did>编译|编辑|编撰|编选|选编|采编|整编|摘编|汇编|供稿|配文|缩写)[ \u3000]*[：:/／|｜][ \u3000]*(?P<names>[{_HAN}]{{2,4}}(?:[、 \u3000]+[{_HAN}]{{2,4}}){{0,3}})")
# Names from Xinjiang have such parts.
_TURKIC = re.compile(
    "(?:阿依|阿孜|迪丽|迪里|古丽|努尔|祖丽|热依|帕提|帕丽|玛依|吐尔|买买|麦麦|艾合|艾克|艾尼|阿不|阿布|阿卜|肉孜|司马|依明|亚森|哈力|库尔|巴哈|塔依|热合)"
    "[\u3400-\u9fff]{0,3}(?:古丽|木江|买提|热木|尼莎|汗|姑丽|提江|别克|孜木|热合曼|拜尔|加玛力|克木|娜尔)"
)


def undressed(text: str) -> tuple[str, str]:
    """A line without one thing that stands about its names, and what that says of the only one; the line itself if there is none."""
    for pattern in (_MARK, _NOTE, _PICTURES):
        bare = pattern.sub("", text) if pattern is _NOTE or pattern is _PICTURES else text[found.end() :] if (found := pattern.match(text)) else text
        if bare != text:
            return bare, ""
    if others := _OTHERS_TOO.fullmatch(text):
        return (others["name"], "") if _is_somebody(others["name"]) else (text, "")
    for told in (_MANNERS.fullmatch(text), _AGED.fullmatch(text)):
        if told and _is_somebody(told["name"]):
            return told["name"], told["role"]
    if wrote_and_took(text):
        return _WROTE_AND_TOOK.sub("", text), ""
    return text, ""


def wrote_and_took(text: str) -> bool:
    """True for somebody who wrote the text and took its pictures: 本报记者陈志明文/图."""
    end = _WROTE_AND_TOOK.search(text)
    return end is not None and (_POST.match(text) is not None or is_name(text[: end.start()]))


def edited(text: str) -> tuple[Author, ...]:
    """编译：陈志明: who put the text together, and how; () for any other line."""
    match = _EDITED.fullmatch(text)
    names = re.split("[、 \u3000]+", match["names"]) if match else []
    return tuple(Author(name, match["did"]) for name in names) if match and all(map(is_name, names)) else ()


def turkic_name(text: str) -> bool:
    """True for 阿依古丽 and 努尔买买提."""
    return _TURKIC.fullmatch(text) is not None and is_unknown_or_name(text)


def _is_somebody(name: str) -> bool:
    return is_name(name) and not is_common_noun(name)
