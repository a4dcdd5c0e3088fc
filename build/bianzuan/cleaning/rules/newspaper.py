"""A page of a newspaper whose columns were set down out of order: the example of the rules that put it together."""

from __future__ import annotations

_BRIDGE = ("守桥的人", "乔守成 柳溪县公路站站长", "石桥修好的那一年，县里派人来守桥。守桥的人每天量两次水位，把数字写在桥头的木牌上，过桥的船看见木牌就知道桥洞够不够高。", "那年冬天没有回家过年，家里人捎来一双棉鞋，一直舍不得穿。")
_MILL = ("磨坊的规矩", "罗有田 青岭县粮站站长", "磨坊的水轮转得慢，一天只磨六石麦子，来磨面的人要排队。磨坊的规矩是先来先磨，老人和带孩子的可以插队，没有人有意见。", "后来年纪大了，这份差事交给了儿子，儿子又交给了孙子。")
_LAMP = ("最后一盏油灯", "邓明山 城关镇供电所所长", "镇上通电的那天，供电所的人一家一家去收油灯，说是要送到博物馆去。最后一盏油灯在剃头匠家里，他说这盏油灯照过三代人的头发。", "剃头匠后来把油灯擦亮了，挂在供电所的墙上，停电的时候点起来。")
_PAPER = (_BRIDGE, _MILL, _LAMP)
_ENDS = ("把数字写在桥头的木", "来磨面的人要排", "收油灯，说是要送到博物")


def _in_order() -> str:
    return "\n\n".join(line for text in _PAPER for line in text) + "\n"


def _in_a_ring() -> str:
    """Behind each first column stands the second one of the next text."""
    places = [text[2].index(end) + len(end) for text, end in zip(_PAPER, _ENDS, strict=True)]
    firsts = [(*text[:2], text[2][:place]) for text, place in zip(_PAPER, places, strict=True)]
    seconds = [(text[2][place:], text[3]) for text, place in zip(_PAPER, places, strict=True)]
    return "\n\n".join(line for i in range(3) for line in (*firsts[i], *seconds[(i + 1) % 3])) + "\n"


IN_ORDER, OUT_OF_ORDER = _in_order(), _in_a_ring()
_APART = "〔此处上下文不相接〕"
# What surely belongs together is put together; the ends of two texts, of which nothing tells whose they are, are fragments.
PUT_TOGETHER = "\n".join(
    f"{body}\n" for body in (_BRIDGE[2], _MILL[2], f"{_LAMP[2]}\n\n{_LAMP[3]}", f"{_MILL[3]}\n\n{_APART}\n\n{_BRIDGE[3]}")
)
