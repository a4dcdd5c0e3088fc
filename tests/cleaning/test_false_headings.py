"""Short lines that head nothing: captions, where and when a text was written, halves of sentences, the rule of a table."""

from __future__ import annotations

import pytest
from cleaned_texts import ONE, TWO, body_of, cleaned, only_article

GAZETTEER = f"清河志\n\n第一节　水车\n\n　　{ONE}\n{{line}}\n　　{TWO}\n\n第二节　木工\n\n　　{TWO}\n　　{ONE}\n"


def test_what_a_picture_shows_heads_nothing() -> None:
    body = body_of(GAZETTEER.format(line="渡口旧址"))
    assert "渡口旧址\n{: .caption }" in body
    assert "▲板凳龙\n{: .caption }" in body_of(GAZETTEER.format(line="▲板凳龙"))


def test_a_monument_that_its_text_speaks_of_is_headed() -> None:
    text = f"清河志\n\n第一节　水车\n\n　　{ONE}\n渡口旧址\n　　渡口在河湾东岸，旧址今存石阶七级，徒弟们常来这里取水。\n\n第二节　木工\n\n　　{TWO}\n"
    assert ".caption" not in body_of(text)


def test_where_and_when_a_text_was_written_signs_it() -> None:
    body = body_of(f"渡口旧事\n\n自　序\n\n　　{ONE}\n　　{TWO}\n\n翁季和\n二〇〇五年春于听雨楼\n\n一　渡口\n\n　　{TWO}\n\n二　茶山\n\n　　{ONE}\n")
    assert "翁季和\n{: .signature }\n\n二〇〇五年春于听雨楼\n{: .signature }" in body
    assert "1999年冬　记于清河\n{: .signature }" in body_of(f"渡口旧事\n\n{ONE}\n\n{TWO}\n\n1999年冬　记于清河\n")


def test_a_year_and_what_was_done_in_it_is_a_heading_still() -> None:
    body = body_of(f"木工社史\n\n1952年建厂于河湾\n\n{ONE}\n\n1958年迁厂到江边\n\n{TWO}\n\n1963年停产整顿设备\n\n{ONE}\n")
    assert body.count("## ") == 3


PAGE = """修钟的人
白景明
　　钟表店开在十字街的拐角，门面只有一扇门宽。柜台后面坐着老周，右眼上夹着一只放大镜，像是长在那里的一样。
　　他修钟不爱换零件，能磨的
四条腿站得稳稳当当，只是桌面磨薄了一层。
一壶粗茶
沈怀瑾
　　外婆家的茶叶子大，梗子也多，用一只黑釉的瓦壶煮。灶膛里的火熄了，余灰还红着，壶就煨在灰里。
　　后来在城里喝茶的人越来
磨，能焊的焊，一只齿轮断了三个齿，他能用铜片一个一个补上去。
旧方桌
陶月英
　　我父亲是个木匠，一辈子没有用过钉子。家里那张方桌是他二十岁时打的，至今
越多，茶馆开了一家又一家，可总觉得少了一点什么。
"""


def test_halves_of_sentences_of_a_torn_page_are_no_headings() -> None:
    assert not [article.title for article in cleaned(PAGE).articles if "## " in article.body]


@pytest.mark.parametrize(
    ("heading", "tail", "rest"),
    [
        ("河边人家的后门", "外婆家的门", "槛很高，小孩子要先坐上去，再把腿挪过来。"),
        ("镇上铁匠铺的火", "他推着车进了火", "车站，把行李一件一件搬到月台上去，再回头找人。"),  # the other one that breaks off goes on there
        ("老街上一间木屋，两代人", "", "槛很高，小孩子要先坐上去，再把腿挪过来。"),
    ],
)
def test_headings_that_a_word_goes_on_from_by_chance_stay(heading: str, tail: str, rest: str) -> None:
    """On a page of several texts where sentences are torn, a heading of whole words is no half of one."""
    page = f"修钟的人\n白景明\n　　{ONE}\n{heading}\n　　{TWO}\n清早的渡口\n　　{ONE}{tail}\n旧方桌\n陶月英\n　　{TWO}\n{rest}\n"
    assert any(f"## {heading}" in article.body for article in cleaned(page).articles)



@pytest.mark.parametrize(("line", "heads"), [("闸门旁边装了水位计，水情十分钟一报传到站里一", False), ("渡口上的一盏灯，游记二", True)])
def test_a_number_behind_which_nothing_is_counted_heads_nothing(line: str, heads: bool) -> None:
    page = f"修钟的人\n白景明\n　　{ONE}\n{line}\n　　{TWO}\n旧方桌\n陶月英\n　　{TWO}\n次，一天要报一百多次。\n水位多了几分，少了几分，坐在屋里的人都知道得清清楚楚。\n"
    assert any(f"## {line}" in article.body for article in cleaned(page).articles) is heads


def test_short_headlines_of_a_page_of_news_stay() -> None:
    page = f"水车修好，秋灌开始\n刘敏\n　　{ONE}\n渡口涨水，渡船停航\n　　{TWO}\n木工社收徒\n王宁\n　　{ONE}\n"
    assert any("渡口涨水" in article.title or "渡口涨水" in article.body and "## 渡口涨水" in article.body for article in cleaned(page).articles)


def test_the_rule_below_the_head_of_each_table_stays() -> None:
    rows = "普通话　　本地话　　音标\n太阳　　　日头　　　nit4 tau2\n月亮　　　月娘　　　gue8 niu2\n"
    other = "男孩　　　丈夫囝　　ta1 po1 kia3\n邻居　　　厝边　　　tsu5 pi1\n外公　　　外公　　　gua6 kong1\n"
    body = body_of(f"常用词语对照表\n\n一、天文\n{rows}\n二、人品\n{other}\n三、动作\n{rows}\n说明\n{ONE}\n")
    assert body.count("| --- | --- | --- |") == 3
    assert ".verse" not in body


def test_words_spoken_head_nothing() -> None:
    body = body_of(f"我的木工生涯\n\n拜师那天\n\n{ONE}\n\n头一架水车\n\n水车转了三天就散了架。师傅没有骂我，只说\n再做一架\n{TWO}\n\n学到死我说\n\n{ONE}\n")
    assert [line for line in body.split("\n") if line.startswith("#")] == ["## 拜师那天", "## 头一架水车"]


def test_headings_that_speak_of_speaking_stay() -> None:
    body = body_of(f"木工社史\n\n老木匠的传说\n\n{ONE}\n\n社员的疑问\n\n{TWO}\n\n水车的学说\n\n{ONE}\n")
    assert body.count("## ") == 3


def test_classes_of_a_gazetteer_are_headings_and_nobody() -> None:
    article = only_article("清河县志\n卷三　物产\n谷之属\n稻有早稻晚稻二种，早者六月熟，晚者九月熟。\n蔬之属\n菘即白菜，冬月最佳，乡人皆种之。\n木之属\n松柏桐樟，皆可为水车之材。\n")
    assert (article.title, article.kicker, article.authors) == ("卷三　物产", "清河县志", ())
    assert article.body.count("## ") == 3


def test_those_who_play_are_no_sentence_that_breaks_off() -> None:
    result = cleaned("《水车谣》（独幕话剧）\n\n人　物：周师傅——六十岁，木匠\n　　　　小　李——十八岁，学徒\n　　　　镇　长——四十岁\n\n〔幕启。周师傅在刨木料，小李在一旁扫地。\n\n周师傅　小李，把尺子拿来。\n小　李　尺子不在这儿。\n")
    assert result.articles[0].title == "《水车谣》（独幕话剧）"
    assert not [edit for edit in result.ledger if edit.rule == "paragraph-join"]
