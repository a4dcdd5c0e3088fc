"""A paragraph or two broken at a measure, with nothing else to compare."""

from __future__ import annotations

from cleaned_texts import body_of

ONE = """木工社在河湾里，原先是一座磨坊，后来镇上把它修好，又添了三间
作坊。社里有十二个人，最年长的是周老师傅，他从十四岁起就学这
门手艺，立过二十三架水车。
"""


def test_lines_of_one_width_make_a_paragraph() -> None:
    body = body_of(ONE)
    assert body == ONE.replace("\n", "") + "\n"
    assert body_of(f"河湾的木工社\n\n{ONE}") == body


def test_each_of_two_paragraphs_is_put_together() -> None:
    other = "水车立成那天，来看的人把河堤都站满了。老师傅一句话也没有说，只\n把刨子擦干净，装进木箱，当天就坐船走了。\n"
    assert body_of(f"{ONE}\n{other}").count("\n\n") == 1


def test_lines_of_several_widths_stay_as_they_are() -> None:
    text = "木工社在河湾里，原先是一座磨坊，后来镇上把它修好，又添了三间作坊。\n社里有十二个人，最年长的是周老师傅，他从十四岁起就学木工。\n水车立成那天，来看的人把河堤都站满了，老师傅一句话也没有说。\n"
    assert body_of(text).count("\n\n") == 2


def test_a_title_below_each_keeps_announcements_apart() -> None:
    text = "木工社添了三间作坊，又收了五个徒弟。最小的才十四岁，是从山里\n河堤加高一尺\n镇上今年把河堤加高了一尺，汛期平安过去。秋后还要修一座石桥，\n水车立成\n"
    assert "是从山里河堤" not in body_of(text)


BLOCKS = """校史办老师：

我是一九六一届的学生，现居昆明。你们要的老图书馆的材料，我想起
几件事，写在下面。

图书馆原来是一座祠堂，藏书两万册，管理员姓万，大家叫他万先生。
他不用卡片，书在哪里都在他心里。

一九六〇年冬天，他把自己的口粮分给三个学生，自己浮肿了。这件事
我一直没有对人讲过。
"""


def test_paragraphs_of_two_lines_between_empty_lines_are_put_together() -> None:
    """A line that fills the measure goes on, also where a sentence ends with it."""
    assert body_of(BLOCKS) == "\n\n".join(block.replace("\n", "") for block in BLOCKS.strip().split("\n\n")) + "\n"


def test_a_line_that_breaks_off_early_says_that_none_is_broken_at_a_measure() -> None:
    text = BLOCKS.replace("，我想起\n几件事，", "，\n我想起几件事，")
    assert "万先生。\n\n他不用" in body_of(text)
