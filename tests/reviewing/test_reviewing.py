"""Alignment, open items, decisions, numbers, notes: what reviewing makes of a ledger."""

from __future__ import annotations

import json
import tomllib
from dataclasses import replace

import pytest
from bianzuan import cleaning, reviewing
from bianzuan.cleaning.body import parse_body
from bianzuan.config import Decision
from bianzuan.errors import ContentError
from bianzuan.model import Cleaned, Edit, Fragment, Line, Offer, Source, SourceSpan, Target
from bianzuan.reading.source import split_lines
from hypothesis import given, settings
from hypothesis import strategies as st

PAGE = """
　　水利紀事※

张三 某县水利局局长

一、引水

建設(shè)渠道,,引水入田,歲歲有秋。領(lǐng)導帶頭,,群眾參與。
經(jīng)過三年,,成績(jì)顯著。產(chǎn)業(yè)發展。

（下转第3版）

新华社記者 李四/攝

※ 原載縣報。
"""


def source(text: str, name: str = "a.txt") -> Source:
    raw = text.encode()
    return Source(name, raw, "0" * 64, "utf-8", text, split_lines(text), "markdown" if name.endswith(".md") else "text")


def kept_pieces_are_the_sources(cleaned: Cleaned) -> None:
    for text in reviewing.align(cleaned, parse_body):
        place = 0
        for piece in text.pieces:
            assert piece.start == place  # no hole, no overlap
            place = piece.end
            if piece.edit is None:
                assert text.text[piece.start : piece.end] == cleaned.source.text[piece.source_start : piece.source_end]
            elif piece.edit.source.length:
                assert cleaned.source.text[piece.source_start : piece.source_end] == piece.edit.before
        assert place == len(text.text)


def test_every_run_of_an_article_is_found_in_the_source() -> None:
    kept_pieces_are_the_sources(cleaning.clean(source(PAGE)))
    kept_pieces_are_the_sources(cleaning.clean(source("# 一\n\n## 二\n\n正文(甲)。\n", "a.md")))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text("修渠引水建設(shè),，。 \u3000一、#※\U00020000", max_size=18), max_size=8), st.sampled_from(["a.txt", "a.md"]))
def test_random_pages_are_found_in_the_source_too(lines: list[str], name: str) -> None:
    text = "\n".join(lines)
    if text.strip(" \u3000\n"):
        kept_pieces_are_the_sources(cleaning.clean(source(text, name)))


# --- open items and decisions -----------------------------------------------------------------------


def test_what_is_open() -> None:
    edit = cleaning.clean(source(PAGE)).ledger[0]
    table = {
        ("certain", "applied"): False, ("doubtful", "applied"): True, ("doubtful", "flagged"): True,
        ("likely", "flagged"): True, ("doubtful", "accepted"): False, ("doubtful", "rejected"): False,
    }  # fmt: skip
    for (confidence, status), expected in table.items():
        assert reviewing.is_open(replace(edit, confidence=confidence, status=status)) is expected


@given(st.text(), st.text(max_size=20))
def test_a_decision_row_reads_back_whatever_it_quotes(context: str, note: str) -> None:
    if any("\ud800" <= character <= "\udfff" for character in context + note):
        return  # no file of ours holds half a character
    row = reviewing.decision_row(Decision("drop", source="a.txt", context=context, note=note))
    (read,) = tomllib.loads(row)["decision"]
    expected = {"action": "drop", "source": "a.txt", "context": context, "note": note}
    assert read == {key: value for key, value in expected.items() if value}


def test_accepting_a_join_joins_and_answers() -> None:
    flag = {"rule": "paragraph-join", "action": "flag", "after": "加快建设"}
    edit = replace(cleaning.clean(source(PAGE)).ledger[0], **flag, target=Target(1, 3, 0))
    join, answer = reviewing.decisions_on(edit, "accept")
    assert (join.action, join.context, join.source) == ("join", "加快建设", "a.txt")
    assert (answer.action, answer.edit) == ("accept", edit.id)
    assert [row.action for row in reviewing.decisions_on(edit, "keep")] == ["keep"]
    # Inside a paragraph the join was made already: a second one would glue on what does not belong there.
    inside = replace(edit, target=Target(1, 3, 9))
    assert [row.action for row in reviewing.decisions_on(inside, "accept")] == ["accept"]


@pytest.mark.parametrize("old", [b"", b"# mine", b"# mine\n", "# 我的\r\n[[decision]]\r\naction = \"keep\"\r\n".encode(), b"\xef\xbb\xbf# mine\n"])
def test_a_row_is_added_and_the_rest_stays(old: bytes) -> None:
    new = reviewing.with_decisions(old, [Decision("keep", "ab"), Decision("drop", "cd")], "decisions.toml")
    assert new.startswith(old)
    assert [row.get("edit") for row in tomllib.loads(new.decode("utf-8-sig"))["decision"]][-2:] == ["ab", "cd"]
    assert (b"\r\n" in old) == (b"\r\n" in new[len(old) :])


@pytest.mark.parametrize("old", [b"decision = []\n", b"[[decision]\n", b"\xff\xfe"])
def test_a_file_that_cannot_take_a_row_is_refused(old: bytes) -> None:
    with pytest.raises(ContentError) as error:
        reviewing.with_decisions(old, [Decision("keep", "ab")], "decisions.toml")
    assert error.value.problems[0].file == "decisions.toml"


# --- numbers and notes ------------------------------------------------------------------------------


def test_kept_and_dropped_are_all_the_characters() -> None:
    cleaned = cleaning.clean(source(PAGE))
    tally = reviewing.tally(cleaned)
    assert tally.kept + tally.dropped == len("".join(PAGE.split()))
    assert tally.dropped >= len("（下转第3版）")
    assert sum(tally.edits.values()) == len(cleaned.ledger)


def test_classes_part_the_rules() -> None:
    listed = [name for _, rules in reviewing.CLASSES for name in rules]
    assert len(listed) == len(set(listed))
    # No edit is counted as "other", which tells the editor nothing.
    assert {rule.name for rule in cleaning.RULES} == set(listed)
    assert reviewing.summary.class_of("a-rule-of-tomorrow") == "other"
    assert reviewing.rule_label("a-rule-of-tomorrow") == "a-rule-of-tomorrow"


def test_the_note_tells_only_of_what_was_done() -> None:
    note = reviewing.editorial_note([cleaning.clean(source(PAGE))])
    assert "繁体字" in note
    assert "转版" in note
    assert "机器重复" not in note
    assert "\n" not in note
    clean = reviewing.editorial_note([cleaning.clean(source("水利\n\n修渠引水，岁岁有秋。\n"))])
    assert "繁体" not in clean
    assert "转版" not in clean
    assert reviewing.editorial_note([]) == ""


def test_what_the_note_counts_is_true() -> None:
    cleaned = cleaning.clean(source("老師傅把圖紙鋪在桌上，讓學徒們圍著看，說機器還沒有調準，要扎實扎實地學。\n"))
    note = reviewing.editorial_note([cleaned])
    changed = sum(a != b for e in cleaned.ledger if e.rule == "script" for a, b in zip(e.before, e.after, strict=True))
    assert f"改排简体字，凡{changed}字次" in note
    assert "文字疑误1处，均照原文排印，未作改动。" in note
    assert "不改动文字。" in note
    flag = next(edit for edit in cleaned.ledger if edit.rule == "doubled-word")
    decided = cleaning.clean(cleaned.source, decisions=(Decision("accept", flag.id),))
    after = reviewing.editorial_note([decided])
    assert "除编者酌定之处外，不改动文字。" in after
    assert "另有1处由编者酌定" in after
    assert "文字疑误" not in after


def test_the_note_tells_of_what_text_may_be_lost() -> None:
    """A question about a gap is no gap: only the doubt is told."""
    text = "# 织布\n\n前年合作社在网上开了铺子，第一单来自很远的海边。\n\n织布先要染线，一缸一缸地染。线是自家地里种的，染坊一年要烧\n\n炉子十几回，天黑以前都收了工。\n"
    note = reviewing.editorial_note([cleaning.clean(source(text))])
    assert "归篇、接合、缺文存疑1处" in note
    assert "原文缺失之处" not in note


def test_the_note_tells_fragments_from_articles() -> None:
    cleaned = cleaning.clean(source(PAGE))
    apart = replace(cleaned.articles[0], kind="fragments")
    assert "得文章1篇，未能归篇的片段另编为1组。" in reviewing.editorial_note([replace(cleaned, articles=(cleaned.articles[0], apart))])


def test_the_note_says_which_script_a_document_of_both_was_given() -> None:
    hans, hant = "老师傅把图纸铺在桌上，让学徒们围着看，说机器还没有调准。", "老師傅把圖紙鋪在桌上，讓學徒們圍著看，說機器還沒有調準。"
    mixed = source("\n\n".join([hans, hant, hans + "再看。", hant + "再看。", hans * 2]) + "\n")
    assert "改排简体字" in reviewing.editorial_note([cleaning.clean(mixed)])
    assert "改排繁体字" in reviewing.editorial_note([cleaning.clean(mixed, target="zh-Hant")])


# --- the data of the page ---------------------------------------------------------------------------


def page(cleaned: Cleaned) -> dict[str, object]:
    return json.loads(reviewing.review_data([cleaned], parse_body, {}))["documents"][0]


def test_the_page_gets_every_row_with_its_place() -> None:
    cleaned = cleaning.clean(source(PAGE))
    document = page(cleaned)
    assert [row[0] for row in document["edits"]] == [edit.id for edit in cleaned.ledger]
    for row, edit in zip(document["edits"], cleaned.ledger, strict=True):
        assert cleaned.source.text[row[5] : row[6]] == edit.before or not edit.source.length
        if row[13] >= 0 and edit.action == "replace" and edit.rule not in ("line-end", "file-end"):
            assert document["texts"][row[13]][4][row[14] : row[15]] == edit.after


def test_offsets_count_as_javascript_counts() -> None:
    text = "水利\n\n\U00020000\U00020000修渠(引水),岁岁有秋。\n"
    document = page(cleaning.clean(source(text)))
    wide = text.encode("utf-16-le")
    for row in document["edits"]:
        if row[2] == "replace" and row[10] in "（），":
            assert wide[2 * row[5] : 2 * row[6]].decode("utf-16-le") in "(),"
    assert document["starts"] == [0, 3, 4]


def test_a_reason_is_told_in_the_users_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BIANZUAN_LANG", "zh")
    cleaned = cleaning.clean(source("以扎实扎实的举措，修渠引水,岁岁有秋。\n"))
    reasons = json.loads(reviewing.review_data([cleaned], parse_body, {}))["reasons"]
    assert "字词重复：“扎实”连写两次" in reasons
    assert "汉字旁的半角标点" in reasons


def test_lines_of_a_source_without_lines() -> None:
    empty = Source("a.txt", b"x", "0" * 64, "utf-8", "x", (Line(1, 0, "x"),), "text")
    assert page(cleaning.clean(empty))["starts"] == [0]


def test_a_passage_in_its_place_settles_the_questions_about_its_other_paragraphs() -> None:
    first = flag("attribution", line=1, fragment=Fragment("甲", ("一。", "二。", "三。"), 2, (Offer("题", True, False, "题", "why"),)))
    second = flag("attribution", line=3, fragment=Fragment("乙", ("二。", "三。"), 1, ()))
    third = flag("attribution", line=5, fragment=Fragment("丙", ("三。",), 1, ()))
    join, slip = flag("far-join", line=3), flag("look-alike", line=3)
    others = [first, second, third, join, slip]
    assert reviewing.settled_by(first, 2, others) == {first.id, second.id, join.id}
    assert reviewing.settled_by(first, 1, others) == {first.id}
    row = reviewing.placing(first, Offer("……尾", False, True, "", "why"), 2)
    assert (row.action, row.context, row.through, row.text) == ("join", "甲", "二。", "……尾")
    assert reviewing.placing(first, first.fragment.offers[0], 1).through == ""  # type: ignore[union-attr]


def flag(rule: str, line: int, fragment: Fragment | None = None) -> Edit:
    span = SourceSpan("a.txt", line, 1, 1)
    return Edit(f"{rule}{line}", rule, span, "甲", "甲", "flag", "doubtful", "flagged", "why", fragment=fragment)


def test_code_of_a_page_counts_neither_as_kept_nor_as_taken_out() -> None:
    words = "水渠修成以后，村里的人年年清淤，从不间断。"
    page = f"<!DOCTYPE html><html><head><title>渠</title><script>var a = 1;</script></head><body>\n<h1>修渠记</h1>\n<p class='text'>{words}</p>\n<p>{words}</p>\n</body></html>\n"
    tally = reviewing.tally(cleaning.clean(replace(source(page), format="html")))
    assert (tally.kept, tally.dropped) == (len("修渠记") + 2 * len(words), len("渠"))
