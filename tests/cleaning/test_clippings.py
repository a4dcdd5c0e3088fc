"""Collections of a reading device: what it wrote around the passages goes, the passages stay apart."""

from __future__ import annotations

from bianzuan.cleaning.furniture.clippings import clipping_lines
from cleaned_texts import ONE, TWO, only_article

STAMP = "- 您在位置 #{0}-{0}的标注 | 添加于 2014年1月9日星期四 下午1:48:06"
RULE = "=========="


def _clippings(*passages: tuple[str, str]) -> str:
    return "".join(f"{book}\n{STAMP.format(place)}\n\n{passage}\n{RULE}\n" for place, (book, passage) in enumerate(passages, 12))


def test_stamps_rules_and_repeated_names_go() -> None:
    body = only_article("摘录\n\n" + _clippings(("水车史话 (刘敏)", ONE), ("水车史话 (刘敏)", TWO), ("木工手记 (张文)", f"{ONE}二。"))).body
    assert body.count("水车史话") == 1
    assert "木工手记" in body
    assert "添加于" not in body
    assert "==" not in body
    assert f"{ONE}\n\n{TWO}\n" in body


def test_a_passage_that_breaks_off_is_kept_from_the_next() -> None:
    article = only_article("摘录\n\n" + _clippings(("水车史话 (刘敏)", f"{ONE}他又说，水车的道理"), ("水车史话 (刘敏)", TWO)))
    assert f"道理{TWO[:4]}" not in article.body
    assert RULE in article.body


def test_a_bookmark_leaves_no_name() -> None:
    texts = ["水车史话", STAMP.format(1), RULE, "木工手记", STAMP.format(2), ONE, RULE]
    assert clipping_lines(texts) == [0, 1, 2, 4, 6]


def test_rules_and_dashes_of_other_texts_stay() -> None:
    assert clipping_lines(["水车", RULE, "- 先量 | 后裁", ONE, RULE, "- 添加于图纸之后", TWO, RULE]) == []
