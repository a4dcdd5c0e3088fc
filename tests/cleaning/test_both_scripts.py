"""Documents with both scripts in one sentence, as they are copied together from several hands."""

from __future__ import annotations

import hashlib

import pytest
from bianzuan.cleaning import clean, verify
from bianzuan.cleaning.articles import write_article
from bianzuan.cleaning.rule import Form
from bianzuan.model import Cleaned, Script, Source
from bianzuan.reading import split_lines

MILL = """碾坊後记

老碾坊在村東头，水輪有两丈高，轮子一轉，半个村子都听得見。每年开镰以後，四鄉的人挑着谷子来排队，队伍从门口一直排到橋边。

碾坊的主人姓于，大家都叫他「于师傅」。他說：「碾子转得慢，米就不会碎。」这句話传了两代人，孙子还記得。後来通了電，碾米的機器买回来，輪子就停了。

乾隆年间的县志里有一條记載，说此地「溪流湍急，鄉民築壩蓄水，設輪以舂」。現在壩還在，轮子只剩下几根木頭，里面长满了草。
"""
SIMPLE = """碾坊后记

老碾坊在村东头，水轮有两丈高，轮子一转，半个村子都听得见。每年开镰以后，四乡的人挑着谷子来排队，队伍从门口一直排到桥边。

碾坊的主人姓于，大家都叫他“于师傅”。他说：“碾子转得慢，米就不会碎。”这句话传了两代人，孙子还记得。后来通了电，碾米的机器买回来，轮子就停了。

乾隆年间的县志里有一条记载，说此地“溪流湍急，鄉民築壩蓄水，設輪以舂”。现在坝还在，轮子只剩下几根木头，里面长满了草。
"""


def _cleaned(text: str, form: Form = "text", target: Script = "zh-Hans") -> Cleaned:
    raw = text.encode()
    result = clean(Source("a.txt", raw, hashlib.sha256(raw).hexdigest(), "utf-8", text, split_lines(text), form), target=target)
    assert verify(result) == ()
    return result


def _text(source: str, target: Script = "zh-Hans") -> str:
    article = _cleaned(source, target=target).articles[0]
    again = _cleaned(write_article(article), "markdown", target).articles[0]
    assert (again.title, again.body) == (article.title, article.body)
    return f"{article.title}\n\n{article.body}"


def test_sentences_in_both_scripts_become_sentences_in_one() -> None:
    assert _text(MILL) == SIMPLE
    rows = [edit for edit in _cleaned(MILL).ledger if edit.rule == "script"]
    assert {edit.confidence for edit in rows} == {"likely"}
    assert all("both scripts" in edit.reason for edit in rows)


def test_what_an_old_text_is_quoted_with_stays_and_is_asked_about_once() -> None:
    asked = [edit for edit in _cleaned(MILL).ledger if edit.rule == "mixed-script"]
    assert [edit.before[0] for edit in asked] == ["鄉"]


def test_characters_of_both_scripts_stay_where_they_stand_among_their_own() -> None:
    # 后 and 里 beside Traditional words are an empress and a mile; beside Simplified ones they are what the words say.
    text = "\n\n".join([
        "皇后與太后回鄉那年，里長帶著鄉親們修橋，说好后来的人里面也有外乡人。",
        "橋長三里，從東門到渡口，鄉親們說這橋結實，几十年没有坏，还说以后也不会坏。",
        "後來橋塌了，鄉親們湊錢重修，这回用的是石头，请来的师傅也是从县里来的。",
    ])  # fmt: skip
    body = _text(f"橋記\n\n{text}\n", "zh-Hant")
    assert "皇后與太后回鄉那年，里長帶著鄉親們修橋，說好後來的人裡面也有外鄉人。" in body
    assert "橋長三里" in body
    assert "還說以後也不會壞" in body


@pytest.mark.parametrize(
    "line",
    [
        "这几个字都有繁体：發展的發、頭髮的髮、乾净的乾、幹部的幹，现在都写成简单的字，孩子们学起来快得多。",
        "字表里收了云（雲）、电（電）、灯（燈）、车（車）、马（馬）、鸟（鳥），孩子们每天抄十遍，抄完了才回家。",
        "书架上有《儒林外史》《老殘遊記》《官場現形記》《孽海花》《鏡花緣》，都是旧书，他一本一本地看过来。",
        "碑上的字还看得清：「鄉民築壩蓄水，設輪以舂」，旁边另有一行小字：「嘉慶九年歲次甲子鄉人敬立」，再往下就看不清了。",
    ],
)
def test_forms_that_are_told_or_quoted_stay(line: str) -> None:
    text = f"碾坊后记\n\n老碾坊在村东头，水轮有两丈高，轮子一转，半个村子都听得见。\n\n{line}\n\n后来通了电，轮子就停了，只剩下几根木头。\n"
    assert line.replace("「", "“").replace("」", "”") in _text(text).replace("「", "“").replace("」", "”")


def test_one_such_paragraph_in_a_long_text_is_converted_alone() -> None:
    plain = "老师傅把图纸铺在桌上，让学徒们围着看，说机器和车床还没有调准，谁也不许开动。"
    woven = "第二天一早，學徒们把機器擦了一遍，又把圖纸收進柜子，师傅說这样才像個样子。"
    text = "\n\n".join(["木工房", *(f"{plain}第{n}遍。" for n in range(6)), woven, "锡壶是他從舊货摊上買来的。", *(f"{plain}第{n}遍。" for n in range(6, 20)), "墙上还留着那年的「舊」字。"]) + "\n"
    body = _text(text)
    assert "第二天一早，学徒们把机器擦了一遍，又把图纸收进柜子，师傅说这样才像个样子。" in body
    assert "「舊」字" in body
