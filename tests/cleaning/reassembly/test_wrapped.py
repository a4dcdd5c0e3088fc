"""Lines broken at a measure are put together where an indent tells paragraphs; where none does, nothing is claimed."""

from __future__ import annotations

import hashlib

import pytest
from bianzuan.cleaning import clean, verify
from bianzuan.model import Source
from bianzuan.reading import split_lines

INDENTED = """　　那年春天，河水涨得特别早。老渡工坐在船头，
望着对岸的柳树，一句话也不说。他的烟袋早已灭了，
却还叼在嘴里。
　　“过河吗？”他问。
　　“过。”来人答道。
　　船慢慢离了岸。河面上漂着碎冰，一块一块地撞在
船帮上，发出轻轻的响声。
"""
PARAGRAPHS = (
    "那年春天，河水涨得特别早。老渡工坐在船头，望着对岸的柳树，一句话也不说。他的烟袋早已灭了，却还叼在嘴里。\n\n"
    "“过河吗？”他问。\n\n“过。”来人答道。\n\n船慢慢离了岸。河面上漂着碎冰，一块一块地撞在船帮上，发出轻轻的响声。\n"
)


def body(text: str) -> str:
    raw = text.encode()
    result = clean(Source("a.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "text"))
    assert verify(result) == ()
    return "".join(article.body for article in result.articles)


def test_what_is_not_indented_goes_on() -> None:
    assert body(INDENTED) == PARAGRAPHS


def test_indents_of_spaces_tell_as_much() -> None:
    assert body(INDENTED.replace("　　", "    ")) == PARAGRAPHS


def test_a_heading_at_the_left_edge_goes_on_with_nothing() -> None:
    closed = INDENTED.replace("却还叼在嘴里。\n", "却还一直叼在他的嘴里，今天也没有想到要把它拿下来。\n第二章　学堂\n")
    assert "下来。\n\n## 第二章　学堂\n\n“过河吗" in body(closed)


def test_lines_of_all_lengths_are_no_wrapped_lines() -> None:
    text = "　　第一天来了四十三位读者，他们在门口排成一列。\n借书证的号码从一开始。\n　　馆里最初只有六百册书。\n后来多了。\n　　书架用旧船板钉成，每一格都写着捐木板人的名字。\n完。\n"
    assert body(text).count("\n\n") == 5


def test_short_lines_at_the_left_edge_are_no_sign_against_it() -> None:
    assert PARAGRAPHS in body(f"《河边纪事》\n作者：林一舟\n\n第一章　渡口\n\n{INDENTED}\n（全书完）\n某某书屋整理\n")


def test_one_paragraph_on_a_line_of_its_own_is_no_sign_against_it() -> None:
    column = [broken("\u3000\u3000" + paragraph, 18) for paragraph in PROSE]
    whole = "桥梁的“梁”，古时候指的就是水上的独木，后来才有两岸的石墩，再后来有了栏杆。"
    assert body("\n".join([*column, "\u3000\u3000" + whole]) + "\n") == "\n\n".join([*PROSE, whole]) + "\n"
    # Where more paragraphs stand whole, lines are no lines of print.
    few = "\n".join([column[0], "\u3000\u3000" + whole, "\u3000\u3000" + whole.replace("桥梁", "河流")])
    assert "\n\n".join([PROSE[0], whole]) not in body(few + "\n")


def test_an_empty_line_parts_paragraphs_all_the_same() -> None:
    assert "船头，\n\n望着" in body(INDENTED.replace("船头，\n", "船头，\n\n"))


def test_two_lines_set_in_deeper_are_verse() -> None:
    text = f"{INDENTED}\n　　他常常念一首诗：\n\n　　　　春水碧于天，\n　　　　画船听雨眠。\n\n　　孩子们跟着念，声音传得很远。\n"
    assert "\n\n春水碧于天，  \n画船听雨眠。\n{: .verse }\n\n孩子们" in body(text)


def test_a_signature_set_in_is_no_verse() -> None:
    assert ".verse" not in body(f"{INDENTED}\n　　　　　　　　清河县人民政府\n　　　　　　　　2019年5月8日\n")


PROSE = (
    "老师傅把图纸铺在桌上，先量后裁，一样也不肯马虎。学徒小李记下了尺寸，又把刨子擦得干干净净，放回原来的架子上。第二天一早，镇上来了两位客人。",
    "春天涨水的时候，老人们要到上游去看河道，回来再定闸口的高低，误了时节就要少收一季稻子。这一年修了三座水车，都立在河边的石头上，谁都看得见。",
    "夏天缺雨，水车日夜不停，把河里的水提到田里去，孩子们夜里听着它的声音睡觉。县里派人来量过一次，记下轮子的大小，说明年要在别的村子照样再造几座。",
    "秋后算账，多收的粮食抵得上工钱还有余。到了冬天河水结了薄冰，轮子不能转，木匠便来换坏了的叶板。",
)


def broken(text: str, measure: int) -> str:
    return "\n".join(text[start : start + measure] for start in range(0, len(text), measure))


def blocks_of(text: str) -> list[str]:
    return body(text).rstrip("\n").split("\n\n")


@pytest.mark.parametrize("measure", [22, 30, 33])
def test_lines_are_put_together_where_empty_lines_part_paragraphs(measure: int) -> None:
    assert blocks_of("第一章 水车\n\n" + "\n\n".join(broken(text, measure) for text in PROSE)) == ["## 第一章　水车", *PROSE]


def test_paragraphs_of_one_line_stay_apart_where_lines_are_not_broken() -> None:
    assert blocks_of("\n".join(PROSE[:3]) + "\n\n" + PROSE[3]) == list(PROSE)


def test_couplets_in_stanzas_are_no_broken_lines() -> None:
    stanza = "溪水东来绕画屏，轮声轧轧不曾停\n老农笑指云边树，又是秋风稻叶青"
    assert "不曾停老农" not in body(f"{stanza}\n\n{stanza}，人立渡头听\n\n{stanza}\n\n{stanza}")


# As the text layer of a PDF gives it: a line of print a line, nothing to tell paragraphs but short last lines.
LAYER = """镇上的图书馆开在旧粮仓里，馆长姓林，从前是小学
的语文老师。粮仓的墙有半米厚，冬暖夏凉，书放在里面
不怕潮。头一年只有六百册书，都是各家各户捐来的，书
脊上贴着捐书人的名字。
来借书的多是孩子。他们放了学不回家，先到这里坐
一坐，把作业摊在长桌上写。林馆长在炉子上烧着水，水
开了就给每人倒一杯。有一回停电，孩子们点着蜡烛把书
看完了才走。
后来县里拨了一笔钱，添了两千册新书，又装了电灯
和风扇。林馆长把旧书一本一本地修好，和新书放在一起，
他说旧书里有大家的手印。
"""
LAYER_PARAGRAPHS = 3


def test_the_text_layer_of_a_pdf_is_put_together_by_its_short_lines() -> None:
    paragraphs = body(LAYER).strip().split("\n\n")
    assert [paragraph[:5] for paragraph in paragraphs] == ["镇上的图书", "来借书的多", "后来县里拨"]
    assert "".join(paragraphs) == LAYER.replace("\n", "")


def test_a_full_line_that_closes_a_sentence_goes_on_but_is_no_sure_thing() -> None:
    text = LAYER.replace("都是各家各户捐来的，书\n", "都是各家各户捐来的书。\n")
    raw = text.encode()
    result = clean(Source("a.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "text"))
    joins = {row.confidence for row in result.ledger if row.rule == "paragraph-join"}
    assert len(result.articles[0].body.strip().split("\n\n")) == LAYER_PARAGRAPHS
    assert joins == {"certain", "likely"}


@pytest.mark.parametrize("opening", ["“你们慢慢看。”他对孩子们说，说完又去修他的书了，修", "一、本馆每天早上八点开门，晚上九点关门，逢集不休息，"])
def test_words_spoken_and_numbers_open_a_paragraph_below_a_full_line(opening: str) -> None:
    text = LAYER.replace("书\n脊上贴着捐书人的名字。\n", f"书。\n{opening}\n一直到天黑才停下来歇一歇。\n")
    assert f"\n\n{opening[:6]}" in body(text)


def test_a_title_below_a_full_line_stays_a_title() -> None:
    text = LAYER.replace("看完了才走。\n", "看完了，才一个个地走出粮仓的大门，回家去吃饭睡觉。\n二　旧书新书\n")
    assert "\n\n## 二　旧书新书\n\n" in body(text)


def test_a_table_of_contents_wider_than_the_measure_hinders_nothing() -> None:
    text = f"目录{'·' * 60}1\n后记{'·' * 60}9\n{LAYER}"
    assert "小学的语文老师" in body(text)


def test_paragraphs_that_happen_to_be_of_one_length_are_no_lines_of_print() -> None:
    lines = ["林馆长在炉子上烧着水，水开了就给每人倒一杯热茶喝。", "孩子们放了学不回家，先到这里来坐一坐，写一写字。", "镇上的图书馆开在旧粮仓里，墙有半米厚，冬暖夏凉。"]
    assert body("\n".join(lines * 4)).count("\n\n") == len(lines) * 4 - 1


def test_long_verses_are_no_lines_of_print() -> None:
    lines = ["我从山的那一边走过来，走过了许多条河", "我看见灯在窗子里亮着，像一粒一粒的种子", "风把门推开又关上，关上又推开，没有人来", "只有那条老狗还认得我，摇了摇它的尾巴"]
    assert "许多条河我看见" not in body("\n".join(lines * 4))


def test_a_title_and_a_note_wider_than_the_column_hinder_nothing() -> None:
    text = body(f"柳溪县渡口管理站的老船工怎样把全村的老人和孩子一个一个渡过河去\n刘敏\n{INDENTED}（作者单位：柳溪县文化馆、柳溪县水务局、柳溪县渡口管理站）\n")
    assert text.startswith(PARAGRAPHS.rstrip())


def test_a_line_of_names_as_long_as_the_column_goes_on_with_no_day() -> None:
    result = body(f"渡口的老船工\n本报记者　刘敏　张文　通讯员　王小明 李红\n2015年9月9日\n{INDENTED}")
    assert result == PARAGRAPHS


def test_full_lines_below_an_indent_are_no_verse() -> None:
    text = "".join(f"　　{a}\n{b}\n{c}\n" for a, b, c in (
        ("渡口的木船一共有九条，最大的一条要", "八个人才划得动，船帮上刻着造船人的名", "字和年月，一笔一画都还看得清楚。"),
        ("老船工把绳子一圈一圈地绕在桩子上面", "绕好了再数一遍，数完才肯回家去吃早已", "凉了的晚饭，几十年天天都是这样。"),
    ))  # fmt: skip
    assert body(text).count("\n\n") == 1


# A measure of twenty Han; a full-width digit took a whole one of them before it was made half as wide.
WITH_NUMBERS = """　　全县去年修了水渠２８７４６米，
比前年多修１９２３米，浇地的人家有
１２４５７户，占全县的七成还多一点。
　　今年要修的，有城东和城北两段，由
水利局的几位老职工带着大家一起动手
，开春以后就开工。
"""


def test_a_line_is_as_wide_as_it_was_set() -> None:
    assert body(WITH_NUMBERS) == (
        "全县去年修了水渠28746米，比前年多修1923米，浇地的人家有12457户，占全县的七成还多一点。\n\n"
        "今年要修的，有城东和城北两段，由水利局的几位老职工带着大家一起动手，开春以后就开工。\n"
    )
