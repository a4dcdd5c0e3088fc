"""Title pages and mastheads that say themselves what they stand over, and what is no title there."""

from __future__ import annotations

import pytest
from cleaned_texts import ONE, TWO, body_of, only_article


def test_the_number_of_a_standard_is_no_title() -> None:
    text = f"Q/HW 03—2006\n水车操作规程\n\n1　范围\n{ONE}\n2　启动\n{TWO}\n"
    article = only_article(text)
    assert (article.title, article.kicker) == ("水车操作规程", "Q/HW 03—2006")
    below = only_article(f"水车操作规程\nGB/T 15835—2011\n\n1　范围\n{ONE}\n2　启动\n{TWO}\n")
    assert (below.title, below.kicker) == ("水车操作规程", "GB/T 15835—2011")
    over = only_article(f"ICS 23.080\nJ 71\n中华人民共和国国家标准\nGB/T 15835—2011\n代替 GB/T 15835—1995\n\n木制水车\n\n1　范围\n{ONE}\n2　启动\n{TWO}\n")
    assert over.title == "木制水车"


def test_a_standard_that_a_text_names_stays_in_it() -> None:
    text = f"河边的水车\n\n{ONE}\n\nGB/T 15835—2011　水车操作规程\n\n{TWO}\n"
    assert only_article(text).title == "河边的水车"
    assert "GB/T 15835—2011" in body_of(text)


def test_a_thesis_has_its_title_below_what_it_is() -> None:
    text = f"分类号：K29　　　　密级：公开\n学校代码：10999　　　　学号：20051203\n\n硕 士 学 位 论 文\n\n河湾水车研究（1880—1935）\n\n研究生姓名：罗　茜\n导师姓名：程怀远　教授\n\n摘　要\n{ONE}\n{TWO}\n"
    article = only_article(text)
    assert article.title == "河湾水车研究（1880—1935）"
    assert [author.name for author in article.authors] == ["罗茜"]


def test_a_text_about_theses_is_none() -> None:
    assert only_article(f"硕士学位论文\n\n{ONE}\n\n{TWO}\n").title == "硕士学位论文"


def test_a_bulletin_of_items_has_its_own_name() -> None:
    article = only_article(f"工作简讯\n第15期\n河湾镇木工社办公室编　2013年9月6日\n一、水车修好\n{ONE}\n二、作坊添人\n{TWO}\n")
    assert (article.title, article.subtitle, article.date) == ("工作简讯", "第15期", "2013-09-06")
    assert article.body.count("## ") == 2


def test_a_bulletin_with_one_text_has_its_title() -> None:
    article = only_article(f"木工简报\n第3期\n河湾镇木工社办公室编　2013年9月6日\n水车修好了\n{ONE}\n{TWO}\n")
    assert article.title == "水车修好了"
    assert article.kicker.startswith("木工简报")


def test_a_journal_begins_with_its_first_text() -> None:
    article = only_article(f"晨光校刊\n2016年第2期（总第38期）\n校园新闻\n我校举行木工比赛\n{ONE}\n{TWO}\n")
    assert article.title == "我校举行木工比赛"


def test_a_lesson_stands_below_its_book() -> None:
    article = only_article(f"识字课本　第二册\n\n第三课　水车\n\n{ONE}\n\n{TWO}\n")
    assert (article.title, article.kicker) == ("第三课　水车", "识字课本　第二册")
    both = only_article(f"识字课本　第二册\n\n第三课　水车\n\n{ONE}\n\n第四课　木工\n\n{TWO}\n")
    assert both.title == "识字课本　第二册"
    assert both.body.count("## 第") == 2


@pytest.mark.parametrize("maker", ["河湾机修厂厂史办公室编", "政协河湾县委员会选编", "河湾镇文化站整理"])
def test_who_made_a_volume_is_no_heading(maker: str) -> None:
    article = only_article(f"往事集\n{maker}\n\n{ONE}\n\n{TWO}\n")
    assert article.title == "往事集"
    assert "## " not in article.body
