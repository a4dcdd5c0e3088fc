"""Titles and names that look like each other, and what the marks of a page say of them."""

from __future__ import annotations

from cleaned_texts import ONE, TWO, cleaned, only_article

BODY = f"\n\n{ONE}\n\n{TWO}\n"
STANZAS = "清晨的雾\n从谷底慢慢升上来\n像一只没有睡醒的羊\n\n我把窗子打开\n风就进来了\n带着松针和泥土的气味\n\n没有人知道\n昨夜的雨\n下在了哪一片叶子上\n"


def test_a_title_that_might_be_a_name_stands_above_who_wrote_the_text() -> None:
    article = only_article(f"钟声\n\n刘敏{BODY}")
    assert (article.title, [one.name for one in article.authors]) == ("钟声", ["刘敏"])


def test_the_line_that_is_marked_is_the_title() -> None:
    article = only_article(f"# 木工房的早晨\n\n一个学徒的回忆\n\n刘敏{BODY}")
    assert (article.title, article.subtitle, article.kicker) == ("木工房的早晨", "一个学徒的回忆", "")
    article = only_article(f"学徒讲述\n\n# 木工房的早晨\n\n刘敏{BODY}")
    assert (article.title, article.subtitle, article.kicker) == ("木工房的早晨", "", "学徒讲述")


def test_of_two_lines_that_are_marked_the_deeper_one_is_the_subtitle() -> None:
    """It became the title, and the title a kicker, unless who wrote it was labelled."""
    page = f"<html><body><h1>木工房的早晨</h1><h2>一个学徒的回忆</h2><p>刘敏</p><p>{ONE}</p><h3>一、起火</h3><p>{TWO}</p></body></html>"
    for article in (only_article(f"# 木工房的早晨\n\n## 一个学徒的回忆\n\n刘敏{BODY}"), cleaned(page, "html").articles[0]):
        assert (article.title, article.subtitle, article.kicker) == ("木工房的早晨", "一个学徒的回忆", "")
        assert [one.name for one in article.authors] == ["刘敏"]


def test_below_a_column_or_a_book_the_deeper_one_is_the_title() -> None:
    for above in ("学徒天地", "清河县志", "水利简报", "清河日报（2001年3月2日）", "第三编　水利"):
        article = only_article(f"# {above}\n\n## 木工房的早晨\n\n刘敏{BODY}")
        assert (article.title, article.subtitle) == ("木工房的早晨", ""), above
    two = cleaned(f"# 早晨与黄昏\n\n## 木工房的早晨\n\n刘敏{BODY}\n## 河边的水车\n\n王建国\n\n水车立在河边，一天到晚吱呀吱呀地转，把水送到高处的田里去。\n")
    assert [article.title for article in two.articles] == ["木工房的早晨", "河边的水车"]


def test_a_marked_heading_among_its_brothers_is_nobody() -> None:
    article = only_article(f"# 清河县志\n\n## 原县{BODY}\n## 舆域{BODY}")
    assert article.authors == ()
    assert article.body.startswith("## 原县")
    assert [one.name for one in only_article(f"# 木工房的早晨\n\n## 刘敏{BODY}").authors] == ["刘敏"]


def test_title_and_poet_stand_above_verse_without_marks() -> None:
    article = only_article(f"山谷\n林青禾\n{STANZAS}")
    assert (article.title, [one.name for one in article.authors]) == ("山谷", ["林青禾"])
    assert article.body.startswith("清晨的雾")
    assert only_article(f"远处\n高高的\n{STANZAS}").body.startswith("远处")


def test_below_a_line_that_sends_a_text_elsewhere_another_begins() -> None:
    upper = f"木工房的早晨\n刘敏\n{ONE}\n{TWO[:20]}\n（下转第4版）\n"
    lower = "河边的水车\n水车立在河边，一天到晚吱呀吱呀地转，把水送到高处的田里去。\n"
    titles = [article.title for article in cleaned(upper + lower).articles]
    assert titles == ["木工房的早晨", "河边的水车"]
    assert len(cleaned(upper + lower.split("\n")[1]).articles) == 1


def test_title_and_name_at_the_left_edge_between_indented_texts_begin_another() -> None:
    wheel = "水车立在河边，一天到晚吱呀吱呀地转，把河水一斗一斗地送到高处的田里去。"
    upper, lower = f"河边的水车\n　　{wheel}\n　　天旱的年份，村里人就轮流守着它过夜。\n", f"木工房的早晨\n刘敏\n　　{ONE}\n　　{TWO}\n"
    assert [article.title for article in cleaned(upper + lower).articles] == ["河边的水车", "木工房的早晨"]
    assert len(cleaned(upper.replace("　　", "") + lower.replace("　　", "")).articles) == 1
    assert len(cleaned(upper + lower + "　　刘敏说，学徒要先学会等。\n").articles) == 1


def test_a_title_over_two_lines_goes_on_inside_a_word_or_as_no_title_begins() -> None:
    for upper, lower in (("河边水车和磨坊", "的修筑与管理"), ("城南的旧自", "行车修理铺")):
        article = only_article(f"{upper}\n{lower}\n刘敏\n\n{ONE}\n\n{TWO}\n")
        assert (article.title.replace("\u3000", ""), [one.name for one in article.authors]) == (upper + lower, ["刘敏"])
    article = only_article(f"学徒讲述\n木工房的早晨\n刘敏\n\n{ONE}\n\n{TWO}\n")
    assert (article.kicker, article.title) == ("学徒讲述", "木工房的早晨")


def test_of_what_book_a_text_speaks_is_told_below_its_title() -> None:
    article = only_article(f"刨花里的光阴\n读《木工房旧事》\n刘敏\n\n{ONE}\n\n{TWO}\n")
    assert (article.title, article.subtitle) == ("刨花里的光阴", "读《木工房旧事》")
    assert only_article(f"书评\n读《木工房旧事》\n刘敏\n\n{ONE}\n\n{TWO}\n").title == "读《木工房旧事》"


def test_whom_somebody_visited_stands_below_the_title() -> None:
    article = only_article(f"水车要慢慢做\n访老木匠周文海\n\n{ONE}\n\n{TWO}\n")
    assert (article.title, article.subtitle) == ("水车要慢慢做", "访老木匠周文海")
    assert only_article(f"访谈\n访老木匠周文海\n刘敏\n\n{ONE}\n\n{TWO}\n").title == "访老木匠周文海"


def test_below_a_marked_title_with_a_kicker_stands_a_subtitle() -> None:
    article = only_article(f"清河镇木工师徒修车三个月\n\n# 河边的水车又转起来了\n\n一架老水车的新生\n\n李河生\n\n{ONE}\n\n{TWO}\n")
    assert (article.kicker, article.title, article.subtitle) == ("清河镇木工师徒修车三个月", "河边的水车又转起来了", "一架老水车的新生")


def test_a_mark_of_any_lower_level_below_the_title_is_its_subtitle() -> None:
    for marks in ("##", "###"):
        article = only_article(f"# 木工房的早晨\n\n{marks} 柳溪镇学徒调查\n\n本报记者 刘敏{BODY}")
        assert (article.title, article.subtitle, article.kicker) == ("木工房的早晨", "柳溪镇学徒调查", "")


def test_first_level_marks_begin_texts_where_parts_are_marked_deeper() -> None:
    wheel = "水车立在河边，一天到晚吱呀吱呀地转，把河水一斗一斗地送到高处的田里去。"
    lamps = "路灯沿着大街一盏一盏地亮起来，老人们搬出竹椅，一直坐到半夜才肯散去。"
    page = f"# 木工房的早晨\n\n本报记者 刘敏\n\n{ONE}\n\n## 收工\n\n{TWO}\n\n# 河边的水车\n\n本报评论员 王小明\n\n{wheel}\n\n# 夜里亮了\n\n{lamps}\n"
    assert [article.title for article in cleaned(page).articles] == ["木工房的早晨", "河边的水车", "夜里亮了"]
    # Machines mark all headings alike, and one author's chapters are parts of his text.
    assert [article.title for article in cleaned(page.replace("## ", "# ")).articles] == ["木工房的早晨", "河边的水车"]
    assert [article.title for article in cleaned(page.replace("本报评论员 王小明\n\n", "")).articles] == ["木工房的早晨"]
