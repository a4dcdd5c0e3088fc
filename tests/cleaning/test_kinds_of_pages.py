"""Judgments, gazetteers, digests, chronicles, boards and pages that hide words: told by how they are built; what looks so stays."""

from __future__ import annotations

import textwrap

import pytest
from bianzuan.cleaning.reassembly.signers.boards import board_lines, buttons_at_end
from cleaned_texts import ONE, TWO, body_of, cleaned, only_article

from tests.cleaning.test_html_head import ONE as LONG
from tests.cleaning.test_html_head import THREE, TITLE, article
from tests.cleaning.test_html_head import TWO as LONGER

LINES = "木工 刘敏\n学徒 张文\n学徒 李红\n船工 王小明\n船工 陈河生"


def test_records_of_a_judgment_are_lines_and_no_verse() -> None:
    body = body_of(f"清河镇木工行裁决书\n\n{LINES}\n{ONE}\n{TWO}\n")
    assert body == "\n\n".join([*LINES.split("\n"), ONE, TWO]) + "\n"


def test_names_of_columns_that_differ_are_no_records() -> None:
    song = "推呀 推呀\n水车 转呀\n河水 流呀\n月亮 升呀\n木匠 睡呀"
    assert "{: .verse }" not in body_of(f"河边的水车\n\n{LINES}\n\n{ONE}\n")
    assert all(line in body_of(f"河边的水车\n\n{song}\n\n{ONE}\n") for line in song.split("\n"))


def test_a_short_entry_of_a_gazetteer_is_no_heading() -> None:
    entries = "迎河桥 在镇东三里，乾隆年间建。\n渡口桥 在镇西五里，木匠刘敏修。\n石桥 在镇南\n望河桥 在镇北二里，今废。"
    assert "#" not in body_of(f"桥梁\n\n{entries}\n")


def test_a_heading_of_two_parts_stays_one_beside_entries() -> None:
    body = body_of(f"# 桥梁\n\n{ONE}\n\n修桥的人　说桥的事\n\n{TWO}\n\n迎河桥 在镇东三里，乾隆年间建。\n\n渡口桥 在镇西五里。\n")
    assert "## 修桥的人　说桥的事" in body


def test_items_of_a_digest_have_headings_of_their_own() -> None:
    item = "\n\n".join(f"【{paper}】{words}\n\n{text}" for paper, words, text in (("木工日报", "清河镇的水车修好了", ONE), ("渡口报", "船工歇了一天", TWO), ("清河报", "桥什么时候通？", ONE)))
    body = body_of(f"一周要闻\n\n镇上的事\n\n{item}\n")
    assert "## 镇上的事" in body
    assert all(f"### 【{paper}】" in body for paper in ("木工日报", "渡口报", "清河报"))


def test_a_paragraph_with_such_a_label_is_no_heading() -> None:
    body = body_of(f"一周要闻\n\n【木工日报】{ONE}\n\n【渡口报】{TWO}\n\n【清河报】{ONE}\n")
    assert "#" not in body


def test_a_poet_below_the_title_of_his_poem_is_no_line_of_it() -> None:
    poem = "水车转过春天，\n木屑落在河面。\n船家收了长篙，\n灯火亮在对岸。\n推窗看斗柄，倚枕听捣砧；\n木落江声远，灯明夜气深；\n一声两声橹，\n三更四更天。"
    body = body_of(f"# 读诗\n\n{ONE}\n\n《水车》\n\n——（清）刘敏\n\n" + poem.replace("\n", "\n\n") + f"\n\n{TWO}\n")
    assert "## 《水车》\n\n——（清）刘敏\n\n水车转过春天，  \n" in body
    assert body.count("{: .verse }") == 1


def test_entries_of_a_chronicle_broken_line_by_line_begin_paragraphs() -> None:
    entries = (
        "1月，镇上的木工在渡口架起一座水车，由刘敏领着三个徒弟看守，白天黑夜磨面。",
        "2月，修桥的石料从上游放排下来，一共三百块，堆在河滩上，占了半里路的地方，船工轮着看了一个多月，才把它们都搬上岸。",
        "3月，木工行办起识字班，学徒们晚上念书，先生是老街的王小明，教室借在庙里面。",
        "4月，河水上涨，冲走两条渡船，全镇的人连夜打捞，第二天下午才在下游的柳树林里找到一条，另一条再也没有音信了。",
        "5月，县里派人来量地，要修一条通到山里的大路，住在客店里，一住就是十好几天。",
        "6月，大路动工，每户出一个人，自带干粮，沿途搭起草棚，晚上点着松明赶工，远远望去像一条火龙在山腰里慢慢地爬动。",
    )
    wrapped = ["\n".join(textwrap.wrap(entry, len(entries[0]))) for entry in entries]
    parts = ["\n".join(wrapped[:2]), "\n".join(wrapped[2:4]), "\n".join(wrapped[4:])]
    assert body_of("木工行大事\n\n" + "\n\n".join(parts) + "\n").split("\n\n") == [*entries[:-1], entries[-1] + "\n"]


def test_labels_and_names_in_turn_sign_a_text() -> None:
    found = only_article(f"河边的水车\n文/刘敏 采访人/张文 摄影/李红\n{ONE}\n{TWO}\n")
    assert [author.name for author in found.authors] == ["刘敏", "张文"]


def test_the_day_of_an_inscription_is_no_heading() -> None:
    body = body_of(f"重修渡口桥记\n\n{ONE}\n\n{TWO}\n\n大清雍正元年岁次癸卯季秋谷旦立\n\n{ONE}{TWO}\n")
    assert "#" not in body


def test_what_a_line_of_contents_lists_heads_its_text() -> None:
    body = body_of(f"# 渡口桥\n\n{ONE}\n\n桥梁简介，历史，做法，\n\n桥梁简介\n\n{ONE}\n\n历史\n\n{TWO}\n\n做法\n\n{ONE}\n")
    assert all(f"## {name}\n" in body for name in ("桥梁简介", "历史", "做法"))


def test_rows_of_pages_and_lines_across_go() -> None:
    pages = "【 第1页 第2页 第3页 第4页 】"
    found = only_article(f"简体版 英文版 寄给朋友 政府新闻网\n渡口的桥通车了\n************\n\n{pages}\n{ONE}\n{TWO}\n{pages}\n列印此页\n")
    assert (found.title, found.body) == ("渡口的桥通车了", f"{ONE}\n\n{TWO}\n")


def test_a_line_that_speaks_of_pages_stays() -> None:
    assert "第1页到第3页是水车的图样" in body_of(f"图样\n\n{ONE}\n\n第1页到第3页是水车的图样\n\n{TWO}\n")


def test_tabs_of_a_wiki_go_from_the_name_of_its_page() -> None:
    assert buttons_at_end("刘敏查看源代码讨论查看历史") == 2
    assert buttons_at_end("河边的讨论") == -1
    assert only_article(f"刘敏查看源代码讨论查看历史\n\n{ONE}\n\n{TWO}\n").title == "刘敏"


def test_what_a_board_tells_of_its_members_goes() -> None:
    member = "发帖\n6733\n金钱\n54621\n家乡\n清河镇\n性别"
    lines = f"切换到宽版\n3 回复\n河边的水车 [复制链接]\n上一主题 下一主题\n{member}\n楼主 发表于: 2008-12-19\n{ONE}".split("\n")
    assert [lines[i] for i in board_lines(lines)] == ["切换到宽版", "3 回复", "上一主题 下一主题", *member.split("\n")]


def test_words_alone_are_no_members_of_a_board() -> None:
    dropped = cleaned(f"家乡\n\n清河镇\n\n{ONE}\n\n{TWO}\n")
    assert "清河镇" in dropped.articles[0].body + dropped.articles[0].title + dropped.articles[0].subtitle


def test_what_boards_strew_into_texts_goes() -> None:
    strewn = f"{ONE}) c. X* I\" b) R! D% }}\n& J+ W  U6 w3 v6 j6 O{TWO}\n"
    assert body_of(f"河边的水车\n\n{strewn}") == f"{ONE}\n\n{TWO}\n"


@pytest.mark.parametrize("words", ["a b c d e f g h", "1 A, 2 B, 3 C, 4 D, 5 E", "x = 3 * y + 2; z < 1", "C D E F G A B"])
def test_letters_and_formulas_stay(words: str) -> None:
    assert words in body_of(f"河边的水车\n\n{ONE}\n\n{words}\n\n{TWO}\n").replace("\\", "")


def test_further_lines_of_items_stand_in_by_one_character() -> None:
    item = "四、公告的结构分为主旨、依据、事项三段，段名的上面不冠数字，分段数得用一段完成的，不必凑成几段。"
    text = f"规矩\n\n三、公告必须加标点。\n{item[:34]}\n  {item[34:]}\n五、公告登载时可以用大字。\n"
    assert item in body_of(text)


def test_explanations_of_a_poem_have_headings() -> None:
    body = body_of(f"水车\n\n水车转过春天，\n木屑落在河面。\n船家收了长篙，\n灯火亮在对岸。\n\n注释\n{ONE}\n译文\n{TWO}\n")
    assert "## 注释" in body
    assert "## 译文" in body


def test_an_author_told_of_above_his_text_begins_no_other_one() -> None:
    about = "刘敏，清河镇人，木工，做了四十年水车，带出二十几个徒弟，现已退休在家。"
    found = cleaned(f"河边的水车\n\n作者简历\n\n{about}\n\n原题\n\n漫游西北\n\n作者：刘敏\n\n{ONE}\n\n{TWO}\n")
    assert len(found.articles) == 1


def test_short_lines_above_who_wrote_them_are_verse() -> None:
    body = body_of(f"# 送客\n\n渡口外 木桥边 水车连着天\n晚风吹来笛声残 夕阳山外山\n——刘敏，〈水车〉\n\n{ONE}\n\n{TWO}\n")
    assert "夕阳山外山\n{: .verse }\n\n——刘敏，〈水车〉" in body


def test_a_paragraph_above_its_source_is_no_verse() -> None:
    assert "{: .verse }" not in body_of(f"# 送客\n\n{TWO}\n\n渡口很近。\n——刘敏，〈水车〉\n\n{ONE}\n")


def test_a_path_may_go_on_in_the_next_line() -> None:
    found = only_article(f"当前位置：清河镇网 >\n\n木工 > 水车 >\n\n河边的水车怎样修\n\n{ONE}\n\n{TWO}\n")
    assert found.title == "河边的水车怎样修"


def test_a_short_title_said_again_below_its_day_goes() -> None:
    found = only_article(f"修水车\n\n来源：清河网 编辑：刘敏 时间：2024/04/30 09:55\n\n修水车\n\n{ONE}\n\n{TWO}\n")
    assert (found.title, found.date, found.body) == ("修水车", "2024-04-30", f"{ONE}\n\n{TWO}\n")


def test_the_line_of_a_paper_signs_a_text_without_a_title() -> None:
    found = only_article(f"第02版：渡口走笔\n本版新闻\n木工与水车 2021年12月10日 星期五\n{ONE}\n{TWO}\n")
    assert (found.title, found.date) == ("", "2021-12-10")


def test_who_gave_a_picture_stands_behind_what_it_shows() -> None:
    assert "清河镇水车图。木工馆提供。\n{: .caption }" in body_of(f"河边的水车\n\n{ONE}\n\n清河镇水车图。木工馆提供。\n\n{TWO}\n")


def test_fields_with_spread_labels_are_records_and_sign_nothing() -> None:
    fields = "时  间  3月20日上午\n\n地  点  渡口木工行\n\n主  席  刘行长敏\n\n秘书  张文"
    found = cleaned(f"会议纪录\n\n清河镇木工行第四次全体会议纪录\n\n{fields}\n\n{ONE}\n\n{TWO}\n").articles
    assert [(a.title, a.kicker, a.authors) for a in found] == [("清河镇木工行第四次全体会议纪录", "会议纪录", ())]
    assert all(line in found[0].body for line in fields.split("\n\n"))


def test_a_kind_of_document_above_a_title_that_does_not_say_it_is_none() -> None:
    assert only_article(f"会议纪录\n\n刘敏\n\n{ONE}\n\n{TWO}\n").title == "会议纪录"


def test_names_with_a_space_inside_are_no_fields() -> None:
    assert "{: .verse }" not in body_of(f"河边的水车\n\n刘 敏 木工\n\n{ONE}\n\n{TWO}\n")


def test_a_title_said_three_times_at_the_top_is_said_once() -> None:
    title = "渡口的桥修好了（三篇）"
    found = only_article(f"{title}\n\n{title}\n{title}\n\n{title}\n\n刘敏：修桥记\n\n{ONE}\n\n{TWO}\n")
    assert (found.title, found.body.count(title)) == (title, 0)


def test_the_address_of_a_page_and_its_buttons_go() -> None:
    found = only_article(f"【大 中 小】\n【打 印】\n渡口的桥修好了\nhttp://www.example.com\n2021-05-23 14:27:52\n{ONE}\n{TWO}\n")
    assert (found.title, found.date, found.body) == ("渡口的桥修好了", "2021-05-23", f"{ONE}\n\n{TWO}\n")


def test_a_member_of_a_board_and_what_is_told_of_him_go() -> None:
    post = f"清河客\n级别: 四级会员\nUID: 770733\n发帖: 95\n金钱: 3941 RMB\n0楼 发表于: 2022-12-22 21:12\n\n渡口的桥修好了\n\n{ONE}\n{TWO}\n"
    assert "清河客" not in only_article(post).body
    assert only_article(post).date == "2022-12-22"


POST = "发信人: clear (清河客)\n看板: wheels\n日期: Tue Sep 11 22:46:49 2001\n标题: 水车又转起来了\n\n"


def test_the_head_of_a_post_on_an_old_board_goes() -> None:
    found = only_article(f"{POST}水车又转起来了\n\n{ONE}\n\n{TWO}\n\n※ 发信站: 渡口站\n")
    assert (found.title, found.body) == ("水车又转起来了", f"{ONE}\n\n{TWO}\n")


def test_a_title_that_nothing_but_the_head_says_stays() -> None:
    found = cleaned(f"{POST}{ONE}\n\n{TWO}\n").articles[0]
    assert "水车又转起来了" in found.title + found.subtitle + found.body


def test_titles_before_and_after_go_in_pairs() -> None:
    notes = "本文来自网络，不代表本站立场，转载请注明出处：https://www.example.com/a.html"
    found = body_of(f"河边的水车\n\n{ONE}\n\n{TWO}\n\n{notes}\n上一篇渡口的桥修好了\n下一篇船工歇了一天\n")
    assert found == f"{ONE}\n\n{TWO}\n"


def test_one_line_that_begins_so_is_text() -> None:
    found = only_article(f"河边的水车\n\n上一篇写的是渡口的桥\n\n{ONE}\n\n{TWO}\n")
    assert "上一篇写的是渡口的桥" in found.subtitle + found.body


def test_a_report_that_ends_in_whose_picture_it_has_is_no_caption() -> None:
    report = "清河网渡口11月25日讯（刘敏）一本写水车的书，已由木工行编辑出版。 《水车》书影。张文山 供图"
    body = body_of(f"《水车》出版\n\n{report}\n{ONE}\n{TWO}\n")
    assert ".caption" not in body
    assert f"供图\n\n{ONE}" in body


def test_your_place_in_a_site_goes_whoever_is_spoken_to() -> None:
    found = only_article(f"清河文献网\n\n你当前的位置：首页正文\n\n渡口扎实做好修桥工作\n\n{ONE}\n\n{TWO}\n")
    assert found.title == "渡口扎实做好修桥工作"


# Saved pages.

BODY = f"{LONG}\n\n{LONGER}\n"


def test_words_that_a_page_hides_for_those_who_search_are_no_text() -> None:
    hidden = "水车图纸下载 水车价格 木工水车第一名 水车哪家好，" + "渡口水车 清河水车 " * 60
    found = article(f'<h1>{TITLE}</h1><div class=x><p>{LONG}</p><p>{LONGER}</p></div><div style="display:none">{hidden}</div>')
    assert found.body == BODY


def test_a_text_that_a_button_unfolds_stays() -> None:
    found = article(f'<h1>{TITLE}</h1><div class=x><p>{LONG}</p><div style="display:none"><p>{LONGER}</p><p>{THREE}</p></div></div>')
    assert found.body == f"{LONG}\n\n{LONGER}\n\n{THREE}\n"


def test_the_day_above_a_body_that_begins_with_the_title_is_told() -> None:
    page = f"<div>来源: | 发布时间: 2018-05-17 | 浏览次数: 21</div><div class=v_news_content><p><b>{TITLE}</b></p><p>{LONG}</p><p>{LONGER}</p></div>"
    found = article(page)
    assert (found.title, found.date, found.body) == (TITLE, "2018-05-17", BODY)


@pytest.mark.parametrize(
    "block",
    [
        '<p class="f_center"><img style="border-width: 0px" src=a>清河镇的水车。从渡口望去</p>',
        '<p><img src=a alt="清河镇的水车。从渡口望去"></p><p>清河镇的水车。从渡口望去</p>',
        '<div><img src=a alt="清河镇的水车。从渡口望去">清河镇的水车。从渡口望去</div>',
    ],
)
def test_captions_are_told_by_the_middle_of_the_column_and_by_the_picture_itself(block: str) -> None:
    found = article(f'<h1>{TITLE}</h1><div class="TRS_Editor"><p>{LONG}</p>{block}<p>{LONGER}</p></div>')
    assert "清河镇的水车。从渡口望去\n{: .caption }" in found.body


def test_a_heading_in_bold_stands_over_the_text_below_its_picture() -> None:
    picture = '<p class="f_center"><img src=a>清河镇的水车</p>'
    parts = "".join(f"<p><b>{words}</b></p>{below}<p>{LONG}{THREE}</p>" for words, below in (("木料的来历", ""), ("尺寸和图样", ""), ("先量 后裁", picture)))
    found = article(f'<h1>{TITLE}</h1><div class="TRS_Editor"><p>{LONGER}</p>{parts}</div>')
    assert "## 先量\u3000后裁\n\n清河镇的水车\n{: .caption }" in found.body
