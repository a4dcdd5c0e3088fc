"""Items that nobody signs below the masthead of a paper's page are articles; parts of one text, and pages without masthead, stay whole."""

from __future__ import annotations

import pytest
from cleaned_texts import cleaned

RICE = "本埠米价自上月以来，逐日飞涨，上白每石已达十一元七角，贫民无以为生。商会召集米业公所代表开会，议定由各业认捐，派员赴产地采办，在四城设局平粜。"
GAMES = "省立女子师范学校昨日开第三次运动会，天气清和，来宾逾三千人。上午为团体操，下午为赛跑篮球，三年级生庄淑英得百码第一名，校长给奖并致谢词。"
SHIP = "江顺轮船因雾中误入浅水，船底略损，幸未进水。局方已派拖轮二艘前往，一俟潮涨，即可出险，搭客均由民船渡至对岸，行李无失。"
TITLES = ("商会筹办平粜纪", "女子师范开运动会", "轮船搁浅续志")
MASTHEAD = "沧江新闻　中华民国十二年五月九日　星期三　第二张第五版"


def page(masthead: str, texts: tuple[str, ...], more: str = "") -> str:
    return f"{masthead}\n\n" + "\n\n".join(f"{title}\n　　{text}" for title, text in zip(TITLES, texts, strict=True)) + f"\n{more}"


@pytest.mark.parametrize("masthead", [MASTHEAD, "沧江日报　1957年6月21日　星期五　第三版", "沧江日报 1957年6月21日 第3版"])
def test_items_below_a_masthead_are_articles(masthead: str) -> None:
    articles = cleaned(page(masthead, (RICE, GAMES, SHIP))).articles
    assert [(article.title, article.body, article.authors) for article in articles] == [(title, f"{text}\n", ()) for title, text in zip(TITLES, (RICE, GAMES, SHIP), strict=True)]


def test_a_poem_and_a_notice_among_them_are_items_too() -> None:
    poem = ("十里红楼水一湾", "画船箫鼓月中还", "可怜夜夜桥头女", "只解吹笙不解颜", "米价今朝又报增", "朱门依旧宴高朋", "街头一盏琉璃火", "照见饥儿瘦似藤")
    more = "\n沧江竹枝词　瘦鹤\n" + "\n".join(poem) + "\n\n更正\n　　昨报本埠栏所载一则，徐姓系除姓之误。\n"
    *_, songs, notice = cleaned(page(MASTHEAD, (RICE, GAMES, SHIP), more)).articles
    assert (songs.title, [author.name for author in songs.authors], songs.body) == ("沧江竹枝词", ["瘦鹤"], "  \n".join(poem) + "\n{: .verse }\n")
    assert (notice.title, notice.body) == ("更正", "昨报本埠栏所载一则，徐姓系除姓之误。\n")


def test_parts_that_speak_of_the_same_things_stay_one_text() -> None:
    parts = (RICE, "米业公所代表说，采办的粳米已经在码头起卸，平粜局门前贫民排成长队，每人限买二升，商会派员监秤。", "平粜局开办半月，共售米四百余石，米价回落，各业认捐之款尚余三成，商会议定再往采办一次，接济贫民。")
    (article,) = cleaned(page(MASTHEAD, parts)).articles
    assert [line for line in article.body.split("\n") if line.startswith("#")] == [f"## {title}" for title in TITLES[1:]]


def test_without_a_masthead_the_lines_are_headings() -> None:
    (article,) = cleaned(page("", (RICE, GAMES, SHIP)).lstrip()).articles
    assert article.body.count("## ") == 2


FACTORY = "机械厂的工人从二月起学习快速造型法，每副砂箱的造型时间缩短了一半，废品率也降低了。青年车工用废旧锯条改制切断刀，每月节约高速钢三十多公斤。"
NURSERY = "我是纺织厂的女工，上夜班最放心不下的就是两个孩子。厂里办起了幼儿园，可是还有一百多个孩子没有能够进去，希望早日腾出仓库修理。"
BUSES = "本市公共汽车公司为便利郊区居民往返，自六月二十日起增辟第十一路汽车，沿途共设九站，每隔十五分钟开出一辆，票价分五分、一角两种。"
DYKE = "石头庄的溢洪堰横在黄河北岸的大堤上，四万民工日夜抢运石料，铁轨上的斗车首尾相接，入夜以后汽灯连成一片。"


def signed(masthead: str, unsigned: str = BUSES) -> str:
    rows = [("提前完成半年计划", "王琰", FACTORY), ("让孩子进幼儿园", "庄静娴", NURSERY), ("公共汽车增辟新线", "", unsigned), ("溢洪堰工地见闻", "郭汉", DYKE)]
    return masthead + "\n\n".join("\n".join(filter(None, (title, name, f"　　{text}"))) for title, name, text in rows) + "\n"


@pytest.mark.parametrize("masthead", ["人民生活报　一九五四年六月十八日　第二版\n\n", ""])
def test_what_nobody_signs_below_the_text_of_an_author_is_not_his(masthead: str) -> None:
    """Without a masthead three other authors without headings show that titles stand here."""
    result = cleaned(signed(masthead))
    assert [(article.title, [author.name for author in article.authors]) for article in result.articles] == [("提前完成半年计划", ["王琰"]), ("让孩子进幼儿园", ["庄静娴"]), ("公共汽车增辟新线", []), ("溢洪堰工地见闻", ["郭汉"])]
    assert not any(edit.status == "flagged" for edit in result.ledger)


def test_a_part_that_goes_on_with_his_text_stays_his() -> None:
    more = "幼儿园腾出的仓库已经修理好了，上夜班的女工把孩子送进去，纺织厂又添了三名保育员，孩子们中午睡在新做的小床上。"
    articles = cleaned(signed("人民生活报　一九五四年六月十八日　第二版\n\n", more)).articles
    assert [article.title for article in articles] == ["提前完成半年计划", "让孩子进幼儿园", "溢洪堰工地见闻"]
    assert "## 公共汽车增辟新线" in articles[1].body


def test_a_title_nearly_as_wide_as_the_column_stands_between_its_paragraphs() -> None:
    """It was glued to the paragraph above, and the page taken apart."""
    def column(text: str) -> str:
        return "\n".join(f"　　{text}"[start : start + 16] for start in range(0, len(text) + 2, 16))

    buses = "本市公共汽车公司为便利郊区居民往返，自二十日起增辟第十一路汽车，沿途共设九站，每隔十五分钟开出一辆。"
    text = f"人民生活报　一九五四年六月十八日　第二版\n\n提前完成半年计划\n王琰\n{column(FACTORY[:-15] + '钢三十公斤。')}\n市郊公共汽车增辟三条新线路\n{column('本报讯　' + buses)}\n溢洪堰工地见闻\n郭汉\n{column(DYKE)}\n"
    result = cleaned(text)
    assert [article.title for article in result.articles] == ["提前完成半年计划", "市郊公共汽车增辟三条新线路", "溢洪堰工地见闻"]
    assert result.articles[1].body == f"本报讯　{buses}\n"
