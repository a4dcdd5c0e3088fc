"""Words that the language says twice, and pairs that stand in either order, ask nothing; slips of the same build do."""

from __future__ import annotations

import pytest
from bianzuan.reviewing import open_edits

from tests.cleaning.cleaned_texts import cleaned

ROUND = "渡口的早晨总是从船工的号子开始的，雾还没有散，第一船客人已经过了河。"
LAST = "傍晚收船以后，船工们坐在石阶上抽烟，谁也不急着回家吃饭，直到对岸亮起了灯。"


def asked(sentence: str) -> list[tuple[str, str]]:
    return [(edit.rule, edit.before) for _, edit in open_edits([cleaned(f"渡口的早晨\n\n{ROUND}\n\n{sentence}\n\n{LAST}\n")]) if edit.rule in ("doubled-word", "swapped", "look-alike") and edit.before in sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "天空碧蓝碧蓝的，一丝云也没有，水面像镜子一样。",
        "他说不清渡过多少多少客人，只记得最小的刚满月。",
        "桅杆细长细长的，像一根插在水里的筷子。",
        "老人蹒蹒跚跚地走下石阶，把缆绳系在木桩上。",
        "袖口湿湿的，裤脚也湿湿的，他一点也不在意。",
        "货物全靠人背马驮，一天只能走三十里山路。",
        "过河总要意思意思，给一个鸡蛋也算船钱。",
        "那是最难最难的一年，河水涨了三次。",
        "大家嗨哟嗨哟地喊着号子，把船拖上了岸。",
        "铁马的链条喀啦喀啦响，风把窗帘吹得鼓鼓的。",
        "渡口给困难户每户每月送一担水。",
        "那时候修路全靠开山凿石，一年只修得半里。",
    ],
)
def test_what_the_language_says_twice_is_no_slip(sentence: str) -> None:
    assert asked(sentence) == []


@pytest.mark.parametrize(("sentence", "slip"), [("我们要以扎实扎实的作风把渡口管好。", "扎实扎实"), ("船工们把客人客人送到对岸。", "客人客人"), ("他给油灯添添加了一点油。", "添添")])
def test_what_is_written_twice_by_a_slip_is_asked_about(sentence: str, slip: str) -> None:
    assert ("doubled-word", slip) in asked(sentence)


def test_a_word_may_begin_with_the_character_that_a_name_ends_with() -> None:
    """青石渠渠首, where the text has 青石渠 elsewhere; a text that has no such name asks."""
    sentence = "站在青石渠渠首，看得见整片山谷。"
    assert asked(sentence) == [("doubled-word", "渠渠")]
    assert asked(f"青石渠修了四年。{sentence}如今青石渠还在用。") == []


def test_two_characters_that_changed_places_are_asked_about() -> None:
    assert ("swapped", "要重") in asked("这些意见很要重，大家应当牢记在心里。")


def test_marks_of_lost_text_are_no_words_of_a_text() -> None:
    """此外 beside many 〔原文此处缺失〕."""
    lines = "\n\n".join(f"{ROUND[: 20 + n]}。\n\n〔原文此处缺失〕" for n in range(8))
    found = [(e.rule, e.before) for _, e in open_edits([cleaned(f"渡口的早晨\n\n{lines}\n\n此外还有三条小船，平时停在上游的柳树下面。\n")])]
    assert ("look-alike", "外") not in found
