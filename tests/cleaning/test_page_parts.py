"""Headings, captions, poems and numbers of texts copied from web pages. Like lines that are none stay as they are."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.reassembly.numbering import numeral
from cleaned_texts import ONE, TWO, body_of, cleaned, only_article

BODY = f"{ONE}\n\n{TWO}\n"
TITLE = "清河水车修复记事"
VERSE = "水车在河边转着\n转过了一个春天\n转过你的名字\n和我没有说完的话\n木头的轮子记得\n每一滴水的重量\n"


def test_a_dashed_name_over_a_poem_wrote_it() -> None:
    found = only_article(f"河边的水车\n\n——刘敏\n\n{VERSE}")
    assert (found.title, found.subtitle, [author.name for author in found.authors]) == ("河边的水车", "", ["刘敏"])


def test_one_long_line_does_not_end_a_poem() -> None:
    poem = f"{VERSE}谁都不肯先开口\n就这样坐到了天黑以后\n很多年前，你在这个渡口把一把木梳放进我手心里\n河水把它带走了\n又把它送回来\n像一句没有说出的话\n"
    found = only_article(f"河边的水车\n\n2019-03-05  本文已影响0人  刘敏\n\n{poem}\n上一篇 下一篇\n\n猜你喜欢\n\n热门阅读\n")
    assert found.body.count("{: .verse }") == 1
    assert "猜你喜欢" not in found.body
    assert "木梳" in found.body


def test_a_source_with_a_comma_in_its_title_ends_a_motto() -> None:
    motto = "河边没有路，走的人多了就有了水车。 ——电视剧《老水车，新水车》主题歌"
    assert cleaned(f"{motto}\n{ONE}\n{TWO}\n").articles[0].body.startswith("河边没有路，走的人多了就有了水车。")
    assert "主题歌\n\n老师傅" in only_article(f"{motto}\n{ONE}\n{TWO}\n").body


def test_years_counted_in_a_heading_are_no_day() -> None:
    body = body_of(f"{TITLE}\n\n{ONE}\n\n一、三十年的联想\n\n{ONE}\n\n二、河上的木桥\n\n{TWO}\n")
    assert "## 一、三十年的联想" in body
    assert "## 二、河上的木桥" in body


@pytest.mark.parametrize("word", ["引子", "上篇", "尾声", "结束语"])
def test_a_word_that_names_a_part_heads_it(word: str) -> None:
    assert f"\n\n## {word}\n\n{TWO}" in body_of(f"{TITLE}\n\n刘敏\n\n{ONE}\n\n{word}\n\n{TWO}\n")


def test_such_a_word_among_others_is_text() -> None:
    assert "## 上篇" not in body_of(f"{TITLE}\n\n刘敏\n\n{ONE}\n\n上篇\n\n下篇\n\n后记\n")


def test_what_pictures_show_heads_nothing() -> None:
    body = body_of(f"{TITLE}\n\n刘敏\n\n{ONE}\n\n渡口小学师生合影\n\n{TWO}\n\n刘敏手稿\n\n{ONE[:-1]}，天就黑了。\n")
    assert body.count("{: .caption }") == 2


def test_a_heading_that_speaks_of_a_picture_is_one() -> None:
    body = body_of(f"{TITLE}\n\n刘敏\n\n{ONE}\n\n一张师生合影\n\n{TWO}\n\n寻找刘敏手稿\n\n{ONE[:-1]}，天就黑了。\n")
    assert body.count("## ") == 2


def test_short_lines_below_the_head_one_of_which_shows_a_picture_are_captions() -> None:
    text = f"{TITLE}\n\n2019-03-05 10:20 来源：木工网\n\n挂在墙上的图纸\n\n木工班毕业合影。\n\n当年的刨子\n\n{ONE}\n\n刨子和凿子\n\n{TWO}\n"
    assert body_of(text).count("{: .caption }") == 3


@pytest.mark.parametrize("kind", ["（独幕剧）", "三幕话剧", "（改编自小说《水车》）", "短篇小说", "(外二首)"])
def test_the_kind_of_a_text_is_its_subtitle(kind: str) -> None:
    found = only_article(f"河边的水车\n\n{kind}\n\n刘敏\n\n{BODY}")
    assert (found.title, found.subtitle, [author.name for author in found.authors]) == ("河边的水车", kind.replace("(", "（").replace(")", "）"), ["刘敏"])


def test_other_words_in_brackets_below_a_title_are_text() -> None:
    found = only_article(f"河边的水车\n\n刘敏\n\n（他说完就走了）\n\n{BODY}")
    assert found.subtitle == ""
    assert "（他说完就走了）" in found.body


def test_the_end_of_a_text_heads_nothing() -> None:
    body = body_of(f"{TITLE}\n\n刘敏\n\n{BODY}\n-全文完-\n\n木工社的其他文章还有很多，想看的人可以到渡口来找。\n")
    assert "## " not in body


def test_a_note_in_brackets_that_begins_with_its_word() -> None:
    note = "【按：今年是水车修复三十周年，我们刊出刘敏的这篇回忆，以为纪念。】"
    assert "{: .editor-note }" in body_of(f"{TITLE}\n\n刘敏\n\n{note}\n\n{BODY}")


def test_the_scenes_of_a_play_whose_persons_stand_on_one_line() -> None:
    play = "时间：清末某年春\n\n地点：清河渡口\n\n人物：刘敏，木匠；张文，船工\n\n第一场\n\n刘敏：水车转起来了。\n\n张文：（高兴地）我听见了。\n\n（灯光渐暗。）\n\n第二场\n\n刘敏：天亮了，船要开了。\n\n（灯光渐亮。）\n\n张文：走吧，别误了时辰。\n"
    body = body_of(f"河边的水车\n\n（独幕剧）\n\n刘敏\n\n{play}")
    assert "## 第一场" in body
    assert "## 第二场" in body


def test_what_a_site_of_poems_sets_above_each() -> None:
    found = only_article(f"朝代：宋代\n作者：刘敏\n原文：\n{BODY}")
    assert ([author.name for author in found.authors], found.body) == (["刘敏"], BODY)


def test_decimal_numbers_begin_headings_and_no_sentence_goes_on_with_them() -> None:
    text = f"{TITLE}\n\n刘敏\n\n一、水车\n\n1.1 水车的由来\n\n{ONE}\n\n1.2 水车的修复\n\n{TWO}\n\n二、渡口\n\n2.1 渡口的由来\n\n{ONE[:-1]}，没有第二个。\n"
    body = body_of(text)
    assert body.count("\n### ") == 3
    assert "例：9时30分36秒\n\n1.1 年份不应简写" in body_of(f"{TITLE}\n\n刘敏\n\n{ONE}\n\n例：9时30分36秒\n\n1.1 年份不应简写，如1940年不应写作40年。\n\n{TWO}\n")


def test_measures_are_no_decimal_numbers() -> None:
    assert numeral("1.5米高的水车") is None
    assert numeral("2.5公里外的渡口") is None


def test_numbers_glued_to_their_headings() -> None:
    body = body_of(f"{TITLE}\n\n刘敏\n\n1引言\n\n{ONE}\n\n2水车的由来\n\n{TWO}\n\n3渡口的变迁\n\n{ONE[:-1]}，又过了一年。\n")
    assert body.count("## ") == 3


def test_numbered_things_below_each_other_head_nothing() -> None:
    assert "## " not in body_of(f"{TITLE}\n\n刘敏\n\n{ONE}\n\n1水车\n2渡口\n3木桥\n\n{TWO}\n")


def test_texts_of_a_collation_are_numbered() -> None:
    body = body_of(f"关于水车的介绍\n\n篇一：《水车的由来》\n\n{ONE}\n\n篇二：《水车的修复》\n\n{TWO}\n")
    assert body.count("## 篇") == 2


def test_a_title_set_wide_is_one() -> None:
    assert only_article(f"河 边 的 水 车 记 事\n\n{BODY}").title.replace("\u3000", "") == "河边的水车记事"
    assert only_article(f"首页 木工 渡口 水车 图纸 工具\n\n{BODY}").title == ""


def test_lines_with_triangles_and_whose_pictures_they_are() -> None:
    body = body_of(f"{TITLE}\n\n2019-03-05 木工网\n\n▲刘敏和他的徒弟在渡口。图片均为本报记者张文摄\n\n▲徒弟们在看图纸。\n\n{BODY}")
    assert body.count("{: .caption }") == 2


def test_who_stands_in_which_row() -> None:
    assert "{: .caption }" in body_of(f"{TITLE}\n\n刘敏\n\n{ONE}\n\n（前排由左至右刘敏、张文、李红；后排左起王小明、赵大川）\n\n{TWO}\n")
    assert "{: .caption }" not in body_of(f"{TITLE}\n\n刘敏\n\n{ONE}\n\n他从左到右看了一遍。\n\n{TWO}\n")


def test_a_short_line_below_the_name_of_a_picture_is_its_caption() -> None:
    text = f"{TITLE}\n\n2019-03-05 10:20 来源：木工网\n\n{ONE}\n\n图片1.png\n\n1986年7月21日《木工日报》\n\n{TWO}\n\n图片2.png\n\n{ONE[:-1]}，又过了一年。\n"
    body = body_of(text)
    assert body.count("{: .caption }") == 1
    assert "《木工日报》\n{: .caption }" in body


def test_a_caption_that_stands_twice_is_said_once() -> None:
    text = f"{TITLE}\n\n2019-03-05 10:20 来源：木工网\n\n{ONE}{TWO}\n\n活动现场。\n活动现场。\n\n{TWO}{ONE}\n"
    assert body_of(text) == f"{ONE}{TWO}\n\n活动现场。\n{{: .caption }}\n\n{TWO}{ONE}\n"


@pytest.mark.parametrize("cry", ["“来了！”", "当当当当。", "水车转了！"])
def test_a_cry_or_a_sound_that_comes_twice_stays(cry: str) -> None:
    text = f"{TITLE}\n\n2019-03-05 10:20 来源：木工网\n\n{ONE}{TWO}\n\n{cry}\n{cry}\n\n{TWO}{ONE}\n"
    assert only_article(text).body.count(cry) == 2


def test_who_stands_where_ends_its_sentence() -> None:
    assert "{: .caption }" in body_of(f"{TITLE}\n\n2019-03-05 10:20 来源：木工网\n\n木工日报记者（右）走访水西林村。\n\n{ONE}\n\n{TWO}\n")


def test_a_title_below_a_picture_and_its_caption_is_none_of_its_captions() -> None:
    caption = "三月五日，清河县渡口镇农民在河边架起第十二架水车，引水浇灌刚刚返青的麦田。刘敏摄"
    found = only_article(f"清河县农民忙春灌（图片）\n{caption}\n全县水车数量居全省第一\n{BODY}")
    assert "全县水车数量居全省第一\n{: .caption }" not in found.body
