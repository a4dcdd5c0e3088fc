"""Text copied from pages of many sites: what stands around a title tells of it, and what a site says goes. Like texts stay."""

from __future__ import annotations

import pytest
from cleaned_texts import ONE, TWO, body_of, cleaned, only_article

BODY = f"{ONE}\n\n{TWO}\n"
TITLE = "清河水车修复记事"


def authors(text: str) -> list[str]:
    return [author.name for author in only_article(text).authors]


@pytest.mark.parametrize(
    ("line", "date", "names"),
    [
        ("记者：刘敏　2019年3月5日", "2019-03-05", ["刘敏"]),
        ("文/刘敏 2019-03-05", "2019-03-05", ["刘敏"]),
        ("来源：木工网 作者：刘 敏 2019-03-05", "2019-03-05", ["刘敏"]),
        ("03-05 10:20 木工日报 刘敏 通讯员张文、李红", "", ["刘敏", "张文", "李红"]),
        ("(2019-03-05 10:20) 3120", "2019-03-05", []),
        ("2019-03-05 10:20 发表于江口\n以下文章来源于江口旧事 ，作者刘敏", "2019-03-05", ["刘敏"]),
        ("1953年3月　刘敏", "1953-03", ["刘敏"]),
        ("（一九五三年三月八日）　刘敏", "1953-03-08", ["刘敏"]),
        ("民国三十六年三月　江口县水利科科长　刘敏", "1947-03", ["刘敏"]),
        ("2019-03-05 10-20-33 来源：木工网 作者： 点击：次", "2019-03-05", []),
        ("05.03.2019  10:20", "2019-03-05", []),
        ("下一篇4 2019年3月5日 放大 缩小 默认", "2019-03-05", []),
    ],
)
def test_lines_that_tell_when_and_by_whom(line: str, date: str, names: list[str]) -> None:
    found = only_article(f"{TITLE}\n\n{line}\n\n{BODY}")
    assert (found.title, found.date, [author.name for author in found.authors], found.body) == (TITLE, date, names, BODY)


@pytest.mark.parametrize("line", ["记者：您哪年来的渡口", "文/图两张 2019年3月5日出版的那一册里有", "(2019-03-05) 这一天", "30.02.2019  10:20", "1953年3月　周庄", "以下文章来源于江口旧事，作者看山水"])
def test_lines_that_only_begin_so_are_text(line: str) -> None:
    found = only_article(f"{TITLE}\n\n{ONE}\n\n{line}\n\n{TWO}\n")
    assert (found.date, found.authors) == ("", ())
    assert line.split()[0] in found.body


def test_a_record_below_a_title_is_the_sites() -> None:
    found = only_article(f"{TITLE}\n  • 2019/3/5 10:20:30\n  • 类型：原创\n  • 来源：木工报\n  • 报纸编辑：张文\n  • 作者：特约记者 刘敏 李红\n{BODY}")
    assert (found.date, [author.name for author in found.authors], found.body) == ("2019-03-05", ["刘敏", "李红"], BODY)


def test_labels_above_their_values_are_the_sites() -> None:
    record = "作  者\n刘敏\n发表时间\n2019年03月05日\n成果类型\n论文\n"
    found = only_article(f"{TITLE}\n\n{record}{BODY}")
    assert (found.date, [author.name for author in found.authors], found.body) == ("2019-03-05", ["刘敏"], BODY)


def test_items_of_a_text_are_no_record() -> None:
    assert "木料：三根" in body_of(f"{TITLE}\n\n{ONE}\n\n• 木料：三根\n• 铁钉：二斤\n• 桐油：一桶\n\n{TWO}\n")


@pytest.mark.parametrize("title", ["“水车”还转得动吗？", "“水车修好的那一天，谁也没有想到。”渡口的木匠"])
def test_a_line_above_the_one_that_tells_source_and_day_is_the_title(title: str) -> None:
    found = only_article(f"木工画报\n\n{title}\n\n2019-03-05 10:20 来源：木工网\n\n{BODY}")
    assert found.title == title
    assert (found.kicker, found.date, found.body) == ("木工画报", "2019-03-05", BODY)


def test_a_sentence_above_such_a_line_is_no_title() -> None:
    found = only_article(f"{ONE}\n\n2019-03-05 10:20 来源：木工网\n\n{TWO}\n")
    assert found.title == ""


def test_a_day_behind_a_title_with_nothing_between() -> None:
    title = "清河县木工行公布名单 十二架水车重新转动"
    found = only_article(f"木工画报 > 时事\n\n{title}2019-03-05 10:20:30\n\n{BODY}")
    assert (found.title, found.date, found.body) == (title.replace(" ", "\u3000"), "2019-03-05", BODY)


def test_what_somebody_is_stands_below_his_name() -> None:
    found = only_article(f"{TITLE}\n\n刘敏\n清河水务学院木工系教授\n\n{BODY}")
    assert [author.name for author in found.authors] == ["刘敏"]
    assert found.body == f"清河水务学院木工系教授\n{{: .author-note }}\n\n{BODY}"


def test_a_heading_below_a_name_stays() -> None:
    assert "## 挑担子上车的人" in body_of(f"{TITLE}\n\n刘敏\n\n挑担子上车的人\n\n{ONE}\n\n河边的木工学徒\n\n{TWO}\n")


@pytest.mark.parametrize(
    "line",
    ["AAA", "64ebae12e4b072ff81e51046.jpg", "截屏2022-11-15 下午1.23.30.jpg", "+ 收藏", "主题活动 更多...", "热门搜寻", "木工日报社版权所有", "简体版 正在载入当前时间..."],
)
def test_what_only_a_site_says_goes(line: str) -> None:
    assert body_of(f"{TITLE}\n\n2019-03-05 10:20 来源：木工网\n\n{line}\n\n{BODY}") == BODY


@pytest.mark.parametrize("line", ["他收藏了一张水车.jpg", "她说还要更多的木料", "版权所有人是谁，没有人说得清楚。"])
def test_what_a_text_says_of_such_things_stays(line: str) -> None:
    assert line in body_of(f"{TITLE}\n\n{ONE}\n\n{line}\n\n{TWO}\n")


def test_buttons_below_each_other_go() -> None:
    assert body_of(f"{TITLE}\n2019-03-05 10:20:30 来源： 木工网\n关注木工网\n微博\nQzone\n评论\n图集\n\n{BODY}") == BODY


def test_one_such_word_may_head_a_part() -> None:
    assert "微博" in body_of(f"{TITLE}\n2019-03-05 10:20:30 来源： 木工网\n\n微博\n\n{BODY}")


def test_the_titles_of_the_page_of_a_paper_go() -> None:
    above = f"第10版：木工\n3上一版  下一版4\n\n{TITLE}\n渡口的桥\n船工歇了一天\n\n版面导航\n\n3上一期\n下一篇4 2019年3月5日 放大 缩小 默认\n\n"
    found = only_article(f"{above}{TITLE}\n\n{BODY}\n下一篇4\n")
    assert (found.title, found.date, found.kicker, found.body) == (TITLE, "2019-03-05", "", BODY)


def test_a_path_without_spaces_ends_with_its_title() -> None:
    found = only_article(f"欢迎书友访问渡口小说\n首页木工故事集{TITLE}\n\n{TITLE}\n\n{BODY}")
    assert (found.title, found.body) == (TITLE, BODY)


def test_the_beginning_of_a_paragraph_cut_by_the_page_goes() -> None:
    cut = ONE[:26]
    assert body_of(f"{TITLE}\n\n2019-03-05 10:20 来源：木工网\n\n{cut}\n\n{BODY}") == BODY


def test_a_line_of_verse_that_begins_the_next_one_stays() -> None:
    assert body_of(f"{TITLE}\n\n河水，流吧\n\n河水，流吧，流过渡口，流过桥，一直流到海里去吧。\n\n{TWO}\n").count("河水，流吧") == 2


def test_pictures_credited_with_a_name_in_two_parts_are_apart() -> None:
    shots = "修好的水车立在河边。 李 梅摄\n刘敏（右）与徒弟在锯木头。 清河木工行供图\n渡口的人都来看。 程 聪摄\n"
    body = body_of(f"2019-03-05 10:20:30 来源: 木工网\n{shots}{ONE}\n{TWO}\n")
    assert body.count(".caption") == 3


def test_who_is_only_spoken_of_is_no_author() -> None:
    text = f"{TITLE}\n\n作者：刘敏 日期：2019-03-05\n\n张文\n\n张文，木匠、船工。{ONE}\n\n{TWO}\n"
    assert authors(text) == ["刘敏"]


def test_a_name_that_is_behind_the_title_signs() -> None:
    assert authors(f"{TITLE}（哈斯朝鲁）\n哈斯朝鲁\n{BODY}") == ["哈斯朝鲁"]


def test_who_has_part_in_a_talk_begins_no_other_text() -> None:
    talk = f"{TITLE}\n\n作者： 刘敏   2019年03月05日 10:20  木工报    1099    收藏\n\n{ONE}\n\n□本期对谈嘉宾 张文\n\n木工报特约访谈人 刘敏\n\n刘敏：{ONE}\n\n张文：{TWO}\n"
    found = cleaned(talk).articles
    assert [article.title for article in found] == [TITLE]


def test_a_second_line_of_a_title_is_its_subtitle() -> None:
    found = only_article(f"清河县木工行公布今年修好的水车名单\n十二架水车重新转动起来\n{ONE}\n\n{TWO}\n")
    assert (found.subtitle, found.body) == ("十二架水车重新转动起来", BODY)


@pytest.mark.parametrize("heading", ["引子", "一、十二架水车重新转动起来"])
def test_names_of_parts_are_no_subtitles(heading: str) -> None:
    assert only_article(f"清河县木工行公布今年修好的水车名单\n\n{heading}\n\n{BODY}").subtitle == ""


def test_headings_of_several_parts_are_no_subtitles() -> None:
    body = body_of(f"清河县木工行公布今年修好的水车名单\n\n十二架水车重新转动起来\n\n{BODY}\n渡口的桥也修好了\n\n{TWO}\n\n{ONE}\n")
    assert body.count("## ") == 2


def test_the_day_of_a_paper_above_a_poem() -> None:
    poem = "\n\n".join(["天快亮时雪落下来", "覆盖了故乡的一切", "也覆盖了来时的脚印", "但游子知道", "无论走多远", "故乡总会在年关时", "轻轻呼唤每个孩子的", "姓名。回老家过年", "不是一次平常的旅程"])
    found = only_article(f"2019年03月05日 \n\n第07版：渡口\n\n久违的乡愁\n\n● 刘敏\n\n{poem}\n")
    assert (found.title, found.date, [author.name for author in found.authors]) == ("久违的乡愁", "2019-03-05", ["刘敏"])


def test_who_says_what_is_quoted_is_no_lost_text() -> None:
    assert "缺失" not in body_of(f"河边没有路，走的人多了才有路，这是老师傅的话。 by 刘敏\n\n{ONE}\n\n{TWO}\n\n{ONE[::-1][1:]}。\n")


def test_the_box_of_a_blog_and_its_tags_go() -> None:
    box = "个人资料\n  • 博客等级：\n  • 博客积分：120\n  • 关注人气：\n  • 获赠金笔：0支\n正文 字体大小：\n"
    foot = "\n0\n\n阅读 收藏 喜欢 打印举报/Report\n\n新浪BLOG意见反馈留言板 欢迎批评指正\n"
    found = only_article(f"{box}\n{TITLE}\n\n(2019-03-05 01:06:23)\n标签：\n\n水车\n\n木工\n\n分类： 渡口\n\n{BODY}{foot}")
    assert (found.title, found.date) == (TITLE, "2019-03-05")
    assert found.body.startswith(BODY)
    assert "Report" not in found.body


def test_a_list_of_things_and_words_below_a_label_stay() -> None:
    body = body_of(f"{TITLE}\n\n{ONE}\n\n标签：\n\n水车\n\n分类： 渡口\n\n• 博客积分：120\n\n{TWO}\n")
    assert "标签：" in body
    assert "博客积分" in body


@pytest.mark.parametrize(("day", "date"), [("25/03/2019", "2019-03-25"), ("03/25/2019 10:20", "2019-03-25"), ("10/09/2019", "")])
def test_days_with_strokes_are_told_where_their_numbers_tell_the_month(day: str, date: str) -> None:
    found = only_article(f"登录\n{day}\n{TITLE}\n作者： 刘敏\n\n{BODY}")
    assert (found.title, found.date, [author.name for author in found.authors], found.body) == (TITLE, date, ["刘敏"], BODY)


def test_a_summary_said_twice_above_a_text_goes_once() -> None:
    assert body_of(f"{TITLE}\n{ONE}老师傅说，这一回要修得能再转三十年。\n责任编辑：张文\n{ONE}老师傅说，这一回要修得能再转三十年。\n{TWO}\n").count(ONE) == 1


def test_a_sentence_said_again_later_stays() -> None:
    assert body_of(f"{TITLE}\n\n{ONE}\n\n{TWO}\n\n{ONE[::-1][1:]}。\n\n{ONE}\n").count(ONE) == 2


def test_the_title_of_a_picture_is_the_title_again() -> None:
    found = only_article(f"{TITLE}\n\n栏目：资讯发布：2019-03-05浏览：2收藏\n\n{TITLE}，第1张\n\n{BODY}")
    assert (found.title, found.date, found.body) == (TITLE, "2019-03-05", BODY)


def test_names_of_reporters_without_anything_between_sign() -> None:
    assert authors(f"{TITLE}\n清河社记者刘建新贾永本报记者钟嘉\n{BODY}") == ["刘建新", "贾永", "钟嘉"]


def test_the_name_of_a_page_with_its_section_and_site_goes() -> None:
    found = only_article(f"{TITLE}-木工文化-木工网\n木工网首页时政评论国际军事社会财经企业工会维权就业论坛\n\n木工文化\n\n{TITLE}\n\n2019-03-05 06:26:30 木工网--《木工日报》\n\n{BODY}")
    assert (found.title, found.kicker, found.date, found.body) == (TITLE, "", "2019-03-05", BODY)


def test_the_clock_of_a_site_is_no_title() -> None:
    above = "设为首页|加入收藏\n今天是：2024年4月25日 星期四\n全站搜索：\n渡口公告\n\n您的位置：首页 >> 学习\n\n"
    found = only_article(f"{above}水车是怎样修好的？\n作者：刘敏来源：木工网站浏览：102466次时间：2019年3月5日\n\n{BODY}")
    assert (found.title, found.kicker, found.date, found.body) == ("水车是怎样修好的？", "", "2019-03-05", BODY)


def test_a_section_above_a_poem_goes() -> None:
    poem = "我行走在河边的大道上，\n仿佛走进绿色的海洋，\n绿油油的草木青葱，\n红艳艳的月季花香，\n水车慢慢地转动，\n处处是鸟语花香。\n"
    found = only_article(f"文化生活\n您现在所在位置：员工天地 > 文化生活\n河边的大道\n{poem}")
    assert (found.title, found.kicker) == ("河边的大道", "")


@pytest.mark.parametrize(
    ("line", "date", "names"),
    [
        ("2019-03-05 刘敏 木工的河", "2019-03-05", ["刘敏"]),
        ("2019/03/05/ 09:35 来源：木工网-木工日报 刘敏", "2019-03-05", ["刘敏"]),
        ("木工画报 | 时间： 2019-03-05 10:09:23 | 出版社： 《木工文献》杂志", "2019-03-05", []),
        ("・2019/03/05 ・506字 ・阅读时间约 1 分钟 ・八年级", "2019-03-05", []),
        ("2019年03月05日 木工画报网 责任编辑：jiping 热度：0", "2019-03-05", []),
    ],
)
def test_more_lines_that_tell_when_and_by_whom(line: str, date: str, names: list[str]) -> None:
    found = only_article(f"{TITLE}\n\n{line}\n\n{BODY}")
    assert (found.title, found.date, [author.name for author in found.authors], found.body) == (TITLE, date, names, BODY)


def test_an_account_below_a_title_is_no_title() -> None:
    found = only_article(f"{TITLE}\n\nespa.taipei\n・2019/03/05 ・506字 ・阅读时间约 1 分钟\n\n{BODY}")
    assert (found.title, found.date, [author.name for author in found.authors]) == (TITLE, "2019-03-05", ["espa.taipei"])


def test_a_section_between_the_day_and_the_title() -> None:
    found = only_article(f"【微言】{TITLE}\n\n 2019/03/05/ 09:35 来源：木工日报\n\n【微言】\n\n{TITLE}\n\n　　刘敏\n\n{BODY}")
    assert (found.title, found.kicker, found.date, [author.name for author in found.authors]) == (TITLE, "【微言】", "2019-03-05", ["刘敏"])


def test_counts_of_nothing_above_a_text_go() -> None:
    assert body_of(f"0\n\n0\n0\n\n分享\n\n{TITLE}\n\n2019-03-05 10:20 来源：木工网\n\n{BODY}") == BODY


def test_somebody_speaks_below_a_numbered_heading() -> None:
    talk = f"      一、未来一直是渡口各个木匠投射自身理想的精神空间\n        黄：{ONE}\n        顾：{TWO}\n        黄：{ONE[::-1][1:]}。\n"
    assert "空间\n\n黄：" in body_of(f"{TITLE}\n\n{talk}")


def test_a_title_may_speak_of_telephones() -> None:
    assert only_article(f"【特写】水车修复：69万个电话背后的辛酸\n\n{BODY}").title == "【特写】水车修复：69万个电话背后的辛酸"


def test_the_step_before_the_text_in_a_path_is_the_title() -> None:
    found = only_article(f"渡口教育在线> 高等木工> 学术交流> {TITLE} > 正文\n\n{TITLE}\n\n{TITLE}\n\n{BODY}")
    assert (found.title, found.body) == (TITLE, BODY)


@pytest.mark.parametrize("line", ["范明+杨小楠", "范明++杨小楠", "范 明，杨小楠"])
def test_authors_in_a_row(line: str) -> None:
    assert authors(f"{TITLE}\n{line}\n{BODY}") == ["范明", "杨小楠"]


def test_clauses_in_a_row_are_no_authors() -> None:
    assert authors(f"{TITLE}\n先修桥，后修路\n{BODY}") == []


def test_an_english_day_above_a_title() -> None:
    found = only_article(f"Saturday, July 28, 2012\n\n{TITLE}\n\n{BODY}\n0 comments:\n\nPost a Comment\n")
    assert (found.title, found.date, found.body) == (TITLE, "2012-07-28", BODY)


def test_a_short_line_above_a_title_and_its_caption_is_its_kicker() -> None:
    found = only_article(f"木工周报\n\n渡口的水车为什么停了？一场从锯木头烧起的争论\n修好的水车立在河边。（摄影／刘敏）\n\n{BODY}")
    assert (found.kicker, found.title) == ("木工周报", "渡口的水车为什么停了？一场从锯木头烧起的争论")


def test_words_below_the_word_for_key_words() -> None:
    body = body_of(f"{TITLE}\n{ONE}\n关键词\n水车；渡口；木工结构；修复方式\n{TWO}\n")
    assert body.count("{: .keywords }") == 2
    assert f"\n{TWO}\n" in body


def test_a_sentence_below_the_word_for_key_words_is_text() -> None:
    assert ".keywords" not in body_of(f"{TITLE}\n{ONE}\n关键词\n{TWO}\n")
