"""Lessons of a schoolbook and their parts, letters over the entries of a glossary, headings taken from the text in quotation marks."""

from __future__ import annotations

import pytest
from cleaned_texts import ONE, TWO, body_of, only_article

LESSON = "第{}课　{}\n\n　　{}\n　　{}\n\n生字\n{}\n\n练习\n一、读熟课文，回答：图纸铺在哪里？\n二、用“桌”组两个词。\n\n"


def headings(body: str) -> list[str]:
    return [line for line in body.split("\n") if line.startswith("#")]


def test_lessons_head_their_parts_and_exercises_head_nothing() -> None:
    """The second lesson and all parts were paragraphs, exercises that ask were headings."""
    body = body_of("农民识字课本\n\n" + LESSON.format("五", "量地", ONE, TWO, "桌　铺　量　裁") + "12\n\n" + LESSON.format("六", "收秋", TWO, ONE, "尺　寸　刨　架") + "13\n")
    assert headings(body) == ["## 第五课　量地", "### 生字", "### 练习", "## 第六课　收秋", "### 生字", "### 练习"]
    assert "一、读熟课文" in body
    assert "\n12\n" not in body
    assert "13" not in body


@pytest.mark.parametrize("name", ["词语", "生字表", "读一读", "想一想，做一做", "课后练习", "思考与练习"])
def test_names_of_parts_of_a_lesson(name: str) -> None:
    assert f"### {name}" in body_of(f"农民识字课本\n\n第五课　量地\n\n{ONE}\n\n{name}\n\n{TWO}\n\n第六课　收秋\n\n{TWO}\n\n{name}\n\n{ONE}\n")


def test_such_words_elsewhere_are_not_told_by_them() -> None:
    assert "### " not in body_of(f"学木匠\n\n{ONE}\n\n作业\n\n{TWO}\n\n{ONE}{TWO}\n")


GLOSSARY = "窑工行话\n龚砚辑录\n\n下面这些行话是向老窑工记录的，按首字音序排列。\n\n{}\n把桩　窑上掌火的大师傅。\n白坯　未上釉的坯体，就怕手一举。\n\n{}\n开脸　开窑门，要放一挂鞭。\n看火照　从火眼里钩出试片。\n\n{}\n退火　封窑冷却。\n"


def test_letters_over_words_that_begin_with_them_are_headings() -> None:
    assert headings(body_of(GLOSSARY.format("B", "K", "T"))) == ["## B", "## K", "## T"]


@pytest.mark.parametrize("letters", ["ABC", "KBT", "BKD"])
def test_other_letters_are_no_headings(letters: str) -> None:
    assert headings(body_of(GLOSSARY.format(*letters))) == []


SPEECH = "骆珊：您怎么开始的？\n谷兆祺：夜班添一次煤，能顶四十分钟，炉膛前面最安静，正好看书。\n\n{}\n\n骆珊：后来您把论文献给了他。\n谷兆祺：扉页上写的是献给赵德本师傅，他不识字，但他懂。\n骆珊：谢谢您。\n"


def test_quoted_words_that_the_text_says_head_a_part_of_an_interview() -> None:
    assert headings(body_of("锅炉房里的人\n\n" + SPEECH.format("“炉膛前面最安静”"))) == ["## “炉膛前面最安静”"]


def test_words_that_nobody_says_elsewhere_are_speech() -> None:
    assert headings(body_of("锅炉房里的人\n\n" + SPEECH.format("“粉笔一根也没有”"))) == []


@pytest.mark.parametrize(("upper", "lower"), [("在枣林寨联合小学", "六十周年校庆会上的讲话"), ("关于开展春季森林", "草原防火检查的通知")])
def test_a_title_over_two_lines_of_which_the_upper_says_only_where(upper: str, lower: str) -> None:
    article = only_article(f"{upper}\n{lower}\n\n{ONE}\n\n{TWO}\n")
    assert (article.title.replace("\u3000", ""), article.kicker) == (upper + lower, "")


def test_a_kicker_above_a_title_stays_one() -> None:
    article = only_article(f"在线教育调查\n渡口小学的一堂课\n刘敏\n\n{ONE}\n\n{TWO}\n")
    assert (article.kicker, article.title) == ("在线教育调查", "渡口小学的一堂课")
