"""Text that may be lost where no cut shows it: ends that end nothing, numbers left out, questions without an answer."""

from __future__ import annotations

import hashlib

import pytest
from bianzuan.cleaning import clean
from bianzuan.cleaning.reasons import in_chinese
from bianzuan.model import Cleaned, Edit, Source
from bianzuan.reading import split_lines

HEAD = "河口船厂记\n林小舟\n"
ONE = "河口的老船厂建于一九五六年，最初只有三间草棚和一个木工组，全厂不过二十来人。\n"
TWO = "每逢涨潮，工人们就把修好的木船推下水，鞭炮声能传到对岸的村子里。\n"
THREE = "如今厂房还在，锯木机也还在，只是再没有人在滩上敲打船板了。\n"
RULES = ("breaks-off", "skipped", "absent")


def cleaned(text: str) -> Cleaned:
    raw = text.encode()
    return clean(Source("a.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), "text"))


def flags(text: str) -> list[Edit]:
    return [edit for edit in cleaned(text).ledger if edit.rule in RULES]


def asked(text: str) -> list[tuple[str, str]]:
    return [(edit.rule, edit.before) for edit in flags(HEAD + text)]


@pytest.mark.parametrize(
    ("last", "before"),
    [
        ("老厂长临走的时候只留下一句话：", "："),
        ("当年造船的工序一共有七道，分别如下：", "："),
        ("后来水泥船、铁壳船渐渐多起来，木船的订单一年少似一年；", "；"),
        ("后来木船的订单一年少似一年，老师傅们", "们"),
    ],
)
def test_a_last_line_that_ends_nothing_is_asked_about(last: str, before: str) -> None:
    assert asked(ONE + TWO + THREE + last + "\n") == [("breaks-off", before)]


@pytest.mark.parametrize(
    "last",
    [
        "联系电话：",
        "地址：河口县城关镇船厂路，原木材公司院内",
        "（作者系河口县志办公室编辑，退休职工）",
        "二〇一九年三月，于河口",
        "愿滩上的人平安，来年再见",
        "春风送暖，木船下水",
        "河口县志办公室，周文",
        "老厂长临走的时候只留下一句话。",
        "老厂长临走的时候只留下一句话：\n\n| 年份 | 船数 |\n| --- | --- |\n| 1957 | 三条 |",
    ],
)
def test_one_that_says_who_or_where_or_announces_a_table_is_not(last: str) -> None:
    assert asked(ONE + TWO + THREE + last + "\n") == []


@pytest.mark.parametrize("last", ["前年涨大水，厂房淹了半截", "到了渡口，先要同看船的人说好"])
def test_a_short_line_is_where_every_other_paragraph_is_closed(last: str) -> None:
    long = ONE + TWO + "六十年代中期，船厂添了两台锯木机，一年能造十二条渔船，附近几个县都来订货。\n" + THREE
    assert asked(long + last + "\n") == [("breaks-off", last[-1])]
    assert asked(long.replace("里。", "里") + last + "\n") == []


def test_a_clause_without_an_end_above_a_heading_is_asked_about() -> None:
    text = "一、建厂\n" + ONE + "每逢涨潮，工人们就把修好的木船推\n二、兴盛\n" + TWO + "三、衰落\n" + THREE
    assert asked(text) == [("breaks-off", "推")]


@pytest.mark.parametrize("line", ["渡口的木牌换了，船却还是那条旧渔", "走进河边的老街，一排砖房尽"])
def test_a_heading_that_may_be_a_sentence_without_its_end_is_asked_about(line: str) -> None:
    long = ONE + TWO + "六十年代中期，船厂添了两台锯木机，一年能造十二条渔船，附近几个县都来订货。\n"
    assert asked(long + line + "\n" + ONE.replace("一九五六", "一九五八") + THREE) == [("breaks-off", line[-1])]


@pytest.mark.parametrize("line", ["一江水，两岸山，三代人", "做船，做人，做学问", "木船下水，鞭炮齐鸣"])
def test_one_of_clauses_alike_is_a_heading(line: str) -> None:
    long = ONE + TWO + "六十年代中期，船厂添了两台锯木机，一年能造十二条渔船，附近几个县都来订货。\n"
    assert asked(long + line + "\n" + ONE.replace("一九五六", "一九五八") + THREE) == []


def test_where_many_lines_have_no_end_mark_one_says_nothing() -> None:
    assert asked(ONE + TWO.replace("。", "") + THREE.replace("。", "") + "后来木船的订单一年少似一年，老师傅们\n") == []


def test_an_open_quotation_at_the_end_of_a_text_is_a_gap() -> None:
    (article,) = cleaned(HEAD + ONE + TWO + THREE + "老厂长说：“手艺不能丢。你们\n").articles
    assert article.body.rstrip().endswith("你们〔原文此处缺失〕")
    (article,) = cleaned(HEAD + ONE + TWO + THREE + "老厂长说：“手艺不能丢。”\n").articles
    assert "〔原文此处缺失〕" not in article.body


@pytest.mark.parametrize(
    ("text", "before", "missing"),
    [
        ("船厂的衰落有几个原因。一是木料越来越难买；三是年轻人不愿学这门手艺。\n" + TWO, "三是", "二是"),
        (ONE + "第一，木料越来越难买。\n第三，年轻人不愿学这门手艺。\n" + TWO, "第三，", "第二"),
        (ONE + "首先，木料越来越难买。\n再次，年轻人不愿学这门手艺。\n" + TWO, "再次", "其次"),
    ],
)
def test_a_number_left_out_is_asked_about(text: str, before: str, missing: str) -> None:
    (flag,) = flags(HEAD + text)
    assert (flag.rule, flag.before) == ("skipped", before)
    assert flag.reason.endswith(f"{missing} is missing before it")


@pytest.mark.parametrize(
    ("said", "before", "missing"),
    [
        ("修船要做到：①看潮；②看风；④看人。", "④", "③"),
        ("修船要做到：（1）看潮；（2）看风；（4）看人。", "（4）", "（3）"),
        ("甲、看潮水涨落的时候。\n乙、看风向。\n丁、看人手够不够。", "丁、", "丙"),
        ("A．看潮水涨落的时候。\nB．看风向。\nD．看人手够不够。", "D．", "C"),
    ],
)
def test_so_are_items_counted_in_other_ways(said: str, before: str, missing: str) -> None:
    (flag,) = flags(HEAD + ONE + said + "\n" + TWO)
    assert (flag.rule, flag.before) == ("skipped", before)
    assert flag.reason.endswith(f"{missing} is missing before it")


@pytest.mark.parametrize("said", ["甲、丙两村都派了人，甲、乙两村出木料。", "他在（1）号船上，看见（3）号船靠了岸。", "A、C两组先下水，B、D两组后下水。", "①看潮；②看风；③看人；④看料。"])
def test_what_only_looks_like_items_is_not(said: str) -> None:
    assert asked(ONE + said + "\n" + TWO) == []


def test_a_count_that_is_not_reached_is_asked_about() -> None:
    due = "船厂的衰落有三个原因：一是木料越来越难买，二是年轻人不愿学这门手艺。\n"
    assert asked(due + TWO) == [("skipped", "二是")]
    assert asked(due.replace("三个", "两个") + TWO) == []
    assert asked(due.replace("。", "，三是没有销路。") + TWO) == []
    assert asked(due + "第三个原因谁也不愿意提。\n" + TWO) == []


@pytest.mark.parametrize(
    "text",
    [
        "一是木料越来越难买，其次年轻人不愿学这门手艺，三是没有销路。\n",
        "首先，木料越来越难买。第二，年轻人不愿学。再次，没有销路。\n",
        "他再次走进船厂，首先看见的是那台锯木机。\n",
        "第一年造了三条船，第三年造了十二条。\n",
    ],
)
def test_one_that_counts_in_other_words_is_not(text: str) -> None:
    assert asked(ONE + text + TWO) == []


def test_a_question_without_an_answer_is_asked_about() -> None:
    said = ["问：船厂是哪一年建的？", "答：一九五六年。", "问：那时候一年能造多少条船？", "问：后来为什么不造了？", "答：木船没有人要了。"]
    assert asked("\n".join(said) + "\n") == [("skipped", "问")]
    assert asked("\n".join([*said[:3], "答：三条。", *said[3:]]) + "\n") == []


def test_a_talk_of_two_in_which_one_speaks_twice_is_asked_about() -> None:
    said = [f"{who}：{what}" for _ in range(4) for who, what in (("记者", "船厂是哪一年建的？"), ("老周", "一九五六年，那时候我还小。"))]
    said = [line.replace("哪", "哪" + "个这那其"[i // 2]) for i, line in enumerate(said)]
    assert asked("\n".join(said) + "\n") == []
    assert asked("\n".join([*said[:4], said[5], *said[6:], "记者：后来呢？"]) + "\n") == [("skipped", "老周")]


def test_an_answer_without_its_question_is_asked_about() -> None:
    said = ["问：船厂是哪一年建的？", "答：一九五六年。", "答：一年能造三条船。", "问：后来为什么不造了？", "答：木船没有人要了。"]
    assert asked("\n".join(said) + "\n") == [("skipped", "答")]


def test_a_table_that_is_not_here_is_told_once() -> None:
    assert asked(ONE + "历年造船的数目见表1。\n最多的一年见表2。\n") == [("absent", "见表1")]
    assert asked(ONE + "历年造船的数目见表1。\n表1 历年造船数目\n" + TWO) == []


def test_the_reasons_are_told_in_chinese() -> None:
    said = {in_chinese(flag.reason) for text in ("一是木料贵，三是没有人学。\n", "有三个原因：一是木料贵，二是没有人学。\n") for flag in flags(HEAD + ONE + text)}
    assert said == {"列举或问答有缺项：其前缺“二是”一项", "列举或问答有缺项：前文说有3项，只列出2项"}


def test_questions_about_losses_crowd_out_no_slip() -> None:
    """A text of so few Han has room for one flag on a slip."""
    text = "以扎实扎实的功夫修船。\n一是木料贵，三是没有人学。\n" + TWO + "老厂长临走的时候，只留下一句话：\n"
    found = {edit.rule for edit in cleaned(HEAD + text).ledger if edit.action == "flag"}
    assert found >= {"doubled-word", "skipped", "breaks-off"}
