"""Documents that are no articles: genealogies, gazetteers, interviews, registers, collections of couplets, plays."""

from __future__ import annotations

import hashlib

import pytest
from bianzuan.cleaning import clean, verify
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.cleaning.web.elements import READ_FROM_FILES
from bianzuan.model import Source
from bianzuan.reading import split_lines
from cleaned_texts import ONE, TWO, body_of, only_article


@pytest.mark.parametrize("title", ["柳溪刘氏族谱·世系", "渡口志·人物", "水车史略·附录"])
def test_a_book_and_its_part_are_nobodys_name(title: str) -> None:
    assert byline(title) == ()
    assert byline("列夫·托尔斯泰")
    assert byline("爱新觉罗·溥仪")


def test_the_title_of_a_genealogy_stands_above_its_first_generation() -> None:
    article = only_article(f"柳溪刘氏族谱·世系\n\n第一世\n{ONE}\n\n第二世\n{TWO}\n\n第三世\n{ONE}\n")
    assert article.title == "柳溪刘氏族谱·世系"
    assert article.body.count("## 第") == 3
    assert not article.authors


LIVES = "刘文渊\n刘文渊（1868—1931），字静斋，柳溪镇人，曾任河东书院山长。\n著有诗存二卷，未刊，今不知下落。\n\n王　氏\n王氏（1890—1962），女，渡口村人，船工张大有之妻，乡人立碑纪念。\n"


@pytest.mark.parametrize("above", ["", "第一章　人物传\n\n"])
def test_names_over_their_lives_are_headings_and_sign_nothing(above: str) -> None:
    article = only_article(f"柳溪人物传略\n\n{above}{LIVES}")
    level = "###" if above else "##"
    assert f"{level} 刘文渊\n\n刘文渊（1868" in article.body
    assert f"{level} 王　氏\n" in article.body
    assert not article.authors


def test_entries_of_a_gazetteer_are_headed_by_their_names() -> None:
    body = body_of(f"渡口\n\n{ONE}\n\n城北渡\n城北渡位于县城北门外，始建于明嘉靖年间，今已不存。\n\n柳林渡\n柳林渡在县城东五里，渡船两只，日均过渡二百人次。\n")
    assert "## 城北渡\n\n城北渡位于" in body
    assert "## 柳林渡\n" in body


def test_one_name_below_a_title_signs_though_the_text_begins_with_it() -> None:
    article = only_article(f"柳溪古渡\n刘文渊\n\n刘文渊（1868—1931），字静斋，柳溪镇人，曾任河东书院山长。\n\n{TWO}\n")
    assert [author.name for author in article.authors] == ["刘文渊"]


def test_a_part_of_a_book_above_its_chapters_is_the_title() -> None:
    article = only_article(f"第七编　交　通\n\n{ONE}\n\n第一章　水运\n\n{TWO}\n\n第二章　公路\n\n{ONE}\n")
    assert article.title == "第七编　交通"
    assert "〔" not in article.body
    assert article.body.count("## 第") == 2


def test_parts_of_a_book_below_each_other_head_it() -> None:
    body = body_of(f"水车志\n\n第一编　木工\n\n第一章　选料\n\n{ONE}\n\n第二编　水工\n\n第一章　开渠\n\n{TWO}\n")
    assert "## 第一编　木工" in body
    assert "## 第二编　水工" in body


def told(head: str) -> tuple[list[tuple[str, str]], str, str, str]:
    article = only_article(f"水车边的四十年\n{head}\n\n{ONE}\n{TWO}\n")
    return [(author.name, author.role) for author in article.authors], article.date, article.subtitle, article.body


@pytest.mark.parametrize(
    ("head", "authors"),
    [
        ("采访人：梁小溪", [("梁小溪", "采访")]),
        ("口述人：周克勤\n整理人：梁小溪", [("周克勤", "口述"), ("梁小溪", "整理")]),
        ("周克勤　口述\n梁小溪　整理", [("周克勤", "口述"), ("梁小溪", "整理")]),
        ("口述者：周克勤　采访者：梁小溪、李河生", [("周克勤", "口述"), ("梁小溪", "采访"), ("李河生", "采访")]),
        ("编剧　梁小溪", [("梁小溪", "编剧")]),
        ("作者：梁小溪", [("梁小溪", "")]),
    ],
)
def test_a_word_before_or_behind_a_name_says_what_was_done(head: str, authors: list[tuple[str, str]]) -> None:
    found, _, _, body = told(head)
    assert found == authors
    assert body.startswith(ONE[:8])


@pytest.mark.parametrize("head", ["采访手记", "整理旧稿", "编者按"])
def test_such_words_alone_name_nobody(head: str) -> None:
    assert told(head)[0] == []


@pytest.mark.parametrize(("head", "date"), [("1992年5月", "1992-05"), ("（一九九二年十二月）", "1992-12"), ("梁小溪\n民国三十二年五月", "1943-05"), ("梁小溪　1992年5月", "1992-05")])
def test_a_year_and_a_month_below_a_title_are_its_date(head: str, date: str) -> None:
    authors, found, subtitle, body = told(head)
    assert found == date
    assert not subtitle
    assert body.startswith(ONE[:8])
    assert authors == ([("梁小溪", "")] if "梁" in head else [])


def test_months_that_head_the_entries_of_a_chronicle_are_no_date() -> None:
    article = only_article(f"水车社纪事\n\n1992年5月\n{ONE}\n\n1992年6月\n{TWO}\n\n1992年9月\n{ONE}\n")
    assert article.date == ""
    assert article.body.count("## 1992年") == 3
    assert told("1992年5月于柳溪")[1] == ""


def test_months_stand_below_their_years() -> None:
    body = body_of(f"水车社大事记\n\n1992年\n\n五月\n{ONE}\n\n8—9月\n{TWO}\n\n1993年\n\n二月\n{ONE}\n5日，{TWO}\n")
    assert "## 1992年\n\n### 五月\n" in body
    assert "### 8—9月\n" in body
    assert "## 1993年\n\n### 二月" in body
    assert "5日，" in body
    assert "## 5日" not in body


@pytest.mark.parametrize("line", ["（独幕话剧）", "（节选）", "（三首）", "（征求意见稿）"])
def test_what_kind_of_text_it_is_stands_in_brackets_below_the_title(line: str) -> None:
    assert told(f"{line}\n编剧　梁小溪") == ([("梁小溪", "编剧")], "", line, f"{ONE}\n\n{TWO}\n")
    assert told(line)[2] == line


@pytest.mark.parametrize("line", ["（本刊记者）", "（掌声）", "（以下略去三行）"])
def test_other_words_in_brackets_are_no_subtitle(line: str) -> None:
    assert told(line)[2] == ""


RING = "【柳溪通訊】城北水車、於本月四日爲大水所毀、縣府已派員查勘、並撥款修復云。\n\n又訊、縣府嚴令各村、嗣後不得擅改水道、違者重懲。\n"


def test_a_ring_before_a_title_of_the_republic() -> None:
    article = only_article(f"○柳溪水車被毀詳情\n▲沖去木料三十件　▲縣府撥款二百元\n{RING}")
    assert article.title == "○柳溪水车被毁详情"
    assert article.body.startswith("▲冲去木料三十件　▲县府拨款二百元\n\n【柳溪通讯】")


def test_a_ring_before_a_name_signs() -> None:
    article = only_article(f"柳溪水车被毁详情\n○梁小溪\n\n{ONE}\n\n{TWO}\n")
    assert article.title == "柳溪水车被毁详情"
    assert [author.name for author in article.authors] == ["梁小溪"]


@pytest.mark.parametrize("choices", ["A. 不到1本　　B. 1—2本　　C. 3本以上", "□购买　□借阅　□朋友赠送", "A．不到1本\nB．1—2本\nC．3本以上"])
def test_questions_with_choices_below_are_no_headings(choices: str) -> None:
    form = f"阅读调查问卷\n\n一、基本情况\n1. 您的性别：□男　□女\n2. 您的职业：\n二、阅读情况\n3. 您平均每月读几本书？\n{choices}\n4. 您从哪里得到图书？\n{choices}\n5. 您有什么意见？\n"
    body = body_of(form)
    assert "## 一、基本情况" in body
    assert "## 二、阅读情况" in body
    assert "# 3" not in body
    assert "# 4" not in body
    assert "〔" not in body


def test_numbered_headings_over_text_stay_headings() -> None:
    body = body_of(f"修水车的办法\n\n一、备料\n1. 选什么木料？\n{ONE}\n2. 选什么铁件？\n{TWO}\n\n二、开工\n{ONE}\n")
    assert "### 1. 选什么木料？" in body or "### 1\\. 选什么木料？" in body


@pytest.mark.parametrize(("name", "authors"), [("〔唐〕王之涣", ["〔唐〕王之涣"]), ("（清）刘文渊", ["（清）刘文渊"]), ("（清）康熙", []), ("（明）嘉靖", [])])
def test_a_dynasty_in_brackets_and_a_name_sign(name: str, authors: list[str]) -> None:
    assert [found for found, _ in told(name)[0]] == authors


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("——1988年3月5日在柳溪县第九届人民代表大会上", "1988-03-05"),
        ("（一九八七年六月十二日于县委礼堂）", "1987-06-12"),
        ("——1935年大水记事", ""),
    ],
)
def test_where_and_when_words_were_spoken_is_a_subtitle_that_dates_them(line: str, date: str) -> None:
    assert told(f"{line}\n梁小溪") == ([("梁小溪", "")], date, line, f"{ONE}\n\n{TWO}\n")


def test_when_rules_were_passed_is_no_subtitle() -> None:
    assert told("（1986年9月12日县人民政府常务会议通过　1991年6月3日修订）")[1:3] == ("", "")


def test_speeches_broken_line_by_line_are_put_together() -> None:
    body = body_of(
        "修志座谈会记录\n\n    李主任：今天请各位老同志来，主要是谈谈修志的事。我们县从光\n绪年间以后，一百年没有修过志了，请大家随便谈。\n"
        "    陈老：我先说几句。光绪志的板片，民国二十七年还在文庙里，我\n亲眼看见过，后来都烧了。现在省图书馆有一部，应当抄回来。\n"
        "    王老：资料要广，不光是书本上的。城里的老店铺，乡下的祠堂，\n都有碑，可以拓下来。\n    李主任：好。今天就谈到这里，散会。\n"
    )
    assert "我们县从光绪年间以后" in body
    assert "民国二十七年还在文庙里，我亲眼看见过" in body
    assert body.count("\n\n") == 3


DISHES = "河虾烩豆腐\n原料：嫩豆腐300克，鲜河虾150克。\n做法：豆腐切丁，虾去壳，同烩三分钟。\n\n酒糟鱼\n原料：草鱼一条，酒糟500克。\n做法：鱼切块腌一天，装坛封口，半月后蒸食。\n"


def test_names_over_records_of_one_label_are_headings() -> None:
    body = body_of(f"柳溪风味菜谱\n\n{DISHES}")
    assert "## 河虾烩豆腐\n\n原料：" in body
    assert "## 酒糟鱼\n\n原料：" in body


def test_who_speaks_more_often_is_no_label_of_a_record() -> None:
    body = body_of(f"渡口访谈\n\n天已经黑了\n问：您是哪一年上船的？\n答：{ONE}\n\n灯点起来了\n问：那时有几条船？\n问：一天过多少人？\n答：{TWO}\n")
    assert "##" not in body


def test_letters_are_headed_by_whom_and_when() -> None:
    letter = f"伯年吾兄：\n　　{ONE}\n　　弟　静庵\n"
    body = body_of(f"静庵书札选\n\n致陈伯年（一九三四年三月五日）\n\n{letter}\n致王季同（一九三五年十一月八日）\n\n{letter}")
    assert "## 致陈伯年（一九三四年三月五日）\n" in body
    assert "## 致王季同（一九三五年十一月八日）\n" in body


def test_days_behind_names_that_stand_in_a_row_are_a_list() -> None:
    assert "##" not in body_of(f"水车\n\n{ONE}\n来信如下，均已回复：\n致陈伯年（一九三四年三月五日）\n致王季同（一九三五年十一月八日）\n致李红（一九三六年二月一日）\n{TWO}\n")


def test_the_day_behind_the_number_of_an_order_is_its_date() -> None:
    article = only_article("柳溪縣政府訓令\n教字第二一七號　民國二十四年九月十日\n令各區立小學校校長\n　案查本縣各小學、近來多有擅自放假情事、殊屬不合、仰即遵照、此令。\n縣長　周克明\n")
    assert (article.title, article.date) == ("柳溪县政府训令", "1935-09-10")
    assert article.body.startswith("令各区立小学校校长\n\n")


def test_the_year_of_a_diary_may_stand_in_its_first_day_alone() -> None:
    body = body_of(f"避乱日记\n\n民国二十六年七月八日　木曜　晴\n{ONE}\n\n七月十一日　日曜　雨\n{TWO}\n\n八月十四日　土曜　晴\n{ONE}\n")
    assert body.count("## ") == 3


def test_books_one_below_the_other_are_no_headings() -> None:
    body = body_of(
        "柳溪文献书目\n\n一、方志\n柳溪县志八卷　（明）王宗沐修　嘉靖三十年刻本\n续修柳溪县志十六卷　（清）周文炳修　光绪九年刻本\n"
        "二、家谱\n柳溪张氏宗谱六卷　张守义等纂　民国二十二年铅印本\n东滩刘氏家谱不分卷　不著纂人　清抄本\n三、诗文\n静庵诗存二卷　刘静庵撰　稿本\n"
    )
    assert body.count("## ") == 3
    assert "### " not in body


def of_word(page: str) -> str:
    text = f"{READ_FROM_FILES}{page}\n</article>\n"
    raw = text.encode()
    result = clean(Source("a.docx", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "html"))
    assert verify(result) == ()
    return "".join((article.subtitle and f"{article.subtitle}\n\n") + article.body for article in result.articles)


def test_no_line_of_a_word_file_is_the_pages() -> None:
    body = of_word(f"<h1>水车社名册</h1>\n<p>（1953—1992）</p>\n<p>{ONE}</p>\n<p>{TWO}</p>\n<p>{ONE}</p>\n<p>No. 12</p>")
    assert body.startswith("（1953—1992）\n\n")
    assert body.endswith("No. 12\n")


def test_short_lines_in_bold_head_what_is_below_them_in_a_word_file() -> None:
    body = of_word("<h1>第三课　渡口</h1>\n<p>清晨，渡口静悄悄的。</p>\n<p><strong>读一读</strong></p>\n<p>渡　口　篙　岸</p>\n<p><strong>想一想</strong></p>\n<p>老爷爷为什么天天来？</p>")
    assert "## 读一读\n" in body
    assert "## 想一想\n" in body


def test_one_stressed_line_of_a_word_file_heads_nothing() -> None:
    assert "##" not in of_word(f"<h1>渡口</h1>\n<p>{ONE}</p>\n<p><strong>渡　口</strong></p>\n<p>篙　岸</p>\n<p>{TWO}</p>")


def test_items_above_a_marked_heading_are_no_headings() -> None:
    body = of_word(f"<h1>书车</h1>\n<p>{ONE}</p>\n<h2>我会读</h2>\n<p>1. 响过小桥</p>\n<p>2. 叮当叮当</p>\n<h2>我会说</h2>\n<p>{TWO}</p>")
    assert body.count("##") == 2


def test_days_with_their_weather_begin_entries_though_no_indent_tells_it() -> None:
    body = body_of(f"支教日记\n\n一九九三年九月一日，晴。\n    {ONE}\n九月三日，阴有小雨。\n    {TWO}\n九月十七日，晴。\n    {ONE}\n")
    assert body.count("## ") == 3
    assert "## 九月三日，阴有小雨。" in body


def test_a_few_words_in_brackets_between_title_and_author() -> None:
    assert told("（小戏）\n梁小溪")[:3] == ([("梁小溪", "")], "", "（小戏）")
    assert told("（掌声）\n大家坐下来，听他说水车的事。")[2] == ""


FEASTS = "春节\n正月初一为春节，俗称过年，五更起，祭祖，放鞭炮。\n元宵节\n正月十五为元宵节，城关有灯会，连闹三日。\n清明节\n清明日扫墓添土，门前插柳枝，儿童放风筝。\n"
RITES = "婚嫁\n旧时婚姻由父母包办，须经提亲、换帖、下聘等程序。\n丧葬\n旧时行土葬，七十年代以后推行火葬，丧事从简。\n"


def test_names_of_two_characters_below_the_sections_of_a_book() -> None:
    body = body_of(f"第二章　民俗\n\n第一节　岁时节令\n{FEASTS}\n第二节　婚丧习俗\n{RITES}")
    assert "## 第一节　岁时节令\n\n### 春节\n" in body
    assert "## 第二节　婚丧习俗\n\n### 婚嫁\n" in body
    assert body.count("### ") == 5


def test_sections_broken_over_two_lines_are_still_one_heading() -> None:
    body = body_of(f"民俗\n\n第一节\n岁时节令\n{ONE}\n\n第二节\n婚丧习俗\n{TWO}\n")
    assert "## 第一节　岁时节令" in body or "## 第一节 岁时节令" in body


def test_the_year_of_a_number_may_stand_before_it() -> None:
    article = only_article(f"柳溪县人民委员会关于保护水车的布告\n（62）会农字第18号\n\n{ONE}\n\n{TWO}\n")
    assert (article.title, article.kicker) == ("柳溪县人民委员会关于保护水车的布告", "（62）会农字第18号")


def test_names_over_entries_leave_other_headings_of_a_page_alone() -> None:
    entries = f"水车房\n水车房是镇上修水车的地方，{ONE}\n木工组\n木工组又称木业社，{TWO}\n"
    body = body_of(f"渡口镇一日\n\n渡口镇水车社修好四架新水车\n{ONE}\n镇上的老祠堂里添了读书角\n{TWO}\n{entries}")
    assert [line[3:] for line in body.splitlines() if line.startswith("## ")] == ["渡口镇水车社修好四架新水车", "镇上的老祠堂里添了读书角", "水车房", "木工组"]
