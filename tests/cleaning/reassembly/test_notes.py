"""Lists of notes are paired with their calls as a whole, or stay as they are."""

from __future__ import annotations

import hashlib

import pytest
from bianzuan.cleaning import clean, verify
from bianzuan.cleaning.articles import write_article
from bianzuan.cleaning.reasons import in_chinese
from bianzuan.model import Edit, Source
from bianzuan.reading import split_lines

ONE = "老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎。"
TWO = "学徒小李记下了尺寸，又把刨子擦得干干净净。"
CALLED = "水车之名始见于县志{0}。河边人叫它“老轮”{1}，至今还有三架。"


def cleaned(text: str) -> tuple[str, list[Edit]]:
    raw = text.encode()
    result = clean(Source("a.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "text"))
    assert verify(result) == ()
    (article,) = result.articles
    written = write_article(article)
    again = clean(Source("a.md", written.encode(), "", "utf-8", written, split_lines(written), "markdown"))
    assert again.articles[0].body == article.body
    return article.body, list(result.ledger)


@pytest.mark.parametrize(
    ("first", "second"),
    [("①", "②"), ("[①]", "[②]"), ("[1]", "[2]"), ("［1］", "［2］"), ("〔1〕", "〔2〕"), ("⑴", "⑵")],
    ids=["circled", "circled in brackets", "square", "wide square", "tortoise", "in brackets of one character"],
)
@pytest.mark.parametrize("label", ["", "注释：\n", "【注释】\n\n"], ids=["no label", "label", "bold label"])
def test_a_list_of_notes_below_a_text(first: str, second: str, label: str) -> None:
    called = CALLED.format(first, second)
    body, _ = cleaned(f"# 水车考\n\n{called}\n\n{ONE}\n\n{label}{first}见《清河县志》卷三。\n{second} 参见本书第五章。\n")
    assert body == f"{CALLED.format('[^1]', '[^2]')}\n\n{ONE}\n\n[^1]: 见《清河县志》卷三。\n\n[^2]: 参见本书第五章。\n"


def test_numbers_in_round_brackets_need_a_label() -> None:
    text = f"# 水车考\n\n{CALLED.format('（1）', '（2）')}\n\n{{}}（1）见《清河县志》卷三。\n（2）参见本书第五章。\n"
    assert "[^2]: 参见本书第五章。" in cleaned(text.format("注释：\n"))[0]
    assert "[^" not in cleaned(text.format(""))[0]


def test_each_list_has_its_own_calls() -> None:
    notes = "【注释】\n①甲：头一个。\n②乙：第二个。\n"
    body, _ = cleaned(f"# 两篇\n\n{CALLED.format('①', '②')}\n\n{notes}\n{CALLED.format('①', '②')}\n\n{notes}\n{ONE}\n")
    assert body.count("[^") == 8
    assert [line.split(":")[0] for line in body.split("\n") if line.startswith("[^")] == ["[^1]", "[^2]", "[^3]", "[^4]"]


def test_notes_at_the_foot_of_a_page_part_no_paragraph() -> None:
    body, _ = cleaned(f"# 水车考\n\n{TWO}\n\n河边人叫它“老轮”①，这个名字的来历，县志里没有说，只有老师傅们还记\n①见《清河县志》卷三。\n得清清楚楚，说起来没有个完。\n\n{ONE}\n")
    assert "老轮”[^1]，这个名字的来历，县志里没有说，只有老师傅们还记得清清楚楚" in body


def test_notes_of_a_poem() -> None:
    poem = "木落①江声远，灯明夜气深。\n推窗看斗柄②，倚枕听捣砧③。\n"
    body, _ = cleaned(f"# 秋夜\n\n{poem}\n【注释】\n①木：树叶。②斗柄：北斗。\n③砧：捣衣石。\n\n{ONE}\n")
    assert "木落[^1]江声远，灯明夜气深。  \n推窗看斗柄[^2]，倚枕听捣砧[^3]。\n{: .verse }" in body
    assert "[^2]: 斗柄：北斗。\n\n[^3]: 砧：捣衣石。" in body


def test_a_call_at_the_end_of_a_line_of_verse_is_kept() -> None:
    body, _ = cleaned(f"# 秋夜\n\n木落江声远，灯明夜气深①。\n推窗看斗柄，倚枕听捣砧②。\n\n注释：\n①夜气：寒气。\n②砧：捣衣石。\n\n{ONE}\n")
    assert "灯明夜气深[^1]。  \n" in body


def test_a_label_at_the_end_of_a_line() -> None:
    body, _ = cleaned(f"# 秋夜\n\n{CALLED.format('①', '②')}【注释】\n①县志：旧志。②老轮：大轮。【译文】\n{ONE}【赏析】\n{TWO}\n")
    assert "注释" not in body
    assert f"## 【译文】\n\n{ONE}\n\n## 【赏析】\n\n{TWO}\n" in body


@pytest.mark.parametrize(
    "text",
    [
        f"分两步：①量尺寸；②裁木料。\n\n①量尺寸要三个人。\n\n②裁木料要两个人。\n\n{ONE}",
        f"要做到：①量准。②裁齐。\n\n①量准要用角尺。\n\n②裁齐要用细锯。\n\n{ONE}",
        f"{CALLED.format('[1]', '[2]')}他还说过[1]，见[2]。\n\n参考文献\n\n[1]张三：《水车》。\n\n[2]李四：《木工》。",
        f"{CALLED.format('[1]12', '[2]34')}\n\n[1]张三：《水车》。\n\n[2]李四：《木工》。",
        f"{ONE}\n\n①先量尺寸。\n\n②后裁木料。\n\n{TWO}",
        f"{CALLED.format('①', '③')}\n\n①见县志。\n\n②见家谱。\n\n{ONE}",
    ],
    ids=["an enumeration", "sentences counted", "references called twice", "pages of references", "a list", "other numbers"],
)
def test_other_marks_stay(text: str) -> None:
    body, _ = cleaned(f"# 水车考\n\n{text}\n")
    assert "[^" not in body
    assert all(mark in body for mark in "①②" if mark in text)


def test_notes_that_do_not_agree_are_a_flag() -> None:
    _, ledger = cleaned(f"# 水车考\n\n{CALLED.format('①', '②')}\n\n{ONE}\n\n注释：\n①见县志。\n")
    (flag,) = [edit for edit in ledger if edit.rule == "note"]
    assert (flag.status, flag.action) == ("flagged", "flag")
    assert in_chinese(flag.reason) == "正文注号与文末注文不能一一对应"


def test_what_became_of_the_label_is_said() -> None:
    _, ledger = cleaned(f"# 水车考\n\n{CALLED.format('①', '②')}\n\n注释：\n①见县志。\n②见家谱。\n")
    assert "注文已成脚注，其标签不再需要" in [in_chinese(edit.reason) for edit in ledger if edit.rule == "note-mark"]


@pytest.mark.parametrize("lines", [f"【按】\n\n{ONE}", f"【原文】\n\n【译文】\n\n{ONE}", "“【原文】见前。”"])
def test_one_label_or_labels_over_nothing_are_no_headings(lines: str) -> None:
    assert "##" not in cleaned(f"# 水车考\n\n{TWO}\n\n{lines}\n\n{TWO}\n")[0]


def test_labels_stand_below_other_headings() -> None:
    body, _ = cleaned(f"# 秋夜集\n\n{ONE}\n\n渡口\n\n【原文】\n\n{ONE}\n\n【译文】\n\n{TWO}\n")
    assert [line for line in body.split("\n") if line.startswith("#")] == ["## 渡口", "### 【原文】", "### 【译文】"]


BEHIND = "水车之名始见于县志。{0}河边人叫它老轮，{1}至今还有三架。"


def test_marks_behind_a_stop_call_notes_that_name_books() -> None:
    body, _ = cleaned(f"# 水车考\n\n{BEHIND.format('①', '②')}\n\n{ONE}\n\n①　见《清河县志》卷三。\n②　李河生：《老轮记》，1957年油印本。\n\n参考文献\n[1] 李河生. 老轮记[M]. 清河: 清河书社, 1957.\n")
    assert body.startswith(BEHIND.format("[^1]", "[^2]"))
    assert "[^2]: 李河生：《老轮记》" in body


@pytest.mark.parametrize("text", ["水车有两种。①大的叫方轮，能浇百亩。②小的叫圆轮，只浇十亩。", "水车有两种：①大的叫方轮；②小的叫圆轮。"])
def test_items_told_once_more_below_are_no_notes(text: str) -> None:
    assert "[^" not in cleaned(f"# 水车考\n\n{text}\n\n{ONE}\n\n①方轮在河东用得多。\n②圆轮在河西用得多。\n")[0]


def test_a_note_that_the_name_of_the_author_calls_says_who_he_is() -> None:
    body, ledger = cleaned(f"水车的年代\n刘敏①\n\n{CALLED.format('②', '')}\n\n{ONE}\n\n①刘敏，清河县博物馆馆员。\n②见《清河县志》卷三。\n")
    assert body == f"{CALLED.format('[^1]', '')}\n\n{ONE}\n\n刘敏，清河县博物馆馆员。\n{{: .author-note }}\n\n[^1]: 见《清河县志》卷三。\n"
    assert [in_chinese(edit.reason) for edit in ledger if edit.reason == "a note that the author's name calls"] == ["作者姓名后注码所指的注释"]


def test_a_note_that_the_subtitle_calls_is_the_title_s() -> None:
    text = f"水车的年代\n——以清河县为例①\n刘敏\n\n{CALLED.format('②', '')}\n\n{ONE}\n\n①本文为县社科项目成果。\n②见《清河县志》卷三。\n"
    result = clean(Source("a.txt", text.encode(), "", "utf-8", text, split_lines(text), "text"))
    assert verify(result) == ()
    assert (result.articles[0].subtitle, result.articles[0].title_note) == ("——以清河县为例", "1")
