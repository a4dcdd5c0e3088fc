"""Pages of the web that were selected and copied whole: the text stays, with its head; what the site set around it goes."""

from __future__ import annotations

import pytest
from cleaned_texts import ONE, TWO, body_of, cleaned, only_article

TITLE = "清河边最后一架水车重新转动"
THREE = "河水从闸口流下来，把木轮推得吱呀作响，岸上的人都站住了脚，谁也没有说话。"
BODY = f"{ONE}\n\n{TWO}\n\n{THREE}\n"
BARS = "首页\n要闻\n社会\n财经\n体育\n登录\n注册\n客户端下载\n"
LISTED = "渡口的桥明年开工\n木工行招收学徒\n清河水位回落\n老船工讲述往事\n"
FOOT = f"责任编辑：张文\n分享到：\n微博\n微信\n相关阅读\n{LISTED}热门评论\n河边人 3小时前\n说得好\n回复 2\n友情链接\n木工网\nCopyright © 2019 清河网 版权所有\n清河公网安备31010602000299号\n"
PATH = "首页 > 社会 > 正文\n"


def test_bars_comments_and_other_titles_go() -> None:
    found = only_article(f"{BARS}{PATH}{TITLE}\n2019-03-05 10:20:30　来源: 木工网 举报\n326\n分享到：\n微信\nQQ空间\n\n{BODY}\n{FOOT}")
    assert (found.title, found.date, found.body) == (TITLE, "2019-03-05", BODY)


def test_so_they_do_on_a_page_of_another_build() -> None:
    above = "清河网 登录\n1\n转发\n微博\nQzone\n微信\n"
    below = f"水车\n清河\n木轮\n收藏\n举报\n2 条评论\n评论\n河边人 7小时前\n看过\n回复 0\n{LISTED}"
    text = f"{TITLE}，清河的木轮又转起来了。"
    found = only_article(f"{above}{TITLE}\n原创 河边人 2019-03-05 10:20:30\n\n{text}\n\n{BODY}\n{below}")
    assert (found.title, found.date, found.body) == (TITLE, "2019-03-05", f"{text}\n\n{BODY}")


def test_the_ledger_has_each_end_once() -> None:
    rows = [edit for edit in cleaned(f"{BARS}{PATH}{TITLE}\n2019-03-05 10:20　来源: 木工网\n\n{BODY}\n{FOOT}").ledger if "整页复制" in edit.reason or "copied whole" in edit.reason]
    assert len(rows) == 2


@pytest.mark.parametrize(
    ("told", "date"),
    [
        ("2019-03-05 10:20 河边人 老船工 渡口客", "2019-03-05"),
        ("2019年03月05日10:20  木工网   我有话说(137人参与) 收藏本文", "2019-03-05"),
        ("2019年03月05日 木工传媒 渡口新闻 1665 0", "2019-03-05"),
        ("河边人 2019-03-05 10:20:30", "2019-03-05"),
    ],
)
def test_who_put_the_text_there_and_when(told: str, date: str) -> None:
    found = only_article(f"{BARS}{PATH}{TITLE}\n{told}\n\n{BODY}\n{FOOT}")
    assert (found.title, found.date, found.body) == (TITLE, date, BODY)


def test_a_day_below_the_text_is_its_own_where_none_stands_above() -> None:
    found = only_article(f"{BARS}{PATH}{TITLE}\n\n{BODY}\n查看评论\n阅读 539\n发布日期：2019-03-05 14:34:12 所属分类：渡口\n{FOOT}")
    assert (found.title, found.date, found.body) == (TITLE, "2019-03-05", BODY)


def test_names_between_buttons_and_a_source_alone_go() -> None:
    found = only_article(f"{BARS}{TITLE}\n河边木工\n关注\n2019年03月05日 10:20:30\n来源：木工网\n32人参与11评论\n\n{BODY}\n{FOOT}")
    assert (found.title, found.date, found.body) == (TITLE, "2019-03-05", BODY)


def test_headings_numbers_and_captions_of_the_text_stay() -> None:
    text = f"1\n\n挑担子上车的人\n\n{BODY}\n2\n\n河边的学徒\n\n水车修好的那天。 刘敏 摄\n\n{BODY}"
    body = body_of(f"{BARS}{PATH}{TITLE}\n2019-03-05 10:20:30　来源: 木工网 举报\n326\n分享到：\n微信\n\n{text}\n{FOOT}")
    assert "挑担子上车的人" in body
    assert "河边的学徒" in body
    assert "刘敏" in body
    assert body.count(ONE) == 2


def test_what_belongs_to_the_text_below_its_editor_stays() -> None:
    assert "水车，又名天车。" in body_of(f"{BARS}{PATH}{TITLE}\n2019-03-05 10:20　来源: 木工网\n\n{BODY}\n责任编辑：张文\n\n注释：\n\n水车，又名天车。\n\n分享\n微博\n微信\n版权所有\n")


def test_another_text_on_the_page_stays_above_and_below() -> None:
    other = f"渡口的桥修好之后的第一天\n2019-04-06 09:10　来源: 木工网\n\n{THREE}{ONE}\n"
    page = f"{BARS}{PATH}{TITLE}\n2019-03-05 10:20　来源: 木工网\n\n{BODY}\n{FOOT}\n"
    for text in (f"{page}\n{BARS}{other}\n{FOOT}", f"{BARS}{other}\n{FOOT}\n{page}"):
        bodies = "".join(article.body for article in cleaned(text).articles)
        assert THREE + ONE in bodies
        assert TWO in bodies


def test_a_poem_below_its_day_stays_though_a_note_follows() -> None:
    poem = "天快亮时雪落下来\n覆盖了故乡的一切\n也覆盖了来时的脚印\n但游子知道\n无论走多远\n故乡总会在年关时\n轻轻呼唤\n每个孩子的姓名\n"
    found = only_article(f"{BARS}久违的乡愁\n刘敏\n2019-03-05 10:20　来源: 木工网\n分享到：\n微信\n微博\n\n{poem}\n{ONE}\n\n{TWO}\n\n{FOOT}")
    assert found.title == "久违的乡愁"
    for line in poem.split():
        assert line in found.body


def test_verse_below_a_heading_that_a_button_may_have_stays() -> None:
    verse = "水车转过了一个冬天\n木轮上结着冰\n河边的人都走了\n只有它还记得\n那些来过的船\n和没有来过的船\n夜里它也不睡\n数着水声\n"
    assert "只有它还记得" in body_of(f"{TITLE}\n\n{BODY}\n推荐\n\n{verse}\n")


def test_words_of_buttons_in_a_text_are_no_site() -> None:
    text = f"{TITLE}\n\n刘敏\n\n{BODY}\n评论\n\n{ONE}\n\n推荐\n\n{TWO}\n\n关注\n\n{THREE}\n"
    body = body_of(text)
    for word in ("评论", "推荐", "关注", ONE, TWO, THREE):
        assert word in body


def test_a_register_and_a_play_are_no_copied_pages() -> None:
    names = "".join(f"{name}\n" for name in ("王小明", "李红", "张文", "周克勤", "陈伯年", "赵大河"))
    assert "周克勤" in body_of(f"清河水车修复人员名单\n\n{ONE}\n\n{names}\n搜索\n\n王大成\n")
    play = "".join(f"刘敏　你看这木轮。\n老船工　转起来了。（{n}）\n" for n in range(4))
    assert "转起来了。（3）" in body_of(f"水车（独幕剧）\n\n{ONE}\n\n{play}\n幕落\n")


def test_short_lines_of_the_text_far_below_the_buttons_stay() -> None:
    lines = "明天一早\n\n渡口就要封闭三天，\n\n大家绕行。\n\n为什么呢\n\n因为水车\n\n要换木轮！\n\n01\n\n简单说就是\n\n木轮换新。\n\n"
    body = body_of(f"{BARS}{PATH}{TITLE}\n2019-03-05 10:20　来源: 木工网\n分享到\n19 跟贴\n\n{lines}{BODY}\n{FOOT}")
    for line in lines.split():
        assert line in body


def test_the_name_of_a_paper_above_the_minute_goes() -> None:
    found = only_article(f"{BARS}{PATH}{TITLE}\n\n清河日报\n\n2019-03-05 10:20\n\n字号\n\n{BODY}\n{FOOT}")
    assert (found.title, found.date, found.body) == (TITLE, "2019-03-05", BODY)


def test_what_the_site_keeps_back_is_still_told() -> None:
    page = f"{BARS}{PATH}{TITLE}\n2019-03-05 10:20　来源: 木工网\n\n{BODY}\n"
    assert "缺失" in cleaned(f"{page}登录后阅读全文\n{FOOT}").articles[0].body
    assert "缺失" not in cleaned(f"{page}{FOOT}登录后阅读全文\n").articles[0].body


def test_a_notice_above_its_enclosure_stays() -> None:
    notice = f"清河县水务局关于《水车修复办法》征求意见的公告\n2019-03-05 来源: 清河县水务局\n字体大小:\n\n为进一步做好清河水车的修复工作，现将办法草案公布如下，欢迎各界提出意见反馈，截止日期见后。\n\n联系电话:84075009\n\n清河县水务局\n\n2019年3月5日\n\n清河县水车修复办法（草案）\n\n{BODY}\n{BODY}\n分享\n微博\n微信\n"
    text = "".join(f"{article.title}{article.body}" for article in cleaned(notice).articles)
    for words in ("征求意见的公告", "为进一步做好", "84075009", "（草案）"):
        assert words in text


def test_short_titles_and_their_authors_stay_between_bars_and_day() -> None:
    found = only_article(f"首页 > 文化 > 副刊\n\n河边的水车\n\n刘敏明 文\n\n（2019年3月5日）\n\n{BODY}\n分享到：\n微博\n版权所有 违者必究\n")
    assert (found.title, found.body) == ("河边的水车", BODY)


def test_quoted_lines_and_text_broken_line_by_line_stay() -> None:
    letter = "> 知远兄：\n> 来信收到。所询水车零点，\n> 查旧档可得。\n> 弟慕云\n"
    assert "慕云" in body_of(f"{TITLE}\n\n{BODY}\n{letter}")
    broken = "".join(f"第{n}架水车修好的那天，岸上的人都来看\n木轮转得怎么样，他们说了又说\n" for n in range(9))
    assert "第8架" in body_of(f"{TITLE}\n\n{BODY}\n分享：他们说的话\n{broken}\n微博\n微信\n版权所有\n")
