"""Notes of texts that are broken line by line: calls that begin a line, marks that end one, numbers cut at its end."""

from __future__ import annotations

from cleaned_texts import ONE, body_of

_BROKEN = """渡口典当考
刘　敏
　　光绪年间，渡口共有当铺十七家，其中资本最大的叫做恒裕当。
[1]本文介绍近来发现的一张当票，并且就典当业的利率和期限，谈
一点粗浅的看法。
　　票面上注明月息二分，二十四个月为满，这与旧志所记的数目不
同。[2]大当和小押的规矩不一样，不能混为一谈。
注释：
　　[1] 《渡口县志》卷八《食货》，光绪二十四年刻本，渡口书院
藏，第12页。
　　[2] 据恒裕当学徒陈根生回忆，是刘敏一九九八年八月间在渡口
采访的记录。
"""


def test_a_call_that_begins_a_line_calls() -> None:
    body = body_of(_BROKEN)
    assert all(words in body for words in ("恒裕当。[^1]本文", "目不同。[^2]大当", "渡口书院藏，第12页。", "[^2]: 据恒裕当"))


def test_a_note_that_begins_a_line_calls_nothing() -> None:
    # No line that goes on begins with the mark: the list of sources stays one.
    body = body_of(f"渡口典当考\n\n{ONE}\n\n参考文献：\n[1] 《渡口县志》，光绪刻本。\n[2] 《清河商务志》，石印本。\n")
    assert "[^1]" not in body


def test_a_number_cut_at_the_end_of_a_note_is_whole() -> None:
    text = _BROKEN.replace("渡口书院\n藏，第12页。", "渡口书院藏，第1\n2页。")
    assert "第12页。" in body_of(text)


def test_a_call_alone_on_its_line_stays_behind_its_sentence() -> None:
    body = body_of(_BROKEN.replace("恒裕当。\n[1]本文介绍", "恒裕当。\n[1]\n　　本文介绍"))
    assert "恒裕当。\\[1\\]\n\n本文" in body


def test_thanks_are_a_note() -> None:
    text = f"渡口典当考\n\n当票上的字多用当字，外人难以辨认。①据当铺老人说，学徒要学三年才会写。\n\n大当和小押不能混为一谈。②\n\n{ONE}\n\n① 当字是草书减笔，参见《渡口典当业》。\n② 此点承林河先生指教，谨致谢意。\n"
    assert "[^1]: 当字" in body_of(text)


def test_items_counted_behind_stops_are_no_notes() -> None:
    text = f"渡口的船\n\n渡口的船有两种：①大船，能坐三十人。②小船，能坐五人。\n\n{ONE}\n\n① 大船春天下水，秋天上岸。\n② 小船一年四季都在水里。\n"
    assert "[^1]" not in body_of(text)
