"""The five sample documents against what an editor wrote down by hand, and the score itself, which must be able to fail."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from bianzuan.model import Article, Author, Edit, Source, SourceRef, SourceSpan
from bianzuan.reading import split_lines

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))

from corruption.tally import Tally  # noqa: E402 - the bench is no part of the package
from sample import SCRAMBLED, SOURCES, scores  # noqa: E402
from truth.case import case_of  # noqa: E402
from truth.marking import mark_case  # noqa: E402
from truth.recut import recut  # noqa: E402
from truth.slips import mark_slips  # noqa: E402
from truth.texts import Document, TruthError, parse_truth, read_truth  # noqa: E402

SOURCE = """河堤的修补
李河生 水务处处长
一、先看水位
春天水涨得快，堤上的人每天清早就去看水尺上的刻度，把数字记在本子
山上的苗圃
何松年 林场场长
松子要在立春以前泡水，泡足三天才能下种，否则出苗不齐。
苗床上盖一层草帘，既能保暖又能挡住啄食的鸟雀。
上，傍晚再看一次，两次的差数就是当天涨水的快慢。
二、再备土石
土石要在冬天备足，堆在堤内的高处。
渡口的船家说，这条河三十年没有断过摆渡。
</div
"""
TRUTH = """
article bank
= title: 河堤的修补
= author: 李河生 / 水务处处长
title      1  河堤的修补
byline     2  李河生 水务处处长
heading2   3  一、先看水位
paragraph  4  春天 … 本子
+          9  上，傍晚 … 快慢。
heading2  10  二、再备土石
paragraph 11  土石要 … 高处。
gap
article nursery
= title: 山上的苗圃
= author: 何松年 / 林场场长
title      5  山上的苗圃
byline     6  何松年 林场场长
paragraph  7  松子 … 不齐。
paragraph  8  苗床 … 鸟雀。
fragment ferry
gap?
paragraph 12  渡口 … 摆渡。
dropped
debris    13  </div
""".splitlines()
REF = SourceRef("a.txt", "", "1-13")
BANK = Article(
    "a-01",
    "河堤的修补",
    "## 一、先看水位\n\n春天水涨得快，堤上的人每天清早就去看水尺上的刻度，把数字记在本子上，傍晚再看一次，两次的差数就是当天涨水的快慢。\n\n"
    "## 二、再备土石\n\n土石要在冬天备足，堆在堤内的高处。\n\n〔原文此处缺失〕\n",
    REF, "zh-Hans", authors=(Author("李河生", "水务处处长"),),
)  # fmt: skip
NURSERY = Article(
    "a-02", "山上的苗圃", "松子要在立春以前泡水，泡足三天才能下种，否则出苗不齐。\n\n苗床上盖一层草帘，既能保暖又能挡住啄食的鸟雀。\n",
    REF, "zh-Hans", authors=(Author("何松年", "林场场长"),),
)  # fmt: skip
FERRY = Article("a-03", "〔未能归属的片段〕", "渡口的船家说，这条河三十年没有断过摆渡。\n", REF, "zh-Hans", kind="fragments")


def document() -> Document:
    return parse_truth("a", TRUTH, SOURCE)


def marked(*articles: Article) -> Tally:
    tally = Tally(pages=1)
    mark_case(case_of(document(), articles), tally, [])
    return tally


def changed(article: Article, old: str, new: str) -> Article:
    assert old in article.body
    return replace(article, body=article.body.replace(old, new))


def faults(tally: Tally) -> set[str]:
    """Names of the measures that are not perfect."""
    counts = ("letters lost", "letters wrong", "letters put in", "marks wrong", "no text, kept", "pieces apart", "pieces wrong", "pieces nowhere")
    shares = [name for name in tally.due if tally.hits[name] != tally.due[name] or tally.found[name] != tally.due[name]]
    return {*shares, *(name for name in counts if tally.count[name]), *(["splices"] if tally.splices else [])}


def test_what_is_as_in_the_truth_has_no_fault() -> None:
    tally = marked(BANK, NURSERY, FERRY)
    assert faults(tally) == set()
    assert tally.count["pieces right"] == 8
    assert (tally.due["paragraphs"], tally.due["headings"], tally.due["gaps"], tally.due["front matter"]) == (5, 2, 1, 10)


@pytest.mark.parametrize(
    ("articles", "seen"),
    [
        ((changed(BANK, "本子上", "本子\n\n上"), NURSERY, FERRY), {"paragraphs", "paragraph starts", "kinds"}),
        ((BANK, changed(NURSERY, "不齐。\n\n苗床", "不齐。苗床"), FERRY), {"paragraphs", "paragraph starts", "kinds"}),
        ((changed(BANK, "## 二、", "### 二、"), NURSERY, FERRY), {"heading levels"}),
        ((changed(BANK, "## 二、", "二、"), NURSERY, FERRY), {"headings", "heading levels", "paragraphs", "paragraph starts", "kinds"}),
        ((BANK, replace(NURSERY, body=NURSERY.body.strip() + "\n{: .caption }\n"), FERRY), {"kinds", "paragraphs", "paragraph starts"}),
        ((changed(BANK, "快慢。", "快慢，"), NURSERY, FERRY), {"marks wrong"}),
        ((changed(BANK, "春天水涨得快，", "春天水涨得快、"), NURSERY, FERRY), {"marks wrong"}),
        ((changed(BANK, "每天清早", "每日清早"), NURSERY, FERRY), {"letters lost", "letters put in"}),
        ((changed(BANK, "每天清早", "每天清晨清早"), NURSERY, FERRY), {"letters put in"}),
        ((changed(BANK, "水尺", "水㡿"), NURSERY, FERRY), {"letters lost", "letters put in"}),
        ((changed(BANK, "看水尺", "看水尺的水尺"), NURSERY, FERRY), {"letters put in"}),
        ((changed(BANK, "差数", "差數"), NURSERY, FERRY), {"letters wrong"}),
        ((changed(BANK, "\n\n〔原文此处缺失〕", ""), NURSERY, FERRY), {"gaps"}),
        ((BANK, changed(NURSERY, "不齐。", "不齐。\n\n〔原文此处缺失〕"), FERRY), {"gaps"}),
        ((BANK, replace(NURSERY, authors=(Author("何松年"),)), FERRY), {"front matter"}),
        ((BANK, replace(NURSERY, date="2020-01-02"), FERRY), {"front matter"}),
        ((NURSERY, BANK, FERRY), {"order"}),
        ((BANK, NURSERY, changed(FERRY, "摆渡。", "摆渡。\n\ndiv")), {"no text, kept", "kinds", "paragraphs", "paragraph starts", "splices"}),
    ],
)  # fmt: skip
def test_each_fault_is_seen(articles: tuple[Article, ...], seen: set[str]) -> None:
    assert faults(marked(*articles)) == seen


def test_blocks_out_of_order_are_seen() -> None:
    first, second = NURSERY.body.strip().split("\n\n")
    assert faults(marked(BANK, replace(NURSERY, body=f"{second}\n\n{first}\n"), FERRY)) == {"order"}


def test_lost_text_is_seen() -> None:
    tally = marked(BANK, NURSERY)
    assert {"letters lost", "pieces nowhere", "paragraphs"} <= faults(tally)
    assert tally.count["pieces nowhere"] == 1


def test_text_of_another_author_is_a_splice_and_text_kept_apart_is_none() -> None:
    tail = "苗床上盖一层草帘，既能保暖又能挡住啄食的鸟雀。\n"
    head = replace(NURSERY, body=NURSERY.body.split("\n\n")[0] + "\n")
    spliced = marked(replace(BANK, body=f"{BANK.body}\n{tail}"), head, FERRY)
    assert spliced.count["pieces wrong"] == 1
    assert len(spliced.splices) == 1
    apart = marked(BANK, head, replace(FERRY, body=f"{FERRY.body}\n〔原文此处缺失〕\n\n{tail}"))
    assert (apart.count["pieces wrong"], apart.count["pieces apart"], apart.splices) == (0, 1, [])
    unknown = marked(BANK, replace(NURSERY, body=f"{NURSERY.body}\n{FERRY.body}"))
    assert unknown.count["pieces wrong"] == 1
    assert len(unknown.splices) == 1
    one = marked(changed(BANK, "本子上", "本子苗床上盖一层草帘上"), NURSERY, FERRY)
    assert one.splices


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("debris    13  </div", "", "line 13 of the source is not in the truth"),
        ("debris    13  </div", "debris    13  </div\ndebris    13  </div", "line 13 of the source is twice in the truth"),
        ("松子 … 不齐。", "松子 … 不整。", "line 7 of the source has other words"),
        ("paragraph  8", "paragraf   8", "no kind paragraf"),
        ("paragraph  8", "paragraph  x", "invalid literal"),
    ],
)
def test_a_truth_that_the_source_does_not_bear_out_is_refused(old: str, new: str, fault: str) -> None:
    rows = "\n".join(TRUTH)
    assert old in rows
    with pytest.raises(TruthError, match=fault):
        parse_truth("a", rows.replace(old, new).splitlines(), SOURCE)


def flag(line: int, column: int, before: str, rule: str = "look-alike") -> Edit:
    span = SourceSpan("a.txt", line, column, len(before))
    return Edit(f"{line}-{column}", rule, span, before, "", "flag", "doubtful", "flagged", "")


def test_flags_are_right_where_a_slip_is_and_wrong_where_nothing_is() -> None:
    raw = SOURCE.encode()
    source = Source("a.txt", raw, "", "utf-8", SOURCE, split_lines(SOURCE), "text")
    truth = parse_truth("a", [*TRUTH, "slip 4 水尺", "slip 7 松子", "query 8 草帘"], SOURCE)
    flags = [flag(4, 20, "尺"), flag(8, 8, "帘"), flag(11, 3, "要"), flag(7, 1, "松子", "far-join")]
    tally, remarks = Tally(), []
    assert SOURCE.split("\n")[3][19] == "尺"
    mark_slips(source, flags, truth, tally, remarks)
    assert (tally.hits["slips"], tally.found["slips"], tally.due["slips"]) == (1, 2, 2)
    assert len(remarks) == 2


def test_the_five_documents_are_as_an_editor_reads_them() -> None:
    """The bars of the sample: paragraphs and headings .95, no wording touched, no author spliced to another."""
    marked = scores()
    assert sorted(marked) == ["000", "001", "002", "003", "004"]
    total = Tally()
    for name, (tally, remarks) in marked.items():
        total.add(tally)
        for measure in ("paragraph starts", "paragraphs", "headings", "heading levels", "kinds"):
            assert tally.f1(measure) >= 0.95, (name, measure, remarks)
        assert tally.count["rebuilt"] == tally.count["stable"] == 1, name
    assert total.splices == []
    harm = ("letters lost", "letters wrong", "letters put in", "no text, kept", "pieces wrong", "pieces nowhere")
    assert {name: total.count[name] for name in harm} == dict.fromkeys(harm, 0)
    assert total.count["marks wrong"] < 0.0002 * total.count["letters"]
    assert (total.precision("gaps"), total.recall("gaps")) == (1, 1)
    assert (total.recall("order"), total.recall("front matter")) == (1, 1)


def test_the_newspaper_page_is_not_known_by_heart() -> None:
    """Its articles cut anew inside paragraphs; where columns end with paragraphs only words could tell, see the README."""
    path = next(SOURCES.glob(f"{SCRAMBLED}*"))
    tallies = recut(read_truth(SCRAMBLED, path.read_bytes().decode()), range(1))
    assert len(tallies) == 3
    inside = [tally for name, tally in tallies.items() if not name.endswith("paragraph ends")]
    assert [splice for tally in inside for splice in tally.splices] == []
    for tally in tallies.values():
        assert tally.count["rebuilt"] == tally.pages
        assert tally.count["letters lost"] == tally.count["letters wrong"] == 0
