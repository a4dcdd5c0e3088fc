"""Verse without marks, and lines of a picture: what they are, and what only looks like them."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.planning.plan import PageLine, PlannedArticle
from bianzuan.cleaning.reassembly import plan
from cleaned_texts import ONE, TWO, body_of, only_article

PROSE = "新馆建成以后，每天都有许多读者来这里看书、听讲座、参加活动，孩子们尤其喜欢二楼的绘本区。"
VERSE = ("秋天把金黄铺在地上", "麻雀是最早的客人", "祖父用木锨扬起谷粒", "风替他挑走轻的部分")


def article(text: str) -> PlannedArticle:
    return plan([PageLine(n, line) for n, line in enumerate(text.split("\n"), 1) if line]).articles[0]


def kinds(made: PlannedArticle) -> list[tuple[str, int]]:
    return [(block.kind, len(block.runs)) for block in made.blocks]


def test_stanzas_without_marks_are_verse() -> None:
    made = article("\n".join(("晒场", "乌小满", *VERSE, "", *VERSE[::-1])))
    assert kinds(made) == [("verse", 4), ("verse", 4)]
    assert [author.name for author in made.authors] == ["乌小满"]


def test_the_prose_before_a_poem_stays_prose() -> None:
    before = "他在信的末尾抄了一首诗，说是小时候祖母教他背的，现在还记得清清楚楚"
    made = article("\n".join(("旧信", PROSE, before, *VERSE, PROSE[::-1][1:] + "。")))
    assert kinds(made) == [("paragraph", 1), ("paragraph", 1), ("verse", 4), ("paragraph", 1)]


@pytest.mark.parametrize(
    "lines",
    [
        ("城南新村居民委员会", "城北新村居民委员会", "河东新村居民委员会", "河西新村居民委员会"),
        ("李小满王大山赵青石", "周水生吴远山郑木林", "冯长河陈新田褚秋实", "卫春华蒋夏雨沈冬雪"),
        ("修旧要像旧", "把老茶园养好以后再谈别的事情", "线要听得见风", "纸要糊得会喘气"),
    ],
    ids=["offices", "names", "titles of any length"],
)
def test_lists_are_none(lines: tuple[str, ...]) -> None:
    assert "verse" not in [block.kind for block in article("\n".join(("通讯录", PROSE, *lines, PROSE))).blocks]


def test_no_text_is_missing_before_a_picture() -> None:
    made = article(f"新馆开放\n{PROSE}\n\n![新馆](images/hall.png)\n\n{PROSE[::-1][1:]}。")
    assert kinds(made) == [("paragraph", 1)] * 3


COLLECTION = "渡口诗抄\n陆晚舟\n\n晚渡\n\n斜日半江红，\n人归小艇中。\n篙声惊宿鹭，\n飞入蓼花风。\n\n石门夜泊\n\n水落滩声急，山高月影迟。\n孤舟无一语，灯火夜谁知。\n\n等船的人\n\n{}\n"
WAITING = "我在石阶上坐着\n数对岸的灯\n一盏，两盏\n第三盏亮起来的时候\n船到了\n\n没有人说话\n篮子里的鸡动了一下\n水从船底流过去\n像一个很长的句子"


def test_poems_of_a_collection_bear_their_names_and_each_its_own_form() -> None:
    body = body_of(COLLECTION.format(WAITING))
    assert [line for line in body.split("\n") if line.startswith("## ")] == ["## 晚渡", "## 石门夜泊", "## 等船的人"]
    assert body.count("{: .verse }") == 4


def test_a_line_that_stands_alone_in_free_verse_is_no_name() -> None:
    alone = WAITING.replace("一盏，两盏\n", "\n一盏 两盏\n\n")
    assert "## 一盏" not in body_of(COLLECTION.format(alone))
    assert "##" not in body_of(alone)


QUATRAIN = ("铁索横江几度秋", "行人到此莫回头", "脚下波涛千丈雪", "一声汽笛过沅州")


def test_four_lines_of_one_measure_that_rhyme_are_a_poem() -> None:
    article = only_article("桥头诗抄\n\n过铁索桥\n\n" + "\n".join(QUATRAIN) + "\n")
    assert article.title == "桥头诗抄"
    assert article.body == "## 过铁索桥\n\n" + "  \n".join(QUATRAIN) + "\n{: .verse }\n"


@pytest.mark.parametrize(
    "names",
    [
        ("清河县水利局长", "清河县粮食局长", "清河县交通局长", "清河县文化局长"),  # begin and end alike
        ("红旗大桥竣工图", "铁索桥的保养法", "石拱桥墩加固法", "渡口旧址示意图"),  # do not rhyme
        ("铁索横江", "行人到此", "脚下波涛", "汽笛过州"),
    ],
)
def test_rows_of_names_of_one_length_are_none(names: tuple[str, ...]) -> None:
    assert ".verse" not in only_article(f"桥梁资料\n\n{ONE}\n\n" + "\n".join(names) + f"\n\n{TWO}\n").body


def test_fours_that_rhyme_each_by_itself_are_a_poem_below_its_title() -> None:
    """还 is read huan here; each four has a rhyme of its own."""
    songs = ("十里红楼水一湾", "画船箫鼓月中还", "可怜夜夜桥头女", "只解吹笙不解颜", "米价今朝又报增", "朱门依旧宴高朋", "街头一盏琉璃火", "照见饥儿瘦似藤")
    assert only_article(f"桥头诗抄\n\n{ONE}\n\n滄江竹枝词\n" + "\n".join(songs) + "\n").body.endswith("  \n".join(songs) + "\n{: .verse }\n")
    names = ("红旗大桥竣工图", "铁索桥的保养法", "石拱桥墩加固法", "渡口旧址示意图", "水车轮辐尺寸表", "修桥石料账目单", "木工行会名录册", "历年水位记录本")
    assert ".verse" not in only_article(f"桥梁资料\n\n{ONE}\n\n馆藏图册\n" + "\n".join(names) + "\n").body
