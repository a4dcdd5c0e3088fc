"""Texts for the pages of newspapers, and what cleaning tells of such a page."""

from __future__ import annotations

from cleaned_texts import cleaned

FERRY = "渡口的木牌换了新的，船也刷了两遍桐油。管渡口的人说，今年春天来往的客人比往年多了三成。"
FERRY_TOO = "早上六点开头一班，晚上九点收船，风大的日子停在北岸，等风小了再开。"
BEES = "蜂场在向阳的坡上，一百二十个蜂箱排成六行，养蜂人跟着花期走，只有冬天才住下来。"
BEES_TOO = "开箱不戴手套，说蜜蜂认得手上的气味，认得了就不螫人。"
CLOCKS = "修钟人的柜台只有一张课桌大，放大镜、镊子和齿轮摆得整整齐齐，墙上的挂钟走得分秒不差。"
CLOCKS_TOO = "有一座挂钟停了二十年，是发条断了，他用了三个晚上才把它接好。"
SALT = "盐田的水要晒十二天才成卤，遇上阴雨就得从头来过，老盐工看云比气象站还准。"
LETTER = "我们巷子里的路灯坏了两个月，晚上下班的女工都要结伴走，希望有关部门早日派人来修。"
POEM = ("炉门一开满天霞，", "铁水奔流开金花。", "工人手里一杆钎，", "挑起太阳送万家。")
TOP = "青石日报　1964年8月9日　星期日　第二版"


def told(*lines: str) -> list[tuple[str, list[str]]]:
    return [(one.title, [author.name for author in one.authors]) for one in cleaned("\n".join(lines) + "\n").articles]
