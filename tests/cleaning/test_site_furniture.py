"""What a site puts around a text goes; words, lists and tables that look like it stay."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.furniture.site import REGISTER, TWICE
from bianzuan.cleaning.furniture.site_bars import link_bars
from bianzuan.cleaning.reasons import in_chinese
from cleaned_texts import ONE, TWO, only_article

BODY = f"{ONE}\n\n{TWO}\n"


@pytest.mark.parametrize(
    "bar",
    [
        "首页|客户端|官方微博|投稿 木工网",
        "木工史网首页 - 加入收藏 - 网站地图",
        "首页 · 匠人风采 · 图片 · 详细内容",
        "今日新闻 社论 评论 报社简介 回首页",
        "网站首页 | 新闻\n图纸 | 工具 | 木料\n匠人 | 车间 | 学徒",
    ],
)
def test_bars_of_links_above_a_text_go(bar: str) -> None:
    article = only_article(f"{bar}\n\n河边的水车\n\n刘敏\n\n{BODY}")
    assert article.title == "河边的水车"
    assert article.body == BODY


@pytest.mark.parametrize(
    "lines",
    [
        "| 首页 | 客户端 |\n| --- | --- |\n| 三 | 四 |",  # a table
        "长度 | 直径 | 木料",  # no word of a site
        "水车 - 风车 - 牛车",
    ],
)
def test_rows_without_words_of_a_site_stay(lines: str) -> None:
    body = only_article(f"# 河边的水车\n\n{ONE}\n\n{lines}\n\n{TWO}\n").body
    assert all(line in body for line in lines.split("\n"))


def test_buttons_above_and_below_a_text_go() -> None:
    article = only_article(f"手机版\n首页\n\n河边的水车 第3节\n\n推荐阅读\n\n{BODY}\n分享\n\n网友评论 共 12\n\nLoading...\n")
    assert article.title == "河边的水车　第3节"
    assert article.body == BODY


def test_one_such_word_alone_is_a_word() -> None:
    assert only_article(f"收藏\n\n刘敏\n\n{BODY}").title == "收藏"


def test_such_words_inside_the_text_stay() -> None:
    body = only_article(f"首页|客户端|登录\n\n# 河边的水车\n\n{ONE}\n\n收藏\n\n{TWO}\n").body
    assert "收藏" in body


REGISTERS = (
    "索引号: 0031/2019-00336 组配分类: 规范性文件\n发布机构: 柳溪县人民政府\n发文日期: 2019-01-23 文号:\n名称: 柳溪县水车管理规则\n浏览次数: 590 内容概述:",
    "  • 索引号:\n\n    0031/2019\n  • 主题分类:\n\n  • 发文字号:\n\n    柳政发〔2024〕7号\n  • 发文日期:\n\n    2024年04月06日 16:40\n  • 内容概述:",
)


@pytest.mark.parametrize("register", REGISTERS)
def test_the_register_of_a_public_document_goes(register: str) -> None:
    article = only_article(f"{register}\n\n柳溪县水车管理规则\n\n{BODY}")
    assert article.title == "柳溪县水车管理规则"
    assert article.body == BODY


def test_a_few_labels_are_no_register() -> None:
    assert "名称：龙骨水车" in only_article(f"# 河边的水车\n\n名称：龙骨水车\n\n主题：灌溉\n\n{BODY}").body


def test_what_anybody_writes_of_a_thing_is_no_register() -> None:
    entry = "名称：龙骨水车\n\n来源：柳溪\n\n主题：灌溉\n\n标题：水车图\n\n关键词：水"
    body = only_article(f"# 器物登记\n\n{entry}\n\n{BODY}").body
    assert all(line in body for line in entry.split("\n\n"))


def test_a_title_that_the_site_says_first_is_said_once() -> None:
    article = only_article(f"柳溪县水车管理规则\n\n打印\n\n柳溪县水车管理规则\n\n刘敏\n\n{BODY}\n关闭窗口\n")
    assert (article.title, article.body) == ("柳溪县水车管理规则", BODY)


def test_a_refrain_is_no_title_said_twice() -> None:
    verse = "水车转\n\n水车转\n\n转到天明\n\n转到天亮\n"
    assert only_article(verse).body.count("水车转") == 2


def test_reasons_are_said_in_chinese() -> None:
    assert in_chinese(REGISTER) != REGISTER
    assert in_chinese(TWICE) != TWICE


@pytest.mark.parametrize(
    "line",
    ["清ICP备18022032号 清公网安备43010402000821号", "不良信息举报电话：0731-85531328", "纠错电话：15116420702（微信同号）"],
)
def test_what_the_law_wants_at_the_foot_of_a_site_goes(line: str) -> None:
    assert only_article(f"# 河边的水车\n\n{BODY}\n{line}\n").body == BODY


def test_a_sentence_about_telephones_stays() -> None:
    line = "举报电话打来的时候，老师傅正在刨木头。"
    assert line in only_article(f"# 河边的水车\n\n{BODY}\n{line}\n").body


def test_the_main_navigation_and_rows_of_links_beside_it_go() -> None:
    rows = "2025-08-17 木工新聞網\n報料\n主頁\n要聞 經濟 娛樂 副刊 國際\n" + "即時木工 " * 8 + "總覽\n木工生活 木工健康 木工影片"
    article = only_article(f"{rows}\n\n河邊的水車\n\n劉敏\n\n{BODY}")
    assert article.title == "河边的水车"
    assert article.body == BODY


def test_a_single_row_between_strokes_and_pages_of_a_book_go() -> None:
    article = only_article(f"| 木工學校 | 校史 | 校史室首頁 |\n\n后一頁 前一頁 回目錄 |\n\n河边的水车\n\n{BODY}")
    assert article.body == BODY
    assert article.title == "河边的水车"


def test_names_and_a_table_are_no_navigation() -> None:
    names = "李小满 王大山 赵青石 周水生"
    assert [author.name for author in only_article(f"河边的水车\n\n{names}\n\n{BODY}").authors] == names.split()
    assert "首页" in only_article(f"河边的水车\n\n| 页 | 文 |\n| --- | --- |\n| 首页 | 目录 |\n\n{BODY}").body


def test_what_sites_of_papers_and_wikis_say_of_a_page() -> None:
    text = f"← | 渡口年表 | 水车考\n\n水车考\n\n- 格式:doc\n- 大小:33.00 KB\n- 文档页数:3\n\n{ONE}\n\n{TWO}\n\n某某书屋(example.com) |\n上一页 回目录 下一页 |\n"
    assert only_article(text).body == f"{ONE}\n\n{TWO}\n"


def test_figures_and_addresses_of_a_text_stay() -> None:
    text = f"水车考\n\n{ONE}\n\n- 页数：320\n- 大小：十六开\n- 格式：线装\n\n某某书屋（example.com）\n\n{TWO}\n"
    assert all(words in only_article(text).body for words in ("320", "十六开", "线装", "example.com"))


def test_what_electronic_papers_and_sites_of_laws_have_around_a_text() -> None:
    text = f"3 上一篇 下一篇 4\n放大 缩小 默认\n水车考\n下载地址: 点击此处下载\n\n{ONE}\n\n{TWO}\n第08版:文学副刊 上一版3 4下一版\n"
    assert only_article(text).body == f"{ONE}\n\n{TWO}\n"


def test_the_name_of_a_site_before_the_path_goes_with_it() -> None:
    assert only_article(f"清河文化 当前位置:首页->清河文化->详细信息\n\n水车考\n\n{ONE}\n\n{TWO}\n").title == "水车考"


def test_a_title_said_twice_above_narrow_lines() -> None:
    lines = "　　第一条为了守好渡口的水车，照看河边的石\n桥，保护两岸的柳树，制定本办法。\n\n　　第二条木工社照管水车，学徒照管石桥，谁\n也不得砍伐柳树。\n"
    text = f"清河渡口水车管理办法\n\n作者：清河资料网 时间：2024-07-22 08:17:50   浏览：8464\n\n清河渡口水车管理办法\n\n清河镇\n\n{lines}"
    article = only_article(text)
    assert article.title == "清河渡口水车管理办法"
    assert "清河渡口水车管理办法" not in article.body


def test_the_register_of_a_library_of_gazetteers() -> None:
    register = "知识类型: 析出资源\n查看原文\n内容出处: 《清河镇志》 图书\n唯一号: 15152002\n颗粒名称: 第二章 水利\n分类号: D624\n页数: 5\n页码: 225-229"
    assert only_article(f"第二章 水利\n\n{register}\n\n{ONE}\n\n{TWO}\n\n相关阅读:\n\n无相关信息\n").body == f"{ONE}\n\n{TWO}\n"


def test_the_number_of_pages_of_a_book_stays() -> None:
    assert "页数：320" in only_article(f"水车考\n\n页数: 320\n\n{ONE}\n\n{TWO}\n").body


def test_what_a_wiki_and_an_archive_say_of_a_page() -> None:
    text = f"跳转到内容\n\n维基文库，自由的图书馆\n水车考\n\nOriginal URL: http://example.com/a?K=1\n\n{ONE}\n\n{TWO}\n"
    article = only_article(text)
    assert (article.title, article.kicker, article.body) == ("水车考", "", f"{ONE}\n\n{TWO}\n")


def test_a_sentence_on_a_wiki_stays() -> None:
    assert "维基文库，自由的图书馆，" in only_article(f"水车考\n\n{ONE}\n\n维基文库，自由的图书馆，谁都可以去读。\n").body


def test_rows_beside_a_sure_one_are_bars_up_and_down_with_empty_lines_between() -> None:
    lines = ["甲乙 | 丙丁", "", "戊己 | 庚辛", "首页 | 新闻", "壬癸 | 子丑", "水闸修好了", "寅卯 | 辰巳"]
    assert sorted(link_bars(lines, range(len(lines)))) == [0, 2, 3, 4]
    many = ["甲乙 | 丙丁"] * 20_000
    assert len(set(link_bars([*many, "首页 | 新闻"], range(20_001)))) == 20_001
