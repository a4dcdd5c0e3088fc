"""A page whose second text has a title, a name alone and running text: the name signs, though it be a pen name."""

from bianzuan.cleaning.plan import PageLine
from bianzuan.cleaning.reassembly import plan

BOATS = [
    "摆渡船每天在河口来回四十趟，船工认得每一位坐船的人，也认得每一条缆绳。起雾的日子看不见对岸的灯，船工就敲船舷。",
    "缆绳一年要换两回，换下来的缆绳拆成麻丝，塞进船板的缝里，一条船就这样用了三十年，还没有漏过一滴水。",
]
CLOCKS = [
    "柜台只有一张课桌大，放大镜、镊子和齿轮摆得整整齐齐，墙上的挂钟走得分秒不差。有一座挂钟停了二十年，是发条断了。",
    "修钟人不收学徒，怕耽误年轻人。他把镊子送给了常来看修钟的小学生，小学生长大以后做了修表匠。",
]

BEES = "蜂场在向阳的坡上，一百二十个蜂箱排成六行，养蜂人跟着花期走，只有冬天才住下来。开箱不戴手套，说蜜蜂认得手上的气味。"


def titles(*lines: str) -> list[str]:
    planned = plan([PageLine(number, text) for number, text in enumerate(lines, 1)])
    return ["".join(lines[run.line - 1][run.start : run.end] for run in article.title) for article in planned.articles]


def test_a_pen_name_signs_beside_a_name() -> None:
    assert titles("河口的摆渡船", "周克勤", *BOATS, "修钟人的柜台", "瓯海", *CLOCKS) == ["河口的摆渡船", "修钟人的柜台"]


def test_a_pen_name_signs_above_a_name() -> None:
    assert titles("河口的摆渡船", "竹青", *BOATS, "修钟人的柜台", "周克勤", *CLOCKS) == ["河口的摆渡船", "修钟人的柜台"]


def test_whom_a_text_speaks_of_does_not_sign_it() -> None:
    of_him = [f"{CLOCKS[0]}瓯海不收学徒。", CLOCKS[1]]
    assert titles("河口的摆渡船", "周克勤", *BOATS, "修钟人的柜台", "瓯海", *of_him) == ["河口的摆渡船"]


def test_two_pen_names_alone_do_not_sign() -> None:
    assert "修钟人的柜台" not in titles("河口的摆渡船", "竹青", *BOATS, "修钟人的柜台", "瓯海", *CLOCKS)


def test_a_pen_name_signs_where_others_say_what_they_are() -> None:
    posts = ("河口的渡口", "葛大勇 河口渡口管理员", *BOATS, "山坡上的蜂场", "柳春生 清河镇养蜂人", BEES)
    assert titles(*posts, "修钟人的柜台", "今哲", *CLOCKS) == ["河口的渡口", "山坡上的蜂场", "修钟人的柜台"]
    assert titles(*posts, "修钟人的柜台", "采冰", *CLOCKS, "今年的采冰队换了新手。") == ["河口的渡口", "山坡上的蜂场"]  # a heading of two lines
    assert titles(*posts[:4], "修钟人的柜台", "今哲", *CLOCKS) == ["河口的渡口"]  # one alone is no way of signing


def test_a_name_in_brackets_above_half_a_paragraph_signs() -> None:
    cut = "1997年12月8日，沿河三家钟表铺中的两家——老席钟表铺和老周钟"
    rest = "表铺宣布合并，成为全县最大的钟表铺，柜台却还是只有一张课桌那么大，墙上的挂钟走得分秒不差。"
    assert titles("河口的摆渡船", "（周克勤）", *BOATS, "修钟人的柜台", "（席延年）", cut, rest, CLOCKS[1]) == ["河口的摆渡船", "修钟人的柜台"]
