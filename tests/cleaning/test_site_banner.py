"""What a copied page has above its title, below its editor's line, and said twice; what looks so and stays."""

from __future__ import annotations

import pytest

from tests.cleaning.cleaned_texts import ONE, TWO, body_of, only_article

TITLE = "河边的水车又转起来了"
BODY = f"{ONE}\n\n{TWO}\n"
TOLD = "来源：清河日报 2018年05月21日08:33"


@pytest.mark.parametrize(
    "above", ["用户登录投稿\n\n木工协会主管\n", "清河网客户端\n清河网手机版\n清河网官方微信\n2023年09月18日 星期一\n清河在线\n", "网络城邦\n上一篇 回创作列表 下一篇   字体：\n"]
)
def test_scraps_of_a_site_above_the_title_go(above: str) -> None:
    article = only_article(f"{above}{TITLE}\n{TOLD}\n\n{ONE}\n\n{TWO}\n")
    assert (article.title, article.date, article.kicker, article.body) == (TITLE, "2018-05-21", "", BODY)


def test_a_kicker_above_the_title_stays() -> None:
    article = only_article(f"木工夜话\n{TITLE}\n{TOLD}\n\n{ONE}\n\n{TWO}\n")
    assert (article.title, article.kicker) == (TITLE, "木工夜话")


def test_a_sentence_above_the_title_is_no_scrap() -> None:
    assert "他在网站上读到这件事。" in body_of(f"他在网站上读到这件事。\n{TITLE}\n{TOLD}\n\n{ONE}\n\n{TWO}\n")


def test_below_the_line_of_the_editor_is_the_sites() -> None:
    below = "分享按钮\n【编辑：刘敏】\n    ----- 文化新闻精选 -----\n河生的原贴：\n今年的桐油贵了。\n"
    assert body_of(f"{TITLE}\n{TOLD}\n\n{ONE}\n\n{TWO}\n\n{ONE}{TWO}\n{below}") == f"{BODY}\n{ONE}{TWO}\n"


@pytest.mark.parametrize("below", ["注释：水车，又名筒车。", "[1] 清河镇志，第三卷。", "作者简介：刘敏，1950年生，木工。"])
def test_what_belongs_to_the_text_stays_below_the_line_of_the_editor(below: str) -> None:
    assert below[3:8] in body_of(f"{TITLE}\n{TOLD}\n\n{ONE}\n\n{TWO}\n\n{ONE}{TWO}\n责任编辑：李河生\n{below}\n")


def test_below_an_editor_of_a_text_without_a_sites_line_nothing_goes() -> None:
    assert "今年的桐油贵了" in body_of(f"{TITLE}\n\n{ONE}\n\n{TWO}\n\n{ONE}{TWO}\n责任编辑：李河生\n今年的桐油贵了\n")


def test_a_head_that_a_journals_site_says_twice_is_said_once() -> None:
    head = f"{TITLE}\n——以清河镇为例\n\n{{}}刘敏\n\n（清河镇工匠学校，清河100091）\n\n"
    article = only_article(head.format("2016-02-05 20:30刘敏\n木工学刊 2016年6期\n关键词：水车清河\n\n") + head.format("") + f"{ONE}\n\n{TWO}\n")
    assert (article.title, article.subtitle, article.date) == (TITLE, "——以清河镇为例", "2016-02-05")
    assert [author.name for author in article.authors] == ["刘敏"]
    assert article.body.count("工匠学校") == 1
    assert article.body.endswith(BODY)


def test_a_title_between_two_of_itself_with_a_number_goes_too() -> None:
    text = f"《水车》原文及译文\n第1篇：《水车》原文及译文\n《水车》原文及译文\n{ONE}\n{TWO}\n"
    assert (only_article(text).title, only_article(text).body) == ("《水车》原文及译文", BODY)


def test_a_title_of_any_build_stands_above_such_a_line() -> None:
    article = only_article(f"一座水车，为何吸引人 清河镇地处偏远，平均每天接待七八千人\n{TOLD}\n\n{ONE}\n\n{TWO}\n")
    assert (article.title, article.body) == ("一座水车，为何吸引人　清河镇地处偏远，平均每天接待七八千人", BODY)


@pytest.mark.parametrize(
    "line",
    [
        "上清河阅读APP看书，第一时间看更新",
        "请继续往下阅读……",
        "友情提示：如果本网页打开太慢或显示不完整，请刷新本网页！",
        "您即将进入之新闻内容 需满18岁 方可浏览。",
        "[启动LINE推播] 每日重大新闻通知",
        "? 人气",
    ],
)
def test_what_only_sites_say_goes(line: str) -> None:
    assert body_of(f"{TITLE}\n\n{ONE}\n\n{line}\n\n{TWO}\n") == BODY


def test_the_name_of_an_album_and_its_button_go() -> None:
    assert body_of(f"{TITLE}\n\n{ONE}\n旧水车\n旧水车（7张）\n{TWO}\n") == BODY
    assert "旧水车（7张）" in body_of(f"{TITLE}\n\n{ONE}\n\n刨子照片\n\n旧水车（7张）\n\n{TWO}\n")


def test_the_day_above_the_banner_and_the_paper_below_the_subtitle() -> None:
    above = "第05版：工匠\n清河日报图文数据库（1946-2021）\n清河日报 2021年09月12日 星期日\n返回目录  放大缩小全文复制\n"
    article = only_article(f"{above}{TITLE}\n——记清河镇的木匠\n本报记者 刘敏 《清河日报》（2021年09月12日 第05版）\n\n{ONE}\n\n{TWO}\n")
    assert (article.title, article.subtitle, article.date) == (TITLE, "——记清河镇的木匠", "2021-09-12")
    assert ([author.name for author in article.authors], article.body) == (["刘敏"], BODY)


def test_a_longer_line_above_a_byline_is_the_title_and_no_scrap() -> None:
    article = only_article(f"下载客户端\n登录\n{TITLE}\n清河新闻记者 刘敏\n2022-03-21 10:09\n字号\n\n{ONE}\n\n{TWO}\n")
    assert (article.title, [author.name for author in article.authors], article.body) == (TITLE, ["刘敏"], BODY)


def test_labels_without_values_go_beside_a_day() -> None:
    assert body_of(f"{TITLE}\n发布日期：2025-07-31 16:24\n来源：\n浏览次数：次\n{ONE}\n{TWO}\n") == BODY


def test_a_label_with_its_value_below_stays() -> None:
    assert "作者：" in body_of(f"{TITLE}\n\n作者：\n\n{ONE}\n\n{TWO}\n")


def test_the_original_title_goes_where_it_has_the_same_words() -> None:
    assert body_of(f"{TITLE}\n2020-12-19 清河网\n原标题：[工匠]{TITLE}\n{ONE}\n{TWO}\n") == BODY
    assert "原标题" in body_of(f"{TITLE}\n2020-12-19 清河网\n原标题：木匠的一天\n{ONE}\n{TWO}\n")


def test_a_title_in_several_parts_right_above_the_text() -> None:
    title = "汇整清河学堂学生日记手稿 装订全镇独一无二的手工书 《书写水车 记录河岸：学生日记三百六十五天》成果发表"
    article = only_article(f"{title}\n\n{ONE}\n\n{TWO}\n")
    assert (article.title.replace("\u3000", " "), article.body) == (title, BODY)


def test_counts_beside_the_buttons_go_and_a_number_alone_stays() -> None:
    assert body_of(f"首页 > 要闻 > 正文\n\n{TITLE}\n\n0\n分享至\n\n{ONE}\n\n{TWO}\n") == BODY
    assert "\n1\n" in body_of(f"{TITLE}\n\n{ONE}\n\n1\n\n{TWO}\n")


def test_the_name_of_the_page_above_its_title_goes() -> None:
    head = "志书评论三题_清河网\n刘敏-2021-06-13 05:48\n志书评论三题\n刘敏\n"
    article = only_article(f"{head}关键词 志书 评论 作用\n摘 要 {ONE}{TWO}\n{ONE}\n{TWO}\n")
    assert (article.title, article.date, [author.name for author in article.authors]) == ("志书评论三题", "2021-06-13", ["刘敏"])
    assert article.body == f"关键词 志书 评论 作用\n{{: .keywords }}\n\n摘 要 {ONE}{TWO}\n{{: .abstract }}\n\n{BODY}"


@pytest.mark.parametrize("line", ["摘要 他只念了一段。", "关键词 在这里。"])
def test_an_abstract_without_colon_is_long_and_key_words_are_several(line: str) -> None:
    assert "{: ." not in body_of(f"{TITLE}\n\n{ONE}\n\n{line}\n\n{TWO}\n")


@pytest.mark.parametrize("last", ["相关阅读", "最热新闻\n精彩推荐", "附件下载："])
def test_sections_of_a_site_with_nothing_below_them_go(last: str) -> None:
    assert body_of(f"{TITLE}\n\n{ONE}\n\n{TWO}\n\n{last}\n") == BODY
    assert "相关阅读" in body_of(f"{TITLE}\n\n{ONE}\n\n相关阅读\n\n{TWO}\n")


def test_a_notice_of_rights_at_the_end_goes_with_what_it_says() -> None:
    notice = "版权声明\n凡清河网刊登内容，未经授权许可，任何人不得转载。\n违反上述声明的，本网将追究其责任。\n"
    assert body_of(f"{TITLE}\n\n{ONE}\n\n{TWO}\n\n{ONE}{TWO}\n\n{notice}") == f"{BODY}\n{ONE}{TWO}\n"
    assert "版权声明" in body_of(f"{TITLE}\n\n{ONE}\n\n版权声明\n\n{TWO}\n")


def test_a_welcome_and_a_licence_are_a_sites() -> None:
    welcome = "欢迎访问“中国水车”网\n清河镇信息办准许从事信息服务的网站 信息服务许可证 编号：10120170019\n"
    assert only_article(f"{welcome}{TITLE}\n{TOLD}\n\n{ONE}\n\n{TWO}\n").title == TITLE


def test_buttons_between_title_and_text_go() -> None:
    article = only_article(f"{TITLE}\n\n回到顶端\n|||\n热门：\n\n{TOLD}\n\n文字大小\n\n分享\n\n收藏\n\n{ONE}\n\n{TWO}\n")
    assert (article.title, article.date, article.body) == (TITLE, "2018-05-21", BODY)


def test_other_titles_with_numbers_below_the_editor_go() -> None:
    article = only_article(f"{TITLE}\n{TOLD}\n\n{ONE}\n\n{TWO}\n\n[责任编辑：刘敏]\n\n1. 渡口的桥修好了\n2. 木工铺里来了新徒弟\n")
    assert article.body == BODY


def test_numbered_notes_below_the_editor_stay() -> None:
    article = only_article(f"{TITLE}\n{TOLD}\n\n{ONE}\n\n{TWO}\n\n[责任编辑：刘敏]\n\n1. 见《清河志》第三卷。\n2. 见《水车谱》上册。\n")
    assert "清河志" in article.body
    assert "水车谱" in article.body


def test_the_title_with_the_number_of_the_page_behind_it_is_said_twice() -> None:
    article = only_article(f"{TITLE}(1 / 3)\n\n{TITLE}\n\n{ONE}\n\n{TWO}\n")
    assert (article.title, article.body) == (TITLE, BODY)


def test_the_field_of_the_day_stands_before_any_text() -> None:
    article = only_article(f" date 2025-09-17 {ONE * 2}\n\n{TWO}\n")
    assert (article.title, article.date, article.body) == ("", "2025-09-17", f"{ONE * 2}\n\n{TWO}\n")


def test_parts_of_a_wiki_on_a_small_screen() -> None:
    body = body_of(f"打开主菜单\n\n{ONE}\n\n目录\n\n生平编辑\n\n{TWO}\n\n水车编辑\n\n{ONE[:-1]}了。\n")
    assert "## 生平\n" in body
    assert "## 水车\n" in body
    assert "主菜单" not in body


def test_who_edits_is_no_link_of_a_wiki() -> None:
    assert "报社编辑" in body_of(f"{ONE}\n\n报社编辑\n\n{TWO}\n\n美术编辑\n\n{ONE[:-1]}了。\n")


def test_an_entry_of_a_person_bears_the_name() -> None:
    article = only_article(f"刘敏\n\n木工协会五位会长之一\n\n刘敏（1904年4月30日－1950年10月27日），字河生，清河镇人，是镇上最早的木工。\n\n{ONE}\n")
    assert (article.title, article.authors) == ("刘敏", ())


def test_the_name_of_a_site_and_a_count_beside_a_title_said_twice_go() -> None:
    article = only_article(f"清河县地情网\n\n水车的故事\n\n801\n\n水车的故事\n\n{ONE}\n\n{TWO}\n")
    assert (article.title, article.kicker, article.body) == ("水车的故事", "", BODY)


def test_a_kicker_above_a_title_said_twice_stays() -> None:
    article = only_article(f"木工夜话\n\n水车的故事\n\n801\n\n水车的故事\n\n{ONE}\n\n{TWO}\n")
    assert "木工夜话" in (article.kicker, article.title) or "木工夜话" in article.body


def test_a_title_may_begin_with_the_years_of_its_book() -> None:
    assert only_article(f"(乾隆)清河县志\n{ONE}\n\n{TWO}\n").title == "（乾隆）清河县志"


def test_a_numbered_heading_in_brackets_is_no_title() -> None:
    assert only_article(f"(一)清河县志\n{ONE}\n\n{TWO}\n").title == ""


def test_where_a_text_comes_from_and_who_edited_it_go_together() -> None:
    assert body_of(f"{ONE}\n\n{TWO}\n\n本文来源：清河日报  责任编辑：刘敏_NN7379\n") == BODY
    assert "本文来源" in body_of(f"{ONE}\n\n{TWO}\n\n本文来源：作者在清河镇的日记，责任编辑：刘敏，请勿转载。\n")


def test_lines_of_a_program_are_no_running_heads() -> None:
    code = "".join(f"def parse():\n数据 = {n}\nif not data:\n    return {n}\n\n{text}\n\n" for n, text in enumerate((ONE, TWO, ONE[:-1] + "了。")))
    assert body_of(f"{TWO}\n\n{code}").count("def parse") == 3


def test_fields_of_a_site_may_be_a_list_and_say_nothing() -> None:
    article = only_article(f"{TITLE}\n\n  • 发布时间: 2015-06-14\n  • 作者: 暂无\n  • 阅读次数: 12\n\n{ONE}\n\n{TWO}\n")
    assert (article.title, article.date, article.authors, article.body) == (TITLE, "2015-06-14", (), BODY)


def test_a_list_of_what_somebody_wrote_stays() -> None:
    assert "作者" in body_of(f"{ONE}\n\n• 作者：刘敏\n• 书名：水车谱\n\n{TWO}\n")


def test_who_keeps_a_site_wrote_nothing() -> None:
    assert only_article(f"{TITLE}\n\n时间:2025-03-24 来源:原创作者:管理员点击:\n\n{ONE}\n\n{TWO}\n").authors == ()
    assert only_article(f"{TITLE}\n\n时间:2025-03-24 来源:原创作者:管理点击:\n\n{ONE}\n\n{TWO}\n").authors


def test_the_name_and_channel_of_a_site_above_a_title_go() -> None:
    article = only_article(f"手机清河网 国际\n\n{TITLE}\n\n2024-11-08 12:01 清河网\n\n{ONE}\n\n{TWO}\n")
    assert (article.title, article.kicker) == (TITLE, "")


def test_a_name_in_single_characters_and_a_place_of_work_without_brackets() -> None:
    article = only_article(f"{TITLE}\n\n2022-02-03\n\n刘 河 生\n\n清河大学 文学院，清河 410082\n\n{ONE}\n\n{TWO}\n")
    assert [a.name for a in article.authors] == ["刘河生"]
    assert "清河大学 文学院，清河 410082\n{: .author-note }" in article.body


def test_the_number_of_a_page_in_a_data_base_goes() -> None:
    article = only_article(f"登陆注册\n47853300000160\n\n{TITLE}\n\n{ONE}\n\n{TWO}\n")
    assert (article.title, article.body) == (TITLE, BODY)


@pytest.mark.parametrize("text", ["（小记者：育齐.冠宇.东晋）", "编者：李河生.刘敏.王宁"])
def test_dots_between_names_stay(text: str) -> None:
    assert text in body_of(f"{ONE}\n\n{text}\n\n{TWO}\n").replace("（", "（")


def test_a_dot_at_the_end_of_a_sentence_is_widened() -> None:
    assert "老师傅来了。大家都站起来。" in body_of(f"{ONE}\n\n那天傍晚老师傅来了.大家都站起来.\n\n{TWO}\n")


def test_a_short_title_said_twice_at_the_top() -> None:
    article = only_article(f"水车桥\n\n水车桥\n\n水车桥，又名清河桥，{ONE}\n\n{TWO}\n")
    assert article.title == "水车桥"
    assert article.body.startswith("水车桥，又名")


def test_a_cry_said_twice_in_the_text_stays() -> None:
    assert body_of(f"{ONE}\n\n来了！\n\n来了！\n\n{TWO}\n").count("来了！") == 2


def test_the_path_that_begins_with_the_name_of_a_site() -> None:
    article = only_article(f"清河新闻网>>水务新闻\n\n{TITLE}\n\n2020年11月25日13:25  来源:《清河日报》\n\n{ONE}\n\n{TWO}\n")
    assert (article.title, article.kicker, article.date) == (TITLE, "", "2020-11-25")


def test_the_name_of_a_column_above_a_longer_title_is_a_kicker() -> None:
    article = only_article(f"专家观点\n\n清河考古2022︱河边的水车：三国两晋以来的木工与渡口\n\n{ONE}\n\n{TWO}\n")
    assert (article.kicker, article.title) == ("专家观点", "清河考古2022︱河边的水车：三国两晋以来的木工与渡口")


def test_a_short_title_above_its_text_is_no_column() -> None:
    assert only_article(f"木工观点\n\n{ONE}\n\n{TWO}\n").title == "木工观点"


def test_vertical_forms_of_a_page_set_downwards_are_turned() -> None:
    assert "——" in body_of(f"{ONE}\n\n老师傅説︰水車轉了︱︱﹁大家都來看﹂，{TWO}\n")


def test_who_sent_a_text_stands_between_its_title_and_its_day() -> None:
    article = only_article(f"请更新您的浏览器\n\n您使用的浏览器版本较旧，已不再受支持。建议您更新浏览器版本。\n\n{TITLE}\n\nTC 清河慈善新闻网\n\n发布于 2024年12月22日02:44\n\n{ONE}\n\n{TWO}\n")
    assert (article.title, article.kicker, article.date, article.body) == (TITLE, "", "2024-12-22", BODY)


def test_a_title_that_ends_like_the_name_of_a_site_stays() -> None:
    assert only_article(f"河边的人和他的网\n\n2024-12-22 02:44\n\n{ONE}\n\n{TWO}\n").title == "河边的人和他的网"


@pytest.mark.parametrize("text", ["第2版:理论与争鸣", "03/07 周六 清河县|19°C - 22°C天气图标", "字级:", "• 大字"])
def test_what_papers_and_their_sites_have_above_a_title_goes(text: str) -> None:
    article = only_article(f"{text}\n\n{TITLE}\n\n2018-05-21 08:33 清河网\n\n{ONE}\n\n{TWO}\n")
    assert (article.title, article.kicker, article.body) == (TITLE, "", BODY)


def test_a_lone_button_below_the_line_of_the_day_goes() -> None:
    assert only_article(f"{TITLE}\n\n{TOLD}\n\n字号\n{ONE}\n\n{TWO}\n").body == BODY


def test_a_lone_word_below_a_title_stays() -> None:
    assert "字号" in body_of(f"{TITLE}\n\n{ONE}\n\n字号\n\n{TWO}\n")
