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


def test_where_columns_are_out_of_order_what_the_paragraph_below_says_again_is_a_title() -> None:
    """No head was known there: the line and its text went to the text of another, or to nobody's."""
    text = (
        f"人民生活报　一九五四年六月十八日　第二版\n\n提前完成半年计划\n王琰\n\n{FACTORY}\n\n青年车工用旧砂箱改装了一台烘炉，每月可为国家节\n\n让孩子进幼儿园\n庄静娴\n\n{NURSERY}\n\n"
        f"公共汽车增辟新线\n\n{BUSES}\n\n约焦炭三十多公斤，废品也少了。\n\n溢洪堰工地见闻\n郭汉\n\n{DYKE}\n\n更正\n\n昨天本报二版的照片说明，误将孙万财写成孙万才。\n"
    )
    titles = [article.title for article in cleaned(text).articles if article.kind == "article"]
    assert titles == ["提前完成半年计划", "让孩子进幼儿园", "公共汽车增辟新线", "溢洪堰工地见闻", "更正"]
    assert "公共汽车增辟新线" not in [article.title for article in cleaned(text.replace("第二版", "初稿")).articles], "a page of no paper has headings"


def test_reports_as_papers_of_the_republic_begin_them() -> None:
    """Their page has 廿四年, and 十七日 without its month; the masthead was the title of all of it."""
    flood = "【本报特讯】长江水位连日续涨，昨日沙市水标较前日又涨八寸，江汉工程局电饬沿江各县，征集民夫，赶筑子堤，以防万一。"
    relief = "（中央社汉口十七日电）湖北省赈务会十七日晨开紧急会议，决议各县设收容所，电请拨款五十万元，组织急赈队，劝募寒衣。"
    items = "▲昨晨江边码头有一孩落水，经船夫救起，已送还其家。\n▲电灯公司因机件修理，今晚停电二小时。"
    articles = cleaned(f"江声日报　中华民国廿四年七月十八日　星期四　第三版\n长江水位续涨\n{flood}\n赈务会议决四项办法\n{relief}\n本埠琐闻\n{items}\n").articles
    assert [(article.title, article.date) for article in articles] == [
        ("长江水位续涨", "1935-07-18"), ("赈务会议决四项办法", "1935-07-18"), ("本埠琐闻", "1935-07-18")
    ]


def test_a_title_and_a_name_below_a_full_line_are_no_lines_of_print() -> None:
    """海塘…竣工 is as wide as the column but for one character, and 周昌谷 set wide stands below it: they had become one title."""
    rows = ["统购统销宣传深入各角落", "　　农民说，粮食卖给国家，", "就是支援工厂和前线，心里比", "过年踏实，各村都开会讲解。", "海塘加固工程提前竣工了", "周　昌　谷", "　　塘工们创造了流水抬石", "法，把抬石、砌石、灌浆连成", "一线，工效提高了一倍还多。", "孤儿找到了亲人", "鲍　敏", "　　小梅在逃难的路上和妈妈", "失散，在育婴堂里长到八岁，", "一直不知道自己姓什么。"]
    articles = cleaned("浙东大众　一九五三年十一月二十日　第二版\n\n" + "\n".join(rows) + "\n").articles
    assert [(article.title, [author.name for author in article.authors]) for article in articles] == [("统购统销宣传深入各角落", []), ("海塘加固工程提前竣工了", ["周昌谷"]), ("孤儿找到了亲人", ["鲍敏"])]
    assert articles[1].body == "塘工们创造了流水抬石法，把抬石、砌石、灌浆连成一线，工效提高了一倍还多。\n"


def test_items_without_any_mark() -> None:
    texts = ("都督府昨日通令各属略谓发辫为满清陋制民国既立自应一律剪除限本月底以前办理完竣如有借端阻挠者从严惩办云云", "城西竞志女学堂于昨日行开学礼到者学生六十余人来宾甚众首由校长演说女学之要旨次学生唱歌至午后一时始散", "前日夜间东北风大作有沙船金顺利号在吴淞口外遭风搁浅船身破裂货物尽失水手九人幸为救生局划船救起")
    printed = ["\n".join(f"　　{text}"[start : start + 20] for start in range(0, len(text) + 2, 20)) for text in texts]
    masthead = "中华民国元年四月廿二日　大公晨报　第一张第三版"
    articles = cleaned(masthead + "".join(f"\n\n{title}\n{text}" for title, text in zip(("都督府通令剪发", "女学堂开学", "沙船遭风"), printed, strict=True)) + "\n").articles
    assert [(article.title, article.body) for article in articles] == [(title, f"{text}\n") for title, text in zip(("都督府通令剪发", "女学堂开学", "沙船遭风"), texts, strict=True)]
    assert articles[0].date == "1912-04-22"


def test_the_number_and_the_day_beside_a_name_make_the_masthead_of_a_sheet() -> None:
    """红旗渠通讯 was the title of all of it, and 六连突破险段记 a line of the text."""
    dig = "三分指是全线最险的一段，崖壁像刀切的一样，六连接受任务以后写了血书，要求把最险的活交给他们。"
    letter = "来到工地四十天，我们看了一千三百多个病号，没有担架就用门板，没有止血带就用布条。"
    articles = cleaned(f"红旗渠通讯　第七期　一九七二年八月十日\n\n六连突破险段记\n　　{dig}\n\n医疗队来信\n县医院　郝淑芬\n　　{letter}\n").articles
    assert [(article.title, article.date, [author.name for author in article.authors]) for article in articles] == [("六连突破险段记", "1972-08-10", []), ("医疗队来信", "1972-08-10", ["郝淑芬"])]
    (article,) = cleaned(f"红旗渠通讯\n\n　　{dig}\n\n　　{letter}\n").articles
    assert article.title == "红旗渠通讯"
