"""Words quoted by decisions: found in the edition in the other script too, and what stands for them is in its script."""

from __future__ import annotations

import hashlib

import pytest
from bianzuan.cleaning import clean, verify
from bianzuan.cleaning.quoted import as_found, places_of
from bianzuan.config import CleanConfig, Decision
from bianzuan.model import Cleaned, Script, Source
from bianzuan.reading import split_lines

SIMPLIFIED = (
    "# 山中的学校\n\n"
    "老师说：“这里的书桌还没有做好，大家先坐在院里读书。”学生们听了都很高兴，把凳子搬到树下。\n\n"
    "后来书桌做好了，学生们却说：“我们还想坐在院里。”老师笑着点头，于是院里又响起了读书声。\n"
)
TRADITIONAL = (
    "# 山中的學校\n\n"
    "老師說：「這裏的書桌還沒有做好，大家先坐在院裏讀書。」學生們聽了都很高興，把凳子搬到樹下。\n\n"
    "後來書桌做好了，學生們卻說：「我們還想坐在院裏。」老師笑著點頭，於是院裏又響起了讀書聲。\n"
)


def cleaned(text: str, target: Script, *decisions: Decision) -> Cleaned:
    raw = text.encode()
    source = Source("a.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "text")
    result = clean(source, CleanConfig(), decisions, target=target)
    assert verify(result) == ()
    return result


def decision(action: str, context: str, text: str = "") -> Decision:
    return Decision(action, source="a.txt", context=context, text=text)


EDITIONS = [(SIMPLIFIED, "zh-Hans"), (SIMPLIFIED, "zh-Hant"), (TRADITIONAL, "zh-Hans"), (TRADITIONAL, "zh-Hant")]


@pytest.mark.parametrize(("text", "target"), EDITIONS)
@pytest.mark.parametrize(
    ("context", "words"),
    [
        ("说：“我们还想坐在院里。”", "答：“我们还想坐在院里。”"),
        ("說：「我們還想坐在院裡。」", "答：「我們還想坐在院裡。」"),
        ("說：「我們還想坐在院裏。」", "答：「我們還想坐在院裏。」"),
        ("说：“我们还\n想坐在院里。”", "答：“我们还想坐在院里。”"),
    ],
)
def test_a_word_is_replaced_in_every_edition_and_stands_in_its_script(
    text: str, target: Script, context: str, words: str
) -> None:
    result = cleaned(text, target, decision("replace", context, words))
    assert result.unplaced == ()
    rows = [(e.before, e.after) for e in result.ledger if e.rule == "decision"]
    assert rows[0] in (("说", "答"), ("說", "答"))
    before = "".join(article.body for article in cleaned(text, target).articles)
    after = "".join(article.body for article in result.articles)
    assert sum(a != b for a, b in zip(before, after, strict=True)) <= len(rows)


@pytest.mark.parametrize(("text", "target"), EDITIONS)
def test_blocks_are_split_dropped_and_called_otherwise_in_every_edition(text: str, target: Script) -> None:
    split = cleaned(text, target, decision("split", "做好了，学生们却说：“我们", "学生们却说：“我们"))
    dropped = cleaned(text, target, decision("drop", "老师说：“这里的书桌还没有做好，大家先坐在院里读书。”学生们听了都很高兴，把凳子搬到树下。"))
    named = cleaned(text, target, decision("kind", "山中的学校", "paragraph"))
    assert (split.unplaced, dropped.unplaced, named.unplaced) == ((), (), ())
    assert split.articles[0].body.count("\n\n") == 2
    assert "凳子" not in dropped.articles[0].body
    assert named.articles[0].title == ""


def test_words_are_kept_as_the_source_has_them_whatever_script_they_are_quoted_in() -> None:
    result = cleaned(TRADITIONAL, "zh-Hans", decision("keep", "“我们还想坐在院里。”"))
    assert result.unplaced == ()
    assert "我們還想坐在院裏。" in result.articles[0].body


def test_words_that_stand_as_quoted_are_not_looked_for_in_other_forms() -> None:
    assert places_of("他說“好”，也说“好”。", "说“好”") == [(7, 11)]
    assert places_of("他說“好”，也說「好」。", "说“好”") == [(1, 5), (7, 11)]


def test_what_stands_twice_is_reported_and_what_differs_in_words_is_not_found() -> None:
    assert len(cleaned(SIMPLIFIED, "zh-Hant", decision("replace", "书桌", "課桌")).unplaced) == 1
    assert len(cleaned(SIMPLIFIED, "zh-Hant", decision("replace", "书架", "課桌")).unplaced) == 1


def test_an_edition_in_the_script_of_the_words_takes_them_as_they_are_written() -> None:
    result = cleaned(SIMPLIFIED, "zh-Hans", decision("replace", "后来书桌", "後來书桌"))
    assert "後來书桌" in result.articles[0].body


@pytest.mark.parametrize(
    ("found", "quoted", "words", "part"),
    [
        ("一、挑\u3000担子", "一、挑\u3000担子", "一、挑担子", (3, 4, "")),
        ("一、挑\u3000擔子", "一、挑担子", "一、挑重担子", (3, 3, "重")),
        ("一、挑\u3000擔子", "一、挑担子", "一、挑的担", (4, 6, "的担")),
        ("甲乙", "甲乙", "甲乙丙", (2, 2, "丙")),
        ("甲乙", "甲乙", "丙甲乙", (0, 0, "丙")),
        ("人人人", "人人人", "人人", (2, 3, "")),
    ],
)
def test_only_what_the_editor_changes_is_put_in_place(found: str, quoted: str, words: str, part: tuple[int, int, str]) -> None:
    assert as_found(words, quoted, found, "zh-Hans", ()) == part
