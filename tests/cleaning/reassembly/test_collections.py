"""Collections: documents over their days, poems over their poets, pages of an archive; what stands in a text alone stays."""

from __future__ import annotations

from bianzuan.cleaning.reassembly.kinds.furniture import is_caption
from bianzuan.cleaning.reassembly.signers.bylines import byline, is_credit
from bianzuan.cleaning.reassembly.signers.published import published
from bianzuan.cleaning.reassembly.signers.signed_lines import is_signed
from bianzuan.cleaning.reassembly.words.tunes import names_a_poem
from bianzuan.model import Article, Author

from tests.cleaning.cleaned_texts import ONE, TWO, body_of, cleaned, only_article

DEAR = "各区乡："
FIRST = f"清河县政府关于修水车的指示\n（一九五二年三月五日）\n{DEAR}\n{ONE}\n{TWO}\n"
SECOND = f"清河县政府关于护堤的通知\n（一九五三年六月十日）\n{DEAR}\n{TWO}\n{ONE}\n"
POEM = "河边老树绿成行，水上轻车转夕阳。\n百亩新秧沾雨露，一声短笛过村庄。\n"
OTHER_POEM = "山路弯弯到白云，松风一路有人闻。\n登高忽见来时水，绕过村前几处坟。\n"


def articles(text: str) -> tuple[Article, ...]:
    return cleaned(text).articles


def titles(text: str) -> list[tuple[str, list[str]]]:
    return [(article.title, [author.name for author in article.authors]) for article in articles(text)]


def test_titles_over_days_are_headings_below_the_title_of_a_collection() -> None:
    body = body_of(f"清河水利文献选\n\n{FIRST}\n{SECOND}")
    assert "## 清河县政府关于修水车的指示\n\n（一九五二年三月五日）\n\n各区乡：" in body
    assert "## 清河县政府关于护堤的通知\n\n（一九五三年六月十日）\n\n各区乡：" in body


def test_titles_over_days_are_articles_where_the_page_begins_with_one() -> None:
    first, second = articles(FIRST + "\n" + SECOND)
    assert (first.title, first.date) == ("清河县政府关于修水车的指示", "1952-03-05")
    assert (second.title, second.date) == ("清河县政府关于护堤的通知", "1953-06-10")
    assert first.body == f"各区乡：\n\n{ONE}\n\n{TWO}\n"


def test_the_years_below_a_title_head_nothing() -> None:
    body = body_of(f"渡口学规选\n\n章文：渡口书院条约\n清乾隆年间\n{ONE}{TWO}\n\n顾成：东溪会约\n明万历年间\n饬四要\n{TWO}{ONE}\n")
    assert "## 章文：渡口书院条约\n\n清乾隆年间\n" in body
    assert "## 顾成：东溪会约\n\n明万历年间\n" in body


def test_one_title_over_a_day_in_a_text_is_left_alone() -> None:
    body = body_of(f"河边的水车\n\n{ONE}\n\n春天到了\n一九五二年三月五日\n{TWO}\n")
    assert "一九五二年三月五日" in body
    assert len(articles(f"河边的水车\n\n{ONE}\n\n春天到了\n一九五二年三月五日\n{TWO}\n")) == 1


def test_days_that_head_the_entries_of_a_diary_stay_headings() -> None:
    diary = "".join(f"1952年3月{day}日 晴\n{ONE}\n\n" for day in (5, 6, 7))
    assert body_of(f"渡口日记\n\n{diary}").count("## 1952年3月") == 3


def test_a_title_over_a_credit_parts_poems() -> None:
    text = f"渡口\n文/看山水\n{POEM}浣溪沙·水车\n文/梅\n{OTHER_POEM}"
    assert titles(text) == [("渡口", ["看山水"]), ("浣溪沙·水车", ["梅"])]


def test_a_poem_that_a_text_quotes_is_no_text_of_its_own() -> None:
    text = f"河边的水车\n刘敏\n\n{ONE}\n\n浣溪沙·水车\n张文\n{POEM}\n{TWO}\n"
    assert [title for title, _ in titles(text)] == ["河边的水车"]


def test_poems_of_a_collection_are_texts_of_their_own() -> None:
    text = f"沁园春·渡口\n刘敏\n两岸春风，一河灯火，几点渔舟。\n旧日茅屋，今朝楼阁，多少英雄在里头。\n七律·水车\n刘敏\n{POEM}"
    first, second = articles(text)
    assert (first.title, second.title) == ("沁园春·渡口", "七律·水车")
    assert first.body.count("  \n") == 1
    assert first.body.endswith("{: .verse }\n")


def test_where_a_poem_is_unsigned_poems_stay_one_text() -> None:
    text = f"渡口诗选\n\n七绝·渡口\n刘敏\n{POEM}\n春日过水车\n{OTHER_POEM}\n七绝·水车\n刘敏\n{POEM}"
    assert len(articles(text)) == 1
    signed = text.replace("春日过水车\n", "春日过水车\n◎青竹（湖南）\n")
    assert titles(signed) == [("七绝·渡口", ["刘敏"]), ("春日过水车", ["青竹"]), ("七绝·水车", ["刘敏"])]


def test_a_place_behind_an_ornament_and_a_name_is_where_the_poet_lives() -> None:
    assert byline("◎青竹（湖南）") == (Author("青竹", "湖南"),)
    for line in ("○概况（一）", "●木雕（传统手艺）", "青竹（湖南）"):
        assert byline(line) == ()


def test_names_of_tunes_are_no_names_of_people() -> None:
    assert all(map(names_a_poem, ("沁园春·渡口", "七律·水车", "五言绝句·水车")))
    assert not names_a_poem("水车·渡口")
    assert byline("沁园春·渡口") == ()
    assert byline("卡尔·马克思") == (Author("卡尔·马克思"),)


def test_any_name_is_one_behind_a_stroke() -> None:
    assert byline("文/看山水") == (Author("看山水"),)
    assert byline("诗‖刘敏（清河）") == (Author("刘敏", "清河"),)
    assert is_credit("文/梅")
    assert is_credit("作者：刘敏")
    for line in ("文/图", "文/本报编辑部", "文/本报记者", "看山水", "文以载道"):
        assert not is_credit(line)


def test_a_place_is_no_person() -> None:
    assert byline("常州府(东至浙江)") == ()
    assert byline("常志平(清河木工)") == (Author("常志平", "清河木工"),)


def test_all_the_lines_between_two_pages_are_no_head() -> None:
    page = f"1957年4月2日木工日报 第1版\n\n第1版()\n专栏：\n\n木工格言\n先量后裁\n不肯马虎\n\n第1版()\n专栏：\n\n木匠的账本\n{ONE}\n{TWO}\n"
    first, second = articles(page)
    assert (first.title, first.subtitle, first.body) == ("木工格言", "", "先量后裁\n\n不肯马虎\n")
    assert second.title == "木匠的账本"


def test_what_signs_a_letter_heads_nothing() -> None:
    for line in ("弟某某顿首 三月五日", "某某谨启月日", "刘敏鞠躬", "晚生刘敏谨启"):
        assert is_signed(line)
    for line in ("谨启山林", "三月五日的渡口", "顿首的意思"):
        assert not is_signed(line)


def test_the_day_below_a_poem_s_title_is_no_line_of_it() -> None:
    body = only_article(f"渡口\n\n二○○九年四月十八日\n\n{POEM}").body
    assert "四月十八日" not in body
    assert body.count("{: .verse }") == 1


def test_headings_with_an_ornament_may_have_two_clauses() -> None:
    body = body_of(f"清河进士录\n\n○第一甲，三名\n{ONE}\n\n○第二甲，十五名\n{TWO}\n")
    assert body.count("## ○第") == 2
    items = body_of(f"三句话\n\n●老师傅说要先量，后裁，再刨\n{ONE}\n\n●老师傅说要先看，后问，再做\n{TWO}\n")
    assert "## ●" not in items


def test_the_header_of_an_org_file_is_front_matter() -> None:
    text = f"# -*- mode: view -*-\n#+TITLE: 渡口志\n#+DATE: 2015-08-24 22:38:49\n#+PROPERTY: JUAN 卷十\n<pb:KR2x0000_WYG_010-1a>\u00b6\n{ONE}\u00b6\n{TWO}\u00b6\n"
    article = only_article(text)
    assert article.title == "渡口志"
    assert article.body == f"{ONE}\n\n{TWO}\n"
    # A text may begin with a sign of number, or name a field further down.
    assert "#+TITLE" in only_article(f"{ONE}\n\n#+TITLE: 渡口志\n\n{TWO}\n").body


def test_former_pupils_sign_with_their_year() -> None:
    assert byline("1947届 刘敏(北京)") == (Author("刘敏", "北京"),)
    assert byline("高中58级 王小明") == (Author("王小明"),)
    assert byline("2018级 新生") == ()
    article = only_article(f"渡口中学《校友通讯》第五期\n难忘的岁月 难忘的渡口\n1947届 刘敏(北京)\n编者按：刘敏是我校校友。\n{ONE}\n{TWO}\n")
    assert (article.kicker, article.title) == ("渡口中学《校友通讯》第五期", "难忘的岁月　难忘的渡口")


def test_who_wrote_an_old_book_may_stand_behind_its_title() -> None:
    article = only_article(f"渡口志　　（宋）刘敏 撰\n\n{ONE}\n\n{TWO}\n")
    assert (article.title, article.authors) == ("渡口志", (Author("（宋）刘敏", "撰"),))
    assert only_article(f"渡口志　　（宋）水车\n\n{ONE}\n\n{TWO}\n").authors == ()


def test_the_day_a_law_was_passed_heads_nothing() -> None:
    body = body_of(f"渡口管理规定\n\n1983年3月16日 清河县第八届人民代表大会第一次会议通过\n\n{ONE}\n\n{TWO}\n")
    assert "#" not in body


def test_when_a_picture_was_taken_is_said_in_its_caption() -> None:
    assert is_caption("刘敏全家福，1969年摄")
    assert is_caption("渡口的水车（1972年冬刘敏摄）")
    assert not is_caption("1969年，水车修好了，刘敏摄下了它")


def test_a_mark_alone_on_its_line_belongs_to_the_line_above() -> None:
    body = body_of(f"河边的水车\n\n{ONE}\n\n{TWO[:-1]}\n。\n\n{ONE}{TWO}\n")
    assert body == f"{ONE}\n\n{TWO}\n\n{ONE}{TWO}\n"


def test_the_only_part_of_a_book_on_a_page_is_its_title() -> None:
    assert only_article(f"第五编农业\n\n{ONE}\n\n{TWO}\n").title == "第五编农业"
    assert only_article(f"第四节 历代水车\n\n{ONE}\n\n{TWO}\n").title == "第四节　历代水车"
    assert "## 第五编农业" in body_of(f"第五编农业\n\n{ONE}\n\n第六编水利\n\n{TWO}\n")


def test_labels_may_be_set_wide() -> None:
    told = published("来  源：  清河日报     日  期：2012-08-06")
    assert told is not None
    assert told.date == "2012-08-06"
    assert published("来  源于清河") is None


def test_generations_head_a_genealogy() -> None:
    body = body_of(f"刘氏族谱\n\n{ONE}{TWO}\n\n一世\n{ONE}\n\n二世\n{TWO}\n\n三世\n{ONE}\n")
    assert [line for line in body.splitlines() if line.startswith("#")] == ["## 一世", "## 二世", "## 三世"]
    assert "#" not in body_of(f"刘氏族谱\n\n{ONE}{TWO}\n\n三世\n{ONE}\n\n五世\n{TWO}\n")


def test_an_order_of_the_republic_has_its_title_above_its_number() -> None:
    article = only_article(f"清河政府公报　第一二三号\n清河省政府训令\n第四五六号\n令各县政府\n\n{ONE}\n\n{TWO}\n")
    assert article.title == "清河省政府训令"
    assert article.body.startswith("令各县政府\n\n")
    assert "## 令人意外的结局" in body_of(f"河边的水车\n\n{ONE}\n\n令人意外的结局\n\n{TWO}\n\n船上的故事\n\n{ONE}\n")


def test_lines_with_a_triangle_below_a_title_are_no_captions() -> None:
    article = only_article(f"清河县水灾惨状\n▲北乡各村尽成泽国\n▲县长召集紧急会议\n{ONE}\n{TWO}\n")
    assert article.title == "清河县水灾惨状"
    assert article.body.startswith("▲北乡各村尽成泽国\n\n▲县长召集紧急会议\n\n")
    captions = only_article(f"河边的水车\n\n{ONE}\n▲北乡村头的水车\n▲县长在水车旁边\n{TWO}\n").body
    assert captions.count("{: .caption }") == 2


def test_what_somebody_did_for_a_book_is_no_part_of_his_name() -> None:
    for line in ("名著", "原著", "水车 编", "编著"):
        assert byline(line) == ()
    assert only_article(f"第1章\n\n小方壶舆地丛钞\n\n阙名撰\n\n{ONE}\n\n{TWO}\n").authors == (Author("阙名", "撰"),)


def test_the_book_a_text_is_taken_from_is_no_author() -> None:
    assert only_article(f"清河府学校考\n府志\n\n{ONE}\n\n{TWO}\n").authors == ()
