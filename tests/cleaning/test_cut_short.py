"""Text that is not in the file, as its site or its page numbers say."""

from __future__ import annotations

import hashlib

import pytest
from bianzuan.cleaning import clean
from bianzuan.cleaning.reasons import in_chinese
from bianzuan.model import Cleaned, Source
from bianzuan.reading import split_lines

GAP = "〔原文此处缺失〕"
HEAD = "河口船厂记\n林小舟\n"
ONE = "河口的老船厂建于一九五六年，最初只有三间草棚和一个木工组，全厂不过二十来人。"
TWO = "每逢涨潮，工人们就把修好的木船推下水，鞭炮声能传到对岸的村子里。"
THREE = "六十年代中期，船厂添了两台锯木机，一年能造十二条渔船，附近几个县都来订货。"
FOUR = "老师傅们说，木船要顺着木纹做，急不得，一条船从下料到下水要三个月，其间换三次油灰。"
FIVE = "每年正月里，渔民都来滩上看新船，船头系了红布，放三串鞭炮，看的人站满了两岸。"
SIX = "县里后来办了水泥船厂，铁壳船也多起来，木船一年少似一年，老师傅们闲下来就修家具。"
LAST = "后来木船的订单一年少似一年，老师傅们陆续离开了船厂。"


def cleaned(text: str) -> Cleaned:
    raw = text.encode()
    return clean(
        Source("a.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "text")
    )


def told(text: str) -> list[tuple[str, str]]:
    """Rule and reason of each question, and of each mark."""
    edits = [edit for edit in cleaned(HEAD + text).ledger if edit.rule in ("gap", "breaks-off")]
    return [("mark" if edit.action == "replace" else edit.rule, edit.reason) for edit in edits]


def pages(form: str, numbers: tuple[int, ...], texts: tuple[str, ...]) -> str:
    return "".join(f"{text}\n{form.format(number)}\n" for text, number in zip(texts, numbers, strict=True))


WHOLE = (ONE + TWO + THREE, FOUR + FIVE + LAST, SIX + ONE + TWO, THREE + FOUR + TWO)


@pytest.mark.parametrize("form", ["— {} —", "第{}页", "- {} -"])
def test_a_page_left_out_is_asked_about(form: str) -> None:
    assert told(pages(form, (12, 13, 15, 16), WHOLE)) == [("gap", "page 14 is not here")]
    assert told(pages(form, (12, 13, 17, 18), WHOLE)) == [("gap", "pages 14 to 16 are not here")]
    assert told(pages(form, (12, 13, 14, 15), WHOLE)) == []


def test_the_question_stands_at_the_first_line_of_the_page_behind_it() -> None:
    (edit,) = [
        edit for edit in cleaned(HEAD + pages("— {} —", (12, 13, 15, 16), WHOLE)).ledger if edit.rule == "gap"
    ]
    assert edit.before.startswith(SIX[:8])
    above = HEAD + "".join(
        f"第{number}页 共20页\n{text}\n" for text, number in zip(WHOLE, (12, 13, 15, 16), strict=True)
    )
    (edit,) = [edit for edit in cleaned(above).ledger if edit.rule == "gap"]
    assert edit.before.startswith(SIX[:8])


def test_where_the_sentence_breaks_off_too_it_is_marked_and_nothing_is_joined() -> None:
    first, second, third, fourth = WHOLE
    text = pages("— {} —", (12, 13, 15, 16), (first, second[:-9], third[11:], fourth))
    (article,) = cleaned(HEAD + text).articles
    assert f"{second[-15:-9]}{GAP}\n\n{third[11:17]}" in article.body
    assert GAP not in cleaned(HEAD + text.replace("15", "14").replace("16", "15")).articles[0].body


def test_a_page_twice_as_long_has_no_number_printed_on_it() -> None:
    assert told(pages("— {} —", (12, 13, 15, 16), (*WHOLE[:2], WHOLE[2] + WHOLE[0], WHOLE[3]))) == []


@pytest.mark.parametrize("numbers", [(12, 14, 16, 18), (12, 15, 17, 21), (12, 13, 40, 41)])
def test_numbers_that_leave_out_many_say_nothing(numbers: tuple[int, ...]) -> None:
    assert told(pages("— {} —", numbers, WHOLE)) == []


@pytest.mark.parametrize(
    "line",
    [
        "剩余60%未读",
        "还剩35%，购买后阅读全文",
        "登录后查看全文",
        "试读已结束，请购买全书",
        "（剩余内容请下载客户端阅读）",
        "本章为付费章节",
        "开通会员即可继续阅读全文",
    ],
)
def test_what_a_site_keeps_back_is_marked(line: str) -> None:
    (article,) = cleaned(HEAD + "\n".join((ONE, TWO, LAST, line)) + "\n").articles
    assert article.body.rstrip().endswith(f"{LAST}\n\n{GAP}")
    assert line not in article.body
    again = cleaned(f"# 河口船厂记\n\n{article.body}").articles[0]
    assert again.body == article.body


@pytest.mark.parametrize(
    "line", ["登录后才能查看全文的规矩是后来才有的。", "船厂的剩余木料还有60%没有卖掉。", "船厂还剩三成"]
)
def test_what_a_text_says_of_such_things_is_not(line: str) -> None:
    assert told("\n".join((ONE, TWO, LAST, line)) + "\n") == []


def test_above_more_text_it_is_not_either() -> None:
    assert told("\n".join((ONE, "登录后查看全文", TWO, LAST)) + "\n") == []


@pytest.mark.parametrize(
    "line", ["（未完待续）", "（待续）", "未完，待续", "（下期续完）", "(To be continued)"]
)
def test_a_text_that_says_it_goes_on_is_asked_about(line: str) -> None:
    assert told("\n".join((ONE, TWO, LAST, line)) + "\n") == [
        ("breaks-off", "the text says that it goes on, and nothing follows")
    ]


@pytest.mark.parametrize(("title", "first"), [("河口船厂记（续）", ""), ("河口船厂记", "（接上期）\n"), ("河口船厂记", "（续前）"), ("河口船厂记（续完）", "")])
def test_a_text_that_goes_on_from_another_is_asked_about(title: str, first: str) -> None:
    edits = [edit for edit in cleaned(f"{title}\n林小舟\n{first}{ONE}\n{TWO}\n{LAST}\n").ledger if edit.rule == "gap"]
    assert [edit.reason for edit in edits] == ["the text says that it goes on from one above, which is not here"]


@pytest.mark.parametrize("title", ["河口船厂记", "河口船厂续记", "河口船厂记（修订）"])
def test_one_with_another_bracket_is_not(title: str) -> None:
    assert [edit for edit in cleaned(f"{title}\n林小舟\n{ONE}\n{TWO}\n{LAST}\n").ledger if edit.rule == "gap"] == []


@pytest.mark.parametrize(
    "end",
    [
        "后来木船的订单一年少似一年……[详情]",
        "后来木船的订单一年少似一年...[查看全文]",
        "后来木船的订单一年少似一年[...]",
        "后来木船的订单一年少似一年……\n展开全文",
        "后来木船的订单一年少似一年...\n点击阅读全文",
    ],
)
def test_a_text_that_a_site_shortens_is_asked_about(end: str) -> None:
    assert told("\n".join((ONE, TWO, end)) + "\n") == [
        ("breaks-off", "the site shows the beginning only, and the text breaks off")
    ]


@pytest.mark.parametrize(
    "end", [LAST + "\n展开全文", LAST + "\n点击阅读全文", "后来木船的订单一年少似一年……"]
)
def test_a_button_below_a_whole_text_and_dots_alone_say_nothing(end: str) -> None:
    assert told("\n".join((ONE, TWO, end)) + "\n") == []


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("第1页 共3页", "pages 2 to 3 are not here"),
        ("本文共3页，当前第2页", "page 3 is not here"),
        ("1 2 3 下一页", "the site parts the text into pages, and one of them only may be here"),
    ],
)
def test_one_page_of_several_is_asked_about(line: str, why: str) -> None:
    assert told("\n".join((ONE, TWO, LAST, line)) + "\n") == [("breaks-off", why)]
    assert told("\n".join((ONE, TWO, LAST, "第3页 共3页")) + "\n") == []


def test_the_reasons_are_told_in_chinese() -> None:
    assert in_chinese("pages 14 to 16 are not here") == "缺第14至16页"
    assert in_chinese("page 14 is not here") == "缺第14页"
