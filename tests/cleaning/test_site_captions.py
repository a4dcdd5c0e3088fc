"""What sites and papers say of pictures and of who wrote a text, in lines of their own; and sentences that only look like that."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.reassembly.kinds.furniture import is_caption
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.cleaning.reassembly.signers.published import published

from tests.cleaning.cleaned_texts import ONE, TWO, body_of, only_article

TITLE = "河边的水车又转起来了"
BODY = f"{ONE}\n\n{TWO}\n"


@pytest.mark.parametrize(
    ("line", "date", "authors"),
    [
        ("来源：清河日报 | 刘敏  2018年05月21日08:33", "2018-05-21", "刘敏"),
        ("来源：清河日报  （2023年09月18日   07 版）", "2023-09-18", ""),
        ("2009/04/22 15:47:03浏览3447|回应12|推荐142", "2009-04-22", ""),
        ("2011年10月09日 01:09 来源：清河网 参与互动(0)  【字体：↑大 ↓小", "2011-10-09", ""),
    ],
)
def test_lines_of_source_and_day_with_counts_and_names(line: str, date: str, authors: str) -> None:
    told = published(line)
    assert told is not None
    assert told.fields
    assert (told.date, told.authors) == (date, authors)


@pytest.mark.parametrize("line", ["2009年4月22日浏览了三千册图书", "浏览3447册，推荐142册"])
def test_sentences_that_count_are_no_such_lines(line: str) -> None:
    assert published(line) is None


@pytest.mark.parametrize("line", ["水车修复工程动工，图为示意图。（史志馆提供）", "图片社供图", "图片版权 某某社", "清河镇的旧水车（左） 图片版权 某某社"])
def test_captions_that_name_who_gave_the_picture(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize("line", ["今年一共修了三十架水车。（数据由镇政府提供）", "各村要为修车的人家提供木料", "电线已经接好，可以供电"])
def test_who_gives_other_things_is_no_caption(line: str) -> None:
    assert not is_caption(line)


@pytest.mark.parametrize(("line", "name"), [("作者刘敏", "刘敏"), ("文‧图╱刘敏", "刘敏"), ("刘敏[1]", "刘敏")])
def test_bylines_glued_or_with_a_note(line: str, name: str) -> None:
    assert [author.name for author in byline(line)] == [name]


@pytest.mark.parametrize("line", ["作者简介", "作者单位", "作者自序", "作者声明"])
def test_fields_of_an_author_are_no_names(line: str) -> None:
    assert byline(line) == ()


@pytest.mark.parametrize("line", ["木匠刘敏生前照片（资料图，来源：清河日报）", "杨 敏摄（人民视觉）", "一对母女在参观水车。刘敏摄（人民视觉）"])
def test_captions_with_sources_in_brackets(line: str) -> None:
    assert is_caption(line)


def test_a_day_and_an_author_below_the_pictures_at_the_top() -> None:
    picture = "旧水车又转了起来。（史志馆提供）"
    notice = "为达最佳浏览效果，建议使用别的浏览器。\n关闭此视窗 请至官网下载\n限制级\n"
    article = only_article(f"{notice}{TITLE}\n\n{picture}\n\n{picture}\n\n2024/08/27 05:30\n\n{ONE}\n\n{TWO}\n")
    assert (article.title, article.date, article.body) == (TITLE, "2024-08-27", f"{picture}\n{{: .caption }}\n\n{BODY}")
    signed = only_article(f"{TITLE}\n\n▲{picture}\n\n记者刘敏／综合报导\n\n{ONE}\n\n{TWO}\n")
    assert [author.name for author in signed.authors] == ["刘敏"]


def test_a_line_said_twice_that_is_no_caption_stays() -> None:
    assert body_of(f"{TITLE}\n\n{ONE}\n\n水车转呀转，河水流呀流。\n水车转呀转，河水流呀流。\n\n{TWO}\n").count("水车转呀转") == 2


def test_what_stands_behind_the_day_of_a_saved_page() -> None:
    told = published("date 2025-08-23 fb ig video search mobile")
    assert told is not None
    assert told.date == "2025-08-23"
    assert published("date 2025-08-23 木匠们又开工了") is None


@pytest.mark.parametrize("line", ["时间：2025-08-27 08:26", "12-28 14:40   清河电视台"])
def test_a_time_of_the_clock_tells_when_a_page_was_put_up(line: str) -> None:
    assert published(line) is not None
    assert published("时间：2025年8月27日") is None


def test_reporters_of_two_kinds_all_sign() -> None:
    assert [author.name for author in byline("□通讯员 王红 林国富 朱远 记者 张智杰")] == ["王红", "林国富", "朱远", "张智杰"]


def test_strokes_part_the_fields_of_a_site() -> None:
    told = published("发表于2021-06-13 05:48| 1164次阅读| 来源清河网| 0 条评论| 作者刘敏")
    assert told is not None
    assert (told.date, told.authors) == ("2021-06-13", "刘敏")


@pytest.mark.parametrize("text", ["作者刘敏说来源清河的木头最好", "发表于清河| 作者刘敏| 来源清河网"])
def test_without_a_day_strokes_tell_nothing(text: str) -> None:
    assert published(text) is None


@pytest.mark.parametrize(
    "text",
    ["清河镇今天修好了渡口，吸引许多人来看。图为第一天过河的人。", "渡口修好了，人们来看。图左五起至右，分别是木工老李、船家老刘。", "渡口建成以后常有人来写生，老人也在柳树下坐着。图为渡口的早晨。（摄影/刘敏）", "渡口的早晨(摄影/刘敏)"],
)
def test_captions_that_say_it_last(text: str) -> None:
    assert is_caption(text)


@pytest.mark.parametrize("text", ["老李把图为什么这样画讲了一遍。徒弟们都听懂了。", "渡口修好了。老李企图左右这件事，没有做成。"])
def test_other_sentences_are_no_captions(text: str) -> None:
    assert not is_caption(text)


def test_who_put_a_page_together_and_a_count_stand_behind_the_source() -> None:
    told = published("2019-09-05 11:10 清河星空[整理] 1")
    assert told is not None
    assert told.date == "2019-09-05"
    assert published("2019-09-05 11:10 清河星空[第三版]") is None


def test_the_time_of_an_update_needs_no_colon() -> None:
    told = published("更新时间 2012年12月10日, 格林尼治标准时间10:41")
    assert told is not None
    assert told.date == "2012-12-10"
    assert published("更新时间 2012年12月10日以前的水车") is None


def test_single_characters_of_other_words_are_no_name() -> None:
    assert byline("水 车 谱") == ()
    assert byline("刘 河 生 说") == ()


def test_who_sent_it_and_a_day_with_its_time() -> None:
    told = published("清河镇艺术馆   2020年03月21日 16:22")
    assert told is not None
    assert told.date == "2020-03-21"
    assert published("清河镇 2020年03月21日 晴") is None


def test_the_paper_may_stand_before_its_reporter() -> None:
    assert [author.name for author in byline("清河报／ 记者刘敏／新北即时报导")] == ["刘敏"]
    assert is_caption("清河小学的学生来看水车。记者刘河生／摄影")
    assert not is_caption("他请来了记者刘河生／摄影师王宁两个人，大家都很高兴。")


def test_the_archive_of_pictures_signs_a_caption() -> None:
    assert is_caption("渡口的水车。视觉中国 资料")
    assert not is_caption("他在视觉中国的资料室里找到了那张图。")


def test_what_a_reading_app_has_below_its_titles() -> None:
    told = published("文摘   2024-09-03 12:44   北京")
    assert told is not None
    assert told.date == "2024-09-03"
    assert published("老李 2024-09-03 在北京") is None


@pytest.mark.parametrize("text", ["木工在渡口修理水车，期盼大家都来保存老屋的风貌。（图由木工会提供）", "木工场边教徒弟。视频截图"])
def test_captions_that_say_whose_picture_it_is(text: str) -> None:
    assert is_caption(text)


@pytest.mark.parametrize("text", ["木头都是镇上的人家送来的。（木料由木工会提供）", "他给大家看了那天的视频截图"])
def test_what_somebody_else_gave_is_no_caption(text: str) -> None:
    assert not is_caption(text)
