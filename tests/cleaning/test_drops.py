"""What the editor leaves out: a passage, a title, a line that stands more than once; and what else is named by its line."""

from __future__ import annotations

import hashlib

from bianzuan.cleaning import clean, verify
from bianzuan.config import CleanConfig, Decision
from bianzuan.model import Cleaned, Source
from bianzuan.reading import split_lines

PAGE = (
    "按回车到正文\n\n:::\n\n馆庆\n\n:::\n\n字型大小：\n\n## 我与水渠\n\n"
    "水渠修成以后，村里的人年年清淤，从不间断。\n\n老人们说①，这条渠救了全村的命。\n\n①见村志。\n"
)
ORDER = "修渠条例\n\n石坝村\n\n修渠条例\n\n第一章总则\n\n第一条为了修渠，制定本条例。\n\n第二条渠水归全村使用，不得买卖。\n"


def cleaned(text: str, *decisions: Decision) -> Cleaned:
    raw = text.encode()
    source = Source("a.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "text")
    result = clean(source, CleanConfig(), decisions)
    assert verify(result) == ()
    return result


def row(action: str, context: str, text: str = "", through: str = "", at: int = 0) -> Decision:
    return Decision(action, source="a.txt", context=context, text=text, through=through, at=at)  # type: ignore[arg-type]


def test_all_from_one_line_to_another_is_left_out() -> None:
    (article,) = cleaned(PAGE, row("drop", ":::", through="字型大小：", at=3)).articles
    assert article.body.startswith("## 我与水渠\n")


def test_as_far_as_words_that_stand_twice_is_as_far_as_the_first_below() -> None:
    (article,) = cleaned(PAGE, row("drop", "馆庆", through=":::")).articles
    assert article.body.startswith(":::\n\n字型大小：\n")


def test_a_title_left_out_gives_way_to_the_one_below() -> None:
    rows = (row("drop", "按回车到正文"), row("kind", "我与水渠", "title"), row("drop", ":::", through="字型大小：", at=3))
    for order in (rows, rows[::-1]):
        (article,) = cleaned(PAGE, *order).articles
        assert article.title == "我与水渠"
        assert article.body.startswith("水渠修成以后")


def test_a_note_goes_with_the_paragraph_that_calls_it() -> None:
    (article,) = cleaned(PAGE, row("drop", "老人们说", through="全村的命。")).articles
    assert article.body.endswith("从不间断。\n")
    (article,) = cleaned(PAGE, row("drop", "水渠修成以后，村里的人年年清淤，从不间断。")).articles
    assert article.body.endswith("老人们说[^1]，这条渠救了全村的命。\n\n[^1]: 见村志。\n")


def test_a_line_that_stands_twice_is_named_by_its_number() -> None:
    (article,) = cleaned(ORDER, row("drop", "修渠条例", at=1), row("kind", "修渠条例", "title", at=5), row("drop", "石坝村", at=3)).articles
    assert article.title == "修渠条例"
    assert article.body.startswith("### 第一章总则\n")
    assert len(cleaned(ORDER, row("kind", "修渠条例", "caption", at=7)).unplaced) == 1  # another line
    assert len(cleaned(ORDER, row("kind", "石坝村", "caption", at=99)).unplaced) == 1  # no line
    assert len(cleaned(PAGE, row("drop", ":::")).unplaced) == 1  # which of the two is not said


POEM = "# 河边\n\n第一行写河水\n\n第二行写岸\n\n第三行，没有人\n\n第四行也没有船\n"


def test_lines_called_verse_together_are_one_poem() -> None:
    (article,) = cleaned(POEM, row("kind", "第一行写河水", "verse", through="也没有船")).articles
    assert article.body == "第一行写河水  \n第二行写岸  \n第三行，没有人  \n第四行也没有船\n{: .verse }\n"


def test_a_passage_of_paragraphs_is_called_the_same() -> None:
    (article,) = cleaned(POEM, row("kind", "第一行", "caption", through="没有人")).articles
    assert article.body.count("{: .caption }") == 3
    assert len(cleaned(POEM, row("kind", "第一行", "title", through="没有人")).unplaced) == 1  # a title is one line
