"""Who wrote a text, and when, on the line of its title; bylines of reporters; days above titles."""

from __future__ import annotations

import pytest
from bianzuan.cleaning.planning.plan import PageLine, PlannedArticle
from bianzuan.cleaning.reassembly import plan
from bianzuan.cleaning.reassembly.heads.title_lines import title_parts
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.cleaning.reassembly.signers.published import published

from tests.cleaning.cleaned_texts import ONE, TWO, only_article

BODY = "老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎，徒弟们都围着看，谁也不说话。"


def pages(*lines: str) -> tuple[list[str], tuple[PlannedArticle, ...]]:
    page = [PageLine(n, line) for n, line in enumerate(lines, 1) if line]
    return list(lines), plan(page).articles


def words(lines: list[str], article: PlannedArticle) -> str:
    return "　".join(lines[run.line - 1][run.start : run.end] for run in article.title)


@pytest.mark.parametrize(
    ("line", "title", "authors", "date"),
    [
        ("河边的水车 作者：老例", "河边的水车", ["老例"], ""),
        ("浅议水车的用处(刘敏 张文) 2015/07/31", "浅议水车的用处", ["刘敏", "张文"], "2015-07-31"),
        ("河边的水车，又转起来了 2019-03-05", "河边的水车，又转起来了", [], "2019-03-05"),
        ("date 2019-03-05 清河水车修复记事", "清河水车修复记事", [], "2019-03-05"),
    ],
)
def test_a_line_of_title_author_and_day(line: str, title: str, authors: list[str], date: str) -> None:
    lines, (article,) = pages(line, "", BODY, "", BODY)
    assert (words(lines, article), [author.name for author in article.authors], article.date) == (title, authors, date)
    assert [block.kind for block in article.blocks] == ["paragraph", "paragraph"]


@pytest.mark.parametrize(
    "line",
    [
        "水车的作者：一位无名的木匠，至今没有人知道他叫什么",
        "2019年的水车",
        "水车（上游 下游）对照 2015",
        "他在1958-03-05那天来了。",
        "发布时间：2018-11-09 作者：刘敏",
    ],
)
def test_other_lines_are_one_thing(line: str) -> None:
    assert title_parts(line) == (0,)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("特派记者赖锦宏/北京报导联合报", ["赖锦宏"]),
        ("〔记者王小明、李红／台北报导〕", ["王小明", "李红"]),
        ("本报记者 张三", ["张三"]),
        ("作者：呼岩鸾（深圳）", ["呼岩鸾"]),
        ("作者：老例", ["老例"]),
        ("作者：本社资料室", []),
        ("记者会上／主任报导了情况", []),
        ("整理：资料室", []),
    ],
)
def test_bylines_of_reporters_and_pen_names(line: str, names: list[str]) -> None:
    assert [author.name for author in byline(line)] == names


@pytest.mark.parametrize(
    ("line", "date", "authors"),
    [
        ("作者：刘敏   2018年01月22日 16:49  木工网    1171    收藏", "2018-01-22", "刘敏"),
        ("文章来源: 木工网2012-01-14 22:14:14", "2012-01-14", ""),
        ("2020-03-09 10:00 来源：中国木工网 作者：刘敏", "2020-03-09", "刘敏"),
    ],
)
def test_fields_set_apart_by_wide_space(line: str, date: str, authors: str) -> None:
    told = published(line)
    assert told is not None
    assert (told.date, told.authors) == (date, authors)


def test_a_day_above_the_title_is_the_day_of_the_text() -> None:
    lines, (article,) = pages("2019年3月5日", "", "河边的水车", "", BODY, "", BODY)
    assert (words(lines, article), article.date) == ("河边的水车", "2019-03-05")


def test_the_days_of_a_diary_are_not() -> None:
    _, (article, *_) = pages("2019年3月5日", "", "河边的水车", "", BODY, "", "2019年3月6日", "", BODY)
    assert article.date == ""


def test_many_titles_above_a_signed_one_are_none_of_its_own() -> None:
    titles = ("修渠先要问过河边的老人吗", "木桥为什么还没有修好呢", "谁来教孩子们认木料", "渡口的灯该由谁来点")
    lines, articles = pages(*titles, "水车停了以后怎么办", "☉张国财", BODY, "", BODY)
    assert words(lines, articles[-1]) == "水车停了以后怎么办"
    assert not articles[-1].kicker


@pytest.mark.parametrize("line", ["男国藩跪禀", "晚生刘敏谨启", "中华民国91年3月19日星期二"])
def test_how_a_letter_begins_and_days_are_no_headings(line: str) -> None:
    _, (article, *_) = pages("# 家书", BODY, "", line, "", BODY)
    assert "heading" not in [block.kind for block in article.blocks]


def test_a_letter_sets_whom_it_honours_on_a_new_line() -> None:
    _, (article,) = pages("# 家书", BODY, "", f"{BODY}余不多及，专此即请", "母亲大人万福金安，阖家清吉，孙儿辈亦好。", "", BODY)
    assert [len(block.runs) for block in article.blocks] == [1, 1, 1, 1]


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (("河边的水车", "编剧：刘敏", "整理：张文"), ["刘敏", "张文"]),
        (("口述：刘敏", "整理：张文"), ["刘敏", "张文"]),
        (("宗道一 朱礼盈 傅铮铮等",), ["宗道一", "朱礼盈", "傅铮铮"]),
    ],
    ids=["below a title", "title lost", "and others"],
)
def test_who_tells_and_who_writes(lines: tuple[str, ...], names: list[str]) -> None:
    _, (article,) = pages(*lines, BODY, "", BODY)
    assert [author.name for author in article.authors] == names
    assert len(article.blocks) == 2


def test_words_behind_such_labels_are_no_authors() -> None:
    assert byline("采访：谈谈水车") == ()


@pytest.mark.parametrize("line", ["作者简介：刘敏，女，1950年生，清河人，木工。", "【作者单位】：清河学院历史系，清河县城关镇"])
def test_who_the_author_is_on_a_line_without_brackets(line: str) -> None:
    _, (article,) = pages("# 水车考", BODY, "", line, "", BODY)
    assert [block.kind for block in article.blocks] == ["paragraph", "author-note", "paragraph"]


def test_a_sentence_about_an_author_is_none() -> None:
    _, (article,) = pages("# 水车考", BODY, "", "作者的简介写在书的最后一页，读者可以自己去看。", "", BODY)
    assert "author-note" not in [block.kind for block in article.blocks]


def test_a_name_before_a_title_is_no_speaker() -> None:
    talk = ("采访时间：2013年5月29日", "采访地点：清河镇", "问：水车呢？", "答：在河边。")
    lines, (article,) = pages("黄海潮：渡口的最后一个船工", *talk, BODY)
    assert words(lines, article) == "黄海潮：渡口的最后一个船工"
    lines, (article,) = pages("时间：2013年5月29日", *talk, BODY)
    assert not article.title
    lines, (article,) = pages("黄海潮：我是渡口的最后一个船工。", *talk, BODY)
    assert not article.title


@pytest.mark.parametrize("label", ["作者简介", "内容简介", "编辑推荐"])
def test_labels_of_a_book_page_begin_no_article(label: str) -> None:
    _, articles = pages("# 水车往事", BODY, "", label, "张钧 主编", BODY)
    assert len(articles) == 1


def test_a_paper_and_its_day_are_no_post() -> None:
    assert byline("《木工日报》（2019年07月01日 07版）本报记者 王维砚") == ()
    assert byline("清河县木工社社长 王维砚")[0].role == "清河县木工社社长"


def test_labels_of_fields_in_brackets() -> None:
    told = published("[发表时间] 2019-07-01           [浏览次数]")
    assert told is not None
    assert told.date == "2019-07-01"


def test_who_signs_a_preface_is_no_heading() -> None:
    _, (article,) = pages("# 重修谱序", BODY, "", "光绪二十七年上元日", "十九世孙某谨撰于渡口", "", BODY)
    assert "heading" not in [block.kind for block in article.blocks]


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("作者：王小明　2024年5月6日", "王小明"),
        ("作者：王小明 2024-05-06 10:20", "王小明"),
        ("作者:王小明、李红  2024年5月6日", "王小明、李红"),
    ],
)
def test_the_day_behind_an_author_is_no_part_of_the_name(line: str, authors: str) -> None:
    """The name was lost with the day: nobody is called 王小明　2024年5月6日."""
    told = published(line)
    assert told is not None
    assert (told.authors, told.date) == (authors, "2024-05-06")


@pytest.mark.parametrize("names", ["吴　枢", "吴枢　张文成"])
def test_who_wrote_a_text_stands_at_the_edge_of_the_line_of_its_title(names: str) -> None:
    article = only_article(f"论渠道的管理　　　　　　　　{names}\n{ONE}\n{TWO}\n")
    assert (article.title, [author.name for author in article.authors]) == ("论渠道的管理", names.replace("吴　枢", "吴枢").split("　"))


def test_lines_of_contents_name_nobody_above_all() -> None:
    article = only_article(f"论渠道的管理　　　　　　　　吴　枢\n渡口的水车　　　　　　　　张文成\n\n{ONE}\n\n{TWO}\n")
    assert not article.authors
