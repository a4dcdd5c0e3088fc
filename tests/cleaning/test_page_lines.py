"""Lines of saved pages that tell of their text: fields in any order, records, summaries, notes on the author. Like texts stay."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.reassembly.numbering import numeral
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


VERSE = "水车在河边转着\n转过了一个春天\n转过你的名字\n和我没有说完的话\n木头的轮子记得\n每一滴水的重量\n"


def test_a_dashed_name_over_a_poem_wrote_it() -> None:
    found = only_article(f"河边的水车\n\n——刘敏\n\n{VERSE}")
    assert (found.title, found.subtitle, [author.name for author in found.authors]) == ("河边的水车", "", ["刘敏"])


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


def test_one_long_line_does_not_end_a_poem() -> None:
    poem = f"{VERSE}谁都不肯先开口\n就这样坐到了天黑以后\n很多年前，你在这个渡口把一把木梳放进我手心里\n河水把它带走了\n又把它送回来\n像一句没有说出的话\n"
    found = only_article(f"河边的水车\n\n2019-03-05  本文已影响0人  刘敏\n\n{poem}\n上一篇 下一篇\n\n猜你喜欢\n\n热门阅读\n")
    assert found.body.count("{: .verse }") == 1
    assert "猜你喜欢" not in found.body
    assert "木梳" in found.body


def test_a_source_with_a_comma_in_its_title_ends_a_motto() -> None:
    motto = "河边没有路，走的人多了就有了水车。 ——电视剧《老水车，新水车》主题歌"
    assert cleaned(f"{motto}\n{ONE}\n{TWO}\n").articles[0].body.startswith("河边没有路，走的人多了就有了水车。")
    assert "主题歌\n\n老师傅" in only_article(f"{motto}\n{ONE}\n{TWO}\n").body


def test_years_counted_in_a_heading_are_no_day() -> None:
    body = body_of(f"{TITLE}\n\n{ONE}\n\n一、三十年的联想\n\n{ONE}\n\n二、河上的木桥\n\n{TWO}\n")
    assert "## 一、三十年的联想" in body
    assert "## 二、河上的木桥" in body


@pytest.mark.parametrize("word", ["引子", "上篇", "尾声", "结束语"])
def test_a_word_that_names_a_part_heads_it(word: str) -> None:
    assert f"\n\n## {word}\n\n{TWO}" in body_of(f"{TITLE}\n\n刘敏\n\n{ONE}\n\n{word}\n\n{TWO}\n")


def test_such_a_word_among_others_is_text() -> None:
    assert "## 上篇" not in body_of(f"{TITLE}\n\n刘敏\n\n{ONE}\n\n上篇\n\n下篇\n\n后记\n")


def test_what_pictures_show_heads_nothing() -> None:
    body = body_of(f"{TITLE}\n\n刘敏\n\n{ONE}\n\n渡口小学师生合影\n\n{TWO}\n\n刘敏手稿\n\n{ONE[:-1]}，天就黑了。\n")
    assert body.count("{: .caption }") == 2


def test_a_heading_that_speaks_of_a_picture_is_one() -> None:
    body = body_of(f"{TITLE}\n\n刘敏\n\n{ONE}\n\n一张师生合影\n\n{TWO}\n\n寻找刘敏手稿\n\n{ONE[:-1]}，天就黑了。\n")
    assert body.count("## ") == 2


def test_short_lines_below_the_head_one_of_which_shows_a_picture_are_captions() -> None:
    text = f"{TITLE}\n\n2019-03-05 10:20 来源：木工网\n\n挂在墙上的图纸\n\n木工班毕业合影。\n\n当年的刨子\n\n{ONE}\n\n刨子和凿子\n\n{TWO}\n"
    assert body_of(text).count("{: .caption }") == 3


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


@pytest.mark.parametrize("kind", ["（独幕剧）", "三幕话剧", "（改编自小说《水车》）", "短篇小说", "(外二首)"])
def test_the_kind_of_a_text_is_its_subtitle(kind: str) -> None:
    found = only_article(f"河边的水车\n\n{kind}\n\n刘敏\n\n{BODY}")
    assert (found.title, found.subtitle, [author.name for author in found.authors]) == ("河边的水车", kind.replace("(", "（").replace(")", "）"), ["刘敏"])


def test_other_words_in_brackets_below_a_title_are_text() -> None:
    found = only_article(f"河边的水车\n\n刘敏\n\n（他说完就走了）\n\n{BODY}")
    assert found.subtitle == ""
    assert "（他说完就走了）" in found.body


def test_the_end_of_a_text_heads_nothing() -> None:
    body = body_of(f"{TITLE}\n\n刘敏\n\n{BODY}\n-全文完-\n\n木工社的其他文章还有很多，想看的人可以到渡口来找。\n")
    assert "## " not in body


def test_a_note_in_brackets_that_begins_with_its_word() -> None:
    note = "【按：今年是水车修复三十周年，我们刊出刘敏的这篇回忆，以为纪念。】"
    assert "{: .editor-note }" in body_of(f"{TITLE}\n\n刘敏\n\n{note}\n\n{BODY}")


def test_the_scenes_of_a_play_whose_persons_stand_on_one_line() -> None:
    play = "时间：清末某年春\n\n地点：清河渡口\n\n人物：刘敏，木匠；张文，船工\n\n第一场\n\n刘敏：水车转起来了。\n\n张文：（高兴地）我听见了。\n\n（灯光渐暗。）\n\n第二场\n\n刘敏：天亮了，船要开了。\n\n（灯光渐亮。）\n\n张文：走吧，别误了时辰。\n"
    body = body_of(f"河边的水车\n\n（独幕剧）\n\n刘敏\n\n{play}")
    assert "## 第一场" in body
    assert "## 第二场" in body


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


def test_what_a_site_of_poems_sets_above_each() -> None:
    found = only_article(f"朝代：宋代\n作者：刘敏\n原文：\n{BODY}")
    assert ([author.name for author in found.authors], found.body) == (["刘敏"], BODY)


@pytest.mark.parametrize("line", ["| 留言与评论(共有 0 条评论) |", "（以下内容由 AI 生成，仅供参考。）"])
def test_more_of_what_sites_say(line: str) -> None:
    assert only_article(f"{TITLE}\n\n2019-03-05 10:20 来源：木工网\n\n{BODY}\n{line}\n").body == BODY


def test_decimal_numbers_begin_headings_and_no_sentence_goes_on_with_them() -> None:
    text = f"{TITLE}\n\n刘敏\n\n一、水车\n\n1.1 水车的由来\n\n{ONE}\n\n1.2 水车的修复\n\n{TWO}\n\n二、渡口\n\n2.1 渡口的由来\n\n{ONE[:-1]}，没有第二个。\n"
    body = body_of(text)
    assert body.count("\n### ") == 3
    assert "例：9时30分36秒\n\n1.1 年份不应简写" in body_of(f"{TITLE}\n\n刘敏\n\n{ONE}\n\n例：9时30分36秒\n\n1.1 年份不应简写，如1940年不应写作40年。\n\n{TWO}\n")


def test_measures_are_no_decimal_numbers() -> None:
    assert numeral("1.5米高的水车") is None
    assert numeral("2.5公里外的渡口") is None


def test_numbers_glued_to_their_headings() -> None:
    body = body_of(f"{TITLE}\n\n刘敏\n\n1引言\n\n{ONE}\n\n2水车的由来\n\n{TWO}\n\n3渡口的变迁\n\n{ONE[:-1]}，又过了一年。\n")
    assert body.count("## ") == 3


def test_numbered_things_below_each_other_head_nothing() -> None:
    assert "## " not in body_of(f"{TITLE}\n\n刘敏\n\n{ONE}\n\n1水车\n2渡口\n3木桥\n\n{TWO}\n")


def test_texts_of_a_collation_are_numbered() -> None:
    body = body_of(f"关于水车的介绍\n\n篇一：《水车的由来》\n\n{ONE}\n\n篇二：《水车的修复》\n\n{TWO}\n")
    assert body.count("## 篇") == 2


def test_a_title_set_wide_is_one() -> None:
    assert only_article(f"河 边 的 水 车 记 事\n\n{BODY}").title.replace("\u3000", "") == "河边的水车记事"
    assert only_article(f"首页 木工 渡口 水车 图纸 工具\n\n{BODY}").title == ""


def test_lines_with_triangles_and_whose_pictures_they_are() -> None:
    body = body_of(f"{TITLE}\n\n2019-03-05 木工网\n\n▲刘敏和他的徒弟在渡口。图片均为本报记者张文摄\n\n▲徒弟们在看图纸。\n\n{BODY}")
    assert body.count("{: .caption }") == 2


def test_who_stands_in_which_row() -> None:
    assert "{: .caption }" in body_of(f"{TITLE}\n\n刘敏\n\n{ONE}\n\n（前排由左至右刘敏、张文、李红；后排左起王小明、赵大川）\n\n{TWO}\n")
    assert "{: .caption }" not in body_of(f"{TITLE}\n\n刘敏\n\n{ONE}\n\n他从左到右看了一遍。\n\n{TWO}\n")


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


def test_a_short_line_below_the_name_of_a_picture_is_its_caption() -> None:
    text = f"{TITLE}\n\n2019-03-05 10:20 来源：木工网\n\n{ONE}\n\n图片1.png\n\n1986年7月21日《木工日报》\n\n{TWO}\n\n图片2.png\n\n{ONE[:-1]}，又过了一年。\n"
    body = body_of(text)
    assert body.count("{: .caption }") == 1
    assert "《木工日报》\n{: .caption }" in body


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


def test_a_caption_that_stands_twice_is_said_once() -> None:
    text = f"{TITLE}\n\n2019-03-05 10:20 来源：木工网\n\n{ONE}{TWO}\n\n活动现场。\n活动现场。\n\n{TWO}{ONE}\n"
    assert body_of(text) == f"{ONE}{TWO}\n\n活动现场。\n{{: .caption }}\n\n{TWO}{ONE}\n"


@pytest.mark.parametrize("cry", ["“来了！”", "当当当当。", "水车转了！"])
def test_a_cry_or_a_sound_that_comes_twice_stays(cry: str) -> None:
    text = f"{TITLE}\n\n2019-03-05 10:20 来源：木工网\n\n{ONE}{TWO}\n\n{cry}\n{cry}\n\n{TWO}{ONE}\n"
    assert only_article(text).body.count(cry) == 2


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


def test_who_stands_where_ends_its_sentence() -> None:
    assert "{: .caption }" in body_of(f"{TITLE}\n\n2019-03-05 10:20 来源：木工网\n\n木工日报记者（右）走访水西林村。\n\n{ONE}\n\n{TWO}\n")


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


def test_a_title_below_a_picture_and_its_caption_is_none_of_its_captions() -> None:
    caption = "三月五日，清河县渡口镇农民在河边架起第十二架水车，引水浇灌刚刚返青的麦田。刘敏摄"
    found = only_article(f"清河县农民忙春灌（图片）\n{caption}\n全县水车数量居全省第一\n{BODY}")
    assert "全县水车数量居全省第一\n{: .caption }" not in found.body
