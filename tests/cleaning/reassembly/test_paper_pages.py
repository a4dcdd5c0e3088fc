"""Pages of newspapers with items of every kind: signed above, below or not at all, each an article of its own."""

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


def test_items_signed_below_their_texts_above_them_and_not_at_all() -> None:
    page = (TOP, "渡口换了新牌子", FERRY, FERRY_TOO, "（本报记者　罗开山）", "坡上蜂场添新箱", f"本报讯　{BEES}", BEES_TOO, "钟楼下面的柜台", "沈半樵", CLOCKS, CLOCKS_TOO, "读者来信", "路灯应该早点修", "编辑同志：", LETTER, "读者　陶正平")
    assert told(*page) == [("渡口换了新牌子", ["罗开山"]), ("坡上蜂场添新箱", []), ("钟楼下面的柜台", ["沈半樵"]), ("路灯应该早点修", ["陶正平"])]


def test_kickers_columns_and_subtitles() -> None:
    page = (TOP, "依靠老船工　改进操作法", "青石渡口等船时间缩短一半", "春天以来多渡客人四千", FERRY, FERRY_TOO, "（罗开山）", "博物小识", "蜜蜂怎样认得人", BEES, BEES_TOO, "——白　苇")
    articles = cleaned("\n".join(page) + "\n").articles
    assert [(one.title, one.subtitle, one.kicker) for one in articles] == [("青石渡口等船时间缩短一半", "春天以来多渡客人四千", "依靠老船工　改进操作法"), ("蜜蜂怎样认得人", "", "博物小识")]
    assert articles[0].date == "1964-08-09"


def test_headings_of_a_feature_are_no_items() -> None:
    page = (TOP, "青石渡口春来早", "本报记者　罗开山", FERRY, "头一班船", FERRY_TOO, "收船以后", f"{FERRY[:20]}船上的人都认得。", "县农业技术站答读者问", f"本报讯　{SALT}")
    articles = cleaned("\n".join(page) + "\n").articles
    assert [one.title for one in articles] == ["青石渡口春来早", "县农业技术站答读者问"]
    assert articles[0].body.count("## ") == 2


def test_empty_lines_above_heads_alone_part_items() -> None:
    page = (TOP, "", "渡口换了新牌子", FERRY, "头一班船", FERRY_TOO, "", "钟楼下面的柜台", CLOCKS, CLOCKS_TOO, "", "更正", "本报八月七日二版《盐田》一文中，“十二天”误为“二十天”。")
    assert [title for title, _ in told(*page)] == ["渡口换了新牌子", "钟楼下面的柜台", "更正"]


def test_a_poem_is_an_item_with_its_title_and_poet() -> None:
    page = (TOP, "渡口换了新牌子", f"本报讯　{FERRY}", FERRY_TOO, "铁水谣", "史大力", *POEM, "读者来信", "路灯应该早点修", "编辑同志：", LETTER, "读者　陶正平")
    assert told(*page) == [("渡口换了新牌子", []), ("铁水谣", ["史大力"]), ("路灯应该早点修", ["陶正平"])]


def test_who_signs_behind_the_last_words_of_an_item() -> None:
    page = (TOP, "渡口换了新牌子", FERRY, f"{FERRY_TOO}（崔秀莲）", "钟楼下面的柜台", CLOCKS, f"{CLOCKS_TOO}　　　　　　金小满", "更正", "本报八月七日二版《盐田》一文中，“十二天”误为“二十天”。")
    assert told(*page) == [("渡口换了新牌子", ["崔秀莲"]), ("钟楼下面的柜台", ["金小满"]), ("更正", [])]


def test_a_page_that_a_column_cut_is_not_read_in_order() -> None:
    """Where a sentence breaks off the columns may be out of order: items are told by other means."""
    cut = f"{FERRY[:-6]}"
    page = (TOP, "渡口换了新牌子", "罗开山", cut, "坡上蜂场添新箱", f"本报讯　{BEES}", f"{FERRY[-6:]}{FERRY_TOO}", "（本报记者　周放）", "更正", "本报八月七日二版《盐田》一文中，“十二天”误为“二十天”。")
    assert told(*page)[0] == ("渡口换了新牌子", ["罗开山"])


def test_nothing_shows_that_a_text_with_headings_is_a_page() -> None:
    page = ("青石渡口春来早", "罗开山", FERRY, FERRY_TOO, "坡上的蜂场", BEES, BEES_TOO, "钟楼下面的柜台", CLOCKS, CLOCKS_TOO)
    assert told(*page) == [("青石渡口春来早", ["罗开山"])]
