"""Lines of saved pages that tell of their text: fields in any order, records, summaries, notes on the author. Like texts stay."""

from __future__ import annotations

import pytest
from cleaned_texts import ONE, TWO, body_of, cleaned, only_article

BODY = f"{ONE}\n\n{TWO}\n"
TITLE = "清河水车修复记事"


def names(text: str) -> list[str]:
    return [author.name for author in only_article(text).authors]


@pytest.mark.parametrize(
    ("line", "date", "authors"),
    [
        ("2019-03-05  本文已影响3人  刘敏", "2019-03-05", ["刘敏"]),
        ("日期:2019-03-05 18:48:25 点击数:277 来源:河边818 作者:刘敏 选送:张文", "2019-03-05", ["刘敏"]),
        ("2019-03-05 16:42:40 “清河木工” 文字大小[ 最大中等一般] 阅读次数:703", "2019-03-05", []),
        ("时间：03-05人气：10作者：看山水", "", ["看山水"]),
        ("2019-03-05 10:20:33 来源：本社记者 刘敏 作者：", "2019-03-05", ["刘敏"]),
        ("稿件来源：木工系 图片来源：木工系\n\n2019-03-05", "2019-03-05", []),
        ("发布时间：2019-03-05 浏览量：12 文字：刘敏 审核：张文", "2019-03-05", ["刘敏"]),
    ],
)
def test_fields_in_any_order(line: str, date: str, authors: list[str]) -> None:
    found = only_article(f"{TITLE}\n\n{line}\n\n{BODY}")
    assert (found.title, found.date, [author.name for author in found.authors], found.body) == (TITLE, date, authors, BODY)


@pytest.mark.parametrize("line", ["时间：2019年3月5日上午 地点：清河渡口", "2019年3月5日 渡口开工", "摄影：刘敏 文字：张文 录音：李红", "2019年3月5日，刘敏来到渡口"])
def test_lines_of_a_text_are_none(line: str) -> None:
    found = only_article(f"{TITLE}\n\n{ONE}\n\n{line}\n\n{TWO}\n")
    assert (found.date, found.authors) == ("", ())
    assert line.split()[0] in found.body


def test_who_put_a_page_up_is_no_author() -> None:
    assert names(f"{TITLE}\n\n时间：2019-03-05 来源：木工网 作者：佚名 点击：12\n\n{BODY}") == []


def test_labels_and_values_on_lines_of_their_own_tell_the_day() -> None:
    found = only_article(f"{TITLE}\n\n发布时间：\n\n2019-03-05 10:03\n\n信息来源：\n\n今日清河\n\n分享到：\n\n{BODY}")
    assert (found.title, found.date, found.body) == (TITLE, "2019-03-05", BODY)


def test_a_register_tells_the_day_of_its_document() -> None:
    record = "索引号：003129-2019\n发文机关：清河县水务局\n发文字号：清水发〔2019〕3号\n发文日期：2019年03月05日 16:40\n主题分类：水务\n"
    found = only_article(f"{record}{TITLE}\n\n{BODY}")
    assert (found.title, found.date, found.body) == (TITLE, "2019-03-05", BODY)


def test_labels_of_a_form_stay() -> None:
    assert "来源：" in body_of(f"{TITLE}\n\n{ONE}\n\n来源：\n\n作者：\n\n{TWO}\n")


def test_a_summary_made_of_the_lines_below_it_goes() -> None:
    text = f"{TITLE}\n\n{TITLE}一、水车的由来{ONE}{TWO[:12]}\n\n一、水车的由来\n\n{BODY}\n二、水车的修复\n\n{ONE[:-1]}，又过了一年。\n"
    assert only_article(text).body.startswith("## 一、水车的由来\n")


def test_a_paragraph_whose_words_come_again_in_part_stays() -> None:
    first = f"{TITLE}一书说，{ONE}这是第一章里的话，后来常有人引用。"
    assert first in body_of(f"{TITLE}\n\n{first}\n\n{BODY}")


def test_author_and_title_above_the_title() -> None:
    found = only_article(f"刘敏：{TITLE}\n\n{TITLE}\n\n刘敏\n\n{BODY}")
    assert (found.title, found.kicker, [author.name for author in found.authors]) == (TITLE, "", ["刘敏"])


def test_file_names_of_pictures_go() -> None:
    assert only_article(f"{TITLE}\n\n{ONE}\n\n01.jpg\n\n02.jpg\n\n{TWO}\n").body == BODY
    assert "01.jpg" in only_article(f"{TITLE}\n\n{ONE}\n\n把 01.jpg 拷到盘里，再打印出来。\n\n{TWO}\n").body


@pytest.mark.parametrize(
    "line",
    ["注意：本站部分文字内容、图片由网友投稿，如侵权请联系删除，联系邮箱：a@example.com", "声明：文章版权归原作者所有，如有侵权，请及时联系我们删除。", "（本文来自网络，如涉及侵权，请作者来信告知，我们将立即删除。）"],
)
def test_what_a_site_says_of_rights_goes(line: str) -> None:
    assert only_article(f"{TITLE}\n\n{BODY}\n{line}\n").body == BODY


def test_a_text_about_rights_stays() -> None:
    line = "木工们说，图纸的版权归原作者，谁侵权谁赔偿，联系人是刘敏。"
    assert line in body_of(f"{TITLE}\n\n{ONE}\n\n{line}\n\n{TWO}\n")


def test_a_dashed_name_of_whom_the_text_speaks_is_a_subtitle() -> None:
    found = only_article(f"河边的木匠\n\n——刘敏\n\n刘敏在渡口修了四十年水车，方圆百里没有人不知道他。\n\n{BODY}")
    assert (found.subtitle, found.authors) == ("——刘敏", ())


def test_a_unit_and_a_name_below_the_title_sign() -> None:
    found = only_article(f"{TITLE}\n\n清河县水务史料馆 刘敏\n\n{BODY}")
    assert [(author.name, author.role) for author in found.authors] == [("刘敏", "清河县水务史料馆")]


def test_who_the_author_is_stands_below_his_name() -> None:
    note = "刘敏，1952年生于渡口镇，清河县木工协会会员，著有《水车修理手册》。"
    assert only_article(f"{TITLE}\n\n刘敏\n\n{note}\n\n{BODY}").body == f"{note}\n{{: .author-note }}\n\n{BODY}"
    spoken = "刘敏，你把图纸拿来，我看一看这根轴该怎么装。"
    assert only_article(f"{TITLE}\n\n刘敏\n\n{spoken}\n\n{BODY}").body == f"{spoken}\n\n{BODY}"


def test_titles_of_other_articles_above_the_title_are_the_sites() -> None:
    others = "渡口新桥今天通车\n清河木工比赛下月举行\n县水务局招收学徒二十人\n"
    found = only_article(f"{others}\n{TITLE}\n\n2019-03-05 10:20 来源：木工网\n\n{BODY}")
    assert (found.title, found.kicker, found.body) == (TITLE, "", BODY)


def test_two_lines_above_a_title_are_its_kicker() -> None:
    found = only_article(f"清河县木工系列报道\n\n{TITLE}\n\n2019-03-05 10:20 来源：木工网\n\n{BODY}")
    assert (found.title, found.kicker) == (TITLE, "清河县木工系列报道")


def test_a_list_of_titles_that_holds_the_own_one_is_the_sites() -> None:
    others = f"·{TITLE}\n·渡口新桥今天通车\n·清河木工比赛下月举行\n"
    found = only_article(f"{others}\n{TITLE}\n\n刘敏\n\n{BODY}")
    assert (found.title, found.kicker, found.body) == (TITLE, "", BODY)


def test_a_label_nobody_knows_and_its_day_are_no_title() -> None:
    found = only_article(f"{TITLE}\n\n翻新时间:2019-03-05 10:23\n\n{BODY}")
    assert (found.title, found.date, found.body) == (TITLE, "2019-03-05", BODY)


def test_what_a_blog_prints_around_its_post_goes() -> None:
    found = only_article(f"Tag Archives: 水车\n\n{TITLE}\n\n{BODY}\nPosted in 手艺 Story | Tagged , , | 4 Comments\n")
    assert (found.title, found.body) == (TITLE, BODY)


@pytest.mark.parametrize("title", ["修渠记", "黄河谣", "马兰花", "# 修渠记"])
def test_three_characters_above_a_text_are_its_title_though_a_name_may_look_so(title: str) -> None:
    found = only_article(f"{title}\n\n{BODY}")
    assert (found.title, found.authors) == (title.lstrip("# "), ())


@pytest.mark.parametrize("text", ["刘文敏，清河渡口人，做了一辈子水车，方圆百里没有人不知道他的名字。", "文敏十六岁学木工，到今年整整五十年，方圆百里没有人不知道他的名字。"])
def test_a_name_above_a_text_about_its_bearer_is_a_title(text: str) -> None:
    found = only_article(f"刘文敏\n\n{text}\n\n{BODY}")
    assert (found.title, found.authors) == ("刘文敏", ())


def test_day_and_source_above_the_title() -> None:
    found = only_article(f"2019 03/ 05 08:30:28\n来源：木工网\n\n{TITLE}\n\n字体：\n\n{BODY}")
    assert (found.title, found.date, found.body) == (TITLE, "2019-03-05", BODY)


def test_names_glued_to_the_day() -> None:
    found = only_article(f"{TITLE}\n2019-03-05刘敏,王小明\n\n{BODY}")
    assert (found.title, found.date, [author.name for author in found.authors]) == (TITLE, "2019-03-05", ["刘敏", "王小明"])
    assert only_article(f"{TITLE}\n\n{ONE}\n\n2019-03-05开工\n\n{TWO}\n").authors == ()


def test_reporters_between_the_parts_of_a_text_wrote_it() -> None:
    text = f"{TITLE}\n\n2019-03-05 木工网\n\n{ONE}\n\n{TWO}\n\n{ONE[:-1]}，又是一年。\n\n本报记者 刘敏 张文\n\n{TWO[:-1]}，谁也没有再说话。\n"
    assert names(text) == ["刘敏", "张文"]


def test_the_page_a_board_prints_of_a_thread() -> None:
    found = only_article(f"Board logo\n\n标题: {TITLE} [打印本页]\n\n作者: apan    时间: 2019-3-5 14:22     标题: {TITLE}\n\n{TITLE}\n\n{BODY}")
    assert (found.title, found.date, found.authors, found.body) == (TITLE, "2019-03-05", (), BODY)


def test_a_labelled_summary_that_is_the_beginning_of_the_text_goes() -> None:
    first = "“渡口的水车转起来了，河边的老人都出来看，孩子们跟着跑。”“木匠擦了擦汗，把凿子放回箱子里，说这一架还能用五十年。”"
    summary = "核心提示：" + "".join(c for c in first if c not in "“”")[:-8]
    assert only_article(f"{TITLE}\n\n2019-03-05 10:20 来源：木工网\n{summary}\n\n{first}\n\n{BODY}").body == f"{first}\n\n{BODY}"


def test_a_summary_in_words_of_its_own_stays() -> None:
    assert "核心提示" in only_article(f"{TITLE}\n\n2019-03-05 10:20 来源：木工网\n核心提示：清河县修复了三十架水车，木工们说这一架还能用五十年，来看的人很多。\n\n{BODY}").body


def test_the_title_once_more_between_paragraphs_goes() -> None:
    long_one = ONE + TWO
    found = only_article(f"{TITLE}\n\n2019-03-05 10:20 来源：木工网\n\n{long_one}\n\n{TITLE}\n\n{TWO}{ONE}\n")
    assert found.body == f"{long_one}\n\n{TWO}{ONE}\n"


def test_key_words_without_their_name() -> None:
    body = body_of(f"{TITLE}\n\n刘敏\n\n水车；木工；渡口；水利史\n\n{ONE}{TWO}\n\n{BODY}")
    assert body.startswith("水车；木工；渡口；水利史\n{: .keywords }")


@pytest.mark.parametrize("line", ["| 留言与评论(共有 0 条评论) |", "（以下内容由 AI 生成，仅供参考。）", "引用本文：", "导出引用管理器 EndNote|Ris|BibTeX", "不用抽 不用搶 現在用APP看新聞 保證天天中獎　點我下載APP"])
def test_more_of_what_sites_say(line: str) -> None:
    assert only_article(f"{TITLE}\n\n2019-03-05 10:20 来源：木工网\n\n{BODY}\n{line}\n").body == BODY


def test_an_author_in_latin_letters() -> None:
    assert names(f"{TITLE}\n\n作者：Jinkey\n\n{BODY}") == ["Jinkey"]


@pytest.mark.parametrize(
    "line",
    ["推荐阅读:夜里的水车、渡口的老木匠、清河往事、一条船的来历", "112人看过", "10.3969/j.issn.1671-5985.2022.07.010", "打开微信“扫一扫”", "下载木工APP，畅读海量书库", "https://www.example.com/a/115708.html 点此复制本页地址"],
)
def test_still_more_of_what_sites_say(line: str) -> None:
    assert only_article(f"{TITLE}\n\n2019-03-05 10:20 来源：木工网\n{line}\n\n{BODY}").body == BODY


def test_reading_that_a_text_recommends_stays() -> None:
    assert "推荐阅读" in body_of(f"{TITLE}\n\n{ONE}\n\n推荐阅读：先看图纸，再看实物。\n\n{TWO}\n")


def test_the_class_that_wrote_and_the_office_that_sent_a_text_are_no_authors() -> None:
    found = only_article(f"{TITLE}\n文:7713班 图:7713班 来源:木工系 时间:2019-03-05 9220\n\n{BODY}")
    assert (found.title, found.date, found.authors, found.body) == (TITLE, "2019-03-05", (), BODY)


@pytest.mark.parametrize(
    ("line", "date"),
    [("日期:[2019年3月5日] -- 木工晚报 -- 版次:[A14]", "2019-03-05"), ("时间:2019-03-05 手艺知识 版权反馈", "2019-03-05")],
)
def test_more_lines_that_tell_the_day(line: str, date: str) -> None:
    found = only_article(f"{TITLE}\n\n{line}\n\n{BODY}")
    assert (found.title, found.date, found.body) == (TITLE, date, BODY)


def test_the_title_and_the_name_of_a_book_behind_a_low_stroke_go() -> None:
    assert only_article(f"{TITLE}\n\n2019-03-05 10:20 来源：木工网\n\n{TITLE}_水车与渡口\n\n{BODY}").body == BODY


@pytest.mark.parametrize("line", ["· 木工协会主管 · 木工杂志社主办 1951年创刊 欢迎来到木工网！2025年08月30日 星期六", "{Content}", "匿名评论 所有评论仅代表网友意见", "—分享—"])
def test_yet_more_of_what_sites_say(line: str) -> None:
    assert only_article(f"{TITLE}\n\n2019-03-05 10:20 来源：木工网\n\n{BODY}\n{line}\n").body == BODY


def test_the_name_of_a_site_above_the_title_goes() -> None:
    text = f"木工文献网\n\n{TITLE}\n\n{ONE}\n\n{TWO}\n\n{ONE[:-1]}，又过了一年。\n"
    found = only_article(text)
    assert (found.title, found.kicker) == (TITLE, "")
    assert found.body.startswith(ONE)


def test_another_short_line_above_a_title_stays() -> None:
    found = only_article(f"河边的网\n\n第一次撒网\n\n{ONE}\n\n{TWO}\n\n{ONE[:-1]}，又过了一年。\n")
    assert "河边的网" in (found.title, found.kicker)


@pytest.mark.parametrize(("title", "authors"), [("刘文敏：河边的水车与渡口", ["刘文敏"]), ("刘文敏 张小文｜河边的水车与渡口", ["刘文敏", "张小文"])])
def test_names_before_a_colon_in_a_title_wrote_it(title: str, authors: list[str]) -> None:
    found = only_article(f"{title}\n\n2019-03-05 10:20 来源：木工网\n\n{BODY}")
    assert (found.title.replace("\u3000", " "), [author.name for author in found.authors]) == (title, authors)


@pytest.mark.parametrize("title", ["刘文敏：河边的水车要修好", "原标题：河边的水车与渡口", "白兔镇：河边的水车与渡口", "安徽：河边的水车与渡口"])
def test_who_speaks_or_a_place_before_a_colon_wrote_nothing(title: str) -> None:
    assert only_article(f"{title}\n\n2019-03-05 10:20 来源：木工网\n\n县木工协会的刘文敏说，水车修了三回，今年一定要让它转起来。\n\n{BODY}").authors == ()


def test_the_day_behind_the_names_of_who_sent_a_text() -> None:
    found = only_article(f"{TITLE}\n\n木工学刊 木工学刊杂志社 2019-03-05\n\n{BODY}")
    assert (found.title, found.date, found.body) == (TITLE, "2019-03-05", BODY)


def test_contents_of_an_encyclopaedia_that_are_not_there() -> None:
    text = f"水车\n\n水车是一种用河水推动的轮子，可以把低处的水提到高处的田里去，也可以磨面、舂米。\n\n目录\n\n水车的由来\n\n{ONE}{TWO}\n\n水车的修复\n\n{TWO}{ONE}\n"
    assert "目录" not in only_article(text).body
    kept = f"水车手册\n\n{ONE}\n\n目录\n\n水车的由来\n水车的修复\n水车的用处\n"
    assert "目录" in only_article(kept).body


def test_a_welcome_in_a_text_stays() -> None:
    line = "渡口的木牌上写着欢迎来到清河"
    assert line in only_article(f"{TITLE}\n\n2019-03-05 10:20 来源：木工网\n\n{ONE}\n\n{line}\n\n{TWO}\n").body


def test_a_button_behind_the_name_of_who_wrote() -> None:
    found = only_article(f"{TITLE}\n\n选择字号：   本文共阅读 1743 次 更新时间：2019-03-05 12:21\n\n进入专题： 水车  \n\n刘敏 (进入专栏)  \n\n{BODY}")
    assert (found.title, found.date, [author.name for author in found.authors], found.body) == (TITLE, "2019-03-05", ["刘敏"], BODY)


def test_a_name_and_the_years_of_a_life_sign_nothing() -> None:
    one, two = f"2017年，木匠刘文敏在渡口去世。{ONE}", f"2018年，船工张小文在渡口去世。{TWO}"
    result = cleaned(f"{TITLE}\n\n{ONE}\n\n为往事作证\n\n刘文敏(1924-2017)\n\n{one}\n\n张小文(1927-2018)\n\n{two}\n")
    assert len(result.articles) == 1
    assert result.articles[0].authors == ()
