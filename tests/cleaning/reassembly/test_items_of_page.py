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
