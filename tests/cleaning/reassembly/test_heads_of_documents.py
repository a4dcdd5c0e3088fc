"""Heads that say what they are: official documents, pages of an archive, journals and sites that name who and when."""

from __future__ import annotations

import hashlib

import pytest
from bianzuan.cleaning import clean, verify
from bianzuan.cleaning.planning.plan import Run
from bianzuan.cleaning.reassembly.compose import Composition
from bianzuan.cleaning.reassembly.gaps.gaps import mark_gaps
from bianzuan.cleaning.reassembly.gaps.losses import with_losses
from bianzuan.cleaning.reassembly.pieces import Piece
from bianzuan.cleaning.reassembly.signers.bylines import byline
from bianzuan.cleaning.reassembly.signers.published import published, told_date
from bianzuan.model import Article, Source
from bianzuan.reading import split_lines
from cleaned_texts import ONE, TWO, body_of

BODY = "老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎。\n\n学徒小李记下了尺寸，又把刨子擦得干干净净。\n"


def articles(text: str) -> tuple[Article, ...]:
    raw = text.encode()
    result = clean(Source("a.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "text"))
    assert verify(result) == ()
    return result.articles


def only_article(text: str) -> Article:
    (article,) = articles(text)
    return article


def names(article: Article) -> list[str]:
    return [author.name for author in article.authors]


def test_the_title_of_an_official_document_stands_below_its_number() -> None:
    article = only_article(f"柳溪县人民政府文件\n\n柳政发〔2019〕12号\n\n柳溪县人民政府关于修缮水车的通知\n\n各乡、镇人民政府：\n\n{BODY}")
    assert article.title == "柳溪县人民政府关于修缮水车的通知"
    assert article.kicker == "柳溪县人民政府文件　柳政发〔2019〕12号"
    assert article.body == f"各乡、镇人民政府：\n\n{BODY}"


def test_the_title_of_an_official_document_may_have_two_lines() -> None:
    article = only_article(f"柳政办〔2020〕3号\n柳溪县人民政府办公室关于印发\n水车修缮实施方案的通知\n各乡、镇人民政府：\n{BODY}")
    assert article.title == "柳溪县人民政府办公室关于印发　水车修缮实施方案的通知"


def test_a_number_without_a_document_below_it_is_no_head() -> None:
    text = f"柳政发〔2019〕12号\n\n{BODY}"
    assert only_article(text).kicker == ""


def test_an_archive_begins_each_article_with_the_line_of_its_page() -> None:
    first, second = articles(
        f"1957年4月2日木工日报 第1版\n\n第1版(要闻)\n专栏：\n\n河边的水车转起来了\n全镇都来看\n{BODY}\n\n第1版(要闻)\n专栏：来信\n\n木匠的账本\n{BODY}"
    )
    assert (first.title, first.subtitle, first.date) == ("河边的水车转起来了", "全镇都来看", "1957-04-02")
    assert (second.title, second.date) == ("木匠的账本", "1957-04-02")
    assert first.body == second.body == BODY


def test_prose_that_speaks_of_a_page_begins_no_article() -> None:
    assert len(articles(f"# 河边\n\n{BODY}\n第1版（要闻）登了这件事，第2版（地方）也登了。\n\n{BODY}")) == 1


@pytest.mark.parametrize(
    ("line", "date", "authors"),
    [
        ("2021-02-23 木工史话", "2021-02-23", []),
        ("2022-04-25 07:46刘敏", "2022-04-25", ["刘敏"]),
        ("来源：木工网作者：刘敏发布时间：2017-10-12 10:21 浏览次数： 次 【字体：", "2017-10-12", ["刘敏"]),
        ("发布时间: 2014-11-05    作者:刘敏 张文    来源:木工史网 2014-11-05", "2014-11-05", ["刘敏", "张文"]),
        ("一九五六年二月二日", "1956-02-02", []),
        ("2019年3月19日 星期二", "2019-03-19", []),
        ("民国二十三年五月三日", "1934-05-03", []),
    ],
)
def test_when_and_by_whom_in_the_line_below_a_title(line: str, date: str, authors: list[str]) -> None:
    article = only_article(f"河边的水车：又转起来了\n\n{line}\n\n{BODY}")
    assert article.title == "河边的水车：又转起来了"
    assert (article.date, names(article)) == (date, authors)
    assert article.body == BODY


@pytest.mark.parametrize(
    "line", ["1976年3月5日 晴", "时间：1956年3月5日　地点：柳溪", "时间：2018年3月5日", "来源：远处的雪水", "2019年3月5日，水车转了。", "作者说：这是一架水车", "["]
)
def test_other_lines_tell_nothing_of_publication(line: str) -> None:
    assert published(line) is None


def test_a_journal_and_its_issue_are_no_text() -> None:
    article = only_article(f"水车边界考\n\n2022-04-25 07:46刘敏\n木工学刊 2022年1期\n\n刘敏\n\n{BODY}")
    assert (article.title, article.date, names(article), article.body) == ("水车边界考", "2022-04-25", ["刘敏"], BODY)


def test_key_words_may_stand_before_the_author() -> None:
    article = only_article(f"修志之道\n——读《柳溪志》\n\n2021-11-13 00:00\n木工史志 2021年7期\n关键词:志书柳溪资料\n\n刘 敏\n\n{BODY}")
    assert (article.title, article.date, names(article)) == ("修志之道", "2021-11-13", ["刘敏"])
    assert article.body == f"关键词：志书柳溪资料\n{{: .keywords }}\n\n{BODY}"


@pytest.mark.parametrize("line", ["☉刘敏", "文/刘敏（柳溪职业技术学院）", "刘敏 张文"])
def test_a_byline_is_no_title(line: str) -> None:
    article = only_article(f"{line}\n\n{BODY}")
    assert article.title == ""
    assert names(article)[0] == "刘敏"
    assert article.body == BODY


def test_a_byline_and_a_place_of_work_above_the_text() -> None:
    article = only_article(f"◎刘 敏\n(柳溪方志馆,江苏柳溪 210019)\n{BODY}")
    assert (article.title, names(article)) == ("", ["刘敏"])
    assert article.body == f"（柳溪方志馆，江苏柳溪 210019）\n{{: .author-note }}\n\n{BODY}"


def test_question_marks_for_lost_spaces_are_no_gap() -> None:
    assert "缺失" not in only_article(f"# 河边的水车\n\n{BODY}\n???? 第二天一早，镇上来了两位客人，打听水车的价钱。\n\n?\n\n{BODY}").body


@pytest.mark.parametrize(("end", "gaps"), [("即请", 0), ("此致", 0), ("水车又", 1)])
def test_whom_a_letter_honours_stands_on_a_new_line(end: str, gaps: int) -> None:
    letter = f"男在柳溪一切都好，家中诸事请二老宽心。水车已经修好，秋后当可回家。男谨禀，{end}"
    closed = "老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎，徒弟们都围着看，谁也不出声。"
    pieces = [Piece("paragraph", (Run(line, 0, len(text)),), text, line) for line, text in enumerate([*[closed] * 12, letter, closed])]
    _, asked = with_losses([Composition((), tuple(mark_gaps(pieces)))], scrambled=False)
    assert sum(1 for flag in asked if flag.rule == "gap") == gaps, "over another paragraph it is asked"
    assert sum(1 for piece in mark_gaps(pieces[:-1]) if piece.kind == "gap") == gaps, "over nothing it is marked"


def test_authors_of_papers_bear_the_numbers_of_their_places() -> None:
    assert [author.name for author in byline("王小明1，李红2*")] == ["王小明", "李红"]
    assert byline("王力1988") == ()
    assert byline("图1，图2") == ()


def test_a_row_of_links_is_no_title() -> None:
    assert only_article(f"木工 车间 图纸 作业 答案 分享\n\n{BODY}").title == ""


def test_the_note_to_a_title_says_when_the_text_was_spoken() -> None:
    article = only_article(f"水车怎样修※\n\n李河生\n\n{BODY}\n※這是李河生2021年5月3日在修車會議上講話的主要部分。\n")
    assert (article.date, article.title_note) == ("2021-05-03", "1")


@pytest.mark.parametrize(
    ("note", "day"),
    [
        ("这是根据李河生同志一九八三年五月三日在工地的谈话整理的。", "1983-05-03"),
        ("本文发表于2019年3月2日《水务报》。", "2019-03-02"),
        ("本文为作者2019年3月2日在水务学会的发言。", "2019-03-02"),
        # An anniversary, a day the work began, two days, a birthday, no day at all.
        ("这是为纪念1949年10月1日在水务处的讲话而作的。", ""),
        ("这是自2019年3月2日在工地写起的文章。", ""),
        ("这是李河生2019年3月2日在工地的讲话，2020年4月5日作了修改。", ""),
        ("李河生，1951年5月3日生，水务处处长，有文章多篇。", ""),
        ("这是李河生在2019年春天的讲话。", ""),
        ("这是2019年3月2日修好的水车。", ""),
    ],
)
def test_a_day_in_a_note_that_is_not_the_texts_own_is_none(note: str, day: str) -> None:
    assert told_date(note) == day


@pytest.mark.parametrize("number", ["清政发〔2019〕12号", "（清政发〔2019〕12号）"])
def test_the_number_of_a_document_may_stand_below_its_title(number: str) -> None:
    article = only_article(f"清河县人民政府关于修水车的通知\n{number}\n\n各乡镇人民政府：\n\n{BODY}")
    assert (article.title, article.kicker) == ("清河县人民政府关于修水车的通知", number)
    assert article.body == f"各乡镇人民政府：\n\n{BODY}"


def test_to_whom_a_document_is_copied_and_who_printed_it_are_no_headings() -> None:
    printed = "抄送：县委各部门，县人大办公室。\n清河县人民政府办公室          2019年5月8日印发\n共印50份\n"
    article = only_article(f"清政发〔2019〕12号\n\n关于修水车的通知\n\n{BODY}\n清河县人民政府\n2019年5月8日\n\n{printed}")
    assert "#" not in article.body
    assert article.body.count("signature") == 2


@pytest.mark.parametrize("page", ["第3版", "第三版", "星期三　第三版", "第十二版", ""])
def test_the_head_of_a_newspaper_page_gives_the_day_and_is_no_line_above_the_title(page: str) -> None:
    (article,) = articles(f"木工日报  1957年4月2日  {page}\n\n河边的水车转起来了\n\n刘敏\n\n{BODY}\n{BODY}")
    assert (article.title, article.kicker, article.date, [author.name for author in article.authors]) == ("河边的水车转起来了", "", "1957-04-02", ["刘敏"])


@pytest.mark.parametrize("number", ["〔2006〕第9号", "2006年第9期"])
def test_minutes_below_who_held_the_meeting(number: str) -> None:
    text = "2006年4月7日，市长主持召开市长办公会议，研究引黄入市配套工程等问题。现纪要如下："
    article = only_article(f"清河市人民政府\n市长办公会议纪要\n{number}\n2006年4月11日\n\n　　{text}\n　　一、会议听取了市水利局的汇报，原则同意二号线方案。\n")
    assert (article.title, article.date) == ("市长办公会议纪要", "2006-04-11")
    assert article.kicker.startswith("清河市人民政府")


def test_what_is_enclosed_has_its_label_and_its_title_for_headings() -> None:
    notice = f"关于公布老建筑名录的通知\n\n各镇人民政府：\n\n一、明确责任\n\n{ONE}\n\n二、严格程序\n\n{ONE}\n\n附件：老建筑名录\n\n清河县文化局\n2017年5月5日\n\n附件\n\n老建筑名录\n\n{TWO}\n"
    assert [line for line in body_of(notice).split("\n") if line.startswith("#")] == ["## 一、明确责任", "## 二、严格程序", "## 附件", "## 老建筑名录"]
    assert "#" not in body_of(f"关于公布老建筑名录的通知\n\n{ONE}\n\n附件\n\n{TWO}\n"), "no title stands below it"
