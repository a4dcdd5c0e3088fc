"""Volumes of one author: what looks the same is the same, whatever its title; letters, columns, dated poems, interviews."""

from __future__ import annotations

import pytest
from bianzuan.model import Article
from cleaned_texts import cleaned

PARTS = ("老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎，徒弟们都围着看。", "学徒小李记下了尺寸，又把刨子擦得干干净净，放回原来的架子上去。", "渡口的水车转了三十年，轮辐换过两回，轴还是从前的那一根。")


def only(text: str) -> Article:
    (article,) = cleaned(text).articles
    return article


def headings(text: str) -> list[str]:
    return [line.lstrip("# ") for line in only(text).body.splitlines() if line.startswith("#")]


@pytest.mark.parametrize("days", [("（1991年1月3日）", "（1992年2月4日）", "（1993年3月5日）"), ("（原载《渡口》1962年第3期）", "（原载《渡口》1963年第1期）", "（据手稿）"), ("1991年春", "1992.2.4", "1993年3月，改定")])
@pytest.mark.parametrize("titles", [("菜市的早晨", "伞", "雨天读书"), ("锯", "刨子", "一把旧尺子")])
def test_titles_between_the_ends_of_texts_are_headings(days: tuple[str, ...], titles: tuple[str, ...]) -> None:
    text = "木工坊随笔\n刘敏\n\n" + "\n".join(f"{title}\n{part}\n{day}\n" for title, part, day in zip(titles, PARTS, days, strict=True))
    assert headings(text) == list(titles)


def test_all_days_below_the_texts_of_a_volume_are_set_apart() -> None:
    text = "木工坊随笔\n刘敏\n\n" + "\n".join(f"{title}\n{part}\n（199{i}年1月3日）\n" for i, (title, part) in enumerate(zip(("菜市的早晨", "伞", "雨天读书"), PARTS, strict=True)))
    assert only(text).body.count("{: .signature }") == 3


def test_letters_of_one_writer_are_headed_by_whom_they_go_to() -> None:
    text = "刘敏文集\n\n致张文海\n文海兄：\n" + PARTS[0] + "\n匆匆，即颂\n撰安\n刘敏\n一九五六年三月四日\n（据手稿）\n\n致李红\n李红学长：\n" + PARTS[1] + "\n匆匆，即颂\n撰安\n刘敏\n一九五六年九月十二日\n（据手稿）\n"
    assert headings(text) == ["致张文海", "致李红"]


@pytest.mark.parametrize(
    "text",
    [
        # the letters are quoted: text goes on below them
        f"老屋来信\n\n{PARTS[0]}\n\n刘敏\n一九五六年三月四日\n\n这封信在箱底压了四十年，纸已经脆了，折痕处裂开了口子。\n\n{PARTS[1]}\n\n张文\n一九五六年九月十二日\n\n两封信放在一起，才看得出他们说的是同一架水车。\n",
        # a chronicle: days stand over text
        f"渡口大事\n\n1949年3月\n{PARTS[0]}\n\n1950年4月\n{PARTS[1]}\n\n1951年5月\n{PARTS[2]}\n",
    ],
)
def test_days_inside_a_text_part_nothing(text: str) -> None:
    assert not set(headings(text)) & {*PARTS, "这封信在箱底压了四十年，纸已经脆了，折痕处裂开了口子。"}
    assert "两封信" not in "".join(headings(text))


POEMS = "水车集\n\n{poet}麦子\n\n麦子弯下腰的时候\n水车也慢了一些\n\n祖父坐在轮下\n数着木头的年轮\n\n1988.8.2\n\n雪\n\n雪落在没有名字的渡口\n雪落在有名字的船上\n\n我们走过去\n脚印比桨更浅\n\n1989年1月，渡口\n"


@pytest.mark.parametrize("poet", ["", "刘敏 著\n\n"])
def test_dated_poems_without_marks_are_verse_and_their_names_headings(poet: str) -> None:
    article = only(POEMS.format(poet=poet))
    assert article.title == "水车集"
    assert [author.name for author in article.authors] == (["刘敏"] if poet else [])  # 麦子 is nobody
    assert headings(POEMS.format(poet=poet)) == ["麦子", "雪"]
    assert article.body.count("{: .verse }") == 4
    assert "1989年1月，渡口\n{: .signature }" in article.body


def test_a_list_with_days_is_no_poem() -> None:
    text = "水车修缮记录\n\n轮辐\n\n换下旧的六根\n补上新的六根，用杉木，长一丈二尺，由张师傅刨光以后再装上去。\n试转一天\n\n1988.8.2\n\n木轴\n\n上油两遍\n试转半天\n收工\n\n1989.1.20\n"
    assert "{: .verse }" not in only(text).body


INTERVIEW = "{title}\n——{who}访谈\n受访者：{who}，1931年生\n采访者：{asks}\n采访时间：2004年5月18日\n问：您是哪一年到渡口的？\n答：" + PARTS[2] + "\n问：后来为什么离开呢？\n答：桥修好了，渡船就停了。\n\n"


@pytest.mark.parametrize("above", ["", "渡口口述访谈集\n\n"])
def test_interviews_of_a_volume_are_each_a_text(above: str) -> None:
    text = above + INTERVIEW.format(title="敲冰的人", who="老船工韩大山", asks="谷雨") + INTERVIEW.format(title="算盘上的纽扣", who="老会计毕长顺", asks="裴青")
    first, second = cleaned(text).articles
    assert (first.title, first.subtitle, first.kicker) == ("敲冰的人", "——老船工韩大山访谈", above.strip())
    assert (second.title, second.subtitle) == ("算盘上的纽扣", "——老会计毕长顺访谈")
    assert "采访者：谷雨" in first.body
    assert "采访者：裴青" in second.body


def test_fields_of_other_records_make_no_interview() -> None:
    text = "渡口的菜\n\n蒸藕\n原料：藕两节\n做法：洗净上笼，蒸到筷子能插进去为止。\n\n炖鱼\n原料：鱼一条\n做法：先煎后炖，汤白了再放盐。\n"
    assert len(cleaned(text).articles) == 1


def test_answers_signed_in_brackets_part_the_questions() -> None:
    answer = "{}\n问：我家的水车{}，是什么缘故？（渡口村 王小明）\n答：多半是轴上缺油，先把水放空，再把轴擦净上油，试转半天。\n（县农技站 {}）\n"
    text = "答读者问\n" + answer.format("水车为什么转得慢", "转得慢", "何雨田") + answer.format("轮辐为什么开裂", "轮辐裂了", "施永康") + answer.format("轴为什么会响", "响个不停", "林峰")
    articles = cleaned(text).articles
    heads = [line.lstrip("# ") for article in articles for line in (f"# {article.title}", *article.body.splitlines()) if line.startswith("#")]
    assert {"水车为什么转得慢", "轮辐为什么开裂", "轴为什么会响"} <= set(heads)


@pytest.mark.parametrize(("wish", "name"), [("祝进步", "文海"), ("匆匆，祝\n健", "弟 文海"), ("专此，即颂\n近安", "刘文海 上")])
def test_wishes_sign_no_letter(wish: str, name: str) -> None:
    text = "友人书简\n\n" + "".join(f"致{to}\n\n{to}兄：\n\n{part}\n\n{wish}\n\n{name}\n一九六二年四月三日\n\n" for to, part in zip(("慕白", "芷兰"), PARTS, strict=False))
    assert headings(text) == ["致慕白", "致芷兰"]
    assert only(text).body.count("{: .signature }") == 4
    assert f"{wish.splitlines()[-1]}\n{{: .signature }}" not in only(text).body
