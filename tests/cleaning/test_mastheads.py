"""Heads of a paper's further pages go; the first one, lines that tell where an article stood, and lists of pages stay."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.reassembly.heads.mastheads import masthead_day
from bianzuan.cleaning.reassembly.heads.page_fields import page_fields
from cleaned_texts import ONE, TWO, cleaned, only_article
from test_furniture import dropped

TEXTS = tuple(f"{title}\n{name}\n{ONE}{TWO}\n{TWO}\n" for title, name in (("旧渡口", "刘敏"), ("木匠的尺", "张文"), ("河边的夜", "李红")))


def paper(*heads: str) -> str:
    return "".join(f"{head}\n{text}" for head, text in zip(heads, TEXTS, strict=False))


@pytest.mark.parametrize(
    "heads",
    [
        ("青石日报  2016年4月8日  第2版", "青石日报  2016年4月8日  第3版  副刊", "青石日报  2016年4月8日  第6版"),
        ("第2版 要闻\n青石日报", "第3版 副刊\n青石日报", "第6版 读书\n青石日报"),
        ("青石晚报\nA2 要闻 2016年4月8日 星期五", "青石晚报\nA3 副刊 2016年4月8日 星期五", "青石晚报\nA6 读书 2016年4月8日 星期五"),
        ("青石日报 2016年4月8日 第2版", "第3版 副刊", "第6版"),
        ("青石日报　1986年4月8日　星期二　第一版", "青石日报　1986年4月8日　星期二　第三版", "青石日报　1986年4月8日　第十二版"),
        ("青 石 报   1986 年 4 月 8 日   第 二 版", "青 石 报   1986 年 4 月 8 日   第 三 版", "青 石 报   1986 年 4 月 8 日   第 四 版"),
        ("青石日报\n2016年4月8日　星期五　第3512期　今日4版", "青石日报\n2　2016年4月8日　星期五　责任编辑：路静　版式：贾平", "青石日报\n3　2016年4月8日　星期五　电话：5550233\n副刊·芦笛"),
    ],
)
def test_heads_of_further_pages_go(heads: tuple[str, ...]) -> None:
    assert dropped(paper(*heads)) == [line for head in heads[1:] for line in head.split("\n")]


def test_the_articles_keep_their_titles() -> None:
    articles = cleaned(paper("第2版 要闻\n青石日报", "第3版 副刊\n青石日报", "第6版 读书\n青石日报")).articles
    assert [article.title for article in articles] == ["旧渡口", "木匠的尺", "河边的夜"]


def test_every_text_of_a_page_bears_its_day() -> None:
    """Only the first one did: a theme of one year left the others of the page out, and one opening of a page showed a day, the next none."""
    for text in (paper("青石日报 2016年4月8日 第2版", "第3版 副刊", "第6版"), "青石日报 2016年4月8日 第2版\n" + "".join(TEXTS)):
        assert [article.date for article in cleaned(text).articles] == ["2016-04-08"] * 3


def test_a_text_that_tells_its_own_day_keeps_it() -> None:
    spoken = f"在劳模大会上的讲话\n（2015年12月30日）\n刘敏\n{ONE}{TWO}\n{TWO}\n"
    articles = cleaned(f"青石日报 2016年4月8日 第2版\n{TEXTS[1]}{spoken}{TEXTS[2]}").articles
    assert [(article.title, article.date) for article in articles] == [("木匠的尺", "2016-04-08"), ("在劳模大会上的讲话", "2015-12-30"), ("河边的夜", "2016-04-08")]


def test_below_a_first_masthead_another_above_a_title_heads_its_own_text() -> None:
    """Clippings of several days: 青石日报 2016年4月9日 第3版 was the last paragraph of the text above, and the text below had no day."""
    articles = cleaned(paper("青石日报 2016年4月8日 第2版", "木镇日报 2016年4月9日 第3版", "青石日报 2016年5月1日 第1版")).articles
    assert [(article.title, article.date) for article in articles] == [("旧渡口", "2016-04-08"), ("木匠的尺", "2016-04-09"), ("河边的夜", "2016-05-01")]
    assert all(article.body.endswith(f"{TWO}\n") for article in articles)


def test_where_the_paper_stands_below_each_text_none_heads_the_next() -> None:
    articles = cleaned("".join(f"{text}青石日报 2016年4月{number}日 第{number}版\n" for number, text in enumerate(TEXTS, 2))).articles
    assert [(article.title, article.body.split()[-1]) for article in articles] == [("旧渡口", "第2版"), ("木匠的尺", "第3版"), ("河边的夜", "第4版")]


@pytest.mark.parametrize(
    "text",
    [
        paper("青石日报 2016年4月8日 第2版", "青石日报 2016年4月9日 第3版"),  # of two days: where each article stood
        paper("青石日报 2016年4月8日 第2版", "木镇日报 2016年4月8日 第3版"),
        paper("青石日报 2016年4月8日 第2版", "青石日报 2016年4月8日 第2版"),  # two articles of one page
        "".join(f"{text}青石日报 2016年4月8日 第{number}版\n" for number, text in enumerate(TEXTS, 2)),  # below each article
        f"我编过的版面\n{ONE}\n第2版 要闻\n第3版 副刊\n第6版 读书\n{TWO}\n",
        f"旧渡口\n{ONE}{TWO}\n第3版\n{TWO}\n",
        paper("青石日报 1986年4月8日 第一版", "第三版"),  # a text may speak of it
    ],
)
def test_lines_that_tell_of_pages_stay(text: str) -> None:
    assert dropped(text) == []


def test_the_number_of_a_page_that_a_jump_line_names_goes() -> None:
    text = f"旧渡口\n刘敏\n{ONE}{TWO}\n{ONE[:-6]}\n下转3版\n第3版\n{TEXTS[1]}旧渡口\n（上接2版）\n{ONE[-6:]}\n{TWO}\n"
    assert dropped(text) == ["第3版"]
    assert dropped(text.replace("\n第3版", "\n第4版")) == []


WHEAT = "本报讯（记者 刘敏）记者昨日从县农技站获悉，全县冬小麦已经播下十九万亩，比去年同期多出一万亩。\n农技站的人说，今年雨水足，墒情好，再有五天就可以播完。\n"
ROAD = "本报讯（通讯员 张文）十月八日，一辆邮车沿着新修的公路开进了石门村，这是村里第一次通汽车。\n从前邮件全靠人背，来回要走两天，如今半天就到了。\n"


@pytest.mark.parametrize(
    ("masthead", "kicker", "date"),
    [
        ("青石日报\n2016年10月9日 星期日", "青石日报", "2016-10-09"),
        ("青石晚报", "青石晚报", ""),
        ("第3版\u3000副刊", "第3版\u3000副刊", ""),
        ("青石日报 2016年10月9日 第2版 要闻", "", "2016-10-09"),  # when and where, and no kicker
    ],
)
def test_a_masthead_over_reports_is_no_title(masthead: str, kicker: str, date: str) -> None:
    articles = cleaned(f"{masthead}\n全县秋播过半\n{WHEAT}石门村通邮车\n{ROAD}").articles
    assert [(a.title, [author.name for author in a.authors]) for a in articles] == [("全县秋播过半", ["刘敏"]), ("石门村通邮车", ["张文"])]
    assert (articles[0].kicker or "", articles[0].date or "") == (kicker, date)
    assert not any("## " in a.body for a in articles)


@pytest.mark.parametrize("title", ["县里发布洪水警报", "清河县志", "青石日报"])
def test_what_no_report_stands_below_keeps_its_title(title: str) -> None:
    """An alarm is no paper, and a text about a paper has its name as the title."""
    text = f"{title}\n刘敏\n{ONE}{TWO}\n{TWO}\n" if title != "县里发布洪水警报" else f"{title}\n沿河三村连夜转移\n{WHEAT}"
    assert cleaned(text).articles[0].title == title


@pytest.mark.parametrize(
    "foot",
    [
        "要闻 A2\n新闻热线\u300088001234",
        "责任编辑：王磊\u3000美术编辑：李红\n电话：(0931)8800123",
        "A4 副刊\n青石日报 2016年10月9日\n投稿邮箱：qingshi@example.com",
        "编辑：王磊\u3000版式：李红\n新闻热线：0931-8800123",
        "新闻热线：96xxx\u3000广告：86xxxx12\u3000零售价1.50元",
        "本报地址：榕港市中山二路88号\u3000电话：3317\u3000代号45—6\u3000每份二分",
        "编辑：白玉田\u3000校对：刘凤仙\u3000画：小石",
        "本版责任编辑\u3000谭\u3000卫\u3000\u3000\u3000电话\u300044·2719",
        "编辑 冯果\u3000版式 老莫\u3000电话 2086623\u3000传真 2081190",
        "本版言论只代表作者个人观点",
        "每份定价四分 江岸印刷厂承印",
        "本报通讯处：厂工会二楼\u3000电话：摇厂总机转45",
        "前哨报社出版 每份边币五角 由各村交通站代送",
        "本版编辑\u3000叶子青\u3000来稿请寄：星湖市文昌巷17号《星湖》编辑部\u3000邮编 443020",
        "社址：清河市中山路8号\u3000邮编：210000\n国内统一刊号：CN12-0034\n每月定价2.40元\u3000零售每份一角\u3000清河日报印刷厂印刷",
    ],
)
def test_the_foot_of_a_page_of_a_paper_goes(foot: str) -> None:
    assert dropped(f"旧渡口\n刘敏\n{ONE}{TWO}\n{TWO}\n{foot}\n") == foot.split("\n")


@pytest.mark.parametrize(
    "end",
    [
        "电话：(0931)8800123",  # of a notice
        "联系人：王磊\n电话：(0931)8800123",
        "新闻热线的故事就讲到这里",
        "副刊\n要闻",
        "青石日报\n2016年10月9日",  # who signs, and when
        "地址：清河市中山路8号\u3000电话：3317\u3000邮编：210000",
        "邮发代号：5—12\u3000全年定价24元\u3000电话：3317",  # of a journal that is to be ordered
        "报名地址：清河市中山路8号\n咨询电话：5550233",
        "青石日报 2016年10月9日 第2版",  # where the text stood
        "编辑：王磊\u3000摄影：李红",  # who made the text
        "零售价1.50元",
    ],
)
def test_what_only_looks_like_the_foot_of_a_page_stays(end: str) -> None:
    assert dropped(f"招工启事\n{ONE}{TWO}\n{TWO}\n{end}\n") == []


@pytest.mark.parametrize("line", ["1972年3月24日　　第一版", "1972年3月24日 星期五 第1版", "清河日报　1972年3月24日"])
def test_a_masthead_tells_the_day(line: str) -> None:
    assert masthead_day(line) == "1972-03-24"


@pytest.mark.parametrize("line", ["1972年3月24日　修改第一版序言", "1972年3月24日"])
def test_another_line_with_a_day_is_no_masthead(line: str) -> None:
    assert masthead_day(line) == ""


@pytest.mark.parametrize("line", ["1972年3月24日　　第一版", "1972年3月24日 星期五 第1版"])
def test_the_day_beside_the_number_of_a_page_is_the_days_of_the_text(line: str) -> None:
    article = only_article(f"{line}\n社论：抓好春管　夺取夏粮丰收\n\n　　{ONE}\n\n　　{TWO}\n")
    assert (article.title, article.date) == ("社论：抓好春管　夺取夏粮丰收", "1972-03-24")


# Heads of pages as papers set them, from the first years of the republic's papers to those of our days.
@pytest.mark.parametrize(
    ("masthead", "date"),
    [
        ("③\u3000南浦晚报\u3000一九六一年十二月三日\n副刊\u3000灯\u3000下", "1961-12-03"),
        ("四\u3000\u3000\u3000\u3000朔原农民报\u3000\u3000\u3000\u30001986年4月5日", "1986-04-05"),
        ("第四版\u3000\u3000赤岭通讯\u3000\u30001973年3月28日", "1973-03-28"),
        ("江渚日报\u30001979年11月14日\u3000星期三\u3000第三版\u3000本版编辑\u3000吕\u3000之", "1979-11-14"),
        ("榕港晚报\n一九八三年五月二十一日\n农历癸亥年四月初九\n今日天气：多云转阴，有小雨，22—28℃\n2", "1983-05-21"),
        ("科技与生活\u3000\u30001989年7月12日\u3000第7期\u3000第4版", "1989-07-12"),
        ("星期刊\n澜洲经济报\u30001993年8月22日\u3000第3版\n主编 邢立言\u3000美编 阿 达", "1993-08-22"),
        ("A6\u3000\u3000副刊·夜航船\u3000\u3000湖东晚报\u30001997年4月18日\u3000星期五", "1997-04-18"),
        ("08\u3000综合新闻\n2001.6.11\u3000星期一\n鹭北都市报", "2001-06-11"),
        ("■2006年9月28日 ■星期四 ■编辑：顾 北 ■校对：任雪 ■Tel：0800—6612345\n教育周刊 · 讲台内外\n云岫日报 | 第11版", "2006-09-28"),
        ("A12\n文化·记忆\n新石埠报\n2011年10月9日 星期日 编辑 蒋棠 美编 任逍", "2011-10-09"),
        ("2016年1月20日\u3000星期三\u3000首席编辑：卫 宁\u3000电子信箱：ppb@cangjing.example\n5\u3000评\u3000论\n沧泾晨报", "2016-01-20"),
        ("禾塘新报\u3000HETANG XINBAO\n2023年5月30日 星期二 | 责编：江月白 | 视觉：小K | 审读：钟鼎\n科普·健康\u300007", "2023-05-30"),
        # A paper of any name, with what only papers say of themselves; pages of a supplement; editors between, who are told before.
        ("机车工人\n北岭机车修理厂工会、厂报编辑室编\n1953年6月20日\u3000星期六\u3000第88期\u3000内部刊物\u3000不得外传\n第一版", "1953-06-20"),
        ("沪滨晚闻\n中华民国十三年九月十二日\u3000星期五\u3000第二张\n每份售大洋二分\u3000馆址闸北永兴里\u3000电话北三四一七", "1924-09-12"),
        ("火线报\u3000第四十一期\n一九四〇年三月十八日\u3000支队政治部出版\u3000油印", "1940-03-18"),
        ("太岳河边区\n前 哨 报\n三日刊 第八十八期 民国三十二年四月十一日", "1943-04-11"),
        ("原上农民报\u30001993年2月27日\u3000星期六\u3000第1384号\u3000国内统一刊号 CN51—0099\u3000责任编辑 尤大庆", "1993-02-27"),
        ("6\u3000\u3000\u3000副\u3000\u3000刊\u3000\u3000\u30001962年11月4日\u3000星期日", "1962-11-04"),
        ("·12·\u3000\u3000文萃周刊\u3000\u30001999年第18期", ""),
        ("星湖\u3000文艺副刊\u3000第1126期", ""),
        ("观点\u300005\n2013年11月6日\u3000星期三\n本版编辑：厉行\u3000电子信箱：guandian@example.cn\u3000电话：010-00001234", "2013-11-06"),
        ("理工新闻·综合\n02\n2022年11月18日\n责编：宁可\u3000排版：钱多多\u3000邮箱：xwb@example.edu.cn", "2022-11-18"),
    ],
)
def test_a_masthead_in_any_writing_is_no_title_and_no_text(masthead: str, date: str) -> None:
    article = only_article(f"{masthead}\n河边的水车\n刘敏\n{ONE}{TWO}\n{TWO}\n")
    assert (article.title, article.kicker, article.date, [author.name for author in article.authors]) == ("河边的水车", "", date, ["刘敏"])
    assert article.body == f"{ONE}{TWO}\n\n{TWO}\n"


def test_a_masthead_above_text_without_a_title_goes() -> None:
    masthead = "青石日报\n第3版\n2011年10月9日 星期日"
    assert dropped(f"{masthead}\n{ONE}{TWO}\n{TWO}\n") == masthead.split("\n")


@pytest.mark.parametrize(
    ("head", "title", "kicker"),
    [
        ("第三版\n2004年6月\n序言", "序言", "第三版"),  # of a book
        ("青石日报 2016年4月8日 第2版\n我与青石日报\n刘敏", "我与青石日报", ""),
        ("1\u3000童年\n清河日报 1999年3月5日", "1\u3000童年", ""),  # where a chapter was printed first
        ("四\u3000清河日报\n刘敏", "四\u3000清河日报", ""),  # a chapter about a paper
        ("渡口周刊\n创刊词\n刘敏", "创刊词", "渡口周刊"),
        ("旧渡口\n清河日报 1999年3月5日 第3版\n刘敏", "旧渡口", ""),
        ("旧渡口\n清河日报 2003年5月6日 总第12期", "旧渡口", ""),  # where it was printed
        ("总目\n第三期\u30001985年3月6日\u3000清河县文化馆编印", "总目", ""),
        ("木工快报\n第3期\n河湾镇木工社办公室编\u30002013年9月6日\n水车修好了", "水车修好了", "木工快报\u3000第3期"),
        ("旧渡口\n第02版：副刊  2022年11月18日  责编：王磊", "旧渡口", ""),
    ],
)
def test_what_may_be_said_of_a_text_is_no_masthead(head: str, title: str, kicker: str) -> None:
    article = only_article(f"{head}\n{ONE}{TWO}\n{TWO}\n")
    assert (article.title, article.kicker) == (title, kicker)


def test_the_foot_of_a_page_goes_below_who_signs() -> None:
    """Only what papers alone say: the name of a paper and the day may sign with him."""
    text = f"旧渡口\n{ONE}{TWO}\n{TWO}\n老　愚\n"
    assert dropped(f"{text}本版言论只代表作者个人观点\n") == ["本版言论只代表作者个人观点"]
    assert dropped(f"{text}青石日报\n2016年10月9日\n新闻热线：96111\n") == ["新闻热线：96111"]


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("A6\u3000副刊·夜航船\u3000湖东晚报\u30001997年4月18日\u3000星期五", ("page", "pages", "section", "paper", "day", "weekday")),
        ("国内统一刊号：CN12-0034\u3000邮发代号：5—12\u3000清河日报社出版", ("code", "code", "press")),
        ("责编/何永康\u3000版式/裴裴\u3000视觉：小K", ("staff", "staff", "staff")),
        ("今日天气：多云转阴，有小雨，22—28℃", ("weather",)),
        ("发布洪水警报", ("section",)),
        ("清河日报说，今年雨水足。", ()),
        ("电话打到第三版编辑那里", ()),
    ],
)
def test_a_line_is_told_by_all_of_its_fields(line: str, fields: tuple[str, ...]) -> None:
    assert page_fields(line) == fields
